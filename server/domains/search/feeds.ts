/** Feeds in Atom (RFC 4287): what is talked about now, in the whole house or one space, as far as everybody may read it. */
import { type Static, Type } from 'typebox';
import { ListSpaces, type ThreadSummary } from '../../../shared/domains/forum.ts';
import { fields } from '../../../shared/endpoint.ts';
import { type Locale, locales } from '../../../shared/locales.ts';
import { type DocumentContext, document } from '../../platform/document.ts';
import { urnOf } from '../../platform/id.ts';
import type { Reader } from '../../platform/reader.ts';
import { xmlText } from '../../platform/text/xml.ts';
import { livelyThreads, openingsOf } from '../forum/index.ts';

const type = 'application/atom+xml; charset=utf-8';
const entriesPerFeed = 20;
const moment = (at: number): string => new Date(at).toISOString();

/** Our own addresses made whole: a reader shows the words elsewhere. */
const atHome = (html: string, origin: string): string => html.replace(/(\s(?:href|src)=")\/(?!\/)/g, `$1${origin}/`);

const entry = (thread: ThreadSummary, html: string, lang: string | null, { origin }: DocumentContext): string =>
  `<entry>
<id>${urnOf(thread.id)}</id>
<title>${xmlText(thread.title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(origin + thread.href)}"/>
<published>${moment(thread.at)}</published>
<updated>${moment(thread.lastAt)}</updated>
<author><name>${xmlText(thread.author.name)}</name><uri>${xmlText(`${origin}/m/${thread.author.handle}`)}</uri></author>
<category term="${xmlText(thread.space.slug)}" label="${xmlText(thread.space.name)}"/>
<content type="html"${lang ? ` xml:lang="${lang}"` : ''}>${xmlText(atHome(html, origin))}</content>
</entry>`;

type Feed = { id: string; title: string; page: string; feed: string; empty: number };

const feedOf = async (reader: Reader, about: Feed, threads: ThreadSummary[], context: DocumentContext): Promise<string> => {
  const { origin, brand } = context;
  const openings = await openingsOf(
    reader,
    threads.map((thread) => thread.id),
  );
  const entries = threads.flatMap((thread) => {
    const opening = openings.get(thread.id);
    return opening ? [entry(thread, opening.html, opening.lang, context)] : [];
  });
  const lang = (locale: Locale) => `lang=${locale}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.locale}">
<id>${xmlText(about.id)}</id>
<title>${xmlText(about.title)}</title>
<subtitle>${xmlText(brand.words.tagline)}</subtitle>
<link rel="self" type="application/atom+xml" href="${xmlText(`${origin}${about.feed}?${lang(reader.locale)}`)}"/>
${locales
  .filter((locale) => locale !== reader.locale)
  .map(
    (locale) =>
      `<link rel="alternate" type="application/atom+xml" hreflang="${locale}" href="${xmlText(`${origin}${about.feed}?${lang(locale)}`)}"/>`,
  )
  .join('\n')}
<link rel="alternate" type="text/html" href="${xmlText(origin + about.page)}"/>
<updated>${moment(threads[0]?.lastAt ?? about.empty)}</updated>
<author><name>${xmlText(brand.name)}</name></author>
<generator>Folkmoot</generator>
${entries.join('\n')}
</feed>
`;
};

const peopleIn = (authorIds: string[]): string[] => authorIds.map((id) => `member:${id}`);

export const houseFeed = document('/feed.atom', {
  type,
  load: async (reader, _input, context) => {
    const { threads, authorIds } = await livelyThreads(reader, { limit: entriesPerFeed });
    const host = new URL(context.origin).hostname;
    const title = `${context.brand.name}: ${reader.speaks(reader.locale)('search.feed')}`;
    const about = { id: `tag:${host},2026:feed`, title, page: '/', feed: '/feed.atom', empty: 0 };
    return { body: await feedOf(reader, about, threads, context), tags: ['lists', 'spaces', ...peopleIn(authorIds)] };
  },
});

const spaceParams = fields({ space: Type.String({ maxLength: 60 }) });
export const spaceFeed = document('/s/:space/feed.atom', {
  type,
  params: spaceParams,
  load: async (reader, { space: slug }: Static<typeof spaceParams>, context) => {
    const { spaces } = await reader.query(ListSpaces, {});
    const space = spaces.find((one) => one.slug === slug);
    if (!space) return 'not-found';
    const { threads, authorIds } = await livelyThreads(reader, { spaceId: space.id, limit: entriesPerFeed });
    const title = `${context.brand.name}: ${reader.speaks(reader.locale)('search.feed-of', { space: space.name })}`;
    const about = { id: urnOf(space.id), title, page: `/s/${slug}`, feed: `/s/${slug}/feed.atom`, empty: 0 };
    return { body: await feedOf(reader, about, threads, context), tags: [`space:${space.id}`, 'lists', 'spaces', ...peopleIn(authorIds)] };
  },
});

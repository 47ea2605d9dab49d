/** Feeds in Atom (RFC 4287): what changed in the rules, and what staff did, as long as the log is open. */

import { unnamedBy } from '../../../shared/domains/moderation.lists.ts';
import type { StaffActView } from '../../../shared/domains/moderation.ts';
import { locales } from '../../../shared/locales.ts';
import { aspectInForce, isOpen } from '../../platform/aspects.ts';
import { dayOf } from '../../platform/day.ts';
import { type DocumentContext, document } from '../../platform/document.ts';
import { heldFrom } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { xmlText } from '../../platform/text/xml.ts';
import { getStaffLog } from '../moderation/index.ts';
import { getRuleChanges } from './changes.queries.ts';

const type = 'application/atom+xml; charset=utf-8';
const moment = (at: number): string => new Date(at).toISOString();

type Entry = { id: string; title: string; href: string; at: number; html: string };
type Feed = { name: string; title: string; page: string; entries: Entry[] };

const entryOf = ({ id, title, href, at, html }: Entry, host: string, origin: string): string =>
  `<entry>
<id>tag:${xmlText(host)},2026:${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(origin + href)}"/>
<published>${moment(at)}</published>
<updated>${moment(at)}</updated>
<content type="html">${xmlText(html)}</content>
</entry>`;

const feedOf = (reader: Reader, { name, title, page, entries }: Feed, { origin, brand }: DocumentContext): string => {
  const host = new URL(origin).hostname;
  const self = (locale: string) => `${origin}${page}/feed.atom?lang=${locale}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.locale}">
<id>tag:${xmlText(host)},2026:${name}</id>
<title>${xmlText(`${brand.name}: ${title}`)}</title>
<link rel="self" type="application/atom+xml" href="${xmlText(self(reader.locale))}"/>
${locales
  .filter((locale) => locale !== reader.locale)
  .map((locale) => `<link rel="alternate" type="application/atom+xml" hreflang="${locale}" href="${xmlText(self(locale))}"/>`)
  .join('\n')}
<link rel="alternate" type="text/html" href="${xmlText(origin + page)}"/>
<updated>${moment(entries[0]?.at ?? 0)}</updated>
<author><name>${xmlText(brand.name)}</name></author>
<generator>Folkmoot</generator>
${entries.map((entry) => entryOf(entry, host, origin)).join('\n')}
</feed>
`;
};

/** The difference as a reader of feeds shows it. */
const diffHtml = (diff: { what: 'same' | 'added' | 'removed'; text: string }[]): string =>
  diff
    .map(({ what, text }) => {
      const words = xmlText(text);
      return what === 'added' ? `<ins>${words}</ins>` : what === 'removed' ? `<del>${words}</del>` : words;
    })
    .join('');

export const changesFeed = document('/rules/changes/feed.atom', {
  type,
  load: async (reader, _input, context) => {
    const { changes } = await getRuleChanges(reader, {});
    const entries = changes.map((change) => ({
      id: `rules/${change.id}`,
      title: change.title,
      href: change.href,
      at: change.publishedAt,
      html: `<p>${change.label === null ? '' : `<strong>${xmlText(change.label)}</strong> `}${diffHtml(change.diff)}</p><p>${xmlText(change.reason)}</p>`,
    }));
    const title = reader.speaks(reader.locale)('transparency.changes');
    return { body: feedOf(reader, { name: 'rules', title, page: '/rules/changes', entries }, context), tags: ['policies', 'transparency'] };
  },
});

/** While it is closed: that it is, why and since when, and no act at all. */
const closedEntry = (reader: Reader): Entry[] => {
  const policy = aspectInForce(reader, 'staff-log');
  if (!policy) return [];
  const say = reader.speaks(reader.locale);
  const at = heldFrom(policy);
  return [
    {
      id: `staff-log/closed/${policy.version}`,
      title: say('transparency.closed'),
      href: '/rules#aspect-staff-log',
      at,
      html: xmlText(policy.reason),
    },
  ];
};

/** What the page says of an act, without links: nobody's name. */
const actInWords = (act: StaffActView, reader: Reader): string => {
  const say = reader.speaks(reader.locale);
  const member = say('moderation.some-member');
  if (act.kind === 'suspended') {
    const date = act.note ? dayOf(Number(act.note), reader.zone) : '';
    return say(`moderation.act-suspended${act.note ? '-until' : '-open'}`, { member, date });
  }
  if (act.kind === 'role-given')
    return say(`moderation.act-role-${act.note === 'member' ? 'taken' : 'given'}`, { role: say(`members.role-${act.note}`), member });
  return say(`moderation.act-${act.kind}`, {
    title: act.about?.title ? say('members.titled', { title: act.about.title }) : say(`moderation.${unnamedBy(act.kind)}`),
    member,
    role: '',
    date: '',
    count: Number(act.note) || 0,
  });
};

export const staffLogFeed = document('/rules/log/feed.atom', {
  type,
  load: async (reader, _input, context) => {
    const say = reader.speaks(reader.locale);
    const open = isOpen(reader, 'staff-log');
    const entries = open
      ? (await getStaffLog(reader, {})).acts.map((act) => ({
          id: `staff-log/${act.id}`,
          title: actInWords(act, reader),
          href: `/rules/log#a-${act.id}`,
          at: act.at,
          html: xmlText(act.kind === 'ballots-closed' ? (act.note ?? '') : act.reason),
        }))
      : closedEntry(reader);
    const title = say('moderation.log-title');
    return {
      body: feedOf(reader, { name: 'staff-log', title, page: '/rules/log', entries }, context),
      tags: ['policies', 'staff-log', 'lists'],
    };
  },
});

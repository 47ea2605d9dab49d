/** Contests outside of the house: their feed, the pictures where they are shared, and the map for search engines. Only what is announced. */
import type { Static } from 'typebox';
import { fields } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { document } from '../../platform/document.ts';
import { urnOf } from '../../platform/id.ts';
import { brandTag } from '../../platform/settings.ts';
import { xmlText } from '../../platform/text/xml.ts';
import { contestThere } from './contest-rows.ts';
import { listContests } from './contests.queries.ts';
import { isAnnounced } from './contests.rules.ts';
import { readEntry } from './entries.queries.ts';

const moment = (at: number): string => new Date(at).toISOString();
const contestsInFeed = 20;

const feed = document('/contests/feed.atom', {
  type: 'application/atom+xml; charset=utf-8',
  load: async (reader, _input, { origin, brand }) => {
    const { contests } = await listContests(reader, { limit: contestsInFeed });
    const say = reader.speaks(reader.locale);
    const begun = (phases: (typeof contests)[number]['phases']): number => phases.findLast(({ at }) => at <= reader.now)?.at ?? 0;
    const entries = contests.map(
      (contest) => `<entry>
<id>${urnOf(contest.id)}</id>
<title>${xmlText(contest.title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(origin + contest.href)}"/>
<published>${moment(contest.phases[0]?.at ?? 0)}</published>
<updated>${moment(contest.resultAt ?? begun(contest.phases))}</updated>
<author><name>${xmlText(brand.name)}</name></author>
<category term="${contest.phase}" label="${xmlText(say(`contests.state-${contest.resultAt === null ? contest.phase : 'decided'}`))}"/>
<summary${contest.excerptLang ? ` xml:lang="${contest.excerptLang}"` : ''}>${xmlText(contest.excerpt)}</summary>
</entry>`,
    );
    const newest = Math.max(0, ...contests.map((contest) => contest.resultAt ?? begun(contest.phases)));
    const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.locale}">
<id>${xmlText(`tag:${new URL(origin).hostname},2026:contests`)}</id>
<title>${xmlText(`${brand.name}: ${say('contests.feed')}`)}</title>
<link rel="self" type="application/atom+xml" href="${xmlText(`${origin}/contests/feed.atom?lang=${reader.locale}`)}"/>
<link rel="alternate" type="text/html" href="${xmlText(`${origin}/contests`)}"/>
<updated>${moment(newest)}</updated>
<author><name>${xmlText(brand.name)}</name></author>
<generator>Folkmoot</generator>
${entries.join('\n')}
</feed>
`;
    return { body, tags: ['contests', brandTag] };
  },
});

const ofContest = fields({ contestId: Id });
const contestCard = document('/og/c/:contestId.png', {
  type: 'image/png',
  params: ofContest,
  load: async (reader, { contestId }: Static<typeof ofContest>, { card }) => {
    const contest = await contestThere(reader, contestId);
    if (!contest || !isAnnounced(contest, reader.now)) return 'not-found';
    const say = reader.speaks(reader.locale);
    return {
      body: await card({ title: contest.title, over: say('contests.contest'), under: contest.prize.slice(0, 80) }),
      tags: [`contest:${contestId}`, brandTag],
    };
  },
});

const ofEntry = fields({ entryId: Id });
const entryCard = document('/og/e/:entryId.png', {
  type: 'image/png',
  params: ofEntry,
  load: async (reader, { entryId }: Static<typeof ofEntry>, { card }) => {
    const found = await readEntry(reader, entryId);
    if (found?.entry.state !== 'shown') return 'not-found';
    const body = await card({ title: found.view.title, over: found.contest.title, under: found.view.author.name });
    return { body, tags: [`contest:${found.contest.id}`, `member:${found.entry.memberId}`, brandTag] };
  },
});

export const contestDocuments = [feed, contestCard, entryCard];

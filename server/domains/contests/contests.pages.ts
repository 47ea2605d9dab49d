/** What the public pages of contests are made of, and the tags whose change makes them old. */
import { type Static, Type } from 'typebox';
import { ContestCursor, GetMyContest } from '../../../shared/domains/contests.ts';
import { AnySlug } from '../../../shared/domains/forum.ts';
import { GetMyFollow } from '../../../shared/domains/members.follows.ts';
import { fields } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { contestPage } from '../../../web/domains/contests/contest.page.ts';
import { contestsPage } from '../../../web/domains/contests/contests.page.ts';
import { entryPage } from '../../../web/domains/contests/entry.page.ts';
import { resultPage } from '../../../web/domains/contests/result.page.ts';
import { rightsPage } from '../../../web/domains/contests/rights.page.ts';
import { page } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';
import { boxFor, tagOfBox } from '../ballots/index.ts';
import { titlesOf } from '../members/index.ts';
import { type ContestRow, contestThere } from './contest-rows.ts';
import { contestView, listContests, rightsIn, summariesOf } from './contests.queries.ts';
import { hrefOfContest, isAnnounced, standingAt } from './contests.rules.ts';
import { entriesOf, neighboursOf, readEntry } from './entries.queries.ts';
import { authorsInResult, resultView, saidOfContest } from './result.queries.ts';
import { resultOf } from './result-rows.ts';
import { runningTags } from './running.queries.ts';
import { winnersOf } from './winners.queries.ts';

const params = fields({ id: Id });
const listQuery = fields({ after: Type.Optional(ContestCursor) });
const tagsOf = (contest: ContestRow, ...authorIds: string[]): string[] => [
  `contest:${contest.id}`,
  ...[contest.byId, ...authorIds].map((id) => `member:${id}`),
];
/** Whether it leads to its talk follows from that thread, and from the door of the space in which it stands. */
const tagsOfTalk = ({ threadId }: ContestRow): string[] => (threadId ? ['spaces', `talk:${threadId}`] : []);
/** What is not announced yet is made for one person and kept nowhere. */
const gated = (reader: Reader, contest: ContestRow): boolean => !isAnnounced(contest, reader.now);
const hrefOfTalk = async (reader: Reader, contest: ContestRow): Promise<string | null> =>
  contest.threadId
    ? ((await titlesOf(reader, [{ kind: 'thread', id: contest.threadId }])).get(`thread/${contest.threadId}`)?.href ?? null)
    : null;

export const publicPages = [
  page('/contests', {
    access: 'anyone',
    kept: 'shared',
    query: listQuery,
    load: async (reader, input: Static<typeof listQuery>) => {
      const list = await listContests(reader, input);
      const decided = list.contests.filter(({ resultAt }) => resultAt !== null).map(({ id }) => id);
      const { winners, authorIds } = await winnersOf(reader, decided);
      return {
        data: { ...list, winners, first: input.after === undefined, now: reader.now },
        tags: [...runningTags, ...authorIds.map((id) => `member:${id}`)],
      };
    },
    view: contestsPage,
  }),
  page('/contests/:id/result', {
    access: 'anyone',
    kept: 'shared',
    params,
    load: async (reader, { id }: Static<typeof params>) => {
      const contest = await contestThere(reader, id);
      if (!contest) return 'not-found';
      const row = await resultOf(reader, id);
      const result = row ? await resultView(reader, contest, row) : null;
      const faces = row ? [row.byId, ...(await authorsInResult(reader, row))] : [];
      return {
        gated: gated(reader, contest),
        data: { contest: await contestView(reader, contest), result },
        tags: [...tagsOf(contest, ...faces), 'promises', 'policies'],
      };
    },
    view: resultPage,
  }),
  page('/contests/:id/rights/:version', {
    access: 'anyone',
    kept: 'shared',
    params: fields({ id: Id, version: Type.String({ pattern: '^[1-9][0-9]{0,4}$' }) }),
    load: async (reader, { id, version }: { id: string; version: string }) => {
      const contest = await contestThere(reader, id);
      const rights = contest && (await rightsIn(reader, id, Number(version)));
      if (!contest || !rights) return 'not-found';
      const [summary] = await summariesOf(reader, [contest]);
      if (!summary) return 'not-found';
      return { gated: gated(reader, contest), data: { contest: summary, rights, current: contest.rights }, tags: tagsOf(contest) };
    },
    view: rightsPage,
  }),
  page('/contests/:id/entries/:entryId', {
    access: 'anyone',
    kept: 'shared',
    params: fields({ id: Id, entryId: Id }),
    load: async (reader, { id, entryId }: { id: string; entryId: string }) => {
      const found = await readEntry(reader, entryId);
      if (found?.contest.id !== id) return 'not-found';
      const { contest, entry, view } = found;
      const votes = entry.state === 'shown' && standingAt(contest, reader.now) === 'voting';
      return {
        gated: gated(reader, contest) || entry.state !== 'shown',
        data: {
          entry: view,
          contest: await contestView(reader, contest),
          // of it the page of all shows nothing that moves with the votes
          box: (votes && (await boxFor(reader, { kind: 'contest', id: contest.id }, 'contest'))) || null,
          threadHref: await hrefOfTalk(reader, contest),
          ...(await neighboursOf(reader, entry)),
        },
        tags: [...tagsOf(contest, entry.memberId), ...tagsOfTalk(contest)],
      };
    },
    view: entryPage,
  }),
  page('/contests/:id/:slug', {
    access: 'anyone',
    kept: 'shared',
    params: fields({ id: Id, slug: AnySlug }),
    query: listQuery,
    load: async (reader, input: { id: string; slug: string; after?: string }) => {
      const contest = await contestThere(reader, input.id);
      if (!contest) return 'not-found';
      const href = hrefOfContest(contest.id, contest.slug);
      if (contest.slug !== input.slug) return { moved: input.after ? `${href}?after=${input.after}` : href };
      const { entries, authorIds, next, podium } = await entriesOf(reader, contest, input.after);
      // only places in the row of entries have a page of their own: each address that is kept costs something to make
      if (input.after !== undefined && entries.length === 0) return { moved: href };
      const box = (await boxFor(reader, { kind: 'contest', id: contest.id }, 'contest')) ?? null;
      // who published the result is shown with what they said about it
      const result = await resultOf(reader, contest.id);
      const faces = [...authorIds, ...(result ? [result.byId] : [])];
      return {
        gated: gated(reader, contest),
        data: {
          ...{ contest: await contestView(reader, contest), entries, next, podium, first: input.after === undefined, box, now: reader.now },
          threadHref: await hrefOfTalk(reader, contest),
          said: await saidOfContest(reader, contest.id),
        },
        tags: [...tagsOf(contest, ...faces), ...tagsOfTalk(contest), ...(box ? [tagOfBox(box.id)] : [])],
      };
    },
    own: async (reader, { id }, { contest: { threadId } }) => ({
      ...(threadId ? await reader.query(GetMyFollow, { kind: 'thread', subjectId: threadId }) : {}),
      entered: (await reader.query(GetMyContest, { contestId: id })).entries.length > 0,
    }),
    view: contestPage,
  }),
  page('/contests/:id', {
    access: 'anyone',
    kept: 'shared',
    params,
    load: async (reader, { id }: Static<typeof params>) => {
      const contest = await contestThere(reader, id);
      return contest ? { moved: hrefOfContest(contest.id, contest.slug) } : 'not-found';
    },
    view: contestPage,
  }),
];

/** Pages of staff about contests: all of them, making one, watching one, entries to look at. */
import { type Static, Type } from 'typebox';
import { phases } from '../../../shared/domains/contests.lists.ts';
import { GetEntryDesk, ListMadeContests } from '../../../shared/domains/contests.making.ts';
import { ContestCursor } from '../../../shared/domains/contests.ts';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import { fields, mayAsk } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { deskEntriesPage } from '../../../web/domains/contests/desk-entries.page.ts';
import { madeContestsPage } from '../../../web/domains/contests/made-contests.page.ts';
import { makeContestPage } from '../../../web/domains/contests/make-contest.page.ts';
import { watchContestPage } from '../../../web/domains/contests/watch-contest.page.ts';
import { roleOf } from '../../platform/actor.ts';
import { aroundDesk } from '../../platform/desk.ts';
import { localTime } from '../../platform/local-time.ts';
import { page } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';
import { isLeftToOthers, leftToOthers } from './by-another.ts';
import { type ContestRow, contestById } from './contest-rows.ts';
import { contestView, rightsIn } from './contests.queries.ts';
import { beginOf, fieldOf } from './contests.rules.ts';
import { getEntryDesk, listMadeContests, listTakenOut, watchOf } from './desk.queries.ts';
import { entriesOf } from './entries.queries.ts';
import { resultView } from './result.queries.ts';
import { resultOf } from './result-rows.ts';

const params = fields({ id: Id });
const watchQuery = fields({ after: Type.Optional(ContestCursor), out: Type.Optional(ContestCursor) });
const isManager = (reader: Reader): boolean => mayAsk(roleOf(reader.actor), 'manager');
/** Open to everybody: where a contest can be talked about. */
const openSpaces = async (reader: Reader): Promise<{ id: string; name: string }[]> =>
  (await reader.query(ListSpaces, {})).spaces.filter(({ openTo }) => openTo === 0).map(({ id, name }) => ({ id, name }));

/** As they were typed: what a draft left to its opening, or to the announcement, stays empty. */
const datesTyped = (contest: ContestRow, { now, zone }: Reader): Record<string, string> => {
  const dates = Object.fromEntries(phases.map((phase) => [fieldOf(phase), localTime(beginOf(contest, phase), zone)]));
  if (contest.state !== 'draft') return dates;
  return {
    ...dates,
    ...(contest.announcedAt <= now ? { announcedAt: '' } : {}),
    ...(contest.entriesAt === contest.announcedAt ? { entriesAt: '' } : {}),
  };
};
const valuesOf = async (reader: Reader, contest: ContestRow): Promise<Record<string, string>> => ({
  ...{ title: contest.title, brief: contest.brief, prize: contest.prize, counts: contest.counts, spaceId: contest.spaceId },
  rights: (await rightsIn(reader, contest.id, contest.rights))?.text ?? '',
  ...Object.fromEntries(
    (['enterTier', 'enterDays', 'entriesEach', 'voteTier', 'voteDays', 'votesEach'] as const).map((name) => [name, String(contest[name])]),
  ),
  ...datesTyped(contest, reader),
});
/** A plan to begin with: a month of entries, two weeks of voting. */
const usual = (reader: Reader): Record<string, string> => {
  const at = (days: number) => `${localTime(reader.now + days * 86_400_000, reader.zone).slice(0, 11)}10:00`;
  const dates = { entriesAt: at(7), votingAt: at(37), reviewAt: at(51), resultAt: at(55) };
  return { ...dates, enterTier: '1', enterDays: '0', entriesEach: '1', voteTier: '1', voteDays: '0', votesEach: '3', counts: 'hidden' };
};

export const deskPages = [
  page('/desk/contests', {
    access: 'moderator',
    kept: 'own',
    query: ListMadeContests.query,
    load: async (reader, input: Static<typeof ListMadeContests.query>) => ({
      data: { ...(await listMadeContests(reader, input)), mayOpen: isManager(reader), ...(await aroundDesk(reader)) },
      tags: [],
    }),
    view: madeContestsPage,
  }),
  page('/desk/contests/new', {
    access: 'manager',
    kept: 'own',
    load: async (reader) => ({
      data: { contest: null, values: usual(reader), spaces: await openSpaces(reader), ...(await aroundDesk(reader)) },
      tags: [],
    }),
    view: makeContestPage,
  }),
  page('/desk/contests/:id/edit', {
    access: 'manager',
    kept: 'own',
    params,
    load: async (reader, { id }: { id: string }) => {
      const [contest] = await contestById(reader, { id });
      if (!contest) return 'not-found';
      const { version, state } = contest;
      return {
        data: {
          contest: { id, version, state },
          values: await valuesOf(reader, contest),
          spaces: await openSpaces(reader),
          ...(await aroundDesk(reader)),
        },
        tags: [],
      };
    },
    view: makeContestPage,
  }),
  page('/desk/contests/:id', {
    access: 'moderator',
    kept: 'own',
    params,
    query: watchQuery,
    load: async (reader, { id, after, out }: { id: string; after?: string; out?: string }) => {
      const [contest] = await contestById(reader, { id });
      if (!contest) return 'not-found';
      const row = await resultOf(reader, id);
      const { entries, next } = await entriesOf(reader, contest, after);
      return {
        data: {
          ...{ contest: await contestView(reader, contest), watch: await watchOf(reader, contest), entries, more: next },
          takenOut: await listTakenOut(reader, { contestId: id, after: out }),
          result: row ? await resultView(reader, contest, row, { atDesk: true }) : null,
          ...{ ended: contest.state === 'open' && reader.now >= contest.reviewAt, manager: isManager(reader), now: reader.now },
          byAnother: { entries: await isLeftToOthers(reader, id, 'moderator'), result: await isLeftToOthers(reader, id, 'manager') },
          ...(await aroundDesk(reader)),
        },
        tags: [],
      };
    },
    view: watchContestPage,
  }),
  page('/desk/entries', {
    access: 'moderator',
    kept: 'own',
    query: GetEntryDesk.query,
    load: async (reader, input: Static<typeof GetEntryDesk.query>) => ({
      data: {
        ...(await getEntryDesk(reader, input)),
        show: input.show ?? ('reported' as const),
        byAnother: await leftToOthers(reader, 'moderator'),
        ...(await aroundDesk(reader)),
      },
      tags: [],
    }),
    view: deskEntriesPage,
  }),
];

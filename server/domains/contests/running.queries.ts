/** What runs at this moment, for the home page: contests that take entries or votes. */
import { createHash } from 'node:crypto';
import { and, asc, eq, gt, lte, type SQL, sql } from 'drizzle-orm';
import type { PromiseView, RunningContests } from '../../../shared/domains/contests.ts';
import { isOpen } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { faceJoin, hostsTag } from '../members/index.ts';
import { pictureView } from './contest-views.ts';
import { summariesOf } from './contests.queries.ts';
import { hrefOfEntry } from './contests.rules.ts';
import { latestPromise } from './promises.queries.ts';

/** What home has room for; the rest stands on a page of its own. */
const mostOnHome = 2;
/** Dropped with every change of a contest, and by the hour: a page that says "4 days left" is never long behind its clock. */
export const runningTags = ['contests', 'contest-clock'];

/** Of the contest that stands first home shows so many entries; of fewer it shows none: one or two are no choice. */
const shownOnHome = 3;
/** As they are drawn when an entry comes. */
const mostLot = 1_000_000_000;

const entriesFrom = (build: (lot: SQL) => SQL) =>
  prepared(({ db, t }) => {
    const { entries } = t.contests;
    const face = faceJoin(t);
    return db
      .select({
        ...{ id: entries.id, contestId: entries.contestId, title: entries.title, lang: entries.lang, pictures: entries.pictures },
        ...{ authorId: entries.memberId, handle: face.columns.handle, name: face.columns.name },
      })
      .from(entries)
      .innerJoin(face.table, eq(face.id, entries.memberId))
      .where(and(eq(entries.contestId, sql.placeholder('contestId')), eq(entries.state, 'shown'), build(sql`${entries.lot}`)))
      .orderBy(asc(entries.lot), asc(entries.id))
      .limit(shownOnHome);
  });
const entriesFromLot = entriesFrom((lot) => sql`${lot} >= ${sql.placeholder('lot')}`);
const entriesBeforeLot = entriesFrom((lot) => sql`${lot} < ${sql.placeholder('lot')}`);

/** Three of the entries, others every hour: who is shown where everybody comes by must not be the same few. */
const someOf = async (reader: Reader, contestId: string) => {
  const drawn = createHash('sha256')
    .update(`${contestId} ${Math.floor(reader.now / 3_600_000)}`)
    .digest()
    .readUInt32BE();
  const asked = { contestId, lot: Math.floor((drawn / 2 ** 32) * mostLot) };
  const rows = await entriesFromLot(reader, asked);
  if (rows.length < shownOnHome) rows.push(...(await entriesBeforeLot(reader, asked)));
  return rows.slice(0, shownOnHome);
};

/** The one whose voting ends first stands first. */
export const runningContests = async (reader: Reader): Promise<RunningContests & { tags: string[] }> => {
  const { contests } = reader.t.contests;
  const rows = await reader.db
    .select()
    .from(contests)
    .where(and(eq(contests.state, 'open'), gt(contests.reviewAt, reader.now), lte(contests.entriesAt, reader.now)))
    .orderBy(asc(contests.reviewAt), asc(contests.id))
    .limit(mostOnHome);
  const [first] = rows;
  const some = first && first.entries >= shownOnHome ? await someOf(reader, first.id) : [];
  return {
    contests: await summariesOf(reader, rows),
    some: some.map(({ id, contestId, title, lang, pictures, handle, name }) => ({
      ...{ id, href: hrefOfEntry(contestId, id), title, lang, author: { handle, name } },
      picture: pictures[0] ? pictureView(pictures[0]) : null,
    })),
    now: reader.now,
    tags: [...runningTags, ...some.map(({ authorId }) => `member:${authorId}`)],
  };
};

/** What the brand promised last is old news after so long. */
const promiseIsNewsFor = 120 * 86_400_000;

/** The latest promise, while promises are open to everybody: what is still to come, or how it went. */
export const lastPromise = async (reader: Reader): Promise<{ promise: PromiseView; tags: string[] } | null> => {
  if (!isOpen(reader, 'promises')) return null;
  const promise = await latestPromise(reader, reader.now - promiseIsNewsFor);
  // it is shown with who gave it, and promises are given by staff
  return promise ? { promise, tags: ['promises', hostsTag] } : null;
};

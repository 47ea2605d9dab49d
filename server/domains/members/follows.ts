/** Who follows what: written here, read by whoever tells people something. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { FollowKind } from '../../../shared/domains/members.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { placeholdersOf, prepared, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { memberByAnyHandle } from './profile.queries.ts';

/** What stands in the table for what was asked: a person is asked for by their handle. */
export const followedId = async (reader: Pick<Reader, 'db' | 't'>, kind: FollowKind, asked: string): Promise<string | undefined> =>
  kind === 'member' ? (await memberByAnyHandle(reader, asked))?.id : asked;

const insertFollow = preparedWrite(({ db, t }) =>
  db.insert(t.members.follows).values(placeholdersOf(t.members.follows)).onConflictDoNothing().returning({ at: t.members.follows.at }),
);
/** @returns whether this is new */
export const addFollow = async (work: Work, memberId: string, kind: FollowKind, subjectId: string): Promise<boolean> =>
  (await insertFollow(work, { memberId, kind, subjectId, at: work.now })).length > 0;

/** Who starts a thread or speaks in it follows it: no act of following, so no line in a record. */
export const followQuietly = async (work: Work, memberId: string, kind: FollowKind, subjectId: string): Promise<void> => {
  await addFollow(work, memberId, kind, subjectId);
};

const followersAfter = prepared(({ db, t }) => {
  const { follows } = t.members;
  return db
    .select({ memberId: follows.memberId })
    .from(follows)
    .where(
      and(
        eq(follows.kind, sql.placeholder('kind')),
        eq(follows.subjectId, sql.placeholder('subjectId')),
        gt(follows.memberId, sql.placeholder('after')),
      ),
    )
    .orderBy(asc(follows.memberId))
    .limit(sql.placeholder('limit'));
});
/** The ids of who follows this, in their order, those after `afterMemberId` ('' for the first). */
export const followersOf = async (
  reader: Pick<Reader, 'db' | 't'> | Work,
  kind: FollowKind,
  subjectId: string,
  afterMemberId: string,
  limit: number,
): Promise<string[]> => (await followersAfter(reader, { kind, subjectId, after: afterMemberId, limit })).map((row) => row.memberId);

const followOf = prepared(({ db, t }) => {
  const { follows } = t.members;
  return db
    .select({ at: follows.at })
    .from(follows)
    .where(
      and(
        eq(follows.memberId, sql.placeholder('memberId')),
        eq(follows.kind, sql.placeholder('kind')),
        eq(follows.subjectId, sql.placeholder('subjectId')),
      ),
    )
    .limit(1);
});
export const follows = async (reader: Pick<Reader, 'db' | 't'>, memberId: string, kind: FollowKind, subjectId: string): Promise<boolean> =>
  (await followOf(reader, { memberId, kind, subjectId })).length > 0;

/** Which of these one follows. */
export const followedAmong = async (
  reader: Pick<Reader, 'db' | 't'>,
  memberId: string,
  kind: FollowKind,
  subjectIds: string[],
): Promise<Set<string>> => {
  if (subjectIds.length === 0) return new Set();
  const { follows: table } = reader.t.members;
  const rows = await reader.db
    .select({ subjectId: table.subjectId })
    .from(table)
    .where(and(eq(table.memberId, memberId), eq(table.kind, kind), inArray(table.subjectId, subjectIds)));
  return new Set(rows.map(({ subjectId }) => subjectId));
};

/** Which of these people follow this. */
export const followersAmong = async (
  reader: Pick<Reader, 'db' | 't'>,
  kind: FollowKind,
  subjectId: string,
  memberIds: string[],
): Promise<Set<string>> => {
  if (memberIds.length === 0) return new Set();
  const { follows: table } = reader.t.members;
  const rows = await reader.db
    .select({ memberId: table.memberId })
    .from(table)
    .where(and(eq(table.kind, kind), eq(table.subjectId, subjectId), inArray(table.memberId, memberIds)));
  return new Set(rows.map(({ memberId }) => memberId));
};

const countFollowers = prepared(({ db, t }) => {
  const { follows: table } = t.members;
  return db
    .select({ count: sql<number>`count(*)` })
    .from(table)
    .where(and(eq(table.kind, sql.placeholder('kind')), eq(table.subjectId, sql.placeholder('subjectId'))));
});
/** How many follow this: a count, never names. */
export const followerCount = async (reader: Pick<Reader, 'db' | 't'>, kind: FollowKind, subjectId: string): Promise<number> =>
  Number((await countFollowers(reader, { kind, subjectId }))[0]?.count ?? 0);

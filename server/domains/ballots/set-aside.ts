/** Ballots that are not counted, and again are: each changes its mark, the counts, and what proves that the house did it. The chain stays as it was. */
import { and, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { fewestTogether } from '../../../shared/domains/ballots.lists.ts';
import { chunked } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import type { BallotRow } from './ballots.queries.ts';
import { stateOf } from './ballots.rules.ts';
import { type BoxRow, dropList, tagOfBox, takeBox, topicOfBox } from './boxes.ts';
import { ballotIdOf, type Proofs } from './seals.ts';

/** Whose result waits for its owner, and whose list is there; nobody else writes to it until this work has ended. */
export const takeReviewed = async (work: Work, boxId: string): Promise<BoxRow | undefined> => {
  const box = await takeBox(work, boxId);
  return box.resultBy === 'owner' && stateOf(box, work.now) === 'closed' ? box : undefined;
};

/** The ballots of these members; as long as the house can tell whose they are. */
export const ballotsOf = async (work: Work, boxId: string, memberIds: string[]): Promise<Map<string, BallotRow>> => {
  const { voters, ballots } = work.t.ballots;
  const found = new Map<string, BallotRow>();
  for (const some of chunked(memberIds)) {
    const tied = await work.db
      .select({ memberId: voters.memberId, receipt: voters.receipt })
      .from(voters)
      .where(and(eq(voters.boxId, boxId), inArray(voters.memberId, some)));
    const idOf = new Map(tied.flatMap(({ memberId, receipt }) => (receipt ? [[ballotIdOf(boxId, receipt), memberId] as const] : [])));
    if (idOf.size === 0) continue;
    const rows = await work.db
      .select()
      .from(ballots)
      .where(and(eq(ballots.boxId, boxId), inArray(ballots.id, [...idOf.keys()])));
    for (const row of rows) found.set(idOf.get(row.id) ?? '', row);
  }
  return found;
};

/** Whose ballots are set aside in this box. */
export const membersSetAside = async (work: Work, boxId: string): Promise<string[]> => {
  const { voters, ballots } = work.t.ballots;
  const aside = await work.db
    .select({ id: ballots.id })
    .from(ballots)
    .where(and(eq(ballots.boxId, boxId), ne(ballots.setAside, '')));
  const ids = new Set(aside.map(({ id }) => id));
  if (ids.size === 0) return [];
  const tied = await work.db.select({ memberId: voters.memberId, receipt: voters.receipt }).from(voters).where(eq(voters.boxId, boxId));
  return tied.flatMap(({ memberId, receipt }) => (receipt && ids.has(ballotIdOf(boxId, receipt)) ? [memberId] : []));
};

/**
 * Notes who is set aside together, for as long as the house can tell. Everybody reads the marks before and after, so what was named
 * once parts the voters for good, counted again or not: a later group has all of an earlier one or none of it, and no part, those who
 * were never named included, is so small that its difference tells of one.
 */
export const groupVoters = async (
  work: Work,
  boxId: string,
  memberIds: string[],
): Promise<'done' | 'splits-earlier-group' | 'leaves-too-few'> => {
  const { voters } = work.t.ballots;
  const inBox = eq(voters.boxId, boxId);
  const parts = await work.db.select({ group: voters.asideGroup, n: count() }).from(voters).where(inBox).groupBy(voters.asideGroup);
  const sizes = new Map(parts.map(({ group, n }) => [group, n]));
  const named = new Map<number | null, number>();
  for (const some of chunked(memberIds)) {
    const rows = await work.db
      .select({ group: voters.asideGroup })
      .from(voters)
      .where(and(inBox, inArray(voters.memberId, some)));
    for (const { group } of rows) named.set(group, (named.get(group) ?? 0) + 1);
  }
  const fresh = named.get(null) ?? 0;
  const tooFew = (n: number): boolean => n > 0 && n < fewestTogether;
  for (const [group, n] of named) if (group !== null && n < (sizes.get(group) ?? 0)) return 'splits-earlier-group';
  if (tooFew(fresh)) return 'splits-earlier-group';
  if (fresh > 0 && tooFew((sizes.get(null) ?? 0) - fresh)) return 'leaves-too-few';
  const next = 1 + Math.max(0, ...parts.map(({ group }) => group ?? 0));
  for (const some of chunked(memberIds))
    await work.db
      .update(voters)
      .set({ asideGroup: next })
      .where(and(inBox, inArray(voters.memberId, some), isNull(voters.asideGroup)));
  return 'done';
};

/** `mark`: the reason for which they are not counted, '' where they are. @returns how many are set aside now */
export const markBallots = async (work: Work, proofs: Proofs, box: BoxRow, rows: BallotRow[], mark: string): Promise<number> => {
  const { boxes, ballots, choices } = work.t.ballots;
  let { digest } = box;
  const votes = new Map<string, number>();
  for (const row of rows) {
    const marked = { ...row, setAside: mark };
    digest = proofs.sum(proofs.sum(digest, box.id, row, -1), box.id, marked, 1);
    await work.db
      .update(ballots)
      .set({ setAside: mark, proof: proofs.of(box.id, marked) })
      .where(and(eq(ballots.boxId, box.id), eq(ballots.id, row.id)));
    for (const choice of row.choices.split(',')) votes.set(choice, (votes.get(choice) ?? 0) + (mark ? -1 : 1));
  }
  for (const [id, by] of votes)
    await work.db
      .update(choices)
      .set({ votes: sql`${choices.votes} + ${by}` })
      .where(and(eq(choices.boxId, box.id), eq(choices.id, id)));
  const setAside = box.setAside + (mark ? rows.length : -rows.length);
  await work.db.update(boxes).set({ digest, setAside }).where(eq(boxes.id, box.id));
  // it says who is not counted
  await dropList(work, box);
  work.changed(tagOfBox(box.id), `${box.subjectKind}:${box.subjectId}`);
  work.live({ topic: topicOfBox(box.id), kind: 'ballot-box', payload: { boxId: box.id } });
  return setAside;
};

/**
 * Somebody takes over a self that was brought from elsewhere: their account becomes that self's, which has the words and the record.
 * Records are never moved or rewritten; the self of before, which has said nothing, stays behind without an account.
 */
import { and, eq, isNull } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { letGoLater } from './let-go.jobs.ts';
import { lineCountsOf } from './line-counts.ts';
import { memberById } from './member-rows.ts';
import { SelfTaken } from './members.events.ts';
import { ownerOfHandle } from './profile.queries.ts';

type Reading = { db: ReadDb; t: Tables };
export type SelfRow = {
  id: string;
  accountId: string | null;
  handle: string;
  name: string;
  joinedAt: number;
  lines: number;
  leftAt: number | null;
};

export const selvesByIds = async (reading: Reading, ids: readonly string[]): Promise<SelfRow[]> => {
  const rows: SelfRow[] = [];
  for (const id of ids) {
    const [row] = await memberById(reading, { id });
    if (row) rows.push(row);
  }
  return rows;
};

export const accountIdOf = async (reading: Reading, memberId: string): Promise<string | null> =>
  (await memberById(reading, { id: memberId }))[0]?.accountId ?? null;

/** What the self of before is called when it has no account any more. */
const leftHandle = (memberId: string): string => `left-${memberId.slice(-8).toLowerCase()}`;

/** Who somebody is by now: this one, or the self that they took over since. */
export const selfNow = async (reading: Reading, memberId: string): Promise<string> => {
  const [member] = await memberById(reading, { id: memberId });
  if (!member || member.accountId !== null || member.handle !== leftHandle(memberId)) return memberId;
  const [taken] = await ownerOfHandle(reading, { handle: member.handle });
  return taken?.memberId ?? memberId;
};

/** Lines of coming in and looking around. Whoever has others has done something here that others see. */
const beginnings = /^(?:joined|visited|consent-given|followed-.+|read-thread|role-.+|mentioned|claimed)$/;

/** @returns who they are now, or why not */
export const takeSelf = async (
  work: Work,
  fromId: string,
  toId: string,
): Promise<{ handle: string } | 'claimed-already' | 'spoke-here' | 'you-moved-on'> => {
  const t = work.t.members;
  const [from] = await memberById(work, { id: fromId });
  if (!from || from.id === toId) return 'claimed-already';
  const [self] = await memberById(work, { id: toId });
  if (self?.leftAt !== null) return 'claimed-already';
  // of two selves claimed at one moment the first took the account along: there is none to hand over any more
  if (!from.accountId) return 'you-moved-on';
  const counts = await lineCountsOf(work, fromId);
  if (Object.entries(counts).some(([kind, count]) => (count ?? 0) > 0 && !beginnings.test(kind))) return 'spoke-here';
  // an account is one member's at a time
  const [left] = await work.db
    .update(t.members)
    .set({ accountId: null, role: 'member', handle: leftHandle(fromId), reading: false, leavesAt: null, leavesWords: null })
    .where(and(eq(t.members.id, fromId), eq(t.members.accountId, from.accountId)))
    .returning({ id: t.members.id });
  if (!left) return 'you-moved-on';
  const [to] = await work.db
    .update(t.members)
    .set({
      ...{ accountId: from.accountId, role: from.role, locale: from.locale, reading: from.reading },
      ...{ leavesAt: from.leavesAt, leavesWords: from.leavesWords },
    })
    // of two who claim it at one moment the second finds it claimed
    .where(and(eq(t.members.id, toId), isNull(t.members.accountId), isNull(t.members.leftAt)))
    .returning({ handle: t.members.handle });
  if (!to) return 'claimed-already';
  // who asked to leave leaves as who they are by then
  if (from.leavesAt !== null) await letGoLater(work, toId, from.leavesAt);
  // whoever wrote down the address of before finds them
  await work.db.update(t.handles).set({ memberId: toId }).where(eq(t.handles.memberId, fromId));
  await work.db.insert(t.handles).values({ handle: from.handle, memberId: toId, at: work.now }).onConflictDoNothing();
  const follows = await work.db.select().from(t.follows).where(eq(t.follows.memberId, fromId));
  for (const row of follows)
    await work.db
      .insert(t.follows)
      .values({ ...row, memberId: toId })
      .onConflictDoNothing();
  await work.db.delete(t.follows).where(eq(t.follows.memberId, fromId));
  await work.db.update(t.consents).set({ memberId: toId }).where(eq(t.consents.memberId, fromId));
  const [profile] = await work.db.select().from(t.profiles).where(eq(t.profiles.memberId, fromId)).limit(1);
  if (profile) {
    await work.db
      .insert(t.profiles)
      .values({ ...profile, memberId: toId })
      .onConflictDoNothing();
    await work.db.delete(t.profiles).where(eq(t.profiles.memberId, fromId));
  }
  // so that what stops the mails of before finds them, too
  await work.db
    .insert(t.handles)
    .values({ handle: leftHandle(fromId), memberId: toId, at: work.now })
    .onConflictDoNothing();
  await work.emit(SelfTaken, { fromId, toId });
  work.changed(`member:${fromId}`, `member:${toId}`, `words-of:${toId}`, 'lists');
  return { handle: to.handle };
};

/**
 * Letting somebody go: what members keep of a person is erased here, the rest by every domain that hears `MemberLeft`, in the one
 * transaction. The row stays, with nothing of them in it, since the words that stay need somebody above them.
 */
import { randomInt } from 'node:crypto';
import { and, eq, or } from 'drizzle-orm';
import { forgetActs } from '../../platform/acts.ts';
import type { Work } from '../../platform/work.ts';
import { closeAccount } from '../identity/index.ts';
import { keepFromUse } from './gone-handles.ts';
import { memberById, memberWhoLeft } from './member-rows.ts';
import { MemberLeft } from './members.events.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Drawn by lot: nothing in it leads back to who it was. */
const newHandle = async (work: Work): Promise<string> => {
  const handle = `left-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
  return (await memberWhoLeft(work, { handle })).length > 0 ? newHandle(work) : handle;
};

const eraseOwnRows = async (work: Work, memberId: string): Promise<void> => {
  const { profiles, handles, consents, activities, lineCounts, follows } = work.t.members;
  await work.db.delete(profiles).where(eq(profiles.memberId, memberId));
  await work.db.delete(handles).where(eq(handles.memberId, memberId));
  await work.db.delete(consents).where(eq(consents.memberId, memberId));
  await work.db.delete(activities).where(eq(activities.memberId, memberId));
  await work.db.delete(lineCounts).where(eq(lineCounts.memberId, memberId));
  const theirs = eq(follows.memberId, memberId);
  await work.db.delete(follows).where(or(theirs, and(eq(follows.kind, 'member'), eq(follows.subjectId, memberId))));
};

/** @param name what stands where theirs stood */
export const letGo = async (work: Work, memberId: string, name: string): Promise<void> => {
  const { members, handles } = work.t.members;
  const [member] = await memberById(work, { id: memberId });
  if (!member || member.leftAt !== null) return;
  const before = await work.db.select({ handle: handles.handle }).from(handles).where(eq(handles.memberId, memberId));
  await keepFromUse(work, [member.handle, ...before.map(({ handle }) => handle)]);
  if (member.accountId) await closeAccount(work, member.accountId);
  await eraseOwnRows(work, memberId);
  await forgetActs(work, memberId);
  await work.db
    .update(members)
    .set({
      ...{ name, handle: await newHandle(work), line: '', locale: null, pictureId: null, accountId: null, role: 'member', tier: 1 },
      ...{ lines: 0, visitedOn: '', reading: false, suspendedUntil: null, suspensionId: null, suspensionReason: null },
      ...{ leavesAt: null, leavesWords: null, leftAt: work.now },
    })
    .where(eq(members.id, memberId));
  await work.emit(MemberLeft, { memberId });
  work.changed(`member:${memberId}`, `words-of:${memberId}`, `followers:member/${memberId}`, 'lists');
};

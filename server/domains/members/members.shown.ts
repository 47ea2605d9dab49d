/** What other domains may change of a member's face: each by its own small function. */
import { eq } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

/** Loyalty's word on the tier, kept where it is shown. */
export const showTier = async (work: Work, memberId: string, tier: number): Promise<void> => {
  await work.db.update(work.t.members.members).set({ tier }).where(eq(work.t.members.members.id, memberId));
  work.changed(`member:${memberId}`);
};

/** Identity's word: this member signs in with this account. */
export const keepAccount = async (work: Work, told: { memberId: string; accountId: string }): Promise<void> => {
  await work.db.update(work.t.members.members).set({ accountId: told.accountId }).where(eq(work.t.members.members.id, told.memberId));
  work.changed(`member:${told.memberId}`);
};

/** Media's word: this picture is the member's face; null: the drawn one is. */
export const showPicture = async (work: Work, memberId: string, pictureId: string | null): Promise<void> => {
  await work.db.update(work.t.members.members).set({ pictureId }).where(eq(work.t.members.members.id, memberId));
  work.changed(`member:${memberId}`);
};

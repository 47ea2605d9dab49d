/** One draft in the table: read, and gone. */
import { and, eq, sql } from 'drizzle-orm';
import { on } from '../../platform/event.ts';
import { prepared, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { MemberLeft, SelfTaken } from '../members/index.ts';

export const draftOf = prepared(({ db, t }) => {
  const { drafts } = t.forum;
  return db
    .select()
    .from(drafts)
    .where(and(eq(drafts.memberId, sql.placeholder('memberId')), eq(drafts.place, sql.placeholder('place'))))
    .limit(1);
});
const deleteDraft = preparedWrite(({ db, t }) => {
  const { drafts } = t.forum;
  return db.delete(drafts).where(and(eq(drafts.memberId, sql.placeholder('memberId')), eq(drafts.place, sql.placeholder('place'))));
});
export const dropDraftOf = async (work: Work, memberId: string, place: string): Promise<void> => {
  await deleteDraft(work, { memberId, place });
};

/** Their drafts come along with who takes a self over. */
export const draftsComeAlong = on(SelfTaken, async (work, { fromId, toId }) => {
  const { drafts } = work.t.forum;
  const rows = await work.db.select().from(drafts).where(eq(drafts.memberId, fromId));
  for (const row of rows)
    await work.db
      .insert(drafts)
      .values({ ...row, memberId: toId })
      .onConflictDoNothing();
  await work.db.delete(drafts).where(eq(drafts.memberId, fromId));
});

/** What was never sent, and what was passed on, goes with who left. */
export const draftsGoAlong = on(MemberLeft, async (work, { memberId }) => {
  const { drafts, shares } = work.t.forum;
  await work.db.delete(drafts).where(eq(drafts.memberId, memberId));
  await work.db.delete(shares).where(eq(shares.memberId, memberId));
});

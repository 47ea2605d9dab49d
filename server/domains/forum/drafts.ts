/** One draft in the table: read, and gone. */
import { and, eq, sql } from 'drizzle-orm';
import { prepared, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

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

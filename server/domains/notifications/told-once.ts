/** The brand's answer is a reply as well: who is told of it as the brand's answer is not told of it as a reply too, whichever comes first. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { prepared } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { togetherOf } from './notices.rules.ts';

const shownNotice = prepared(({ db, t }) => {
  const { notices } = t.notifications;
  return db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.memberId, sql.placeholder('memberId')), eq(notices.together, sql.placeholder('together')), eq(notices.inApp, 1)))
    .limit(1);
});
/** Who wants no notices of official answers is told of the reply. */
export const toldAsOfficial = async (work: Work, memberId: string, postId: string): Promise<boolean> =>
  (await shownNotice(work, { memberId, together: togetherOf('official', { postId }) })).length > 0;

/** Takes back the notice of this one reply, as long as it is unread: the stronger one stands in its place. */
export const takeBackReply = async (work: Work, memberId: string, { threadId, postId }: { threadId?: string; postId?: string }) => {
  if (!threadId || !postId || !(await toldAsOfficial(work, memberId, postId))) return;
  const { notices } = work.t.notifications;
  const asReply = [togetherOf('reply', { threadId }), togetherOf('answer', { threadId })];
  await work.db
    .delete(notices)
    .where(
      and(
        eq(notices.memberId, memberId),
        inArray(notices.together, asReply),
        eq(notices.openKey, ''),
        eq(notices.postId, postId),
        eq(notices.count, 1),
      ),
    );
};

/** BookmarkPost: keeps a post for later. A private mark: in nobody's record, told to nobody. */
import { and, count, eq } from 'drizzle-orm';
import { BookmarkPost } from '../../../../shared/domains/notifications.bookmarks.ts';
import { mostBookmarks } from '../../../../shared/domains/notifications.lists.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { readableTalk } from '../../forum/index.ts';

export const bookmarkPost = async (work: Work, input: InputOf<typeof BookmarkPost>): Promise<ReturnsOf<typeof BookmarkPost>> => {
  const { id: memberId } = memberOf(work.actor);
  const { bookmarks } = work.t.notifications;
  // only what one may read: a mark must not tell that there is something
  const post = (await readableTalk(work, [{ kind: 'post', id: input.postId }])).get(`post/${input.postId}`);
  if (!post) throw refuse(BookmarkPost, 'post-missing');
  const [kept] = await work.db.select({ n: count() }).from(bookmarks).where(eq(bookmarks.memberId, memberId));
  const [there] = await work.db
    .select({ at: bookmarks.at })
    .from(bookmarks)
    .where(and(eq(bookmarks.memberId, memberId), eq(bookmarks.postId, input.postId)))
    .limit(1);
  if (!there && (kept?.n ?? 0) >= mostBookmarks) throw refuse(BookmarkPost, 'too-many-bookmarks');
  await work.db.insert(bookmarks).values({ memberId, postId: input.postId, threadId: post.threadId, at: work.now }).onConflictDoNothing();
  return { kept: true };
};

/** RemoveBookmark: lets a post go again, also one that is gone. */
import { and, eq } from 'drizzle-orm';
import type { RemoveBookmark } from '../../../../shared/domains/notifications.bookmarks.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';

export const removeBookmark = async (work: Work, input: InputOf<typeof RemoveBookmark>): Promise<ReturnsOf<typeof RemoveBookmark>> => {
  const { bookmarks } = work.t.notifications;
  await work.db.delete(bookmarks).where(and(eq(bookmarks.memberId, memberOf(work.actor).id), eq(bookmarks.postId, input.postId)));
  return { kept: false };
};

/** MarkOfficial: a post by staff is the brand's answer. One in a thread: marking another takes the mark along. */
import { eq } from 'drizzle-orm';
import { MarkOfficial } from '../../../../shared/domains/forum.staff.ts';
import { type InputOf, isStaff, type ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { takePost, tellOfTalk } from '../post-state.ts';
import { OfficialMarked, OfficialUnmarked } from '../staff.events.ts';
import { idOfActor, isAbove } from '../staff.rules.ts';

export const markOfficial = async (work: Work, input: InputOf<typeof MarkOfficial>): Promise<ReturnsOf<typeof MarkOfficial>> => {
  const post = await takePost(work, input.postId);
  if (post?.state !== 'shown' || post.threadState !== 'shown') throw refuse(MarkOfficial, 'post-missing');
  if (post.n === 1) throw refuse(MarkOfficial, 'opening-post');
  if (!isStaff(post.authorRole)) throw refuse(MarkOfficial, 'not-by-staff');
  const done = { postId: post.id, threadId: post.threadId };
  if (post.officialPostId === post.id) return done;
  const byId = idOfActor(work.actor);
  const before = post.officialPostId ? await takePost(work, post.officialPostId) : undefined;
  if (before && isAbove(before.authorRole, work.actor)) throw refuse(MarkOfficial, 'official-above');
  if (before) await work.emit(OfficialUnmarked, { ...done, postId: before.id, authorId: before.authorId, byId, at: work.now });
  await work.emit(OfficialMarked, { ...done, authorId: post.authorId, byId, at: work.now });
  const { threads } = work.t.forum;
  await work.db.update(threads).set({ officialPostId: post.id }).where(eq(threads.id, post.threadId));
  await tellOfTalk(work, post, post.id, post.id);
  return done;
};

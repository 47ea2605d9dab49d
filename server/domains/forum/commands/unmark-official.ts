/** UnmarkOfficial: it is a post like others again. */
import { eq } from 'drizzle-orm';
import { UnmarkOfficial } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { takePost, tellOfTalk } from '../post-state.ts';
import { OfficialUnmarked } from '../staff.events.ts';
import { idOfActor, isAbove } from '../staff.rules.ts';

export const unmarkOfficial = async (work: Work, input: InputOf<typeof UnmarkOfficial>): Promise<ReturnsOf<typeof UnmarkOfficial>> => {
  const post = await takePost(work, input.postId);
  if (!post || post.state === 'deleted') throw refuse(UnmarkOfficial, 'post-missing');
  const done = { postId: post.id, threadId: post.threadId };
  if (post.officialPostId !== post.id) return done;
  if (isAbove(post.authorRole, work.actor)) throw refuse(UnmarkOfficial, 'official-above');
  await work.emit(OfficialUnmarked, { ...done, authorId: post.authorId, byId: idOfActor(work.actor), at: work.now });
  const { threads } = work.t.forum;
  await work.db.update(threads).set({ officialPostId: null }).where(eq(threads.id, post.threadId));
  await tellOfTalk(work, post, post.id, post.id);
  return done;
};

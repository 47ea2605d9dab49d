/** DeletePost: an author takes their words back for good. Their number stays, so that what others said keeps its place. */
import { DeletePost } from '../../../../shared/domains/forum.acts.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { answeredByOthers, changeState, earnedBy, takePost } from '../post-state.ts';
import { PostDeleted } from '../staff.events.ts';

export const deletePost = async (work: Work, input: InputOf<typeof DeletePost>): Promise<ReturnsOf<typeof DeletePost>> => {
  const post = await takePost(work, input.postId);
  if (!post || post.state === 'deleted') throw refuse(DeletePost, 'post-missing');
  if (post.authorId !== memberOf(work.actor).id)
    // what is hidden is not there for others, here as anywhere
    throw refuse(DeletePost, post.state === 'shown' || levelOf(work.actor) === 5 ? 'not-yours-to-delete' : 'post-missing');
  if (post.n === 1 && (await answeredByOthers(work, post))) throw refuse(DeletePost, 'already-answered');
  const { id: postId, threadId, authorId } = post;
  await work.emit(PostDeleted, { postId, threadId, authorId, earned: await earnedBy(work, post), at: work.now });
  await changeState(work, post, 'deleted');
  return { postId, threadId, wholeThread: post.n === 1 };
};

/** HidePost: staff take a post out of sight, with its reason; with the opening post the whole thread. */
import { HidePost } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { changeState, earnedBy, takePost } from '../post-state.ts';
import { PostHidden } from '../staff.events.ts';
import { idOfActor, isAbove, reasonOf } from '../staff.rules.ts';

export const hidePost = async (work: Work, input: InputOf<typeof HidePost>): Promise<ReturnsOf<typeof HidePost>> => {
  const reason = reasonOf(input.reason, () => refuse(HidePost, 'reason-empty'));
  const post = await takePost(work, input.postId);
  if (!post || post.state === 'deleted') throw refuse(HidePost, 'post-missing');
  if (isAbove(post.authorRole, work.actor)) throw refuse(HidePost, 'author-above');
  const { id: postId, threadId, authorId } = post;
  if (post.state === 'shown') {
    const earned = await earnedBy(work, post);
    await work.emit(PostHidden, { postId, threadId, authorId, byId: idOfActor(work.actor), reason, earned, at: work.now });
    await changeState(work, post, 'hidden');
  }
  return { postId, threadId };
};

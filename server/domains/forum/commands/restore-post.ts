/** RestorePost: what staff hid is shown again, and counts again as it did. */
import { RestorePost } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { staffBesides } from '../../members/index.ts';
import { changeState, earnedBy, takePost } from '../post-state.ts';
import { PostRestored } from '../staff.events.ts';
import { idOfActor, isAbove, reasonOf } from '../staff.rules.ts';

export const restorePost = async (work: Work, input: InputOf<typeof RestorePost>): Promise<ReturnsOf<typeof RestorePost>> => {
  const reason = reasonOf(input.reason, () => refuse(RestorePost, 'reason-empty'));
  const post = await takePost(work, input.postId);
  if (!post || post.state === 'deleted') throw refuse(RestorePost, 'post-missing');
  if (isAbove(post.authorRole, work.actor)) throw refuse(RestorePost, 'author-above');
  const { id: postId, threadId, authorId, authorRole, stateAt } = post;
  // one's own words, hidden by somebody else: only where nobody else could look again
  const { actor } = work;
  if (post.state === 'hidden' && actor.kind === 'member' && actor.id === post.authorId && (await staffBesides(work, actor.id, authorRole)))
    throw refuse(RestorePost, 'restore-by-another');
  if (post.state === 'hidden') {
    const earned = await earnedBy(work, post);
    const byId = idOfActor(work.actor);
    await work.emit(PostRestored, { postId, threadId, authorId, byId, reason, earned, hiddenAt: stateAt ?? 0, at: work.now });
    await changeState(work, post, 'shown');
  }
  return { postId, threadId };
};

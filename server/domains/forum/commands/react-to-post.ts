/** ReactToPost: one tap, said once however often it is sent. */
import { sql } from 'drizzle-orm';
import { ReactToPost } from '../../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import { placeholdersOf, preparedWrite } from '../../../platform/store/store.ts';
import type { Work } from '../../../platform/work.ts';
import { isCertain } from '../../members/index.ts';
import { ReactionGiven } from '../forum.events.ts';
import { oneAfterAnother, reactedPost, reactionsAfter, reactionsOf } from '../reactions.ts';

const addReaction = preparedWrite(({ db, t }) => {
  const { reactions } = t.forum;
  return db.insert(reactions).values(placeholdersOf(reactions)).onConflictDoNothing().returning({ kind: reactions.kind });
});
const countUp = preparedWrite(({ db, t }) => {
  const { reactionCounts: counts } = t.forum;
  return db
    .insert(counts)
    .values({ ...placeholdersOf(counts), count: 1 })
    .onConflictDoUpdate({ target: [counts.postId, counts.kind], set: { count: sql`${counts.count} + 1` } });
});

export const reactToPost = async (work: Work, input: InputOf<typeof ReactToPost>): Promise<ReturnsOf<typeof ReactToPost>> => {
  const me = memberOf(work.actor);
  const [post] = await reactedPost(work, { postId: input.postId, level: levelOf(work.actor) });
  if (!post) throw refuse(ReactToPost, 'post-missing');
  if (post.authorId === me.id) throw refuse(ReactToPost, 'own-post');
  await oneAfterAnother(work, post.threadId);
  const before = await reactionsOf(work, { postId: post.id, memberId: me.id });
  const reaction = { threadId: post.threadId, postId: post.id, memberId: me.id, kind: input.kind, at: work.now };
  const [added] = await addReaction(work, reaction);
  if (added) {
    await countUp(work, { postId: post.id, kind: input.kind });
    if (before.length === 0) {
      const uncertain = !(await isCertain(work, me.id));
      const given = { postId: post.id, reactorId: me.id, authorId: post.authorId, kind: input.kind, at: work.now };
      await work.emit(ReactionGiven, { ...given, uncertain });
    }
  }
  return reactionsAfter(work, post, added !== undefined);
};

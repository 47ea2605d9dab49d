/** Tells of the people who are addressed in a post: each once for each post, and never of oneself. */
import { memberOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { MembersMentioned } from './forum.events.ts';

export const tellMentioned = async (work: Work, post: { id: string; threadId: string }, memberIds: readonly string[]): Promise<void> => {
  const author = memberOf(work.actor).id;
  const others = memberIds.filter((id) => id !== author);
  if (others.length === 0) return;
  const { postMentions } = work.t.forum;
  const rows = await work.db
    .insert(postMentions)
    .values(others.map((memberId) => ({ postId: post.id, memberId })))
    .onConflictDoNothing()
    .returning({ memberId: postMentions.memberId });
  if (rows.length === 0) return;
  const told = { postId: post.id, threadId: post.threadId, authorId: author, at: work.now };
  await work.emit(MembersMentioned, { ...told, memberIds: rows.map((row) => row.memberId) });
};

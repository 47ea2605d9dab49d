/** MoveThread: a thread into another space, and with it who may read it. Who would shut people out of what they said is told so first. */
import { and, eq, sql } from 'drizzle-orm';
import { MoveThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { actorsOf } from '../../members/index.ts';
import { openingPost } from '../post-rows.ts';
import { ThreadMoved } from '../staff.events.ts';
import { reasonOf } from '../staff.rules.ts';
import { isBegunAbove, markThread, takeThread } from '../thread-marks.ts';
import { mayComeIn } from '../visible.ts';

/** Who spoke in the thread and may not come in where it is going. */
const shutOut = async (work: Work, threadId: string, openTo: number): Promise<string[]> => {
  const { posts } = work.t.forum;
  const who = { authorId: posts.authorId };
  const rows = await work.db
    .selectDistinct(who)
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.state, 'shown')));
  const ids = rows.map((row) => row.authorId);
  const people = [...(await actorsOf(work, ids)).values()];
  return people.filter((person) => !mayComeIn(person, openTo)).map(({ id }) => id);
};

export const moveThread = async (work: Work, input: InputOf<typeof MoveThread>): Promise<ReturnsOf<typeof MoveThread>> => {
  const reason = reasonOf(input.reason, () => refuse(MoveThread, 'reason-empty'));
  const { spaces } = work.t.forum;
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(MoveThread, 'thread-missing');
  if (await isBegunAbove(work, thread)) throw refuse(MoveThread, 'thread-begun-above');
  // its row is taken: who shuts its door at this moment waits, and then finds the thread inside
  const [space] = await work.db.update(spaces).set({ id: input.spaceId }).where(eq(spaces.id, input.spaceId)).returning();
  if (!space || !mayComeIn(work.actor, space.openTo)) throw refuse(MoveThread, 'space-missing');
  if (space.id === thread.spaceId) return { threadId: thread.id };
  const shut = space.openTo > thread.openTo ? await shutOut(work, thread.id, space.openTo) : [];
  const author = shut.includes(thread.authorId);
  const others = shut.length - Number(author);
  if (!input.sure && author) throw refuse(MoveThread, 'shuts-author-out', { values: { count: others } });
  if (!input.sure && others > 0) throw refuse(MoveThread, 'shuts-others-out', { values: { count: others } });
  // a pin is of the space that it was set in
  const set = { spaceId: space.id, openTo: space.openTo, pinnedAt: null };
  await markThread(work, thread, set, ThreadMoved, { reason, fromId: thread.spaceId, toId: space.id, shutsAuthor: author });
  if (thread.state === 'shown') {
    // in the order of their ids: two moves the other way round can't wait for each other
    for (const id of [thread.spaceId, space.id].sort())
      await work.db
        .update(spaces)
        .set({ threads: sql`${spaces.threads} + ${id === space.id ? 1 : -1}` })
        .where(eq(spaces.id, id));
  }
  work.changed('spaces', `space:${space.id}`);
  const [opening] = await openingPost(work, { threadId: thread.id });
  if (opening) work.live({ topic: `thread:${thread.id}`, kind: 'state', payload: { postId: opening.id } });
  return { threadId: thread.id };
};

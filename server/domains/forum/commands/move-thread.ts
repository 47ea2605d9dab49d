/** MoveThread: a thread into another space, and with it who may read it. */
import { eq, sql } from 'drizzle-orm';
import { MoveThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { openingPost } from '../post-rows.ts';
import { ThreadMoved } from '../staff.events.ts';
import { reasonOf } from '../staff.rules.ts';
import { markThread, takeThread } from '../thread-marks.ts';
import { mayComeIn } from '../visible.ts';

export const moveThread = async (work: Work, input: InputOf<typeof MoveThread>): Promise<ReturnsOf<typeof MoveThread>> => {
  const reason = reasonOf(input.reason, () => refuse(MoveThread, 'reason-empty'));
  const { spaces } = work.t.forum;
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(MoveThread, 'thread-missing');
  const [space] = await work.db.select().from(spaces).where(eq(spaces.id, input.spaceId)).limit(1);
  if (!space || !mayComeIn(work.actor, space.openTo)) throw refuse(MoveThread, 'space-missing');
  if (space.id === thread.spaceId) return { threadId: thread.id };
  // a pin is of the space that it was set in
  const set = { spaceId: space.id, openTo: space.openTo, pinnedAt: null };
  await markThread(work, thread, set, ThreadMoved, { reason, fromId: thread.spaceId, toId: space.id });
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

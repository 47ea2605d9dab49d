/** KeepReadingPlace: how far one has read a thread. Never back, and the notices about what was read are read with it. */
import { and, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { KeepReadingPlace } from '../../../../shared/domains/notifications.reads.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { readableTalk, threadRef } from '../../forum/index.ts';
import { markRead } from '../read-notices.ts';
import { keepPlace } from '../reads.ts';
import { noteSeen } from '../seen.ts';

export const keepReadingPlace = async (
  work: Work,
  input: InputOf<typeof KeepReadingPlace>,
): Promise<ReturnsOf<typeof KeepReadingPlace>> => {
  const { id } = memberOf(work.actor);
  const { threadId } = input;
  const [thread] = (await readableTalk(work, [{ kind: 'thread', id: threadId }])).size > 0 ? await threadRef(work, { threadId }) : [];
  if (!thread) throw refuse(KeepReadingPlace, 'thread-missing');
  const n = Math.min(input.n ?? thread.posts, thread.posts);
  await keepPlace(work, id, threadId, n, { lastN: thread.posts, lastAt: 0 });
  await noteSeen(work, id);
  const { notices } = work.t.notifications;
  const upTo = and(lte(notices.postN, n), inArray(notices.kind, ['reply', 'answer', 'mention', 'thread', 'official']));
  // of several that were put together the first is where it leads; all are read only where the last one is
  const further = n >= thread.posts ? upTo : and(upTo, sql`${notices.count} = 1`);
  // what is told of a post that one has read before, like its being accepted, is read where the post is before one's eyes again
  const again = input.seen?.length
    ? and(inArray(notices.postN, input.seen), inArray(notices.kind, ['accepted', 'official', 'reaction', 'mention']))
    : undefined;
  await markRead(work, id, and(eq(notices.threadId, threadId), or(further, again)));
  return { n };
};

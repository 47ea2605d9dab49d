/** What staff do with a whole thread, taken together: the thread is held, told of, and every page that shows it is old. */
import { eq } from 'drizzle-orm';
import type { EventOf } from '../../platform/event.ts';
import type { Tables } from '../../platform/store/kit.ts';
import type { Work } from '../../platform/work.ts';
import { actorsOf } from '../members/index.ts';
import { tellOfTalk } from './post-state.ts';
import { oneAfterAnother } from './reactions.ts';
import type { StaffOnThread } from './staff.events.ts';
import { idOfActor, isAbove } from './staff.rules.ts';
import { seesThread } from './visible.ts';

type Thread = Tables['forum']['threads']['$inferSelect'];

/** The thread, which nobody else changes until this work ends; undefined where the actor may not see it. */
export const takeThread = async (work: Work, threadId: string): Promise<Thread | undefined> => {
  const { threads } = work.t.forum;
  await oneAfterAnother(work, threadId);
  const [thread] = await work.db.select().from(threads).where(eq(threads.id, threadId)).limit(1);
  return thread && seesThread(work.actor, thread) ? thread : undefined;
};

/** Began it somebody of a higher role than this one's? */
export const isBegunAbove = async (work: Work, { authorId }: Pick<Thread, 'authorId'>): Promise<boolean> =>
  isAbove((await actorsOf(work, [authorId])).get(authorId)?.role ?? 'member', work.actor);

/** Writes `set`, and tells with the reason. */
export const markThread = async <E extends StaffOnThread>(
  work: Work,
  thread: Thread,
  set: Partial<Thread>,
  event: EventOf<E>,
  said: Omit<E, 'threadId' | 'authorId' | 'byId' | 'at'>,
): Promise<void> => {
  const { threads } = work.t.forum;
  const about = { threadId: thread.id, authorId: thread.authorId, byId: idOfActor(work.actor), at: work.now };
  await work.emit(event, { ...about, ...said } as unknown as E);
  await work.db.update(threads).set(set).where(eq(threads.id, thread.id));
  await tellOfTalk(work, { ...about, spaceId: thread.spaceId }, null);
};

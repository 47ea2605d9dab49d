/** NoteVisit: a member was here on this day of the brand. */
import { and, eq, ne } from 'drizzle-orm';
import { memberOf } from '../../../platform/actor.ts';
import { dayOf } from '../../../platform/day.ts';
import type { Work } from '../../../platform/work.ts';
import { Visited } from '../members.events.ts';

export const noteVisit = async (work: Work): Promise<{ done: boolean }> => {
  const { members } = work.t.members;
  const { id } = memberOf(work.actor);
  const day = dayOf(work.now, work.zone);
  // the row says it and is taken by it: of two tabs the second finds the day noted
  const noted = await work.db
    .update(members)
    .set({ visitedOn: day })
    .where(and(eq(members.id, id), ne(members.visitedOn, day)))
    .returning({ id: members.id });
  if (noted.length > 0) await work.emit(Visited, { memberId: id, day, at: work.now });
  return { done: true };
};

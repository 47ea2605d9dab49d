/** NoteContestVisit: one more who had the page open today. Who it was is kept nowhere. */
import { NoteContestVisit } from '../../../../shared/domains/contests.entries.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { contestThere } from '../contest-rows.ts';
import { countOfDay } from '../count-entries.ts';

export const noteContestVisit = async (
  work: Work,
  { contestId }: InputOf<typeof NoteContestVisit>,
): Promise<ReturnsOf<typeof NoteContestVisit>> => {
  if (!(await contestThere(work, contestId))) throw refuse(NoteContestVisit, 'contest-missing');
  // staff look at their own work all day
  if (levelOf(work.actor) < 5) await countOfDay(work, contestId, work.actor.kind === 'member' ? { members: 1 } : { visitors: 1 });
  return { done: true };
};

/** NoteContestVisit: one more who had the page open today. Who it was is kept nowhere: only that a turn was taken, for a day and as a hash. */
import { NoteContestVisit } from '../../../../shared/domains/contests.entries.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf } from '../../../platform/actor.ts';
import { dayOf } from '../../../platform/day.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { callersOf, networkOf } from '../../../platform/network-of.ts';
import { refuse } from '../../../platform/refusal.ts';
import { takeTurn } from '../../identity/index.ts';
import { contestThere } from '../contest-rows.ts';
import { countOfDay } from '../count-entries.ts';

const dayMs = 86_400_000;
/** A member is one a day, and so is a network: a household counts too little then, and nobody drives up what a manager reads. */
const once = { most: 1, windowMs: dayMs };

export const noteContestVisit = async (
  { actor, address, reader, work }: Exchange,
  { contestId }: InputOf<typeof NoteContestVisit>,
): Promise<ReturnsOf<typeof NoteContestVisit>> => {
  if (!(await contestThere(reader, contestId))) throw refuse(NoteContestVisit, 'contest-missing');
  // staff look at their own work all day
  if (levelOf(actor) === 5) return { done: true };
  const member = actor.kind === 'member' ? actor.id : null;
  const callers = callersOf(address, once.most);
  // who sits at the machine itself has no network that would be counted
  const networks = callers.length > 0 ? callers : [{ key: networkOf(address), most: once.most }];
  const today = `${contestId} ${dayOf(reader.now, reader.zone)}`;
  await work(async (inside) => {
    for (const { key, most } of member ? [{ key: member, most: once.most }] : networks)
      if ((await takeTurn(inside, 'contest-visit', `${today} ${key}`, { ...once, most })) > 0) return;
    await countOfDay(inside, contestId, member ? { members: 1 } : { visitors: 1 });
  });
  return { done: true };
};

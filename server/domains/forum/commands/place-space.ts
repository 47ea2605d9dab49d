/** PlaceSpace: the order in which spaces are shown. The others close up. */
import { asc, eq } from 'drizzle-orm';
import { PlaceSpace } from '../../../../shared/domains/forum.spaces.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { SpacePlaced } from '../spaces.events.ts';
import { idOfActor } from '../staff.rules.ts';

export const placeSpace = async (work: Work, input: InputOf<typeof PlaceSpace>): Promise<ReturnsOf<typeof PlaceSpace>> => {
  const { spaces } = work.t.forum;
  // takes the row first: two who put things in order come one after the other
  const [there] = await work.db
    .update(spaces)
    .set({ id: input.spaceId })
    .where(eq(spaces.id, input.spaceId))
    .returning({ position: spaces.position });
  if (!there) throw refuse(PlaceSpace, 'space-missing');
  const all = await work.db.select({ id: spaces.id, position: spaces.position }).from(spaces).orderBy(asc(spaces.position), asc(spaces.id));
  const others = all.filter(({ id }) => id !== input.spaceId);
  const ordered = [...others.slice(0, input.place - 1), { id: input.spaceId, position: there.position }, ...others.slice(input.place - 1)];
  const moved = ordered.map((space, i) => ({ ...space, to: i + 1 })).filter(({ position, to }) => position !== to);
  if (ordered.every(({ id }, i) => id === all[i]?.id)) return { done: true };
  // in the order of their ids: two at once can't wait for each other
  for (const { id, to } of moved.sort((a, b) => (a.id < b.id ? -1 : 1)))
    await work.db.update(spaces).set({ position: to }).where(eq(spaces.id, id));
  await work.emit(SpacePlaced, { spaceId: input.spaceId, byId: idOfActor(work.actor), at: work.now });
  work.changed('lists', 'spaces');
  return { done: true };
};

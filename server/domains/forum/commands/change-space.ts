/** ChangeSpace: other words, or another door. Through the new door goes at once all that stands in the space. */
import { and, eq, sql } from 'drizzle-orm';
import { ChangeSpace } from '../../../../shared/domains/forum.spaces.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { inEveryLanguage, newcomersMayComeIn } from '../forum.rules.ts';
import { gateMoved } from '../gate.jobs.ts';
import { SpaceChanged } from '../spaces.events.ts';
import { idOfActor } from '../staff.rules.ts';
import { hellosOnlyIn } from './make-space.ts';

export const changeSpace = async (work: Work, input: InputOf<typeof ChangeSpace>): Promise<ReturnsOf<typeof ChangeSpace>> => {
  const { spaces, threads } = work.t.forum;
  const { spaceId, openTo, forHellos } = input;
  const names = inEveryLanguage(input.names);
  if (Object.values(names).includes('')) throw refuse(ChangeSpace, 'name-missing');
  if (forHellos && !newcomersMayComeIn(openTo)) throw refuse(ChangeSpace, 'hellos-shut-out');
  const [before] = await work.db
    .select({ openTo: spaces.openTo, threads: spaces.threads, version: spaces.version })
    .from(spaces)
    .where(eq(spaces.id, spaceId))
    .limit(1);
  if (!before) throw refuse(ChangeSpace, 'space-missing');
  // who starts or moves a thread takes this row, too: none comes in by the old door
  const [kept] = await work.db
    .update(spaces)
    .set({ names, about: inEveryLanguage(input.about), openTo, forHellos, version: sql`${spaces.version} + 1` })
    .where(and(eq(spaces.id, spaceId), eq(spaces.version, input.version)))
    .returning({ version: spaces.version });
  if (!kept) throw refuse(ChangeSpace, 'space-changed-meanwhile');
  if (openTo > before.openTo && before.threads > 0 && !input.sure)
    throw refuse(ChangeSpace, 'shuts-readers-out', { values: { count: before.threads } });
  if (forHellos) await hellosOnlyIn(work, spaceId);
  const gated = openTo !== before.openTo;
  if (gated) {
    await work.db.update(threads).set({ openTo }).where(eq(threads.spaceId, spaceId));
    await work.later(gateMoved(spaceId, work.now));
  }
  await work.emit(SpaceChanged, { spaceId, byId: idOfActor(work.actor), reason: input.reason, gated, at: work.now });
  work.changed('lists', 'spaces', `space:${spaceId}`);
  return { version: kept.version };
};

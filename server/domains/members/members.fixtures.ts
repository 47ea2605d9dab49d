/** Somebody who asked to leave, as tests need one: of any role, and with a day of any distance. */
import { eq } from 'drizzle-orm';
import type { Member } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';

export const someLeaving = (house: House, { id, role }: Member, leavesAt = house.clock() + 86_400_000): Promise<void> =>
  house.system('test', async (work) => {
    const { members } = work.t.members;
    await work.db.update(members).set({ leavesAt, leavesWords: 'keep', role }).where(eq(members.id, id));
    work.changed(`member:${id}`);
  });

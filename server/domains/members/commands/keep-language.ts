/** KeepLanguage: the language a member reads the house in, on whatever machine. */
import { eq } from 'drizzle-orm';
import type { KeepLanguage } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';

export const keepLanguage = async (work: Work, input: InputOf<typeof KeepLanguage>): Promise<{ done: boolean }> => {
  const { members } = work.t.members;
  const { id } = memberOf(work.actor);
  await work.db.update(members).set({ locale: input.locale }).where(eq(members.id, id));
  work.changed(`member:${id}`);
  return { done: true };
};

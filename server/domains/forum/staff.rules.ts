/** What every act of staff has: who did it, and why. */
import type { Actor } from '../../platform/actor.ts';
import type { Refused } from '../../platform/refusal.ts';

/** A reason of blanks is none. @throws Refused `empty` */
export const reasonOf = (said: string, empty: () => Refused): string => {
  const reason = said.trim();
  if (reason === '') throw empty();
  return reason;
};

/** Who did it: a member of staff, or the house itself (its demo, a job). */
export const idOfActor = (actor: Actor): string => (actor.kind === 'member' ? actor.id : 'house');

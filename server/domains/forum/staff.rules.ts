/** What every act of staff has: who did it, and why. */
import { type Role, roles } from '../../../shared/endpoint.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Refused } from '../../platform/refusal.ts';
import { saysNothing } from '../../platform/text/clean.ts';

/** A reason of blanks is none. @throws Refused `empty` */
export const reasonOf = (said: string, empty: () => Refused): string => {
  const reason = said.trim();
  if (saysNothing(reason)) throw empty();
  return reason;
};

/** Who did it: a member of staff, or the house itself (its demo, a job). */
export const idOfActor = (actor: Actor): string => (actor.kind === 'member' ? actor.id : 'house');

/**
 * Wrote this somebody of a higher role than this one's? Nobody takes the words of those who answer for them out of sight: a moderator
 * who could hide the manager's decision would have the last word on it, and so would one who could lock its thread or move it where few
 * come in. A pin takes nothing from anybody: it is everybody's of the staff, whoever began the thread. The house itself may.
 */
export const isAbove = (author: Role, actor: Actor): boolean =>
  actor.kind === 'member' && roles.indexOf(author) > roles.indexOf(actor.role);

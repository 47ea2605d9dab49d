/** What transparency tells the house. */
import { houseEvent } from '../../platform/event.ts';

/** A change of a rule concerns these members, at most some hundred at a time. `change`: `earning/replied/2`. */
export type RuleConcerns = { change: string; memberIds: string[]; byId: string | null; reason: string; at: number };
export const RuleConcerns = houseEvent<RuleConcerns>('RuleConcerns');

/**
 * An asking concerns these members, at most some hundred at a time: its answer is due now, overdue, or there; or what was asked for is open. `cause` is unique for that;
 * `managers`: those who owe the answer, and not those who asked.
 */
export type AskConcerns = {
  askId: string;
  what: 'due' | 'late' | 'answered' | 'opened';
  memberIds: string[];
  managers: boolean;
  cause: string;
  at: number;
};
export const AskConcerns = houseEvent<AskConcerns>('AskConcerns');

/** What transparency tells the house. */
import { houseEvent } from '../../platform/event.ts';

/** A change of a rule concerns these members, at most some hundred at a time. `change`: `earning/replied/2`. */
export type RuleConcerns = { change: string; memberIds: string[]; byId: string | null; reason: string; at: number };
export const RuleConcerns = houseEvent<RuleConcerns>('RuleConcerns');

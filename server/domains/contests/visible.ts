/** Who may see which contest and which entry: the one place that says so. Every read of the domain goes through one of these. */
import type { EntryState } from '../../../shared/domains/contests.lists.ts';
import { type Actor, levelOf } from '../../platform/actor.ts';
import { type Dated, isAnnounced } from './contests.rules.ts';

/** Drafts, and what is not announced yet, are staff's. */
export const seesContest = (actor: Actor, contest: Dated, now: number): boolean => isAnnounced(contest, now) || levelOf(actor) === 5;

/** What was taken out is seen by staff, who must be able to judge it again, and by its author, who reads why; what was withdrawn by nobody. */
export const seesEntry = (actor: Actor, entry: { state: EntryState; memberId: string }): boolean =>
  entry.state === 'shown' ||
  (entry.state === 'taken-out' && (levelOf(actor) === 5 || (actor.kind === 'member' && actor.id !== '' && actor.id === entry.memberId)));

/**
 * What the head of every page of the desk says: how much waits, and what this person may do there. Moderation knows; every domain with
 * a page on the desk asks.
 */
import type { DeskAround, Overdue, Waiting } from '../../shared/domains/moderation.lists.ts';
import { question } from './question.ts';
import type { Reader } from './reader.ts';

export const deskHeadOf = question<null, DeskAround>('desk-head');

/** The same numbers for home, and what the brand is late with. */
export const waitingNow = question<null, Waiting>('waiting-now');

/** What was due and is not there: each domain tells of its own, the longest wait first, at most `mostWaiting`. */
export const overdueNow = question<null, Overdue[]>('overdue-now');

export const aroundDesk = async (reader: Reader): Promise<{ around: DeskAround }> => {
  const [around] = await reader.ask(deskHeadOf, null);
  return { around: around ?? { counts: { questions: 0, reports: 0, appeals: 0, entries: 0 }, manages: false, administers: false } };
};

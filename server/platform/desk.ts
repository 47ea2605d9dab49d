/**
 * What the head of every page of the desk says: how much waits, and what this person may do there. Moderation knows; every domain with
 * a page on the desk asks.
 */
import type { DeskAround, Owed, Waiting } from '../../shared/domains/moderation.lists.ts';
import { question } from './question.ts';
import type { Reader } from './reader.ts';

export const deskHeadOf = question<null, DeskAround>('desk-head');

/** The same numbers for home, and what the brand owes. */
export const waitingNow = question<null, Waiting>('waiting-now');

/** What the brand owes: answers with their date, promises past theirs. Each domain tells of its own, the first due first, at most `mostWaiting`. */
export const owedNow = question<null, Owed[]>('owed-now');

export const aroundDesk = async (reader: Reader): Promise<{ around: DeskAround }> => {
  const [around] = await reader.ask(deskHeadOf, null);
  return { around: around ?? { counts: { questions: 0, reports: 0, appeals: 0, entries: 0 }, manages: false, administers: false } };
};

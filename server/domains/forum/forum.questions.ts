/** What forum wants to know from whoever knows it. */
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import type { PromiseView, RunningContests } from '../../../shared/domains/contests.ts';
import type { AlikeThread } from '../../../shared/domains/search.ts';
import type { RuleChanged } from '../../../shared/domains/transparency.ts';
import { question } from '../../platform/question.ts';

/** What one keeps of a thread, and the number of the last post that one has read. */
export const marksInThread = question<{ memberId: string; threadId: string }, { kept: string[]; readTo: number }>('marks-in-thread');

/** Why staff ended the talk in this thread, in their words; null: nobody said, or knows. */
export const whyLocked = question<string, string | null>('why-locked');

/** Who of the staff ended the talk in this thread the last time; null: the house, or nobody knows. */
export const lockedBy = question<string, string | null>('locked-by');

/** The page of the decision that took this thread out of its own author's sight; null: this reader did not start it, or nobody decided so. */
export const whereDecided = question<string, string | null>('where-decided');

/** Threads that seem to be about what this title says, the closest first; only those that the reader may read. */
export const alikeThreads = question<string, AlikeThread[]>('alike-threads');

/** The poll that a thread carries, and the tags whose change makes it old. */
export const pollInThread = question<{ threadId: string }, { box: BallotBoxView; tags: string[] } | null>('poll-in-thread');

/** What the brand promised last, and the tags whose change makes that old; null: nothing, or that is closed. */
export const promiseNow = question<null, { promise: PromiseView; tags: string[] } | null>('promise-now');

/** Whether the brand owes an official answer in this thread, by when, and the tags whose change makes that old; null: it is a thread like any other. */
export const answerOwedIn = question<string, { owed: { dueAt: number; late: boolean } | null; tags: string[] } | null>('answer-owed-in');

/** The rule that was changed last; null: none was. */
export const ruleChangedLast = question<null, RuleChanged | null>('rule-changed-last');

/** The ballot box of the poll that a thread carries. */
export const boxInThread = question<{ threadId: string }, string | null>('box-in-thread');

/** The contests that take entries or votes at this moment, and the tags whose change makes that old. */
export const contestsNow = question<null, RunningContests & { tags: string[] }>('contests-now');

/** Which of these posts somebody still has to be able to judge, though their author took them back. */
export const wordsToJudge = question<readonly string[], string[]>('words-to-judge');

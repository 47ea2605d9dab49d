/** Fixed lists and limits of contests. Apart from the schemas, so that pages and islands may have them without the schema library. */

/** The dated stages of a contest, in their order. */
export const phases = ['announced', 'entries', 'voting', 'review', 'result'] as const;
export type Phase = (typeof phases)[number];
/** Where a contest stands: `draft` nobody but staff has seen, `planned` is opened and not announced yet, `off` was called off. */
export const standings = ['draft', 'planned', ...phases, 'off'] as const;
export type Standing = (typeof standings)[number];

/** What became of an entry: `hidden` is staff's doing, `withdrawn` its author's. */
export const entryStates = ['shown', 'taken-out', 'withdrawn'] as const;
export type EntryState = (typeof entryStates)[number];

export const countings = ['hidden', 'live'] as const;
export type Counting = (typeof countings)[number];

/** Why an entry may be reported. */
export const entryReportReasons = ['copied', 'off-topic', 'offensive', 'personal-data', 'illegal', 'other'] as const;
export type EntryReportReason = (typeof entryReportReasons)[number];

export const promiseStates = ['open', 'kept', 'broken'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Pictures of one entry. */
export const mostEntryPictures = 5;
/** Places that count as the podium. */
export const podiumPlaces = 3;
/** Votes and entries that one member may have in one contest, at most. */
export const mostVotesEach = 20;
export const mostEntriesEach = 10;
/** A contest that ends later than this is nobody's plan. */
export const longestContestDays = 730;
/** A promise that nobody will be here to see kept is none. */
export const longestPromiseDays = 3_650;
export const contestsPerPage = 12;
export const entriesPerPage = 24;
/** Entries on one page of the desk. */
export const entriesOnDesk = 20;
/** Signs of the texts. */
export const longestBrief = 16_000;
export const longestRights = 16_000;
export const longestEntry = 8_000;

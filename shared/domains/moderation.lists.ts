/** Fixed lists and limits of the staff's work. Apart from the schemas, so that pages and islands may have them without the schema library. */

/** Why a post may be reported. `illegal` is open to visitors, too (EU Digital Services Act, article 16). */
export const reportReasons = ['spam', 'offensive', 'off-topic', 'personal-data', 'illegal', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What staff do, as the staff log names it: its sentence is `moderation.act-<kind>`. */
export const staffActKinds = [
  'post-hidden',
  'post-restored',
  'thread-locked',
  'thread-unlocked',
  'thread-pinned',
  'thread-unpinned',
  'thread-moved',
  'official-marked',
  'official-unmarked',
  'role-given',
  'suspended',
  'suspension-lifted',
  'space-opened',
  'space-changed',
  'space-gated',
  'space-placed',
  'brand-changed',
  'rule-changed',
  'report-kept',
  'appeal-upheld',
  'appeal-rejected',
  'contest-opened',
  'contest-changed',
  'contest-off',
  'result-published',
  'poll-stopped',
  'ballots-closed',
  'ballots-set-aside',
  'ballots-put-back',
  'entry-taken-out',
  'entry-put-back',
  'promise-kept',
  'promise-broken',
  // written by a later version of the house than the one that reads it
  'other',
] as const;
export type StaffActKind = (typeof staffActKinds)[number];

const namesOf: [beginning: string, sentence: string][] = [
  ['space-', 'some-space'],
  ['entry-', 'some-entry'],
  ['ballots-', 'some-vote'],
  ['thread-', 'some-thread'],
  ['poll-', 'some-thread'],
  ['contest-', 'some-contest'],
  ['result-', 'some-contest'],
  ['promise-', 'some-promise'],
];
/** The sentence (`moderation.<…>`) for what an act was about, where this reader is not told which it was. */
export const unnamedBy = (kind: StaffActKind): string => namesOf.find(([beginning]) => kind.startsWith(beginning))?.[1] ?? 'some-words';

/** What can be appealed against: it takes something away from somebody. */
export const appealable: readonly StaffActKind[] = ['post-hidden', 'entry-taken-out', 'suspended'];
/** At least six months are what the law asks (DSA, article 20). */
export const appealDays = 180;
/** How long a visitor's name and mail address are kept after what they reported was decided. */
export const visitorDataDays = 180;

/** Rows on one page of the desk and of the log. */
export const deskPerPage = 20;
/** The counts of the desk go so far, then say "99+". */
export const mostWaiting = 100;

/** What staff are told on home, in this order: what waits, then what the brand owes. */
export const waitingKinds = ['questions', 'reports', 'appeals', 'entries', 'answers', 'promises'] as const;
export type WaitingKind = (typeof waitingKinds)[number];
/** Each counted up to `mostWaiting`. */
export type Waiting = Record<WaitingKind, number>;
/** What the brand owes by a moment, or has owed since one (`late`). `title`: what it is about; `href`: where it is given. */
export type Owed = { kind: 'answers' | 'promises'; title: string; lang: string | null; href: string; dueAt: number; late: boolean };

/** How much waits for staff, counted up to `mostWaiting` each, and what the one who asks may do besides. */
export type DeskAround = {
  counts: { questions: number; reports: number; appeals: number; entries: number };
  manages: boolean;
  administers: boolean;
};

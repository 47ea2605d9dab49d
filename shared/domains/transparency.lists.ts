/** Fixed lists and bounds of the published rules. Apart from the schemas, so that pages may have them without the schema library. */

/** The kinds of policies that bind people, and so are told when they change. */
export const ruleKinds = ['aspects', 'earning', 'tiers', 'limits', 'reports'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** The order in which aspects stand on the page; what is not in it comes after, by its key. */
export const aspectOrder = [
  ...['earning-rules', 'tiers', 'stages', 'limits', 'reports', 'who-sees', 'ranking', 'contest-rules'],
  ...['staff-log', 'removals', 'answers', 'promises', 'who-voted', 'vote-checks', 'records'],
  ...['ingredients', 'faults', 'complaints', 'paid-voices', 'coming', 'purchases'],
] as const;

/** Changes on one page of the list. */
export const changesPerPage = 20;
/** Changes on /rules itself. */
export const changesShown = 5;
/** The brand's own word on an aspect. */
export const longestStatement = 1000;
export const longestReason = 300;

/**
 * What one act may earn at most: more than the podium of a contest (50), less than half the way to the third tier. A rule that gives
 * more makes one tap worth a season of taking part.
 */
export const mostPoints = 200;
/** A cap beyond this caps nothing that a person does in a day. */
export const mostPerDay = 1000;
export const highestTier = 10_000_000;

/** What a limit may be set to, least and most: outside of these the house can't be used, or nothing is limited. */
export const limitBounds: Record<string, Record<string, readonly [number, number]>> = {
  replies: { seconds: [0, 300], newPerMinute: [1, 60] },
  threads: { seconds: [0, 3600], newSeconds: [0, 3600], perDay: [1, 500] },
  'edit-window': { hours: [0, 8760], trustedHours: [0, 8760], trustedFrom: [2, 4] },
  reports: { hideAt: [2, 100], perDay: [1, 200] },
  'ask-to-open': { voices: [2, 100_000], days: [1, 90] },
  unconfirmed: { mayDecide: [0, 1] },
};
/** Where a limit is kept: `reports` is a kind of its own. */
export const kindOfLimit = (limit: string): 'limits' | 'reports' => (limit === 'reports' ? 'reports' : 'limits');

/** The acts by which somebody is concerned by a limit: kinds of lines in their record. */
export const linesOfLimit: Record<string, readonly string[]> = {
  replies: ['replied'],
  threads: ['thread-started'],
  'edit-window': ['replied', 'thread-started'],
  reports: ['reported'],
  'ask-to-open': [],
  unconfirmed: ['voted', 'entered'],
};

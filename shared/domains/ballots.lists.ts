/** Fixed lists and limits of ballot boxes. Apart from the schemas, so that pages and islands may have them without the schema library. */

/** What a box is for: a question in a thread, the entries of a contest, a wish that wants supporters. */
export const boxKinds = ['poll', 'contest', 'request'] as const;
export type BoxKind = (typeof boxKinds)[number];

/** Whether anybody sees how it stands while it is open. Hidden means hidden from staff, too. */
export const countings = ['live', 'hidden'] as const;
export type Counting = (typeof countings)[number];

/** `waiting`: opens later. `counting`: over, the list is being made. `closed`: the list is there, somebody still looks at it. `published`: the result stands. */
export const boxStates = ['waiting', 'open', 'counting', 'closed', 'published'] as const;
export type BoxState = (typeof boxStates)[number];

/** Why somebody can not vote here; `visitor`: nobody in particular asks. */
export const standings = ['yes', 'visitor', 'suspended', 'unconfirmed', 'too-new', 'tier-too-low'] as const;
export type MayVote = (typeof standings)[number];

/** More choices than anybody weighs against each other in one go; contests with more have rounds. */
export const mostChoices = 500;
/** Votes of one ballot, at most. */
export const mostVotesEach = 20;
/**
 * Fewer than that are never told apart from all others, or what one of them chose could be read from the counts: ballots that are set
 * aside in one go, ballots in a box whose voters are shown by name, members who may vote where not all may.
 */
export const fewestTogether = 3;
/** Members named in one go. */
export const mostNamed = 500;
/** Lines of published ballots on one page of the list. */
export const ballotsPerPage = 1_000;

/** Options of a poll. Two at least, or there is nothing to choose; more than twenty nobody reads. */
export const fewestOptions = 2;
export const mostOptions = 20;
export const longestOption = 120;
/** A poll is open for a week where nothing else is said, and for a year at most. */
export const usualPollDays = 7;
export const longestPollDays = 366;
/** Shorter than that nobody can have seen it. */
const shortestPollMs = 60_000;

/** One line, no signs that show nothing or turn the text around. */
export const cleanOption = (typed: string): string =>
  typed
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
export type PollProblem = 'options-too-few' | 'options-too-many' | 'option-twice' | 'option-too-long' | 'votes-too-many';
/** What is wrong with these options, or null. They are clean already. */
export const problemOfPoll = (options: readonly string[], votesEach: number): PollProblem | null => {
  if (options.length < fewestOptions) return 'options-too-few';
  if (options.length > mostOptions) return 'options-too-many';
  if (options.some((option) => option.length > longestOption)) return 'option-too-long';
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length) return 'option-twice';
  return votesEach > options.length ? 'votes-too-many' : null;
};
/** Whether a poll that begins at `now` may end at this moment. */
export const mayCloseAt = (closesAt: number, now: number): boolean =>
  closesAt >= now + shortestPollMs && closesAt <= now + longestPollDays * 86_400_000;

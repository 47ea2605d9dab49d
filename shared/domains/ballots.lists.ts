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
export const standings = ['yes', 'visitor', 'suspended', 'too-new', 'tier-too-low'] as const;
export type MayVote = (typeof standings)[number];

/** More choices than anybody weighs against each other in one go; contests with more have rounds. */
export const mostChoices = 500;
/** Votes of one ballot, at most. */
export const mostVotesEach = 20;
/** Lines of published ballots on one page of the list. */
export const ballotsPerPage = 1_000;

/** Fixed lists of members. Apart from the schemas, so that a page or an island may have them without the schema library. */

/** What can be followed. A space and a thread are named by their id, a person by their handle, a tag by itself. */
export const followKinds = ['thread', 'space', 'tag', 'member'] as const;
export type FollowKind = (typeof followKinds)[number];

/** How deep the relationship with the brand goes, read from the kinds of acts. Not the tier: that is earned by points. */
export const stages = ['resonance', 'sharing', 'co-creation', 'symbiosis'] as const;
export type Stage = (typeof stages)[number];
/** What a stage is read from: how many acts of some kinds. */
export const stageCounts = ['follows', 'reactions', 'visits', 'words', 'passed-on', 'heard', 'made', 'solved'] as const;
export type StageCount = (typeof stageCounts)[number];
export type StageNeed = { count: StageCount; least: number };

/** What fits somebody new, in this order. */
export const firstStepNames = ['line', 'space', 'hello'] as const;
export type FirstStep = (typeof firstStepNames)[number];
/** Where each leads. */
export const firstSteps: readonly { name: FirstStep; href: string }[] = [
  { name: 'line', href: '/me/settings#profile' },
  { name: 'space', href: '/spaces' },
  { name: 'hello', href: '/new?begin=hello' },
];

/** As the house calls somebody whose name has no letters for a handle, until they choose one. */
export const givenHandle = 'member';
export const isGivenHandle = (handle: string): boolean => /^member-[a-z0-9]{6}$/.test(handle);

/** What the brand may do only with a person's own consent. */
export const purposes = ['reading'] as const;
export type Purpose = (typeof purposes)[number];
/** Who may look at what is kept for a purpose: the person alone, or staff as well. */
export const consentAudiences = ['me', 'staff'] as const;
export type ConsentAudience = (typeof consentAudiences)[number];

/** Own tags and interests, at most. */
export const mostOwnTags = 20;
/** What one says about oneself, in characters of Markdown. */
export const longestAbout = 2_000;
/** A handle can be changed once in so many days. */
export const handleRestDays = 30;
/** A name can be changed so often a day: what one is called changes rarely, and whoever takes name after name wants to be mistaken. */
export const namesPerDay = 3;

/** So long one can change one's mind after asking to leave: a week has a weekend in it, and a mail is read within it. */
export const leaveDays = 7;
/** What becomes of one's words then. */
export const leavingWords = ['keep', 'delete'] as const;
export type LeavingWords = (typeof leavingWords)[number];

/** What a record tells its owner as “yours” is told to staff of that person. */
export const kindsSeen: readonly string[] = [
  ...['post-hidden', 'answer-accepted', 'accepted-unconfirmed', 'own-answer-accepted', 'reaction-received', 'reaction-unconfirmed'],
  ...['mentioned', 'report-right', 'report-kept', 'hiding-confirmed', 'appeal-upheld', 'entry-taken-out'],
];

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

/** Fixed lists of members. Apart from the schemas, so that a page or an island may have them without the schema library. */

/** What can be followed. A space and a thread are named by their id, a person by their handle, a tag by itself. */
export const followKinds = ['thread', 'space', 'tag', 'member'] as const;
export type FollowKind = (typeof followKinds)[number];

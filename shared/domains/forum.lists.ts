/** Fixed lists and page sizes of the talk. Apart from the schemas, so that a page or an island may have them without the schema library. */
export const threadKinds = ['discussion', 'question', 'idea', 'review', 'note', 'announcement'] as const;
export type ThreadKind = (typeof threadKinds)[number];
/** In which order home shows the conversation: by the last post, by the first one, and questions by how long they wait. */
export const homeShows = ['lively', 'new', 'unanswered'] as const;
export type HomeShow = (typeof homeShows)[number];
export const reactionKinds = ['helpful', 'thanks', 'same'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** What is shown; what staff hid; what its author deleted. */
export const talkStates = ['shown', 'hidden', 'deleted'] as const;
export type TalkState = (typeof talkStates)[number];
/** Who may come into a space: 0 everybody, 1 members, 2 to 4 members from that tier on, 5 staff. */
export const mostClosed = 5;

/** Posts on one page of a thread. */
export const postsPerPage = 20;
/** The page of a thread that this post is on, and its place there. */
export const hrefAt = (href: string, n: number): string => {
  const from = Math.floor((n - 1) / postsPerPage) * postsPerPage + 1;
  return `${href}${from > 1 ? `?from=${from}` : ''}#p${n}`;
};
/** Threads on one page of a list. */
export const threadsPerPage = 20;

/** Tags of a thread: more than five tell nobody what it is about. */
export const mostTags = 5;
/** Signs of a tag. */
export const longestTag = 30;

const twoWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Signs of a title, as far as they make it findable: one Han, kana or hangul sign counts two. 新品开箱 is a title, "Hi" is none. */
export const titleWeight = (title: string): number => title.trim().length + (title.match(twoWide)?.length ?? 0);
export const shortestTitle = 4;
export const longestTitle = 150;
/** Tags on one page of all tags. */
export const tagsPerPage = 120;
/** Threads of a tag are counted so far: past it "99+" says enough. */
export const mostCounted = 99;

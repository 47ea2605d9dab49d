/** What notices, mails and bookmarks are about: only what this reader may see now, in one read. */

import type { Reader } from '../../platform/reader.ts';
import { type ReadableTalk, readableTalk, type TalkRef } from '../forum/index.ts';

type About = { postId: string | null; threadId: string | null; kind: string };

const refsOf = ({ postId, threadId, kind }: About): TalkRef[] => {
  const thread: TalkRef[] = threadId && (!postId || kind === 'staff') ? [{ kind: 'thread', id: threadId }] : [];
  return [...(postId ? [{ kind: 'post' as const, id: postId }] : []), ...thread];
};

export type Told = Pick<ReadableTalk, 'title' | 'lang' | 'href'> & { excerpt: string | null; excerptLang: string | null };

/**
 * Of each notice what it is about; what is gone, hidden or not open to this reader by now is undefined. A decision about one's own
 * words is told though they are hidden: the thread they stood in has a name.
 */
export const talkOf = async (reader: Reader, notices: About[]): Promise<(Told | undefined)[]> => {
  const talk = await readableTalk(reader, notices.flatMap(refsOf));
  return notices.map((notice) => {
    const about = notice.postId ? talk.get(`post/${notice.postId}`) : undefined;
    if (about) return about;
    const thread = notice.threadId ? talk.get(`thread/${notice.threadId}`) : undefined;
    return thread && { ...thread, ...(notice.postId ? { excerpt: null, excerptLang: null } : {}) };
  });
};
/** It is about somebody's standing, not about talk. */
export const isOfStanding = (kind: string): boolean => kind === 'standing';

/** What talk that is brought from elsewhere writes into records: the same lines as if it had been said here, each at its own time. */
import type { ThreadKind } from '../../../shared/domains/forum.lists.ts';
import { memberEvent, type RecordLine } from '../../platform/event.ts';
import { ReactionGiven, ThreadStarted } from './forum.events.ts';
import { acceptedLines } from './staff.events.ts';

export type BroughtPost = {
  /** Its number where it comes from: gaps stay gaps. */
  n: number;
  authorId: string;
  at: number;
  body: string;
  words: { html: string; excerpt: string; lang: string | null };
  /** Ids of the members whom it addresses. */
  mentioned: readonly string[];
  /** The number of the post it answers. */
  answersN: number | null;
  state: 'shown' | 'hidden' | 'deleted';
  stateAt: number | null;
  editedAt: number | null;
  act: string | null;
  accepted: boolean;
  /** How many people liked it. Who they were is not known. */
  likes: number;
};
export type PostBrought = BroughtPost & { id: string };

/** One event for each thread: whoever tells people of what happens does not hear it. */
export type TalkBrought = { threadId: string; postIds: string[]; lines: readonly [RecordLine, ...RecordLine[]] };
export const TalkBrought = memberEvent<TalkBrought>('TalkBrought', { lines: (p) => p.lines });

/** Somebody of whom only that they liked a post is known: nobody's id, and another one for each like. */
export const unknownPerson = (n: number, i: number): string => `~${n}-${i + 1}`;

type About = { threadId: string; spaceId: string; askerId: string; kind: ThreadKind };

const linesOfPost = (post: PostBrought, about: About): RecordLine[] => {
  const { id: postId, authorId, at } = post;
  // what was done here is no reply of anybody
  if (post.act !== null && post.n > 1) return [];
  const { threadId, spaceId, kind } = about;
  const own: readonly RecordLine[] =
    post.n === 1
      ? ThreadStarted.lines({ threadId, postId, spaceId, authorId, kind, at })
      : [{ member: authorId, kind: 'replied', subject: { kind: 'post', id: postId }, at }];
  const liked = Array.from({ length: post.likes }, (_, i) =>
    ReactionGiven.lines({ postId, reactorId: unknownPerson(post.n, i), authorId, kind: 'thanks', at }),
  ).flatMap((lines) => lines.filter((line) => line.member === authorId));
  const accepted = post.accepted ? acceptedLines({ postId, threadId, answererId: authorId, askerId: about.askerId, at }) : [];
  const earned = [...own, ...accepted, ...liked];
  const mentioned = post.mentioned.map(
    (member): RecordLine => ({ member, kind: 'mentioned', subject: { kind: 'post', id: postId }, counterpart: authorId, at }),
  );
  if (post.state === 'shown') return [...earned, ...mentioned];
  // it counted, and then it no longer did; giving it back later finds the lines by this moment
  const gone = earned
    .filter((line) => line.member === authorId)
    .map((line) => ({ ...line, takesBack: true as const, at: post.stateAt ?? at }));
  return [...earned, ...mentioned, ...gone];
};

/** In the order of their time. */
export const linesOfTalk = (posts: readonly PostBrought[], about: About): RecordLine[] =>
  posts.flatMap((post) => linesOfPost(post, about)).sort((a, b) => a.at - b.at);

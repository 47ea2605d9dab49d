/** What forum tells the house. */
import type { PollSettings } from '../../../shared/domains/ballots.polls.ts';
import type { ReactionKind, ThreadKind } from '../../../shared/domains/forum.lists.ts';
import { houseEvent, memberEvent, type RecordLine } from '../../platform/event.ts';

/**
 * What can be read of a post changed, or (postId null) of a whole thread: started, replied, edited, deleted, hidden,
 * restored, moved. Who keeps anything made from talk makes it anew from what is there now.
 */
export type TalkChanged = { threadId: string; postId: string | null };
export const TalkChanged = houseEvent<TalkChanged>('TalkChanged');

/** A thread is begun with a poll in it; its options are clean. Whoever keeps ballot boxes opens one, with this very id. */
export type PollWanted = { threadId: string; boxId: string; memberId: string; options: string[]; settings: PollSettings };
export const PollWanted = houseEvent<PollWanted>('PollWanted');

export type ThreadStarted = { threadId: string; postId: string; spaceId: string; authorId: string; kind: ThreadKind; at: number };
/** What somebody makes for others to work with is an act beside the talk about it: the stage of a relationship is read from it. */
const madeBy: Partial<Record<ThreadKind, string>> = { idea: 'brought-idea', review: 'wrote-review' };
export const ThreadStarted = memberEvent<ThreadStarted>('ThreadStarted', {
  lines: (p) => {
    const line = { member: p.authorId, subject: { kind: 'thread', id: p.threadId }, at: p.at };
    const made = madeBy[p.kind];
    return [{ ...line, kind: 'thread-started' }, ...(made ? [{ ...line, kind: made }] : [])];
  },
});

/** `read`: how far its author has read by now, and its own number; where a page without a script says so, which notes nothing by itself. */
export type PostPublished = { postId: string; threadId: string; authorId: string; at: number; read?: { to: number; n: number } };
export const PostPublished = memberEvent<PostPublished>('PostPublished', {
  lines: (p) => [{ member: p.authorId, kind: 'replied', subject: { kind: 'post', id: p.postId }, at: p.at }],
});

/** A share is a thing of its own: the same thread can be passed on again another day. */
export type ThreadShared = { shareId: string; threadId: string; memberId: string; at: number };
export const ThreadShared = memberEvent<ThreadShared>('ThreadShared', {
  lines: (p) => [{ member: p.memberId, kind: 'shared', subject: { kind: 'share', id: p.shareId }, at: p.at }],
});

/** Who is addressed in a post with their handle, each once for each post, whatever becomes of it by edits. */
export type MembersMentioned = { postId: string; threadId: string; authorId: string; memberIds: readonly string[]; at: number };
export const MembersMentioned = memberEvent<MembersMentioned>('MembersMentioned', {
  lines: ({ postId, authorId, memberIds: [first = '', ...others], at }) => {
    const line = (member: string) => ({ member, kind: 'mentioned', subject: { kind: 'post', id: postId }, counterpart: authorId, at });
    return [line(first), ...others.map(line)];
  },
});

/** A member's first reaction to a post: the second kind on the same post adds nothing to a record. */
/** `uncertain`: nobody has shown yet that a person stands behind it, so it is worth nothing to the author before that. */
export type Reacted = { postId: string; reactorId: string; authorId: string; kind: ReactionKind; at: number; uncertain?: boolean };
const bothSides = (p: Reacted) =>
  [
    { member: p.reactorId, kind: 'reaction-given', subject: { kind: 'post', id: p.postId }, counterpart: p.authorId, at: p.at },
    { member: p.authorId, kind: 'reaction-received', subject: { kind: 'post', id: p.postId }, counterpart: p.reactorId, at: p.at },
  ] as const;
const uncertainLine = (p: Reacted): RecordLine => ({ ...bothSides(p)[1], kind: 'reaction-unconfirmed' });
export const ReactionGiven = memberEvent<Reacted>('ReactionGiven', {
  lines: (p) => (p.uncertain === true ? [bothSides(p)[0], uncertainLine(p)] : bothSides(p)),
});
/** Whoever gave it has shown who they are: from now on it counts. */
export const ReactionConfirmed = memberEvent<Reacted>('ReactionConfirmed', {
  lines: (p) => [{ ...uncertainLine(p), takesBack: true }, bothSides(p)[1]],
});

/** A member's last reaction to a post is gone. */
export const ReactionTakenBack = memberEvent<Reacted>('ReactionTakenBack', {
  lines: (p) => {
    const [given, received] = bothSides(p);
    return [
      { ...given, takesBack: true },
      { ...received, takesBack: true },
      { ...uncertainLine(p), takesBack: true },
    ];
  },
});

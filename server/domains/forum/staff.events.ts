/** What happens to what was said: deleted, hidden, restored, accepted, marked; threads locked, pinned, moved. */
import { memberEvent, type RecordLine } from '../../platform/event.ts';

/** What its author has in their record for a post: taken back when it is not shown any more, given again when it is. */
export type Earned = { earned: readonly RecordLine[] };

export type PostDeleted = Earned & { postId: string; threadId: string; authorId: string; at: number };
export const PostDeleted = memberEvent<PostDeleted>('PostDeleted', {
  lines: (p) => {
    const [first, ...rest] = p.earned.map((line) => ({ ...line, takesBack: true as const, at: p.at }));
    if (!first) throw new Error('a post that is in nobody’s record');
    return [first, ...rest];
  },
});

export type StaffOnPost = { postId: string; threadId: string; authorId: string; byId: string; reason: string; at: number };
const hiddenLine = (p: StaffOnPost): RecordLine => ({
  member: p.authorId,
  kind: 'post-hidden',
  subject: { kind: 'post', id: p.postId },
  at: p.at,
  byStaff: true,
});
export type PostHidden = StaffOnPost & Earned;
export const PostHidden = memberEvent<PostHidden>('PostHidden', {
  lines: (p) => [hiddenLine(p), ...p.earned.map((line) => ({ ...line, takesBack: true as const, at: p.at }))],
});
/** `hiddenAt`: what was taken back at that moment is given again, and nothing else. */
export type PostRestored = StaffOnPost & Earned & { hiddenAt: number };
export const PostRestored = memberEvent<PostRestored>('PostRestored', {
  lines: (p) => [
    { ...hiddenLine(p), takesBack: true },
    ...p.earned.map((line) => ({ ...line, restores: p.hiddenAt, at: p.at, byStaff: true as const })),
  ],
});

/** `uncertain`: nobody has shown yet that a person stands behind who said so, so it is worth nothing before that. */
export type Accepted = { postId: string; threadId: string; answererId: string; askerId: string; at: number; uncertain?: boolean };
/** Who answers their own question has solved it, and earns nothing by it. */
/** What the answerer has of it: `uncertain` is worth nothing. */
const helpedLine = (p: Accepted, uncertain: boolean): RecordLine => ({
  member: p.answererId,
  kind: uncertain ? 'accepted-unconfirmed' : 'answer-accepted',
  subject: { kind: 'post', id: p.postId },
  counterpart: p.askerId,
  at: p.at,
});
export const acceptedLines = (p: Accepted): readonly [RecordLine, ...RecordLine[]] => {
  const about = { subject: { kind: 'post', id: p.postId }, at: p.at };
  if (p.answererId === p.askerId) return [{ ...about, member: p.askerId, kind: 'own-answer-accepted' }];
  return [helpedLine(p, p.uncertain === true), { ...about, member: p.askerId, kind: 'answer-chosen', counterpart: p.answererId }];
};
export const AnswerAccepted = memberEvent<Accepted>('AnswerAccepted', { lines: acceptedLines });
export const AnswerUnaccepted = memberEvent<Accepted>('AnswerUnaccepted', {
  lines: (p) => {
    const [first, ...rest] = acceptedLines(p);
    // which of the two stands there, the record knows: what is not there is not taken back
    const others = p.answererId === p.askerId ? [] : [helpedLine(p, true), ...rest];
    return [{ ...first, takesBack: true }, ...others.map((line) => ({ ...line, takesBack: true as const }))];
  },
});
/** Whoever accepted it has shown who they are: from now on it counts. */
export const AnswerConfirmed = memberEvent<Accepted>('AnswerConfirmed', {
  lines: (p) => [{ ...helpedLine(p, true), takesBack: true }, helpedLine(p, false)],
});

export type Marked = { postId: string; threadId: string; authorId: string; byId: string; at: number };
const officialLine = (p: Marked): RecordLine => ({
  member: p.authorId,
  kind: 'answered-officially',
  subject: { kind: 'post', id: p.postId },
  at: p.at,
  byStaff: true,
});
export const OfficialMarked = memberEvent<Marked>('OfficialMarked', { lines: (p) => [officialLine(p)] });
export const OfficialUnmarked = memberEvent<Marked>('OfficialUnmarked', { lines: (p) => [{ ...officialLine(p), takesBack: true }] });

export type StaffOnThread = { threadId: string; authorId: string; byId: string; reason: string; at: number };
const threadLine = (p: StaffOnThread, kind: string): RecordLine => ({
  member: p.authorId,
  kind,
  subject: { kind: 'thread', id: p.threadId },
  at: p.at,
  byStaff: true,
});
const done = (name: string, kind: string) => memberEvent<StaffOnThread>(name, { lines: (p) => [threadLine(p, kind)] });
const undone = (name: string, kind: string) =>
  memberEvent<StaffOnThread>(name, { lines: (p) => [{ ...threadLine(p, kind), takesBack: true }] });
export const ThreadLocked = done('ThreadLocked', 'thread-locked');
export const ThreadUnlocked = undone('ThreadUnlocked', 'thread-locked');
export const ThreadPinned = done('ThreadPinned', 'thread-pinned');
export const ThreadUnpinned = undone('ThreadUnpinned', 'thread-pinned');
/** `shutsAuthor`: who started it may not go where it is now. */
export type ThreadMoved = StaffOnThread & { fromId: string; toId: string; shutsAuthor: boolean };
/** Where it stands now is one line: the move before is taken back by the next. */
export const ThreadMoved = memberEvent<ThreadMoved>('ThreadMoved', {
  lines: (p) => [{ ...threadLine(p, 'thread-moved'), takesBack: true }, threadLine(p, 'thread-moved')],
});

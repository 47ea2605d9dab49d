/** What happens in the house, and whom it concerns: a row in the outbox each; who is told is looked up there. */
import type { NoticeWhat } from '../../../shared/domains/notifications.lists.ts';
import { type Listener, on } from '../../platform/event.ts';
import type { Work } from '../../platform/work.ts';
import { PollStopped } from '../ballots/index.ts';
import {
  AnswerAccepted,
  MembersMentioned,
  OfficialMarked,
  PostHidden,
  PostPublished,
  PostRestored,
  ReactionGiven,
  type StaffOnPost,
  type StaffOnThread,
  ThreadLocked,
  ThreadMoved,
  ThreadPinned,
  ThreadStarted,
  ThreadUnlocked,
  ThreadUnpinned,
  tagsOfThread,
  threadRef,
} from '../forum/index.ts';
import { RoleGiven, TierReached } from '../members/index.ts';
import { type Source, tellLater } from './notices.jobs.ts';
import { keepPlace, readOwn } from './reads.ts';
import { talkLater } from './talk.jobs.ts';

/** Staff decided about somebody's words: the author is told, with the reason. */
const postDecided = (what: NoticeWhat) => (work: Work, p: StaffOnPost) =>
  tellLater(
    work,
    { what, cause: `${what}/${p.postId}/${p.at}`, threadId: p.threadId, postId: p.postId, note: p.reason, at: p.at },
    p.byId === p.authorId ? [] : [{ memberId: p.authorId, what }],
  );
const threadDecided = (what: NoticeWhat) => (work: Work, p: StaffOnThread) =>
  tellLater(
    work,
    { what, cause: `${what}/${p.threadId}/${p.at}`, threadId: p.threadId, note: p.reason, at: p.at },
    p.byId === p.authorId ? [] : [{ memberId: p.authorId, what }],
  );

/** Told in the same transaction as the post: who is called by name is not told of it a second time as a follower. */
const mentioned = async (work: Work, p: MembersMentioned): Promise<void> => {
  const { noticeRounds } = work.t.notifications;
  await work.db
    .insert(noticeRounds)
    .values({ cause: `post/${p.postId}`, told: [...p.memberIds], at: work.now })
    .onConflictDoNothing();
  await tellLater(
    work,
    { what: 'mention', cause: `mention/${p.postId}/${p.at}`, threadId: p.threadId, postId: p.postId, actorId: p.authorId, at: p.at },
    p.memberIds.map((memberId) => ({ memberId, what: 'mention' })),
  );
};

export const noticeListeners: Listener[] = [
  on(PostHidden, postDecided('post-hidden')),
  on(PostRestored, postDecided('post-restored')),
  on(ThreadLocked, threadDecided('thread-locked')),
  on(ThreadUnlocked, threadDecided('thread-unlocked')),
  on(ThreadPinned, threadDecided('thread-pinned')),
  on(ThreadUnpinned, threadDecided('thread-unpinned')),
  on(ThreadMoved, (work, p) => threadDecided(p.shutsAuthor ? 'thread-moved-away' : 'thread-moved')(work, p)),
  on(PollStopped, threadDecided('poll-stopped')),
  on(AnswerAccepted, (work, p) =>
    tellLater(
      work,
      { what: 'accepted', cause: `accepted/${p.postId}/${p.at}`, threadId: p.threadId, postId: p.postId, actorId: p.askerId, at: p.at },
      [{ memberId: p.answererId, what: 'accepted' }],
    ),
  ),
  on(OfficialMarked, async (work, p) => {
    const [thread] = await threadRef(work, { threadId: p.threadId });
    const happened = { cause: `official/${p.postId}/${p.at}`, threadId: p.threadId, postId: p.postId, actorId: p.authorId, at: p.at };
    if (thread) await tellLater(work, { ...happened, what: 'official' }, [{ memberId: thread.authorId, what: 'official' }]);
  }),
  on(MembersMentioned, mentioned),
  on(TierReached, (work, p) =>
    tellLater(work, { what: 'tier', cause: `tier/${p.memberId}/${p.tier}/${p.at}`, other: 'tier', note: String(p.tier), at: p.at }, [
      { memberId: p.memberId, what: 'tier' },
    ]),
  ),
  on(PostPublished, async (work, { postId, threadId, authorId, at, read }) => {
    // now and not with the telling: their next page comes before that
    if (read) await keepPlace(work, authorId, threadId, read.to, { lastN: read.n, lastAt: at });
    await talkLater(work, { postId, threadId, authorId, at });
  }),
  on(ThreadStarted, async (work, p) => {
    const { threadId, postId, authorId, at } = p;
    await readOwn(work, authorId, { threadId, n: 1, at });
    const tags = await tagsOfThread(work, threadId);
    const happened = { what: 'thread' as const, cause: `post/${postId}`, threadId, postId, postN: 1, actorId: authorId, at };
    const tagged = tags.map((tag): Source => ({ kind: 'tag', id: tag }));
    await tellLater(work, happened, [], [{ kind: 'member', id: authorId }, { kind: 'space', id: p.spaceId }, ...tagged]);
  }),
  on(ReactionGiven, (work, p) =>
    tellLater(
      work,
      { what: 'reaction', cause: `reaction/${p.postId}/${p.reactorId}/${p.at}`, postId: p.postId, actorId: p.reactorId, at: p.at },
      [{ memberId: p.authorId, what: 'reaction' }],
    ),
  ),
  on(RoleGiven, (work, p) =>
    tellLater(work, { what: 'role', cause: `role/${p.giftId}`, other: p.giftId, actorId: p.byId ?? undefined, note: p.role, at: p.at }, [
      { memberId: p.memberId, what: 'role' },
    ]),
  ),
];

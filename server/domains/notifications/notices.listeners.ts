/** What happens in the house, and whom it concerns: a row in the outbox each; who is told is looked up there. */
import { type Listener, on } from '../../platform/event.ts';
import { PostPublished, ReactionGiven, ThreadStarted } from '../forum/index.ts';
import { RoleGiven } from '../members/index.ts';
import { tellLater } from './notices.jobs.ts';
import { talkLater } from './talk.jobs.ts';

export const noticeListeners: Listener[] = [
  on(PostPublished, (work, p) => talkLater(work, { postId: p.postId, threadId: p.threadId, authorId: p.authorId, at: p.at })),
  on(ThreadStarted, (work, p) =>
    tellLater(
      work,
      { what: 'thread', cause: `post/${p.postId}`, threadId: p.threadId, postId: p.postId, postN: 1, actorId: p.authorId, at: p.at },
      [],
      [
        { kind: 'member', id: p.authorId },
        { kind: 'space', id: p.spaceId },
      ],
    ),
  ),
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

/** What the generated tests ask the forum, search and notices with: every sample is good as it stands. */
import { AcceptAnswer } from '../shared/domains/forum.acts.ts';
import { HidePost, LockThread, MarkOfficial, PinThread } from '../shared/domains/forum.staff.ts';
import { ReactToPost } from '../shared/domains/forum.ts';
import { noticeFields } from '../shared/domains/notifications.lists.ts';
import { editedPost, ofHost, someQuestion, stopToken, threadOfHost, threeTimes } from './access.samples.made.ts';
import type { Sample } from './access.samples.world.ts';
import { someReply, someSpace, someThread } from './domains/forum/forum.fixtures.ts';

/** By the name of the contract. */
export const forumContractSamples: Record<string, Sample> = {
  ListSpaces: () => ({}),
  ListTags: () => ({ after: 'a' }),
  ListThreads: () => ({ space: 'samples', limit: 2 }),
  GetThread: (w) => ({ threadId: w.threadId, from: 21 }),
  GetMyThread: (w) => ({ threadId: w.threadId, from: 21 }),
  PreviewPost: (w) => ({ body: `**words** ${w.fresh()}` }),
  KeepDraft: (w) => ({ place: 'new:samples', body: `words ${w.fresh()}`, title: 'Begun' }),
  GetDraft: (w) => ({ place: `thread:${w.threadId}` }),
  GetMyDrafts: () => ({}),
  DropDraft: () => ({ place: 'new:samples' }),
  SuggestMembers: () => ({ start: 'ho' }),
  GetPost: (w) => ({ postId: w.postId }),
  GetSpaceAsKept: (w) => ({ spaceId: w.spaceId }),
  ChangeSpace: async (w) => ({
    ...{ spaceId: await someSpace(w.t.house, `changed-${w.fresh()}`), version: 1, openTo: 0, forHellos: false, reason: 'A sample.' },
    ...{ names: threeTimes('Changed'), about: threeTimes('') },
  }),
  PlaceSpace: async (w) => ({ spaceId: await someSpace(w.t.house, `placed-${w.fresh()}`), place: 2 }),
  MakeSpace: (w) => ({ slug: `sample-${w.fresh()}`, names: threeTimes('Sample'), about: threeTimes('') }),
  StartThread: (w) => ({
    spaceId: w.spaceId,
    kind: 'discussion',
    title: `Sample thread ${w.fresh()}`,
    body: `words ${w.fresh()} @host`,
    tags: ['Sample', 'samples of tags'],
  }),
  ReplyToThread: (w) => ({ threadId: w.threadId, body: `words ${w.fresh()} @host`, replyTo: w.postId }),
  EditPost: async (w) => ({
    postId: (await someThread(w.t.house, w.people.owner, { spaceId: w.spaceId })).postId,
    body: `words ${w.fresh()} @host`,
    version: 1,
  }),
  EditThread: async (w) => ({
    threadId: (await someThread(w.t.house, w.people.owner, { spaceId: w.spaceId })).threadId,
    title: `Another title ${w.fresh()}`,
    tags: ['Renamed'],
    version: 1,
  }),
  ReactToPost: async (w) => ({ postId: await ofHost(w), kind: 'helpful' }),
  TakeReactionBack: async (w, as) => {
    const sample = { postId: await ofHost(w), kind: 'helpful' as const };
    if (as) await w.t.house.run(ReactToPost, as, sample);
    return sample;
  },

  FindAlike: () => ({ title: 'Sample thread' }),
  Search: () => ({ q: 'thread -nobody "of the host"', space: 'samples' }),

  GetMyNotices: () => ({ limit: 5, before: `${4_000_000_000_000}_1`, show: 'all' }),
  MarkNoticesRead: () => ({ upTo: 3 }),
  GetNoticeSettings: () => ({}),
  BookmarkPost: (w) => ({ postId: w.postId }),
  RemoveBookmark: (w) => ({ postId: w.postId }),
  GetMyBookmarks: (w) => ({ before: `${4_000_000_000_000}_${w.postId}` }),
  KeepReadingPlace: (w) => ({ threadId: w.threadId, n: 3 }),
  GetUnreadCounts: (w) => ({ threads: w.threadId }),
  ListMyUnread: (w) => ({ before: `${4_000_000_000_000}_${w.threadId}` }),
  SetNoticeSettings: () => ({ ...Object.fromEntries(noticeFields.map((name) => [name, true])), noMailAtAll: false }),
  Unsubscribe: (w) => ({ token: stopToken(w) }),
  UndoUnsubscribe: (w) => ({ token: stopToken(w) }),

  DeletePost: async (w) => ({ postId: await someReply(w.t.house, w.people.owner, w.threadId) }),
  GetPostHistory: async (w) => ({ postId: await editedPost(w) }),
  AcceptAnswer: async (w, as) => {
    const { threadId, answers } = await someQuestion(w, as ?? w.host);
    if (as) await w.t.house.run(AcceptAnswer, as, { threadId, postId: answers[0] });
    return { threadId, postId: answers[1] };
  },
  UnacceptAnswer: async (w, as) => {
    const { threadId, answers } = await someQuestion(w, as ?? w.host);
    if (as) await w.t.house.run(AcceptAnswer, as, { threadId, postId: answers[0] });
    return { threadId };
  },
  MarkOfficial: async (w) => {
    const { answers } = await someQuestion(w, w.host);
    await w.t.house.run(MarkOfficial, w.people.moderator, { postId: answers[0] });
    return { postId: answers[1] };
  },
  UnmarkOfficial: async (w) => {
    const { answers } = await someQuestion(w, w.host);
    await w.t.house.run(MarkOfficial, w.people.moderator, { postId: answers[0] });
    return { postId: answers[0] };
  },
  HidePost: async (w) => ({ postId: await ofHost(w), reason: 'a sample' }),
  RestorePost: async (w) => {
    const sample = { postId: await ofHost(w), reason: 'a sample' };
    await w.t.house.run(HidePost, w.people.moderator, sample);
    return sample;
  },
  LockThread: async (w) => ({ threadId: await threadOfHost(w), reason: 'a sample' }),
  UnlockThread: async (w) => {
    const sample = { threadId: await threadOfHost(w), reason: 'a sample' };
    await w.t.house.run(LockThread, w.people.moderator, sample);
    return sample;
  },
  PinThread: async (w) => ({ threadId: await threadOfHost(w), reason: 'a sample' }),
  UnpinThread: async (w) => {
    const sample = { threadId: await threadOfHost(w), reason: 'a sample' };
    await w.t.house.run(PinThread, w.people.moderator, sample);
    return sample;
  },
  MoveThread: async (w) => ({
    threadId: await threadOfHost(w),
    spaceId: await someSpace(w.t.house, `moved-to-${w.fresh()}`),
    reason: 'a sample',
  }),
};

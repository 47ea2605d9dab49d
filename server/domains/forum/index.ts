/**
 * Forum: spaces, threads, posts and reactions. It does not own the people (members), what their acts are worth
 * (loyalty), nor how text becomes HTML (platform/text).
 */

import { ReadToEnd, ShareThread } from '../../../shared/domains/forum.reading.ts';
import {
  EditPost,
  GetMyThread,
  GetPost,
  GetThread,
  ListSpaces,
  ListThreads,
  MakeSpace,
  ReactToPost,
  ReplyToThread,
  StartThread,
  TakeReactionBack,
} from '../../../shared/domains/forum.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { knows } from '../../platform/question.ts';
import { readableSubjects } from '../media/index.ts';
import { contributionsOf, titlesOfSubjects } from '../members/index.ts';
import { editPost } from './commands/edit-post.ts';
import { makeSpace } from './commands/make-space.ts';
import { reactToPost } from './commands/react-to-post.ts';
import { readToEnd } from './commands/read-to-end.ts';
import { replyToThread } from './commands/reply-to-thread.ts';
import { shareThread } from './commands/share-thread.ts';
import { startThread } from './commands/start-thread.ts';
import { takeReactionBack } from './commands/take-reaction-back.ts';
import { forumLive, threadGate } from './forum.live.ts';
import { forumPages } from './forum.pages.ts';
import { listSpaces } from './spaces.queries.ts';
import { contributionsOfMember, readablePosts, titlesOfTalk } from './talk.queries.ts';
import { getMyThread, getPost, getThread } from './thread.queries.ts';
import { listThreads } from './threads.queries.ts';

export const forum: Domain = {
  name: 'forum',
  answers: [
    answerQuery(ListSpaces, listSpaces),
    answerQuery(ListThreads, listThreads),
    answerQuery(GetThread, getThread),
    answerQuery(GetMyThread, getMyThread),
    answerQuery(GetPost, getPost),
    answerCommand(MakeSpace, makeSpace),
    answerCommand(StartThread, startThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(ReplyToThread, replyToThread, ({ postId }) => `/p/${postId}`),
    answerCommand(EditPost, editPost, ({ postId }) => `/p/${postId}`),
    answerCommand(ShareThread, shareThread),
    answerCommand(ReadToEnd, readToEnd),
    answerCommand(ReactToPost, reactToPost, (_, { postId }) => `/p/${postId}`),
    answerCommand(TakeReactionBack, takeReactionBack, (_, { postId }) => `/p/${postId}`),
  ],
  pages: forumPages,
  live: forumLive,
  topics: { thread: threadGate },
  knows: [knows(titlesOfSubjects, titlesOfTalk), knows(contributionsOf, contributionsOfMember), knows(readableSubjects, readablePosts)],
};

export { makeSpace } from './commands/make-space.ts';
export { PostPublished, ReactionGiven, ReactionTakenBack, TalkChanged, ThreadStarted } from './forum.events.ts';
export { postRef, threadRef } from './refs.queries.ts';
export { type ReadableTalk, readableTalk, type TalkRef } from './talk.queries.ts';
export { placesOfThreads, postIdsAfter, postIdsOfThread, type TextOfPost, textsOfPosts, threadIdsAfter } from './texts.queries.ts';

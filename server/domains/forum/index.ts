/**
 * Forum: spaces, threads, posts and reactions. It does not own the people (members), what their acts are worth
 * (loyalty), nor how text becomes HTML (platform/text).
 */

import { AcceptAnswer, DeletePost, EditThread, GetPostHistory, UnacceptAnswer } from '../../../shared/domains/forum.acts.ts';
import { ListTags, ReadToEnd, ShareThread } from '../../../shared/domains/forum.reading.ts';
import { ChangeSpace, GetSpaceAsKept, MakeSpace, PlaceSpace } from '../../../shared/domains/forum.spaces.ts';
import {
  HidePost,
  LockThread,
  MarkOfficial,
  MoveThread,
  PinThread,
  RestorePost,
  UnlockThread,
  UnmarkOfficial,
  UnpinThread,
} from '../../../shared/domains/forum.staff.ts';
import {
  EditPost,
  GetMyThread,
  GetPost,
  GetThread,
  ListSpaces,
  ListThreads,
  ReactToPost,
  ReplyToThread,
  StartThread,
  TakeReactionBack,
} from '../../../shared/domains/forum.ts';
import { DropDraft, GetDraft, GetMyDrafts, KeepDraft, PreviewPost } from '../../../shared/domains/forum.writing.ts';
import { factsOfAspects } from '../../platform/aspects.ts';
import { answerCommand, answerExchange, answerQuery, type Domain, withinForms } from '../../platform/domain.ts';
import { knows } from '../../platform/question.ts';
import { picturesInUse, readableSubjects } from '../media/index.ts';
import { contributionsOf, titlesOfSubjects } from '../members/index.ts';
import { forumAspects, forumFacts } from './aspects.ts';
import { acceptAnswer } from './commands/accept-answer.ts';
import { changeSpace } from './commands/change-space.ts';
import { deletePost } from './commands/delete-post.ts';
import { dropDraft } from './commands/drop-draft.ts';
import { editPost } from './commands/edit-post.ts';
import { editThread } from './commands/edit-thread.ts';
import { hidePost } from './commands/hide-post.ts';
import { keepDraft } from './commands/keep-draft.ts';
import { lockThread } from './commands/lock-thread.ts';
import { makeSpace } from './commands/make-space.ts';
import { markOfficial } from './commands/mark-official.ts';
import { moveThread } from './commands/move-thread.ts';
import { pinThread } from './commands/pin-thread.ts';
import { placeSpace } from './commands/place-space.ts';
import { previewPost } from './commands/preview-post.ts';
import { reactToPost } from './commands/react-to-post.ts';
import { readToEnd } from './commands/read-to-end.ts';
import { replyToThread } from './commands/reply-to-thread.ts';
import { restorePost } from './commands/restore-post.ts';
import { shareThread } from './commands/share-thread.ts';
import { startThread } from './commands/start-thread.ts';
import { takeReactionBack } from './commands/take-reaction-back.ts';
import { unacceptAnswer } from './commands/unaccept-answer.ts';
import { unlockThread } from './commands/unlock-thread.ts';
import { unmarkOfficial } from './commands/unmark-official.ts';
import { unpinThread } from './commands/unpin-thread.ts';
import { confirmedListeners, giftsCount } from './confirmed.jobs.ts';
import { hrefOfDeleted } from './deleted.queries.ts';
import { forumRecurring } from './drafts.jobs.ts';
import { getDraft, getMyDrafts, picturesInDrafts } from './drafts.queries.ts';
import { draftsComeAlong, draftsGoAlong } from './drafts.ts';
import { forumLive, hereGate, threadGate } from './forum.live.ts';
import { forumPages } from './forum.pages.ts';
import { defaultEditWindow } from './forum.rules.ts';
import { gateMovedJob } from './gate.jobs.ts';
import { defaultReplyPace, defaultThreadPace } from './pace.ts';
import { pictureListeners, pictureWords } from './picture-words.jobs.ts';
import { getPostHistory } from './post-history.queries.ts';
import { getSpaceAsKept, listSpaces } from './spaces.queries.ts';
import { listTags } from './tags.queries.ts';
import { contributionsOfMember, readablePosts, titlesOfTalk } from './talk.queries.ts';
import { getMyThread, getPost, getThread } from './thread.queries.ts';
import { listThreads } from './threads.queries.ts';
import { forgetJudgedWords, takeWordsBack, wordsListener } from './words-back.jobs.ts';

export const forum: Domain = {
  name: 'forum',
  recurring: forumRecurring,
  listeners: [...pictureListeners, ...confirmedListeners, draftsComeAlong, draftsGoAlong, wordsListener],
  jobs: [gateMovedJob, pictureWords, giftsCount, takeWordsBack, forgetJudgedWords],
  answers: [
    answerQuery(ListSpaces, listSpaces),
    answerQuery(ListThreads, listThreads),
    answerQuery(ListTags, listTags),
    answerQuery(GetThread, getThread),
    answerQuery(GetMyThread, getMyThread),
    answerQuery(GetPost, getPost),
    answerQuery(GetSpaceAsKept, getSpaceAsKept),
    answerCommand(MakeSpace, makeSpace, () => '/desk/spaces'),
    answerCommand(ChangeSpace, changeSpace, () => '/desk/spaces'),
    answerCommand(PlaceSpace, placeSpace, () => '/desk/spaces'),
    answerCommand(StartThread, startThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(ReplyToThread, replyToThread, ({ postId }) => `/p/${postId}`),
    answerCommand(EditPost, editPost, ({ postId }) => `/p/${postId}`),
    answerCommand(EditThread, editThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(ShareThread, shareThread),
    answerCommand(ReadToEnd, readToEnd),
    answerCommand(ReactToPost, reactToPost, (_, { postId }) => `/p/${postId}`),
    answerCommand(TakeReactionBack, takeReactionBack, (_, { postId }) => `/p/${postId}`),
    answerCommand(DeletePost, deletePost, ({ postId, wholeThread }) => (wholeThread ? hrefOfDeleted(postId) : `/p/${postId}`)),
    answerQuery(GetPostHistory, getPostHistory),
    answerCommand(AcceptAnswer, acceptAnswer, ({ postId }) => `/p/${postId}`),
    answerCommand(UnacceptAnswer, unacceptAnswer, ({ threadId }) => `/t/${threadId}`),
    answerCommand(MarkOfficial, markOfficial, ({ postId }) => `/p/${postId}`),
    answerCommand(UnmarkOfficial, unmarkOfficial, ({ postId }) => `/p/${postId}`),
    answerCommand(HidePost, hidePost, ({ postId }) => `/p/${postId}`),
    answerCommand(RestorePost, restorePost, ({ postId }) => `/p/${postId}`),
    answerCommand(LockThread, lockThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(UnlockThread, unlockThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(PinThread, pinThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(UnpinThread, unpinThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(MoveThread, moveThread, ({ threadId }) => `/t/${threadId}`),
    withinForms(
      PreviewPost,
      answerExchange(PreviewPost, previewPost, () => '/me/drafts'),
      (shown) => ({ shown }),
    ),
    answerQuery(GetDraft, getDraft),
    answerQuery(GetMyDrafts, getMyDrafts),
    withinForms(
      KeepDraft,
      answerCommand(KeepDraft, keepDraft, () => '/me/drafts'),
      ({ kept }) => ({
        done: kept ? 'forum.draft-is-kept' : 'forum.draft-was-empty',
      }),
    ),
    answerCommand(DropDraft, dropDraft, () => '/me/drafts'),
  ],
  policies: [defaultEditWindow, defaultReplyPace, defaultThreadPace, ...forumAspects],
  pages: forumPages,
  live: forumLive,
  topics: { thread: threadGate, here: hereGate },
  counted: ['here'],
  knows: [
    knows(factsOfAspects, forumFacts),
    knows(titlesOfSubjects, titlesOfTalk),
    knows(contributionsOf, contributionsOfMember),
    knows(readableSubjects, readablePosts),
    knows(picturesInUse, picturesInDrafts),
  ],
};

export { addToBrought, type BroughtThread, bringThread } from './bring-thread.ts';
export { type BroughtPost, TalkBrought } from './brought-lines.ts';
export { hidePost } from './commands/hide-post.ts';
export { makeSpace, spaceIdBySlug } from './commands/make-space.ts';
export { markOfficial } from './commands/mark-official.ts';
export { replyToThread } from './commands/reply-to-thread.ts';
export { restorePost } from './commands/restore-post.ts';
export { startThread } from './commands/start-thread.ts';
export { type DeletedWords, deletedWords } from './deleted-words.queries.ts';
export { countWaitingQuestions, postState, questionsForStaff, type StaffQuestion } from './desk.queries.ts';
export { myDraftsIn } from './drafts.queries.ts';
export { dropDraftOf } from './drafts.ts';
export {
  MembersMentioned,
  PollWanted,
  PostPublished,
  ReactionGiven,
  ReactionTakenBack,
  TalkChanged,
  ThreadStarted,
} from './forum.events.ts';
export {
  alikeThreads,
  answerOwedIn,
  boxInThread,
  contestsNow,
  lockedBy,
  marksInThread,
  pollInThread,
  promiseNow,
  ruleChangedLast,
  whereDecided,
  whyLocked,
  wordsToJudge,
} from './forum.questions.ts';
export { cleanTitle, langOfTitle, slugOf, titleFor, titleIsLongEnough } from './forum.rules.ts';
export { linesOfTalk, type ManyThreads, putThreads, titleRow } from './many-threads.ts';
export { type OwnWords, ownHiddenThreads, ownTitles, ownWords } from './own-words.queries.ts';
export { placesOfPosts, postCounts, postRef, tagsOfThread, threadRef } from './refs.queries.ts';
export { saidSince } from './said-since.queries.ts';
export { SpaceChanged, SpaceOpened, SpacePlaced } from './spaces.events.ts';
export { getSpaceAsKept } from './spaces.queries.ts';
export {
  AnswerAccepted,
  AnswerUnaccepted,
  OfficialMarked,
  OfficialUnmarked,
  PostDeleted,
  PostHidden,
  PostRestored,
  type StaffOnPost,
  type StaffOnThread,
  ThreadLocked,
  ThreadMoved,
  ThreadPinned,
  ThreadUnlocked,
  ThreadUnpinned,
} from './staff.events.ts';
export { isAbove } from './staff.rules.ts';
export { tagsBeginning } from './tags.queries.ts';
export { picturesOfPosts, type ReadableTalk, readableTalk, type TalkRef } from './talk.queries.ts';
export {
  openingsOf,
  placesOfThreads,
  postIdsAfter,
  postIdsOfThread,
  type TextOfPost,
  textsOfPosts,
  threadIdsAfter,
} from './texts.queries.ts';
export { isBegunAbove } from './thread-marks.ts';
export { livelyThreads } from './threads.queries.ts';
export { renderedWords, type WrittenWords } from './written-words.ts';

/**
 * Notifications: what members are told, in the house and by mail, and how they find back: bookmarks, how far they have read.
 * It holds no word of anybody: what a notice is about is joined when it is shown or sent (forum), under the reader's rights.
 */
import { BookmarkPost, GetMyBookmarks, RemoveBookmark } from '../../../shared/domains/notifications.bookmarks.ts';
import { GetUnreadCounts, KeepReadingPlace, ListMyUnread } from '../../../shared/domains/notifications.reads.ts';
import {
  GetMyNotices,
  GetNoticeSettings,
  MarkNoticesRead,
  SetNoticeSettings,
  UndoUnsubscribe,
  Unsubscribe,
} from '../../../shared/domains/notifications.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Config } from '../../platform/config.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { on } from '../../platform/event.ts';
import { knows } from '../../platform/question.ts';
import { marksInThread } from '../forum/index.ts';
import { MemberLeft, unreadNoticesOf } from '../members/index.ts';
import { getMyBookmarks } from './bookmarks.queries.ts';
import { bookmarkPost } from './commands/bookmark-post.ts';
import { keepReadingPlace } from './commands/keep-reading-place.ts';
import { markNoticesRead } from './commands/mark-notices-read.ts';
import { removeBookmark } from './commands/remove-bookmark.ts';
import { setNoticeSettings } from './commands/set-notice-settings.ts';
import { undoUnsubscribe, unsubscribe } from './commands/unsubscribe.ts';
import { contestListeners } from './contests.listeners.ts';
import { decisionListeners } from './decisions.listeners.ts';
import { forgetNotices } from './forget-notices.ts';
import { mailJob } from './mail.jobs.ts';
import { sweepNotices, tellJob } from './notices.jobs.ts';
import { noticeListeners } from './notices.listeners.ts';
import { meGate, noticesLive } from './notices.live.ts';
import { getMyNotices, unreadOf } from './notices.queries.ts';
import { notificationPages } from './notifications.pages.ts';
import { getUnreadCounts, listMyUnread, marksIn } from './reads.queries.ts';
import { selfListeners } from './self.listeners.ts';
import { settingsOf } from './settings.ts';
import { talkJob } from './talk.jobs.ts';
import { notOfImports } from './told-of.ts';
import { tokensOf } from './unsubscribe-token.ts';

/** The house's secret signs what stops a mail. */
export const notifications = (config: Pick<Config, 'secret'>): Domain => ({
  name: 'notifications',
  answers: [
    answerQuery(GetMyNotices, getMyNotices),
    answerQuery(GetNoticeSettings, (reader) => settingsOf(reader, memberOf(reader.actor).id)),
    answerQuery(GetMyBookmarks, getMyBookmarks),
    answerQuery(GetUnreadCounts, getUnreadCounts),
    answerQuery(ListMyUnread, listMyUnread),
    answerCommand(MarkNoticesRead, markNoticesRead),
    answerCommand(BookmarkPost, bookmarkPost),
    answerCommand(RemoveBookmark, removeBookmark),
    answerCommand(KeepReadingPlace, keepReadingPlace),
    answerCommand(SetNoticeSettings, setNoticeSettings, () => '/me/settings/notices?kept=true'),
    answerCommand(
      Unsubscribe,
      unsubscribe(tokensOf(config.secret)),
      (_, { token, all }) => `/unsubscribe?token=${token}&done=${all ? 'all' : 'kind'}`,
    ),
    answerCommand(UndoUnsubscribe, undoUnsubscribe(tokensOf(config.secret)), (_, { token }) => `/unsubscribe?token=${token}&done=undone`),
  ],
  pages: notificationPages(tokensOf(config.secret)),
  listeners: [
    ...[...noticeListeners, ...decisionListeners, ...contestListeners, ...selfListeners].map(notOfImports),
    on(MemberLeft, forgetNotices),
  ],
  jobs: [talkJob, tellJob, mailJob(tokensOf(config.secret))],
  recurring: [sweepNotices],
  live: noticesLive,
  topics: { me: meGate },
  knows: [knows(unreadNoticesOf, unreadOf), knows(marksInThread, marksIn)],
});

export { tokensOf } from './unsubscribe-token.ts';

/**
 * Notifications: what members are told, in the house and by mail, and how they find back: bookmarks, how far they have read.
 * It holds no word of anybody: what a notice is about is joined when it is shown or sent (forum), under the reader's rights.
 */
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
import { knows } from '../../platform/question.ts';
import { unreadNoticesOf } from '../members/index.ts';
import { markNoticesRead } from './commands/mark-notices-read.ts';
import { setNoticeSettings } from './commands/set-notice-settings.ts';
import { undoUnsubscribe, unsubscribe } from './commands/unsubscribe.ts';
import { mailJob } from './mail.jobs.ts';
import { sweepNotices, tellJob } from './notices.jobs.ts';
import { noticeListeners } from './notices.listeners.ts';
import { meGate, noticesLive } from './notices.live.ts';
import { getMyNotices, unreadOf } from './notices.queries.ts';
import { notificationPages } from './notifications.pages.ts';
import { settingsOf } from './settings.ts';
import { talkJob } from './talk.jobs.ts';
import { tokensOf } from './unsubscribe-token.ts';

/** The house's secret signs what stops a mail. */
export const notifications = (config: Pick<Config, 'secret'>): Domain => ({
  name: 'notifications',
  answers: [
    answerQuery(GetMyNotices, getMyNotices),
    answerQuery(GetNoticeSettings, (reader) => settingsOf(reader, memberOf(reader.actor).id)),
    answerCommand(MarkNoticesRead, markNoticesRead),
    answerCommand(SetNoticeSettings, setNoticeSettings, () => '/me/settings/notices?kept=true'),
    answerCommand(
      Unsubscribe,
      unsubscribe(tokensOf(config.secret)),
      (_, { token, all }) => `/unsubscribe?token=${token}&done=${all ? 'all' : 'kind'}`,
    ),
    answerCommand(UndoUnsubscribe, undoUnsubscribe(tokensOf(config.secret)), (_, { token }) => `/unsubscribe?token=${token}&done=undone`),
  ],
  pages: notificationPages(tokensOf(config.secret)),
  listeners: noticeListeners,
  jobs: [talkJob, tellJob, mailJob(tokensOf(config.secret))],
  recurring: [sweepNotices],
  live: noticesLive,
  topics: { me: meGate },
  knows: [knows(unreadNoticesOf, unreadOf)],
});

export { tokensOf } from './unsubscribe-token.ts';

/**
 * Notifications: what members are told, in the house and by mail, and how they find back: bookmarks, how far they have read.
 * It holds no word of anybody: what a notice is about is joined when it is shown or sent (forum), under the reader's rights.
 */
import { GetMyNotices, MarkNoticesRead } from '../../../shared/domains/notifications.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { knows } from '../../platform/question.ts';
import { unreadNoticesOf } from '../members/index.ts';
import { markNoticesRead } from './commands/mark-notices-read.ts';
import { mailJob } from './mail.jobs.ts';
import { sweepNotices, tellJob } from './notices.jobs.ts';
import { noticeListeners } from './notices.listeners.ts';
import { meGate, noticesLive } from './notices.live.ts';
import { getMyNotices, unreadOf } from './notices.queries.ts';
import { talkJob } from './talk.jobs.ts';

export const notifications: Domain = {
  name: 'notifications',
  answers: [answerQuery(GetMyNotices, getMyNotices), answerCommand(MarkNoticesRead, markNoticesRead)],
  listeners: noticeListeners,
  jobs: [talkJob, tellJob, mailJob],
  recurring: [sweepNotices],
  live: noticesLive,
  topics: { me: meGate },
  knows: [knows(unreadNoticesOf, unreadOf)],
};

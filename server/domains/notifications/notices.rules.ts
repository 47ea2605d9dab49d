/** Who is told of what, and how: each reason with its strength, its usual ways, and why. */
import type { NoticeKind, NoticeWhat } from '../../../shared/domains/notifications.lists.ts';

/** `inApp`, `byMail`: as long as somebody has not chosen otherwise. */
type Usual = { inApp: boolean; byMail: boolean };
export const usualWays: Record<NoticeKind, Usual> = {
  // decided about one's own words: the reason must reach them
  staff: { inApp: true, byMail: true },
  // somebody wants this person's attention
  mention: { inApp: true, byMail: true },
  answer: { inApp: true, byMail: true },
  // what a question waits for
  accepted: { inApp: true, byMail: true },
  official: { inApp: true, byMail: true },
  // followed on purpose, or by taking part
  reply: { inApp: true, byMail: true },
  // many a day in a lively place: a mail for each would be one too many
  thread: { inApp: true, byMail: false },
  // nice to see when one comes by, no reason to be called
  reaction: { inApp: true, byMail: false },
  // a role or a tier comes seldom
  standing: { inApp: true, byMail: true },
  // concerns many at once, and nobody has to do anything
  rules: { inApp: true, byMail: false },
};

export const kindOf: Record<NoticeWhat, NoticeKind> = {
  'post-hidden': 'staff',
  'post-restored': 'staff',
  'thread-locked': 'staff',
  'thread-unlocked': 'staff',
  'thread-moved': 'staff',
  'thread-moved-away': 'staff',
  'thread-pinned': 'staff',
  'thread-unpinned': 'staff',
  'report-right': 'staff',
  'report-kept': 'staff',
  'appeal-upheld': 'staff',
  'appeal-rejected': 'staff',
  'entry-taken-out': 'staff',
  'entry-put-back': 'staff',
  'entry-appeal-upheld': 'staff',
  'entry-appeal-rejected': 'staff',
  'poll-stopped': 'staff',
  'ballot-set-aside': 'staff',
  'ballot-put-back': 'staff',
  suspended: 'staff',
  'suspension-lifted': 'staff',
  'suspension-overturned': 'staff',
  'suspension-kept': 'staff',
  mention: 'mention',
  answer: 'answer',
  accepted: 'accepted',
  official: 'official',
  reply: 'reply',
  thread: 'thread',
  'contest-entries': 'thread',
  'contest-voting': 'thread',
  'contest-result': 'thread',
  'contest-off': 'thread',
  reaction: 'reaction',
  role: 'standing',
  tier: 'standing',
  'rule-changed': 'rules',
  'answer-owed': 'rules',
  'answer-due': 'rules',
  'answer-overdue': 'rules',
  'answer-late': 'rules',
  'ask-answered': 'rules',
  'ask-opened': 'rules',
};

/** What is put together while unread, in its thread ("5 replies in …") or for its post ("3 reactions to …"). */
export const togetherOf = (what: NoticeWhat, about: { threadId?: string; postId?: string; other?: string }): string => {
  const inThread = what === 'reply' || what === 'answer' || what === 'thread' || what.startsWith('thread-');
  return `${what}/${(inThread ? about.threadId : (about.postId ?? about.threadId)) ?? about.other ?? ''}`;
};

/** Followers told in one transaction: some 30 ms of the one writer, so that nobody who writes waits longer. */
export const followersPerPage = 500;

/** A mail waits so long, in case it is read here meanwhile; what comes in that time goes with it. */
export const mailWaitMs = 10 * 60_000;
/** Nobody wants a mail about what is older (a demo, an import, a server that stood still). */
export const mailTooOldMs = 24 * 3_600_000;
/** Read notices are kept for half a year. */
export const keepReadMs = 182 * 86_400_000;
/** A cause that could come twice comes within minutes; its mark is kept for two days. */
export const keepRoundsMs = 2 * 86_400_000;
/** Who was not here for so long has left: no mail calls after them. */
export const silentAfterMs = 180 * 86_400_000;
/** Read for one mail; what is older than these is told of by their number in the house. */
export const mostMailedAtOnce = 50;

/**
 * Moderation: reports, what staff decide about them, the log of what staff did, and appeals. It does not own the posts (forum),
 * nor who is told of a decision (notifications): it keeps no word of a post, and hides or restores one by the forum's own functions.
 */

import { eq } from 'drizzle-orm';
import {
  AnswerOfficially,
  AppealDecision,
  DecideAppeal,
  DecideReport,
  GetAppeals,
  GetDecision,
  GetDesk,
  GetDeskQuestions,
  GetReports,
  GetStaffLog,
  GetWaiting,
  ReportPost,
} from '../../../shared/domains/moderation.ts';
import { factsOfAspects, mustBeOpen } from '../../platform/aspects.ts';
import type { Config } from '../../platform/config.ts';
import { deskHeadOf, waitingNow } from '../../platform/desk.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { on } from '../../platform/event.ts';
import { knows } from '../../platform/question.ts';
import { suspendedNow } from '../ballots/index.ts';
import { lockedBy, ThreadStarted, whereDecided, whyLocked, wordsToJudge } from '../forum/index.ts';
import { isSuspended, MemberLeft, titlesOfSubjects } from '../members/index.ts';
import { administratorsPages } from './administrators.pages.ts';
import { moderationAspects, moderationFacts } from './aspects.ts';
import { undoneListeners } from './close-appeals.ts';
import { answerOfficially } from './commands/answer-officially.ts';
import { appealDecision } from './commands/appeal-decision.ts';
import { decideAppeal } from './commands/decide-appeal.ts';
import { decideReport } from './commands/decide-report.ts';
import { reportPost } from './commands/report-post.ts';
import { decidedAboutThread, getAppeals, getDecision, reasonOfLock, whoLocked } from './decisions.queries.ts';
import { deskGate, deskLive, tellDesk } from './desk.live.ts';
import { aroundFor, getDesk, getDeskQuestions, getWaiting } from './desk.queries.ts';
import { getStaffLog } from './log.queries.ts';
import { moderationPages } from './moderation.pages.ts';
import { titlesOfReports } from './record-titles.ts';
import { defaultReportRule } from './report.rules.ts';
import { stillToJudge } from './reported-words.queries.ts';
import { getReports } from './reports.queries.ts';
import { staffLogListeners } from './staff-log.ts';
import { forgetVisitors, tellReporters } from './tell-reporters.jobs.ts';

export const moderation = (config: Config): Domain => ({
  name: 'moderation',
  answers: [
    answerCommand(ReportPost, reportPost(config), (_, { postId }) => `/p/${postId}/report?done=1`),
    answerQuery(GetDesk, getDesk),
    answerQuery(GetWaiting, getWaiting),
    answerQuery(GetDeskQuestions, getDeskQuestions),
    answerCommand(AnswerOfficially, answerOfficially, ({ postId }) => `/p/${postId}`),
    answerQuery(GetReports, getReports),
    answerCommand(DecideReport, decideReport, () => '/desk/reports'),
    answerQuery(GetStaffLog, async (reader, input) => {
      mustBeOpen(reader, 'staff-log');
      return getStaffLog(reader, input);
    }),
    answerQuery(GetDecision, getDecision),
    answerCommand(AppealDecision, appealDecision, (_, { decisionId }) => `/decisions/${decisionId}`),
    answerQuery(GetAppeals, getAppeals),
    answerCommand(DecideAppeal, decideAppeal, () => '/desk/appeals'),
  ],
  pages: [...moderationPages, ...administratorsPages],
  listeners: [
    ...staffLogListeners,
    ...undoneListeners,
    on(ThreadStarted, async (work) => tellDesk(work)),
    on(MemberLeft, async (work, { memberId }) => {
      const { reporters } = work.t.moderation;
      await work.db.delete(reporters).where(eq(reporters.memberId, memberId));
    }),
  ],
  jobs: [tellReporters],
  recurring: [forgetVisitors],
  policies: [defaultReportRule, ...moderationAspects],
  live: deskLive,
  topics: { desk: deskGate },
  knows: [
    knows(deskHeadOf, aroundFor),
    knows(waitingNow, getWaiting),
    knows(titlesOfSubjects, titlesOfReports),
    knows(whyLocked, reasonOfLock),
    knows(lockedBy, whoLocked),
    knows(whereDecided, decidedAboutThread),
    knows(suspendedNow, isSuspended),
    knows(wordsToJudge, stillToJudge),
    knows(factsOfAspects, moderationFacts),
  ],
});

export { decisionAbout, decisionsAboutOwn } from './decisions.queries.ts';
export { getStaffLog } from './log.queries.ts';
export { AppealDecided, AppealMade, HidingConfirmed, PostReported, ReportDecided } from './moderation.events.ts';

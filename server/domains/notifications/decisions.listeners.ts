/** What came of a report, of an appeal, and of a post that its reports had hidden: told to whom it concerns, with the reason. */
import { type Listener, on } from '../../platform/event.ts';
import { AppealDecided, HidingConfirmed, ReportDecided } from '../moderation/index.ts';
import { RuleConcerns } from '../transparency/index.ts';
import { tellLater } from './notices.jobs.ts';
import { tell } from './tell.ts';

export const decisionListeners: Listener[] = [
  on(ReportDecided, (work, { reportId, postId, reporterId, right, reason, at }) => {
    const what = right ? 'report-right' : 'report-kept';
    return tellLater(work, { what, cause: `report/${reportId}`, postId, note: reason, at }, [{ memberId: reporterId, what }]);
  }),
  on(HidingConfirmed, (work, { postId, threadId, authorId, reason, at }) =>
    tellLater(work, { what: 'post-hidden', cause: `hiding-confirmed/${postId}/${at}`, threadId, postId, note: reason, at }, [
      { memberId: authorId, what: 'post-hidden' },
    ]),
  ),
  // told page by page already, and each page once: at once, in its work
  on(RuleConcerns, (work, { change, memberIds, byId, reason, at }) =>
    tell(work, { what: 'rule-changed', cause: `rule/${change}`, other: change, actorId: byId ?? undefined, note: reason, at }, memberIds),
  ),
  on(AppealDecided, (work, { appealId, postId, memberId, upheld, reason, at }) => {
    const what = upheld ? 'appeal-upheld' : 'appeal-rejected';
    return tellLater(work, { what, cause: `appeal/${appealId}`, postId, note: reason, at }, [{ memberId, what }]);
  }),
];

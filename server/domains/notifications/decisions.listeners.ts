/** What came of a report, of an appeal, and of a post that its reports had hidden: told to whom it concerns, with the reason. */
import { type Listener, on } from '../../platform/event.ts';
import { MemberSuspended, SuspensionLifted } from '../members/index.ts';
import { AppealDecided, HidingConfirmed, ReportDecided } from '../moderation/index.ts';
import { RuleConcerns } from '../transparency/index.ts';
import { tellLater } from './notices.jobs.ts';
import { causeOfSuspension } from './talk.ts';
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
  on(MemberSuspended, (work, { suspensionId, memberId, reason, at }) =>
    tellLater(work, { what: 'suspended', cause: causeOfSuspension(suspensionId, 'begun'), note: reason, at }, [
      { memberId, what: 'suspended' },
    ]),
  ),
  on(SuspensionLifted, async (work, { suspensionId, memberId, byAppeal, reason, at }) => {
    // what came of an appeal is told as such
    if (byAppeal) return;
    const what = 'suspension-lifted';
    await tellLater(work, { what, cause: causeOfSuspension(suspensionId, 'lifted'), note: reason, at }, [{ memberId, what }]);
  }),
  on(AppealDecided, (work, { appealId, postId, suspensionId, memberId, upheld, reason, at }) => {
    if (suspensionId) {
      const what = upheld ? 'suspension-overturned' : 'suspension-kept';
      return tellLater(work, { what, cause: causeOfSuspension(suspensionId, 'appeal'), note: reason, at }, [{ memberId, what }]);
    }
    const what = upheld ? 'appeal-upheld' : 'appeal-rejected';
    return tellLater(work, { what, cause: `appeal/${appealId}`, postId, note: reason, at }, [{ memberId, what }]);
  }),
];

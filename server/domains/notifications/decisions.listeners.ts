/** What came of a report, of an appeal, and of a post that its reports had hidden: told to whom it concerns, with the reason. */
import type { NoticeWhat } from '../../../shared/domains/notifications.lists.ts';
import { type Listener, on } from '../../platform/event.ts';
import type { Work } from '../../platform/work.ts';
import { BallotsPutBack, BallotsSetAside } from '../ballots/index.ts';
import { MemberSuspended, SuspensionLifted } from '../members/index.ts';
import { AppealDecided, HidingConfirmed, ReportDecided } from '../moderation/index.ts';
import { AskConcerns, RuleConcerns } from '../transparency/index.ts';
import { tellLater } from './notices.jobs.ts';
import { causeOfEntry, causeOfSuspension } from './talk.ts';
import { tell } from './tell.ts';

const whatOfAsk: Record<AskConcerns['what'], readonly [NoticeWhat, NoticeWhat]> = {
  due: ['answer-owed', 'answer-due'],
  late: ['answer-overdue', 'answer-late'],
  answered: ['ask-answered', 'ask-answered'],
  opened: ['ask-opened', 'ask-opened'],
};
const toVoters = (work: Work, what: NoticeWhat, { boxId, memberIds, reason, at }: BallotsSetAside): Promise<void> =>
  tellLater(
    work,
    { what, cause: `ballot-box/${boxId}/${what}/${at}`, other: boxId, note: reason, at },
    memberIds.map((memberId) => ({ memberId, what })),
  );

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
  // told page by page already, and each page once: at once, in its work. Who changed it knows, and is named to staff only, as in the log
  on(RuleConcerns, (work, { change, memberIds, byId, reason, at }) =>
    tell(
      work,
      { what: 'rule-changed', cause: `rule/${change}`, other: change, note: reason, at },
      memberIds.filter((id) => id !== byId),
    ),
  ),
  // those who owe an answer, and those who are owed one
  on(AskConcerns, (work, { askId, what, memberIds, managers, cause, at }) =>
    tell(work, { what: whatOfAsk[what][managers ? 0 : 1], cause, other: askId, at }, memberIds),
  ),
  on(BallotsSetAside, (work, told) => toVoters(work, 'ballot-set-aside', told)),
  on(BallotsPutBack, (work, told) => toVoters(work, 'ballot-put-back', told)),
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
  on(AppealDecided, (work, { appealId, postId, entryId, threadId, suspensionId, memberId, upheld, reason, at }) => {
    if (suspensionId) {
      const what = upheld ? 'suspension-overturned' : 'suspension-kept';
      return tellLater(work, { what, cause: causeOfSuspension(suspensionId, 'appeal'), note: reason, at }, [{ memberId, what }]);
    }
    if (entryId) {
      const what = upheld ? 'entry-appeal-upheld' : 'entry-appeal-rejected';
      const cause = causeOfEntry(what, entryId, at);
      return tellLater(work, { what, cause, threadId: threadId ?? undefined, other: entryId, note: reason, at }, [{ memberId, what }]);
    }
    const what = upheld ? 'appeal-upheld' : 'appeal-rejected';
    return tellLater(work, { what, cause: `appeal/${appealId}`, postId, note: reason, at }, [{ memberId, what }]);
  }),
];

/**
 * Members: who people are here, and the record of each: every act, line by line. It does not own what lines are worth
 * (loyalty), what they are about (the domain of the subject) or how people sign in (identity).
 */
import { Follow, GetMyFollow, GetMyFollows, Unfollow } from '../../../shared/domains/members.follows.ts';
import { GetMyLeaving, LeaveCommunity, StayInCommunity } from '../../../shared/domains/members.leaving.ts';
import {
  ChangeProfile,
  GetMyFirstSteps,
  GetMyFirstWords,
  GetMyProfile,
  GiveConsent,
  NoteVisit,
  WithdrawConsent,
} from '../../../shared/domains/members.settings.ts';
import { SuggestMembers } from '../../../shared/domains/members.suggest.ts';
import { GetSuspension, LiftSuspension, SuspendMember } from '../../../shared/domains/members.suspension.ts';
import {
  ExportMyRecord,
  GetMe,
  GetMember,
  GetMyRecord,
  GetStaff,
  GiveRole,
  JoinCommunity,
  KeepLanguage,
} from '../../../shared/domains/members.ts';
import { factsOfAspects } from '../../platform/aspects.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { on, onEveryMemberEvent } from '../../platform/event.ts';
import { knows } from '../../platform/question.ts';
import { AccountAttached, AccountConfirmed, AddressTakenBack, accountOfMember, problemOfName } from '../identity/index.ts';
import { membersFacts } from './aspects.ts';
import { tellCertain } from './certain.ts';
import { changeProfile } from './commands/change-profile.ts';
import { follow } from './commands/follow.ts';
import { giveConsent } from './commands/give-consent.ts';
import { giveRole } from './commands/give-role.ts';
import { joining } from './commands/join-community.ts';
import { keepLanguage } from './commands/keep-language.ts';
import { leaveCommunity } from './commands/leave-community.ts';
import { liftSuspension } from './commands/lift-suspension.ts';
import { noteVisit } from './commands/note-visit.ts';
import { stayAfterAll, stayInCommunity } from './commands/stay-in-community.ts';
import { suspendMember } from './commands/suspend-member.ts';
import { unfollow } from './commands/unfollow.ts';
import { withdrawConsent } from './commands/withdraw-consent.ts';
import { getMyFirstSteps, getMyFirstWords } from './first-steps.ts';
import { getMyFollow, getMyFollows } from './follows.queries.ts';
import { forgetReadingJob } from './forget-reading.ts';
import { countMembersHourly, countMembersJob } from './how-many.jobs.ts';
import { getMyLeaving } from './leaving.queries.ts';
import { letGoJob } from './let-go.jobs.ts';
import { memberPages } from './members.pages.ts';
import { accountOf, getMe, getMember, problemOfMemberName, titlesOfMembers } from './members.queries.ts';
import { titlesOfSubjects } from './members.questions.ts';
import { keepAccount } from './members.shown.ts';
import { getMyProfile } from './profile.queries.ts';
import { writeRecord } from './record.listeners.ts';
import { exportMyRecord, getMyRecord } from './record.queries.ts';
import { getStaff } from './staff.queries.ts';
import { suggestMembers } from './suggest.queries.ts';
import { getSuspension } from './suspension.ts';

export const members: Domain = {
  name: 'members',
  answers: [
    answerQuery(GetMe, getMe),
    answerQuery(GetMember, getMember),
    answerQuery(SuggestMembers, suggestMembers),
    answerQuery(GetMyRecord, getMyRecord),
    answerQuery(ExportMyRecord, exportMyRecord),
    answerCommand(JoinCommunity, joining),
    answerQuery(GetStaff, getStaff),
    answerCommand(GiveRole, giveRole, () => '/desk/roles'),
    answerQuery(GetSuspension, getSuspension),
    answerCommand(SuspendMember, suspendMember),
    answerCommand(LiftSuspension, liftSuspension),
    answerCommand(KeepLanguage, keepLanguage),
    answerQuery(GetMyProfile, getMyProfile),
    answerQuery(GetMyFirstSteps, getMyFirstSteps),
    answerQuery(GetMyFirstWords, getMyFirstWords),
    answerCommand(ChangeProfile, changeProfile, () => '/me/settings?kept=true'),
    answerCommand(GiveConsent, giveConsent, () => '/me/settings/consents?kept=true'),
    answerCommand(WithdrawConsent, withdrawConsent, () => '/me/settings/consents?kept=true'),
    answerCommand(NoteVisit, noteVisit),
    answerQuery(GetMyLeaving, getMyLeaving),
    answerCommand(LeaveCommunity, leaveCommunity, () => '/me/settings/leave'),
    answerCommand(StayInCommunity, stayInCommunity, () => '/me/settings/leave?kept=true'),
    answerQuery(GetMyFollow, getMyFollow),
    answerQuery(GetMyFollows, getMyFollows),
    // without a script one is shown that it is done, and where it can be undone
    answerCommand(Follow, follow, () => '/me/follows'),
    answerCommand(Unfollow, unfollow),
  ],
  pages: memberPages,
  listeners: [
    onEveryMemberEvent(writeRecord),
    on(AccountAttached, keepAccount),
    on(AccountConfirmed, tellCertain),
    on(AddressTakenBack, stayAfterAll),
  ],
  jobs: [forgetReadingJob, countMembersJob(), letGoJob],
  recurring: [countMembersHourly],
  knows: [
    knows(accountOfMember, accountOf),
    knows(problemOfName, problemOfMemberName),
    knows(titlesOfSubjects, titlesOfMembers),
    knows(factsOfAspects, membersFacts),
  ],
};

export { actorsOf } from './actors.ts';
export { type Brought, bringMember, membersByIds } from './bring-member.ts';
export { isCertain } from './certain.ts';
export { giveRole } from './commands/give-role.ts';
export { joinCommunity } from './commands/join-community.ts';
export { isBelow } from './commands/suspend-member.ts';
export { hasConsent } from './consents.ts';
export { areEnough, countMembersFrom, joinedSince } from './count-members.ts';
export { faceJoin } from './faces.ts';
export { firstStepsLeft } from './first-steps.ts';
export { followedAmong, followerCount, followersAmong, followersOf, followQuietly, follows } from './follows.ts';
export { howManyMembers } from './how-many.ts';
export { letGo } from './let-go.ts';
export { countsOfRecord, keepCounts, lineCountsOf, stageOf } from './line-counts.ts';
export { type MailOf, mailOf } from './mail-of.ts';
export { linesOfMembers, type NewFollow, putFollows, putMembers, recordRows } from './many-members.ts';
export { hasAnyone, hasMembers, memberByHandle, memberById, memberIdsOf, whoLeft } from './member-rows.ts';
export {
  MemberConfirmed,
  MemberLeft,
  MemberSuspended,
  RecordWritten,
  RoleGiven,
  SelfTaken,
  SuspensionLifted,
  ThreadRead,
  TierReached,
  WordsTakenAlong,
  type WrittenLine,
} from './members.events.ts';
export { facesOf, getMe, staffBesides } from './members.queries.ts';
export {
  broughtFrom,
  contributionsOf,
  entriesBy,
  type SubjectRef,
  standingOfMember,
  titlesOf,
  titlesOfReadable,
  titlesOfSubjects,
  unreadNoticesOf,
  worthOfLines,
} from './members.questions.ts';
export { showPicture, showTier } from './members.shown.ts';
export { type PersonCard, personCard } from './person-card.ts';
export { memberIdsAfter, type RecordLineRow, recordOf } from './record.queries.ts';
export { getStaff, hostsOf, hostsTag, managerIds } from './staff.queries.ts';
export { staffNames as namesOfStaff } from './staff-names.ts';
export { stageFor, stageRules } from './stage.rules.ts';
export { facesBeginning, membersBeginning, whoIsMeant } from './suggest.queries.ts';
export { endSuspension, getSuspension, isSuspended } from './suspension.ts';
export { accountIdOf, type SelfRow, selfNow, selvesByIds, takeSelf } from './take-self.ts';
export { whoAsks, whoListens } from './who-asks.ts';
export { countWithLines, membersWithLines } from './who-has-lines.ts';

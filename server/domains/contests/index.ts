/**
 * Contests: briefs with their phases, entries and what their authors gave, results, and what the brand promised. It does not own the votes
 * (ballots), the talk about a contest (forum), the pictures (media), nor who is told of what (notifications).
 */
import {
  AddEntryPicture,
  ChangeEntry,
  DescribeEntryPicture,
  DropEntryPicture,
  EnterContest,
  LookAtEntry,
  NoteContestVisit,
  PutEntryBack,
  ReportEntry,
  TakeEntryOut,
  WithdrawEntry,
} from '../../../shared/domains/contests.entries.ts';
import {
  CallContestOff,
  ChangeContest,
  GetContestWatch,
  GetEntryDesk,
  JudgePromise,
  KeepContestPicture,
  ListMadeContests,
  ListTakenOut,
  OpenContest,
  PublishResult,
} from '../../../shared/domains/contests.making.ts';
import {
  GetContest,
  GetEntry,
  GetMyContest,
  GetResult,
  GetRights,
  ListContests,
  ListEntries,
  ListPromises,
} from '../../../shared/domains/contests.ts';
import { factsOfAspects, mustBeOpen } from '../../platform/aspects.ts';
import { owedNow } from '../../platform/desk.ts';
import { answerCommand, answerExchange, answerQuery, type Domain, withinForms } from '../../platform/domain.ts';
import { knows } from '../../platform/question.ts';
import { leftToOthers, titlesOfChoices } from '../ballots/index.ts';
import { contestsNow, promiseNow } from '../forum/index.ts';
import { readableSubjects } from '../media/index.ts';
import { entriesBy, titlesOfSubjects } from '../members/index.ts';
import { contestFacts } from './aspects.ts';
import { ballotsLeftToOthers } from './by-another.ts';
import { contestsRecurring } from './clock.jobs.ts';
import { callContestOff } from './commands/call-contest-off.ts';
import { changeContest } from './commands/change-contest.ts';
import { changeEntry } from './commands/change-entry.ts';
import { enterContest } from './commands/enter-contest.ts';
import { addEntryPicture, describeEntryPicture, dropEntryPicture } from './commands/entry-pictures.ts';
import { judgePromise } from './commands/judge-promise.ts';
import { keepContestPicture } from './commands/keep-contest-picture.ts';
import { noteContestVisit } from './commands/note-contest-visit.ts';
import { openContest } from './commands/open-contest.ts';
import { publishResult } from './commands/publish-result.ts';
import { lookAtEntry, reportEntry } from './commands/report-entry.ts';
import { putEntryBack, takeEntryOut } from './commands/take-entry-out.ts';
import { withdrawEntry } from './commands/withdraw-entry.ts';
import { contestThere } from './contest-rows.ts';
import { contestDocuments } from './contests.documents.ts';
import { contestEarning } from './contests.earning.ts';
import { publicPages } from './contests.pages.ts';
import { getContest, getRights, listContests } from './contests.queries.ts';
import { deskPages } from './desk.pages.ts';
import { getContestWatch, getEntryDesk, listMadeContests, listTakenOut } from './desk.queries.ts';
import { getEntry, getMyContest, listEntries } from './entries.queries.ts';
import { entriesOfMember } from './made.queries.ts';
import { ownPages } from './own.pages.ts';
import { phaseJob } from './phases.ts';
import { latePromises, listPromises } from './promises.queries.ts';
import { getResult } from './result.queries.ts';
import { lastPromise, runningContests } from './running.queries.ts';
import { readableContests, titlesOfContests, titlesOfEntries } from './titles.queries.ts';

export const contests: Domain = {
  name: 'contests',
  answers: [
    answerQuery(ListContests, listContests),
    answerQuery(GetContest, getContest),
    answerQuery(ListEntries, listEntries),
    answerQuery(GetEntry, getEntry),
    answerQuery(GetRights, getRights),
    answerQuery(GetResult, getResult),
    answerQuery(GetMyContest, getMyContest),
    answerQuery(ListPromises, async (reader, input) => {
      mustBeOpen(reader, 'promises');
      return listPromises(reader, input);
    }),
    answerQuery(ListMadeContests, listMadeContests),
    answerQuery(GetContestWatch, getContestWatch),
    answerQuery(GetEntryDesk, getEntryDesk),
    answerQuery(ListTakenOut, listTakenOut),
    answerCommand(OpenContest, openContest, ({ contestId, phase }) =>
      phase === 'draft' ? `/desk/contests/${contestId}` : `/contests/${contestId}`,
    ),
    answerCommand(ChangeContest, changeContest, ({ contestId }) => `/desk/contests/${contestId}`),
    answerCommand(KeepContestPicture, keepContestPicture, (_, { contestId }) => `/desk/contests/${contestId}`),
    answerCommand(CallContestOff, callContestOff, () => '/desk/contests'),
    answerCommand(PublishResult, publishResult, ({ contestId }) => `/contests/${contestId}/result`),
    answerCommand(JudgePromise, judgePromise),
    answerCommand(EnterContest, enterContest, ({ entryId }) => `/entries/${entryId}/edit?new=1`),
    answerCommand(ChangeEntry, changeEntry, ({ href }) => href),
    withinForms(
      AddEntryPicture,
      answerCommand(AddEntryPicture, addEntryPicture, (_, { entryId }) => `/entries/${entryId}/edit`),
      () => ({ done: 'contests.picture-is-in' }),
    ),
    withinForms(
      DescribeEntryPicture,
      answerCommand(DescribeEntryPicture, describeEntryPicture, (_, { entryId }) => `/entries/${entryId}/edit`),
      () => ({ done: 'contests.picture-is-described' }),
    ),
    withinForms(
      DropEntryPicture,
      answerCommand(DropEntryPicture, dropEntryPicture, (_, { entryId }) => `/entries/${entryId}/edit`),
      () => ({ done: 'contests.picture-is-out' }),
    ),
    answerCommand(WithdrawEntry, withdrawEntry, ({ contestId }) => `/contests/${contestId}/enter?back=1`),
    answerCommand(ReportEntry, reportEntry, (_, { entryId }) => `/entries/${entryId}/report?done=1`),
    answerCommand(TakeEntryOut, takeEntryOut),
    answerCommand(PutEntryBack, putEntryBack),
    answerCommand(LookAtEntry, lookAtEntry, () => '/desk/entries'),
    answerExchange(NoteContestVisit, noteContestVisit),
  ],
  // a refused form looks for its page in this order: names before parameters
  pages: [...ownPages, ...deskPages, ...publicPages],
  documents: contestDocuments,
  live: { 'contest-phase': () => async (message) => message.payload as object },
  topics: { contest: (reader) => async (id, actor) => (await contestThere({ ...reader, actor }, id)) !== undefined },
  jobs: [phaseJob],
  recurring: contestsRecurring,
  policies: contestEarning,
  knows: [
    knows(titlesOfChoices, titlesOfEntries),
    knows(leftToOthers, ballotsLeftToOthers),
    knows(titlesOfSubjects, titlesOfContests),
    knows(readableSubjects, readableContests),
    knows(contestsNow, runningContests),
    knows(promiseNow, lastPromise),
    knows(owedNow, latePromises),
    knows(factsOfAspects, contestFacts),
    knows(entriesBy, entriesOfMember),
  ],
};

export { entriesUnderAppeal } from './by-another.ts';
export { putBackAfterSecondLook } from './commands/take-entry-out.ts';
export {
  ContestCalledOff,
  ContestChanged,
  ContestDecided,
  ContestOpened,
  ContestPhaseBegan,
  EntryPutBack,
  EntryTakenOut,
  PromiseJudged,
  PromiseMade,
  type StaffOnEntry,
} from './contests.events.ts';
export { countOfDay } from './count-entries.ts';
export { countReportedEntries } from './desk.queries.ts';
export { listPromises, promiseCounts } from './promises.queries.ts';
export { saidWithResults } from './result.queries.ts';

/**
 * Ballots: boxes, who may vote in them, ballots, their published list. It does not own what is voted about: a contest, a thread or
 * a wish opens a box of its own by the functions below, and says what its choices are called when it is asked.
 */
import { EndPoll, StartPoll } from '../../../shared/domains/ballots.polls.ts';
import { PutBallotsBack, SetBallotsAside } from '../../../shared/domains/ballots.review.ts';
import { CastBallot, GetBallotBox, ListBallots } from '../../../shared/domains/ballots.ts';
import { fields } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { factsOfAspects } from '../../platform/aspects.ts';
import type { Config } from '../../platform/config.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { on } from '../../platform/event.ts';
import { namedFiles } from '../../platform/files.ts';
import { knows } from '../../platform/question.ts';
import { boxInThread, PollWanted, pollInThread } from '../forum/index.ts';
import { titlesOfSubjects } from '../members/index.ts';
import { ballotFacts } from './aspects.ts';
import { BoxOpened } from './ballots.events.ts';
import { ballotsLive, ballotsTopic } from './ballots.live.ts';
import { ballotPages } from './ballots.pages.ts';
import { listBallots } from './ballots.queries.ts';
import { defaultWhoVoted, voteEarning } from './ballots.rules.ts';
import { boxIdOfThread, fileOfList, getBallotBox, listsAmong, pollOfThread, titlesOfBoxes } from './boxes.queries.ts';
import { keepDigest } from './boxes.ts';
import { closeBoxJob, listAgainJob, openBoxJob } from './close-box.jobs.ts';
import { castBallot } from './commands/cast-ballot.ts';
import { endPoll } from './commands/end-poll.ts';
import { putBallotsBack, setBallotsAside } from './commands/set-ballots-aside.ts';
import { startPoll } from './commands/start-poll.ts';
import { cutTiesJob } from './cut-ties.jobs.ts';
import { listsOf } from './lists.ts';
import { openPoll } from './polls.ts';
import { recountDocuments } from './recount.documents.ts';
import { proofsWith } from './seals.ts';

export const ballots = (config: Config, projectFolder: string): Domain => {
  const proofs = proofsWith(config.secret);
  return {
    name: 'ballots',
    answers: [
      answerQuery(GetBallotBox, getBallotBox),
      answerCommand(CastBallot, castBallot(proofs), (_, { boxId }) => `/ballots/${boxId}/receipt`),
      answerQuery(ListBallots, listBallots),
      answerCommand(SetBallotsAside, setBallotsAside(proofs)),
      answerCommand(PutBallotsBack, putBallotsBack(proofs)),
      answerCommand(StartPoll, startPoll, (_, { threadId }) => `/t/${threadId}`),
      answerCommand(EndPoll, endPoll, (_, { threadId }) => `/t/${threadId}`),
    ],
    downloads: [{ path: '/ballots/:boxId/list.json', params: fields({ boxId: Id }), find: fileOfList }],
    documents: recountDocuments(projectFolder),
    jobs: [openBoxJob, closeBoxJob(listsOf(config)), listAgainJob(listsOf(config)), cutTiesJob],
    policies: [defaultWhoVoted, ...voteEarning],
    pages: ballotPages,
    listeners: [
      on(PollWanted, async (work, poll) => void (await openPoll(work, poll))),
      on(BoxOpened, (work, { boxId }) => keepDigest(work, boxId, proofs.none(boxId))),
    ],
    live: ballotsLive,
    topics: { 'ballot-box': ballotsTopic },
    knows: [
      knows(titlesOfSubjects, titlesOfBoxes),
      knows(pollInThread, pollOfThread),
      knows(boxInThread, boxIdOfThread),
      knows(namedFiles, listsAmong),
      knows(factsOfAspects, ballotFacts),
    ],
  };
};

export { BallotCast, BallotsPutBack, BallotsSetAside, BoxClosed, BoxOpened, PollStopped, ResultPublished } from './ballots.events.ts';
export { type ChoiceTitle, leftToOthers, suspendedNow, titlesOfChoices } from './ballots.questions.ts';
export { boxFor, countsOf, votersAfter, votersIn } from './boxes.queries.ts';
export {
  abandonBox,
  addChoice,
  type BoxRow,
  BoxThere,
  boxRowsOf,
  closeBox,
  dropChoice,
  moveWindow,
  type NewBox,
  type NewChoice,
  nameChoicesAnew,
  openBox,
  publishResult,
  type Result,
  restoreChoice,
  resultOf,
  tagOfBox,
} from './boxes.ts';
export { type Verified, verifyBallots } from './verify-ballots.ts';

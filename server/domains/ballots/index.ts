/**
 * Ballots: boxes, who may vote in them, ballots, their published list. It does not own what is voted about: a contest, a thread or
 * a wish opens a box of its own by the functions below, and says what its choices are called when it is asked.
 */
import { CastBallot, GetBallotBox, ListBallots } from '../../../shared/domains/ballots.ts';
import type { Config } from '../../platform/config.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { knows } from '../../platform/question.ts';
import { titlesOfSubjects } from '../members/index.ts';
import { listBallots } from './ballots.queries.ts';
import { defaultVoteRule, defaultWhoVoted } from './ballots.rules.ts';
import { boxThere, getBallotBox, titlesOfBoxes } from './boxes.queries.ts';
import { closeBoxJob, cutTiesJob, openBoxJob } from './close-box.jobs.ts';
import { castBallot } from './commands/cast-ballot.ts';
import { proofsWith } from './seals.ts';

export const ballots = (config: Config): Domain => {
  const proofs = proofsWith(config.secret);
  return {
    name: 'ballots',
    answers: [
      answerQuery(GetBallotBox, getBallotBox),
      answerCommand(CastBallot, castBallot(proofs)),
      answerQuery(ListBallots, listBallots),
    ],
    jobs: [openBoxJob, closeBoxJob, cutTiesJob],
    policies: [defaultWhoVoted, defaultVoteRule],
    // whoever sees the box may watch it; what is told is only that it changed
    live: { 'ballot-box': () => async (message) => message.payload as object },
    topics: { 'ballot-box': (reader) => async (boxId, actor) => (await boxThere({ ...reader, actor }, boxId)) !== undefined },
    knows: [knows(titlesOfSubjects, titlesOfBoxes)],
  };
};

export { BallotCast, BoxClosed, BoxOpened, ResultPublished } from './ballots.events.ts';
export { type ChoiceTitle, suspendedNow, titlesOfChoices } from './ballots.questions.ts';
export { boxFor, countsOf, votersIn } from './boxes.queries.ts';
export {
  addChoice,
  type BoxRow,
  boxRowsOf,
  closeBox,
  moveWindow,
  type NewBox,
  type NewChoice,
  openBox,
  publishResult,
  type Result,
  restoreChoice,
  resultOf,
  tagOfBox,
  withdrawChoice,
} from './boxes.ts';

/** What the generated tests ask moderation and ballots with: every sample is good as it stands. */
import { StartPoll } from '../shared/domains/ballots.polls.ts';
import { SetBallotsAside } from '../shared/domains/ballots.review.ts';
import { MarkOfficial } from '../shared/domains/forum.staff.ts';
import { AppealDecision, ReportPost } from '../shared/domains/moderation.ts';
import { isStaff, type Role } from '../shared/endpoint.ts';
import { entryBy } from './access.samples.contests.ts';
import { ofHost, someDecision, someEntryOut, someQuestion, someReview, someSuspension } from './access.samples.made.ts';
import type { Sample } from './access.samples.world.ts';
import { castIn, closedBox, reviewedBox, someBox } from './domains/ballots/ballots.fixtures.ts';
import { someThread } from './domains/forum/forum.fixtures.ts';

/** By the name of the contract. */
export const moderationContractSamples: Record<string, Sample> = {
  ReportPost: async (w) => {
    // the fifth: what is reported by so many is hidden until somebody has looked
    const postId = await ofHost(w);
    for (let i = 0; i < 4; i++) await w.t.house.run(ReportPost, await w.t.member(), { postId, reason: 'spam' });
    return { postId, reason: 'illegal', words: 'A sample.' };
  },
  GetDesk: () => ({}),
  GetWaiting: () => ({}),
  GetDeskQuestions: () => ({ show: 'unanswered' }),
  AnswerOfficially: async (w) => {
    const { threadId, answers } = await someQuestion(w, w.host);
    await w.t.house.run(MarkOfficial, w.people.moderator, { postId: answers[0] });
    return { threadId, body: `@owner An answer ${w.fresh()}` };
  },
  GetReports: () => ({ show: 'open' }),
  DecideReport: async (w) => {
    // hidden by one report's review, left as it is after five, and hidden already: each tells another event
    const way = w.fresh() % 3;
    const { reviewId, version } = await someReview(w, way === 0 ? 1 : 5);
    return { reviewId, version, decision: way === 1 ? 'keep' : 'hide', reason: 'A sample.' };
  },
  GetStaffLog: () => ({}),
  GetDecision: async (w, as) => ({ decisionId: await someDecision(w, as ?? w.host) }),
  AppealDecision: async (w) => ({ decisionId: await someDecision(w, w.people.owner), words: 'A sample.' }),
  GetAppeals: () => ({}),
  DecideAppeal: async (w, as) => {
    // about hidden words, a suspension and an entry that was taken out: each tells another event
    const other = await w.t.member();
    const ways: Partial<Record<Role, () => Promise<string>>> = {
      manager: async () => someSuspension(w, other),
      administrator: async () => someEntryOut(w, await entryBy(w, other)),
    };
    const about = as && ways[as.role];
    const decisionId = about ? await about() : await someDecision(w, w.host);
    const { out } = await w.t.house.run(AppealDecision, about ? other : w.host, { decisionId, words: 'A sample.' });
    return { appealId: out.appealId, version: 1, decision: 'uphold', reason: 'A sample.' };
  },

  GetBallotBox: async (w) => ({ boxId: (await someBox(w.t.house, w.host)).boxId }),
  CastBallot: async (w, as) => {
    const { boxId, choices } = await someBox(w.t.house, w.host);
    if (as && w.fresh() % 2) await castIn(w.t.house, as, boxId, [choices[0]]);
    return { boxId, choices: [choices[1]] };
  },
  StartPoll: async (w, as) => ({
    threadId: (await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId })).threadId,
    pollOptions: ['One, or', 'the other'],
    pollQuestion: `Which ${w.fresh()}?`,
  }),
  EndPoll: async (w, as) => {
    // one's own; and of staff somebody else's, which tells another event
    const own = as && !isStaff(as.role) ? as : w.host;
    const { threadId } = await someThread(w.t.house, own, { spaceId: w.spaceId });
    await w.t.house.run(StartPoll, own, { threadId, pollOptions: ['One', 'The other'] });
    return { threadId, reason: 'a sample' };
  },
  SetBallotsAside: async (w) => {
    const people = [await w.t.member(), await w.t.member(), await w.t.member()];
    return { boxId: await reviewedBox(w.t.house, w.host, people), members: people.map(({ handle }) => handle), reason: 'a sample' };
  },
  PutBallotsBack: async (w) => {
    const people = [await w.t.member(), await w.t.member(), await w.t.member()];
    const boxId = await reviewedBox(w.t.house, w.host, people);
    const members = people.map(({ handle }) => handle);
    await w.t.house.run(SetBallotsAside, w.people.manager, { boxId, members, reason: 'a sample' });
    return { boxId, reason: 'a sample' };
  },
  ListBallots: async (w) => ({ boxId: await closedBox(w.t.house, w.host), limit: 1 }),
};

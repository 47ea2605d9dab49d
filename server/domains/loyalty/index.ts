/**
 * Loyalty: what lines of the record are worth by the published rules, and the standing that follows. It does not own
 * the record (members), nor what may be bought or decided with a standing.
 */

import { GetMyStanding } from '../../../shared/domains/loyalty.standing.ts';
import { GetEarningRules } from '../../../shared/domains/loyalty.ts';
import { myStandingPage } from '../../../web/domains/loyalty/my-standing.page.ts';
import { factsOfAspects } from '../../platform/aspects.ts';
import { answerQuery, type Domain } from '../../platform/domain.ts';
import { on } from '../../platform/event.ts';
import { page } from '../../platform/page.ts';
import { PolicyPublished } from '../../platform/policies.ts';
import { knows } from '../../platform/question.ts';
import { getMe, MemberLeft, RecordWritten, standingOfMember, worthOfLines } from '../members/index.ts';
import { loyaltyAspects, loyaltyFacts } from './aspects.ts';
import { defaultEarningRules, defaultTiers } from './earning.rules.ts';
import { forgetStanding } from './forget-standing.ts';
import { getEarningRules, standingOf, worthOfLineIds } from './loyalty.queries.ts';
import { moveTiersJob, moveTiersLater } from './move-tiers.jobs.ts';
import { applyEarningRules } from './points.listeners.ts';
import { getMyStanding } from './standing.queries.ts';

export const loyalty: Domain = {
  name: 'loyalty',
  answers: [answerQuery(GetMyStanding, getMyStanding), answerQuery(GetEarningRules, getEarningRules)],
  pages: [
    page('/me/standing', {
      access: 'member',
      kept: 'own',
      load: async (reader) => ({ data: { me: await getMe(reader), standing: await getMyStanding(reader) }, tags: [] }),
      view: myStandingPage,
    }),
  ],
  listeners: [on(RecordWritten, applyEarningRules), on(MemberLeft, forgetStanding), on(PolicyPublished, moveTiersLater)],
  jobs: [moveTiersJob],
  policies: [...defaultEarningRules, defaultTiers, ...loyaltyAspects],
  knows: [knows(worthOfLines, worthOfLineIds), knows(standingOfMember, standingOf), knows(factsOfAspects, loyaltyFacts)],
};

export { getEarningRules } from './loyalty.queries.ts';
export { putStandings } from './many-standings.ts';
export { countMoves, membersWhoMove } from './move-tiers.jobs.ts';
export { checkStanding, type Difference, rebuildStanding } from './rebuild-standing.ts';

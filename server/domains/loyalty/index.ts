/**
 * Loyalty: what lines of the record are worth by the published rules, and the standing that follows. It does not own
 * the record (members), nor what may be bought or decided with a standing.
 */
import { GetEarningRules, GetMyStanding } from '../../../shared/domains/loyalty.ts';
import { rulesPage } from '../../../web/domains/loyalty/rules.page.ts';
import { answerQuery, type Domain } from '../../platform/domain.ts';
import { on } from '../../platform/event.ts';
import { page } from '../../platform/page.ts';
import { knows } from '../../platform/question.ts';
import { RecordWritten, standingOfMember, worthOfLines } from '../members/index.ts';
import { defaultEarningRules, defaultTiers } from './earning.rules.ts';
import { getEarningRules, getMyStanding, standingOf, worthOfLineIds } from './loyalty.queries.ts';
import { applyEarningRules } from './points.listeners.ts';

export const loyalty: Domain = {
  name: 'loyalty',
  answers: [answerQuery(GetMyStanding, getMyStanding), answerQuery(GetEarningRules, getEarningRules)],
  pages: [
    page('/rules', {
      access: 'anyone',
      kept: 'shared',
      load: async (reader) => ({ data: await getEarningRules(reader), tags: ['policies'] }),
      view: rulesPage,
    }),
  ],
  listeners: [on(RecordWritten, applyEarningRules)],
  policies: [...defaultEarningRules, defaultTiers],
  knows: [knows(worthOfLines, worthOfLineIds), knows(standingOfMember, standingOf)],
};

export { checkStanding, type Difference, rebuildStanding } from './rebuild-standing.ts';

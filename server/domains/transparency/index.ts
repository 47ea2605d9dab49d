/**
 * Transparency: what of the house is open and closed, what changed, and the rules page that is made from the very policies that
 * the server enforces. It owns no rule: each domain brings its own and asks it when it acts. It owns how people change them.
 */
import { GetAspect, GetEarningRule, GetLimit, GetTiers } from '../../../shared/domains/transparency.rules.ts';
import { GetRuleChanges, GetTransparency } from '../../../shared/domains/transparency.ts';
import { answerQuery, type Domain } from '../../platform/domain.ts';
import { getTransparency } from './aspects.queries.ts';
import { defaultAskRule, defaultAspects } from './aspects.rules.ts';
import { getRuleChanges } from './changes.queries.ts';
import { changesFeed, staffLogFeed } from './feeds.ts';
import { getAspect, getEarningRule, getLimit, getTiers } from './rules.queries.ts';
import { transparencyPages } from './transparency.pages.ts';

export const transparency: Domain = {
  name: 'transparency',
  answers: [
    answerQuery(GetTransparency, getTransparency),
    answerQuery(GetAspect, getAspect),
    answerQuery(GetRuleChanges, getRuleChanges),
    answerQuery(GetEarningRule, getEarningRule),
    answerQuery(GetTiers, getTiers),
    answerQuery(GetLimit, getLimit),
  ],
  pages: transparencyPages,
  documents: [changesFeed, staffLogFeed],
  policies: [...defaultAspects, defaultAskRule],
};

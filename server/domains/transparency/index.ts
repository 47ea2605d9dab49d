/**
 * Transparency: what of the house is open and closed, what changed, and the rules page that is made from the very policies that
 * the server enforces. It owns no rule: each domain brings its own and asks it when it acts. It owns how people change them.
 */
import { AskToOpen, StartAspectThread } from '../../../shared/domains/transparency.asks.ts';
import {
  ChangeEarningRule,
  ChangeLimit,
  ChangeTiers,
  GetAspect,
  GetEarningRule,
  GetLimit,
  GetTiers,
} from '../../../shared/domains/transparency.rules.ts';
import { ChangeAspect, GetRuleChanges, GetTransparency } from '../../../shared/domains/transparency.ts';
import { aspectKind, factsOfAspects } from '../../platform/aspects.ts';
import { owedNow } from '../../platform/desk.ts';
import { answerCommand, answerExchange, answerQuery, type Domain } from '../../platform/domain.ts';
import { knows } from '../../platform/question.ts';
import { titlesOfChoices } from '../ballots/index.ts';
import { answerOwedIn, ruleChangedLast } from '../forum/index.ts';
import { titlesOfSubjects } from '../members/index.ts';
import { askListeners, closeAskJob, turnClocks } from './asks.listeners.ts';
import { answerOwedInThread, owedAnswers } from './asks.queries.ts';
import { getTransparency } from './aspects.queries.ts';
import { defaultAskRule, defaultAspects } from './aspects.rules.ts';
import { getRuleChanges, lastRuleChange } from './changes.queries.ts';
import { askToOpen } from './commands/ask-to-open.ts';
import { changeAspect } from './commands/change-aspect.ts';
import { changeEarningRule } from './commands/change-earning-rule.ts';
import { changeLimit } from './commands/change-limit.ts';
import { changeTiers } from './commands/change-tiers.ts';
import { startAspectThread } from './commands/start-aspect-thread.ts';
import { deskPages } from './desk.pages.ts';
import { transparencyFacts, turnFacts } from './facts.ts';
import { changesFeed, staffLogFeed } from './feeds.ts';
import { getAspect, getEarningRule, getLimit, getTiers } from './rules.queries.ts';
import { hrefOfRule } from './said.ts';
import { askLateJob, tellOfAskJob } from './tell-of-ask.jobs.ts';
import { tellOfRuleJob } from './tell-of-rule.jobs.ts';
import { titleOfVoice, titlesOfAsks, titlesOfRules } from './titles.ts';
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
    answerExchange(AskToOpen, askToOpen, (_, { aspect }) => `/rules/aspects/${aspect}#ask`),
    answerExchange(StartAspectThread, startAspectThread, ({ threadId }) => `/t/${threadId}`),
    answerCommand(ChangeAspect, changeAspect, ({ version }, { aspect }) => hrefOfRule({ kind: aspectKind, key: aspect }, version)),
    answerCommand(ChangeEarningRule, changeEarningRule, ({ version }, { rule }) => hrefOfRule({ kind: 'earning', key: rule }, version)),
    answerCommand(ChangeTiers, changeTiers, ({ version }) => hrefOfRule({ kind: 'tiers', key: 'tiers' }, version)),
    answerCommand(ChangeLimit, changeLimit, ({ version }, { limit }) => hrefOfRule({ kind: 'limits', key: limit }, version)),
  ],
  pages: [...transparencyPages, ...deskPages],
  documents: [changesFeed, staffLogFeed],
  jobs: [tellOfRuleJob, tellOfAskJob, askLateJob, closeAskJob],
  knows: [
    knows(ruleChangedLast, async (reader) => lastRuleChange(reader)),
    knows(titlesOfSubjects, titlesOfRules),
    knows(titlesOfSubjects, titlesOfAsks),
    knows(titlesOfChoices, titleOfVoice),
    knows(owedNow, owedAnswers),
    knows(answerOwedIn, answerOwedInThread),
    knows(factsOfAspects, transparencyFacts),
  ],
  listeners: askListeners,
  recurring: [turnClocks, turnFacts],
  policies: [...defaultAspects, defaultAskRule],
};

export { type Asked, askThere } from './commands/ask-to-open.ts';
export { keepAspectThread, spaceOfRules } from './commands/start-aspect-thread.ts';
export { titleOfRule } from './said.ts';
export { AskConcerns, RuleConcerns } from './transparency.events.ts';

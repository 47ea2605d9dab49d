/** The rules of points and tiers, made from the very policies that the server enforces. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetEarningRules } from '../../../shared/domains/loyalty.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { amountText } from '../../kit/amount.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { stageRulesSection } from './stage.template.ts';

type Rules = ReturnsOf<typeof GetEarningRules>;

const since = (at: number, version: number, context: PageContext): TemplateResult =>
  html`${context.say('loyalty.version', { n: version })}${context.say('platform.comma')}${at === 0 ? context.say('loyalty.from-the-beginning') : sentenceWith(context.say, 'loyalty.since', { date: day(at, context) })}`;

/** The house's own reasons are sentences of the house; a manager's are shown as they were written. */
const reasonOf = (rule: { key: string; version: number; reason: string }, context: PageContext): string =>
  rule.version === 1 ? context.say(`loyalty.reason-${rule.key}`) : rule.reason;

export const rulesPage = (rules: Rules, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('platform.rules'),
    description: say('loyalty.rules-line'),
    canonical: '/rules',
    place: 'rules',
    main: html`<section class="rules-page" aria-labelledby="t"><h1 id="t">${say('loyalty.rules-title')}</h1><p class="lead">${say('loyalty.rules-line')}</p></section>
<section class="block" aria-labelledby="earning"><div class="head ruled"><h2 id="earning">${say('loyalty.earning-rules')}</h2><p class="meta">${say('loyalty.earning-line', { zone: context.zone.replaceAll('_', ' ') })}</p></div>
${rules.rules.map(
  (rule) =>
    html`<article class="aspect" id="earning-${rule.key}"><h3>${say(`loyalty.rule-${rule.key}`)}</h3><p class="fact">${say('loyalty.worth', { growth: rule.growth, balance: rule.balance })}${rule.perDay === null ? nothing : html` ${say('loyalty.per-day', { count: rule.perDay })}`}${rule.perDayWithOne === null ? nothing : html` ${say('loyalty.per-day-with-one', { count: rule.perDayWithOne })}`}</p><p class="meta">${reasonOf(rule, context)}</p><p class="small">${since(rule.since, rule.version, context)}</p></article>`,
)}</section>
<section class="block" aria-labelledby="tiers"><div class="head ruled"><h2 id="tiers">${say('loyalty.tiers')}</h2><p class="meta">${since(rules.tiers.since, rules.tiers.version, context)}</p></div>
<table class="lines tiers"><thead><tr><th scope="col">${say('loyalty.tier')}</th><th scope="col" class="n">${say('loyalty.from-growth')}</th></tr></thead><tbody>${rules.tiers.steps.map((step) => html`<tr><th scope="row">${say(`loyalty.tier-${step.name}`)}</th><td class="n">${amountText(step.from, context)}</td></tr>`)}</tbody></table>
<p class="meta">${reasonOf({ key: 'tiers', version: rules.tiers.version, reason: rules.tiers.reason }, context)}</p></section>
${stageRulesSection(rules.stages, context)}
<section class="block" aria-labelledby="limits"><div class="head ruled"><h2 id="limits">${say('loyalty.limits')}</h2></div><ul class="list limits">${['limit-post', 'limit-title', 'limit-reaction', 'limit-sign-in'].map((key) => html`<li>${say(`loyalty.${key}`)}</li>`)}${rules.limits.map((limit) => html`<li id="limit-${limit.key}">${say(`loyalty.limit-${limit.key}`, limit.values)} <span class="meta">${reasonOf(limit, context)} ${since(limit.since, limit.version, context)}</span></li>`)}</ul></section>
<section class="block" aria-labelledby="reports"><div class="head ruled"><h2 id="reports">${say('loyalty.reports')}</h2></div><ul class="list limits">${['limit-report', 'limit-report-weight', 'limit-report-hide', 'limit-report-who', 'limit-appeal'].map((key) => html`<li>${say(`loyalty.${key}`)}</li>`)}</ul></section>
<section class="block" aria-labelledby="staff-log"><div class="head ruled"><h2 id="staff-log">${say('loyalty.staff-log')}</h2><a class="quiet" href="/rules/log">${say('loyalty.to-the-log')}</a></div><p>${say('loyalty.staff-log-line')}</p></section>
<section class="block" aria-labelledby="search"><div class="head ruled"><h2 id="search">${say('search.search')}</h2></div><p>${say('search.rules-line')}</p></section>
<section class="block" aria-labelledby="who-sees"><div class="head ruled"><h2 id="who-sees">${say('loyalty.who-sees')}</h2></div><p>${say('loyalty.who-sees-line')}</p></section>`,
  };
};

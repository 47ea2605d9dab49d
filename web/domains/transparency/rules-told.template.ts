/** The rules themselves, word for word as the server applies them: points, tiers, stages, limits, reports, ranking, who sees what. */

import { html, nothing, type TemplateResult } from 'lit';
import { fewestTogether } from '../../../shared/domains/ballots.lists.ts';
import type { GetEarningRules } from '../../../shared/domains/loyalty.ts';
import { handleRestDays, leaveDays, namesPerDay } from '../../../shared/domains/members.lists.ts';
import { limitBounds } from '../../../shared/domains/transparency.lists.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { amountText } from '../../kit/amount.ts';
import { fold } from '../../kit/fold.ts';
import { langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { stageRulesSection } from '../loyalty/stage.template.ts';

export type RulesTold = ReturnsOf<typeof GetEarningRules>;
type Versioned = { key: string; version: number; since: number; reason: string };

/** With the way to its older versions. */
const since = ({ version, since: at }: Versioned, href: string, context: PageContext): TemplateResult =>
  html`<a href="${href}">${context.say('loyalty.version', { n: version })}</a>${context.say('platform.comma')}${sentenceWith(context.say, 'loyalty.since', { date: day(at, context) })}`;

/** The house's own reasons are sentences of the house; a manager's are shown as they were written. */
const reasonOf = (rule: Versioned, context: PageContext): string =>
  rule.version === 1 ? context.say(`loyalty.reason-${rule.key}`) : rule.reason;
const reason = (rule: Versioned, context: PageContext): TemplateResult => {
  const words = reasonOf(rule, context);
  return html`<span lang=${langOf(words, context.locale)}>${words}</span>`;
};

const times = (count: number | null, { say }: PageContext): string =>
  count === null ? say('loyalty.every-time') : say('loyalty.times-a-day', { count });

/** On phones, where the head of the table is gone, each number says what it is. */
const number = (words: string, n: number, context: PageContext): TemplateResult =>
  html`<td class="n">+${amountText(n, context)}<span class="cell-label"> ${words}</span></td>`;

const earning = ({ rules }: RulesTold, context: PageContext): TemplateResult => {
  const { say } = context;
  return fold(
    'earning',
    say('loyalty.earning-rules'),
    html`<p class="meta">${say('loyalty.earning-line', { zone: context.zone.replaceAll('_', ' ') })}</p><p id="pending">${say('loyalty.pending-line')}</p>
<table class="lines blocks earning"><thead><tr><th scope="col">${say('loyalty.for-what')}</th><th scope="col" class="n">${say('loyalty.growth')}</th><th scope="col" class="n">${say('loyalty.balance')}</th><th scope="col">${say('loyalty.counts')}</th><th scope="col">${say('loyalty.which-version')}</th></tr></thead><tbody>${rules.map(
      (rule) =>
        html`<tr id="earning-${rule.key}"><th scope="row"><strong>${say(`loyalty.rule-${rule.key}`)}</strong><span class="small">${reason(rule, context)}</span></th>${number(say('loyalty.growth'), rule.growth, context)}${number(say('loyalty.balance'), rule.balance, context)}<td class="often">${times(rule.perDay, context)}${rule.perDayWithOne === null ? nothing : html`<span class="small">${say('loyalty.times-with-one', { count: rule.perDayWithOne })}</span>`}</td><td class="small">${since(rule, `/rules/earning/${rule.key}`, context)}</td></tr>`,
    )}</tbody></table>`,
  );
};

const tiers = ({ tiers: told }: RulesTold, context: PageContext): TemplateResult => {
  const { say } = context;
  const rule = { ...told, key: 'tiers' };
  return fold(
    'tiers',
    say('loyalty.tiers'),
    html`<p class="meta">${since(rule, '/rules/tiers', context)}</p>
<table class="lines tiers"><thead><tr><th scope="col">${say('loyalty.tier')}</th><th scope="col" class="n">${say('loyalty.from-growth')}</th></tr></thead><tbody>${told.steps.map((step) => html`<tr><th scope="row">${say(`loyalty.tier-${step.name}`)}</th><td class="n">${amountText(step.from, context)}</td></tr>`)}</tbody></table>
<p class="meta">${reason(rule, context)}</p>`,
  );
};

const limits = (told: RulesTold, context: PageContext): TemplateResult => {
  const { say } = context;
  return fold(
    'limits',
    say('loyalty.limits'),
    html`<ul class="list limits">${['limit-post', 'limit-title', 'limit-reaction', 'limit-poll', 'limit-name', 'limit-sign-in'].map((key) => html`<li>${say(`loyalty.${key}`, { names: namesPerDay, days: handleRestDays, fewest: fewestTogether })}</li>`)}${told.limits.map((limit) => html`<li id="limit-${limit.key}">${say(`loyalty.limit-${limit.key}`, limit.values)} <span class="meta">${reason(limit, context)} ${limitBounds[limit.key] ? since(limit, `/rules/limits/${limit.key}`, context) : nothing}</span></li>`)}</ul>`,
  );
};

const reports = (told: RulesTold, context: PageContext): TemplateResult => {
  const { say } = context;
  return fold(
    'reports',
    say('loyalty.reports'),
    html`<p class="meta">${since(told.reports, '/rules/limits/reports', context)}</p><ul class="list limits">${['limit-report', 'limit-report-weight', 'limit-report-hide', 'limit-report-who', 'limit-appeal', 'limit-suspension'].map((key) => html`<li>${say(`loyalty.${key}`, told.reports.values)}</li>`)}</ul>`,
  );
};

const plain = (id: string, title: string, words: string[]): TemplateResult =>
  fold(id, title, html`<div class="in-columns">${words.map((line) => html`<p>${line}</p>`)}</div>`);

export const rulesTold = (told: RulesTold, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`${earning(told, context)}${tiers(told, context)}${stageRulesSection(told.stages, context)}${limits(told, context)}${reports(told, context)}
${plain('search', say('transparency.aspect-ranking'), [say('transparency.ranking-lists'), say('search.rules-line')])}
${plain('contests', say('transparency.aspect-contest-rules'), [say('transparency.contests-phases'), say('transparency.contests-votes'), say('transparency.contests-staff'), say('transparency.contests-rights')])}
${plain('who-sees', say('loyalty.who-sees'), [say('loyalty.who-sees-line'), say('loyalty.leaving-line', { days: leaveDays })])}`;
};

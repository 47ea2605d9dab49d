/** One's own standing: the way to the next tier and what would bring one there, the stage, a year, and how it came about. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MyStandingView } from '../../../shared/domains/loyalty.standing.ts';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { inARow } from '../../../shared/in-a-row.ts';
import { amountText } from '../../kit/amount.ts';
import { emptyPart } from '../../kit/empty.ts';
import { faceOf, langOf, standingWord } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from '../members/mine-place.template.ts';
import { tierPath } from '../members/tier-path.template.ts';
import { ruleName } from './rule-name.template.ts';
import { stageSection } from './stage.template.ts';
import { yearMap } from './year.template.ts';

export type MyStandingData = { me: ReturnsOf<typeof GetMe>; standing: MyStandingView };

const ways = ({ ways: all, next }: MyStandingView, context: PageContext): TemplateResult | typeof nothing => {
  const { say } = context;
  if (!next || all.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="ways"><div class="head ruled"><h2 id="ways">${say('loyalty.what-would-bring', { tier: say(`loyalty.tier-${next.name}`) })}</h2></div><p class="section-line">${say('loyalty.ways-line', { missing: next.missing })}</p><ul class="list in-two">${all.map((way) => html`<li><a href="${way.href}">${say(`loyalty.rule-${way.rule}`)}</a>${inARow(say('loyalty.way-times', { growth: way.growth, times: way.times }), ...(way.perDay === null ? [] : [say('loyalty.per-day', { count: way.perDay })]))}</li>`)}</ul></section>`;
};

const byRule = ({ year, growth, balance }: MyStandingView, context: PageContext): TemplateResult => {
  const { say } = context;
  const row = (what: TemplateResult | string, times: string, a: string, b: string) =>
    html`<tr><th scope="row">${what}</th><td class="n">${times}</td><td class="n">${a}</td><td class="n">${b}</td></tr>`;
  const number = (n: number) => amountText(n, context);
  return html`<section class="block" aria-labelledby="came"><div class="head ruled"><h2 id="came">${say('loyalty.how-it-came')}</h2><a class="quiet" href="/me/record">${say('members.every-line')}</a></div><section class="table-box" tabindex="0" aria-label="${say('loyalty.as-table')}"><table class="lines"><thead><tr><th scope="col">${say('members.what')}</th><th scope="col" class="n">${say('loyalty.times')}</th><th scope="col" class="n">${say('loyalty.growth')}</th><th scope="col" class="n">${say('loyalty.balance')}</th></tr></thead><tbody>${year.byRule.map((sum) => row(ruleName({ key: sum.rule, href: sum.href }, say), number(sum.times), number(sum.growth), number(sum.balance)))}${year.before === 0 ? nothing : row(say('loyalty.before-that'), '', number(year.before), '')}${row(html`<strong>${say('loyalty.in-all')}</strong>`, '', number(growth), number(balance))}</tbody></table></section></section>`;
};

export const myStandingPage = ({ me, standing }: MyStandingData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('members.my-standing'),
    description: say('loyalty.my-standing-line'),
    canonical: '/me/standing',
    place: 'me',
    hidden: true,
    main: html`${minePlace('my-standing', context)}<section class="self" aria-labelledby="t">${faceOf(me, { size: 'xl', mine: true })}<div><h1 id="t">${say('members.my-standing')}</h1><p class="lead standing" lang=${langOf(me.name, context.locale)}>${me.name}</p><p class="meta">${standingWord(me, say)}${standing.stage.name ? html`${say('platform.comma')}${say(`members.stage-${standing.stage.name}`)}` : nothing}</p></div>
<dl class="two"><div><dd class="figure">${amountText(standing.growth, context)}</dd><dt class="meta">${say('loyalty.growth-line')}</dt></div><div><dd class="figure">${amountText(standing.balance, context)}</dd><dt class="meta">${say('loyalty.balance-line')}</dt></div></dl></section>
${tierPath(standing, context)}
${ways(standing, context)}
${stageSection(standing, context)}
<section class="block" aria-labelledby="year"><div class="head ruled"><h2 id="year">${say('loyalty.a-year')}</h2><p class="meta">${say('loyalty.only-you')} <a class="why" href="/rules#who-sees">${say('platform.why')}</a></p></div>${yearMap(standing.year, context)}</section>
${standing.growth === 0 && standing.balance === 0 && standing.year.byRule.length === 0 ? emptyPart(say('members.no-line-yet'), { href: '/', text: say('platform.to-home') }) : byRule(standing, context)}`,
  };
};

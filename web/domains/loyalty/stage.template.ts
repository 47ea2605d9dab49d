/** The stage of a relationship in words: what it is, what it was read from, what the next one asks for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MyStandingView } from '../../../shared/domains/loyalty.standing.ts';
import type { StageRules } from '../../../shared/domains/loyalty.ts';
import { inARow } from '../../../shared/in-a-row.ts';
import { fold } from '../../kit/fold.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import type { PageContext } from '../../platform/page-view.ts';

type Need = { count: string; least: number; has: number };

const needBar = (need: Need, { say }: PageContext): TemplateResult =>
  html`<li><span>${inARow(say('loyalty.need-is', { need: say(`loyalty.need-${need.count}`, { least: need.least }) }), '')}<strong>${say(need.has < need.least ? 'loyalty.has-of' : 'loyalty.has-met', { has: need.has, least: need.least })}</strong></span><svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="f-soft" width="100" height="6"/><rect class="f-own" width="${Math.min(100, Math.round((100 * need.has) / need.least))}" height="6"/></svg></li>`;

/** The way of the next stage that is walked farthest. */
const nearest = (ways: Need[][]): Need[] => [...ways].sort((a, b) => walked(b) - walked(a))[0] ?? [];
const walked = (way: Need[]): number => Math.min(...way.map((need) => Math.min(1, need.has / need.least)));

export const stageSection = ({ stage }: MyStandingView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section class="block" aria-labelledby="stage"><div class="head ruled"><h2 id="stage">${stage.name ? say(`loyalty.stage-is-${stage.name}`) : say('loyalty.stage-none')}</h2><a class="why" href="/rules#stages">${say('platform.why')}</a></div>
<p class="section-line">${say(stage.name ? `loyalty.stage-line-${stage.name}` : 'loyalty.stage-line-none')}</p>
${stage.from.length > 0 ? html`<p class="meta">${say('loyalty.stage-read-from')}</p><ul class="conditions">${stage.from.map((need) => needBar(need, context))}</ul>` : nothing}
${
  stage.next
    ? html`<h3 class="next-stage">${say(`loyalty.next-stage-${stage.next.name}`)}</h3><ul class="conditions">${nearest(stage.next.ways).map((need) => needBar(need, context))}</ul>${stage.next.ways.length > 1 ? html`<p class="small">${sentenceWith(say, 'loyalty.other-ways', { rules: html`<a href="/rules#stages">${say('platform.rules')}</a>` }, { count: stage.next.ways.length - 1 })}</p>` : nothing}`
    : nothing
}</section>`;
};

/** As published: from the very rules that a stage is read by. */
export const stageRulesSection = (stages: StageRules, context: PageContext): TemplateResult => {
  const { say } = context;
  return fold(
    'stages',
    say('loyalty.stages'),
    html`<p>${say('loyalty.stages-line')}</p>
${stages.map(
  ({ name, ways }) =>
    html`<article class="aspect" id="stage-${name}"><h3>${say(`members.stage-${name}`)}</h3><p>${say(`loyalty.stage-line-${name}`)}</p><ul class="meta">${ways.map((way) => html`<li>${way.map((need, i) => html`${i > 0 ? say('loyalty.and') : nothing}${inARow(say(`loyalty.need-${need.count}`, { least: need.least }), say('loyalty.at-least', { least: need.least }))}`)}</li>`)}</ul></article>`,
)}`,
  );
};

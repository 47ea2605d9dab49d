/** Everything of the rules that a manager can change, as it stands, each with the way to its form. */
import { html, nothing } from 'lit';
import type { RulesDesk } from '../../../shared/domains/transparency.forms.ts';
import { icon } from '../../kit/icon.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export const rulesDeskPage = (data: RulesDesk, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('transparency.change-rules'),
    description: say('transparency.change-rules-line'),
    canonical: '/desk/rules',
    place: 'desk',
    hidden: true,
    main: html`<section class="rules-page" aria-labelledby="t"><nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/desk">${say('moderation.desk')}</a></nav><h1 id="t">${say('transparency.change-rules')}</h1><p class="lead">${say('transparency.change-rules-line')}</p></section>
${data.map(
  ({ group, rules }) =>
    html`<section class="block" aria-labelledby="g-${group}"><div class="head ruled"><h2 id="g-${group}">${say(`transparency.group-${group}`)}</h2></div><ul class="list rule-list">${rules.map((rule) => html`<li><h3 class="label"><a href="${rule.href}">${rule.title}</a></h3><p class="meta">${rule.says}</p>${rule.coming === null ? nothing : html`<p class="small coming">${icon('clock')}<span>${sentenceWith(say, 'transparency.changes-on', { date: day(rule.coming, context) })}</span></p>`}</li>`)}</ul></section>`,
)}`,
  };
};

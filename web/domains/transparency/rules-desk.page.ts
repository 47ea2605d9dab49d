/** Everything of the rules that a manager can change, as it stands, each with the way to its form. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { RulesDesk } from '../../../shared/domains/transparency.forms.ts';
import { icon } from '../../kit/icon.ts';
import { mixed } from '../../kit/mixed.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from '../moderation/desk-head.template.ts';

export type RulesDeskData = { groups: RulesDesk; around: DeskAround };

const group = ({ group: of, rules }: RulesDesk[number], context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section class="block" aria-labelledby="g-${of}"><div class="head ruled"><h2 id="g-${of}">${say(`transparency.group-${of}`)}</h2><p class="meta">${say('transparency.rules-count', { count: rules.length })}</p></div><ul class="rule-list">${rules.map((rule) => html`<li><h3 class="label"><a class="plain" href="${rule.href}">${rule.title}</a></h3><p class="meta">${mixed(rule.says, context)}</p>${rule.coming === null ? nothing : html`<p class="small coming">${icon('clock')}<span>${sentenceWith(say, 'transparency.changes-on', { date: day(rule.coming, context) })}</span></p>`}</li>`)}</ul></section>`;
};

export const rulesDeskPage = (data: RulesDeskData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('transparency.change-rules'),
    description: say('transparency.change-rules-line'),
    canonical: '/desk/rules',
    place: 'desk',
    hidden: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('rules', data.around, context, say('transparency.change-rules'))}<p class="lead">${say('transparency.change-rules-line')}</p>${data.groups.map((one) => group(one, context))}</section>`,
  };
};

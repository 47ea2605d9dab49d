/** A change of a rule: when, which, by whom, the difference in words, and why. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeView } from '../../../shared/domains/transparency.ts';
import { difference } from '../../kit/difference.ts';
import { mixed } from '../../kit/mixed.ts';
import { langOf, nameLink } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

export const diffWords = ({ label, diff }: Pick<ChangeView, 'label' | 'diff'>, context: PageContext): (TemplateResult | string)[] => [
  ...(label === null ? [] : [html`<strong>${label}</strong>${label.endsWith('。') ? '' : ' '}`]),
  ...difference(diff, (text) => mixed(text, context)),
];

export const byOfChange = (change: ChangeView, context: PageContext): TemplateResult | string => {
  const { say } = context;
  if (!change.by) return say('transparency.by-house');
  const role = say(`members.role-${change.by}`);
  return change.who ? html`${nameLink(change.who, context)}${say('platform.comma')}${role}` : role;
};

export const changeArticle = (change: ChangeView, context: PageContext): TemplateResult => {
  const { say } = context;
  const later = change.effectiveAt > change.publishedAt;
  return html`<article class="change" id="c-${change.kind}-${change.key}-${change.version}"><p class="meta of-change"><span>${day(change.publishedAt, context)}</span> <span>${say('transparency.kind-version', { kind: say(`transparency.kind-${change.kind}`), n: change.version })}</span> <span>${byOfChange(change, context)}</span></p><div><h3 class="label"><a class="plain" href="${change.href}">${change.title}</a></h3><p class="diff">${change.before === null ? html`<span class="state quiet">${say('transparency.new-rule')}</span> ` : nothing}${diffWords(change, context)}</p><p class="meta" lang=${langOf(change.reason, context.locale)}>${change.reason}</p>${later ? html`<p class="small">${sentenceWith(say, 'transparency.holds-from', { date: day(change.effectiveAt, context) })}</p>` : nothing}</div></article>`;
};

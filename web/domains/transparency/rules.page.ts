/** What is open here, what is closed, and why: the policies that the server enforces, with what they come to right now. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspectView, ChangeView, Transparency } from '../../../shared/domains/transparency.ts';
import { icon } from '../../kit/icon.ts';
import { phrases } from '../../kit/phrases.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { aspectArticle } from './aspect.template.ts';
import { changeArticle } from './change.template.ts';
import { promisesSection } from './promises.template.ts';
import { type RulesTold, rulesTold } from './rules-told.template.ts';

export type RulesData = Transparency & { rules: RulesTold; changes: ChangeView[]; count: number };

const column = (open: boolean, data: RulesData, context: PageContext): TemplateResult => {
  const { say } = context;
  const aspects = data.aspects.filter((aspect) => aspect.open === open);
  const id = open ? 'open' : 'closed';
  const group = (of: AspectView['of']): TemplateResult | typeof nothing => {
    const own = aspects.filter((aspect) => aspect.of === of);
    return own.length === 0
      ? nothing
      : html`<div class="aspects"><h3 class="label" id="${id}-${of}">${say(`transparency.of-${of}`)}</h3>${own.map((aspect) => aspectArticle(aspect, data.asking, context))}</div>`;
  };
  return html`<section aria-labelledby="${id}"><div class="head ruled"><h2 id="${id}">${say(`transparency.${id}`)}</h2><p class="state quiet">${icon(open ? 'open' : 'lock')}${say('transparency.aspects', { count: aspects.length })}</p></div>${aspects.length === 0 ? html`<p class="meta">${say(`transparency.none-${id}`)}</p>` : html`${group('place')}${group('brand')}`}</section>`;
};

const changed = (data: RulesData, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section class="block" aria-labelledby="changes"><div class="head ruled"><h2 id="changes">${say('transparency.changes')}</h2>${data.count > 0 ? html`<a class="quiet" href="/rules/changes">${say('transparency.all-changes', { count: data.count })}</a>` : nothing}</div>${data.changes.length === 0 ? html`<p class="meta">${say('transparency.no-changes')}</p>` : data.changes.map((change) => changeArticle(change, context))}</section>`;
};

/** Every section, by its own title. */
const sections: readonly (readonly [id: string, sentence: string])[] = [
  ['open', 'transparency.open'],
  ['closed', 'transparency.closed'],
  ['changes', 'transparency.changes'],
  ['promises', 'transparency.promises'],
  ['earning', 'loyalty.earning-rules'],
  ['tiers', 'loyalty.tiers'],
  ['stages', 'loyalty.stages'],
  ['limits', 'loyalty.limits'],
  ['reports', 'loyalty.reports'],
  ['search', 'transparency.aspect-ranking'],
  ['contests', 'transparency.aspect-contest-rules'],
  ['who-sees', 'loyalty.who-sees'],
];
const contents = (data: RulesData, { say }: PageContext): TemplateResult =>
  html`<ol>${sections.filter(([id]) => id !== 'promises' || data.promises).map(([id, sentence]) => html`<li><a href="#${id}">${say(sentence)}</a></li>`)}</ol>`;

export const rulesPage = (data: RulesData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('transparency.title'),
    description: say('transparency.lead'),
    canonical: '/rules',
    place: 'rules',
    feeds: [{ title: say('transparency.changes'), href: '/rules/changes/feed.atom' }],
    main: html`<section class="rules-page" aria-labelledby="t"><h1 id="t">${phrases(say('transparency.title'))}</h1><p class="lead">${say('transparency.lead')}</p>${context.audience === 'staff' ? html`<p class="row no-print"><a class="button for-managers" href="/desk/rules">${icon('edit')}${say('transparency.change-rules')}</a></p>` : nothing}</section>
<div class="rules-grid"><div class="contents no-print"><nav class="contents-wide" aria-labelledby="on-page"><h2 class="label" id="on-page">${say('transparency.on-this-page')}</h2>${contents(data, context)}</nav><details class="more contents-narrow"><summary class="label">${say('transparency.on-this-page')}</summary>${contents(data, context)}</details></div>
<div class="rules-told"><div class="policy">${column(true, data, context)}<div>${column(false, data, context)}${changed(data, context)}${data.promises ? promisesSection(data.promises, context) : nothing}</div></div>
${rulesTold(data.rules, context)}</div></div>`,
  };
};

/** One aspect as it stands on the rules page: what it is, the live fact, the reason, since when, and what was asked. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspectView } from '../../../shared/domains/transparency.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** The brand's own word, or since when it owes one. */
export const statementOf = (aspect: AspectView, context: PageContext): TemplateResult | typeof nothing => {
  if (aspect.statement)
    return html`<div class="stated" lang=${langOf(aspect.statement, context.locale)}>${aspect.statement.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>`;
  if (aspect.notYetStatedSince === null) return nothing;
  return html`<p class="fact owing">${sentenceWith(context.say, 'transparency.not-yet-stated', { date: day(aspect.notYetStatedSince, context) })}</p>`;
};

export const factsOf = (aspect: AspectView, context: PageContext): TemplateResult =>
  html`${aspect.facts.map((fact) => html`<p class="fact">${fact.text}${fact.href ? html` <a href="${fact.href}">${context.say('transparency.see')}</a>` : nothing}</p>`)}${statementOf(aspect, context)}`;

export const sinceOf = (aspect: AspectView, context: PageContext): TemplateResult =>
  html`${sentenceWith(context.say, aspect.open && aspect.fixed ? 'transparency.open-for-good' : aspect.open ? 'transparency.open-since' : aspect.fixed ? 'transparency.closed-for-good' : 'transparency.closed-since', { date: day(aspect.since, context) })}`;

export const comingOf = (aspect: AspectView, context: PageContext): TemplateResult | typeof nothing =>
  aspect.coming
    ? html`<p class="meta coming">${icon('clock')}${sentenceWith(context.say, aspect.coming.open ? 'transparency.opens-on' : 'transparency.closes-on', { date: day(aspect.coming.effectiveAt, context) })}</p>`
    : nothing;

/** Where the thing itself stands, word for word. */
const places: Record<string, string> = {
  ...{ 'earning-rules': '#earning', tiers: '#tiers', stages: '#stages', limits: '#limits', reports: '#reports', 'who-sees': '#who-sees' },
  ...{ ranking: '#search', 'contest-rules': '#contests', 'staff-log': '/rules/log', promises: '#promises' },
};
export const seen = (aspect: AspectView, { say }: PageContext): TemplateResult | typeof nothing => {
  const place = places[aspect.aspect];
  return place && aspect.open
    ? html` <a href="${place.startsWith('#') ? `/rules${place}` : place}">${say('transparency.see')}</a>`
    : nothing;
};

export const aspectArticle = (aspect: AspectView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<article class="aspect" id="aspect-${aspect.aspect}"><h4><a class="plain" href="/rules/aspects/${aspect.aspect}">${aspect.title}</a></h4><p class="fact">${aspect.about}${seen(aspect, context)}</p>${factsOf(aspect, context)}<p class="meta" lang=${langOf(aspect.reason, context.locale)}>${aspect.reason}</p>${comingOf(aspect, context)}<p class="small">${sinceOf(aspect, context)}${aspect.thread ? html`${say('platform.comma')}<a href="${aspect.thread.href}">${say('transparency.posts', { count: aspect.thread.posts })}</a>` : nothing}</p></article>`;
};

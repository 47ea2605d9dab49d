/** One aspect as it stands on the rules page: what it is, the live fact, the reason, since when, and what was asked. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AskView, AspectView } from '../../../shared/domains/transparency.ts';
import { icon } from '../../kit/icon.ts';
import { linkOver } from '../../kit/linked.ts';
import { langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

const round = 2 * Math.PI * 18;
/** How much of the circle is full: voices of those that are needed, or time that is left. */
const dial = (share: number, late: boolean): TemplateResult =>
  html`<svg class="dial" viewBox="0 0 44 44" aria-hidden="true"><circle class="d-line" cx="22" cy="22" r="18" stroke-width="4"/><circle class="${late ? 'd-late' : 'd-brand'}" cx="22" cy="22" r="18" stroke-width="4" stroke-dasharray="${(round * share).toFixed(1)} ${round.toFixed(1)}" transform="rotate(-90 22 22)"/></svg>`;

const daysLeft = (due: number): number => Math.max(0, Math.ceil((due - Date.now()) / 86_400_000));

const askWords = (ask: AskView, context: PageContext): TemplateResult => {
  const { say } = context;
  if (ask.state === 'answered')
    return html`<strong>${sentenceWith(say, 'transparency.answered-on', { date: day(ask.answeredAt ?? 0, context) })}</strong>${ask.answer ? html`<a href="${ask.answer}">${say('transparency.the-answer')}</a>` : nothing}`;
  if (ask.state === 'asked')
    return html`<strong>${say('transparency.voices-of', { voices: ask.voices, needed: ask.needed })}</strong>${say('transparency.at-needed', { needed: ask.needed, days: ask.days })}`;
  const due = day(ask.dueAt ?? 0, context);
  return ask.state === 'late'
    ? html`<strong>${sentenceWith(say, 'transparency.answer-late', { date: due })}</strong>${say('transparency.voices', { voices: ask.voices })}`
    : html`<strong>${sentenceWith(say, 'transparency.answer-owed', { date: due })}</strong>${say('transparency.days-left', { days: daysLeft(ask.dueAt ?? 0) })}`;
};

const shareOf = (ask: AskView): number =>
  ask.state === 'asked' ? Math.min(1, ask.voices / ask.needed) : ask.state === 'owed' ? daysLeft(ask.dueAt ?? 0) / ask.days : 1;

/** The way from an aspect that is closed to one that is open. Once an answer is owed there is nothing more to press for. */
export const askLine = (
  aspect: AspectView,
  asking: { voices: number; days: number },
  context: PageContext,
  button:
    | TemplateResult
    | typeof nothing = html`<a class="button" href="/rules/aspects/${aspect.aspect}#ask">${context.say('transparency.ask-to-open')}</a>`,
): TemplateResult | typeof nothing => {
  if (aspect.open || aspect.fixed) return nothing;
  const ask: AskView = aspect.ask ?? {
    ...{ voices: 0, needed: asking.voices, days: asking.days, state: 'asked' as const },
    ...{ dueAt: null, answeredAt: null, answer: null, boxId: null, choiceId: null },
  };
  return html`<div class="ask" id="ask-${aspect.aspect}">${dial(shareOf(ask), ask.state === 'late')}<p class="meta">${askWords(ask, context)}</p>${ask.state === 'asked' ? button : nothing}</div>`;
};

/** Sentences of Chinese follow each other without a space. */
const gap = ({ locale }: PageContext): string => (locale === 'en' ? ' ' : '');

/** The brand's own word, or since when it owes one. */
export const statementOf = (aspect: AspectView, context: PageContext): TemplateResult | typeof nothing => {
  if (aspect.statement)
    return html`<div class="stated" lang=${langOf(aspect.statement, context.locale)}>${aspect.statement.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>`;
  if (aspect.notYetStatedSince === null) return nothing;
  const owed = aspect.facts.find(({ name }) => name === 'owed');
  return html`<p class="fact owing">${sentenceWith(context.say, 'transparency.not-yet-stated', { date: day(aspect.notYetStatedSince, context) })}${owed ? html`${gap(context)}${owed.text}` : nothing}</p>`;
};

/** Where the thing itself stands, word for word. */
const places: Record<string, string> = {
  ...{ 'earning-rules': '#earning', tiers: '#tiers', stages: '#stages', limits: '#limits', reports: '#reports', 'who-sees': '#who-sees' },
  ...{ ranking: '#search', 'contest-rules': '#contests', 'staff-log': '/rules/log', promises: '#promises' },
};
const placeOf = ({ aspect, open }: AspectView): string | undefined => {
  const place = open ? places[aspect] : undefined;
  return place?.startsWith('#') ? `/rules${place}` : place;
};

/** The word before what there is to tell of it; for how long it is owed stands with since when. */
export const factsOf = (aspect: AspectView, context: PageContext): TemplateResult => {
  const told = aspect.facts.filter(({ name }) => name !== 'owed').sort((a, b) => Number(b.name === 'word') - Number(a.name === 'word'));
  return html`${statementOf(aspect, context)}${told.map(({ text, href }) => html`<p class="fact">${href && href !== placeOf(aspect) ? linkOver(href, text) : text}</p>`)}`;
};

export const sinceOf = (aspect: AspectView, context: PageContext): TemplateResult =>
  html`${sentenceWith(context.say, aspect.open && aspect.fixed ? 'transparency.open-for-good' : aspect.open ? 'transparency.open-since' : aspect.fixed ? 'transparency.closed-for-good' : 'transparency.closed-since', { date: day(aspect.since, context) })}`;

export const comingOf = (aspect: AspectView, context: PageContext): TemplateResult | typeof nothing =>
  aspect.coming
    ? html`<p class="meta coming">${icon('clock')}${sentenceWith(context.say, aspect.coming.open ? 'transparency.opens-on' : 'transparency.closes-on', { date: day(aspect.coming.effectiveAt, context) })}</p>`
    : nothing;

/** What it is about; where it stands word for word, the sentence leads there. */
export const aboutOf = (aspect: AspectView): TemplateResult | string => {
  const place = placeOf(aspect);
  return place ? linkOver(place, aspect.about) : aspect.about;
};

/** Why, since when, and what was said about it; whoever wants to ask goes by the title. */
const becauseOf = (aspect: AspectView, context: PageContext): TemplateResult => {
  const { say } = context;
  const { thread } = aspect;
  return html`<p class="meta because"><span lang=${langOf(aspect.reason, context.locale)}>${aspect.reason}</span> <span class="small">${sinceOf(aspect, context)}${thread ? html`${say('platform.comma')}<a href="${thread.href}">${say('transparency.posts', { count: thread.posts })}</a>` : nothing}</span></p>`;
};

/** The same for what is open and what is closed; what is closed can be asked for besides. */
export const aspectArticle = (aspect: AspectView, asking: { voices: number; days: number }, context: PageContext): TemplateResult =>
  html`<article class="aspect" id="aspect-${aspect.aspect}"><h4><a class="plain" href="/rules/aspects/${aspect.aspect}">${aspect.title}</a></h4><p class="fact">${aboutOf(aspect)}</p>${factsOf(aspect, context)}${becauseOf(aspect, context)}${comingOf(aspect, context)}${askLine(aspect, asking, context)}</article>`;

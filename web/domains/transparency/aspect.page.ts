/** One aspect: how it stands, its thread, how to ask for it, and every version of before. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import type { AspectPage } from '../../../shared/domains/transparency.rules.ts';
import { notice } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import { keptWords, suspendedNote } from '../../kit/suspended-note.ts';
import { textArea } from '../../kit/text-area.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { ballotBox } from '../ballots/ballot-box.ts';
import { aboutOf, askLine, comingOf, factsOf, sinceOf } from './aspect.template.ts';
import { changeLink, placeOfRules, versionsSection } from './rule.page.ts';

export type AspectData = AspectPage & { asking: { voices: number; days: number }; box: BallotBoxView | null };

const talkSection = (aspect: AspectData, context: PageContext): TemplateResult => {
  const { say } = context;
  const form = context.form?.command === 'start-aspect-thread' ? context.form : undefined;
  const back = `/rules/aspects/${aspect.aspect}`;
  const begin =
    context.audience === 'visitor'
      ? html`<p class="row"><a class="button" href="/sign-in?next=${encodeURIComponent(`${back}#talk`)}">${say('transparency.sign-in-to-begin')}</a></p>`
      : context.suspended
        ? html`${suspendedNote(context)}${keptWords(form?.values.body, context)}`
        : html`${notice(form?.sentence)}<form class="form wide" method="post" action="/forms/start-aspect-thread"><input type="hidden" name="aspect" value="${aspect.aspect}"><input type="hidden" name="_back" value="${back}">${textArea({ name: 'body', label: say('transparency.your-question'), hint: say('transparency.your-question-hint'), value: form?.values.body, fault: form?.faults.body })}<p class="row"><button class="button first" type="submit">${say('transparency.begin-thread')}</button></p></form>`;
  return html`<section class="block one-column" aria-labelledby="talk"><div class="head ruled"><h2 id="talk">${say('transparency.talk')}</h2></div>${
    aspect.thread
      ? html`<p><a href="${aspect.thread.href}">${say('transparency.to-thread', { count: aspect.thread.posts })}</a></p>`
      : html`<p class="meta">${say('transparency.no-thread')}</p>${begin}`
  }</section>`;
};

/** Where one asks for it: the box that others have voted in already, or the button that opens it. */
const askSection = (aspect: AspectData, context: PageContext): TemplateResult | typeof nothing => {
  const { say } = context;
  if (aspect.open || aspect.fixed) return nothing;
  const back = `/rules/aspects/${aspect.aspect}`;
  const form = context.form?.command === 'ask-to-open' ? context.form : undefined;
  const first =
    context.audience === 'visitor'
      ? html`<a class="button" href="/sign-in?next=${encodeURIComponent(`${back}#ask`)}">${say('transparency.sign-in-to-ask')}</a>`
      : context.suspended
        ? suspendedNote(context)
        : html`<form method="post" action="/forms/ask-to-open"><input type="hidden" name="aspect" value="${aspect.aspect}"><input type="hidden" name="_back" value="${back}"><button class="button first" type="submit">${say('transparency.ask-to-open')}</button></form>`;
  return html`<section class="block one-column" aria-labelledby="ask"><div class="head ruled"><h2 id="ask">${say('transparency.asking')}</h2></div>${notice(form?.sentence)}${askLine(aspect, aspect.asking, context, aspect.box ? nothing : first)}${aspect.box ? ballotBox(aspect.box, `${back}#ask`, context) : nothing}<p class="meta">${say('transparency.asking-line')}</p></section>`;
};

export const aspectPage = (aspect: AspectData, context: PageContext): PageView => {
  return {
    title: aspect.title,
    description: aspect.about,
    canonical: `/rules/aspects/${aspect.aspect}`,
    place: 'rules',
    asks: true,
    main: html`<section class="rules-page" aria-labelledby="t">${placeOfRules(context)}<h1 id="t">${aspect.title}</h1><p class="state ${aspect.open ? 'good' : 'quiet'}">${icon(aspect.open ? 'open' : 'lock')}<span>${sinceOf(aspect, context)}</span></p><p class="lead">${aboutOf(aspect)}</p>${factsOf(aspect, context)}<p class="meta" lang=${langOf(aspect.reason, context.locale)}>${aspect.reason}</p>${comingOf(aspect, context)}${aspect.fixed ? nothing : changeLink(`/desk/rules/aspects/${aspect.aspect}`, context)}</section>
${askSection(aspect, context)}${talkSection(aspect, context)}${versionsSection(aspect.versions, context)}`,
  };
};

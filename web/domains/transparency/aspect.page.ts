/** One aspect: how it stands, its thread, how to ask for it, and every version of before. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspectPage } from '../../../shared/domains/transparency.rules.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { comingOf, factsOf, seen, sinceOf } from './aspect.template.ts';
import { changeLink, placeOfRules, versionsSection } from './rule.page.ts';

export type AspectData = AspectPage & { asking: { voices: number; days: number } };

const talkSection = (aspect: AspectData, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section class="block" aria-labelledby="talk"><div class="head ruled"><h2 id="talk">${say('transparency.talk')}</h2></div>${
    aspect.thread
      ? html`<p><a href="${aspect.thread.href}">${say('transparency.to-thread', { count: aspect.thread.posts })}</a></p>`
      : html`<p class="meta">${say('transparency.no-thread')}</p>`
  }</section>`;
};

export const aspectPage = (aspect: AspectData, context: PageContext): PageView => {
  return {
    title: aspect.title,
    description: aspect.about,
    canonical: `/rules/aspects/${aspect.aspect}`,
    place: 'rules',
    main: html`<section class="rules-page" aria-labelledby="t">${placeOfRules(context)}<h1 id="t">${aspect.title}</h1><p class="state ${aspect.open ? 'good' : 'quiet'}">${icon(aspect.open ? 'open' : 'lock')}<span>${sinceOf(aspect, context)}</span></p><p class="lead">${aspect.about}${seen(aspect, context)}</p>${factsOf(aspect, context)}<p class="meta" lang=${langOf(aspect.reason, context.locale)}>${aspect.reason}</p>${comingOf(aspect, context)}${aspect.fixed ? nothing : changeLink(`/desk/rules/aspects/${aspect.aspect}`, context)}</section>
${talkSection(aspect, context)}${versionsSection(aspect.versions, context)}`,
  };
};

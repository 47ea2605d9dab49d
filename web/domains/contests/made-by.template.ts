/** What a member made for contests, on their page: the work, for which contest, and where it came to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MemberEntry } from '../../../shared/domains/members.ts';
import { langIn } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { firstPicture, pictureOf } from './entry-card.template.ts';
import { worded } from './worded.template.ts';

const card = (entry: MemberEntry, i: number, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const lang = langIn(entry.lang, locale);
  const forWhich = html`<p class="meta"><a class="plain" href="${entry.contest.href}" lang=${langIn(entry.contest.lang, locale)}>${entry.contest.title}</a></p>`;
  return html`<li><article class="entry">${
    entry.picture
      ? html`<a class="entry-picture" href="${entry.href}" aria-label="${entry.title}" lang=${lang}>${(i === 0 ? firstPicture : pictureOf)(entry.picture, say('contests.picture-of', { title: entry.title }), 'small')}</a><div><h3 lang=${lang}><a href="${entry.href}">${entry.title}</a></h3>${forWhich}</div>`
      : html`<h3>${worded(entry, context)}</h3><div>${forWhich}</div>`
  }${entry.place === null ? nothing : html`<p class="state brand">${say('contests.place-n', { place: entry.place })}</p>`}</article></li>`;
};

export const madeBy = (entries: MemberEntry[], context: PageContext): TemplateResult | typeof nothing =>
  entries.length === 0
    ? nothing
    : html`<section aria-labelledby="made"><div class="head ruled"><h2 class="label" id="made">${context.say('contests.made-for-contests')}</h2></div><ul class="gallery made">${entries.map((entry, i) => card(entry, i, context))}</ul></section>`;

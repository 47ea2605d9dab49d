/** What the brand owes, the first due first: an answer that was asked for with its day, a promise past its day. Everybody else reads it, too. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Owed } from '../../../shared/domains/moderation.lists.ts';
import { icon } from '../../kit/icon.ts';
import { langIn } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

const owes = ({ kind, title, lang, href, dueAt, late }: Owed, { say, locale, zone }: PageContext): TemplateResult =>
  html`<li><a class="label plain" href="${href}" lang=${lang ? langIn(lang, locale) : nothing}>${title}</a><p class="state ${late ? 'bad' : 'care'}">${icon('clock')}<span>${sentenceWith(say, `moderation.${late ? 'late' : 'owed'}-${kind}`, { date: day(dueAt, { locale, zone }) })}</span></p></li>`;

export const owedList = (owed: Owed[], context: PageContext): TemplateResult =>
  html`<section aria-labelledby="owed"><div class="head ruled"><h2 id="owed">${context.say('moderation.owed')}</h2></div><ul class="list owed">${owed.map((one) => owes(one, context))}</ul></section>`;

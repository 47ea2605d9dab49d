/** What the brand owes, the first due first: an answer that was asked for with its day, a promise past its day. Everybody else reads it, too. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Owed } from '../../../shared/domains/moderation.lists.ts';
import { ageText } from '../../kit/age.ts';
import { icon } from '../../kit/icon.ts';
import { langIn } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

const dayMs = 86_400_000;
/** Until the day, counted as the rules page does: a day that has begun is one; or since it. */
const away = (dueAt: number, context: PageContext): string => {
  const now = Date.now();
  const left = dueAt - now;
  const shown = left > dayMs ? Math.ceil(left / dayMs) * dayMs : Math.abs(left);
  return context.say(left > 0 ? 'moderation.left' : 'moderation.overdue', { age: ageText(now - shown, context, now) });
};

const owes = ({ kind, title, lang, href, dueAt, late }: Owed, context: PageContext): TemplateResult => {
  const { say, brand, locale, zone } = context;
  return html`<li class="queue-row"><p class="age">${away(dueAt, context)}</p><div><h3 lang=${lang ? langIn(lang, locale) : nothing}><a href="${href}">${title}</a></h3><p class="state ${late ? 'bad' : 'care'}">${icon('clock')}<span>${sentenceWith(say, `moderation.${late ? 'late' : 'owed'}-${kind}`, { date: day(dueAt, { locale, zone }) })}</span></p>${kind === 'answers' ? html`<p class="row"><a class="button" href="${href}#composer">${say('moderation.answer-as', { brand: brand.name })}</a></p>` : nothing}</div></li>`;
};

export const owedList = (owed: Owed[], context: PageContext): TemplateResult =>
  html`<section aria-labelledby="owed"><div class="head ruled"><h2 id="owed">${context.say('moderation.owed')}</h2></div><ul class="owed">${owed.map((one) => owes(one, context))}</ul></section>`;

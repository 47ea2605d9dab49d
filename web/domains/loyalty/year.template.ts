/** A year as a heat map: two half years beside each other, a day a square, the same numbers as a table below. Drawn on the server. */
import { html, type TemplateResult } from 'lit';
import type { MyStandingView } from '../../../shared/domains/loyalty.standing.ts';
import { intlTags } from '../../../shared/locales.ts';
import { amountText } from '../../kit/amount.ts';
import type { PageContext } from '../../platform/page-view.ts';

const [cell, pitch, top] = [17, 20, 24] as const;
const weeksOfHalf = 26;
const day = 86_400_000;

/** Growth of one day, in five steps: nothing, a visit, a reply or two, a thread, a full day. */
const stepOf = (growth: number): 0 | 1 | 2 | 3 | 4 => (growth <= 0 ? 0 : growth <= 1 ? 1 : growth <= 4 ? 2 : growth <= 9 ? 3 : 4);

/** Days are words here, not moments: read and written in UTC. */
const monthText = (at: number, { locale }: PageContext, long: boolean): string =>
  new Intl.DateTimeFormat(intlTags[locale], {
    timeZone: 'UTC',
    month: long ? 'long' : 'short',
    ...(long ? { year: 'numeric' } : {}),
  }).format(at);

type Day = { at: number; growth: number };

const half = (days: Day[], context: PageContext): TemplateResult => {
  const active = days.filter(({ growth }) => growth > 0).length;
  const firsts = days.flatMap(({ at }, i) => {
    const began = new Date(at).getUTCDate() === 1;
    return began || i === 0 ? [{ at, week: Math.floor(i / 7), began }] : [];
  });
  // the first column names its month only where the next name leaves it room
  const names = firsts
    .filter(({ began, week }, i) => began || (firsts[i + 1]?.week ?? 9) - week >= 3)
    .filter(({ week }) => week < weeksOfHalf - 1);
  const label = context.say('loyalty.half-year', {
    from: monthText((days[0] as Day).at, context, true),
    to: monthText((days.at(-1) as Day).at, context, true),
    count: active,
  });
  return html`<svg viewBox="0 0 ${weeksOfHalf * pitch + 2} ${top + 7 * pitch + 1}" role="img" aria-label="${label}">${names.map(({ at, week }) => html`<text class="d-text" x="${week * pitch}" y="13">${monthText(at, context, false)}</text>`)}${days.map(({ growth }, i) => html`<rect class="h${stepOf(growth)}" x="${Math.floor(i / 7) * pitch}" y="${top + (i % 7) * pitch}" width="${cell}" height="${cell}" rx="2.5"/>`)}</svg>`;
};

export const yearMap = (year: MyStandingView['year'], context: PageContext): TemplateResult => {
  const { say } = context;
  const earned = new Map(year.days.map(({ day: of, growth }) => [of, growth]));
  const first = Date.parse(`${year.from}T00:00Z`);
  const days = Array.from({ length: 2 * weeksOfHalf * 7 }, (_, i): Day => {
    const at = first + i * day;
    return { at, growth: earned.get(new Date(at).toISOString().slice(0, 10)) ?? 0 };
  });
  const months = new Map<string, { at: number; growth: number; active: number }>();
  for (const { at, growth } of days) {
    const key = new Date(at).toISOString().slice(0, 7);
    const sum = months.get(key) ?? { at, growth: 0, active: 0 };
    months.set(key, { at: sum.at, growth: sum.growth + growth, active: sum.active + (growth > 0 ? 1 : 0) });
  }
  return html`<div class="heat">${half(days.slice(0, weeksOfHalf * 7), context)}${half(days.slice(weeksOfHalf * 7), context)}</div>
<p class="small key" aria-hidden="true">${say('loyalty.less')} ${[0, 1, 2, 3, 4].map((step) => html`<svg viewBox="0 0 13 13"><rect class="h${step}" width="13" height="13" rx="2"/></svg>`)} ${say('loyalty.more')}</p>
<details class="as-table"><summary class="quiet">${say('loyalty.as-table')}</summary><table class="lines"><thead><tr><th scope="col">${say('loyalty.month')}</th><th scope="col" class="n">${say('loyalty.active-days')}</th><th scope="col" class="n">${say('loyalty.growth')}</th></tr></thead><tbody>${[...months.values()].map((month) => html`<tr><th scope="row">${monthText(month.at, context, true)}</th><td class="n">${month.active}</td><td class="n">${amountText(month.growth, context)}</td></tr>`)}</tbody></table></details>`;
};

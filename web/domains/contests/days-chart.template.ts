/** Visitors and entries by day, drawn on the server, with the numbers under it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GetContestWatch } from '../../../shared/domains/contests.making.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { dayText } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

type Days = ReturnsOf<typeof GetContestWatch>['days'];

export const daysChart = (days: Days, { say, locale }: PageContext): TemplateResult => {
  const most = Math.max(1, ...days.map((day) => day.visitors + day.members));
  const width = 100 / Math.max(14, days.length);
  const bars = days.map((day, i) => {
    const [members, all] = [(60 * day.members) / most, (60 * (day.members + day.visitors)) / most];
    const x = i * width + width * 0.1;
    return svg`<rect class="f-soft edge" x="${x.toFixed(2)}" y="${(60 - all).toFixed(2)}" width="${(width * 0.8).toFixed(2)}" height="${all.toFixed(2)}"></rect><rect class="f-ink" x="${x.toFixed(2)}" y="${(60 - members).toFixed(2)}" width="${(width * 0.8).toFixed(2)}" height="${members.toFixed(2)}"></rect>`;
  });
  const ofDay = (text = ''): string => dayText(Date.parse(`${text}T12:00Z`), { locale, zone: 'UTC' });
  // a chart of nothing is an empty field
  const drawn = days.some((day) => day.visitors + day.members > 0);
  return html`${drawn ? html`<svg class="days-chart" viewBox="0 0 100 60" preserveAspectRatio="none" role="img" aria-label="${say('contests.days-drawn')}">${bars}</svg><p class="small key"><span class="swatch-of f-ink"></span>${say('contests.members')}<span class="swatch-of f-soft edge"></span>${say('contests.visitors')}<span class="key-days">${ofDay(days[0]?.day)} – ${ofDay(days.at(-1)?.day)}</span></p>` : nothing}
<details class="more"><summary>${say('contests.the-numbers')}</summary><section class="table-box" tabindex="0" aria-label="${say('contests.the-numbers')}"><table class="lines"><thead><tr><th scope="col">${say('contests.day')}</th><th scope="col" class="n">${say('contests.visitors')}</th><th scope="col" class="n">${say('contests.members')}</th><th scope="col" class="n">${say('contests.desk-entries')}</th></tr></thead><tbody>${days.map((day) => html`<tr><th scope="row">${ofDay(day.day)}</th><td class="n">${day.visitors}</td><td class="n">${day.members}</td><td class="n">${day.entries}</td></tr>`)}</tbody></table></section></details>`;
};

/** Four weeks of the house as bars, drawn on the server: what was said each day, by how many people; the same numbers as a table below. */
import { html, svg, type TemplateResult } from 'lit';
import { amountText } from '../../kit/amount.ts';
import { dayText } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

export type LatelyHere = {
  days: { day: string; posts: number; threads: number; people: number; joined: number }[];
  people: number;
};

/** Days are words here, not moments: noon in UTC is on the same day of the calendar everywhere near. */
const ofDay = (day: string, { locale }: PageContext): string => dayText(Date.parse(`${day}T12:00Z`), { locale, zone: 'UTC' });
const height = 96;

const bars = ({ days }: LatelyHere, context: PageContext): TemplateResult => {
  const most = Math.max(4, ...days.map(({ posts }) => posts));
  const width = 100 / days.length;
  const tall = (n: number): number => Math.round((height * n * 10) / most) / 10;
  const bar = (of: string, i: number, n: number, part: number) =>
    svg`<rect class="${of}" x="${(i * width + (width * (1 - part)) / 2).toFixed(2)}%" y="${(height - tall(n)).toFixed(1)}" width="${(width * part).toFixed(2)}%" height="${tall(n)}"></rect>`;
  const label = context.say('moderation.lately-drawn', {
    from: ofDay(days[0]?.day ?? '', context),
    to: ofDay(days.at(-1)?.day ?? '', context),
    posts: days.reduce((sum, { posts }) => sum + posts, 0),
  });
  return html`<svg class="lately" role="img" aria-label="${label}">${days.map(({ posts, people }, i) => svg`<g>${bar('f-posts', i, posts, 0.72)}${bar('f-people', i, people, 0.72)}</g>`)}<line class="d-line" x1="0" x2="100%" y1="${height + 0.5}" y2="${height + 0.5}"></line><text class="d-text" x="0" y="${height + 18}">${ofDay(days[0]?.day ?? '', context)}</text><text class="d-text" x="100%" y="${height + 18}" text-anchor="end">${context.say('moderation.today')}</text></svg>`;
};

export const latelyHere = (lately: LatelyHere, context: PageContext): TemplateResult => {
  const { say } = context;
  const { days } = lately;
  const sum = (of: 'posts' | 'threads' | 'joined'): string =>
    amountText(
      days.reduce((all, day) => all + day[of], 0),
      context,
    );
  const figure = (n: string, words: string) => html`<li><span class="figure">${n}</span><span class="small">${words}</span></li>`;
  return html`<section aria-labelledby="lately"><h2 id="lately">${say('moderation.lately')}</h2>${days.some(({ posts }) => posts > 0) ? html`${bars(lately, context)}<p class="small key"><span class="swatch-of f-posts"></span>${say('moderation.posts-a-day')}<span class="swatch-of f-people"></span>${say('moderation.people-a-day')}</p>` : html`<p class="meta">${say('moderation.lately-quiet')}</p>`}
<ul class="figures">${figure(sum('posts'), say('moderation.lately-posts'))}${figure(sum('threads'), say('moderation.lately-threads'))}${figure(amountText(lately.people, context), say('moderation.lately-people'))}${figure(sum('joined'), say('moderation.lately-joined'))}</ul>
<details class="more"><summary class="quiet">${say('moderation.as-table')}</summary><section class="table-box" tabindex="0" aria-label="${say('moderation.as-table')}"><table class="lines"><thead><tr><th scope="col">${say('moderation.day')}</th><th scope="col" class="n">${say('moderation.lately-posts')}</th><th scope="col" class="n">${say('moderation.lately-threads')}</th><th scope="col" class="n">${say('moderation.lately-people')}</th><th scope="col" class="n">${say('moderation.lately-joined')}</th></tr></thead><tbody>${days.toReversed().map((day) => html`<tr><th scope="row">${ofDay(day.day, context)}</th><td class="n">${day.posts}</td><td class="n">${day.threads}</td><td class="n">${day.people}</td><td class="n">${day.joined}</td></tr>`)}</tbody></table></section></details></section>`;
};

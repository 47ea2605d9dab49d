/** The way to the next tier, drawn to the width of the page: where one stands between guest and keeper. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { StandingView } from '../../../shared/domains/loyalty.ts';
import { amountText } from '../../kit/amount.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** Where the four tiers stand, in percent of the width: not to scale, the first steps are short ones. */
const places = [0, 17, 47, 100] as const;

type Point = readonly [number, number];
/** The hill, as cubic curves over 1000 x 160: start, two handles, end. */
const hill: readonly (readonly [Point, Point, Point, Point])[] = [
  [
    [0, 152],
    [70, 150],
    [120, 142],
    [170, 124],
  ],
  [
    [170, 124],
    [220, 106],
    [300, 112],
    [350, 104],
  ],
  [
    [350, 104],
    [400, 96],
    [430, 74],
    [470, 70],
  ],
  [
    [470, 70],
    [510, 66],
    [560, 69],
    [600, 64],
  ],
  [
    [600, 64],
    [640, 59],
    [720, 58],
    [790, 40],
  ],
  [
    [790, 40],
    [860, 22],
    [940, 6],
    [1000, 4],
  ],
];
const curve = `M0 152${hill.map(([, a, b, end]) => `C${a} ${b} ${end}`).join('')}`;

/** How high the hill is at a place from 0 to 1000: there the person stands. */
const heightAt = (x: number): number => {
  const [p0, p1, p2, p3] = hill.find(([, , , end]) => x <= end[0]) ?? (hill[5] as (typeof hill)[number]);
  const at = (t: number, k: 0 | 1): number =>
    (1 - t) ** 3 * p0[k] + 3 * (1 - t) ** 2 * t * p1[k] + 3 * (1 - t) * t * t * p2[k] + t ** 3 * p3[k];
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (at(middle, 0) < x) low = middle;
    else high = middle;
  }
  return at(low, 1);
};

/** Percent of the width for a growth: straight between two tiers. */
export const placeOf = (growth: number, from: readonly number[]): number => {
  const at = Math.max(0, from.filter((f) => growth >= f).length - 1);
  if (at >= 3) return 100;
  const [low = 0, high = 1] = [from[at], from[at + 1]];
  const part = Math.min(1, Math.max(0, (growth - low) / Math.max(1, high - low)));
  return Math.round(((places[at] ?? 0) + part * ((places[at + 1] ?? 100) - (places[at] ?? 0))) * 10) / 10;
};

export const tierPath = (standing: StandingView, context: PageContext): TemplateResult => {
  const { say } = context;
  const at = placeOf(
    standing.growth,
    standing.tiers.map((t) => t.from),
  );
  const y = Math.round(30 + heightAt(at * 10));
  const name = (tier: string) => say(`loyalty.tier-${tier}`);
  const anchor = at > 90 ? 'end' : at < 10 ? 'start' : 'middle';
  const label = say('loyalty.path-label', {
    growth: amountText(standing.growth, context),
    tiers: standing.tiers.map((t) => `${name(t.name)} ${amountText(t.from, context)}`).join(', '),
  });
  return html`<section class="block" aria-labelledby="pt"><div class="head ruled"><h2 id="pt">${standing.next ? say('loyalty.way-to', { tier: name(standing.next.name) }) : say('loyalty.at-the-top')}</h2><p class="meta">${standing.next ? say('loyalty.points-missing', { count: standing.next.missing }) : nothing} <a class="why" href="/rules#tiers">${say('platform.why')}</a></p></div>
<svg class="path" role="img" aria-label="${label}"><svg x="0" y="30" width="100%" height="160" viewBox="0 0 1000 160" preserveAspectRatio="none"><path class="f-soft" d="${curve}V160H0z"/><svg width="${at * 10}" height="160" viewBox="0 0 ${Math.max(1, at * 10)} 160"><path class="f-own-soft" d="${curve}V160H0z"/></svg><path class="d-ink" d="${curve}" stroke-width="1.5" stroke-dasharray="2 6" stroke-linecap="round" vector-effect="non-scaling-stroke"/><svg width="${at * 10}" height="160" viewBox="0 0 ${Math.max(1, at * 10)} 160"><path class="d-own" d="${curve}" stroke-width="3" vector-effect="non-scaling-stroke"/></svg></svg><line class="d-ink" x1="0" x2="100%" y1="190" y2="190" stroke-width="1.5"/>${standing.tiers.map(
    (tier, i) =>
      svg`<line class="d-ink" x1="${places[i]}%" x2="${places[i]}%" y1="180" y2="196" stroke-width="1" opacity=".45"/><text class="d-name" x="${places[i]}%" y="212" text-anchor="${i === 3 ? 'end' : 'start'}">${name(tier.name)}</text><text class="d-text" x="${places[i]}%" y="229" text-anchor="${i === 3 ? 'end' : 'start'}">${amountText(tier.from, context)}</text>`,
  )}<circle class="f-own" cx="${at}%" cy="${y}" r="8"/><line class="d-own" x1="${at}%" x2="${at}%" y1="46" y2="${Math.max(46, y - 10)}" stroke-width="1.5"/><text class="d-text d-here" x="${at}%" y="${Math.min(36, y - 16)}" text-anchor="${anchor}">${say('loyalty.you-at', { growth: amountText(standing.growth, context) })}</text></svg></section>`;
};

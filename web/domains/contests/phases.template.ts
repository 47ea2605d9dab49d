/** The phases of a contest, drawn to the width of the page in proportion to their days; a list on phones, and for screen readers a sentence. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ContestSummary } from '../../../shared/domains/contests.ts';
import { dayKey, dayText, whenText } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** Of the width, in percent: each phase has room for its name, the rest goes by days. */
const least = 15;
const whole = 86;
type Phases = ContestSummary['phases'];
/** A moment of the line: what begins at it, by one name. */
type Tick = { at: number; of: Phases[number]['phase'][] };

/** Phases that begin in the same minute share a moment: nothing lies between them on a line of days. */
const ticksOf = (phases: Phases): Tick[] => {
  const ticks: Tick[] = [];
  for (const { phase, at } of phases) {
    const last = ticks.at(-1);
    if (last && Math.floor(last.at / 60_000) === Math.floor(at / 60_000)) last.of.push(phase);
    else ticks.push({ at, of: [phase] });
  }
  return ticks;
};
const nameOf = ({ of }: Tick, { say }: PageContext): string => {
  const [first, ...others] = of;
  // what is announced and open at once is said in one breath
  if (first === 'announced' && others[0] === 'entries')
    return [say('contests.phase-announced-open'), ...others.slice(1).map((phase) => say(`contests.phase-${phase}`))].join(
      say('platform.comma'),
    );
  return of.map((phase) => say(`contests.phase-${phase}`)).join(say('platform.comma'));
};

/** Where each moment stands, in percent of the width. */
const placesOn = (ticks: Tick[]): number[] => {
  const spans = ticks.slice(1).map(({ at }, i) => Math.max(0, at - (ticks[i]?.at ?? at)));
  const all = spans.reduce((sum, span) => sum + span, 0) || 1;
  const room = whole - least * spans.length;
  const places = [0];
  for (const span of spans) places.push((places.at(-1) ?? 0) + least + (room * span) / all);
  return places.map((place) => Math.round(place * 10) / 10);
};

type Standing = { ticks: Tick[]; places: number[]; at: number; over: boolean; from: number; to: number; here: number };
/** Where the contest is now: at which moment, from where to where that reaches, and how far it is in it. Once it is decided it is nowhere: all lies behind. */
const standingOn = ({ phases, phase, resultAt }: ContestSummary, now: number): Standing => {
  const ticks = ticksOf(phases);
  const places = placesOn(ticks);
  const over = resultAt !== null;
  const at = over ? ticks.length - 1 : ticks.findIndex(({ of }) => of.some((one) => one === phase));
  const [from = 0, to = 100] = at === -1 ? [0, 0] : [places[at], at === ticks.length - 1 ? whole + least - 1 : places[at + 1]];
  const [begin, end] = [ticks[at]?.at ?? 0, ticks[at + 1]?.at];
  const through = end === undefined ? 0.5 : Math.min(1, Math.max(0, (now - begin) / (end - begin)));
  return { ticks, places, at, over, from, to, here: Math.round((from + (to - from) * through) * 10) / 10 };
};
/** `day` and `hour`: the same on two lines, where it is drawn; a day of another year with its hour is wider than the least room of a phase. */
type Beginning = { text: string; day: string; hour?: string };
/** When each begins: its day, the hour too where one beside it begins on the same day. */
const beginnings = (ticks: Tick[], context: PageContext): Beginning[] => {
  const days = ticks.map(({ at }) => dayText(at, context));
  const minutes = ticks.map(({ at }) => whenText(at, context));
  return ticks.map((_, i) => {
    const [day = '', minute = ''] = [days[i], minutes[i]];
    return day === days[i - 1] || day === days[i + 1] ? { text: minute, day, hour: minute.slice(-'00:00'.length) } : { text: day, day };
  });
};
const inWords = (ticks: Tick[], context: PageContext): string => {
  const begins = beginnings(ticks, context);
  return context.say('contests.phases-said', {
    phases: ticks.map((tick, i) => `${nameOf(tick, context)} ${begins[i]?.text}`).join(context.say('platform.comma')),
  });
};
/** Days of the brand's calendar: what ends tomorrow morning has one day left. */
export const daysLeft = (until: number, now: number, zone: string): number =>
  Math.max(0, Math.round((Date.parse(dayKey(until, zone)) - Date.parse(dayKey(now, zone))) / 86_400_000));
const hereWords = ({ until }: ContestSummary, now: number, { say, zone }: PageContext): string =>
  until === null
    ? say('contests.you-are-here')
    : `${say('contests.you-are-here')}${say('platform.comma')}${say('contests.days-left-here', { days: daysLeft(until, now, zone) })}`;
const lineAt =
  (y: number) =>
  (of: string, x1: number, x2: number, width: number): TemplateResult =>
    svg`<line class="${of}" x1="${x1}%" x2="${x2}%" y1="${y}" y2="${y}" stroke-width="${width}"></line>`;

/** The same without a word, for where a contest is one thing among others. */
export const phaseBar = (contest: ContestSummary, now: number, context: PageContext): TemplateResult => {
  const { ticks, places, at, from, to, here } = standingOn(contest, now);
  const line = lineAt(8);
  return html`<svg class="phase-bar" role="img" aria-label="${inWords(ticks, context)}">${line('d-line', 0, 100, 2)}${line('d-ink', 0, from, 2)}${line('d-own ahead', from, to, 6)}${line('d-own', from, here, 6)}${places.map((x, i) => svg`<line class="${i <= at ? 'd-ink' : 'd-line'}" x1="${x}%" x2="${x}%" y1="2" y2="14" stroke-width="2"></line>`)}<circle class="f-own" cx="${here}%" cy="8" r="7"></circle></svg>`;
};

export const phaseLine = (contest: ContestSummary, now: number, context: PageContext): TemplateResult => {
  const { say } = context;
  const { ticks, places, at, over, from, to, here } = standingOn(contest, now);
  const begins = beginnings(ticks, context);
  const line = lineAt(64);
  const marked = at !== -1 && !over;
  // a line that is over ends where its last mark stands
  return html`<section class="timeline" aria-label="${say('contests.phases')}"><svg class="phases-wide" role="img" aria-label="${inWords(ticks, context)}">${over ? nothing : line('d-line', 0, 100, 2)}${at > 0 ? line('d-ink', 0, from, 2) : nothing}${marked ? html`${line('d-own ahead', from, to, 6)}${line('d-own', from, here, 6)}` : nothing}${ticks.map(
    (one, i) =>
      svg`<line class="${i <= at ? 'd-ink' : 'd-line'}" x1="${places[i] ?? 0}%" x2="${places[i] ?? 0}%" y1="56" y2="72" stroke-width="2"></line><text class="d-name" x="${places[i] ?? 0}%" y="94">${nameOf(one, context)}</text><text class="d-text" x="${places[i] ?? 0}%" y="113">${begins[i]?.day}</text>${begins[i]?.hour ? svg`<text class="d-text" x="${places[i] ?? 0}%" y="131">${begins[i].hour}</text>` : nothing}`,
  )}${marked ? svg`<circle class="f-own" cx="${here}%" cy="64" r="8"></circle><line class="d-own" x1="${here}%" x2="${here}%" y1="28" y2="56" stroke-width="1.5"></line><text class="d-text d-here" x="${here}%" y="18" text-anchor="${here < 8 ? 'start' : here > 92 ? 'end' : 'middle'}">${hereWords(contest, now, context)}</text>` : nothing}</svg>
<ol class="phases phases-narrow">${ticks.map((one, i) => html`<li class="${i < at || over ? 'past' : i === at ? 'here' : 'ahead'}" aria-current=${marked && i === at ? 'step' : nothing}><span class="label">${nameOf(one, context)}</span>${say('platform.comma')}<time datetime="${new Date(one.at).toISOString()}">${begins[i]?.text}</time>${marked && i === at ? html`<br><span class="state own">${hereWords(contest, now, context)}</span>` : nothing}</li>`)}</ol></section>`;
};

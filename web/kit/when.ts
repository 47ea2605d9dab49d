/** Times as people read them, in the brand's zone. */
import { html, type TemplateResult } from 'lit';
import { intlTags, type Locale } from '../../shared/locales.ts';

type Shape = 'clock' | 'minute' | 'day' | 'day-year' | 'minute-year' | 'year';
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (locale: Locale, zone: string, shape: Shape): Intl.DateTimeFormat => {
  const key = `${locale} ${zone} ${shape}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTags[locale], {
      timeZone: zone,
      ...(shape === 'year' || shape === 'clock' ? {} : { day: 'numeric', month: locale === 'en' ? 'short' : 'long' }),
      ...(shape.endsWith('year') ? { year: 'numeric' } : {}),
      ...(shape.startsWith('minute') || shape === 'clock' ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
    });
    formats.set(key, format);
  }
  return format;
};

/** The same minutes are asked for again and again, by both halves of a post and by every page it stands on: 3 µs each. */
const texts = new Map<string, string>();
const mostTexts = 10_000;
const inWords = (at: number, locale: Locale, zone: string, shape: Shape): string => {
  const key = `${Math.floor(at / 60_000)} ${locale} ${zone} ${shape}`;
  let text = texts.get(key);
  if (text === undefined) {
    text = formatOf(locale, zone, shape).format(at);
    if (texts.size >= mostTexts) texts.clear();
    texts.set(key, text);
  }
  return text;
};

const halfYear = 182 * 86_400_000;
/** Of another year than this one, or so long ago that one has to think. */
const withYear = (at: number, zone: string): boolean => {
  const now = Date.now();
  return now - at > halfYear || inWords(at, 'en', zone, 'year') !== inWords(now, 'en', zone, 'year');
};
/** `12 Nov, 08:41`; with its year where it is not of this one, or older than half a year. */
export const whenText = (at: number, { locale, zone }: { locale: Locale; zone: string }): string =>
  inWords(at, locale, zone, withYear(at, zone) ? 'minute-year' : 'minute');
export const dayText = (at: number, { locale, zone }: { locale: Locale; zone: string }): string =>
  inWords(at, locale, zone, withYear(at, zone) ? 'day-year' : 'day');

/** `2026-11-24` in the zone: what is of one day has one key. */
export const dayKey = (at: number, zone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);

/** On paper every date has its year: what is missing between both ends of the short one is drawn there by the styles of print. */
const dated = (at: number, { locale, zone }: { locale: Locale; zone: string }, shape: 'minute' | 'day'): TemplateResult => {
  const long = inWords(at, locale, zone, `${shape}-year`);
  const short = withYear(at, zone) ? long : inWords(at, locale, zone, shape);
  const datetime = new Date(at).toISOString();
  if (short === long) return html`<time datetime="${datetime}">${long}</time>`;
  let same = 0;
  while (short[same] === long[same]) same++;
  const end = long.length - short.length + same;
  return html`<time datetime="${datetime}">${short.slice(0, same)}<span data-year="${long.slice(same, end)}"></span>${short.slice(same)}</time>`;
};
export const when = (at: number, context: { locale: Locale; zone: string }): TemplateResult => dated(at, context, 'minute');
export const day = (at: number, context: { locale: Locale; zone: string }): TemplateResult => dated(at, context, 'day');
/** `08:41`: where the day stands above. */
export const clock = (at: number, { locale, zone }: { locale: Locale; zone: string }): TemplateResult =>
  html`<time datetime="${new Date(at).toISOString()}">${inWords(at, locale, zone, 'clock')}</time>`;

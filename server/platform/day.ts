/** Days are the brand's: they begin at midnight in its zone, for limits, caps and calendars alike. */
import { intlTags, type Locale } from '../../shared/locales.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
/** The brand's day of a moment, as 2026-11-22. */
export const dayOf = (at: number, zone: string): string => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
};

/** The moment at which a day (2026-11-24) begins in a zone, in epoch milliseconds; to the quarter of an hour, which is what zones are cut by. */
export const startOfDay = (day: string, zone: string): number => {
  const quarter = 900_000;
  const about = Date.parse(`${day}T00:00Z`);
  // zones lie within 14 hours of UTC: the first quarter that belongs to the day is looked for by halves
  let [before, from] = [about - 15 * 3_600_000, about + 15 * 3_600_000];
  while (from - before > quarter) {
    const middle = before + Math.floor((from - before) / 2 / quarter) * quarter;
    if (dayOf(middle, zone) >= day) from = middle;
    else before = middle;
  }
  return from;
};
/** The moments at which a month (2026-11) begins and ends. */
export const monthIn = (month: string, zone: string): { from: number; until: number } => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: startOfDay(`${month}-01`, zone), until: startOfDay(`${next}-01`, zone) };
};

const inWords = new Map<string, Intl.DateTimeFormat>();
const halfYear = 182 * 86_400_000;
/** A day as people read it; of another year than now, or further away than half a year, with its year. */
export const dayInWords = (at: number, locale: Locale, zone: string, now: number): string => {
  const year = Math.abs(now - at) > halfYear || dayOf(at, zone).slice(0, 4) !== dayOf(now, zone).slice(0, 4);
  const key = `${locale} ${zone} ${year}`;
  let format = inWords.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTags[locale], {
      timeZone: zone,
      day: 'numeric',
      month: 'long',
      ...(year ? { year: 'numeric' as const } : {}),
    });
    inWords.set(key, format);
  }
  return format.format(at);
};

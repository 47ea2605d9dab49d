/** A moment in words, for a sentence that is read far from any page: weekday, day and minute on the clocks of the house, and whose clocks these are. */
import { intlTags, type Locale } from '../../shared/locales.ts';

const partOf = (at: number, tag: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(tag, options).format(at);

/** What people call the time of a zone (`United Kingdom Time`, `中国标准时间`), the same in summer and winter. */
const nameOf = (at: number, tag: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat(tag, { timeZone, hour: '2-digit', timeZoneName: 'longGeneric' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return /^GMT\+00:?00$/.test(name) ? 'UTC' : name;
};

/**
 * `Saturday, 28 November, 05:09 (United Kingdom Time)`; with its year where that is not this one.
 * @param at, now epoch milliseconds
 */
export const momentInWords = (at: number, { locale, zone: timeZone, now }: { locale: Locale; zone: string; now: number }): string => {
  const tag = intlTags[locale];
  const year = (moment: number): string => partOf(moment, 'en-GB', { timeZone, year: 'numeric' });
  const withYear = year(at) === year(now) ? {} : ({ year: 'numeric' } as const);
  const weekday = partOf(at, tag, { timeZone, weekday: 'long' });
  const date = partOf(at, tag, { timeZone, day: 'numeric', month: 'long', ...withYear });
  const time = partOf(at, tag, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const name = nameOf(at, tag, timeZone);
  return locale === 'en' ? `${weekday}, ${date}, ${time} (${name})` : `${date}${weekday} ${time}（${name}）`;
};

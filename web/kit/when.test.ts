/** Times as people read them: the year is said where one would have to think which it is. */
import { afterEach, expect, test, vi } from 'vitest';
import { day, dayText, when, whenText } from './when.ts';

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  // of this year, and not long ago: what one reads all day
  ['2026-11-20T09:30Z', 'en', '20 Nov, 09:30', '20 Nov'],
  ['2026-11-20T09:30Z', 'zh-Hans', '11月20日 09:30', '11月20日'],
  // ahead, in the next year
  ['2027-01-16T10:00Z', 'en', '16 Jan 2027, 10:00', '16 Jan 2027'],
  ['2027-01-16T10:00Z', 'zh-Hans', '2027年1月16日 10:00', '2027年1月16日'],
  ['2027-01-16T10:00Z', 'zh-Hant', '2027年1月16日 10:00', '2027年1月16日'],
  // of this year, older than half a year
  ['2026-02-01T10:00Z', 'en', '1 Feb 2026, 10:00', '1 Feb 2026'],
] as const)('%s in %s', (at, locale, minute, day) => {
  vi.useFakeTimers({ now: Date.parse('2026-11-26T12:00Z') });
  const context = { locale, zone: 'Europe/London' };
  expect([whenText(Date.parse(at), context), dayText(Date.parse(at), context)]).toEqual([minute, day]);
});

test.each([
  ['2026-11-20T09:30Z', 'en', '20 Nov 2026, 09:30', '20 Nov 2026'],
  ['2026-11-20T09:30Z', 'zh-Hans', '2026年11月20日 09:30', '2026年11月20日'],
  ['2026-07-02T10:00Z', 'zh-Hant', '2026年7月2日 11:00', '2026年7月2日'],
  ['2026-02-01T10:00Z', 'en', '1 Feb 2026, 10:00', '1 Feb 2026'],
] as const)('%s on paper in %s: the year is there, and on the screen its place is empty', (at, locale, minute, date) => {
  vi.useFakeTimers({ now: Date.parse('2026-11-26T12:00Z') });
  const context = { locale, zone: 'Europe/London' };
  const paper = [when, day].map((make) => {
    const { strings, values } = make(Date.parse(at), context);
    return String.raw({ raw: strings }, ...values)
      .replace(/<span data-year="([^"]*)"><\/span>/, '$1')
      .replace(/<[^>]*>/g, '');
  });
  expect(paper).toEqual([minute, date]);
});

test('the year begins where the brand is', () => {
  vi.useFakeTimers({ now: Date.parse('2026-12-31T12:00Z') });
  const at = Date.parse('2026-12-31T17:00Z');
  expect(dayText(at, { locale: 'en', zone: 'Asia/Shanghai' })).toBe('1 Jan 2027');
  expect(dayText(at, { locale: 'en', zone: 'Europe/London' })).toBe('31 Dec');
});

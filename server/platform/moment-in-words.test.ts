import { expect, test } from 'vitest';
import { momentInWords } from './moment-in-words.ts';

const at = Date.UTC(2026, 10, 28, 5, 9);
const now = Date.UTC(2026, 10, 25, 5, 9);

test.each([
  ['en', 'Europe/London', 'Saturday, 28 November, 05:09 (United Kingdom Time)'],
  ['zh-Hans', 'Europe/London', '11月28日星期六 05:09（英国时间）'],
  ['zh-Hant', 'Asia/Taipei', '11月28日星期六 13:09（台北標準時間）'],
  ['zh-Hans', 'Asia/Shanghai', '11月28日星期六 13:09（中国标准时间）'],
  ['en', 'UTC', 'Saturday, 28 November, 05:09 (UTC)'],
] as const)('in %s, on the clocks of %s: %s', (locale, zone, words) => {
  expect(momentInWords(at, { locale, zone, now })).toBe(words);
});

test('another year is named, by the clocks of the zone', () => {
  const newYear = Date.UTC(2026, 11, 31, 23, 30);
  expect(momentInWords(newYear, { locale: 'en', zone: 'Europe/London', now })).toBe('Thursday, 31 December, 23:30 (United Kingdom Time)');
  expect(momentInWords(newYear, { locale: 'zh-Hant', zone: 'Asia/Taipei', now })).toBe('2027年1月1日星期五 07:30（台北標準時間）');
});

/** Days and months of a zone. */
import { expect, test } from 'vitest';
import { dayOf, monthIn, startOfDay } from './day.ts';

test.each([
  ['2026-11-24', 'Europe/London', '2026-11-24T00:00Z'],
  ['2026-07-01', 'Europe/London', '2026-06-30T23:00Z'],
  ['2026-11-24', 'Asia/Shanghai', '2026-11-23T16:00Z'],
  ['2026-11-24', 'Asia/Kathmandu', '2026-11-23T18:15Z'],
  ['2026-11-24', 'Pacific/Kiritimati', '2026-11-23T10:00Z'],
  ['2026-11-24', 'Pacific/Pago_Pago', '2026-11-24T11:00Z'],
  ['2026-03-29', 'Europe/London', '2026-03-29T00:00Z'],
])('%s begins in %s at %s', (day, zone, at) => {
  expect(startOfDay(day, zone)).toBe(Date.parse(at));
  expect([dayOf(Date.parse(at) - 1, zone) < day, dayOf(Date.parse(at), zone)]).toEqual([true, day]);
});

test('a month ends where the next begins, also at the end of a year', () => {
  expect(monthIn('2026-12', 'Asia/Shanghai')).toEqual({ from: Date.parse('2026-11-30T16:00Z'), until: Date.parse('2026-12-31T16:00Z') });
});

/** Numbers as people write them. */
import { expect, test } from 'vitest';
import { masked, phoneNumber, rangeOf } from './phone-number.ts';

test.each([
  ['+447700900123', '+447700900123'],
  [' +44 7700 900123 ', '+447700900123'],
  ['+44 (0)7700-900.123', '+447700900123'],
  ['0044 7700 900 123', '+447700900123'],
  ['0044(0)7700900123', '+447700900123'],
  ['+86 138 0013 8000', '+8613800138000'],
  ['＋８６　１３８００１３８０００', '+8613800138000'],
  ['\u202a+886 912 345 678\u202c', '+886912345678'],
  ['+1 (415) 555‑2671', '+14155552671'],
])('%s is %s', (typed, number) => {
  expect(phoneNumber(typed)).toEqual({ number });
});

test('a range has a thousand numbers, and what is shown names none of them', () => {
  expect(rangeOf('+447700900123')).toBe('+447700900');
  expect(masked('+447700900123')).toBe('+44…123');
});

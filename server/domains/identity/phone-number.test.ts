/** Numbers as people write them. */
import { expect, test } from 'vitest';
import { isInChina, masked, phoneNumber, rangeOf } from './phone-number.ts';

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
  for (const inChina of [false, true]) expect(phoneNumber(typed, inChina)).toEqual({ number });
});

test.each([
  ['138 0013 8000', '+8613800138000'],
  ['１９９-0013-8000', '+8619900138000'],
])('in a house that is in China %s is %s, elsewhere its country is missing', (typed, number) => {
  expect(phoneNumber(typed, true)).toEqual({ number });
  expect(phoneNumber(typed, false)).toEqual({ problem: 'no-country' });
});

test('what is no mobile number of China has to say its country there too', () => {
  for (const typed of ['12800138000', '1380013800', '138001380000', '010 6552 9988', '07700 900201'])
    expect(phoneNumber(typed, true)).toEqual({ problem: 'no-country' });
});

test.each([
  ['en', 'Asia/Shanghai', true],
  ['en', 'Asia/Chongqing', true],
  ['en', 'Asia/Urumqi', true],
  ['zh-Hans', 'UTC', true],
  ['zh-Hant', 'Asia/Taipei', false],
  ['zh-Hant', 'Asia/Hong_Kong', false],
  ['en', 'Europe/London', false],
])('a house that speaks %s in the zone %s is in China: %s', (locale, zone, is) => {
  expect(isInChina({ locale, zone })).toBe(is);
});

test('a range has a thousand numbers, and what is shown names none of them', () => {
  expect(rangeOf('+447700900123')).toBe('+447700900');
  expect(masked('+447700900123')).toBe('+44…123');
});

test.each([
  ...[
    '+1 900 555 1234',
    '+1 (900) 555-1234',
    '+44 70 1234 5678',
    '+44 909 8790000',
    '+870 773 123 456',
    '+881 6 1234 5678',
    '+882 16 1234',
  ],
  ...['+883 5100 123456', '+878 10 1234 5678', '+888 12345678', '+979 1 2345 6789', '+808 1234 5678', '00 882 16 1234'],
])('%s costs a multiple', (typed) => {
  expect(phoneNumber(typed, false)).toEqual({ problem: 'costly' });
});

test.each([
  '+880 1712 345678',
  '+886 912 345 678',
  '+1 905 555 1234',
  '+1 800 555 1234',
  '+44 7700 900123',
  '+852 9123 4567',
  '+998 90 123 45 67',
])('%s is somebody’s telephone', (typed) => {
  expect(phoneNumber(typed, false)).toEqual({ number: `+${typed.replace(/\D/g, '')}` });
});

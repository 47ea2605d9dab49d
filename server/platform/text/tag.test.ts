/** Tags as they are stored. */
import { describe, expect, test } from 'vitest';
import { cleanTag, splitTags } from './tag.ts';

describe('a tag', () => {
  test.each([
    ['Bike Packing', 'bike-packing'],
    ['#rain', 'rain'],
    ['ＡＢＣ', 'abc'],
    ['骑车', '骑车'],
    ['c++', 'c++'],
    [' 补丁 ', '补丁'],
    ['v1.2', 'v1.2'],
  ])('of %s is %s', (typed, tag) => expect(cleanTag(typed)).toBe(tag));

  test.each([
    '',
    '#',
    '-',
    'a/b',
    '<b>',
    'x'.repeat(31),
    'a\u200bb',
    '\u202eabc',
    '\u3164',
    '\uffa0\u3164',
    '\u0301',
    '\u0378\u0379',
    '\ue000\ue001',
  ])('is none of %j', (typed) => expect(cleanTag(typed)).toBeNull());

  test('stays what it is when cleaned again', () => expect(cleanTag(cleanTag('Bike Packing') as string)).toBe('bike-packing'));
});

test('several in one field are told apart in every script', () =>
  expect(splitTags('rain, 骑车，补丁、Tea; \nlate')).toEqual(['rain', '骑车', '补丁', 'Tea', 'late']));

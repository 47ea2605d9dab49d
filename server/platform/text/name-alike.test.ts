/** What is looked up to find who is called alike: little at any length of a name. */
import { expect, test } from 'vitest';
import { hanWays, toSimplified } from './han.ts';
import { alikeOf, atAGlance } from './name-alike.ts';

test.each([
  ['Niamh Casey', 'Niarnh  Casey.'],
  ['Niamh Casey', 'NIÁMH-CASEY'],
  ['Lily Hill', 'LiIy_HiII'],
  ['林晓雨', '林·曉雨'],
])('%s and %s look the same', (one, other) => {
  expect(atAGlance(one)).toBe(atAGlance(other));
});

test('few names and handles are looked for, however long the name is', () => {
  for (const name of ['Niamh Casey', '发发发发发发发发发发发发', 'rnrnrnrnrnrnrnrnrn vv', '北京发电台干后', 'a'.repeat(40)]) {
    const { names, handles } = alikeOf(name);
    expect([names.includes(name), names.length <= 41, handles.length <= 10]).toEqual([true, true, true]);
  }
});

test('Chinese is written in all mixtures of both ways, itself first', () => {
  expect(hanWays('林曉雨')).toEqual(['林曉雨', '林晓雨']);
  expect(hanWays('林晓雨')).toEqual(['林晓雨', '林曉雨']);
  expect(hanWays('发').sort()).toEqual(['发', '發', '髮'].sort());
  expect([hanWays('Ann Lee'), toSimplified('龍井 Ann')]).toEqual([['Ann Lee'], '龙井 Ann']);
});

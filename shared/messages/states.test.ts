/** How things are said that stand by themselves. */
import { expect, test } from 'vitest';
import { messages } from './index.ts';

const { forum, contests, loyalty } = messages.en;

test('a state that stands by itself begins with a capital, on every page alike', () => {
  const states = [
    ...[forum.solved, forum.pinned, forum.locked, forum['no-answer-yet']],
    ...Object.entries(contests)
      .filter(([key]) => /^(until|state)-/.test(key))
      .map(([, said]) => said as string),
  ];
  expect(states.length).toBeGreaterThan(10);
  expect(states.filter((said) => !/^\p{Lu}/u.test(said))).toEqual([]);
});

test('a tier is said as one, not as a column of a table', () => {
  expect(loyalty['in-tier']).toBe('{tier} tier');
});

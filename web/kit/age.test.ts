/** How long something waits: nothing waits 0 hours. */
import { expect, test } from 'vitest';
import { ageOnKept, ageText } from './age.ts';

const context = { say: (key: string, values: Record<string, unknown> = {}) => `${key} ${values.n ?? ''}`.trim() };
const minute = 60_000;
const now = 1_700_000_000_000;

test.each([
  [-5_000, 'moderation.just-now', 'moderation.under-hour'],
  [59_999, 'moderation.just-now', 'moderation.under-hour'],
  [minute, 'moderation.minutes 1', 'moderation.under-hour'],
  [60 * minute - 1, 'moderation.minutes 59', 'moderation.under-hour'],
  [60 * minute, 'moderation.hours 1', 'moderation.hours 1'],
  [1_440 * minute - 1, 'moderation.hours 23', 'moderation.hours 23'],
  [3_000 * minute, 'moderation.days 2', 'moderation.days 2'],
])('%d ms', (ms, asked, kept) => {
  expect([ageText(now - ms, context, now), ageOnKept(now - ms, context, now)]).toEqual([asked, kept]);
});

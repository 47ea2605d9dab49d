/** A demo is made at any minute of a day, and staff plan by the hour, never for the night: what follows from another stays behind it all the same. */
import { expect, test } from 'vitest';
import { ballotAt, ballotsOf, entryAt, movedAt, onTheHour } from './acts-of-contests.ts';
import { brandOf } from './brands.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const zones = { folkmoot: 'Europe/London', yunwu: 'Asia/Shanghai', northfell: 'Europe/London' };

test.each(Object.entries(zones))('in %s every entry comes before the vote, and every ballot before the end of it', async (theme, zone) => {
  const brand = await brandOf(theme);
  const midnight = Date.UTC(2026, 10, 27);
  for (let now = midnight; now < midnight + day; now += 10 * minute)
    for (const contest of brand.contests) {
      const { days, entries, over } = contest;
      const voting = onTheHour(now + days.voting * day, zone);
      const opened = onTheHour(now + days.opened * day, zone);
      const end = over ? movedAt(now, contest, zone) : onTheHour(now + days.review * day, zone);
      const at = (words: string) => `${contest.title}, made at ${new Date(now).toISOString()}: ${words}`;
      for (const i of entries.keys()) {
        const entered = entryAt(now, contest, i);
        expect(entered > opened && entered < Math.min(voting, now), at(`entry ${i}`)).toBe(true);
      }
      for (const i of ballotsOf(brand, contest).keys()) {
        const cast = ballotAt(now, contest, zone, i);
        expect(cast > voting && cast < Math.min(end, now), at(`ballot ${i}`)).toBe(true);
      }
    }
});

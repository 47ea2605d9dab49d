/** A large house is walked over page by page, and what is kept then is what counting it at once says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';
import { countMembersJob } from './how-many.jobs.ts';
import { readHowMany } from './how-many.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
  const people: Member[] = [];
  for (let i = 0; i < 25; i++) people.push(await someMember(t));
  const { threadId } = await someThread(t.house, people[0] as Member, {});
  for (const one of people.slice(0, 7)) await someReply(t.house, one, threadId);
  for (const one of people.slice(0, 3)) await t.ask('PUT', '/api/me/consents/reading', { as: one, body: { audience: 'me' } });
});
afterAll(() => endSound(t));

const reading = () => ({ db: t.house.store.read, t: t.house.store.t });
const kept = () => t.house.store.read.select().from(t.house.store.t.members.memberCounts);
/** The job with pages of this size, as often as it puts itself off. */
const walk = async (atOnce: number): Promise<number> => {
  const { house } = t;
  let runs = 0;
  let payload: unknown = { after: '', counted: {} };
  while (payload) {
    const now = house.clock();
    const job = { id: 'x', kind: 'count-members', subject: 'members', payload, attempts: 0 } as never;
    payload = undefined;
    const reader = () => house.reader({ kind: 'visitor' } as never, 'en');
    const work = <T>(run: (w: never) => Promise<T>) =>
      house.system('walk', (w) =>
        run({
          ...w,
          later: async (next: { payload?: unknown }) => {
            payload = next.payload;
          },
        } as never),
      );
    await (countMembersJob(atOnce) as { run(context: unknown, job: never): Promise<void> }).run({ now, reader, work }, job);
    runs++;
  }
  return runs;
};

test('a small house is counted when it is asked, and nothing is kept', async () => {
  const counted = await readHowMany(reading());
  expect(counted).toMatchObject({ 'stage-resonance': 7, reading: 3 });
  expect(Object.entries(counted ?? {}).reduce((sum, [name, n]) => sum + (name.startsWith('tier-') ? n : 0), 0)).toBe(25);
  expect(await walk(500)).toBe(1);
  expect(await kept()).toEqual([]);
});

test('a large one is not known before the walk, and is the same after it, however its pages fall', async () => {
  const counted = await readHowMany(reading());
  expect(await readHowMany(reading(), 24)).toBeNull();
  // ten pages in a row, then other jobs
  expect(await walk(2)).toBe(2);
  expect(await readHowMany(reading(), 24)).toEqual(counted);
  expect(await walk(5)).toBe(1);
  expect(await readHowMany(reading(), 24)).toEqual(counted);
});

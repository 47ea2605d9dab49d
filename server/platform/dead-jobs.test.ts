/** What could not be done is seen, and tried again from the first try on, in its place. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../testing.ts';
import { deadJobs, resendDead, workByKind } from './dead-jobs.ts';
import { at, minute, outboxOf } from './jobs.fixtures.ts';
import type { JobRunner } from './jobs.ts';

let test: TestHouse;
let outbox: ReturnType<typeof outboxOf>;
beforeAll(async () => {
  test = await testHouse();
  outbox = outboxOf(test.house);
  await outbox.empty();
});
afterAll(async () => {
  await outbox.empty();
  await test.close();
});
const reading = () => ({ db: test.house.store.read, t: test.house.store.t });

it('is counted by kind, listed with its error, and done when it is put back', async () => {
  let away = true;
  const ran: string[] = [];
  const runner: JobRunner = {
    kind: 'letter',
    pauses: [],
    run: async (_context, job) => {
      if (away) throw new Error('the other end is away');
      ran.push(job.subject);
    },
  };
  const worker = outbox.worker([runner]);
  await outbox.later(
    { kind: 'letter', subject: 'a' },
    { kind: 'letter', subject: 'b' },
    { kind: 'letter', subject: 'c', dueAt: at + 9 * minute },
  );
  await worker.drain(at);
  expect(await workByKind(reading(), at)).toEqual([{ kind: 'letter', waiting: 1, due: 0, failing: 0, dead: 2 }]);
  const dead = await deadJobs(reading());
  expect(dead.map(({ subject, attempts, lastError }) => [subject, attempts, lastError])).toEqual([
    ['a', 1, 'Error: the other end is away'],
    ['b', 1, 'Error: the other end is away'],
  ]);
  expect(await deadJobs(reading(), { kind: 'other' })).toEqual([]);
  expect(await deadJobs(reading(), { after: dead[0]?.id, limit: 1 })).toMatchObject([{ subject: 'b' }]);
  away = false;
  const again = (ids: string[]) => test.house.system('test', (work) => resendDead(work, ids, at + minute));
  const ids = dead.map(({ id }) => id);
  // by two at once each row is put back once
  const put = await Promise.all([again(ids), again(ids)]);
  expect(put.flat().sort()).toEqual([...ids].sort());
  expect(await again(ids)).toEqual([]);
  await worker.drain(at + minute);
  expect(ran.sort()).toEqual(['a', 'b']);
  expect(await workByKind(reading(), at)).toEqual([{ kind: 'letter', waiting: 1, due: 0, failing: 0, dead: 0 }]);
});

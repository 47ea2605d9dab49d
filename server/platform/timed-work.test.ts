/** Timed work happens once, by whatever name it was asked for, and what comes back comes back whatever happens. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../testing.ts';
import { at, minute, outboxOf } from './jobs.fixtures.ts';
import { type JobRunner, type Recurring, seedRecurring } from './jobs.ts';

let test: TestHouse;
let outbox: ReturnType<typeof outboxOf>;
let ran: string[] = [];
beforeAll(async () => {
  test = await testHouse();
  outbox = outboxOf(test.house);
});
beforeEach(() => {
  ran = [];
  return outbox.empty();
});
afterAll(async () => {
  await outbox.empty();
  await test.close();
});
const noteIt: JobRunner = { kind: 'note', run: async (_context, job) => void ran.push(job.subject) };

describe('timed work', () => {
  it('is one row for its kind and name, however often it is asked for, and runs once, late where nobody was there', async () => {
    const due = at + 10 * minute;
    for (let i = 0; i < 3; i++) await outbox.later({ kind: 'note', subject: 'phase', onceKey: 'poll-1 ends', dueAt: due });
    await outbox.later(
      { kind: 'note', subject: 'other phase', onceKey: 'poll-2 ends', dueAt: due },
      { kind: 'else', subject: 'p', onceKey: 'poll-1 ends', dueAt: due + 1e12 },
    );
    expect(await outbox.rows()).toHaveLength(3);
    const w = outbox.worker([noteIt]);
    expect(await w.drain(due - 1)).toBe(0);
    // nobody ran at its moment: three days later it still happens
    expect(await w.drain(due + 3 * 1440 * minute)).toBe(2);
    expect(ran.sort()).toEqual(['other phase', 'phase']);
  });

  it('that comes back puts its next row there, at the next full step, also when it fails', async () => {
    let broken = false;
    const daily: Recurring = {
      kind: 'daily',
      everyMs: 1440 * minute,
      run: async ({ now }) => {
        if (broken) throw new Error('not today');
        ran.push(new Date(now).toISOString());
      },
    };
    const w = outbox.worker([], { recurring: [daily] });
    // started twice, the second time days later: what waits is still there
    for (const days of [0, 3]) await test.house.system('start', (work) => seedRecurring(work, [daily]), at + days * daily.everyMs);
    const next = (Math.floor(at / daily.everyMs) + 1) * daily.everyMs;
    const due = async () => (await outbox.rows()).filter((r) => r.deadAt === null).map((r) => r.dueAt);
    expect(await due()).toEqual([next]);
    await w.drain(next + 5);
    expect(ran).toHaveLength(1);
    expect(await due()).toEqual([next + daily.everyMs]);
    // days on which nobody ran are not made up for one by one
    await w.drain(next + 4 * daily.everyMs + 5);
    expect(ran).toHaveLength(2);
    expect(await due()).toEqual([next + 5 * daily.everyMs]);
    broken = true;
    for (const minutes of [0, 1, 6, 31, 156]) await w.drain(next + 5 * daily.everyMs + minutes * minute);
    expect(await due()).toEqual([next + 6 * daily.everyMs]);
    broken = false;
    await w.drain(next + 6 * daily.everyMs);
    expect(ran).toHaveLength(3);
  });

  it('of the house itself is there from the start and sweeps what is over', async () => {
    const { house } = test;
    const { acts } = house.store.t.platform;
    const old = { member: 'm', command: 'c', key: 'old', digest: 'd', at: at - 2 * 1440 * minute, answer: null };
    await house.system('test', async (work) => {
      await work.db.insert(acts).values([old, { ...old, key: 'fresh', at }]);
      await seedRecurring(work, house.recurring);
    });
    expect((await outbox.rows()).map((r) => r.kind)).toEqual(expect.arrayContaining(['sweep-acts', 'sweep-changes', 'sweep-sessions']));
    house.clock = () => at + 120 * minute;
    const errors = test.errors.length;
    await house.jobs.drain();
    expect(test.errors.slice(errors)).toEqual([]);
    expect((await house.store.read.select().from(acts).where(eq(acts.member, 'm'))).map((a) => a.key)).toEqual(['fresh']);
  });
});

/** Rules that bind people: versions that stay, in force from their moment on, for everybody at the very next request. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StartThread } from '../../shared/domains/forum.ts';
import type { EarningRule } from '../../shared/domains/loyalty.ts';
import { someReply, someSpace, someThread } from '../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../testing.ts';
import { addDefaults, Policies, publishPolicy } from './policies.ts';

let test: TestHouse;
beforeAll(async () => {
  test = await testHouse();
});
afterAll(() => test.close());

const publish = (policy: { key: string; value: unknown; reason?: string; effectiveAt?: number; kind?: string }, now?: number) =>
  test.house.system('test', (work) => publishPolicy(work, { kind: 'probe', reason: 'because', ...policy }), now);
const rows = async (key: string) => {
  const { policies } = test.house.store.t.platform;
  return test.house.store.read.select().from(policies).where(eq(policies.key, key)).orderBy(policies.version);
};
const valueAt = (key: string, at: number, kind = 'probe') => test.house.policies.inForce(kind, key, at)?.value;

describe('policies', () => {
  it('are numbered versions, each with its reason and who gave it, and none is ever changed', async () => {
    const staff = await test.member({ role: 'manager' });
    expect(await publish({ key: 'numbered', value: { n: 1 } }, 1000)).toBe(1);
    const [first] = await rows('numbered');
    expect(await publish({ key: 'numbered', value: { n: 2 }, reason: 'better' }, 2000)).toBe(2);
    expect(await publish({ key: 'another', value: 0 }, 2000)).toBe(1);
    const all = await rows('numbered');
    expect(all).toHaveLength(2);
    expect(all[0]).toEqual(first);
    expect(all[1]).toMatchObject({ version: 2, value: { n: 2 }, reason: 'better', by: 'house', publishedAt: 2000, effectiveAt: 2000 });
    await test.house.system('test', (work) =>
      publishPolicy({ ...work, actor: staff }, { kind: 'probe', key: 'numbered', value: 3, reason: '' }),
    );
    expect((await rows('numbered'))[2]?.by).toBe(staff.id);
  });

  it('are in force by their moment, whatever moment is asked about', async () => {
    for (const [value, effectiveAt] of [
      ['a', 1000],
      ['b', 3000],
      ['c', 2000], // published after b, in force until b begins
      ['d', 4000],
      ['e', 4000],
    ] as const)
      await publish({ key: 'times', value, effectiveAt }, 1000);
    const seen = [999, 1000, 1999, 2000, 2999, 3000, 3999, 4000, 1e15].map((at) => valueAt('times', at));
    // of two that begin together the later one counts
    expect(seen).toEqual([undefined, 'a', 'a', 'c', 'c', 'b', 'b', 'e', 'e']);
    const kept = new Policies();
    await kept.refresh(test.house.store);
    expect(kept.inForce('probe', 'times', 2500)).toEqual(test.house.policies.inForce('probe', 'times', 2500));
  });

  it('can not begin before they are published: what counted already stays as it was', async () => {
    await publish({ key: 'backwards', value: 1, effectiveAt: 10 }, 5000);
    expect(valueAt('backwards', 4999)).toBeUndefined();
    expect(valueAt('backwards', 5000)).toBe(1);
  });

  it('come by kind in the order of their keys, only those in force', async () => {
    for (const key of ['z', 'a', 'm']) await publish({ kind: 'sorted', key, value: key, effectiveAt: key === 'm' ? 9000 : 0 }, 1000);
    expect(test.house.policies.allInForce('sorted', 1000).map((p) => p.key)).toEqual(['a', 'z']);
    expect(test.house.policies.allInForce('sorted', 9000).map((p) => p.key)).toEqual(['a', 'm', 'z']);
    expect(test.house.policies.allInForce('no such kind', 9000)).toEqual([]);
  });

  it('of a domain are there from the beginning, are added once, and never over a later version', async () => {
    const { store } = test.house;
    const defaults = [{ kind: 'probe', key: 'brought', value: 1, reason: 'from the start' }];
    const add = () => store.transaction((db) => addDefaults(db, store.t, defaults, 7000));
    expect([await add(), await add()]).toEqual([true, false]);
    await publish({ key: 'brought', value: 2 }, 8000);
    expect(await add()).toBe(false);
    expect(valueAt('brought', 0)).toBe(1);
    expect(valueAt('brought', 8000)).toBe(2);
    // what the loyalty domain brings, in a house that nobody has changed
    expect(test.house.policies.inForce<EarningRule>('earning', 'replied', 0)).toMatchObject({ version: 1, by: 'house', effectiveAt: 0 });
  });

  it('by which acts are counted hold from now on where people have lived already', async () => {
    const { store } = test.house;
    const late = { kind: 'probe', key: 'late', value: 1, reason: 'new in this version', counts: true as const };
    await store.transaction((db) => addDefaults(db, store.t, [late], 9000));
    await test.house.policies.refresh(store);
    expect([valueAt('late', 8999), valueAt('late', 9000)]).toEqual([undefined, 1]);
  });

  it('that were not kept are not in force', async () => {
    const thrown = test.house.system('test', async (work) => {
      await publishPolicy(work, { kind: 'probe', key: 'undone', value: 1, reason: '' });
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(valueAt('undone', 1e15)).toBeUndefined();
  });
});

describe('a rule that is published', () => {
  const rules = async () => (await test.ask('GET', '/rules')).body;
  const inForce = async () => /id="earning-replied".*?<\/tr>/s.exec(await rules())?.[0];
  const replied = (growth: number): EarningRule => ({ line: 'replied', growth, balance: 2, perDay: 20, perDayWithOne: null });
  const asOfNow = async () => (await test.ask('GET', '/api/rules/earning')).json().rules.find((r: { key: string }) => r.key === 'replied');

  it('counts from the very next request on, and its page tells of it', async () => {
    const member = await test.member();
    const { threadId } = await someThread(test.house, await test.member());
    await rules();
    expect(await rules()).not.toContain('Seven for the week');
    const growth = async () => (await test.ask('GET', '/api/me/standing', { as: member })).json().growth;
    await someReply(test.house, member, threadId);
    expect(await growth()).toBe(2);
    await publish({ kind: 'earning', key: 'replied', value: replied(7), reason: 'Seven for the week' });
    const [page, query] = await Promise.all([rules(), asOfNow()]);
    expect(page).toContain('Seven for the week');
    expect(query).toMatchObject({ growth: 7, version: 2, reason: 'Seven for the week' });
    await test.ask('POST', `/api/threads/${threadId}/posts`, { as: member, body: { body: 'worth seven' } });
    expect(await growth()).toBe(9);
  });

  it('and begins later is on its page from that moment on, without anybody doing anything', async () => {
    await test.house.jobs.drain(); // versions of other tests that have begun by now
    // what this process hears of itself through the database comes at any time and drops the page once more than needed
    await test.house.changes.ask();
    await new Promise((go) => setTimeout(go, 50));
    const quiet = vi.spyOn(test.house.changes, 'ask').mockResolvedValue();
    const begins = Date.now() + 3_600_000;
    await publish({ kind: 'earning', key: 'replied', value: replied(11), reason: 'Eleven from tomorrow', effectiveAt: begins });
    // announced among the changes, and not in force
    expect(await rules()).toContain('Eleven from tomorrow');
    expect(await inForce()).not.toContain('+11');
    const kept = () => test.house.cache.get('visitor en /rules');
    expect(kept()).toBeDefined();
    await test.house.jobs.drain(begins - 1);
    // figures on the page age by themselves; the rule has not begun
    expect(await inForce()).not.toContain('+11');
    expect(kept()).toBeDefined();

    test.house.clock = () => begins;
    await test.house.jobs.drain(begins);
    expect(kept()).toBeUndefined();
    expect(await inForce()).toContain('+11');
    expect(await asOfNow()).toMatchObject({ growth: 11 });
    test.house.clock = Date.now;
    quiet.mockRestore();
  });

  it('holds for acts of before as it was then', async () => {
    const member = await test.member();
    const spaceId = await someSpace(test.house);
    const start = (now: number, title: string) => test.house.run(StartThread, member, { spaceId, kind: 'idea', title, body: 'x' }, { now });
    const now = Date.now();
    await publish({ kind: 'earning', key: 'thread-started', value: { ...replied(40), line: 'thread-started' } }, now);
    await start(now - 86_400_000, 'of yesterday');
    await start(now, 'of today');
    expect((await test.ask('GET', '/api/me/standing', { as: member })).json().growth).toBe(5 + 40);
  });
});

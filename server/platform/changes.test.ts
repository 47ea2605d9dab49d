/** What was written is seen: at once in the process that wrote, within a second in every other, at once everywhere by who wrote. */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { someReply, someThread } from '../domains/forum/forum.fixtures.ts';
import { sessionFor } from '../domains/identity/index.ts';
import { openHouse } from '../open-house.ts';
import { projectFolder, quietLog, type TestHouse, testDatabase, testHouse } from '../testing.ts';
import type { Member } from './actor.ts';
import { Changes } from './changes.ts';
import type { House } from './house.ts';
import { publishPolicy } from './policies.ts';

let test: TestHouse;
let author: Member;
let page: string;
let threadId: string;
beforeAll(async () => {
  test = await testHouse();
  author = await test.member();
});
beforeEach(async () => {
  ({ threadId } = await someThread(test.house, author));
  page = (await test.app.inject(`/t/${threadId}`)).headers.location as string;
});
afterAll(() => test.close());
let made = 0;
const newWords = () => `words number ${++made}`;

it('a page of this process is made anew after a write, and shows it', async () => {
  const kept = () => test.house.cache.get(`visitor en ${page}`);
  const before = await test.app.inject(page);
  expect(kept()).toBeDefined();
  const words = newWords();
  await someReply(test.house, author, threadId, { body: words });
  expect(kept()).toBeUndefined();
  const after = await test.app.inject(page);
  expect(after.body).toContain(words);
  expect(after.headers.etag).not.toBe(before.headers.etag);
  // a page that shows nothing of it stays
  await test.app.inject('/contests');
  await someReply(test.house, author, threadId);
  expect(test.house.cache.get('visitor en /contests')).toBeDefined();
});

describe.runIf(testDatabase === 'postgres')('two processes on one database', () => {
  let house: House;
  let app: FastifyInstance;
  let client: pg.Client;
  const errors: unknown[] = [];
  const seen = async (words: string, headers = {}) => (await app.inject({ url: page, headers })).body.includes(words);
  /** As if this process heard of nothing: what it does is up to the test. */
  const deaf = () => vi.spyOn(house.changes, 'ask').mockResolvedValue();
  /** A change by a third process, as it writes it. */
  const insert = async (tag: string): Promise<number> => {
    const { rows } = await client.query("insert into changes (at, tags, live) values (0, $1, '[]') returning n", [JSON.stringify([tag])]);
    return Number(rows[0].n);
  };
  const keep = (tag: string) => {
    house.cache.fill(tag, house.cache.begin(), tag, [tag], '');
    return () => house.cache.get(tag) !== undefined;
  };
  beforeAll(async () => {
    house = await openHouse(test.config, projectFolder, quietLog(errors), { jobsEveryMs: 0 });
    app = await buildApp(house, projectFolder, { busyAfterMs: 0, setUp: false });
    const { default: driver } = await import('pg');
    client = new driver.Client({ connectionString: test.config.databaseUrl as string });
    await client.connect();
  });
  beforeEach(() => house.changes.ask());
  afterAll(async () => {
    vi.restoreAllMocks();
    await client.end();
    await app.close();
    await house.close();
  });

  it('see what the other wrote within a second', async () => {
    const words = newWords();
    expect(await seen(words)).toBe(false);
    await someReply(test.house, author, threadId, { body: words });
    await vi.waitFor(async () => expect(await seen(words)).toBe(true), { timeout: 1500, interval: 20 });
  });

  it('see it also when nobody woke them', async () => {
    const silent = vi.spyOn(test.house.store, 'notify').mockImplementation(() => {});
    const words = newWords();
    expect(await seen(words)).toBe(false);
    await someReply(test.house, author, threadId, { body: words });
    await vi.waitFor(async () => expect(await seen(words)).toBe(true), { timeout: 2000, interval: 50 });
    expect(silent).toHaveBeenCalled();
    silent.mockRestore();
  });

  it('show a person what they wrote at once, wherever they ask', async () => {
    const words = newWords();
    expect(await seen(words)).toBe(false);
    const unheard = deaf();
    const done = await test.ask('POST', `/api/threads/${threadId}/posts`, { as: author, body: { body: words } });
    const wrote = done.cookies.find((c) => c.name === 'wrote');
    expect(wrote).toMatchObject({ maxAge: 10, httpOnly: true, sameSite: 'Lax' });
    expect(await seen(words)).toBe(false); // this process has not heard of it
    const read = await app.inject({ url: page, headers: { cookie: `wrote=${wrote?.value}` } });
    expect(read.body).toContain(words);
    unheard.mockRestore();
    await house.changes.ask();
    expect(await seen(words)).toBe(true);
  });

  it('know at once who a person is who just changed it, and by which rules, wherever they ask', async () => {
    const silent = vi.spyOn(test.house.store, 'notify').mockImplementation(() => {});
    const manager = await test.member({ role: 'manager' });
    const cookie = await sessionFor(test.house, manager.id);
    const said = async (wrote = '') =>
      (await app.inject({ url: '/me/settings', headers: { cookie: `${cookie}; ${wrote}`, accept: 'text/html' } })).body;
    const langOf = (body: string) => body.match(/<html lang="([^"]*)"/)?.[1];
    expect(langOf(await said())).toBe('en');
    const changed = await test.ask('PUT', '/api/me/language', { as: manager, body: { locale: 'zh-Hant' } });
    expect(changed.statusCode).toBe(200);
    const wrote = changed.cookies.find((c) => c.name === 'wrote')?.value;
    expect(langOf(await said(`wrote=${wrote}`))).toBe('zh-Hant');
    // many who are behind at once are answered by few questions, and all are
    expect(new Set(await Promise.all(Array.from({ length: 20 }, async () => langOf(await said('wrote=999999999')))))).toEqual(
      new Set(['zh-Hant']),
    );
    silent.mockRestore();
  });

  it('never keep a page with the rules of before', async () => {
    await app.inject('/rules');
    const { refresh } = house.policies;
    let read = () => {};
    const slow = vi.spyOn(house.policies, 'refresh').mockImplementation(async (store) => {
      await new Promise<void>((go) => {
        read = go;
      });
      await refresh.call(house.policies, store);
    });
    const value = { line: 'replied', growth: 3, balance: 2, perDay: 20, perDayWithOne: null };
    await test.house.system('test', (work) => publishPolicy(work, { kind: 'earning', key: 'replied', value, reason: 'Three from now on' }));
    await vi.waitFor(() => expect(slow).toHaveBeenCalled(), { timeout: 2000 });
    await app.inject('/rules'); // made while the rules are still being read
    read();
    await vi.waitFor(async () => expect((await app.inject('/rules')).body).toContain('Three from now on'), { timeout: 5000 });
    slow.mockRestore();
  });

  it('wait for a number whose transaction is still open, and hear of it when it ends', async () => {
    await client.query('begin');
    const open = await insert('of the slow one');
    const tag = keep('of the slow one');
    await someReply(test.house, author, threadId);
    await house.changes.ask();
    expect(house.changes.applied).toBe(open - 1);
    expect(tag()).toBe(true);
    // whoever wrote the later one goes past the cache meanwhile
    const words = newWords();
    await client.query('update posts set html = $1 where thread_id = $2 and n = 1', [words, threadId]);
    await client.query('commit');
    expect(await seen(words, { cookie: `wrote=${open + 1}` })).toBe(true);
    await house.changes.ask();
    expect(tag()).toBe(false);
    expect(house.changes.applied).toBeGreaterThan(open);
  });

  it('do not wait for ever for a number that was rolled back', async () => {
    await client.query('begin');
    const lost = await insert('never');
    await client.query('rollback');
    const next = await insert('after it');
    await house.changes.ask();
    expect(house.changes.applied).toBe(lost - 1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16_000 });
    await house.changes.ask();
    vi.useRealTimers();
    expect(house.changes.applied).toBe(next);
  });

  it('drop everything when they are too far behind, and catch up with thousands', async () => {
    const all = keep('of nobody');
    await client.query("select setval(pg_get_serial_sequence('changes', 'n'), (select max(n) from changes) + 5000)");
    await insert('far ahead');
    await house.changes.ask();
    expect(all()).toBe(false);
    const tag = keep('the last of many');
    await client.query("insert into changes (at, tags, live) select 0, '[\"x\"]', '[]' from generate_series(1, 2500)");
    const n = await insert('the last of many');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16_000 });
    await house.changes.ask();
    vi.useRealTimers();
    expect(tag()).toBe(false);
    expect(house.changes.applied).toBe(n);
  });

  it('are woken again after the connection that wakes them was lost', async () => {
    const listening = "from pg_stat_activity where datname = current_database() and query like 'LISTEN%'";
    await client.query(`select pg_terminate_backend(pid) ${listening}`);
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0), { timeout: 5000 });
    // both processes made theirs anew, and each only one
    await vi.waitFor(async () => expect((await client.query(`select pid ${listening}`)).rows).toHaveLength(2), {
      timeout: 8000,
      interval: 100,
    });
    await new Promise((go) => setTimeout(go, 1200));
    expect((await client.query(`select pid ${listening}`)).rows).toHaveLength(2);
    const asked = deaf();
    await client.query('NOTIFY folkmoot_changes');
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 5000 });
    asked.mockRestore();
  });

  it('tell of a change once, also when they see it in the table before they know that it is theirs', async () => {
    const told: string[][] = [];
    const everything = vi.fn();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const changes = new Changes(test.house.store, (tags) => told.push(tags), everything);
    await changes.start(() => {});
    const n = await insert('own');
    await changes.ask();
    changes.committed(n, { tags: new Set(['own']), live: [], jobs: new Set<string>(), events: [] });
    expect(told).toEqual([['own']]);
    const m = await insert('mine');
    changes.committed(m, { tags: new Set(['mine']), live: [], jobs: new Set<string>(), events: [] });
    await changes.ask();
    expect(told).toEqual([['own'], ['mine']]);
    // what was under way when it started is heard of by nobody: once, everything goes
    expect(everything).not.toHaveBeenCalled();
    vi.advanceTimersByTime(15_000);
    expect(everything).toHaveBeenCalledOnce();
    changes.stop();
    vi.useRealTimers();
  });
});

/** Live facts: each aspect that is open has one that is true, in page, interface and its own page; one that is closed has none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PublishResult } from '../../../shared/domains/contests.making.ts';
import { PinThread } from '../../../shared/domains/forum.staff.ts';
import { aspectOrder } from '../../../shared/domains/transparency.lists.ts';
import type { Transparency } from '../../../shared/domains/transparency.ts';
import type { Member } from '../../platform/actor.ts';
import { factsClock } from '../../platform/aspects.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { castIn, someBox } from '../ballots/ballots.fixtures.ts';
import { day, hour, someContest, someEntry } from '../contests/contests.fixtures.ts';
import { endSound } from '../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let manager: Member;
let moderator: Member;
let people: Member[];
let threadId: string;

beforeAll(async () => {
  t = await testHouse();
  const joined = t.house.clock() - 100 * day;
  manager = await t.member({ role: 'manager', joined });
  moderator = await t.member({ role: 'moderator', joined });
  people = [];
  for (const name of ['Ada', 'Bo', 'Cy', 'Dee']) people.push(await t.member({ name, joined }));
  for (const one of [manager, moderator, ...people]) await t.cookie(one);
}, 30_000);
afterAll(() => endSound(t));

const some = (n: number): Member => people[n] as Member;
const asked = async (): Promise<Transparency> => (await t.ask('GET', '/api/transparency')).json();
const page = async (path: string): Promise<string> => (await t.ask('GET', path, { headers: { accept: 'text/html' } })).body;
const factOf = async (key: string, locale = 'en') => {
  const { aspects } = (await t.ask('GET', '/api/transparency', { headers: { 'accept-language': locale } })).json() as Transparency;
  return aspects.find(({ aspect }) => aspect === key)?.facts.at(-1);
};
const switchTo = async (aspect: string, open: boolean, more: object = {}) => {
  const body = { open, reason: `Because it is to be ${open ? 'open' : 'closed'}.`, ...more };
  const answer = await t.ask('PATCH', `/api/transparency/aspects/${aspect}`, { as: manager, body });
  expect([200, 409], answer.body).toContain(answer.statusCode);
};
const plain = (html: string): string => html.replace(/<[^>]*>/g, '');
const articleOf = (rules: string, key: string): string => plain(new RegExp(`id="aspect-${key}".*?</article>`, 's').exec(rules)?.[0] ?? '');

test('every aspect that is open has a fact, in three languages; none that is closed has one', async () => {
  const before = (await asked()).aspects;
  expect(before.map(({ aspect }) => aspect)).toEqual([...aspectOrder]);
  for (const { aspect, fixed } of before) if (!fixed) await switchTo(aspect, true);
  const { aspects } = await asked();
  // what belongs to a member is closed for good; everything else is open now
  expect(aspects.filter(({ open }) => !open).map(({ aspect }) => aspect)).toEqual(['records', 'purchases']);
  const rules = await page('/rules');
  const others = await Promise.all(
    ['zh-Hans', 'zh-Hant'].map((lang) => t.ask('GET', '/api/transparency', { headers: { 'accept-language': lang } })),
  );
  for (const { aspect, open, facts } of aspects) {
    expect([aspect, facts.length > 0]).toEqual([aspect, open]);
    for (const { text } of facts) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|fact-/);
      expect(articleOf(rules, aspect)).toContain(text);
      expect(plain(await page(`/rules/aspects/${aspect}`))).toContain(text);
    }
    for (const other of others) {
      const own = (other.json() as Transparency).aspects.find((one) => one.aspect === aspect)?.facts ?? [];
      expect(own.map(({ name }) => name)).toEqual(facts.map(({ name }) => name));
      for (const { text } of own) expect(text).toMatch(/^[^{}]*\p{Script=Han}[^{}]*。$/u);
    }
  }
  // closed again: gone with the very next request
  const told = new Map(aspects.map(({ aspect, facts }) => [aspect, facts.map(({ text }) => text)]));
  for (const { aspect, fixed } of before) if (!fixed) await switchTo(aspect, false);
  const [closed, feed] = await Promise.all([page('/rules'), page('/rules/changes/feed.atom')]);
  for (const { aspect, open, facts } of (await asked()).aspects) {
    if (open) continue;
    expect([aspect, facts]).toEqual([aspect, []]);
    const own = plain(await page(`/rules/aspects/${aspect}`));
    for (const text of told.get(aspect) ?? []) {
      expect([aspect, articleOf(closed, aspect).includes(text), own.includes(text), feed.includes(text)]).toEqual([
        aspect,
        false,
        false,
        false,
      ]);
    }
  }
  for (const { aspect, open, fixed } of before) if (!fixed) await switchTo(aspect, open);
}, 60_000);

test('tiers and stages: how many members are in each', async () => {
  expect((await factOf('tiers'))?.values).toEqual({ guests: 6, friends: 0, makers: 0, keepers: 0 });
  expect((await factOf('stages'))?.values).toEqual({ resonance: 0, sharing: 0, making: 0, symbiosis: 0 });
  ({ threadId } = await someThread(t.house, some(0), { title: 'A first one' }));
  for (let i = 0; i < 2; i++) await someReply(t.house, some(0), threadId);
  const replied = await someReply(t.house, some(1), threadId);
  await t.ask('PUT', `/api/posts/${replied}/reactions/helpful`, { as: some(0) });
  expect((await factOf('stages'))?.values).toMatchObject({ resonance: 2, sharing: 0 });
  expect((await factOf('stages'))?.text).toBe('2 members at resonance, 0 at sharing, 0 at co-creation, 0 at symbiosis.');
  const { members } = t.house.store.t.members;
  const tiers = await t.house.store.read.select({ tier: members.tier }).from(members);
  const values = Object.values((await factOf('tiers'))?.values ?? {});
  expect(values).toEqual([1, 2, 3, 4].map((tier) => tiers.filter((one) => one.tier === tier).length));
});

test('who lets their reading be noted is told in full tens alone', async () => {
  const allow = (as: Member) => t.ask('PUT', '/api/me/consents/reading', { as, body: { audience: 'me' } });
  const few = { name: 'who-sees-few', values: { below: 10 } };
  expect(await factOf('who-sees')).toMatchObject(few);
  const readers = [];
  for (let i = 0; i < 11; i++) {
    const reader = await t.member({ name: `Reader ${i}` });
    await t.cookie(reader);
    expect((await allow(reader)).statusCode).toBe(200);
    readers.push(reader);
    expect(await factOf('who-sees')).toMatchObject(i < 9 ? few : { name: 'who-sees', values: { count: 10 } });
  }
  for (const as of readers.slice(0, 2)) await t.ask('DELETE', '/api/me/consents/reading', { as, body: {} });
  expect(await factOf('who-sees')).toMatchObject(few);
});

test('limits: how many, and since when the one holds that changed last', async () => {
  const first = await factOf('limits');
  expect(first).toMatchObject({ name: 'limits' });
  expect((await t.ask('GET', '/rules')).body).toContain(first?.text);
  const body = { value: { hideAt: 4, perDay: 20 }, reason: 'Three were too few.' };
  const changed = await t.ask('PUT', '/api/rules/limits/reports', { as: manager, body });
  expect(changed.statusCode, changed.body).toBe(200);
  const now = await factOf('limits');
  expect(now).toMatchObject({ name: 'limits-changed', values: { count: first?.values.count, newest: changed.json().effectiveAt } });
  expect((await t.ask('GET', '/rules')).body).toContain(now?.text);
});

test('reports: those decided in 30 days, how many were hidden, and how long half of them waited', async () => {
  expect(await factOf('reports')).toMatchObject({ name: 'reports-none', values: { days: 30 } });
  const begun = t.house.clock();
  const { reviews } = t.house.store.t.moderation;
  // decided after one, three and five hours
  for (const [hours, decision] of [
    [0.5, 'hide'],
    [2.5, 'keep'],
    [5, 'keep'],
  ] as const) {
    const postId = await someReply(t.house, some(0), threadId);
    t.house.clock = () => begun;
    await t.ask('POST', `/api/posts/${postId}/reports`, { as: some(2), body: { reason: 'spam' } });
    const review = (await t.house.store.read.select().from(reviews)).find((one) => one.postId === postId);
    t.house.clock = () => begun + hours * hour;
    const body = { decision, reason: 'Looked at it.', version: review?.version };
    const decided = await t.ask('PUT', `/api/desk/reports/${review?.id}`, { as: moderator, body });
    expect(decided.statusCode, decided.body).toBe(200);
  }
  expect((await factOf('reports'))?.values).toEqual({ count: 3, days: 30, hidden: 1, hours: 3 });
  expect((await factOf('reports'))?.text).toBe(
    '3 reported posts were decided in the last 30 days, half of them within 3 hours; 1 was hidden.',
  );
  t.house.clock = () => begun + 31 * day;
  expect(await factOf('reports')).toMatchObject({ name: 'reports-none' });
  t.house.clock = Date.now;
});

test('ranking: threads that everybody may read, and how many of them staff pinned', async () => {
  const before = (await factOf('ranking'))?.values as { count: number; pinned: number };
  const pinned = await someThread(t.house, some(1), { title: 'To be pinned' });
  await t.house.run(PinThread, moderator, { threadId: pinned.threadId, reason: 'Everybody asks.' });
  const hidden = await someThread(t.house, some(1), { title: 'Behind a door', spaceId: await someSpace(t.house) });
  expect((await factOf('ranking'))?.values).toEqual({ count: before.count + 2, pinned: before.pinned + 1 });
  const { spaces } = t.house.store.t.forum;
  await t.house.system('a door', async (work) => {
    const { eq } = await import('drizzle-orm');
    const { threads } = work.t.forum;
    const [of] = await work.db.select({ id: threads.spaceId }).from(threads).where(eq(threads.id, hidden.threadId));
    await work.db
      .update(spaces)
      .set({ openTo: 3 })
      .where(eq(spaces.id, of?.id ?? ''));
    await work.db.update(threads).set({ openTo: 3 }).where(eq(threads.id, hidden.threadId));
  });
  expect((await factOf('ranking'))?.values).toEqual({ count: before.count + 1, pinned: before.pinned + 1 });
});

test('contests, their entries and ballots; what was set aside; who voted', async () => {
  for (const key of ['vote-checks', 'who-voted']) await switchTo(key, true);
  expect((await factOf('contest-rules'))?.text).toBe('No contest so far.');
  expect((await factOf('vote-checks'))?.text).toBe('No contest has a result yet.');
  expect((await factOf('who-voted'))?.text).toBe('Nobody has voted yet.');
  const { boxId, choices } = await someBox(t.house, some(0));
  await castIn(t.house, some(1), boxId, [choices[0]]);
  expect((await factOf('who-voted'))?.values).toEqual({ count: 1 });
  const now = t.house.clock();
  const over = await someContest(t.house, manager, { now: now - 10 * day });
  await someEntry(t.house, some(0), over, { now: now - 10 * day });
  await someContest(t.house, manager);
  expect((await factOf('contest-rules'))?.values).toEqual({ count: 2, entries: 1, over: 0, ballots: 0 });
  await t.house.jobs.drain();
  await t.house.run(PublishResult, manager, { contestId: over, sentence: 'One drew.' });
  const { contestResults } = t.house.store.t.contests;
  await t.house.system('ballots', (work) => work.db.update(contestResults).set({ cast: 12, counted: 10, setAside: 2 }));
  expect((await factOf('contest-rules'))?.text).toBe('2 contests so far, 1 entry; 1 has a result, with 12 ballots.');
  expect((await factOf('vote-checks'))?.text).toBe('2 of 12 ballots in contests with a result were set aside.');
  await t.house.system('no ballots', (work) => work.db.update(contestResults).set({ cast: 0, counted: 0, setAside: 0 }));
  for (const key of ['vote-checks', 'who-voted']) await switchTo(key, false);
});

test('the brand’s word: how long it is owed, who asks about it, since when it stands, how often it was another one', async () => {
  expect((await factOf('faults'))?.text).toBe('Less than a day by now, and nobody has asked yet.');
  const start = await t.ask('POST', '/api/transparency/aspects/faults/thread', { as: some(0), body: { body: 'What about the buckles?' } });
  expect(start.statusCode, start.body).toBe(200);
  const daysOn = async (days: number) => {
    t.house.clock = () => Date.now() + days * day;
    // sessions end while one is away
    await t.cookie(manager, true);
  };
  await daysOn(3);
  expect((await factOf('faults'))?.values).toEqual({ days: 3, posts: 1 });
  // in one line with since when, under the reason
  expect(articleOf(await page('/rules'), 'faults')).toMatch(/Not yet stated, since .* and 1 post asks about it\./);
  await switchTo('faults', true, { statement: 'The buckle of 2024 breaks.' });
  const said = t.house.clock();
  expect((await factOf('faults'))?.values).toMatchObject({ changes: 0 });
  await daysOn(4);
  await switchTo('faults', true, { statement: 'The buckles of 2023 and 2024 break.' });
  const fact = await factOf('faults');
  expect(fact).toMatchObject({ name: 'word', values: { changes: 1 } });
  expect(Number(fact?.values.since) - said).toBeGreaterThan(day / 2);
  t.house.clock = Date.now;
  expect((await factOf('paid-voices'))?.values).toBeDefined();
  const { aspects } = await asked();
  const seals = aspects.find(({ aspect }) => aspect === 'paid-voices')?.facts.find(({ name }) => name === 'paid-voices');
  expect(seals?.values).toEqual({ count: 2 });
});

test('no post makes the page anew: it is made every few minutes, by the clock', async () => {
  const mark = async () => (await t.ask('GET', '/rules', { headers: { accept: 'text/html' } })).headers.etag;
  const spaceId = await someSpace(t.house);
  const before = await mark();
  await someThread(t.house, some(3), { spaceId, kind: 'question', title: 'Who waits now?' });
  await someReply(t.house, some(3), threadId);
  expect(await mark()).toBe(before);
  await t.house.system('the clock', async (work) => work.changed(factsClock));
  expect(await mark()).not.toBe(before);
});

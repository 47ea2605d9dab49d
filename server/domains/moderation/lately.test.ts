/** What staff are told of the house: what waits, on home, and four weeks on the desk, what is counted, on which day, and that only staff see it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import { ReportPost } from '../../../shared/domains/moderation.ts';
import type { Member } from '../../platform/actor.ts';
import { dayOf } from '../../platform/day.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
const now = Date.now();
const day = 86_400_000;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t)];
  mod = await someMember(t, { role: 'moderator' });
});
afterAll(() => endSound(t));

/** Noon of the brand's day so many days ago: far from where days meet. */
const noon = (days: number): number => Date.parse(`${dayOf(now - days * day, t.house.reader(mod, 'en').zone)}T12:00Z`);
const desk = (as?: Member) => t.ask('GET', '/desk', { as });
const rowOf = (body: string, at: number): number[] => {
  const text = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(
    Date.parse(`${dayOf(at, t.house.reader(mod, 'en').zone)}T12:00Z`),
  );
  const row = new RegExp(`<tr><th scope="row">(?:<!--[^>]*-->)*${text}.*?</tr>`, 's').exec(body)?.[0] ?? '';
  return [...row.matchAll(/<td class="n">(?:<!--[^>]*-->)*(\d+)/g)].map(([, n]) => Number(n));
};

describe('four weeks on the desk', () => {
  test('posts, threads begun, people and newcomers by the day; what is hidden or older is left out', async () => {
    const spaceId = await someSpace(t.house);
    const { threadId } = await someThread(t.house, ann, { spaceId, now: now - 40 * day });
    const three = noon(3);
    await someReply(t.house, ben, threadId, { now: three });
    await someReply(t.house, ben, threadId, { now: three + 60_000 });
    const hidden = await someReply(t.house, ann, threadId, { now: three + 120_000 });
    await someThread(t.house, ann, { spaceId, now: three + 180_000 });
    // more than are looked at first
    for (let i = 0; i < 25; i++) await someReply(t.house, i % 2 ? ann : ben, threadId, { now: noon(2) + i * 60_000 });
    await t.house.run(HidePost, mod, { postId: hidden, reason: 'a test' });
    t.house.clock = () => now + 61_000;
    const { body, statusCode } = await desk(mod);
    expect(statusCode).toBe(200);
    expect(rowOf(body, three).slice(0, 3)).toEqual([3, 1, 2]);
    expect(rowOf(body, noon(2)).slice(0, 3)).toEqual([25, 0, 2]);
    expect(rowOf(body, now)[3]).toBe(3);
    expect(rowOf(body, now - 40 * day)).toEqual([]);
    expect(body).toContain('aria-label="What was said each day');
  });

  test('is for staff alone', async () => {
    expect((await desk(ann)).statusCode).toBe(403);
    expect((await desk()).body).not.toContain('Four weeks of this house');
  });
});

describe('what waits, on the home of staff', () => {
  const waiting = (as?: Member) => t.ask('GET', '/api/desk/waiting', { as });

  test('is counted for staff alone, and stands in no page that is kept', async () => {
    const begun = (await waiting(mod)).json();
    const { threadId } = await someThread(t.house, ann, { kind: 'question' });
    const postId = await someReply(t.house, ben, threadId);
    await t.house.run(ReportPost, ann, { postId, reason: 'spam' });
    await someThread(t.house, ann, { kind: 'question' });
    expect((await waiting(mod)).json()).toEqual({ ...begun, questions: begun.questions + 1, reports: begun.reports + 1 });
    expect([(await waiting(ann)).statusCode, (await waiting()).statusCode]).toEqual([403, 401]);
    const home = async (as?: Member) => (await t.ask('GET', '/', { as })).body;
    expect(await home(mod)).toMatch(/data-waiting="reports"><a class="plain" href="\/desk\/reports"><span class="figure">(<!--[^>]*-->)*–/);
    expect(await home(ann)).not.toContain('data-waiting');
    expect(await home()).not.toContain('data-waiting');
  });

  test('without a script it stands in the page that is made for one', async () => {
    const { reports } = (await waiting(mod)).json();
    const { body, headers } = await t.ask('GET', '/', { headers: { cookie: `${await t.cookie(mod)}; plain=1` } });
    expect(body).toMatch(
      new RegExp(`data-waiting="reports"><a class="plain" href="/desk/reports"><span class="figure">(<!--[^>]*-->)*${reports}`),
    );
    expect(headers['cache-control']).toBe('private, no-store');
  });
});

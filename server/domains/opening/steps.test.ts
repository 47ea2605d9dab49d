/** What to do first in a new house: done when it was done or left as it is, and gone when all is. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { someSpace } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let admin: Member;
let manager: Member;
beforeAll(async () => {
  t = await testHouse({ env: { FOLKMOOT_DEMO: '0' } });
  admin = await t.member({ handle: 'ada', role: 'administrator' });
  manager = await t.member({ handle: 'max', role: 'manager' });
});
afterAll(() => endSound(t));

const left = async (as: Member): Promise<string[]> =>
  (await t.ask('GET', '/api/opening/steps', { as })).json().steps.flatMap((s: { name: string; done: boolean }) => (s.done ? [] : [s.name]));
const leave = (step: string, as: Member) => t.ask('PUT', `/api/opening/steps/${step}`, { as, body: {} });

test('a manager is asked for what a manager may do', async () => {
  expect(await left(admin)).toEqual(['brand', 'spaces', 'rules', 'contest']);
  expect(await left(manager)).toEqual(['rules', 'contest']);
  const moderator = await t.member({ handle: 'mo', role: 'moderator' });
  expect((await t.ask('GET', '/api/opening/steps', { as: moderator })).statusCode).toBe(403);
});

test('home says what is left, right away and without a script; who left a step as it is, is shown it done', async () => {
  const home = async (as: Member) => (await t.ask('GET', '/', { as })).body;
  const section = async (as: Member) => /aria-labelledby="begin".*?<\/section>/s.exec(await home(as))?.[0] ?? '';
  // nothing can wait where nobody has said anything: no row of noughts above it
  expect(await home(admin)).not.toContain('staff-waits');
  expect((await section(manager)).match(/leave-opening-step/g)).toHaveLength(2);
  expect((await section(admin)).match(/leave-opening-step/g)).toHaveLength(4);
  for (const [, href = ''] of (await section(admin)).matchAll(/<a class="label plain" href="([^"]+)"/g))
    expect([href, (await t.ask('GET', href, { as: admin })).statusCode]).toEqual([href, 200]);
  expect(await section(admin)).toContain('href="/desk/spaces"');
  expect(await section(await t.member())).toBe('');
  await leave('brand', admin);
  expect(await section(admin)).toMatch(/<li class="done">.*?Look at what the home page says/s);
});

test('a third space is spaces done; what is left as it is, is done, however often it is said', async () => {
  for (const slug of ['one', 'two', 'three']) await someSpace(t.house, slug);
  expect(await left(admin)).toEqual(['rules', 'contest']);
  const both = await Promise.all([leave('rules', manager), leave('rules', admin)]);
  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect((await leave('rules', manager)).statusCode).toBe(200);
  expect(await left(manager)).toEqual(['contest']);
  expect((await leave('roof', manager)).statusCode).toBe(422);
  const page = await t.ask('GET', '/desk/begin', { as: manager });
  expect([page.statusCode, page.body.includes(t.house.say('en')('opening.step-contest'))]).toEqual([200, true]);
  const form = await t.ask('POST', '/forms/leave-opening-step', { as: manager, form: { step: 'contest', _back: '/desk/begin' } });
  expect([form.statusCode, form.headers.location]).toEqual([303, '/desk/begin']);
  expect((await t.ask('GET', '/api/opening/steps', { as: manager })).json()).toEqual({ steps: [] });
  expect((await t.ask('GET', '/desk/begin', { as: admin })).body).toContain(t.house.say('en')('opening.begun'));
  expect((await t.ask('GET', '/', { as: admin })).body).not.toContain('aria-labelledby="begin"');
});

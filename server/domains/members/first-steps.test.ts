/** The first steps of somebody new. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { Follow } from '../../../shared/domains/members.follows.ts';
import { firstSteps } from '../../../shared/domains/members.lists.ts';
import { ChangeProfile } from '../../../shared/domains/members.settings.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
});
afterAll(() => endSound(t));

test('are three, and each is done when it is done', async () => {
  const ann = await someMember(t);
  const left = async () =>
    (await t.ask('GET', '/api/me/first-steps', { as: ann }))
      .json()
      .steps.flatMap((s: { name: string; done: boolean }) => (s.done ? [] : [s.name]));
  expect(await left()).toEqual(['line', 'space', 'hello']);
  await t.house.run(ChangeProfile, ann, { version: 1, line: 'one bag' });
  expect(await left()).toEqual(['space', 'hello']);
  const { spaceId } = await someThread(t.house, ann);
  expect(await left()).toEqual(['space']);
  await t.house.run(Follow, ann, { kind: 'space', subjectId: spaceId });
  expect(await left()).toEqual([]);
});

test('the first post says what it was worth, until there is a second one', async () => {
  const eve = await someMember(t);
  const first = async () => (await t.ask('GET', '/api/me/first-words', { as: eve })).json().first;
  expect(await first()).toBeNull();
  const { threadId } = await someThread(t.house, ann);
  const postId = await someReply(t.house, eve, threadId);
  expect(await first()).toEqual({ postOrThread: postId, growth: 2, rule: '/rules/earning/replied#v1' });
  await someReply(t.house, eve, threadId);
  expect(await first()).toBeNull();
});

test('stand first on the home of who is new, each gone from it when it is done, for a month', async () => {
  const ann = await someMember(t);
  const home = async () => (await t.ask('GET', '/', { as: ann })).body;
  const left = (body: string): number => /<section class="begins".*?<\/ol>/s.exec(body)?.[0].match(/<li>/g)?.length ?? 0;
  expect(left(await home())).toBe(3);
  await t.house.run(ChangeProfile, ann, { version: 1, line: 'one bag' });
  expect(left(await home())).toBe(2);
  // who joined as she did and did less is shown their own: no page of the cache is for both
  expect(left((await t.ask('GET', '/', { as: await someMember(t) })).body)).toBe(3);
  expect((await t.ask('GET', '/?show=new', { as: ann })).body).not.toContain('class="begins"');
  const { spaceId } = await someThread(t.house, ann);
  await t.house.run(Follow, ann, { kind: 'space', subjectId: spaceId });
  expect(await home()).not.toContain('class="begins"');
  expect((await t.ask('GET', '/')).body).not.toContain('class="begins"');
  const old = await someMember(t);
  const { clock } = t.house;
  t.house.clock = () => clock() + 31 * 86_400_000;
  // a session does not last so long
  await t.cookie(old, true);
  const later = (await t.ask('GET', '/', { as: old })).body;
  t.house.clock = clock;
  expect(later).not.toContain('class="begins"');
});

test('saying hello begins where most people talk, with a title that can be changed and a word of help', async () => {
  const eve = await someMember(t);
  const [quiet, lively] = [await someSpace(t.house, 'quiet'), await someSpace(t.house, 'lively')];
  for (let i = 0; i < 3; i++) await someThread(t.house, ann, { spaceId: lively });
  const href = firstSteps.find(({ name }) => name === 'hello')?.href as string;
  const say = t.house.say('en');
  const { name } = (await t.ask('GET', '/api/me', { as: eve })).json();
  const { body } = await t.ask('GET', href, { as: eve });
  expect(body).toMatch(new RegExp(`<option value="${lively}"[^>]* selected`));
  expect(body).toContain(`value="${say('forum.hello-title', { name })}"`);
  expect(body).toContain(`placeholder="${say('forum.hello-placeholder')}"`);
  expect(body).not.toContain('forum-alike');
  const plain = (await t.ask('GET', '/new?space=quiet', { as: eve })).body;
  expect(plain).toMatch(new RegExp(`<option value="${quiet}"[^>]* selected`));
  expect(plain).not.toContain(say('forum.hello-title', { name }));
});

/** The first steps of somebody new. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Follow } from '../../../shared/domains/members.follows.ts';
import { ChangeProfile } from '../../../shared/domains/members.settings.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
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

test('have their place on a member’s home, not on a visitor’s', async () => {
  const ann = await someMember(t);
  expect((await t.ask('GET', '/', { as: ann })).body).toContain('<members-first-steps');
  expect((await t.ask('GET', '/')).body).not.toContain('<members-first-steps');
});

/** KeepDraft: what is being written stays, with its title, kind and tags; one for each place, the newest fifty. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { mostDrafts } from '../forum.rules.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t)];
});
afterAll(() => endSound(t));

const keep = (place: string, body: object, as = ann) => t.ask('PUT', `/api/me/drafts/${encodeURIComponent(place)}`, { as, body });
const draft = async (place: string, as = ann) => (await t.ask('GET', `/api/me/drafts/${encodeURIComponent(place)}`, { as })).json().draft;

test('keeps the words, the title, the kind and the tags as they are typed, and the last of them', async () => {
  const words = { body: 'begun', title: 'A title', kind: 'idea', tags: 'wax, repair, 防水' };
  expect((await keep('new', words)).json()).toMatchObject({ kept: true });
  expect(await draft('new')).toMatchObject(words);
  await keep('new', { body: 'begun, and on' });
  expect(await draft('new')).toEqual({ place: 'new', body: 'begun, and on', at: expect.any(Number) });
  expect(await draft('new', ben)).toBeNull();
});

test('without a word is none', async () => {
  await keep('new:somewhere', { body: 'x' });
  expect((await keep('new:somewhere', { body: '  ', tags: 'left over' })).json()).toMatchObject({ kept: false });
  expect(await draft('new:somewhere')).toBeNull();
});

test('refuses what is no place, and what is longer than a post may be', async () => {
  expect((await leavesNothing(t, () => keep('somewhere', { body: 'x' }))).statusCode).toBe(404);
  expectFault(await leavesNothing(t, () => keep('new', { body: 'x'.repeat(32_001) })), t, 'body', 'too-long', { limit: 32_000 });
  expectFault(await leavesNothing(t, () => keep('new', { body: 'x', tags: 'x'.repeat(251) })), t, 'tags', 'too-long', { limit: 250 });
});

test('of one place kept by two tabs at once is one, and past fifty the oldest goes', async () => {
  await Promise.all(Array.from({ length: 5 }, (_, i) => keep('new', { body: `tab ${i}` }, ben)));
  const { drafts } = t.house.store.t.forum;
  const ofBen = async () => (await t.house.store.read.select().from(drafts)).filter((row) => row.memberId === ben.id);
  expect(await ofBen()).toHaveLength(1);
  for (let i = 0; i < mostDrafts; i++) await keep(`new:place-${i}`, { body: 'x' }, ben);
  expect((await ofBen()).length).toBe(mostDrafts);
  expect(await draft('new', ben)).toBeNull();
});

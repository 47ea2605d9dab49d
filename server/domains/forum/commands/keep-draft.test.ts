/** KeepDraft: what is being written stays, with its title, kind and tags; one for each place, the newest fifty. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
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

test('keeps all that stands in the form of a new thread as it is typed, and the last of it', async () => {
  const poll = { pollQuestion: '哪一个？', pollOptions: 'one\n二', pollVotesEach: '2', pollDays: 'a week', pollCounts: 'hidden' };
  const words = { body: 'begun', title: 'A title', kind: 'idea', tags: 'wax, repair, 防水', spaceId: newId(), ...poll };
  expect((await keep('new:one', words)).json()).toMatchObject({ kept: true });
  expect(await draft('new:one')).toMatchObject(words);
  await keep('new:one', { body: 'begun, and on' });
  expect(await draft('new:one')).toEqual({ place: 'new:one', body: 'begun, and on', at: expect.any(Number) });
  expect(await draft('new:one', ben)).toBeNull();
});

test('without a word is none', async () => {
  expect((await keep('new:poll', { body: '', pollQuestion: 'Which?' })).json()).toMatchObject({ kept: true });
  // how many votes and days stand in every form
  expect((await keep('new:poll', { body: '', pollVotesEach: '1', pollDays: '7' })).json()).toMatchObject({ kept: false });
  await keep('new:somewhere', { body: 'x' });
  expect((await keep('new:somewhere', { body: '  ', tags: 'left over' })).json()).toMatchObject({ kept: false });
  expect(await draft('new:somewhere')).toBeNull();
});

test('refuses what is no place, and what is longer than a post may be', async () => {
  for (const place of ['somewhere', 'new', 'new:', `constructor:${newId()}`, `__proto__:${newId()}`])
    expect((await leavesNothing(t, () => keep(place, { body: 'x' }))).statusCode).toBe(404);
  expectFault(await leavesNothing(t, () => keep('new:one', { body: 'x'.repeat(32_001) })), t, 'body', 'too-long', { limit: 32_000 });
  expectFault(await leavesNothing(t, () => keep('new:one', { body: 'x', tags: 'x'.repeat(251) })), t, 'tags', 'too-long', { limit: 250 });
});

test('of one place kept by two tabs at once is one, and past fifty the oldest goes', async () => {
  await Promise.all(Array.from({ length: 5 }, (_, i) => keep('new:one', { body: `tab ${i}` }, ben)));
  const { drafts } = t.house.store.t.forum;
  const ofBen = async () => (await t.house.store.read.select().from(drafts)).filter((row) => row.memberId === ben.id);
  expect(await ofBen()).toHaveLength(1);
  for (let i = 0; i < mostDrafts; i++) await keep(`new:place-${i}`, { body: 'x' }, ben);
  expect((await ofBen()).length).toBe(mostDrafts);
  expect(await draft('new:one', ben)).toBeNull();
});

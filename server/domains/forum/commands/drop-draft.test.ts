/** DropDraft: a draft thrown away, one's own and no other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, leavesNothing, someMember } from '../../domains.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t)];
});
afterAll(() => endSound(t));

const at = '/api/me/drafts/new:one';
const keep = (as: Member, body = 'begun') => t.ask('PUT', at, { as, body: { body } });
const drop = (as: Member) => t.ask('DELETE', at, { as });
const draft = async (as: Member) => (await t.ask('GET', at, { as })).json().draft;

test('is gone, also the second time, and that of somebody else stays', async () => {
  await keep(ann);
  await keep(ben);
  expect((await drop(ann)).json()).toEqual({ done: true });
  expect([await draft(ann), (await draft(ben)).body]).toEqual([null, 'begun']);
  expect((await leavesNothing(t, () => drop(ann))).json()).toEqual({ done: true });
});

test('needs a place where one writes, and somebody who writes', async () => {
  expect((await t.ask('DELETE', '/api/me/drafts/nowhere:x', { as: ann })).statusCode).toBe(404);
  expect((await t.ask('DELETE', at)).statusCode).toBe(401);
});

test('while it is kept at the same moment ends with or without it, never in two halves', async () => {
  await keep(ann);
  await Promise.all([drop(ann), keep(ann, 'more of it'), drop(ann)]);
  expect([null, 'more of it']).toContain((await draft(ann))?.body ?? null);
});

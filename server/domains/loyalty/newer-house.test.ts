/** A house that was made newer and then older again: what the newer one left behind binds nobody, breaks no page, and stays on the record. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { publishPolicy } from '../../platform/policies.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { someMember } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';

const key = 'of-tomorrow';
let t: TestHouse;
let ann: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t, { name: 'Ann Archer' });
  const { threadId } = await someThread(t.house, await someMember(t, { name: 'Ben Bow' }));
  await someReply(t.house, ann, threadId);
  const rule = { line: key, growth: 3, balance: 3, perDay: null, perDayWithOne: null };
  const values = { earning: rule, aspects: { open: true, of: 'place' }, limits: { most: 3 } };
  for (const [kind, value] of Object.entries(values))
    await t.house.system('test', (work) => publishPolicy(work, { kind, key, value, reason: 'As it was then' }));
  // the line of the reply, as a newer house would have written it
  await t.house.system('test', async ({ db, t: { members, loyalty } }) => {
    const ofReply = and(eq(members.activities.memberId, ann.id), eq(members.activities.kind, 'replied'));
    await db.update(members.activities).set({ kind: key }).where(ofReply);
    await db.update(members.lineCounts).set({ kind: key }).where(eq(members.lineCounts.kind, 'replied'));
    await db.update(loyalty.points).set({ rule: key }).where(eq(loyalty.points.rule, 'replied'));
  });
});
afterAll(() => t.close());

test('a rule that this house does not know is told nowhere, and every page stands', async () => {
  for (const path of [
    '/',
    '/rules',
    '/rules/changes',
    '/api/rules/earning',
    '/api/transparency',
    '/api/transparency/changes',
    '/search?q=reply',
  ])
    for (const lang of ['en', 'zh-Hans']) {
      const { statusCode, body } = await t.ask('GET', `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect([path, statusCode, body.includes(key)]).toEqual([path, 200, false]);
    }
  for (const kind of ['earning', 'aspects', 'limits']) expect((await t.ask('GET', `/rules/${kind}/${key}`)).statusCode).toBe(404);
  const manager = await t.member({ role: 'manager' });
  for (const path of ['/desk', '/desk/rules']) expect((await t.ask('GET', path, { as: manager })).statusCode).toBe(200);
});

test('a line that it gave stays on the record, with its points', async () => {
  const [record, standing, own] = await Promise.all(
    ['/me/record', '/me/standing', `/m/${ann.handle}`].map((path) => t.ask('GET', path, { as: ann })),
  );
  expect([record?.statusCode, standing?.statusCode, own?.statusCode]).toEqual([200, 200, 200]);
  expect(record?.body).toContain(`${key}, a rule of a newer version of this place`);
  expect(record?.body).toContain(`Something a newer version of this place counted (${key})`);
  expect(record?.body).not.toContain(`/rules/earning/${key}`);
  expect(standing?.body).toContain(`${key}, a rule of a newer version of this place`);
  const filtered = await t.ask('GET', `/me/record?kind=${key}`, { as: ann });
  expect(filtered.body).toContain('Something a newer version');
});

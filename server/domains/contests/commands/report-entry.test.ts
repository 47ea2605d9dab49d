/** ReportEntry and LookAtEntry: a report hides nothing, each of one member counts once, and a look closes them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LookAtEntry, ReportEntry, TakeEntryOut } from '../../../../shared/domains/contests.entries.ts';
import { GetEntryDesk } from '../../../../shared/domains/contests.making.ts';
import { GetEntry } from '../../../../shared/domains/contests.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { leavesNothing } from '../../domains.fixtures.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';

import { day, someContest, someEntry } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let author: Member;
let other: Member;
let spaceId: string;
const now = Date.now();
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  [author, other] = [await t.member({ joined: now - 50 * day }), await t.member({ joined: now - 50 * day })];
  await t.member({ joined: now - 50 * day });
  spaceId = await someSpace(t.house);
});
beforeEach(() => {
  t.house.clock = () => now;
});
afterAll(() => t.close());

const at = (moment: number) => {
  t.house.clock = () => moment;
};
const open = (more: Parameters<typeof someContest>[2] = {}) => someContest(t.house, manager, { spaceId, ...more });
/** Refused, and not a row is written. */
const no = (act: () => Promise<unknown>, type: string, field?: string) =>
  leavesNothing(t, () => expect(act()).rejects.toMatchObject({ type, ...(field ? { field } : {}) } satisfies Partial<Refused>));

const report = (entryId: string, as = other) => t.house.run(ReportEntry, as, { entryId, reason: 'copied', words: 'I drew this.' });
const onDesk = async (entryId: string) =>
  (await t.house.ask(GetEntryDesk, manager, { show: 'reported' })).entries.find(({ entry }) => entry.id === entryId);

test('it stands on the desk with its words, stays shown, and a look takes it from there', async () => {
  const entryId = await someEntry(t.house, author, await open());
  await report(entryId);
  expect(await onDesk(entryId)).toMatchObject({ reports: [{ reason: 'copied', words: 'I drew this.' }] });
  expect((await t.house.ask(GetEntry, visitor, { entryId })).state).toBe('shown');
  await t.house.run(LookAtEntry, manager, { entryId });
  expect(await onDesk(entryId)).toBeUndefined();
  // what is new about it may be told again; at this very moment it would be the same act
  at(now + 60_000);
  await report(entryId);
  expect(await onDesk(entryId)).toBeDefined();
});

test('twice at once is one report', async () => {
  const entryId = await someEntry(t.house, author, await open());
  const both = await Promise.allSettled([report(entryId), report(entryId)]);
  const out = both.filter((one) => one.status === 'rejected');
  expect(out.map(({ reason }) => reason.type).filter((type) => type !== 'already-reported')).toEqual([]);
  expect((await onDesk(entryId))?.reports).toHaveLength(1);
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(t.house, author, await open());
  await no(() => report(entryId, author), 'own-entry');
  await no(() => report('1'.repeat(22)), 'entry-missing');
  await no(() => t.house.run(LookAtEntry, other, { entryId }), 'not-allowed');
  await t.house.run(TakeEntryOut, manager, { entryId, reason: 'A copy.' });
  await no(() => report(entryId), 'entry-missing');
  at(now + 2 * day);
  for (let i = 0; i < 20; i++) await report(await someEntry(t.house, author, await open({ now: now + 2 * day }), { now: now + 2 * day }));
  const more = await someEntry(t.house, author, await open({ now: now + 2 * day }), { now: now + 2 * day });
  await no(() => report(more), 'too-many-reports');
});

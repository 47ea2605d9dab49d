/** KeepContestPicture: the picture that stands with a contest; the one before makes room. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { KeepContestPicture } from '../../../../shared/domains/contests.making.ts';
import { GetContest } from '../../../../shared/domains/contests.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { leavesNothing } from '../../domains.fixtures.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';
import { somePicture } from '../../media/media.fixtures.ts';
import { day, someContest, someEntry } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let author: Member;
let spaceId: string;
const now = Date.now();
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  author = await t.member({ joined: now - 50 * day });
  for (let i = 0; i < 2; i++) await t.member({ joined: now - 50 * day });
  spaceId = await someSpace(t.house);
});
beforeEach(() => {
  t.house.clock = () => now;
});
afterAll(() => t.close());

const open = (more: Parameters<typeof someContest>[2] = {}) => someContest(t.house, manager, { spaceId, ...more });
/** Refused, and not a row is written. */
const no = (act: () => Promise<unknown>, type: string, field?: string) =>
  leavesNothing(t, () => expect(act()).rejects.toMatchObject({ type, ...(field ? { field } : {}) } satisfies Partial<Refused>));

const keep = async (contestId: string, as = manager, file?: Buffer) =>
  t.house.run(KeepContestPicture, as, { contestId, alt: 'A mill' }, { file: file ?? (await somePicture()) });
const shown = async (contestId: string) => (await t.house.ask(GetContest, visitor, { contestId })).picture;

test('is shown with it, and given for everybody; another one takes its place', async () => {
  const contestId = await open();
  expect(await shown(contestId)).toBeNull();
  const { out } = await keep(contestId);
  expect(await shown(contestId)).toEqual(out);
  expect(out).toMatchObject({ alt: 'A mill', width: 24, height: 16 });
  expect((await t.ask('GET', out.src)).statusCode).toBe(200);
  const { out: second } = await keep(contestId);
  expect((await shown(contestId))?.id).toBe(second.id);
});

test('two at once: one of them stands, whole', async () => {
  const contestId = await open();
  const both = await Promise.all([keep(contestId), keep(contestId)]);
  expect(both.map(({ out }) => out.id)).toContain((await shown(contestId))?.id);
});

test('what is refused leaves nothing', async () => {
  const contestId = await open();
  await no(() => keep('1'.repeat(22)), 'contest-missing');
  await no(() => keep(contestId, author), 'not-allowed');
  await no(() => keep(contestId, manager, Buffer.from('GIF89a and no more')), 'not-a-picture', 'file');
  expect(await shown(contestId)).toBeNull();
  expect(await someEntry(t.house, author, contestId)).toHaveLength(22);
});

/** SetBallotsAside and PutBallotsBack: not counted, never deleted, in the chain all the same, in public with the reason. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GetBallotBox, ListBallots } from '../../../../shared/domains/ballots.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { expectRefused, firedBy, leavesNothing } from '../../domains.fixtures.ts';
import { castIn, closeNow, someBox } from '../ballots.fixtures.ts';
import { publishResult } from '../boxes.ts';
import { verifyBallots } from '../verify-ballots.ts';

let t: TestHouse;
let host: Member;
let manager: Member;
let people: Member[];
beforeAll(async () => {
  t = await testHouse();
  host = await t.member();
  manager = await t.member({ role: 'manager' });
  people = [];
  for (let i = 0; i < 6; i++) people.push(await t.member({ handle: `voter-${i}` }));
  for (const one of [host, manager, ...people]) await t.cookie(one);
});
afterAll(() => t.close());

/** Six ballots, four for the first choice; over, and waiting for whoever publishes its result. */
const reviewed = async (result: 'owner' | 'close' = 'owner') => {
  const now = t.house.clock();
  const { boxId, choices } = await someBox(t.house, host, { opensAt: now - 10, closesAt: now + 5, result });
  for (const [i, who] of people.entries()) await castIn(t.house, who, boxId, [choices[i < 4 ? 0 : 1]], now);
  await closeNow(t.house, boxId);
  return { boxId, choices };
};
const aside = (boxId: string, members: string[], as: Member | undefined = manager, reason = 'All from one room.') =>
  t.ask('POST', `/api/ballot-boxes/${boxId}/set-aside`, { as, body: { members, reason } });
const back = (boxId: string, as: Member | undefined = manager, reason = 'It was one family.') =>
  t.ask('POST', `/api/ballot-boxes/${boxId}/put-back`, { as, body: { reason } });
const boxOf = (boxId: string) => t.house.ask(GetBallotBox, visitor, { boxId });
const faultsOf = async (boxId: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const one of verifyBallots({ db: t.house.store.read, t: t.house.store.t }, t.config.secret, boxId)) found.push(...one.faults);
  return found;
};
const three = ['voter-0', '@Voter-1', 'voter-2'];

describe('SetBallotsAside', () => {
  test('what is set aside is not counted, stays in the list and the chain with its reason, and is told', async () => {
    const { boxId } = await reviewed();
    const { root } = await boxOf(boxId);
    const events = await firedBy(t, async () => expect((await aside(boxId, [...three, 'nobody'])).json()).toEqual({ boxId, setAside: 3 }));
    expect(events).toEqual(['SetBallotsAside: BallotsSetAside']);
    const box = await boxOf(boxId);
    expect([box.ballots, box.setAside, box.choices.map(({ votes }) => votes), box.root]).toEqual([6, 3, [1, 2, 0], root]);
    const { lines } = await t.house.ask(ListBallots, visitor, { boxId });
    expect(lines.map(({ setAside }) => setAside).sort()).toEqual([...Array(3).fill('All from one room.'), ...Array(3).fill(null)]);
    expect(await faultsOf(boxId)).toEqual([]);
    await t.house.jobs.drain(t.house.clock() + 60_000);
    // the list to be counted again says the same
    const whole = (await t.ask('GET', `/ballots/${boxId}/list.json`)).json();
    expect([whole.root, whole.lines.filter((line: unknown[]) => line.length === 4)]).toEqual([
      root,
      expect.objectContaining({ length: 3 }),
    ]);
    const { notices } = (await t.ask('GET', '/api/me/notices', { as: people[0] })).json();
    expect(notices[0]).toMatchObject({ what: 'ballot-set-aside', note: 'All from one room.', title: expect.any(String) });
    expect((await t.ask('GET', '/api/me/notices', { as: people[4] })).json().notices).toEqual([]);
    const log = (await t.ask('GET', '/api/transparency/staff-log')).json().acts;
    expect(log[0]).toMatchObject({ kind: 'ballots-set-aside', by: 'manager', who: null, note: '3', reason: 'All from one room.' });
    // the end of the chain stands in the public log, for good
    expect(log.find(({ kind, note }: { kind: string; note: string }) => kind === 'ballots-closed' && note === root)).toBeDefined();
    expect((await t.ask('GET', '/rules/log', { headers: { accept: 'text/html' } })).body).toContain(root);
    expect((await t.ask('GET', '/rules/log/feed.atom')).body).toContain(root);
  });

  test('whoever sets aside does not name themselves: of what one knows nothing is hidden', async () => {
    const { boxId } = await reviewed();
    const answer = await leavesNothing(t, () => aside(boxId, [...three, manager.handle]));
    expectRefused(t, answer, 422, 'ballots.refusal.own-ballot', { field: 'members' });
  });

  test('put back they count again, as they were cast', async () => {
    const { boxId } = await reviewed();
    await aside(boxId, three);
    expect((await back(boxId)).json()).toEqual({ boxId, setAside: 0 });
    const box = await boxOf(boxId);
    expect([box.setAside, box.choices.map(({ votes }) => votes)]).toEqual([0, [4, 2, 0]]);
    expect(await faultsOf(boxId)).toEqual([]);
  });

  test('a result stands on what is counted', async () => {
    const { boxId, choices } = await reviewed();
    await aside(boxId, three);
    const result = await t.house.system('a test', (work) => publishResult(work, boxId));
    expect(result[0]).toEqual({ choiceId: choices[1], votes: 2 });
    await t.house.jobs.drain(t.house.clock() + 60_000);
    expect(await faultsOf(boxId)).toEqual([]);
    expectRefused(t, await leavesNothing(t, () => back(boxId)), 409, 'ballots.refusal.not-under-review');
  });
});

describe('refused, and nothing half-written', () => {
  test('too few at once, those who did not vote, those who are set aside already', async () => {
    const { boxId } = await reviewed();
    const few = () => leavesNothing(t, () => aside(boxId, ['voter-0', 'voter-0', 'voter-1', 'nobody']));
    expectRefused(t, await few(), 422, 'ballots.refusal.too-few-to-set-aside', { field: 'members', values: { fewest: 3 } });
    await aside(boxId, three);
    const again = await leavesNothing(t, () => aside(boxId, three, manager, 'Another reason.'));
    expectRefused(t, again, 422, 'ballots.refusal.too-few-to-set-aside', { field: 'members', values: { fewest: 3 } });
  });

  test('while people vote, where nobody publishes a result, in no box, without a reason, by others', async () => {
    const open = await someBox(t.house, host, { result: 'owner' });
    for (const who of people) await castIn(t.house, who, open.boxId, [open.choices[0]]);
    const poll = await reviewed('close');
    for (const boxId of [open.boxId, poll.boxId])
      expectRefused(t, await leavesNothing(t, () => aside(boxId, three)), 409, 'ballots.refusal.not-under-review');
    expectRefused(t, await aside('1'.repeat(22), three), 404, 'ballots.refusal.box-missing');
    const { boxId } = await reviewed();
    expectRefused(t, await leavesNothing(t, () => aside(boxId, three, manager, '  ')), 422, 'ballots.refusal.reason-missing', {
      field: 'reason',
    });
    expectRefused(t, await leavesNothing(t, () => back(boxId)), 409, 'ballots.refusal.nothing-set-aside');
    expect((await aside(boxId, three, host)).statusCode).toBe(403);
    expect((await back(boxId, await t.member({ role: 'moderator' }))).statusCode).toBe(403);
    expect((await t.ask('POST', `/api/ballot-boxes/${boxId}/set-aside`, { body: { members: three, reason: 'x' } })).statusCode).toBe(401);
  });

  test('a group that differs from an earlier one by a few would tell what those few chose, put back or not', async () => {
    const { boxId } = await reviewed();
    const values = { fewest: 3 };
    const split = { field: 'members', values };
    await aside(boxId, three);
    await back(boxId);
    for (const some of [
      ['voter-1', 'voter-2', 'voter-3'],
      ['voter-2', 'voter-3', 'voter-4', 'voter-5'],
      [...three, 'voter-3'],
      [...three, 'voter-3', 'voter-4'],
    ])
      expectRefused(t, await leavesNothing(t, () => aside(boxId, some)), 422, 'ballots.refusal.splits-earlier-group', split);
    // all of them again, those of another group, and both together tell nothing new (a request word for word like one before is answered as that)
    const rest = ['voter-3', 'voter-4', 'voter-5'];
    expect((await aside(boxId, three, manager, 'Again.')).json().setAside).toBe(3);
    expect((await aside(boxId, rest)).json().setAside).toBe(6);
    expect((await back(boxId, manager, 'All of them.')).json().setAside).toBe(0);
    expect((await aside(boxId, [...three, ...rest])).json().setAside).toBe(6);
    expect((await back(boxId, manager, 'Once more.')).json().setAside).toBe(0);
    expectRefused(t, await aside(boxId, ['voter-0', 'voter-3', 'voter-4']), 422, 'ballots.refusal.splits-earlier-group', split);
    expect(await faultsOf(boxId)).toEqual([]);
    const other = (await reviewed()).boxId;
    const four = [...three, 'voter-3'];
    expectRefused(t, await leavesNothing(t, () => aside(other, four)), 422, 'ballots.refusal.leaves-too-few', split);
    expect((await aside(other, [...four, 'voter-4', 'voter-5'])).json().setAside).toBe(6);
    // once it stands nobody can tell any more who was in a group
    await t.house.system('a test', (work) => publishResult(work, other));
    await t.house.jobs.drain(t.house.clock() + 60_000);
    const { voters } = t.house.store.t.ballots;
    const kept = await t.house.store.read.select({ group: voters.asideGroup }).from(voters).where(eq(voters.boxId, other));
    expect(kept.map(({ group }) => group)).toEqual(Array(6).fill(null));
  });

  test('two who set the same aside at once: each is set aside once', async () => {
    const { boxId } = await reviewed();
    const other = await t.member({ role: 'manager' });
    await t.cookie(other);
    const both = await Promise.all([aside(boxId, three), aside(boxId, three, other, 'The same at once.')]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
    expect([(await boxOf(boxId)).setAside, await faultsOf(boxId)]).toEqual([3, []]);
  });

  test('by a plain form, one handle in each line; what is wrong keeps what was typed', async () => {
    const { boxId } = await reviewed();
    const form = { boxId, members: 'voter-0\r\nvoter-1\r\nvoter-2', reason: 'By a form.', _back: '/desk/contests' };
    expect((await t.ask('POST', '/forms/set-ballots-aside', { as: manager, form })).statusCode).toBe(303);
    expect((await boxOf(boxId)).setAside).toBe(3);
  });
});

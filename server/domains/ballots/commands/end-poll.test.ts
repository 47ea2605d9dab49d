/** EndPoll: by whoever began the thread, or by staff with a reason that everybody reads; once, from the very moment on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartPoll } from '../../../../shared/domains/ballots.polls.ts';
import { GetBallotBox } from '../../../../shared/domains/ballots.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { expectRefused, firedBy, leavesNothing, linesOf } from '../../domains.fixtures.ts';
import { someThread } from '../../forum/forum.fixtures.ts';
import { castIn } from '../ballots.fixtures.ts';

let t: TestHouse;
let host: Member;
let voter: Member;
beforeAll(async () => {
  t = await testHouse();
  host = await t.member();
  voter = await t.member();
  for (const one of [host, voter]) await t.cookie(one);
});
afterAll(() => t.close());

const somePoll = async () => {
  const { threadId } = await someThread(t.house, host);
  const { out } = await t.house.run(StartPoll, host, { threadId, pollOptions: ['One', 'The other'] });
  const { choices } = await t.house.ask(GetBallotBox, host, { boxId: out.boxId });
  return { threadId, boxId: out.boxId, choices: choices.map(({ id }) => id) };
};
const end = (threadId: string, as: Member | undefined = host) => t.ask('POST', `/api/threads/${threadId}/poll/end`, { as, body: {} });

describe('EndPoll', () => {
  test('ends it now: what was cast counts, nothing more is taken, and the list is there', async () => {
    const { threadId, boxId, choices } = await somePoll();
    await castIn(t.house, voter, boxId, [choices[0] ?? '']);
    expect((await end(threadId)).json()).toEqual({ boxId });
    await expect(castIn(t.house, host, boxId, [choices[1] ?? ''])).rejects.toMatchObject({ type: 'voting-over' });
    await t.house.jobs.drain(t.house.clock() + 30_000);
    const box = await t.house.ask(GetBallotBox, host, { boxId });
    expect([box.state, box.ballots, box.choices.map(({ votes }) => votes)]).toEqual(['published', 1, [1, 0]]);
    expect((await t.ask('GET', `/api/ballot-boxes/${boxId}/ballots`)).json().lines).toHaveLength(1);
  });

  test('and the menu of the opening post offers none any more: a thread has one in its life', async () => {
    const { threadId } = await somePoll();
    const { href } = (await t.ask('GET', `/api/threads/${threadId}`)).json();
    const mod = await t.member({ role: 'moderator' });
    const offered = () =>
      Promise.all([host, mod].map(async (as) => (await t.ask('GET', href, { as })).body.includes(`href="/t/${threadId}/poll"`)));
    expect(await offered()).toEqual([true, true]);
    await end(threadId);
    expect(await offered()).toEqual([false, false]);
  });

  test('by staff with a reason: the log says so and by whom, its author is told and has a line, and nobody does it to who is above', async () => {
    const { threadId } = await somePoll();
    const mod = await t.member({ role: 'moderator' });
    const page = `/t/${threadId}/poll`;
    expect((await t.ask('GET', page, { as: mod })).body).toContain('name="reason"');
    expect((await t.ask('GET', page, { as: host })).body).not.toContain('name="reason"');
    expectRefused(t, await leavesNothing(t, () => end(threadId, mod)), 422, 'ballots.refusal.reason-empty', { field: 'reason' });
    const reason = 'It asks what only the makers can say.';
    const form = { threadId, reason, _back: page };
    expect((await t.ask('POST', '/forms/end-poll', { as: mod, form })).statusCode).toBe(303);
    await t.house.jobs.drain(t.house.clock() + 30_000);
    const log = (await t.ask('GET', '/rules/log')).body;
    expect(log).toContain(reason);
    const [act] = (await t.ask('GET', '/api/transparency/staff-log')).json().acts.filter((a: { reason: string }) => a.reason === reason);
    expect(act).toMatchObject({ kind: 'poll-stopped' });
    expect((await t.ask('GET', '/api/me/notices', { as: host })).json().notices[0]).toMatchObject({ what: 'poll-stopped', note: reason });
    expect((await linesOf(t.house, host.id)).at(-1)).toMatchObject({ kind: 'poll-stopped', worth: undefined });
    const boss = await t.member({ role: 'manager' });
    const theirs = await someThread(t.house, boss);
    await t.house.run(StartPoll, boss, { threadId: theirs.threadId, pollOptions: ['a', 'b'] });
    const stop = () => t.ask('POST', `/api/threads/${theirs.threadId}/poll/end`, { as: mod, body: { reason } });
    expectRefused(t, await leavesNothing(t, stop), 403, 'ballots.refusal.thread-begun-above');
  });

  test('and by a plain form', async () => {
    const other = await somePoll();
    const form = { threadId: other.threadId, _back: `/t/${other.threadId}/poll` };
    expect((await t.ask('POST', '/forms/end-poll', { as: host, form })).statusCode).toBe(303);
  });

  test('not by others, not twice, not where there is none: a sentence, and nothing is written', async () => {
    const { threadId } = await somePoll();
    const bare = await someThread(t.house, host);
    const no = async (id: string, as: Member | undefined, status: number, name: string) =>
      expectRefused(t, await leavesNothing(t, () => end(id, as)), status, `ballots.refusal.${name}`);
    await no(threadId, voter, 403, 'not-your-thread');
    await no(bare.threadId, host, 404, 'poll-missing');
    await no('1'.repeat(22), host, 404, 'thread-missing');
    await end(threadId);
    // asked for later than what counts as the same act
    t.house.clock = () => Date.now() + 60_000;
    await no(threadId, host, 409, 'poll-over');
    t.house.clock = Date.now;
  });

  test('two who end it at once: it ends once', async () => {
    const { threadId } = await somePoll();
    const staff = await t.member({ role: 'moderator' });
    await t.cookie(staff);
    const ended = await firedBy(t, async () => {
      const byStaff = t.ask('POST', `/api/threads/${threadId}/poll/end`, { as: staff, body: { reason: 'At once.' } });
      const both = await Promise.all([end(threadId), byStaff]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    });
    expect(ended.filter((event) => /Poll(Ended|Stopped)$/.test(event))).toHaveLength(1);
  });
});

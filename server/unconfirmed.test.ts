/** What counts among others takes an account that is somebody's: votes, entries, voices. A manager may say otherwise. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { someBox } from './domains/ballots/ballots.fixtures.ts';
import { someContest } from './domains/contests/contests.fixtures.ts';
import { endSound, linesOf } from './domains/domains.fixtures.ts';
import { someThread } from './domains/forum/forum.fixtures.ts';
import { someTicket, unconfirmed } from './domains/identity/identity.fixtures.ts';
import type { Member } from './platform/actor.ts';
import { keepUnconfirmed } from './platform/keep-unconfirmed.ts';
import { type TestHouse, testHouse } from './testing.ts';

let t: TestHouse;
let manager: Member;
let ghost: Member;
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager' });
  await t.cookie(manager);
  // a house for tests sends no mail, and begins without the rule
  const rule = { mayDecide: 0, reason: 'Our mail goes out now.' };
  expect((await t.ask('PUT', '/api/rules/limits/unconfirmed', { as: manager, body: rule })).statusCode).toBe(200);
}, 30_000);
beforeEach(async () => {
  ghost = await t.member({ joined: t.house.clock() - 90 * 86_400_000, tier: 4 });
  await t.cookie(ghost);
  await unconfirmed(t.house, ghost);
});
afterAll(() => endSound(t));

const confirm = async () => {
  const token = await someTicket(t.house, 'confirm', ghost);
  expect((await t.ask('POST', '/api/auth/confirm', { as: ghost, body: { token } })).statusCode).toBe(200);
};
const vote = (boxId: string, choice: string) =>
  t.ask('PUT', `/api/ballot-boxes/${boxId}/ballot`, { as: ghost, body: { choices: [choice] } });

describe('an account that nobody has confirmed', () => {
  test('does not vote, is told why before trying and where the mail is sent again, and votes as soon as it is confirmed', async () => {
    const { boxId, choices } = await someBox(t.house, manager);
    expect((await t.ask('GET', `/api/ballot-boxes/${boxId}`, { as: ghost })).json()).toMatchObject({ mayVote: 'unconfirmed', mine: null });
    const refused = await vote(boxId, choices[0] as string);
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ type: 'unconfirmed', title: expect.stringContaining('/me/settings/sign-in') });
    expect((await t.ask('GET', `/api/ballot-boxes/${boxId}`)).json()).toMatchObject({ ballots: 0 });
    expect(await linesOf(t.house, ghost.id).then((lines) => lines.filter(({ kind }) => kind === 'voted'))).toEqual([]);
    const form = await t.ask('POST', '/forms/cast-ballot', { as: ghost, form: { boxId, choices: choices[0] as string, _back: '/rules' } });
    expect(form.statusCode).toBe(422);
    expect(form.body).toContain('<a href="/me/settings/sign-in">/me/settings/sign-in</a>');
    await confirm();
    expect((await t.ask('GET', `/api/ballot-boxes/${boxId}`, { as: ghost })).json()).toMatchObject({ mayVote: 'yes' });
    expect((await vote(boxId, choices[0] as string)).statusCode).toBe(200);
  });

  test('enters no contest: the page says it instead of the form', async () => {
    const contestId = await someContest(t.house, manager);
    expect((await t.ask('GET', `/api/me/contests/${contestId}`, { as: ghost })).json().enter).toMatchObject({
      yes: false,
      why: expect.stringContaining('not confirmed'),
    });
    const entry = { title: 'A lining of felt', body: 'Grey, 3 mm.', acceptRights: true, rightsVersion: 1 };
    const enter = () => t.ask('POST', `/api/contests/${contestId}/entries`, { as: ghost, body: entry });
    expect((await enter()).json()).toMatchObject({ type: 'unconfirmed', status: 403 });
    await confirm();
    expect((await enter()).statusCode).toBe(200);
  });

  test('has no voice in opening an aspect', async () => {
    const ask = () => t.ask('POST', '/api/transparency/aspects/coming/asks', { as: ghost, body: {} });
    expect((await ask()).json()).toMatchObject({ type: 'unconfirmed', status: 403 });
    await confirm();
    expect((await ask()).statusCode).toBe(200);
  });

  test('reports, but fifty of them hide nothing', async () => {
    const { postId } = await someThread(t.house, await t.member());
    const report = await t.ask('POST', `/api/posts/${postId}/reports`, { as: ghost, body: { reason: 'spam' } });
    expect(report.statusCode, report.body).toBe(200);
    const { reports } = t.house.store.t.moderation;
    expect((await t.house.store.read.select().from(reports)).map(({ weight }) => weight)).toEqual([1]);
  });

  test('writes, reads and reacts as everybody does', async () => {
    const { postId, threadId } = await someThread(t.house, await t.member());
    expect((await t.ask('PUT', `/api/posts/${postId}/reactions/thanks`, { as: ghost, body: {} })).statusCode).toBe(200);
    expect((await t.ask('POST', `/api/threads/${threadId}/posts`, { as: ghost, body: { body: 'Thank you.' } })).statusCode).toBe(200);
  });

  test('votes where a manager has said so, on the rules page, from that moment on', async () => {
    const put = (mayDecide: number, reason: string) =>
      t.ask('PUT', '/api/rules/limits/unconfirmed', { as: manager, body: { mayDecide, reason } });
    expect((await t.ask('GET', '/rules')).body).toContain('take an account with a confirmed mail address');
    expect((await put(2, 'Two is not a switch.')).statusCode).toBe(422);
    expect((await put(1, 'Our mail server is being moved.')).statusCode).toBe(200);
    expect((await t.ask('GET', '/rules')).body).toContain('Our mail server is being moved.');
    const { boxId, choices } = await someBox(t.house, manager);
    expect((await vote(boxId, choices[0] as string)).statusCode).toBe(200);
    expect((await put(0, 'It is there again.')).statusCode).toBe(200);
    expect((await vote(boxId, choices[1] as string)).statusCode).toBe(403);
  });

  test.each([
    ['smtp://127.0.0.1:1025', 0],
    ['', 1],
  ])('waits to begin with where mail goes out (%j)', async (SMTP_URL, mayDecide) => {
    const other = await testHouse({ env: { SMTP_URL } });
    expect(other.house.policies.inForce('limits', 'unconfirmed', other.house.clock())?.value).toEqual({ mayDecide });
    await endSound(other);
  });

  test('waits from the start on at which mail goes out, where the house began without: everybody reads why', async () => {
    const late = await testHouse({ env: { SMTP_URL: '', FOLKMOOT_DEMO: '0' } });
    const mayDecide = () =>
      late.house.policies.inForce<{ mayDecide: number }>('limits', 'unconfirmed', late.house.clock())?.value.mayDecide;
    const ghost = await late.member({ joined: late.house.clock() - 90 * 86_400_000, tier: 4 });
    await late.cookie(ghost);
    await unconfirmed(late.house, ghost);
    const keeper = await late.member({ role: 'manager' });
    const { boxId, choices } = await someBox(late.house, keeper);
    const cast = () => late.ask('PUT', `/api/ballot-boxes/${boxId}/ballot`, { as: ghost, body: { choices: [choices[0]] } });
    expect([await keepUnconfirmed(late.house), (await cast()).statusCode]).toEqual([false, 200]);
    Object.assign(late.house.config, { smtpUrl: 'smtp://127.0.0.1:1025', demo: true });
    expect(await keepUnconfirmed(late.house)).toBe(false);
    Object.assign(late.house.config, { demo: false });
    expect([await keepUnconfirmed(late.house), await keepUnconfirmed(late.house)]).toEqual([true, false]);
    expect([mayDecide(), (await cast()).statusCode]).toEqual([0, 403]);
    for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const { body } = await late.ask('GET', `/rules/changes?lang=${locale}`);
      expect(body).toContain(late.house.say(locale)('transparency.reason-mail-goes-out'));
      expect(body).toContain(late.house.say(locale)('transparency.by-house'));
    }
    const log = await late.ask('GET', '/rules/log');
    expect([log.statusCode, log.body.includes('transparency.')]).toEqual([200, false]);
    await endSound(late);
  });

  test('stays as a manager published it, whatever mail does', async () => {
    const other = await testHouse({ env: { SMTP_URL: '', FOLKMOOT_DEMO: '0' } });
    const keeper = await other.member({ role: 'manager' });
    const put = (mayDecide: number) =>
      other.ask('PUT', '/api/rules/limits/unconfirmed', { as: keeper, body: { mayDecide, reason: 'We know each other here.' } });
    expect([(await put(0)).statusCode, (await put(1)).statusCode]).toEqual([200, 200]);
    Object.assign(other.house.config, { smtpUrl: 'smtp://127.0.0.1:1025' });
    expect(await keepUnconfirmed(other.house)).toBe(false);
    expect(other.house.policies.versionsOf('limits', 'unconfirmed')[0]).toMatchObject({ version: 3, value: { mayDecide: 1 } });
    await endSound(other);
  });
});

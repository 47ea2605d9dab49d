/** LeaveCommunity and StayInCommunity: a day is set, a mail says it, and until that day nothing is lost. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { GiveRole } from '../../../../shared/domains/members.ts';
import type { Member } from '../../../platform/actor.ts';
import { momentInWords } from '../../../platform/moment-in-words.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { someTicket, unconfirmed } from '../../identity/identity.fixtures.ts';
import { mailsOf } from '../../identity/mails.fixtures.ts';

const days = 86_400_000;
let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const leave = (as: Member, body: object = { words: 'keep', handle: as.handle }) => t.ask('PUT', '/api/me/leaving', { as, body });
const stay = (as: Member) => t.ask('DELETE', '/api/me/leaving', { as });
const leaving = async (as: Member) => (await t.ask('GET', '/api/me/leaving', { as })).json();
const isThere = async ({ handle }: Member): Promise<boolean> => (await t.ask('GET', `/api/members/${handle}`)).statusCode === 200;
/** So many days on, with everything done that is due then. */
const after = async (count: number): Promise<void> => {
  const then = Date.now() + count * days;
  t.house.clock = () => then;
  await t.house.jobs?.drain(then);
};

test('the day is seven days ahead, a mail says it and how to stay, every page of the settings says it; asked again it stays the same day', async () => {
  const ada = await someMember(t, { name: 'Ada Lace', handle: 'ada' });
  expect(await leaving(ada)).toEqual({ leavesAt: null, words: null });
  const before = Date.now();
  // as people write a handle
  const answer = await leave(ada, { words: 'keep', handle: '@Ada' });
  expect(answer.statusCode, answer.body).toBe(200);
  const { leavesAt } = answer.json();
  expect(leavesAt).toBeGreaterThanOrEqual(before + 7 * days);
  expect(leavesAt).toBeLessThan(before + 7 * days + 60_000);
  expect(await leaving(ada)).toEqual({ leavesAt, words: 'keep' });
  const [mail, ...more] = await mailsOf(t);
  expect(more).toEqual([]);
  expect(mail?.subject).toContain('You asked to leave');
  const said = momentInWords(leavesAt, { locale: 'en', zone: t.house.settings.zone, now: Date.now() });
  expect(mail?.text).toContain(said);
  expect(mail?.text).toContain('/me/settings/leave');
  for (const page of ['', '/leave', '/picture', '/consents', '/sign-in', '/notices']) {
    const { body } = await t.ask('GET', `/me/settings${page}`, { as: ada });
    expect(body, page).toContain('You leave on ');
    expect(body, page).toContain('"/forms/stay-in-community"');
  }
  expect((await leave(ada, { words: 'delete', handle: 'ada' })).json()).toEqual({ leavesAt });
  expect(await leaving(ada)).toEqual({ leavesAt, words: 'delete' });
  expect(await mailsOf(t)).toEqual([]);
});

test('who has no confirmed address is written to nowhere, and leaves all the same', async () => {
  const bea = await someMember(t);
  await unconfirmed(t.house, bea);
  expect((await leave(bea)).statusCode).toBe(200);
  expect(await mailsOf(t)).toEqual([]);
});

test('it fires nothing, and is told in no record', async () => {
  const cy = await someMember(t);
  expect(await firedBy(t, () => leave(cy))).toEqual([]);
  expect(await firedBy(t, () => stay(cy))).toEqual([]);
});

test('who stays is there after the day, with everything; a day of before ends nobody who asked anew', async () => {
  const dee = await someMember(t, { name: 'Dee Stay', handle: 'dee' });
  await leave(dee);
  expect((await stay(dee)).json()).toEqual({ done: true });
  expect((await t.ask('GET', '/me/settings', { as: dee })).body).not.toContain('You leave on ');
  expectRefused(t, await leavesNothing(t, () => stay(dee)), 409, 'members.refusal.not-leaving');
  await after(3);
  await t.cookie(dee, true);
  expect((await leave(dee)).statusCode).toBe(200);
  await after(8);
  expect(await isThere(dee)).toBe(true);
  await after(11);
  expect(await isThere(dee)).toBe(false);
});

test('another handle, no choice, and staff are refused; the form keeps what was typed', async () => {
  const eve = await someMember(t, { handle: 'eve' });
  const refused = await leavesNothing(t, () => leave(eve, { words: 'keep', handle: 'adam' }));
  expectRefused(t, refused, 422, 'members.refusal.handle-differs', { field: 'handle', values: { handle: 'eve' } });
  expectFault(await leave(eve, { handle: 'eve' }), t, 'words', 'missing');
  for (const role of ['moderator', 'manager', 'administrator'] as const) {
    const one = await someMember(t, { role });
    expectRefused(t, await leavesNothing(t, () => leave(one)), 403, 'members.refusal.is-staff');
    const page = (await t.ask('GET', '/me/settings/leave', { as: one })).body;
    expect(page).not.toContain('"/forms/leave-community"');
    expect(page).toContain('You are one of our staff');
  }
  const form = { words: 'delete', handle: 'adam', _back: '/me/settings/leave' };
  const back = await t.ask('POST', '/forms/leave-community', { as: eve, form });
  expect(back.statusCode).toBe(422);
  expect(back.body).toContain('value="adam"');
  expect(back.body).toMatch(/value="delete"[^>]* checked/);
  const done = await t.ask('POST', '/forms/leave-community', { as: eve, form: { ...form, handle: 'eve' } });
  expect([done.statusCode, done.headers.location]).toEqual([303, '/me/settings/leave']);
  const stayed = await t.ask('POST', '/forms/stay-in-community', { as: eve, form: { _back: '/me/settings/leave' } });
  expect([stayed.statusCode, stayed.headers.location]).toEqual([303, '/me/settings/leave?kept=true']);
  expect((await t.ask('GET', '/me/settings/leave?kept=true', { as: eve })).body).toContain('You stay.');
});

test('somebody suspended may leave and stay; staff who are suspended are staff still', async () => {
  const moderator = await someMember(t, { role: 'administrator' });
  const fay = await someMember(t);
  const gus = await someMember(t, { role: 'moderator' });
  for (const { handle } of [fay, gus])
    await t.ask('PUT', `/api/members/${handle}/suspension`, { as: moderator, body: { reason: 'Sold things.' } });
  expect((await leave(fay)).statusCode).toBe(200);
  expect((await stay(fay)).statusCode).toBe(200);
  expectRefused(t, await leave(gus), 403, 'members.refusal.is-staff');
});

test('who is leaving is given no role, until they stay', async () => {
  const administrator = await someMember(t, { role: 'administrator' });
  const hal = await someMember(t);
  await leave(hal);
  const give = () => t.ask('PUT', `/api/members/${hal.handle}/role`, { as: administrator, body: { role: 'moderator', reason: 'Helps.' } });
  expectRefused(t, await leavesNothing(t, give), 409, 'members.refusal.member-leaves');
  await stay(hal);
  expect((await give()).statusCode).toBe(200);
  await t.house.run(GiveRole, administrator, { handle: hal.handle, role: 'member', reason: 'Done.' });
});

test('once the day has come nothing is changed any more', async () => {
  const ida = await someMember(t);
  const { leavesAt } = (await leave(ida)).json();
  // a moment before the work that is due is looked for
  t.house.clock = () => leavesAt;
  const { members } = t.house.store.t.members;
  const cookie = { headers: { cookie: await t.cookie(ida) } };
  const { sessions } = t.house.store.t.identity;
  await t.house.store.loose.update(sessions).set({ expiresAt: new Date(leavesAt + days) });
  expectRefused(t, await t.ask('DELETE', '/api/me/leaving', cookie), 409, 'members.refusal.leaving-now');
  const again = await t.ask('PUT', '/api/me/leaving', { ...cookie, body: { words: 'delete', handle: ida.handle } });
  expectRefused(t, again, 409, 'members.refusal.leaving-now');
  const [row] = await t.house.store.read.select().from(members).where(eq(members.id, ida.id));
  expect(row).toMatchObject({ leavesAt, leavesWords: 'keep' });
});

test('whoever takes their address back stays: somebody else may have asked to leave in their name', async () => {
  const joe = await someMember(t);
  expect((await leave(joe, { words: 'delete', handle: joe.handle })).statusCode).toBe(200);
  const token = await someTicket(t.house, 'back', joe, 'joe-before@example.com');
  expect((await t.ask('POST', '/api/auth/take-back', { body: { token } })).statusCode).toBe(200);
  await t.cookie(joe, true);
  expect(await leaving(joe)).toEqual({ leavesAt: null, words: null });
  await after(8);
  expect(await isThere(joe)).toBe(true);
});

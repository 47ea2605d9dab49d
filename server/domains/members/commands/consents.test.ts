/** GiveConsent and WithdrawConsent: nothing about reading is noted without, and everything can be taken back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReadToEnd } from '../../../../shared/domains/forum.reading.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectRefused, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';
import { someSpace, someThread } from '../../forum/forum.fixtures.ts';
import { personCard } from '../index.ts';

let t: TestHouse;
let host: Member;
let staff: Member;
let spaceId: string;
beforeAll(async () => {
  t = await testHouse();
  host = await someMember(t);
  staff = await someMember(t, { role: 'moderator' });
  spaceId = await someSpace(t.house);
});
afterAll(() => endSound(t));

const allow = (as: Member, audience = 'me') => t.ask('PUT', '/api/me/consents/reading', { as, body: { audience } });
const withdraw = (as: Member, body: object = {}) => t.ask('DELETE', '/api/me/consents/reading', { as, body });
const read = (as: Member, threadId: string) => t.ask('PUT', `/api/threads/${threadId}/read`, { as, body: {} });
const thread = async () => (await someThread(t.house, host, { spaceId, title: 'Something to read' })).threadId;
const kindsOf = async (as: Member) => (await linesOf(t.house, as.id)).map((line) => line.kind);

test('without it nothing is noted', async () => {
  const ann = await someMember(t);
  const threadId = await thread();
  expectRefused(t, await leavesNothing(t, () => read(ann, threadId)), 409, 'forum.refusal.reading-not-allowed');
  expect((await t.ask('GET', '/api/me', { as: ann })).json().notesReading).toBe(false);
});

test('with it a thread read to its end is a line, once, that the person alone sees', async () => {
  const ann = await someMember(t);
  expect((await allow(ann)).json()).toMatchObject({ purpose: 'reading', given: true, audience: 'me', version: 1 });
  expect((await t.ask('GET', '/api/me', { as: ann })).json().notesReading).toBe(true);
  const threadId = await thread();
  expect((await read(ann, threadId)).statusCode).toBe(200);
  const before = await everyRow(t.house);
  await read(ann, threadId);
  expect(await everyRow(t.house)).toEqual(before);
  expect(await kindsOf(ann)).toEqual(['joined', 'consent-given', 'read-thread']);
  expect((await standingOf(t.house, ann.id))?.growth).toBe(1);
  const acts = async () => (await personCard(t.house.reader(staff, 'en'), [ann.id])).get(ann.id)?.acts.map((act) => act.kind);
  expect(await acts()).toEqual(['joined']);
  expect((await allow(ann, 'staff')).json()).toMatchObject({ audience: 'staff', version: 2 });
  expect(await acts()).toEqual(['read-thread', 'joined']);
  expect((await t.ask('GET', '/me/record', { as: ann })).body).toContain('to the end');
});

test('taken back, it ends at once; the lines stay where one wants them to', async () => {
  const ann = await someMember(t);
  await allow(ann);
  await read(ann, await thread());
  expect((await withdraw(ann)).json()).toMatchObject({ given: false, version: 2 });
  expect((await read(ann, await thread())).statusCode).toBe(409);
  expect((await standingOf(t.house, ann.id))?.growth).toBe(1);
  expect((await t.ask('GET', '/me/settings/consents', { as: ann })).body).toContain('Take back the 1 line written so far');
  await withdraw(ann, { forget: true });
  expect((await standingOf(t.house, ann.id))?.growth).toBe(0);
  expect((await leavesNothing(t, () => withdraw(ann, { forget: true }))).statusCode).toBe(200);
});

test('many lines are forgotten some at a time, all of them in the end', async () => {
  const ann = await someMember(t);
  await allow(ann);
  for (let i = 0; i < 60; i++) await t.house.run(ReadToEnd, ann, { threadId: await thread() });
  await withdraw(ann, { forget: true });
  await t.house.jobs.drain();
  const lines = await linesOf(t.house, ann.id);
  expect(lines.filter((line) => line.kind === 'read-thread' && line.takesBack === null && line.takenBackBy === '')).toEqual([]);
  expect((await standingOf(t.house, ann.id))?.growth).toBe(0);
}, 60_000);

test('by form, with the box ticked, everything goes at once', async () => {
  const ann = await someMember(t);
  const consent = { purpose: 'reading', audience: 'me', _back: '/me/settings/consents' };
  const given = await t.ask('POST', '/forms/give-consent', { as: ann, form: consent });
  const page = await t.ask('GET', given.headers.location as string, { as: ann });
  expect(page.body).toMatch(/<p class="notice good" role="status">.*Kept\./);
  expect((await t.ask('GET', '/me/settings/consents', { as: ann })).body).not.toContain('notice good');
  await read(ann, await thread());
  const form = { purpose: 'reading', forget: 'on', _back: '/me/settings/consents' };
  const taken = await t.ask('POST', '/forms/withdraw-consent', { as: ann, form });
  expect([taken.statusCode, taken.headers.location]).toEqual([303, '/me/settings/consents?kept=true']);
  expect((await standingOf(t.house, ann.id))?.growth).toBe(0);
});

test('given five times at once is one version', async () => {
  const ann = await someMember(t);
  const all = await Promise.all(Array.from({ length: 5 }, () => allow(ann)));
  expect(all.map((one) => one.json().version)).toEqual([1, 1, 1, 1, 1]);
  expect(await kindsOf(ann)).toEqual(['joined', 'consent-given']);
});

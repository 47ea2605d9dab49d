/** DecideReport: one decision for each review, told to the author and to who reported, in the log for everybody; appeals by a second pair of eyes. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../../forum/forum.fixtures.ts';

let t: TestHouse;
/** Who has been here for a month: what newcomers say weighs less. */
const someNeighbour = (options: object = {}) => someMember(t, { joined: Date.now() - 30 * 86_400_000, ...options });
let author: Member;
let first: Member;
let second: Member;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  author = await someNeighbour();
  first = await someMember(t, { role: 'moderator', name: 'Mo First' });
  second = await someMember(t, { role: 'moderator' });
  ({ threadId } = await someThread(t.house, author, { title: 'A thread with a title' }));
});
afterAll(() => endSound(t));

type Open = { id: string; version: number };
const reported = async (by = 1): Promise<{ postId: string; review: Open; reporters: Member[] }> => {
  const postId = await someReply(t.house, author, threadId);
  const reporters: Member[] = [];
  for (let i = 0; i < by; i++) {
    const reporter = await someNeighbour();
    reporters.push(reporter);
    await t.ask('POST', `/api/posts/${postId}/reports`, { as: reporter, body: { reason: 'spam' } });
  }
  const { reviews } = t.house.store.t.moderation;
  const rows = await t.house.store.read.select().from(reviews);
  const review = rows.find((r) => r.postId === postId) as Open;
  return { postId, review, reporters };
};
const decide = (review: Open, decision: 'hide' | 'keep', as = first, more: object = {}) =>
  t.ask('PUT', `/api/desk/reports/${review.id}`, {
    as,
    body: { decision, reason: 'It is an advertisement.', version: review.version, ...more },
  });
const isShown = async (postId: string) => (await t.ask('GET', `/api/posts/${postId}`)).statusCode === 200;

test('hidden with a reason: the reporter learns it, is paid for it once, and the log tells everybody in which thread', async () => {
  const { postId, review, reporters } = await reported();
  expect((await decide(review, 'hide')).json()).toEqual({ state: 'hidden' });
  expect(await isShown(postId)).toBe(false);
  await t.house.jobs.drain();
  await t.house.jobs.drain();
  const lines = await linesOf(t.house, (reporters[0] as Member).id);
  expect(lines.filter((l) => l.kind === 'report-right').map((l) => l.worth?.split(' ')[0])).toEqual(['5/5']);
  // and is told, as is the author: both with the reason, neither with the other's name
  const told = async (who: Member) => (await t.ask('GET', '/api/me/notices', { as: who })).json().notices;
  expect(await told(reporters[0] as Member)).toMatchObject([{ what: 'report-right', note: 'It is an advertisement.', actor: null }]);
  expect(await told(author)).toMatchObject([{ what: 'post-hidden', note: 'It is an advertisement.', actor: null }]);
  const [act] = (await t.ask('GET', '/api/transparency/staff-log')).json().acts;
  expect(act).toMatchObject({ kind: 'post-hidden', by: 'moderator', who: null, reason: 'It is an advertisement.' });
  expect(act.about).toMatchObject({ title: 'A thread with a title', href: `/p/${postId}`, reply: true });
  const forStaff = (await t.ask('GET', '/api/transparency/staff-log', { as: second })).json().acts[0];
  expect(forStaff).toMatchObject({ who: { name: 'Mo First' }, about: { title: 'A thread with a title' } });
  const page = (await t.ask('GET', '/rules/log')).body;
  expect(page).toContain('It is an advertisement.');
  expect(page).not.toContain('Mo First');
  // the reporter has the line, and the title of what is hidden is not told in it
  const record = (await t.ask('GET', '/api/me/record', { as: reporters[0] as Member })).json().lines;
  expect(record.find((l: { kind: string }) => l.kind === 'report-right').subject.title).toBeNull();
});

test('left as it is: the reporter learns it, nothing is paid, and the log does not say which post it was', async () => {
  const { postId, review, reporters } = await reported();
  expect((await decide(review, 'keep')).json()).toEqual({ state: 'kept' });
  expect(await isShown(postId)).toBe(true);
  await t.house.jobs.drain();
  expect((await linesOf(t.house, (reporters[0] as Member).id)).map((l) => [l.kind, l.worth])).toContainEqual(['report-kept', undefined]);
  expect((await t.ask('GET', '/api/transparency/staff-log')).json().acts[0]).toMatchObject({ kind: 'report-kept', about: null });
});

test('hidden by its reports, then confirmed or shown again', async () => {
  const confirmed = await reported(5);
  expect(await isShown(confirmed.postId)).toBe(false);
  const before = t.fired.length;
  await decide({ ...confirmed.review, version: 5 }, 'hide');
  expect(t.fired.slice(before).map((f) => f.event)).toContain('HidingConfirmed');
  const again = await reported(5);
  await decide({ ...again.review, version: 5 }, 'keep');
  expect(await isShown(again.postId)).toBe(true);
});

test('two reviewers on one item: the second is told, whether both press at once or one report came meanwhile', async () => {
  const { review } = await reported();
  const answers = await Promise.all([decide(review, 'hide', first), decide(review, 'keep', second)]);
  expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409]);
  const more = await reported();
  await t.ask('POST', `/api/posts/${more.postId}/reports`, { as: await someNeighbour(), body: { reason: 'other', words: 'Look at it.' } });
  expectRefused(t, await leavesNothing(t, () => decide(more.review, 'hide')), 409, 'moderation.refusal.decided-meanwhile');
  // by form the reason that was typed is there again
  const form = { reviewId: more.review.id, version: '1', decision: 'hide', reason: 'A reason to keep', _back: '/desk/reports' };
  const back = await t.ask('POST', '/forms/decide-report', { as: first, form });
  expect([back.statusCode, back.body.includes('value="A reason to keep"')]).toEqual([422, true]);
  expectRefused(t, await decide({ id: '1'.repeat(22), version: 1 }, 'hide'), 404, 'moderation.refusal.review-missing');
  expectFault(await decide(more.review, 'hide', first, { reason: 'x' }), t, 'reason', 'too-short', { limit: 3 });
});

test('an appeal: once, by the author alone, decided by somebody else, and then the words are shown again', async () => {
  const { postId, review } = await reported();
  await decide(review, 'hide', first);
  const { staffActs } = t.house.store.t.moderation;
  const acts = await t.house.store.read.select().from(staffActs);
  const act = acts.find((a) => a.subjectId === postId && a.kind === 'post-hidden') as { id: string };
  const appeal = (as: Member) => t.ask('POST', `/api/decisions/${act.id}/appeals`, { as, body: { words: 'It was no advertisement.' } });
  expectRefused(t, await appeal(second), 403, 'moderation.refusal.not-your-decision');
  // from the record, whose line has no other place to lead to, one comes to the decision
  const { lines } = (await t.ask('GET', '/api/me/record', { as: author })).json();
  const line = lines.find((l: { kind: string; subject: { id: string } }) => l.kind === 'post-hidden' && l.subject.id === postId);
  expect(line.subject).toMatchObject({ href: `/decisions/${act.id}`, title: 'A thread with a title' });
  const page = await t.ask('GET', `/decisions/${act.id}`, { as: author });
  expect(page.body).toContain('action="/forms/appeal-decision"');
  expect((await t.ask('GET', `/api/decisions/${act.id}`, { as: await someNeighbour() })).statusCode).toBe(404);
  expect((await appeal(author)).statusCode).toBe(200);
  t.house.clock = () => Date.now() + 60_000;
  expectRefused(t, await appeal(author), 409, 'moderation.refusal.appealed-already');
  t.house.clock = Date.now;
  const { appeals } = (await t.ask('GET', '/api/desk/appeals', { as: first })).json();
  const mine = appeals.find((a: { act: { id: string } }) => a.act.id === act.id);
  expect(mine).toMatchObject({ mine: true, words: 'It was no advertisement.', state: 'open' });
  const look = (as: Member, decision: string) =>
    t.ask('PUT', `/api/desk/appeals/${mine.id}`, { as, body: { decision, reason: 'They are right.', version: mine.version } });
  expectRefused(t, await leavesNothing(t, () => look(first, 'reject')), 409, 'moderation.refusal.decide-by-another');
  const answers = await Promise.all([look(second, 'uphold'), look(second, 'reject')]);
  expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409]);
  expect(await isShown(postId)).toBe(answers[0]?.statusCode === 200);
  expect((await linesOf(t.house, author.id)).some((l) => l.kind === 'appealed')).toBe(true);
  const told = (await t.ask('GET', `/api/decisions/${act.id}`, { as: author })).json();
  expect(told.appeal).toMatchObject({ reason: 'They are right.' });
  await t.house.jobs.drain();
  const notices = (await t.ask('GET', '/api/me/notices?limit=50', { as: author })).json().notices;
  expect(notices.some((n: { what: string }) => n.what === (answers[0]?.statusCode === 200 ? 'appeal-upheld' : 'appeal-rejected'))).toBe(
    true,
  );
  expect(told.mayAppeal).toBe(false);
});

test('members are kept out of the desk with a sentence, and a decision about nothing taken away can not be appealed', async () => {
  for (const url of ['/api/desk', '/api/desk/questions', '/api/desk/reports', '/api/desk/appeals'])
    expectRefused(t, await t.ask('GET', url, { as: author }), 403, 'platform.refusal.not-allowed');
  const { postId, review } = await reported();
  await decide(review, 'keep');
  const { staffActs } = t.house.store.t.moderation;
  const act = (await t.house.store.read.select().from(staffActs)).find((a) => a.subjectId === postId) as { id: string };
  const body = { words: 'Why?' };
  expectRefused(t, await t.ask('POST', `/api/decisions/${act.id}/appeals`, { as: author, body }), 409, 'moderation.refusal.not-appealable');
  expectRefused(
    t,
    await t.ask('POST', `/api/decisions/${'1'.repeat(22)}/appeals`, { as: author, body }),
    404,
    'moderation.refusal.decision-missing',
  );
});

test('nobody of the staff decides about their own words while there is somebody else', async () => {
  const postId = await someReply(t.house, first, threadId);
  await t.ask('POST', `/api/posts/${postId}/reports`, { as: await someNeighbour(), body: { reason: 'offensive' } });
  const { reviews } = t.house.store.t.moderation;
  const own = (await t.house.store.read.select().from(reviews)).find((r) => r.postId === postId) as Open;
  expectRefused(t, await leavesNothing(t, () => decide(own, 'keep')), 409, 'moderation.refusal.decide-by-another');
  expect((await decide(own, 'hide', second)).statusCode).toBe(200);
  const again = () => t.ask('DELETE', `/api/posts/${postId}/hidden`, { as: first, body: { reason: 'I meant it well.' } });
  expectRefused(t, await leavesNothing(t, again), 409, 'forum.refusal.restore-by-another');
  const bySecond = await t.ask('DELETE', `/api/posts/${postId}/hidden`, { as: second, body: { reason: 'It was meant well.' } });
  expect(bySecond.statusCode).toBe(200);
});

test('about somebody of a higher role: for that role to decide, alone where nobody else has it, and the desk says so', async () => {
  const manager = await someNeighbour({ role: 'manager' });
  const postId = await someReply(t.house, manager, threadId);
  await t.ask('POST', `/api/posts/${postId}/reports`, { as: await someNeighbour(), body: { reason: 'spam' } });
  const { reviews } = t.house.store.t.moderation;
  const [row] = await t.house.store.read.select().from(reviews).where(eq(reviews.postId, postId));
  const open = async (as: Member) =>
    (await t.ask('GET', '/api/desk/reports', { as })).json().reviews.find(({ id }: Open) => id === row?.id);
  const review = await open(first);
  expect([review.above, (await open(manager)).above, (await open(manager)).mine]).toEqual([true, false, false]);
  expect((await t.ask('GET', '/desk/reports', { as: first })).body).toContain(t.house.say('en')('moderation.refusal.author-above'));
  for (const decision of ['hide', 'keep'] as const)
    expectRefused(t, await leavesNothing(t, () => decide(review, decision)), 403, 'moderation.refusal.author-above');
  const other = await someMember(t, { role: 'administrator' });
  expect([(await open(manager)).mine, (await open(other)).above]).toEqual([true, false]);
  expectRefused(t, await leavesNothing(t, () => decide(review, 'keep', manager)), 409, 'moderation.refusal.decide-by-another');
  expect((await decide(review, 'keep', other)).statusCode).toBe(200);
});

/** From a decision to its author and back: notice, tombstone, own words, second look; the log's words; who may not decide is not asked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HidePost, RestorePost } from '../../../shared/domains/forum.staff.ts';
import { LiftSuspension, SuspendMember } from '../../../shared/domains/members.suspension.ts';
import { AppealDecision, DecideAppeal } from '../../../shared/domains/moderation.ts';
import type { Member } from '../../platform/actor.ts';
import { newId } from '../../platform/id.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let author: Member;
let other: Member;
let mod: Member;
let threadId: string;
let href: string;
beforeAll(async () => {
  t = await testHouse();
  [author, other] = [await someMember(t), await someMember(t)];
  mod = await someMember(t, { role: 'moderator' });
  ({ threadId } = await someThread(t.house, other, { title: 'Where it was said' }));
  href = (await t.ask('GET', `/t/${threadId}`)).headers.location as string;
});
afterAll(() => endSound(t));

let said = 0;
const hiddenReply = async (by = author): Promise<string> => {
  const postId = await someReply(t.house, by, threadId, { body: `Words that *were* hidden ${++said}` });
  await t.house.run(HidePost, mod, { postId, reason: 'Not like this.' });
  return postId;
};

test('the notice and the tombstone lead its author to the decision, with their own words and the form for a second look', async () => {
  const postId = await hiddenReply();
  await t.house.jobs.drain();
  const [notice] = (await t.ask('GET', '/api/me/notices', { as: author })).json().notices;
  expect(notice).toMatchObject({ what: 'post-hidden', title: 'Where it was said' });
  const why = `/p/${postId}/why`;
  expect((await t.ask('GET', href, { as: author })).body).toContain(`href="${why}"`);
  // staff read it in its place, and are not offered to say it once more
  const inThread = (await t.ask('GET', href, { as: mod })).body;
  expect([
    inThread.includes('<em>were</em>'),
    inThread.includes(`?quote=${postId}`),
    inThread.includes(`data-reply-to="${postId}"`),
  ]).toEqual([true, false, false]);
  const led = await Promise.all([author, mod, other, undefined].map((as) => t.ask('GET', why, { as })));
  expect(led.map((answer) => answer.headers.location)).toEqual([notice.decision, notice.decision, '/rules/log', '/rules/log']);
  const page = (await t.ask('GET', notice.decision, { as: author })).body;
  expect(page).toContain('Words that <em>were</em> hidden');
  expect(page).toContain('/forms/appeal-decision');
  // staff see it in its place, others nowhere
  expect((await t.ask('GET', notice.decision, { as: mod })).body).not.toContain('<em>were</em>');
  expect((await t.ask('GET', notice.decision, { as: other })).statusCode).toBe(404);
  expect((await t.ask('GET', '/me/notices', { as: author })).body).toContain(`href="${notice.decision}"`);
});

test('what its author deleted after it was hidden is gone for them, too', async () => {
  const postId = await hiddenReply();
  const decision = (await t.ask('GET', `/p/${postId}/why`, { as: author })).headers.location as string;
  await t.ask('DELETE', `/api/posts/${postId}`, { as: author });
  const page = await t.ask('GET', decision, { as: author });
  expect([page.statusCode, page.body.includes('were</em>')]).toEqual([200, false]);
});

test('the hidden opening post: its author is told, by mail too, and led to their words', async () => {
  const started = await someThread(t.house, author, { title: 'A title of my own', body: 'Opening words of mine' });
  const where = (await t.ask('GET', `/t/${started.threadId}`)).headers.location as string;
  await t.house.run(HidePost, mod, { postId: started.postId, reason: 'Not here.' });
  await t.house.jobs.drain();
  const [notice] = (await t.ask('GET', '/api/me/notices', { as: author })).json().notices;
  expect(notice.href).toBe(notice.decision);
  // it is their own title: hidden from others, not from them
  expect(notice.title).toBe('A title of my own');
  const { lines } = (await t.ask('GET', '/api/me/record', { as: author })).json();
  expect(lines.map((line: { subject: { title: string } }) => line.subject.title)).toContain('A title of my own');
  const page = (await t.ask('GET', notice.decision, { as: author })).body;
  expect(page).toContain('A title of my own');
  expect(page).toContain('Opening words of mine');
  // also by the address of the thread that they kept, in the language they asked for; for others there is none
  for (const path of [where, `/t/${started.threadId}`]) {
    const led = await t.ask('GET', `${path}?lang=zh-Hant`, { as: author });
    expect([led.statusCode, led.headers.location]).toEqual([302, `${notice.decision}?lang=zh-Hant`]);
    expect(led.headers['cache-control']).toBe('private, no-store');
    for (const as of [other, undefined]) expect((await t.ask('GET', path, { as })).statusCode).toBe(404);
  }
});

test('an address that leads on keeps the language that was asked for', async () => {
  const { location } = (await t.ask('GET', `/t/${threadId}?lang=zh-Hans`)).headers;
  expect(location).toBe(`${href}?lang=zh-Hans`);
});

test('the record names the own thread that was hidden in each of its lines, leads to the decision and says why; to nobody else', async () => {
  const { threadId: hidden, postId } = await someThread(t.house, author, { title: 'An idea of mine', kind: 'idea' });
  const reply = await someReply(t.house, other, hidden, { body: 'Yes, please.' });
  await t.house.run(HidePost, mod, { postId, reason: 'It names a house number.' });
  type Line = { kind: string; subject: { title: string | null; href: string | null }; reason: string | null };
  const linesOf = async (as: Member): Promise<Line[]> => (await t.ask('GET', '/api/me/record', { as })).json().lines;
  const mine = (await linesOf(author)).slice(0, 5);
  const decision = mine.find(({ kind }) => kind === 'post-hidden')?.subject.href;
  expect(decision).toMatch(/^\/decisions\//);
  expect(mine.map(({ kind, subject, reason }) => [kind, subject.title, subject.href, reason]).sort()).toEqual(
    [
      ['brought-idea', 'An idea of mine', decision, null],
      ['brought-idea', 'An idea of mine', decision, null],
      ['post-hidden', 'An idea of mine', decision, 'It names a house number.'],
      ['thread-started', 'An idea of mine', decision, null],
      ['thread-started', 'An idea of mine', decision, null],
    ].sort(),
  );
  const page = (await t.ask('GET', '/me/record', { as: author })).body;
  expect(page).toContain('Reason: It names a house number.');
  // an idea has no rule of its own: it counted as a thread
  expect(page).toContain(t.house.say('en')('loyalty.with-thread'));
  // who replied there is told neither its title nor why
  const theirs = (await linesOf(other)).filter(({ kind }) => kind === 'replied');
  expect([theirs[0]?.subject.title, JSON.stringify(theirs).includes('house number')]).toEqual([null, false]);
  expect(reply).not.toBe('');
});

test('the log says of a reply that it was one, to everybody as long as its thread can be read', async () => {
  const postId = await hiddenReply();
  const [act] = (await t.ask('GET', '/api/transparency/staff-log')).json().acts;
  expect(act.about).toEqual({ title: 'Where it was said', lang: null, href: `/p/${postId}`, reply: true });
  const words = 'Hid a reply in';
  expect((await t.ask('GET', '/desk/log', { as: mod })).body).toContain(words);
  expect((await t.ask('GET', '/rules/log')).body).toContain(words);
});

test('who decided first is not asked to decide the appeal, unless there is nobody else', async () => {
  const postId = await hiddenReply();
  const decision = (await t.ask('GET', `/p/${postId}/why`, { as: author })).headers.location as string;
  await t.ask('POST', `/api${decision}/appeals`, { as: author, body: { words: 'I do not think so.' } });
  const asked = async (as: Member) => (await t.ask('GET', '/desk/appeals', { as })).body.includes('/forms/decide-appeal');
  expect(await asked(mod)).toBe(true);
  const second = await someMember(t, { role: 'moderator' });
  expect([await asked(mod), await asked(second)]).toEqual([false, true]);
});

test('an appeal whose words are shown again, or whose suspension is lifted, is closed by that, and nobody decides it any more', async () => {
  const postId = await hiddenReply();
  const decision = (await t.ask('GET', `/p/${postId}/why`, { as: author })).headers.location as string;
  const suspended = await t.house.run(SuspendMember, mod, { handle: other.handle, days: 1, reason: 'A day off.' });
  expect(suspended.out).toBeTruthy();
  await t.house.jobs.drain();
  const ofOther = (await t.ask('GET', '/api/me/notices', { as: other }))
    .json()
    .notices.find((n: { what: string }) => n.what === 'suspended');
  await t.house.run(AppealDecision, author, { decisionId: decision.split('/').at(-1) as string, words: 'It was kindly meant.' });
  await t.house.run(AppealDecision, other, { decisionId: ofOther.decision.split('/').at(-1) as string, words: 'It was not me.' });
  const open = async () => (await t.ask('GET', '/api/desk/appeals', { as: mod })).json().appeals;
  const before = await open();
  const gone = before.find((appeal: { memberId?: string; words: string }) => appeal.words === 'It was kindly meant.');
  expect(before.map((appeal: { words: string }) => appeal.words)).toEqual(
    expect.arrayContaining(['It was kindly meant.', 'It was not me.']),
  );
  await t.house.run(RestorePost, mod, { postId, reason: 'I misread it.' });
  await t.house.run(LiftSuspension, mod, { handle: other.handle, reason: 'Somebody else.' });
  expect((await open()).map((appeal: { words: string }) => appeal.words)).toEqual(
    before.map((appeal: { words: string }) => appeal.words).filter((words: string) => !/kindly|not me/.test(words)),
  );
  const manager = await someMember(t, { role: 'manager' });
  const late = { appealId: gone.id, version: gone.version, decision: 'reject' as const, reason: 'It stays.' };
  await expect(t.house.run(DecideAppeal, manager, late)).rejects.toMatchObject({ type: 'decided-meanwhile' });
});

test('the desk shows the heaviest report first', async () => {
  const reported = async (by: number): Promise<string> => {
    const postId = await someReply(t.house, author, threadId, { body: `Reported by ${by}` });
    for (let i = 0; i < by; i++) await t.ask('POST', `/api/posts/${postId}/reports`, { as: await someMember(t), body: { reason: 'spam' } });
    return postId;
  };
  await reported(1);
  await reported(3);
  expect((await t.ask('GET', '/api/desk', { as: mod })).json().reports).toMatchObject({ count: 2, first: { excerpt: 'Reported by 3' } });
});

test('an act that this version knows no words for stands in the log, page and feed, as one of which that is said', async () => {
  const acts = t.house.store.t.moderation.staffActs;
  await t.house.system('test', async (work) => {
    await work.db.insert(acts).values({
      ...{ id: newId(work.now), at: work.now, kind: 'moon-painted' as 'other', byId: null, byRole: null, authorId: null },
      ...{ subjectKind: 'moon', subjectId: '1', reason: 'It was dull.', note: null },
    });
    work.changed('staff-log');
  });
  for (const address of ['/rules/log', '/rules/log/feed.atom', '/api/transparency/staff-log']) {
    const answer = await t.ask('GET', address);
    expect(answer.statusCode, address).toBe(200);
    expect(answer.body, address).toContain('It was dull.');
  }
  expect((await t.ask('GET', '/rules/log')).body).toContain('has no words for');
});

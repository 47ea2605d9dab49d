/** Mails about notices, by a real mail server: they wait, they know what was read, they end with one press, and go once. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AcceptAnswer } from '../../../shared/domains/forum.acts.ts';
import { KeepReadingPlace } from '../../../shared/domains/notifications.reads.ts';
import { GetNoticeSettings, MarkNoticesRead, SetNoticeSettings } from '../../../shared/domains/notifications.ts';
import type { Member } from '../../platform/actor.ts';
import { readMessage, type TestSmtp, testSmtp } from '../../platform/mail/smtp.fixtures.ts';
import { companyMs } from '../../platform/outbox.ts';
import { multipartOf, type TestHouse, testHouse } from '../../testing.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';
import { makeAccount } from '../identity/index.ts';
import { keepAccountFor } from './notifications.fixtures.ts';

const minute = 60_000;
let smtp: TestSmtp;
let t: TestHouse;
let ann: Member;
let ben: Member;
let cam: Member;
let now = Date.now();

const withAddress = async (name: string, locale: 'en' | 'zh-Hans' | null = null): Promise<Member> => {
  const member = await t.member({ name });
  const email = `${member.handle}@rider.example`;
  const accountId = await makeAccount(t.config, t.house.store, { name, email, verified: true, password: async () => 'a short sentence' });
  await keepAccountFor(t, member.id, accountId, locale);
  return { ...member, locale };
};

beforeAll(async () => {
  smtp = await testSmtp();
  t = await testHouse({ env: { SMTP_URL: smtp.url, MAIL_FROM: 'hello@hollin.example', FOLKMOOT_URL: 'https://talk.hollin.example' } });
  t.house.clock = () => now;
  ann = await withAddress('Ann Orr');
  ben = await t.member({ name: 'Ben Low' });
  cam = await withAddress('林晓', 'zh-Hans');
});
afterEach(async () => {
  for (const member of [ann, cam]) await t.house.run(MarkNoticesRead, member, {});
  await pass(30);
  smtp.taken.length = 0;
});
afterAll(async () => {
  await t.close();
  await smtp.close();
});

/** Time goes on, and what is due by then is done. */
const pass = async (minutes: number): Promise<void> => {
  // replies wait for company
  await t.house.jobs.drain(now + companyMs);
  now += minutes * minute;
  await t.house.jobs.drain(now);
};
const reply = (threadId: string, by: Member, body?: string) => someReply(t.house, by, threadId, { body, now });
/** Ann has answered a question of Ben, and he takes it as the answer; five minutes later. */
const accepted = async () => {
  const { threadId } = await someThread(t.house, ben, { kind: 'question', title: 'Which wax', now });
  const answer = await reply(threadId, ann, 'Beeswax.');
  await pass(30);
  smtp.taken.length = 0;
  await t.house.run(AcceptAnswer, ben, { threadId, postId: answer });
  await pass(5);
  return threadId;
};
const mails = () => smtp.taken.map(({ raw, to }) => ({ to, ...readMessage(raw) }));

test('an accepted answer that was seen again in the meantime goes into no mail; one that was not does', async () => {
  // points may lift them into a tier, which is told as well
  const about = () => mails().map(({ text }) => text.includes('Which wax'));
  await accepted();
  await pass(8);
  expect(about()).toEqual([true]);
  const threadId = await accepted();
  await t.house.run(KeepReadingPlace, ann, { threadId, n: 2, seen: [1, 2] });
  await pass(8);
  expect(about()).not.toContain(true);
});

test('a mail waits ten minutes; what comes in that time goes with it', async () => {
  const { threadId, postId } = await someThread(t.house, ann, { title: 'A road to the sea', now });
  await reply(threadId, ben, 'Go by Garsdale.');
  await pass(8);
  expect(smtp.taken).toHaveLength(0);
  await someReply(t.house, ben, threadId, { replyTo: postId, now });
  await pass(4);
  expect(mails()).toHaveLength(1);
  const [{ headers, text, to }] = mails() as [ReturnType<typeof mails>[number]];
  expect(to).toEqual([`${ann.handle}@rider.example`]);
  expect(headers.subject).toContain('2 things for you');
  expect(text).toContain('Ben Low replied in “A road to the sea”.');
  expect(text).toContain('Ben Low answered you in “A road to the sea”.');
  await pass(60);
  expect(smtp.taken).toHaveLength(1);
});

test('what was read in the meantime is not mailed', async () => {
  const { threadId } = await someThread(t.house, ann, { now });
  await reply(threadId, ben);
  await pass(5);
  await t.house.run(MarkNoticesRead, ann, {});
  await pass(30);
  expect(smtp.taken).toHaveLength(0);
});

test('in the language of the person', async () => {
  const { threadId } = await someThread(t.house, cam, { title: '去海边的路', now });
  await reply(threadId, ben);
  await pass(12);
  const [mail] = mails();
  expect(mail?.headers.subject).toBe('Ben Low 在“去海边的路”里回复了。');
  expect(mail?.text).toContain('林晓，你好：');
  expect(mail?.text).toContain('https://talk.hollin.example/t/');
  expect(mail?.text).toMatch(/\/unsubscribe\?token=\S+&lang=zh-Hans/);
});

test('ends with one press of a mail program, without signing in, and can be undone', async () => {
  const { threadId } = await someThread(t.house, ann, { now });
  await reply(threadId, ben);
  await pass(12);
  const { headers } = mails()[0] as ReturnType<typeof mails>[number];
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  const link = new URL(headers['list-unsubscribe']?.slice(1, -1) ?? '');
  const address = `${link.pathname}${link.search}`;
  expect((await t.ask('GET', address, { headers: { accept: 'text/html' } })).body).toContain('No more mails about: Replies');
  expect((await t.house.ask(GetNoticeSettings, ann, {})).replyByMail).toBe(true);
  // as RFC 8058 has it: a form, from another place, without any cookie, in either of the two ways that forms are sent
  const form = { 'List-Unsubscribe': 'One-Click' };
  const elsewhere = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site', host: 'talk.hollin.example' };
  const press = () => t.ask('POST', address, { form, headers: elsewhere });
  const { type, body } = multipartOf(form);
  const parts = (payload: Buffer) =>
    t.app.inject({ method: 'POST', url: address, headers: { ...elsewhere, 'content-type': type }, payload });
  expect((await parts(body)).json()).toEqual({ done: true });
  expect((await t.house.ask(GetNoticeSettings, ann, {})).replyByMail).toBe(false);
  expect((await parts(body.subarray(0, 40))).statusCode).toBe(400);
  expect((await parts(multipartOf({ 'List-Unsubscribe': 'x'.repeat(2000) }).body)).statusCode).toBeGreaterThanOrEqual(400);
  await t.ask('POST', '/forms/undo-unsubscribe', { form: { token: link.searchParams.get('token') ?? '' } });
  expect((await press()).statusCode).toBe(200);
  expect((await press()).statusCode).toBe(200);
  const opened = () => t.ask('GET', address, { headers: { accept: 'text/html' } });
  const say = t.house.say('en');
  // opened once more it asks for nothing that was done already
  const again = (await opened()).body;
  expect(again).toContain(say('notifications.unsubscribe-off-kind', { kind: say('notifications.kind-reply') }));
  expect(again).toContain('action="/forms/undo-unsubscribe"');
  expect(again).not.toContain(say('notifications.unsubscribe-kind', { kind: say('notifications.kind-reply') }));
  expect(await t.house.ask(GetNoticeSettings, ann, {})).toMatchObject({ replyByMail: false, replyHere: true, answerByMail: true });
  smtp.taken.length = 0;
  await t.house.run(MarkNoticesRead, ann, {});
  await reply(threadId, ben);
  await pass(30);
  expect(smtp.taken).toHaveLength(0);
  const token = link.searchParams.get('token') ?? '';
  const undone = await t.ask('POST', '/forms/undo-unsubscribe', { form: { token } });
  expect([undone.statusCode, undone.headers.location]).toEqual([303, `/unsubscribe?token=${token}&done=undone`]);
  // mails are on again: nothing there says that only the mails end
  const [on, asks] = [await t.ask('GET', undone.headers.location as string), await t.ask('GET', `/unsubscribe?token=${token}`)];
  const line = `<p class="lead">${t.house.say('en')('notifications.unsubscribe-line')}`;
  expect([on.body.includes(line), asks.body.includes(line)]).toEqual([false, true]);
  expect((await t.house.ask(GetNoticeSettings, ann, {})).replyByMail).toBe(true);
  const all = await t.ask('POST', '/forms/unsubscribe', { form: { token, all: 'true' } });
  expect(all.headers.location).toBe(`/unsubscribe?token=${token}&done=all`);
  expect((await t.house.ask(GetNoticeSettings, ann, {})).noMailAtAll).toBe(true);
  const none = (await opened()).body;
  expect(none).toContain(say('notifications.unsubscribe-off'));
  expect(none).toMatch(/action="\/forms\/undo-unsubscribe"(?:(?!<\/form>).)*name="all" value="true"/s);
  expect(none).not.toContain('action="/forms/unsubscribe"');
  await t.ask('POST', '/forms/undo-unsubscribe', { form: { token, all: 'true' } });
  expect((await t.house.ask(GetNoticeSettings, ann, {})).noMailAtAll).toBe(false);
});

test('a token that was changed stops nothing, and no other write is let in from elsewhere', async () => {
  const broken = `${ann.id}.all.${'a'.repeat(32)}`;
  expect((await t.ask('POST', `/unsubscribe?token=${broken}`)).json().type).toBe('link-broken');
  expect((await t.ask('GET', `/unsubscribe?token=${broken}`)).statusCode).toBe(404);
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', host: 'talk.hollin.example' };
  const settings = await t.house.ask(GetNoticeSettings, ann, {});
  const answer = await t.ask('PUT', '/api/me/notice-settings', { as: ann, body: { ...settings, noMailAtAll: true }, headers: foreign });
  expect(answer.json().type).toBe('foreign-origin');
});

test('the mail server is away: nothing is lost, nothing comes twice', async () => {
  const { threadId } = await someThread(t.house, ann, { now });
  await smtp.down();
  await reply(threadId, ben);
  await pass(12);
  await smtp.up();
  await pass(30);
  await pass(200);
  expect(smtp.taken).toHaveLength(1);
  t.errors.length = 0;
});

test('who was not here for half a year, and who turned mails off, gets none', async () => {
  const { threadId } = await someThread(t.house, ann, { now });
  const settings = await t.house.ask(GetNoticeSettings, ann, {});
  await t.house.run(SetNoticeSettings, ann, { ...settings, replyByMail: false });
  await reply(threadId, ben);
  await pass(30);
  expect(smtp.taken).toHaveLength(0);
  await t.house.run(SetNoticeSettings, ann, settings);
  const { noticeBoxes } = t.house.store.t.notifications;
  await t.house.system('test', (work) =>
    work.db
      .update(noticeBoxes)
      .set({ seenAt: now - 181 * 86_400_000 })
      .where(eq(noticeBoxes.memberId, ann.id)),
  );
  await reply(threadId, ben);
  await pass(30);
  expect(smtp.taken).toHaveLength(0);
});

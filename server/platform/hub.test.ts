/** Whose line it is stays true: who loses a role, a tier or the session hears nothing more over a line that was opened before. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MakeSpace } from '../../shared/domains/forum.spaces.ts';
import { GiveRole, KeepLanguage } from '../../shared/domains/members.ts';
import { someReply, someThread } from '../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../testing.ts';
import { type Member, system } from './actor.ts';

let t: TestHouse;
let boss: Member;
beforeAll(async () => {
  t = await testHouse();
  boss = await t.member({ role: 'administrator' });
});
afterAll(() => t.close());

const threeTimes = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
let made = 0;
const gatedThread = async (openTo: 3 | 5): Promise<string> => {
  const slug = `gated-${++made}`;
  const { out } = await t.house.run(MakeSpace, system('test'), { slug, names: threeTimes(slug), about: threeTimes('For some.'), openTo });
  return (await someThread(t.house, boss, { spaceId: out.spaceId })).threadId;
};

/** An open line of this member that watches the thread; what it heard, and how it ended. */
const line = async (member: Member, threadId: string) => {
  const said: { kind: string }[] = [];
  let closed: { code: number; why: string } | undefined;
  const socket = await t.app.injectWS('/live', { headers: { cookie: await t.cookie(member) } });
  socket.on('close', (code, why) => {
    closed = { code, why: String(why) };
  });
  const answered = new Promise<string>((done) =>
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { kind: string };
      if (message.kind === 'watching') done(message.kind);
      else said.push(message);
    }),
  );
  socket.send(JSON.stringify({ watch: [`thread:${threadId}`] }));
  expect(await answered).toBe('watching');
  return { said, socket, closed: () => closed };
};
const heardBy = (said: { kind: string }[]) => said.filter(({ kind }) => kind === 'post').length;

test('who is staff no more hears nothing more of what only staff may read, and their line ends', async () => {
  const [gone, stays] = [await t.member({ role: 'moderator' }), await t.member({ role: 'moderator' })];
  const threadId = await gatedThread(5);
  const [theirs, other] = [await line(gone, threadId), await line(stays, threadId)];
  await someReply(t.house, boss, threadId, { body: 'Among us.' });
  await expect.poll(() => [heardBy(theirs.said), heardBy(other.said)]).toEqual([1, 1]);
  await t.house.run(GiveRole, boss, { handle: gone.handle, role: 'member', reason: 'Moves on.' });
  await someReply(t.house, boss, threadId, { body: 'Among those who are left.' });
  await expect.poll(() => heardBy(other.said)).toBe(2);
  await expect.poll(theirs.closed).toEqual({ code: 1008, why: 'what you may see has changed' });
  expect(heardBy(theirs.said)).toBe(1);
  expect(other.closed()).toBeUndefined();
  other.socket.terminate();
});

test('a session that ended ends its line, and no other one of the member', async () => {
  const ann = await t.member({ tier: 3 });
  const threadId = await gatedThread(3);
  const phone = await line(ann, threadId);
  const cookie = await t.cookie(ann);
  await t.cookie(ann, true);
  const desk = await line(ann, threadId);
  await t.ask('POST', '/api/auth/sign-out', { headers: { cookie } });
  await someReply(t.house, boss, threadId);
  await expect.poll(() => heardBy(desk.said)).toBe(1);
  await expect.poll(() => phone.closed()?.code).toBe(1008);
  expect([heardBy(phone.said), desk.closed()]).toEqual([0, undefined]);
  expect((await t.ask('DELETE', '/api/me/sessions', { as: ann })).statusCode).toBe(200);
  await expect.poll(() => desk.closed()?.code).toBe(1008);
});

test('another tier ends a line, another language or name does not; nor does what changes of others', async () => {
  const [ann, ben] = [await t.member({ tier: 3 }), await t.member()];
  const threadId = await gatedThread(3);
  const theirs = await line(ann, threadId);
  await t.house.run(KeepLanguage, ann, { locale: 'zh-Hans' });
  await t.house.run(GiveRole, boss, { handle: ben.handle, role: 'moderator', reason: 'Joins us.' });
  await someReply(t.house, boss, threadId);
  await expect.poll(() => heardBy(theirs.said)).toBe(1);
  expect(theirs.closed()).toBeUndefined();
  const { members } = t.house.store.t.members;
  const { eq } = await import('drizzle-orm');
  await t.house.system('test', async (work) => {
    await work.db.update(members).set({ tier: 2 }).where(eq(members.id, ann.id));
    work.changed(`member:${ann.id}`);
  });
  await someReply(t.house, boss, threadId);
  await expect.poll(() => theirs.closed()?.code).toBe(1008);
  expect(heardBy(theirs.said)).toBe(1);
});

test('a line lasts no longer than its session', async () => {
  const ann = await t.member({ tier: 3 });
  const threadId = await gatedThread(3);
  const theirs = await line(ann, threadId);
  const now = Date.now();
  t.house.clock = () => now + 86_400_001;
  try {
    await someReply(t.house, boss, threadId);
    await expect.poll(theirs.closed).toEqual({ code: 1008, why: 'the session is over' });
    expect(heardBy(theirs.said)).toBe(0);
  } finally {
    t.house.clock = Date.now;
  }
});

test('who asks about more topics than anybody looks at is let go, whether they are told of them or not', async () => {
  const theirs = await line(boss, await gatedThread(3));
  const none = Array.from({ length: 20 }, (_, i) => `thread:${String(i).padStart(22, 'x')}`);
  for (let i = 0; i < 11; i++) theirs.socket.send(JSON.stringify({ watch: none }));
  await expect.poll(theirs.closed).toEqual({ code: 1008, why: 'too many topics in a minute' });
  // 200 questions, one of them for the thread that is watched
  expect(theirs.said.filter(({ kind }) => kind === 'refused').length).toBeLessThan(200);
});

/** MoveThread: who would be shut out is told to who moves, the author is told of it, and nobody hears more of what they may not see. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReactToPost } from '../../../../shared/domains/forum.ts';
import type { Member } from '../../../platform/actor.ts';
import { system } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum.fixtures.ts';
import { makeSpace } from './make-space.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
let makers: string;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t)];
  mod = await someMember(t, { role: 'moderator' });
  const three = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
  const made = { slug: 'makers-only', names: three('Makers'), about: three(''), openTo: 3 as const };
  makers = await t.house.system('test', async (work) => (await makeSpace({ ...work, actor: system('test') }, made)).spaceId);
});
afterAll(() => endSound(t));

const move = (threadId: string, spaceId: string, more: object = {}, as = mod) =>
  t.ask('PUT', `/api/threads/${threadId}/space`, { as, body: { spaceId, reason: 'It belongs there.', ...more } });

test('moves a thread where all may go on reading it, without a question', async () => {
  const { threadId } = await someThread(t.house, ann);
  const to = await someSpace(t.house);
  expect((await move(threadId, to)).json()).toEqual({ threadId });
  await leavesNothing(t, () => move(threadId, to));
  expectRefused(t, await leavesNothing(t, () => move(threadId, to, { reason: '  ' })), 422, 'forum.refusal.reason-empty', {
    field: 'reason',
  });
  expectRefused(t, await move(threadId, threadId), 404, 'forum.refusal.space-missing', { field: 'spaceId' });
  expectRefused(t, await move(makers, to), 404, 'forum.refusal.thread-missing');
});

test('leaves the thread of who has a higher role where it is', async () => {
  const boss = await someMember(t, { role: 'administrator' });
  const { threadId } = await someThread(t.house, boss);
  const away = await leavesNothing(t, () => move(threadId, makers, { sure: true }));
  expectRefused(t, away, 403, 'forum.refusal.thread-begun-above');
  expect((await move(threadId, makers, { sure: true }, boss)).statusCode).toBe(200);
});

test('says whom it would shut out, and does it for who wants it all the same', async () => {
  const { threadId } = await someThread(t.house, ann);
  await someReply(t.house, ben, threadId);
  const shut = () => move(threadId, makers);
  expectRefused(t, await leavesNothing(t, shut), 409, 'forum.refusal.shuts-author-out', { field: 'sure', values: { count: 1 } });
  const maker = await someMember(t, { tier: 3 });
  const open = await someThread(t.house, maker);
  await someReply(t.house, ben, open.threadId);
  const others = await leavesNothing(t, () => move(open.threadId, makers));
  expectRefused(t, others, 409, 'forum.refusal.shuts-others-out', { field: 'sure', values: { count: 1 } });
  const form = { threadId, spaceId: makers, reason: 'It belongs there.', _back: `/t/${threadId}` };
  const back = await t.ask('POST', '/forms/move-thread', { as: mod, form });
  expect(back.statusCode).toBe(422);
  expect(back.body).toContain(t.house.say('en')('forum.move-all-the-same'));
  expect(back.body).toContain('It belongs there.');
  expect((await t.ask('POST', '/forms/move-thread', { as: mod, form: { ...form, sure: 'on' } })).statusCode).toBe(303);
  expect((await t.ask('GET', `/api/threads/${threadId}`, { as: ann })).statusCode).toBe(404);
});

test('tells the author who is shut out, by the title they gave it, with the way to their own words and not to the thread', async () => {
  const { threadId } = await someThread(t.house, ann, { title: 'A thread that went away', body: 'My very own words' });
  await move(threadId, makers, { sure: true });
  await t.house.jobs.drain();
  const [notice] = (await t.ask('GET', '/api/me/notices', { as: ann })).json().notices;
  expect(notice).toMatchObject({ what: 'thread-moved-away', note: 'It belongs there.', decision: expect.stringContaining('/decisions/') });
  // its own author began it: they are told which one it is, and led to the decision
  expect([notice.title, notice.href]).toEqual(['A thread that went away', notice.decision]);
  const page = await t.ask('GET', notice.decision, { as: ann });
  for (const words of ['A thread that went away', 'My very own words', 'It belongs there.']) expect(page.body).toContain(words);
  expect((await t.ask('GET', notice.decision, { as: ben })).statusCode).toBe(404);
  expect((await t.ask('GET', '/me/record', { as: ann })).body).toContain(notice.decision);
});

test('sends no count to who watched before and may not see it any more', async () => {
  const { threadId, postId } = await someThread(t.house, ann);
  const maker = await someMember(t, { tier: 3 });
  const heard = await Promise.all(
    [ben, maker].map(async (who) => {
      const said: { kind: string }[] = [];
      const socket = await t.app.injectWS('/live', { headers: { cookie: await t.cookie(who) } });
      const watching = new Promise<void>((go) => socket.on('message', (data) => go(void said.push(JSON.parse(String(data))))));
      socket.send(JSON.stringify({ watch: [`thread:${threadId}`] }));
      await watching;
      return { said, socket };
    }),
  );
  await move(threadId, makers, { sure: true });
  await t.house.run(ReactToPost, maker, { postId, kind: 'thanks' });
  await t.house.run(ReactToPost, mod, { postId, kind: 'thanks' });
  await expect.poll(() => heard[1]?.said.map(({ kind }) => kind)).toEqual(['watching', 'state', 'reactions', 'reactions']);
  expect(heard[0]?.said.map(({ kind }) => kind)).toEqual(['watching', 'state']);
  for (const { socket } of heard) socket.terminate();
});

test('two at once: it stands in one space, and each space counts what it holds', async () => {
  const { threadId, spaceId } = await someThread(t.house, ann);
  const to = [await someSpace(t.house), await someSpace(t.house)];
  const done = await Promise.all(to.map((id) => move(threadId, id)));
  expect(done.map((answer) => answer.statusCode)).toEqual([200, 200]);
  const { spaces, threads } = t.house.store.t.forum;
  const there = (await t.house.store.read.select().from(threads)).find(({ id }) => id === threadId)?.spaceId;
  const counted = new Map((await t.house.store.read.select().from(spaces)).map((space) => [space.id, space.threads]));
  expect([spaceId, ...to].map((id) => counted.get(id))).toEqual([spaceId, ...to].map((id) => Number(id === there)));
});

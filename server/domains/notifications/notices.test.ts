/** Who is told of what: each reason, nobody of their own acts, one notice for several reasons, put together while unread. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import { ReactToPost, StartThread } from '../../../shared/domains/forum.ts';
import { Follow } from '../../../shared/domains/members.follows.ts';
import { GiveRole } from '../../../shared/domains/members.ts';
import { noticeKinds } from '../../../shared/domains/notifications.lists.ts';
import { GetMyNotices, MarkNoticesRead } from '../../../shared/domains/notifications.ts';
import { type Member, system } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let cam: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  ben = await someMember(t);
  cam = await someMember(t);
});
afterAll(() => endSound(t));

const told = async (member: Member, show: 'all' | 'unread' = 'all') => {
  await t.house.jobs.drain();
  return t.house.ask(GetMyNotices, member, { show });
};
const brief = async (member: Member) => (await told(member)).notices.map((n) => `${n.what} ${n.count} by ${n.actor?.handle ?? '-'}`);

test('a reply tells who takes part, and not its author; several are put together while unread', async () => {
  const { threadId } = await someThread(t.house, ann, { title: 'Who knows this road?' });
  expect(await brief(ann)).toEqual([]);
  await someReply(t.house, ben, threadId);
  await t.house.jobs.drain();
  await someReply(t.house, cam, threadId);
  expect(await brief(ann)).toEqual([`reply 2 by ${cam.handle}`]);
  expect(await brief(ben)).toEqual([`reply 1 by ${cam.handle}`]);
  expect(await brief(cam)).toEqual([]);
  const { notices, unread } = await told(ann);
  expect(unread).toBe(1);
  expect(notices[0]).toMatchObject({ title: 'Who knows this road?', href: expect.stringContaining('#p2'), unread: true });
});

test('replies that come close together are told of together: each follower hears of those that are news', async () => {
  const { threadId, postId } = await someThread(t.house, ann, { title: 'All at once' });
  await t.house.jobs.drain();
  for (const member of [ann, ben, cam]) await t.house.run(MarkNoticesRead, member, {});
  await someReply(t.house, ben, threadId);
  await someReply(t.house, cam, threadId);
  await someReply(t.house, ben, threadId, { replyTo: postId });
  const unread = async (member: Member) =>
    (await told(member, 'unread')).notices.map((n) => `${n.what} ${n.count} by ${n.actor?.handle ?? '-'}, ${n.href?.split('#')[1]}`);
  // whom the third answers hears of that as an answer, and of the other two as one who follows
  expect((await unread(ann)).sort()).toEqual([`answer 1 by ${ben.handle}, p4`, `reply 2 by ${cam.handle}, p2`]);
  expect(await unread(ben)).toEqual([`reply 1 by ${cam.handle}, p3`]);
  expect(await unread(cam)).toEqual([`reply 2 by ${ben.handle}, p2`]);
  for (const member of [ann, ben, cam]) await t.house.run(MarkNoticesRead, member, {});
});

test('a new thread tells who follows its author or its space, once', async () => {
  const space = await someSpace(t.house, 'followed');
  await t.house.run(Follow, ben, { kind: 'space', subjectId: space });
  await t.house.run(Follow, ben, { kind: 'member', subjectId: ann.handle });
  await t.house.run(Follow, cam, { kind: 'member', subjectId: ann.handle });
  await t.house.run(MarkNoticesRead, ben, {});
  await t.house.run(MarkNoticesRead, cam, {});
  await someThread(t.house, ann, { spaceId: space, title: 'In a followed space' });
  expect(await told(ben, 'unread')).toMatchObject({ unread: 1, notices: [{ what: 'thread', count: 1, title: 'In a followed space' }] });
  expect(await told(cam, 'unread')).toMatchObject({ unread: 1, notices: [{ what: 'thread', count: 1 }] });
});

test('who is called by name hears of that alone; who follows a tag hears of a thread with it', async () => {
  const { threadId } = await someThread(t.house, ann);
  await t.house.jobs.drain();
  for (const member of [ann, ben, cam]) await t.house.run(MarkNoticesRead, member, {});
  await someReply(t.house, cam, threadId);
  await t.house.jobs.drain();
  await t.house.run(MarkNoticesRead, ann, {});
  await someReply(t.house, ben, threadId, { body: `What do you say, @${ann.handle}?` });
  expect(await told(ann, 'unread')).toMatchObject({ unread: 1, notices: [{ what: 'mention', actor: { handle: ben.handle } }] });
  expect(await told(cam, 'unread')).toMatchObject({ unread: 1, notices: [{ what: 'reply' }] });
  await t.house.run(MarkNoticesRead, ann, {});
  await t.house.run(MarkNoticesRead, cam, {});
  await t.house.run(Follow, cam, { kind: 'tag', subjectId: 'wax' });
  const spaceId = await someSpace(t.house);
  await t.house.run(StartThread, ben, { spaceId, kind: 'discussion', title: 'Which wax?', body: 'words', tags: ['wax'] });
  expect((await told(cam, 'unread')).notices.map((n) => n.title)).toEqual(['Which wax?']);
  await t.house.run(MarkNoticesRead, cam, {});
});

test('what was read is shut: the next reply is a notice of its own', async () => {
  const { threadId } = await someThread(t.house, ann);
  await someReply(t.house, ben, threadId);
  const { notices } = await told(ann);
  const { out } = await t.house.run(MarkNoticesRead, ann, { one: notices[0]?.n });
  expect(out.unread).toBe(0);
  await t.house.run(MarkNoticesRead, ann, { upTo: notices[0]?.n });
  expect((await told(ann)).unread).toBe(0);
  await someReply(t.house, cam, threadId);
  expect(await told(ann, 'unread')).toMatchObject({ unread: 1, notices: [{ what: 'reply', count: 1 }] });
  await t.house.run(MarkNoticesRead, ann, {});
  expect((await told(ann)).unread).toBe(0);
});

test('of several replies no words stand under another name', async () => {
  const { threadId } = await someThread(t.house, ann, { title: 'Two answer here' });
  const first = await someReply(t.house, ben, threadId);
  await someReply(t.house, cam, threadId);
  const [notice] = (await told(ann, 'unread')).notices;
  expect(notice).toMatchObject({ what: 'reply', count: 2, excerpt: null });
  expect(notice?.href).toMatch(/#p2$/);
  // the first is hidden by now: the other is still told of, and found
  const staff = await someMember(t, { role: 'moderator' });
  await t.house.run(HidePost, staff, { postId: first, reason: 'not for here' });
  const [left] = (await told(ann, 'unread')).notices;
  expect(left).toMatchObject({
    title: 'Two answer here',
    href: expect.stringContaining(threadId),
    excerpt: null,
    actor: { handle: cam.handle },
  });
  await t.house.run(MarkNoticesRead, ann, {});
});

test('who is answered hears of that, and not a second time as one who takes part', async () => {
  const { threadId, postId } = await someThread(t.house, ann);
  await someReply(t.house, ben, threadId, { replyTo: postId });
  expect(await told(ann, 'unread')).toMatchObject({ unread: 1, notices: [{ what: 'answer', count: 1 }] });
  await t.house.run(MarkNoticesRead, ann, {});
});

test('reactions are put together; a role is told of', async () => {
  const { postId } = await someThread(t.house, ann);
  await t.house.run(ReactToPost, ben, { postId, kind: 'thanks' });
  await t.house.run(ReactToPost, ben, { postId, kind: 'helpful' });
  await t.house.run(ReactToPost, cam, { postId, kind: 'helpful' });
  expect(await told(ann, 'unread')).toMatchObject({ notices: [{ what: 'reaction', count: 2 }] });
  await t.house.run(MarkNoticesRead, ann, {});
  await t.house.run(GiveRole, system('test'), { handle: cam.handle, role: 'moderator', reason: 'test' });
  expect((await told(cam, 'unread')).notices[0]).toMatchObject({ what: 'role', note: 'moderator', actor: null, href: '/desk' });
});

test('a tier that is reached is told of once, by its name, with the way to one’s record', async () => {
  const [eve, fay] = [await someMember(t), await someMember(t)];
  const { threadId } = await someThread(t.house, fay);
  // nine days of five replies and a thread each: past the fifty of a friend
  for (let i = 0; i < 26; i++) await someReply(t.house, eve, threadId, { now: Date.now() - (10 - (i % 9)) * 86_400_000 + i * 1000 });
  const { notices } = await told(eve);
  const tiers = notices.filter(({ what }) => what === 'tier');
  expect(tiers).toMatchObject([{ kind: 'standing', note: '2', href: '/me/record', title: null, count: 1 }]);
  const page = (await t.ask('GET', '/me/notices?show=standing', { as: eve })).body;
  expect(page).toContain(t.house.say('en')('notifications.what-tier', { tier: t.house.say('en')('loyalty.tier-friend') }));
});

test('every kind has its tab', async () => {
  const page = (await t.ask('GET', '/me/notices?show=thread', { as: ann })).body;
  for (const kind of noticeKinds) expect(page).toContain(`href="/me/notices?show=${kind}"`);
});

test('what is told is written with the end of its row: where one of many fails, the others are told once, and it is tried again', async () => {
  const { threadId } = await someThread(t.house, ann);
  await someReply(t.house, ben, threadId);
  await t.house.system('test', (work) =>
    work.later({ kind: 'tell', subject: 'no job of ours', payload: { happened: {}, meant: [{}], sources: [] } }),
  );
  expect((await told(ann, 'unread')).notices).toMatchObject([{ what: 'reply', count: 1 }]);
  await t.house.run(MarkNoticesRead, ann, {});
  const { jobs } = t.house.store.t.platform;
  const left = await t.house.store.read.select().from(jobs).where(eq(jobs.subject, 'no job of ours'));
  expect(left).toMatchObject([{ attempts: 1, leasedBy: null, deadAt: null }]);
  await t.house.store.transaction(async (db) => await db.delete(jobs).where(eq(jobs.subject, 'no job of ours')));
  t.errors.length = 0;
});

test('the newest first by when it happened, also what was told late; page by page', async () => {
  const dan = await someMember(t);
  const now = Date.now();
  const { threadId } = await someThread(t.house, dan, { now: now - 5 * 60_000 });
  const { postId } = await someThread(t.house, dan, { now: now - 5 * 60_000 });
  await t.house.jobs.drain();
  await t.house.run(ReactToPost, ben, { postId, kind: 'thanks' }, { now: now - 60_000 });
  await t.house.jobs.drain();
  await someReply(t.house, cam, threadId, { now: now - 3 * 60_000 });
  expect((await told(dan)).notices.map(({ what }) => what)).toEqual(['reaction', 'reply']);
  const first = await t.house.ask(GetMyNotices, dan, { limit: 1 });
  const second = await t.house.ask(GetMyNotices, dan, { limit: 1, before: first.next ?? undefined });
  expect([...first.notices, ...second.notices].map(({ what }) => what)).toEqual(['reaction', 'reply']);
  expect(second.next).toBeNull();
});

test('nobody watches somebody else', async () => {
  const watch = async (as: Member, topic: string) => {
    const socket = await t.app.injectWS('/live', { headers: { cookie: await t.cookie(as) } });
    const said: { kind: string; unread?: number }[] = [];
    socket.on('message', (data) => void said.push(JSON.parse(String(data))));
    socket.send(JSON.stringify({ watch: [topic] }));
    await expect.poll(() => said.length).toBe(1);
    return { said, socket };
  };
  const own = await watch(ann, `me:${ann.id}`);
  const foreign = await watch(ben, `me:${ann.id}`);
  expect([own.said[0]?.kind, foreign.said[0]?.kind]).toEqual(['watching', 'refused']);
  const { threadId } = await someThread(t.house, ann);
  await someReply(t.house, ben, threadId);
  await t.house.jobs.drain();
  await expect.poll(() => own.said.at(-1)).toMatchObject({ kind: 'notices', unread: 1 });
  expect(foreign.said).toHaveLength(1);
  own.socket.terminate();
  foreign.socket.terminate();
});

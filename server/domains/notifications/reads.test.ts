/** How far one has read, what is new since, and bookmarks: for that member alone, and only of what they may read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AcceptAnswer } from '../../../shared/domains/forum.acts.ts';
import { HidePost, LockThread, MarkOfficial, RestorePost } from '../../../shared/domains/forum.staff.ts';
import { GetMyThread } from '../../../shared/domains/forum.ts';
import { BookmarkPost, GetMyBookmarks, RemoveBookmark } from '../../../shared/domains/notifications.bookmarks.ts';
import { GetUnreadCounts, KeepReadingPlace, ListMyUnread } from '../../../shared/domains/notifications.reads.ts';
import { GetMyNotices, MarkNoticesRead } from '../../../shared/domains/notifications.ts';
import type { Member } from '../../platform/actor.ts';
import { newId } from '../../platform/id.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, someMember } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  ben = await someMember(t);
  mod = await someMember(t, { role: 'moderator' });
});
afterAll(() => endSound(t));

const news = async (member: Member) => {
  await t.house.jobs.drain();
  return (await t.house.ask(ListMyUnread, member, {})).threads.map(({ threadId, unread, continueAt }) => ({
    threadId,
    unread,
    continueAt,
  }));
};
const unread = async (member: Member) => {
  await t.house.jobs.drain();
  return (await t.house.ask(GetMyNotices, member, { show: 'unread' })).notices;
};

test('a thread one takes part in has news until one has read it; one’s own words are no news', async () => {
  const { threadId } = await someThread(t.house, ann);
  expect(await news(ann)).toEqual([]);
  for (let i = 0; i < 3; i++) await someReply(t.house, ben, threadId);
  expect(await news(ann)).toEqual([{ threadId, unread: 3, continueAt: 2 }]);
  const counts = () => t.house.ask(GetUnreadCounts, ann, { threads: threadId });
  expect((await counts()).threads).toEqual([{ threadId, unread: 3, continueAt: 2 }]);
  await t.house.run(KeepReadingPlace, ann, { threadId, n: 3 });
  expect(await news(ann)).toEqual([{ threadId, unread: 1, continueAt: 4 }]);
  // never back, and not past the end
  await t.house.run(KeepReadingPlace, ann, { threadId, n: 1 });
  expect((await t.house.run(KeepReadingPlace, ann, { threadId, n: 900 })).out).toEqual({ n: 4 });
  expect(await news(ann)).toEqual([]);
  expect((await counts()).threads).toEqual([]);
  // caught up, and speaks: nothing of one's own is new
  await someReply(t.house, ann, threadId);
  expect(await news(ann)).toEqual([]);
  expect(await t.house.ask(GetMyThread, ann, { threadId })).toMatchObject({ readTo: 5, kept: [] });
});

test('reading a thread to its end reads the notices about it', async () => {
  const { threadId } = await someThread(t.house, ann);
  await someReply(t.house, ben, threadId);
  await someReply(t.house, ben, threadId);
  const about = async () => (await unread(ann)).filter((n) => n.href?.includes(threadId));
  expect(await about()).toMatchObject([{ what: 'reply', count: 2 }]);
  await t.house.run(KeepReadingPlace, ann, { threadId, n: 2 });
  expect(await about()).toHaveLength(1);
  await t.house.run(KeepReadingPlace, ann, { threadId });
  expect(await about()).toEqual([]);
});

test('an answer that is accepted after one has read so far is read where one sees it again', async () => {
  const dot = await someMember(t);
  const { threadId } = await someThread(t.house, ben, { kind: 'question' });
  const first = await someReply(t.house, dot, threadId);
  await someReply(t.house, ben, threadId);
  await t.house.run(KeepReadingPlace, dot, { threadId });
  await t.house.run(AcceptAnswer, ben, { threadId, postId: first });
  const about = async () =>
    (await unread(dot))
      .filter((n) => n.href?.includes(threadId))
      .map((n) => n.what)
      .filter((what) => what === 'accepted');
  expect(await about()).toEqual(['accepted']);
  // another post of that thread is not the one it is about
  await t.house.run(KeepReadingPlace, dot, { threadId, n: 3, seen: [1, 3] });
  expect(await about()).toEqual(['accepted']);
  await t.house.run(KeepReadingPlace, dot, { threadId, n: 3, seen: [2, 3] });
  expect(await about()).toEqual([]);
});

test('bookmarks: kept once, let go, seen by nobody else; a hidden one shows no word', async () => {
  const { threadId, postId } = await someThread(t.house, ben, { title: 'Worth keeping' });
  const second = await someReply(t.house, ben, threadId, { body: 'Only for a while' });
  for (const id of [postId, second, postId]) await t.house.run(BookmarkPost, ann, { postId: id });
  const kept = async () => (await t.house.ask(GetMyBookmarks, ann, {})).bookmarks;
  expect((await kept()).map((b) => [b.postId, b.title])).toEqual([
    [second, 'Worth keeping'],
    [postId, 'Worth keeping'],
  ]);
  expect((await t.house.ask(GetMyThread, ann, { threadId })).kept.sort()).toEqual([postId, second].sort());
  expect((await t.house.ask(GetMyBookmarks, ben, {})).bookmarks).toEqual([]);
  await t.house.run(HidePost, mod, { postId: second, reason: 'a test' });
  expect((await kept())[0]).toMatchObject({ postId: second, title: null, excerpt: null, author: null, href: null });
  expectRefused(t, await t.ask('PUT', `/api/me/bookmarks/${second}`, { as: ben }), 404, 'notifications.refusal.post-missing');
  await t.house.run(RemoveBookmark, ann, { postId: second });
  await t.house.run(RemoveBookmark, ann, { postId: second });
  expect(await kept()).toHaveLength(1);
  expectRefused(t, await t.ask('PUT', `/api/me/bookmarks/${newId()}`, { as: ann }), 404, 'notifications.refusal.post-missing');
  expectRefused(t, await t.ask('PUT', `/api/me/places/${newId()}`, { as: ann, body: {} }), 404, 'notifications.refusal.thread-missing');
});

test('staff decisions reach the author with the reason, and not who decided about their own', async () => {
  const { threadId } = await someThread(t.house, ann, { title: 'Decided about' });
  const postId = await someReply(t.house, ann, threadId, { body: 'Secret words' });
  await t.house.run(MarkNoticesRead, ann, {});
  await t.house.run(HidePost, mod, { postId, reason: 'off the subject' });
  await t.house.run(LockThread, mod, { threadId, reason: 'all is said' });
  const told = await unread(ann);
  expect(told.map((n) => [n.what, n.note, n.title, n.excerpt, n.actor])).toEqual([
    ['thread-locked', 'all is said', 'Decided about', expect.any(String), null],
    ['post-hidden', 'off the subject', 'Decided about', null, null],
  ]);
  await t.house.run(RestorePost, mod, { postId, reason: 'was fine' });
  expect((await unread(ann))[0]).toMatchObject({ what: 'post-restored', note: 'was fine' });
});

test('an accepted and an official answer are told of', async () => {
  const { threadId } = await someThread(t.house, ann, { kind: 'question' });
  const postId = await someReply(t.house, ben, threadId);
  const official = await someReply(t.house, mod, threadId);
  await t.house.run(MarkNoticesRead, ann, {});
  await t.house.jobs.drain();
  await t.house.run(MarkNoticesRead, ann, {});
  await t.house.run(AcceptAnswer, ann, { threadId, postId });
  const other = await someMember(t, { role: 'moderator' });
  await t.house.run(MarkOfficial, other, { postId: official });
  expect((await unread(ben)).map((n) => n.what)).toContain('accepted');
  expect((await unread(ann)).map((n) => n.what)).toEqual(['official']);
});

test.each([
  ['at once', false],
  ['later', true],
])('an answer of the brand that is marked %s makes one notice, the stronger one', async (_, later) => {
  await unread(ann);
  await t.house.run(MarkNoticesRead, ann, {});
  const { threadId, postId } = await someThread(t.house, ann, { kind: 'question' });
  const official = await someReply(t.house, mod, threadId, later ? {} : { replyTo: postId });
  if (later) expect((await unread(ann)).map((n) => n.what)).toEqual(['reply']);
  await t.house.run(MarkOfficial, mod, { postId: official });
  expect((await unread(ann)).map((n) => [n.what, n.count])).toEqual([['official', 1]]);
  await someReply(t.house, ben, threadId);
  expect((await unread(ann)).map((n) => n.what)).toEqual(['reply', 'official']);
});

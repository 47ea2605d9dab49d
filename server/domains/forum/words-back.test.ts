/** Who leaves with their words: they are taken back page by page as their author would delete them, and what others said keeps its place. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AcceptAnswer } from '../../../shared/domains/forum.acts.ts';
import { EditPost } from '../../../shared/domains/forum.ts';
import { DecideReport } from '../../../shared/domains/moderation.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { differencesIn, endSound, everyRow, someMember } from '../domains.fixtures.ts';
import { broughtPicture } from '../media/media.fixtures.ts';
import { someReply, someThread } from './forum.fixtures.ts';

const days = 86_400_000;
let t: TestHouse;
let other: Member;
beforeAll(async () => {
  t = await testHouse();
  other = await someMember(t, { handle: 'other', name: 'Some Other' });
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const at = async (moment: number): Promise<void> => {
  t.house.clock = () => moment;
  await t.house.jobs.drain(moment);
};
const leaveWithWords = async (as: Member): Promise<void> => {
  const answer = await t.ask('PUT', '/api/me/leaving', { as, body: { words: 'delete', handle: as.handle } });
  expect(answer.statusCode, answer.body).toBe(200);
  await at(answer.json().leavesAt + 1000);
};
const rowOf = async (id: string) => {
  const { members } = t.house.store.t.members;
  return (await t.house.store.read.select().from(members).where(eq(members.id, id)))[0];
};
const threadOf = async (id: string) => {
  const { threads } = t.house.store.t.forum;
  return (await t.house.store.read.select().from(threads).where(eq(threads.id, id)))[0];
};
const page = async (url: string): Promise<string> => {
  const answer = await t.ask('GET', url);
  return answer.statusCode === 302 || answer.statusCode === 301 ? page(answer.headers.location as string) : answer.body;
};
const found = async (sign: string): Promise<string[]> =>
  Object.entries(await everyRow(t.house)).flatMap(([table, rows]) => rows.filter((row) => row.includes(sign)).map(() => table));

test('replies, own threads, versions and pictures go, more than one page of them; counts, lists, search and the answer of others follow', async () => {
  const me = await someMember(t, { handle: 'vera', name: 'Vera Words' });
  const { threadId: asked } = await someThread(t.house, other, { title: 'How does one wax a bag', kind: 'question' });
  const answerId = await someReply(t.house, me, asked, { body: 'With a periwinkle candle, slowly' });
  await t.house.run(AcceptAnswer, other, { threadId: asked, postId: answerId });
  for (let i = 0; i < 45; i++) await someReply(t.house, me, asked, { body: `A periwinkle word, the ${i}th` });
  const last = await someReply(t.house, other, asked, { body: 'Thank you all' });
  const picture = await broughtPicture(t.house, me);
  const own = await someThread(t.house, me, { title: 'Periwinkle of my own', body: `See ![it](/media/${picture})` });
  const edited = await someReply(t.house, me, asked, { body: 'periwinkle before' });
  await t.house.run(EditPost, me, { postId: edited, version: 1, body: 'periwinkle after' });
  await t.house.jobs.drain();
  expect((await t.ask('GET', '/api/search?q=periwinkle')).body).toContain('eriwinkle');

  await leaveWithWords(me);

  expect((await rowOf(me.id))?.leftAt).not.toBeNull();
  expect(await found('eriwinkle')).toEqual([]);
  expect(await found('Vera')).toEqual([]);
  expect((await t.ask('GET', '/api/search?q=periwinkle')).body).not.toContain('Periwinkle of');
  expect((await t.ask('GET', `/t/${own.threadId}`)).statusCode).toBe(404);
  expect((await t.ask('GET', `/media/${picture}`)).statusCode).toBe(404);
  const question = await threadOf(asked);
  expect(question).toMatchObject({
    posts: 49,
    gone: 47,
    solved: false,
    acceptedPostId: null,
    state: 'shown',
    title: 'How does one wax a bag',
  });
  expect(await page(`/p/${last}`)).toContain('Thank you all');
  expect((await t.ask('GET', `/m/${(await rowOf(me.id))?.handle}`)).body).toContain('Nothing that they said is here any more.');
  expect(await differencesIn(t.house)).toEqual([]);
});

test('a thread that others answered stays theirs: the words and the title are gone, their replies are where they were', async () => {
  const me = await someMember(t, { handle: 'uma', name: 'Uma Opens' });
  const { threadId, postId } = await someThread(t.house, me, {
    title: 'Quicksilver title',
    body: 'Quicksilver words',
    tags: ['quicksilver'],
  });
  await t.house.run(EditPost, me, { postId, version: 1, body: 'Quicksilver words, mended' });
  const answer = await someReply(t.house, other, threadId, { body: 'An answer that stays' });
  expect(await page(`/t/${threadId}`)).toContain('Quicksilver');

  await leaveWithWords(me);

  expect(await found('uicksilver')).toEqual([]);
  const shown = await page(`/p/${answer}`);
  expect(shown).toContain('An answer that stays');
  expect(shown).toContain('Its author left and took these words along');
  expect(shown).toContain('Former member');
  expect(shown).not.toContain('uicksilver');
  expect(await threadOf(threadId)).toMatchObject({ state: 'shown', posts: 2, gone: 0, tags: [] });
  expect((await t.ask('GET', '/api/search?q=quicksilver')).body).not.toContain('Quicksilver');
});

test('nothing more can be said once it has begun, and before the day nothing is gone', async () => {
  const me = await someMember(t, { handle: 'tia' });
  const { threadId } = await someThread(t.house, me, { title: 'Tia was here' });
  const { leavesAt } = (await t.ask('PUT', '/api/me/leaving', { as: me, body: { words: 'delete', handle: 'tia' } })).json();
  const cookie = await t.cookie(me);
  await at(leavesAt - 1000);
  expect((await threadOf(threadId))?.state).toBe('shown');
  await at(leavesAt + 1000);
  expect((await threadOf(threadId))?.state).toBe('deleted');
  expect((await t.ask('GET', '/api/me', { headers: { cookie } })).statusCode).toBe(401);
});

test('words that somebody has to judge are gone from sight at once, and for good when it is decided', async () => {
  const moderator = await someMember(t, { role: 'moderator' });
  const me = await someMember(t, { handle: 'sol' });
  const { threadId } = await someThread(t.house, other, { title: 'Where it was bad' });
  const postId = await someReply(t.house, me, threadId, { body: 'Vitriol upon you' });
  const kept = await someReply(t.house, me, threadId, { body: 'Vitriol that nobody minded' });
  const reported = await t.ask('POST', `/api/posts/${postId}/reports`, { as: await someMember(t), body: { reason: 'offensive' } });
  expect(reported.statusCode, reported.body).toBe(200);
  await leaveWithWords(me);
  const now = t.house.clock();
  expect(await page(`/t/${threadId}`)).not.toContain('Vitriol');
  expect(await found(kept)).not.toEqual([]);
  expect(await found('Vitriol')).toEqual(['forum.posts']);
  await t.cookie(moderator, true);
  const { reviews } = t.house.store.t.moderation;
  const [review] = await t.house.store.read.select().from(reviews).where(eq(reviews.postId, postId));
  expect((await t.ask('GET', '/api/desk/reports', { as: moderator })).body).toContain('Vitriol upon you');
  await at(now + 31 * days);
  expect(await found('Vitriol')).toEqual(['forum.posts']);
  await t.house.run(DecideReport, moderator, {
    reviewId: review?.id ?? '',
    version: review?.version ?? 0,
    decision: 'keep',
    reason: 'Rude, no more.',
  });
  await at(now + 62 * days);
  expect(await found('Vitriol')).toEqual([]);
});

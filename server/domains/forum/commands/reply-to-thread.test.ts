/** ReplyToThread: a post at the end of a thread, numbered, counted and in its author's record. */
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import {
  endSound,
  everyRow,
  expectFault,
  expectRefused,
  firedBy,
  leavesNothing,
  linesOf,
  someMember,
  standingOf,
} from '../../domains.fixtures.ts';
import { someReply, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  ben = await someMember(t);
});
afterAll(() => endSound(t));

const reply = (as: Member, threadId: string, body: object, headers?: Record<string, string>) =>
  t.ask('POST', `/api/threads/${threadId}/posts`, { as, body, headers });
const threadRow = async (id: string) => {
  const { threads } = t.house.store.t.forum;
  return (await t.house.store.read.select().from(threads).where(eq(threads.id, id)))[0];
};
const postRows = (threadId: string) => {
  const { posts } = t.house.store.t.forum;
  return t.house.store.read.select().from(posts).where(eq(posts.threadId, threadId)).orderBy(asc(posts.n));
};

describe('a reply', () => {
  test('leaves itself with the next number, a livelier thread, one line with its points', async () => {
    const hourAgo = Date.now() - 3_600_000;
    const { threadId, postId, spaceId } = await someThread(t.house, ann, { now: hourAgo });
    let answer = { postId: '' };
    const fired = await firedBy(t, async () => {
      const response = await reply(ben, threadId, { body: 'Try a *shim*.', replyTo: postId });
      expect(response.statusCode).toBe(200);
      answer = response.json();
    });
    expect(fired).toEqual(['ReplyToThread: PostPublished', 'ReplyToThread: RecordWritten', 'ReplyToThread: TalkChanged']);

    const [, second] = await postRows(threadId);
    expect(second).toMatchObject({
      id: answer.postId,
      n: 2,
      authorId: ben.id,
      replyTo: postId,
      body: 'Try a *shim*.',
      excerpt: 'Try a shim.',
      version: 1,
      editedAt: null,
    });
    expect(await threadRow(threadId)).toMatchObject({ posts: 2, at: hourAgo, lastAt: second?.at, spaceId });
    expect((await linesOf(t.house, ben.id)).map(({ kind, subjectId, worth }) => [kind, subjectId, worth?.split(' ')[0]])).toEqual([
      ['joined', ben.id, undefined],
      ['replied', answer.postId, '2/2'],
    ]);
    expect(await standingOf(t.house, ben.id)).toEqual({ growth: 2, balance: 2, tier: 1 });
  });

  test('of who asked leaves the question waiting; of anybody else does not, and nothing waits in a discussion', async () => {
    const asked = await someThread(t.house, ann, { kind: 'question' });
    await someReply(t.house, ann, asked.threadId);
    await someReply(t.house, ann, asked.threadId);
    expect(await threadRow(asked.threadId)).toMatchObject({ posts: 3, waitsAgain: true });
    await someReply(t.house, ben, asked.threadId);
    expect(await threadRow(asked.threadId)).toMatchObject({ waitsAgain: false });
    await someReply(t.house, ann, asked.threadId);
    expect(await threadRow(asked.threadId)).toMatchObject({ waitsAgain: false });
    const talk = await someThread(t.house, ann);
    await someReply(t.house, ann, talk.threadId);
    expect(await threadRow(talk.threadId)).toMatchObject({ waitsAgain: false });
  });

  test('is on the page that was kept before, with the words it answers', async () => {
    const { threadId, postId } = await someThread(t.house, ann, { title: 'A question of shims', body: 'The opening words here' });
    const address = `/t/${threadId}/a-question-of-shims`;
    expect((await t.ask('GET', address)).body).not.toContain('Two millimetres');
    await reply(ben, threadId, { body: 'Two millimetres', replyTo: postId });
    const [first, second] = (await t.ask('GET', `/api/threads/${threadId}`)).json().posts;
    expect(first.replyTo).toBeNull();
    expect(second.replyTo).toEqual({
      id: postId,
      n: 1,
      handle: ann.handle,
      name: 'Person A',
      excerpt: 'The opening words here',
      lang: null,
    });
    const page = (await t.ask('GET', address)).body;
    expect(page).toContain('Two millimetres');
    expect(page).toContain(`<a href="/p/${postId}">`);
    expect((await t.ask('GET', '/api/threads')).json().threads[0]).toMatchObject({ id: threadId, replies: 1 });
  });

  test('by form leads to where it stands', async () => {
    const { threadId } = await someThread(t.house, ann);
    // an empty hidden field is an absent one
    const response = await t.ask('POST', '/forms/reply-to-thread', {
      as: ben,
      form: { threadId, replyTo: '', body: 'By form', _back: '/' },
    });
    const [, second] = await postRows(threadId);
    expect([response.statusCode, response.headers.location]).toEqual([303, `/p/${second?.id}`]);
    expect((await t.ask('GET', `/p/${second?.id}`)).headers.location).toMatch(/#p2$/);
  });

  test('of ten people at the same moment gets each its own number, without a gap', async () => {
    const { threadId } = await someThread(t.house, ann);
    const people = await Promise.all(Array.from({ length: 10 }, () => someMember(t)));
    const answers = await Promise.all(people.map((person) => reply(person, threadId, { body: `From ${person.handle}` })));
    expect(answers.map((a) => a.statusCode)).toEqual(people.map(() => 200));
    expect((await postRows(threadId)).map((p) => p.n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect((await threadRow(threadId))?.posts).toBe(11);
  });
});

describe('refused, with nothing left behind', () => {
  let threadId: string;
  beforeAll(async () => {
    ({ threadId } = await someThread(t.house, ann));
  });

  test('in a thread that is not there', async () => {
    expectRefused(t, await leavesNothing(t, () => reply(ben, newId(), { body: 'Hello' })), 404, 'forum.refusal.thread-missing');
    expectRefused(t, await leavesNothing(t, () => reply(ben, 'nonsense', { body: 'Hello' })), 404, 'platform.refusal.not-found');
  });

  test('in answer to a post of another thread, or to none', async () => {
    const other = await someThread(t.house, ann);
    for (const replyTo of [other.postId, newId()])
      expectRefused(
        t,
        await leavesNothing(t, () => reply(ben, threadId, { body: 'Hello', replyTo })),
        422,
        'forum.refusal.reply-to-elsewhere',
        { field: 'replyTo' },
      );
  });

  test.each([
    ['spaces', '  \n '],
    ['signs that show nothing', '\u0001\u202e'],
  ])('without words: %s', async (_, body) => {
    const response = await leavesNothing(t, () => reply(ben, threadId, { body }));
    expectRefused(t, response, 422, 'forum.refusal.body-empty', { field: 'body' });
  });

  test.each([
    ['no words', { body: '' }, 'body', 'missing', {}],
    ['nothing at all', {}, 'body', 'missing', {}],
    ['a field that is not there', { body: 'Hello', n: 7 }, 'n', 'unknown-field', { name: 'n' }],
    ['no id', { body: 'Hello', replyTo: '0'.repeat(22) }, 'replyTo', 'wrong-form', {}],
  ])('%s', async (_, body, field, fault, values) => {
    expectFault(await leavesNothing(t, () => reply(ben, threadId, body)), t, field, fault, values as Record<string, string>);
  });

  test('the path wins over the body', async () => {
    const other = await someThread(t.house, ann);
    const { postId } = (await reply(ben, threadId, { body: 'Where am I?', threadId: other.threadId })).json();
    expect((await t.ask('GET', `/api/posts/${postId}`)).json().threadId).toBe(threadId);
    expect((await threadRow(other.threadId))?.posts).toBe(1);
  });

  test('by form brings the thread back with what was typed and whom it answered', async () => {
    const other = await someThread(t.house, ann);
    const { href } = (await t.ask('GET', `/api/threads/${threadId}`)).json();
    const form = { threadId, replyTo: other.postId, body: 'I typed <this>', _back: href };
    const response = await leavesNothing(t, () => t.ask('POST', '/forms/reply-to-thread', { as: ben, form }));
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('I typed &lt;this&gt;</textarea>');
    expect(response.body).toContain(`name="replyTo" value="${other.postId}"`);
    expect(response.body).toContain(t.house.say('en')('forum.refusal.reply-to-elsewhere'));
  });
});

describe('sent twice', () => {
  test('the same words are one reply; to another thread, or by another person, they are their own', async () => {
    const one = await someThread(t.house, ann);
    const two = await someThread(t.house, ann);
    const first = await reply(ben, one.threadId, { body: 'Thank you!' });
    const again = await leavesNothing(t, () => reply(ben, one.threadId, { body: 'Thank you!' }));
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    await reply(ben, two.threadId, { body: 'Thank you!' });
    await reply(ann, one.threadId, { body: 'Thank you!' });
    expect([(await postRows(one.threadId)).length, (await postRows(two.threadId)).length]).toEqual([3, 2]);
  });

  test('at the same moment it is one reply with one line', async () => {
    const { threadId } = await someThread(t.house, ann);
    const cleo = await someMember(t);
    const answers = await Promise.all(Array.from({ length: 5 }, () => reply(cleo, threadId, { body: 'Only once' })));
    expect(new Set(answers.map((a) => `${a.statusCode} ${a.body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(200);
    expect(await postRows(threadId)).toHaveLength(2);
    expect((await linesOf(t.house, cleo.id)).map((line) => line.n)).toEqual([1, 2]);
  });

  test('a failure further on leaves neither the post nor its number', async () => {
    const { threadId } = await someThread(t.house, ann);
    const nobody: Member = { kind: 'member', id: newId(), handle: 'nobody', role: 'member', tier: 1, locale: null };
    // the record refuses a line for who is no member: the post was written before that
    const before = await everyRow(t.house);
    await expect(someReply(t.house, nobody, threadId)).rejects.toThrow('who is no member');
    expect(await everyRow(t.house)).toEqual(before);
  });
});

/** StartThread: a title and its opening post, in one, and what they leave behind. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';
import { someSpace } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let spaceId: string;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  spaceId = await someSpace(t.house, 'on-the-road');
});
afterAll(() => endSound(t));

const words = (change: object = {}) => ({
  spaceId,
  kind: 'question',
  title: 'Which rack fits a Moor?',
  body: 'Mine is **loose**.',
  ...change,
});
const start = (as: Member, body: object, headers?: Record<string, string>) => t.ask('POST', '/api/threads', { as, body, headers });
const threadsOf = async (member: Member) => {
  const { threads } = t.house.store.t.forum;
  return t.house.store.read.select().from(threads).where(eq(threads.authorId, member.id));
};

describe('a thread that is started', () => {
  test('leaves itself, its opening post, one line with its points, and a space with one thread more', async () => {
    let threadId = '';
    let postId = '';
    const before = Date.now();
    const fired = await firedBy(t, async () => {
      const response = await start(ann, words());
      expect(response.statusCode).toBe(200);
      ({ threadId, postId } = response.json());
    });
    expect(fired).toEqual(['StartThread: ThreadStarted', 'StartThread: RecordWritten', 'StartThread: TalkChanged']);

    const { posts, spaces } = t.house.store.t.forum;
    const [thread] = await threadsOf(ann);
    expect(thread).toMatchObject({
      id: threadId,
      spaceId,
      kind: 'question',
      title: 'Which rack fits a Moor?',
      slug: 'which-rack-fits-a-moor',
      lang: null,
      excerpt: 'Mine is loose.',
      posts: 1,
    });
    expect(thread?.at).toBeGreaterThanOrEqual(before);
    expect(thread?.lastAt).toBe(thread?.at);
    expect(await t.house.store.read.select().from(posts).where(eq(posts.threadId, threadId))).toMatchObject([
      { id: postId, n: 1, authorId: ann.id, at: thread?.at, body: 'Mine is **loose**.', version: 1, editedAt: null, replyTo: null },
    ]);
    expect((await t.house.store.read.select().from(spaces).where(eq(spaces.id, spaceId)))[0]?.threads).toBe(1);
    expect((await linesOf(t.house, ann.id)).map(({ kind, subjectId, worth }) => [kind, subjectId, worth?.split(' ')[0]])).toEqual([
      ['joined', ann.id, undefined],
      ['thread-started', threadId, '5/5'],
    ]);
    expect(await standingOf(t.house, ann.id)).toEqual({ growth: 5, balance: 5, tier: 1 });
  });

  test('is read at once where lists were read before, and in its space', async () => {
    expect((await t.ask('GET', '/')).body).not.toContain('A lamp for the fork');
    const { threadId } = (await start(ann, words({ title: 'A lamp for the fork', kind: 'discussion' }))).json();
    for (const address of ['/', '/s/on-the-road', `/t/${threadId}/a-lamp-for-the-fork`])
      expect((await t.ask('GET', address)).body, address).toContain('A lamp for the fork');
  });

  test('by form leads to its page', async () => {
    const response = await t.ask('POST', '/forms/start-thread', { as: ann, form: words({ title: 'By form' }) as Record<string, string> });
    expect(response.statusCode).toBe(303);
    const moved = await t.ask('GET', response.headers.location as string, { as: ann });
    expect(moved.headers.location).toMatch(/^\/t\/[^/]{22}\/by-form$/);
    expect((await t.ask('GET', moved.headers.location as string)).body).toContain('<strong>loose</strong>');
  });

  test('may be an announcement when staff start it', async () => {
    const staff = await someMember(t, { role: 'moderator' });
    expect((await start(staff, words({ kind: 'announcement' }))).statusCode).toBe(200);
  });
});

describe('refused, with nothing left behind', () => {
  test.each([
    ['a space that is not there', { spaceId: newId() }, 404, 'space-missing', 'spaceId'],
    ['a short title', { title: 'Hi?' }, 422, 'title-too-short', 'title'],
    ['a short Chinese title', { title: '茶' }, 422, 'title-too-short', 'title'],
    ['a title of signs that fill room', { title: '\u3164\u3164\u2800\u2800\u3164' }, 422, 'title-too-short', 'title'],
    ['a title of signs that are not assigned', { title: '\u0378\u0379\u{e1234}\u0380\u0381' }, 422, 'title-too-short', 'title'],
    ['a title of private signs, and too little beside them', { title: 'Hi \ue000\ue001\u{f0000}' }, 422, 'title-too-short', 'title'],
    ['a title of marks without a letter', { title: '\u0301\u0302\u0303\u0304\u0305' }, 422, 'title-too-short', 'title'],
    ['a choice that no device shows', { pollOptions: ['Tea', 'Water', '\ue000\ue001'] }, 422, 'option-unreadable', 'pollOptions'],
    ['a title of signs that show nothing', { title: ' \u200b a\u202e  ' }, 422, 'title-too-short', 'title'],
    ['spaces', { body: ' \n\t ' }, 422, 'body-empty', 'body'],
    ['control characters', { body: '\u0001\u202e' }, 422, 'body-empty', 'body'],
    ['signs that show nothing', { body: '\u200b\u2060 \ufeff\u3164' }, 422, 'body-empty', 'body'],
    ['a quote of nothing', { body: '> \u200b' }, 422, 'body-empty', 'body'],
    ['an announcement by a member', { kind: 'announcement' }, 403, 'announcement-by-staff', 'kind'],
  ])('%s', async (_, change, status, name, field) => {
    expectRefused(t, await leavesNothing(t, () => start(ann, words(change))), status, `forum.refusal.${name}`, { field });
  });

  test.each([
    ['151 letters of title', { title: 'a'.repeat(151) }, 'title', 'too-long', { limit: 150 }],
    ['no title', { title: '' }, 'title', 'missing', {}],
    ['32,001 characters', { body: 'x'.repeat(32_001) }, 'body', 'too-long', { limit: 32_000 }],
    ['an unknown kind', { kind: 'party' }, 'kind', 'not-one-of', { options: 'discussion, question, idea, review, note, announcement' }],
    ['no id', { spaceId: 'short' }, 'spaceId', 'too-short', { limit: 22 }],
    ['a number for words', { body: 7 }, 'body', 'wrong-kind', {}],
    ['a NUL, which not every database can keep', { body: 'words\u0000' }, 'body', 'wrong-form', {}],
    ['a field that is not there', { pinned: true }, 'pinned', 'unknown-field', { name: 'pinned' }],
  ])('%s', async (_, change, field, fault, values) => {
    expectFault(await leavesNothing(t, () => start(ann, words(change))), t, field, fault, values as Record<string, string>);
  });

  test('speaks the language that is asked for', async () => {
    const response = await start(ann, words({ title: 'Hi' }), { 'accept-language': 'zh-Hant' });
    expectRefused(t, response, 422, 'forum.refusal.title-too-short', { field: 'title', locale: 'zh-Hant' });
  });

  test('by form brings the page back with what was typed', async () => {
    const form = { ...words({ title: 'Hi', body: 'Words <that> are & stay' }), _back: '/new' } as Record<string, string>;
    const response = await leavesNothing(t, () => t.ask('POST', '/forms/start-thread', { as: ann, form }));
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(t.house.say('en')('forum.refusal.title-too-short'));
    expect(response.body).toContain('Words &lt;that&gt; are &amp; stay</textarea>');
    expect(response.body).toContain('value="Hi"');
  });
});

describe('sent twice', () => {
  test('the same words are one thread, and half a minute later a second one', async () => {
    const ben = await someMember(t);
    const now = Date.now();
    t.house.clock = () => now;
    const first = await start(ben, words());
    const again = await leavesNothing(t, () => start(ben, words()));
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    t.house.clock = () => now + 30_000;
    expect((await start(ben, words())).json().threadId).not.toBe(first.json().threadId);
    t.house.clock = Date.now;
    expect(await threadsOf(ben)).toHaveLength(2);
  });

  test('at the same moment it is one thread, and both get its address', async () => {
    const cleo = await someMember(t);
    const answers = await Promise.all(Array.from({ length: 5 }, () => start(cleo, words())));
    expect(new Set(answers.map((a) => a.body)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(200);
    expect(await threadsOf(cleo)).toHaveLength(1);
    expect(await linesOf(t.house, cleo.id)).toHaveLength(2);
  });

  test('a key is one act for a day, and never two', async () => {
    const dora = await someMember(t);
    const key = { 'idempotency-key': 'thread-0001' };
    const first = await start(dora, words(), key);
    const now = Date.now();
    t.house.clock = () => now + 3_600_000;
    expect((await leavesNothing(t, () => start(dora, words(), key))).json()).toEqual(first.json());
    expectRefused(t, await leavesNothing(t, () => start(dora, words({ title: 'Other' }), key)), 409, 'platform.refusal.key-reused');
    t.house.clock = Date.now;
    expect(await threadsOf(dora)).toHaveLength(1);
  });
});

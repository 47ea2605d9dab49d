/** EditPost: an author changes their own words, within the window, on top of the version they saw. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectFault, expectRefused, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../forum.fixtures.ts';

const dayMs = 86_400_000;

let t: TestHouse;
let ann: Member;
let ben: Member;
let threadId: string;
let postId: string;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  ben = await someMember(t);
});
afterAll(() => endSound(t));
beforeEach(async () => {
  ({ threadId, postId } = await someThread(t.house, ann, { title: 'Worn buckles', body: 'The first words' }));
});

const edit = (as: Member, id: string, body: object) => t.ask('PATCH', `/api/posts/${id}`, { as, body });
const postRow = async (id: string) => {
  const { posts } = t.house.store.t.forum;
  return (await t.house.store.read.select().from(posts).where(eq(posts.id, id)))[0];
};
const versionsOf = (id: string) => {
  const { postVersions } = t.house.store.t.forum;
  return t.house.store.read.select().from(postVersions).where(eq(postVersions.postId, id)).orderBy(postVersions.version);
};

describe('an edit', () => {
  test('changes the words everywhere, keeps the ones before, and tells no record', async () => {
    await t.ask('GET', `/t/${threadId}/worn-buckles`);
    const before = await everyRow(t.house);
    const made = await postRow(postId);
    const fired = await firedBy(t, async () => {
      const response = await edit(ann, postId, { body: 'The **second** words', version: 1 });
      expect([response.statusCode, response.json()]).toEqual([200, { postId, version: 2 }]);
    });
    expect(fired).toEqual(['EditPost: TalkChanged']);

    const after = await everyRow(t.house);
    expect(Object.keys(after).filter((table) => after[table]?.join() !== before[table]?.join())).toEqual([
      'platform.jobs',
      'platform.changes',
      'forum.threads',
      'forum.posts',
      'forum.postVersions',
    ]);
    expect(await postRow(postId)).toMatchObject({ body: 'The **second** words', excerpt: 'The second words', version: 2, at: made?.at });
    expect(await versionsOf(postId)).toEqual([
      { postId, version: 1, body: 'The first words', title: 'Worn buckles', tags: [], at: made?.at },
    ]);
    expect((await t.ask('GET', `/api/threads/${threadId}`)).json()).toMatchObject({ excerpt: 'The second words', replies: 0 });
    const page = (await t.ask('GET', `/t/${threadId}/worn-buckles`)).body;
    expect(page).toContain('The <strong>second</strong> words');
    expect(page).not.toContain('The first words');
  });

  test('of a reply leaves the excerpt of its thread alone; every version is kept with its own time', async () => {
    const replyId = await someReply(t.house, ann, threadId, { body: 'one' });
    await edit(ann, replyId, { body: 'two', version: 1 });
    const second = await postRow(replyId);
    await edit(ann, replyId, { body: 'three', version: 2 });
    expect((await t.ask('GET', `/api/threads/${threadId}`)).json().excerpt).toBe('The first words');
    expect((await versionsOf(replyId)).map(({ version, body, at }) => [version, body, at])).toEqual([
      [1, 'one', second?.at],
      [2, 'two', second?.editedAt],
    ]);
  });

  test('without a change is none', async () => {
    const response = await leavesNothing(t, () => edit(ann, postId, { body: 'The first words', version: 1 }));
    expect([response.statusCode, response.json()]).toEqual([200, { postId, version: 1 }]);
  });

  test('by form leads back to the post', async () => {
    const form = { postId, version: '1', body: 'By form', _back: `/p/${postId}/edit` };
    const response = await t.ask('POST', '/forms/edit-post', { as: ann, form });
    expect([response.statusCode, response.headers.location]).toEqual([303, `/p/${postId}`]);
    expect(await postRow(postId)).toMatchObject({ body: 'By form', version: 2 });
  });

  test('is taken for 24 hours, and not a millisecond longer', async () => {
    const now = Date.now();
    t.house.clock = () => now;
    const last = await someThread(t.house, ann, { now: now - dayMs });
    const late = await someThread(t.house, ann, { now: now - dayMs - 1 });
    expect((await edit(ann, last.postId, { body: 'In time', version: 1 })).statusCode).toBe(200);
    const refused = await leavesNothing(t, () => edit(ann, late.postId, { body: 'Too late', version: 1 }));
    expectRefused(t, refused, 403, 'forum.refusal.edit-window-over', { field: 'body', values: { hours: 24 } });
    // who is trusted, by tier or as staff, has thirty days
    for (const as of [await someMember(t, { tier: 3 }), await someMember(t, { role: 'moderator' })]) {
      const inTime = await someThread(t.house, as, { now: now - 30 * dayMs });
      expect((await edit(as, inTime.postId, { body: 'In time', version: 1 })).statusCode).toBe(200);
      const over = await someThread(t.house, as, { now: now - 30 * dayMs - 1 });
      const after = await leavesNothing(t, () => edit(as, over.postId, { body: 'Too late', version: 1 }));
      expectRefused(t, after, 403, 'forum.refusal.edit-window-over', { field: 'body', values: { hours: 720 } });
    }
    t.house.clock = Date.now;
  });
});

describe('a stale edit', () => {
  const stale = 'forum.refusal.edited-meanwhile';

  test('is refused with both texts, and the one that was there stays', async () => {
    await edit(ann, postId, { body: 'From the phone', version: 1 });
    const response = await leavesNothing(t, () => edit(ann, postId, { body: 'From the desk', version: 1 }));
    expectRefused(t, response, 409, stale, { field: 'body' });
    expect(response.json()).toMatchObject({ current: { body: 'From the phone', version: 2 }, yours: 'From the desk' });
  });

  test('by form brings the page back with the typed text, the present text, and the version to save upon', async () => {
    await edit(ann, postId, { body: 'From the <phone>', version: 1 });
    const form = { postId, version: '1', body: 'From the <desk>', _back: `/p/${postId}/edit` };
    const response = await leavesNothing(t, () => t.ask('POST', '/forms/edit-post', { as: ann, form }));
    expect(response.statusCode).toBe(422);
    expect(response.body).toMatch(/<textarea[^>]*name="body"[^>]*>From the &lt;desk&gt;<\/textarea>/);
    expect(response.body).toMatch(/<textarea[^>]*readonly[^>]*>From the &lt;phone&gt;<\/textarea>/);
    expect(response.body).toContain('name="version" value="2"');
    expect(response.body).toContain(t.house.say('en')(stale));
    const saved = await t.ask('POST', '/forms/edit-post', { as: ann, form: { ...form, version: '2' } });
    expect(saved.statusCode).toBe(303);
    expect((await postRow(postId))?.body).toBe('From the <desk>');
  });

  test('of two at the same moment one is taken, and the other is shown what that one wrote', async () => {
    const answers = await Promise.all(['one', 'two', 'three'].map((body) => edit(ann, postId, { body, version: 1 })));
    const taken = answers.filter((a) => a.statusCode === 200);
    const refused = answers.filter((a) => a.statusCode === 409);
    expect([taken.length, refused.length]).toEqual([1, 2]);
    const row = await postRow(postId);
    for (const answer of refused) expect(answer.json().current).toEqual({ body: row?.body, version: 2 });
    expect(await versionsOf(postId)).toHaveLength(1);
  });
});

describe('refused, with nothing left behind', () => {
  test("somebody else's post, whoever asks", async () => {
    for (const role of ['member', 'moderator', 'administrator'] as const) {
      const other = await someMember(t, { role });
      const response = await leavesNothing(t, () => edit(other, postId, { body: 'Mine now', version: 1 }));
      expectRefused(t, response, 403, 'forum.refusal.not-your-post');
    }
  });

  test('a post that is not there', async () => {
    expectRefused(t, await leavesNothing(t, () => edit(ann, newId(), { body: 'x', version: 1 })), 404, 'forum.refusal.post-missing');
  });

  test('no words left', async () => {
    const response = await leavesNothing(t, () => edit(ann, postId, { body: ' \n ', version: 1 }));
    expectRefused(t, response, 422, 'forum.refusal.body-empty', { field: 'body' });
  });

  test.each([
    ['no version', { body: 'x' }, 'version', 'missing', {}],
    ['version 0', { body: 'x', version: 0 }, 'version', 'whole-number-from', { least: 1 }],
    ['a version in words', { body: 'x', version: 'one' }, 'version', 'whole-number-from', { least: 1 }],
    ['a field that is not there', { body: 'x', version: 1, title: 'x' }, 'title', 'unknown-field', { name: 'title' }],
  ])('%s', async (_, body, field, fault, values) => {
    expectFault(await leavesNothing(t, () => edit(ann, postId, body)), t, field, fault, values as Record<string, string>);
  });

  test('the page of the edit is only there for the author', async () => {
    const page = await t.ask('GET', `/p/${postId}/edit`, { as: ann });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(page.body).toContain('The first words</textarea>');
    const refused = await t.ask('GET', `/p/${postId}/edit`, { as: ben, headers: { accept: 'text/html' } });
    expect([refused.statusCode, refused.body.includes(`class="button first" href="/p/${postId}"`)]).toEqual([403, true]);
  });
});

/** EditThread: whoever began a thread gives it another title and other tags; everything that shows them follows, and what was there before stays readable. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PostHistory } from '../../../../shared/domains/forum.acts.ts';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum.fixtures.ts';

const dayMs = 86_400_000;

let t: TestHouse;
let ann: Member;
let spaceId: string;
let threadId: string;
let postId: string;
let made = 0;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  spaceId = await someSpace(t.house, 'renamed');
});
afterAll(() => endSound(t));
beforeEach(async () => {
  const title = `Worn buckles ${++made}`;
  ({ threadId, postId } = await someThread(t.house, ann, { title, body: 'The first words', tags: ['buckles', 'old'], spaceId }));
});

const edit = (as: Member, id: string, body: object) => t.ask('PATCH', `/api/threads/${id}`, { as, body });
const threadIs = async () => (await t.ask('GET', `/api/threads/${threadId}`)).json();
const historyOf = async (): Promise<PostHistory> => (await t.ask('GET', `/api/posts/${postId}/history`)).json();

describe('another title and other tags', () => {
  test('stand at once on every page, list, feed, card and tag that showed the old ones, and are searched for', async () => {
    const old = `worn-buckles-${made}`;
    const pages = ['/', '/s/renamed', '/tags', `/m/${ann.handle}`, '/feed.atom', '/s/renamed/feed.atom', '/sitemap/1.xml'];
    await t.house.jobs.drain();
    for (const page of pages) await t.ask('GET', page);
    const card = (await t.ask('GET', `/og/t/${threadId}.png`)).rawPayload;
    expect((await t.ask('GET', `/t/${threadId}/${old}`)).body).toContain(`Worn buckles ${made}</h1>`);

    const fired = await firedBy(t, async () => {
      const response = await edit(ann, threadId, { title: ` Straps  that hold ${made} `, tags: ['Straps', 'old'], version: 1 });
      expect([response.statusCode, response.json()]).toEqual([200, { threadId, postId, version: 2 }]);
    });
    expect(fired).toEqual(['EditThread: TalkChanged']);
    await t.house.jobs.drain();

    expect(await threadIs()).toMatchObject({
      title: `Straps that hold ${made}`,
      slug: `straps-that-hold-${made}`,
      tags: ['straps', 'old'],
    });
    const moved = await t.ask('GET', `/t/${threadId}/${old}`);
    expect([moved.statusCode, moved.headers.location]).toEqual([302, `/t/${threadId}/straps-that-hold-${made}`]);
    const page = (await t.ask('GET', `/t/${threadId}/straps-that-hold-${made}`)).body;
    expect(page).toContain(`Straps that hold ${made}</h1>`);
    expect(page).toContain('href="/tags/straps"');
    for (const path of pages) {
      const { body } = await t.ask('GET', path);
      expect(body.includes(`Worn buckles ${made}`) || body.includes(old), path).toBe(false);
      if (path !== '/tags') expect(body.includes(`Straps that hold ${made}`) || body.includes(`straps-that-hold-${made}`), path).toBe(true);
    }
    expect((await t.ask('GET', `/og/t/${threadId}.png`)).rawPayload.equals(card)).toBe(false);
    const listed = async (tag: string) =>
      (await t.ask('GET', `/api/threads?tag=${tag}`)).json().threads.map((one: { id: string }) => one.id);
    expect([(await listed('straps')).includes(threadId), (await listed('buckles')).includes(threadId)]).toEqual([true, false]);
    expect((await listed('old')).filter((id: string) => id === threadId)).toHaveLength(1);
    const found = async (q: string) => JSON.stringify((await t.ask('GET', `/api/search?q=${encodeURIComponent(q)}`)).json());
    expect((await found(`straps ${made}`)).includes(threadId)).toBe(true);
    expect((await found(`"worn buckles ${made}"`)).includes(threadId)).toBe(false);
  });

  test('leave what was there before with the opening post, beside what its words were', async () => {
    await edit(ann, threadId, { title: 'Straps that hold', version: 1 });
    await t.ask('PATCH', `/api/posts/${postId}`, { as: ann, body: { body: 'The second words', version: 2 } });
    await edit(ann, threadId, { tags: ['straps'], version: 3 });
    const { title, versions } = await historyOf();
    expect(title).toBe('Straps that hold');
    const [tagged, worded, named, first] = versions as [PostHistory['versions'][0], ...PostHistory['versions']];
    expect(tagged?.tagChanges).toEqual([
      { what: 'removed', text: '#buckles ' },
      { what: 'removed', text: '#old ' },
      { what: 'added', text: '#straps ' },
    ]);
    expect([tagged?.titleChanges, worded?.titleChanges, worded?.tagChanges, named?.tagChanges]).toEqual([[], [], [], []]);
    expect(
      named?.titleChanges
        .filter(({ what }) => what !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(`Worn buckles ${made}`);
    expect([first?.titleChanges, first?.changes, first?.body]).toEqual([[], [], 'The first words']);
    const page = (await t.ask('GET', `/p/${postId}/history`)).body;
    expect(page).toMatch(new RegExp(`<del>Worn buckles ${made}</del>`));
    expect(page).toContain('<ins>#straps</ins>');
    // the words are shown where they changed, and as they were written
    expect(page.match(/<div class="version"/g)).toHaveLength(2);
  });

  test('by a form without a script lead back to the thread; no tags at all can be sent, too', async () => {
    const asked = await t.ask('GET', `/p/${postId}/title`, { as: ann });
    expect([asked.statusCode, asked.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(asked.body).toContain(`value="Worn buckles ${made}"`);
    expect(asked.body).toContain('value="buckles, old"');
    const form = { threadId, version: '1', title: 'By form alone', tags: '', _back: `/p/${postId}/title` };
    const response = await t.ask('POST', '/forms/edit-thread', { as: ann, form });
    expect([response.statusCode, response.headers.location]).toEqual([303, `/t/${threadId}`]);
    expect(await threadIs()).toMatchObject({ title: 'By form alone', tags: [] });
  });

  test('without a change are none', async () => {
    const same = { title: `Worn buckles ${made}`, tags: ['Buckles', 'old'], version: 1 };
    const response = await leavesNothing(t, () => edit(ann, threadId, same));
    expect([response.statusCode, response.json()]).toEqual([200, { threadId, postId, version: 1 }]);
  });

  test('are taken for as long as the opening post can be changed, and not a millisecond longer', async () => {
    const now = Date.now();
    t.house.clock = () => now;
    const last = await someThread(t.house, ann, { now: now - dayMs });
    const late = await someThread(t.house, ann, { now: now - dayMs - 1 });
    expect((await edit(ann, last.threadId, { title: 'In time', version: 1 })).statusCode).toBe(200);
    const refused = await leavesNothing(t, () => edit(ann, late.threadId, { title: 'Too late', version: 1 }));
    expectRefused(t, refused, 403, 'forum.refusal.title-window-over', { field: 'title', values: { hours: 24 } });
    const maker = await someMember(t, { tier: 3 });
    const long = await someThread(t.house, maker, { now: now - 30 * dayMs });
    expect((await edit(maker, long.threadId, { title: 'In time', version: 1 })).statusCode).toBe(200);
    t.house.clock = Date.now;
  });
});

describe('refused, with nothing left behind', () => {
  test('somebody else’s thread, whoever asks, as a page, too', async () => {
    for (const role of ['member', 'moderator', 'administrator'] as const) {
      const other = await someMember(t, { role });
      const response = await leavesNothing(t, () => edit(other, threadId, { title: 'Mine now', version: 1 }));
      expectRefused(t, response, 403, 'forum.refusal.not-your-thread');
      expect((await t.ask('GET', `/p/${postId}/title`, { as: other })).statusCode).toBe(403);
    }
    const reply = await someReply(t.house, ann, threadId);
    expect((await t.ask('GET', `/p/${reply}/title`, { as: ann })).statusCode).toBe(404);
  });

  test('a thread that is locked, hidden, or was never there', async () => {
    const set = (to: { locked?: boolean; state?: 'hidden' }) =>
      t.house.system('test', async (work) => {
        await work.db.update(work.t.forum.threads).set(to).where(eq(work.t.forum.threads.id, threadId));
        work.changed('lists');
      });
    await set({ locked: true });
    const locked = await leavesNothing(t, () => edit(ann, threadId, { title: 'Another', version: 1 }));
    expectRefused(t, locked, 403, 'forum.refusal.thread-locked');
    await set({ locked: false, state: 'hidden' });
    for (const id of [threadId, newId()]) {
      const gone = await leavesNothing(t, () => edit(ann, id, { title: 'Another', version: 1 }));
      expectRefused(t, gone, 404, 'forum.refusal.thread-missing');
    }
  });

  test('on top of another version: what stands now goes back, and by form what was typed', async () => {
    await t.ask('PATCH', `/api/posts/${postId}`, { as: ann, body: { body: 'Other words', version: 1 } });
    const stale = await leavesNothing(t, () => edit(ann, threadId, { title: 'From the desk', version: 1 }));
    expectRefused(t, stale, 409, 'forum.refusal.thread-edited-meanwhile', { field: 'title' });
    expect(stale.json().current).toEqual({ title: `Worn buckles ${made}`, tags: ['buckles', 'old'], version: 2 });
    const form = { threadId, version: '1', title: 'From the <desk>', tags: 'desk', _back: `/p/${postId}/title` };
    const back = await t.ask('POST', '/forms/edit-thread', { as: ann, form });
    expect(back.statusCode).toBe(422);
    for (const part of ['value="From the &lt;desk&gt;"', 'value="desk"', 'name="version" value="2"', `Worn buckles ${made}</span>`])
      expect(back.body).toContain(part);
    const answers = await Promise.all(['one thing', 'two things'].map((title) => edit(ann, threadId, { title, version: 2 })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  test('a title that says nothing, a tag that is none, no version', async () => {
    const short = await leavesNothing(t, () => edit(ann, threadId, { title: ' a  ', version: 1 }));
    expectRefused(t, short, 422, 'forum.refusal.title-too-short', { field: 'title' });
    const wrong = await leavesNothing(t, () => edit(ann, threadId, { tags: ['???'], version: 1 }));
    expectRefused(t, wrong, 422, 'forum.refusal.tag-wrong', { field: 'tags', values: { tag: '???' } });
    expectFault(await leavesNothing(t, () => edit(ann, threadId, { title: 'Another' })), t, 'version', 'missing');
  });
});

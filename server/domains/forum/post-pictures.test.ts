/** Pictures in posts: shown with their size, seen by whoever sees one of the posts, gone with the last one. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, leavesNothing, someMember } from '../domains.fixtures.ts';
import { broughtPicture, somePicture } from '../media/media.fixtures.ts';
import { someReply, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let bea: Member;
let staff: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, bea, staff] = [await someMember(t), await someMember(t), await someMember(t, { role: 'moderator' })];
});
afterAll(() => endSound(t));

const code = async (id: string, as?: Member) => (await t.ask('GET', `/media/${id}`, { as })).statusCode;
/** What the visitor, another member, its own member and staff are answered. */
const codes = (id: string) => Promise.all([code(id), code(id, bea), code(id, ann), code(id, staff)]);
const htmlOf = async (postId: string) => (await t.ask('GET', `/api/posts/${postId}`, { as: ann })).json().html as string;
const change = (table: 'posts' | 'threads', id: string, set: { state?: 'shown' | 'hidden' | 'deleted'; openTo?: number }) =>
  t.house.system('test', async (work) => {
    const row = work.t.forum[table];
    await work.db.update(row).set(set).where(eq(row.id, id));
    work.changed('lists');
  });

test('a picture is seen by whoever sees the post that shows it, and by nobody else', async () => {
  const id = await broughtPicture(t.house, ann, { file: await somePicture({ width: 1200, height: 900 }) });
  expect(await codes(id)).toEqual([404, 404, 200, 200]);
  const { threadId, postId } = await someThread(t.house, ann, { body: `![My bag](/media/${id})` });
  expect(await htmlOf(postId)).toContain(`<img src="/media/${id}" srcset="/media/${id}/small 800w, /media/${id} 1200w"`);
  expect(await htmlOf(postId)).toContain('width="1200" height="900" alt="My bag"');
  expect(await codes(id)).toEqual([200, 200, 200, 200]);
  expect((await t.ask('GET', `/media/${id}`, { as: bea })).headers['cache-control']).toBe('public, max-age=3600, s-maxage=30');
  await change('posts', postId, { state: 'hidden' });
  expect(await codes(id)).toEqual([404, 404, 200, 200]);
  expect((await t.ask('GET', `/media/${id}`, { as: staff })).headers['cache-control']).toBe('private, no-store');
  await change('posts', postId, { state: 'shown' });
  await change('threads', threadId, { openTo: 1 });
  expect(await codes(id)).toEqual([404, 200, 200, 200]);
  expect((await t.ask('GET', `/media/${id}`, { as: bea })).headers['cache-control']).toBe('private, no-store');
  await change('threads', threadId, { openTo: 3 });
  expect(await codes(id)).toEqual([404, 404, 200, 200]);
  await change('threads', threadId, { openTo: 0, state: 'deleted' });
  expect(await codes(id)).toEqual([404, 404, 200, 200]);
});

test('what one can not see one can not show; what is in the open may be quoted', async () => {
  const id = await broughtPicture(t.house, ann);
  const { threadId } = await someThread(t.house, bea, { body: `![stolen](/media/${id})` });
  expect(await codes(id)).toEqual([404, 404, 200, 200]);
  await someReply(t.house, ann, threadId, { body: `![mine](/media/${id})` });
  const quote = await someReply(t.house, bea, threadId, { body: `> ![mine](/media/${id})` });
  expect(await htmlOf(quote)).toContain('<blockquote>\n<p><img');
});

test('an edit lets go of what it no longer shows, and takes on what it does', async () => {
  const [one, two] = [await broughtPicture(t.house, ann), await broughtPicture(t.house, ann)];
  const { postId } = await someThread(t.house, ann, { body: `![](/media/${one})` });
  const edit = (body: string, version: number) => t.ask('PATCH', `/api/posts/${postId}`, { as: ann, body: { body, version } });
  expect((await edit(`![](/media/${two})`, 1)).statusCode).toBe(200);
  expect([await code(one), await code(two)]).toEqual([404, 200]);
  expect((await edit('words', 2)).statusCode).toBe(200);
  expect([await code(one), await code(two)]).toEqual([404, 404]);
});

test('somebody new shows one picture in a post, in each of the three ways; who is known shows more', async () => {
  const [one, two] = [await broughtPicture(t.house, bea), await broughtPicture(t.house, bea)];
  const { threadId, postId, spaceId } = await someThread(t.house, bea, { body: `![](/media/${one}) and again ![](/media/${one})` });
  const body = `![](/media/${one}) ![](/media/${two})`;
  const said = { field: 'body', values: { count: 1 } };
  const start = { spaceId, kind: 'discussion', title: 'Two pictures', body };
  for (const ask of [
    () => t.ask('POST', '/api/threads', { as: bea, body: start }),
    () => t.ask('POST', `/api/threads/${threadId}/posts`, { as: bea, body: { body } }),
    () => t.ask('PATCH', `/api/posts/${postId}`, { as: bea, body: { body, version: 1 } }),
  ])
    expectRefused(t, await leavesNothing(t, ask), 422, 'forum.refusal.too-many-pictures', said);
  const [three, four] = [await broughtPicture(t.house, staff), await broughtPicture(t.house, staff)];
  const reply = await someReply(t.house, staff, threadId, { body: `![](/media/${three}) ![](/media/${four})` });
  expect((await htmlOf(reply)).match(/<img/g)).toHaveLength(2);
});

test('a picture that is nowhere stays a link', async () => {
  const { postId } = await someThread(t.house, ann, { body: '![x](/media/1ChNG9aJ5zwERwVRUqwpsj) ![y](https://x.example/y.png)' });
  expect(await htmlOf(postId)).not.toContain('<img');
});

test('is called otherwise in older posts too, where the post has no words of its own for it', async () => {
  const id = await broughtPicture(t.house, ann, { file: await somePicture({ width: 300, height: 200 }), alt: 'A bag & a "strap"' });
  const { threadId, postId } = await someThread(t.house, ann, { body: `![](/media/${id})` });
  const own = await someReply(t.house, ann, threadId, { body: `![Mine](/media/${id}) and words` });
  expect(await htmlOf(postId)).toContain('alt="A bag &amp; a &quot;strap&quot;"');
  const page = async () => (await t.ask('GET', (await t.ask('GET', `/t/${threadId}`)).headers.location as string)).body;
  expect(await page()).toContain('A bag &amp;');
  await t.ask('PATCH', `/api/media/${id}`, { as: ann, body: { alt: 'A "pannier" & <rain>' } });
  await t.house.jobs.drain();
  expect(await htmlOf(postId)).toContain('alt="A &quot;pannier&quot; &amp; &lt;rain&gt;"');
  expect(await htmlOf(own)).toContain('alt="Mine"');
  expect(await page()).toContain('alt="A &quot;pannier&quot; &amp; &lt;rain&gt;"');
  expect((await t.ask('GET', '/api/threads?limit=1')).json().threads[0].excerpt).toBe('A "pannier" & <rain>');
});

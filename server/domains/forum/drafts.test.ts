/** Drafts: kept for one person at one place, found again, gone when sent; and the preview, which is the post. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import { DropDraft, KeepDraft } from '../../../shared/domains/forum.writing.ts';
import { AnswerOfficially } from '../../../shared/domains/moderation.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { broughtPicture } from '../media/media.fixtures.ts';
import { someSpace, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let bea: Member;
let spaceId: string;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t, { handle: 'ann', name: 'Ann Li' });
  bea = await someMember(t, { handle: 'bea-x', name: '王小明' });
  spaceId = await someSpace(t.house, 'drafts');
  ({ threadId } = await someThread(t.house, ann, { spaceId, title: 'A thread to answer' }));
});
afterAll(() => endSound(t));

const at = (place: string) => `/api/me/drafts/${encodeURIComponent(place)}`;
const keep = (as: Member, place: string, body: object) => t.ask('PUT', at(place), { as, body });
const draftOf = async (as: Member, place: string) => (await t.ask('GET', at(place), { as })).json().draft;

describe('a draft', () => {
  test('is found again by who wrote it, and by nobody else', async () => {
    const place = `thread:${threadId}`;
    expect((await keep(ann, place, { body: '写到一半' })).json()).toMatchObject({ kept: true });
    await keep(ann, place, { body: '写到一半，再写' });
    expect(await draftOf(ann, place)).toMatchObject({ place, body: '写到一半，再写' });
    expect(await draftOf(bea, place)).toBeNull();
    const page = await t.ask('GET', '/me/drafts', { as: ann });
    expect(page.body).toContain('写到一半，再写');
    expect(page.body).toContain('A thread to answer');
    expect((await t.ask('GET', '/me/drafts', { as: bea })).body).not.toContain('写到一半');
  });

  test('for a question that nobody has answered leads staff to the desk as well, and nobody else', async () => {
    const asked = await someThread(t.house, bea, { spaceId, kind: 'question', title: 'Where does it rub?' });
    const cara = await someMember(t, { handle: 'cara', name: 'Cara', role: 'moderator' });
    const way = `#q-${asked.threadId}`;
    for (const who of [ann, cara]) await keep(who, `thread:${asked.threadId}`, { body: 'At the edge.' });
    expect((await t.ask('GET', '/me/drafts', { as: ann })).body).not.toContain(way);
    expect((await t.ask('GET', '/me/drafts', { as: cara })).body).toContain(way);
    await t.house.run(AnswerOfficially, cara, { threadId: asked.threadId, body: 'At the seam.' });
    await keep(cara, `thread:${asked.threadId}`, { body: 'One more thing.' });
    expect((await t.ask('GET', '/me/drafts', { as: cara })).body).not.toContain(way);
    await t.house.run(DropDraft, ann, { place: `thread:${asked.threadId}` });
  });

  test('of a thread that is hidden by now is all there to be copied, and leads nowhere', async () => {
    const hidden = await someThread(t.house, bea, { spaceId, title: 'Hidden by and by' });
    const words = `${'long words '.repeat(60)}end`;
    await keep(ann, `thread:${hidden.threadId}`, { body: words });
    await t.house.run(HidePost, await someMember(t, { role: 'moderator' }), { postId: hidden.postId, reason: 'not for here' });
    const page = await t.ask('GET', '/me/drafts', { as: ann });
    expect(page.body).toContain(words);
    expect(page.body).not.toContain('Hidden by and by');
    expect(page.body).not.toContain(`/t/${hidden.threadId}`);
    await keep(ann, `thread:${hidden.threadId}`, { body: '' });
  });

  test('without words is none, and can be thrown away', async () => {
    await keep(ann, 'new:one', { body: 'begun', title: 'With a title', kind: 'question' });
    expect(await draftOf(ann, 'new:one')).toMatchObject({ title: 'With a title', kind: 'question' });
    expect((await keep(ann, 'new:one', { body: ' ' })).json()).toMatchObject({ kept: false });
    expect(await draftOf(ann, 'new:one')).toBeNull();
    await keep(ann, 'new:one', { body: 'again' });
    const form = { place: 'new:one', _back: '/me/drafts' };
    expect((await t.ask('POST', '/forms/drop-draft', { as: ann, form })).statusCode).toBe(303);
    expect(await draftOf(ann, 'new:one')).toBeNull();
  });

  test('of a thread or an edit is gone when that is sent', async () => {
    await keep(ann, 'new:drafts', { body: 'begun' });
    await keep(ann, 'new:other', { body: 'begun as well' });
    const { postId } = (
      await t.ask('POST', '/api/threads', { as: ann, body: { spaceId, kind: 'note', title: 'Sent now', body: 'whole', draft: 'drafts' } })
    ).json();
    expect(await draftOf(ann, 'new:drafts')).toBeNull();
    expect(await draftOf(ann, 'new:other')).toMatchObject({ body: 'begun as well' });
    await keep(ann, `edit:${postId}`, { body: 'whole, and more' });
    await t.ask('PATCH', `/api/posts/${postId}`, { as: ann, body: { body: 'whole, and more', version: 1 } });
    expect(await draftOf(ann, `edit:${postId}`)).toBeNull();
  });

  test('of a thread begun is a press away from a new one, and comes back whole', async () => {
    const page = async (url: string, as = ann) => (await t.ask('GET', url, { as })).body;
    await keep(ann, 'new:first', {
      body: 'The first of them',
      title: 'Sewn twice',
      kind: 'review',
      tags: 'thread',
      spaceId,
      pollOptions: 'once\ntwice',
    });
    const fresh = await page('/new');
    expect(fresh).toContain('<a href="/new?draft=first" >Sewn twice</a>');
    expect(fresh).not.toContain('The first of them');
    const [one, two] = [fresh, await page('/new')].map((body) => /data-place="new:([^"]+)"/.exec(body)?.[1]);
    expect(one).not.toBe(two);
    const whole = await page('/new?draft=first');
    expect(whole).toContain('data-place="new:first"');
    for (const sign of ['value="Sewn twice"', '>The first of them</textarea>', 'value="thread"', '>once\ntwice</textarea>'])
      expect(whole).toContain(sign);
    expect(whole).toMatch(new RegExp(`<option value="${spaceId}" [^>]*selected`));
    expect(whole).toMatch(/name="kind" value="review" checked/);
    expect(await page('/new', bea)).not.toContain('Sewn twice');
    expect(await page('/new?draft=first', bea)).not.toContain('The first of them');
    for (let i = 0; i < 4; i++) await keep(ann, `new:more-${i}`, { body: `begun ${i}` });
    const many = await page('/new');
    expect(many.match(/href="\/new\?draft=more-/g)).toHaveLength(3);
    expect(many).not.toContain('Sewn twice');
    expect((await t.ask('GET', '/new?draft=a b', { as: ann })).statusCode).toBe(404);
  });

  test('is one of fifty, and is gone after a season', async () => {
    for (let i = 0; i < 53; i++) await keep(bea, `new:space-${i}`, { body: `words ${i}` });
    const { drafts } = (await t.ask('GET', '/api/me/drafts', { as: bea })).json();
    expect(drafts).toHaveLength(50);
    expect(drafts.map((d: { place: string }) => d.place)).not.toContain('new:space-0');
    await t.house.jobs.drain(Date.now() + 91 * 86_400_000);
    expect((await t.ask('GET', '/api/me/drafts', { as: bea })).json().drafts).toEqual([]);
  });

  test.each(['thread:x', 'edit', 'new:A b', 'other:1', `thread:${'1'.repeat(23)}`])('has no place like %s', async (place) =>
    expect((await keep(ann, place, { body: 'words' })).statusCode).toBe(404),
  );
});

describe('the preview', () => {
  test.each([
    '**bold** and @bea-x, @nobody',
    '```js\nlet a\n```',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '中文 <script>x</script>',
    '> 引用\n\n- one',
  ])('of %j is the post', async (body) => {
    const { html, lang } = (await t.ask('POST', '/api/preview', { as: ann, body: { body } })).json();
    const { postId } = (await t.ask('POST', `/api/threads/${threadId}/posts`, { as: ann, body: { body } })).json();
    const post = (await t.ask('GET', `/api/posts/${postId}`)).json();
    expect(html.replaceAll(' tabindex="0"', '')).toBe(post.html);
    expect(lang).toBe(post.lang);
  });
  test('is for members', async () => expect((await t.ask('POST', '/api/preview', { body: { body: 'x' } })).statusCode).toBe(401));
});

describe('people by the beginning of their name', () => {
  test.each([
    ['be', ['bea-x']],
    ['BEA-', ['bea-x']],
    ['王', ['bea-x']],
    ['王小', ['bea-x']],
    ['小', []],
    ['Ann L', ['ann']],
    ['ann', ['ann']],
    ['%', []],
    ['_', []],
  ])('%s', async (start, handles) => {
    const { members } = (await t.ask('GET', `/api/members?start=${encodeURIComponent(start)}`, { as: ann })).json();
    expect(members.map((m: { handle: string }) => m.handle)).toEqual(handles);
  });
  test('are at most eight, and none without a beginning', async () => {
    for (let i = 0; i < 10; i++) await t.member({ handle: `many-${i}` });
    expect((await t.ask('GET', '/api/members?start=many', { as: ann })).json().members).toHaveLength(8);
    expect((await t.ask('GET', '/api/members?start=', { as: ann })).statusCode).toBe(422);
    expect((await t.ask('GET', '/api/members?start=a')).statusCode).toBe(401);
  });
});

test('a quotation by its address is in the field, for this one person', async () => {
  const { postId } = (await t.ask('POST', `/api/threads/${threadId}/posts`, { as: bea, body: { body: 'first\n\nsecond' } })).json();
  const page = (await t.ask('GET', `/t/${threadId}`)).headers.location as string;
  const quoting = await t.ask('GET', `${page}?quote=${postId}`, { as: ann });
  expect(quoting.body).toContain('&gt; first\n&gt; \n&gt; second');
  expect(quoting.body).toContain(`name="replyTo" value="${postId}"`);
  expect(quoting.headers['cache-control']).toContain('no-store');
  expect((await t.ask('GET', `${page}?quote=${postId}`)).body).not.toContain('&gt; first');
});

// last: days go by, and sessions with them
test('a draft keeps a picture that nothing else shows, and no longer than it shows it', async () => {
  const id = await broughtPicture(t.house, ann);
  const { pictures } = t.house.store.t.media;
  const isThere = async () => (await t.house.store.read.select({ id: pictures.id }).from(pictures)).some((picture) => picture.id === id);
  const day = 86_400_000;
  // the season of the test before has moved the hours of sweeping on
  const draft = { place: 'new:one', body: `See ![a bag](/media/${id})` };
  await t.house.run(KeepDraft, ann, draft, { now: Date.now() + 99 * day });
  for (const days of [100, 102]) {
    t.house.clock = () => Date.now() + days * day;
    await t.house.jobs.drain(Date.now() + days * day);
    expect(await isThere(), `after ${days} days`).toBe(true);
  }
  t.house.clock = Date.now;
  await t.house.run(DropDraft, ann, { place: 'new:one' });
  await t.house.jobs.drain(Date.now() + 104 * day);
  expect(await isThere()).toBe(false);
});

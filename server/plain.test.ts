/** Who reads without a script: marked by a stylesheet in a `noscript`, given pages with what is their own in them, and a picture in a form. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReactToPost } from '../shared/domains/forum.ts';
import { Follow } from '../shared/domains/members.follows.ts';
import { BookmarkPost } from '../shared/domains/notifications.bookmarks.ts';
import { castIn, someBox } from './domains/ballots/ballots.fixtures.ts';
import { endSound } from './domains/domains.fixtures.ts';
import { someReply, someSpace, someThread } from './domains/forum/forum.fixtures.ts';
import { somePicture } from './domains/media/media.fixtures.ts';
import type { Member } from './platform/actor.ts';
import { type TestHouse, testHouse } from './testing.ts';

let t: TestHouse;
let ann: Member;
let bea: Member;
let spaceId: string;
beforeAll(async () => {
  t = await testHouse();
  [ann, bea] = [await t.member({ name: 'Ann Plain' }), await t.member({ name: 'Bea Other' })];
  spaceId = await someSpace(t.house);
}, 30_000);
afterAll(() => endSound(t));

const plain = async (url: string, as: Member) =>
  t.ask('GET', url, { headers: { cookie: `${await t.cookie(as)}; plain=1`, accept: 'text/html' } });
const hrefOf = async (threadId: string) => (await t.ask('GET', `/api/threads/${threadId}`)).json().href as string;

describe('the mark', () => {
  test('stands in the pages of who is signed in and in the form to sign in, and in no page for visitors', async () => {
    const sheet = '<noscript><link rel="stylesheet" href="/plain.css"></noscript>';
    expect((await t.ask('GET', '/', { as: ann })).body).toContain(sheet);
    expect((await t.ask('GET', '/sign-in')).body).toContain(sheet);
    expect((await t.ask('GET', '/')).body).not.toContain('noscript');
    const given = await t.ask('GET', '/plain.css');
    expect([given.statusCode, given.headers['content-type'], given.headers['cache-control']]).toEqual([
      200,
      'text/css; charset=utf-8',
      'no-store',
    ]);
    expect(given.headers['set-cookie']).toMatch(/^plain=1; Path=\/; Max-Age=\d+; SameSite=Lax$/);
  });

  test('says nothing of visitors: theirs is the page for all', async () => {
    const { threadId } = await someThread(t.house, ann, { spaceId });
    const answer = await t.ask('GET', await hrefOf(threadId), { headers: { cookie: 'plain=1' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.body).not.toContain('data-own');
  });
});

describe('a page', () => {
  test('holds what is one’s own, for one person and nobody else', async () => {
    const { threadId, postId } = await someThread(t.house, bea, { spaceId, kind: 'question' });
    const own = await someReply(t.house, ann, threadId, { body: 'Mine.' });
    await t.house.run(ReactToPost, ann, { postId, kind: 'thanks' });
    await t.house.run(BookmarkPost, ann, { postId });
    const href = await hrefOf(threadId);
    const shared = await t.ask('GET', href, { as: ann });
    expect(shared.body).not.toContain('aria-pressed="true" formaction');
    const mine = await plain(href, ann);
    expect(mine.headers['cache-control']).toBe('private, no-store');
    expect(mine.body).toContain('name="kind" value="thanks" formaction="/forms/take-reaction-back" aria-pressed="true"');
    expect(mine.body).toContain(`action="/forms/remove-bookmark"`);
    expect(mine.body).toContain('action="/forms/unfollow"');
    expect(mine.body).toContain('Ann Plain</span><span class="small">@');
    expect(mine.body).toMatch(new RegExp(`class="post mine" id="p2" data-post="${own}"`));
    expect(mine.body).not.toContain('class="thread asks"');
    const others = await plain(href, bea);
    expect(others.body).not.toContain('Ann Plain</span><span class="small">');
    expect(others.body).not.toContain('remove-bookmark');
    expect(others.body).toContain('class="thread asks"');
    // and what is kept for all holds nothing of it
    expect((await t.ask('GET', href, { as: bea })).body).toBe(shared.body);
  });

  test('is one’s own again after a form, and the reaction can be taken back', async () => {
    const { threadId, postId } = await someThread(t.house, bea, { spaceId });
    const cookie = `${await t.cookie(ann)}; plain=1`;
    const post = (url: string, form: Record<string, string>) => t.ask('POST', url, { form, headers: { cookie } });
    await post('/forms/react-to-post', { postId, kind: 'helpful', _back: `/p/${postId}` });
    const href = await hrefOf(threadId);
    expect((await plain(href, ann)).body).toContain('aria-pressed="true"');
    await post('/forms/take-reaction-back', { postId, kind: 'helpful', _back: `/p/${postId}` });
    expect((await plain(href, ann)).body).not.toContain('formaction="/forms/take-reaction-back"');
    const refused = await post('/forms/reply-to-thread', { threadId, body: ' ', _back: href });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('data-own');
  });

  test('leads on to where one was, and is told how far one is', async () => {
    const { threadId } = await someThread(t.house, bea, { spaceId });
    await someReply(t.house, bea, threadId);
    const href = await hrefOf(threadId);
    expect((await plain(href, ann)).body).toContain('I have read up to here');
    const cookie = `${await t.cookie(ann)}; plain=1`;
    await t.ask('POST', '/forms/keep-reading-place', { form: { threadId, n: '2', _back: href }, headers: { cookie } });
    expect((await plain(href, ann)).body).not.toContain('I have read up to here');
    await someReply(t.house, bea, threadId);
    expect((await plain(href, ann)).body).toContain('Continue at post 3');
  });

  test('shows what one follows and voted', async () => {
    await t.house.run(Follow, ann, { kind: 'space', subjectId: spaceId });
    await t.house.run(Follow, ann, { kind: 'member', subjectId: bea.handle });
    const { slug } = (await t.ask('GET', '/api/spaces')).json().spaces.find((space: { id: string }) => space.id === spaceId);
    for (const url of [`/s/${slug}`, `/m/${bea.handle}`]) expect((await plain(url, ann)).body).toContain('action="/forms/unfollow"');
    expect((await plain(`/m/${ann.handle}`, ann)).body).not.toContain('action="/forms/follow"');
    const { boxId, choices } = await someBox(t.house, bea);
    const receipt = await castIn(t.house, ann, boxId, [choices[1] as string]);
    expect((await plain(`/ballots/${boxId}`, ann)).body).toContain(receipt);
    expect((await plain(`/ballots/${boxId}`, bea)).body).not.toContain(receipt);
  });
});

describe('a picture inside a form', () => {
  const send = async (form: Record<string, string>, bytes: Buffer) =>
    t.ask('POST', '/forms/bring-picture', {
      form: { _form: 'reply-to-thread', ...form },
      file: { bytes, field: '_file' },
      headers: { cookie: `${await t.cookie(ann)}; plain=1` },
    });

  test('is put under the words, which come back with it, however long they are', async () => {
    const { threadId } = await someThread(t.house, bea, { spaceId });
    const href = await hrefOf(threadId);
    const words = `${'雨天也能用。'.repeat(4_000)} <end>`;
    const answer = await send(
      { threadId, replyTo: '', body: words, _alt: 'My bag', _back: href },
      await somePicture({ width: 60, height: 40 }),
    );
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    expect(answer.body).toContain('&lt;end&gt;');
    const [, src] = answer.body.match(/!\[My bag\]\((\/media\/\w{22})\)/) ?? [];
    expect(src).toBeTruthy();
    const sent = await t.ask('POST', '/forms/reply-to-thread', {
      form: { threadId, replyTo: '', body: `Here. ![My bag](${src})`, _back: href, _form: 'reply-to-thread', _file: '', _alt: '' },
      headers: { cookie: `${await t.cookie(ann)}; plain=1` },
    });
    expect(sent.statusCode).toBe(303);
    expect((await plain(href, ann)).body).toContain(`<img src="${src}"`);
  });

  test('that is none is refused with the words kept', async () => {
    const { threadId } = await someThread(t.house, bea, { spaceId });
    const answer = await send({ threadId, body: 'Kept words.', _back: await hrefOf(threadId) }, Buffer.from('<script>alert(1)</script>'));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Kept words.');
    expect(answer.body).toMatch(/role="alert">.{0,160}<span>This can not be read as a picture/);
    const none = await send({ threadId, body: 'Kept words.', _back: await hrefOf(threadId) }, Buffer.alloc(0));
    expect([none.statusCode, none.body.includes('Kept words.')]).toEqual([422, true]);
  });

  test('stands in the forms of who reads without a script, and in no other', async () => {
    expect((await plain('/new', ann)).body).toContain('formaction="/forms/bring-picture#body"');
    expect((await t.ask('GET', '/new', { as: ann })).body).not.toContain('bring-picture');
  });
});

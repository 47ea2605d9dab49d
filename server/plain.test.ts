/** Who reads without a script: marked by a stylesheet in a `noscript`, given pages with what is their own in them, and a picture in a form. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReactToPost } from '../shared/domains/forum.ts';
import { Follow } from '../shared/domains/members.follows.ts';
import { BookmarkPost } from '../shared/domains/notifications.bookmarks.ts';
import { ListMyUnread } from '../shared/domains/notifications.reads.ts';
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

  test('one’s own new words are read, and what came since is not', async () => {
    const cookie = `${await t.cookie(ann)}; plain=1`;
    const unread = async () =>
      (await t.house.ask(ListMyUnread, ann, {})).threads.filter((one) => one.threadId === threadId).map(({ unread: n }) => n);
    const { threadId } = await someThread(t.house, bea, { spaceId });
    for (let i = 0; i < 2; i++) await someReply(t.house, bea, threadId);
    const href = await hrefOf(threadId);
    const readTo = /name="readTo" value="(\d+)"/.exec((await plain(href, ann)).body)?.[1] as string;
    expect(readTo).toBe('3');
    const reply = (body: string, to: string) =>
      t.ask('POST', '/forms/reply-to-thread', { form: { threadId, body, readTo: to, draft: 'true', _back: href }, headers: { cookie } });
    expect((await reply('All of it read.', readTo)).statusCode).toBe(303);
    const after = (await plain(href, ann)).body;
    expect(after).toContain('All of it read.');
    for (const sign of ['I have read up to here', 'Continue at post']) expect(after).not.toContain(sign);
    await t.house.jobs.drain(Date.now() + 10_000);
    expect(await unread()).toEqual([]);
    await someReply(t.house, bea, threadId);
    expect((await reply('Not seen yet what came before.', '4')).statusCode).toBe(303);
    expect((await plain(href, ann)).body).toContain('Continue at post 5');
    await t.house.jobs.drain(Date.now() + 10_000);
    expect(await unread()).toEqual([2]);
    const refused = await reply('x', '0');
    expect(refused.statusCode).toBe(422);
  });

  test('says what the first words of somebody new were worth, where they stand', async () => {
    const { threadId } = await someThread(t.house, bea, { spaceId });
    const [href, elsewhere] = [await hrefOf(threadId), await hrefOf((await someThread(t.house, bea, { spaceId })).threadId)];
    const [replier, starter] = [await t.member(), await t.member()];
    const told = async (url: string, as: Member) => (await plain(url, as)).body.includes('Your first words here.');
    expect(await told(href, replier)).toBe(false);
    await someReply(t.house, replier, threadId);
    const own = await hrefOf((await someThread(t.house, starter, { spaceId })).threadId);
    expect([await told(href, replier), await told(own, starter)]).toEqual([true, true]);
    expect([await told(elsewhere, replier), await told(href, starter)]).toEqual([false, false]);
  });

  test('shows what one follows and voted', async () => {
    await t.house.run(Follow, ann, { kind: 'space', subjectId: spaceId });
    await t.house.run(Follow, ann, { kind: 'member', subjectId: bea.handle });
    const { slug } = (await t.ask('GET', '/api/spaces')).json().spaces.find((space: { id: string }) => space.id === spaceId);
    for (const url of [`/s/${slug}`, `/m/${bea.handle}`, '/spaces'])
      expect((await plain(url, ann)).body).toContain('action="/forms/unfollow"');
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
    expect(answer.body).toMatch(/role="alert"[^>]*>.{0,160}<span>This can not be read as a picture/);
    const none = await send({ threadId, body: 'Kept words.', _back: await hrefOf(threadId) }, Buffer.alloc(0));
    expect([none.statusCode, none.body.includes('Kept words.')]).toEqual([422, true]);
  });

  test('stands in the forms of who reads without a script, and in no other', async () => {
    expect((await plain('/new', ann)).body).toContain('formaction="/forms/bring-picture#body"');
    expect((await t.ask('GET', '/new', { as: ann })).body).not.toContain('bring-picture');
  });
});

describe('writing', () => {
  const send = async (url: string, form: Record<string, string>) =>
    t.ask('POST', url, { form, headers: { cookie: `${await t.cookie(ann)}; plain=1` } });
  const say = (key: string) => t.house.say('en')(key);

  test('is looked at before it is sent, with what was typed as it was, and nothing kept of it', async () => {
    const { threadId } = await someThread(t.house, bea, { spaceId });
    const href = await hrefOf(threadId);
    expect((await plain(href, ann)).body).toContain('form="reply-to-thread" formaction="/forms/preview-post#composer"');
    const form = { threadId, replyTo: '', body: 'It is **waxed**.', _form: 'reply-to-thread', _place: `thread:${threadId}`, _back: href };
    const back = await send('/forms/preview-post', form);
    expect(back.statusCode).toBe(200);
    expect(back.body).toContain('It is <strong>waxed</strong>.');
    expect(back.body).toContain('>It is **waxed**.</textarea>');
    expect((await t.ask('GET', `/api/threads/${threadId}`)).json().total).toBe(1);
    expect((await send('/forms/preview-post', { ...form, body: ' ' })).body).toContain(say('forum.preview-empty'));
    expect((await send('/forms/preview-post', { ...form, body: 'x'.repeat(32_001) })).statusCode).toBe(422);
    // of a new thread every field comes back
    const begun = { spaceId, kind: 'idea', title: 'A strap for this', body: '- one', tags: 'straps', _form: 'start-thread', _back: '/new' };
    const page = (await send('/forms/preview-post', begun)).body;
    expect(page).toContain('<li>one</li>');
    expect(page).toMatch(/value="idea" checked/);
    for (const text of ['value="A strap for this"', 'value="straps"', '>- one</textarea>']) expect(page).toContain(text);
  });

  test('is kept as a draft by a button, is there again in its field, and gone when it is sent', async () => {
    const { threadId, postId } = await someThread(t.house, bea, { spaceId });
    const href = await hrefOf(threadId);
    const form = { threadId, replyTo: '', body: 'Half a thought', _form: 'reply-to-thread', _place: `thread:${threadId}`, _back: href };
    const kept = await send('/forms/keep-draft', form);
    expect(kept.body).toContain(say('forum.draft-is-kept'));
    expect(kept.body).toContain('>Half a thought</textarea>');
    const again = (await plain(href, ann)).body;
    expect(again).toContain('>Half a thought</textarea>');
    expect(again).toContain('action="/forms/drop-draft"');
    expect((await plain(href, bea)).body).not.toContain('Half a thought');
    expect((await t.ask('GET', href, { as: ann })).body).not.toContain('Half a thought');
    // what is quoted comes under it
    expect((await plain(`${href}?quote=${postId}`, ann)).body).toMatch(/>Half a thought\n\n&gt; /);
    expect((await send('/forms/reply-to-thread', { ...form, draft: 'true', body: 'Half a thought, whole' })).statusCode).toBe(303);
    expect((await plain(href, ann)).body).not.toContain('>Half a thought</textarea>');
    const { space } = (await t.ask('GET', `/api/threads/${threadId}`)).json();
    const begun = {
      spaceId,
      kind: 'review',
      title: 'Of a bag',
      body: 'Worn for a year',
      tags: '',
      _form: 'start-thread',
      _back: `/new?space=${space.slug}`,
    };
    const fresh = (await plain(`/new?space=${space.slug}`, ann)).body;
    const name = /name="draft" value="([^"]+)"/.exec(fresh)?.[1] as string;
    expect(fresh).toContain(`name="_place" value="new:${name}"`);
    // kept, and still the same draft however often
    const said = await send('/forms/keep-draft', { ...begun, draft: name, _place: `new:${name}` });
    expect(said.body).toContain(`name="_place" value="new:${name}"`);
    const page = (await plain(`/new?draft=${name}`, ann)).body;
    for (const text of ['value="Of a bag"', '>Worn for a year</textarea>']) expect(page).toContain(text);
    expect((await send('/forms/keep-draft', { ...begun, title: '', body: ' ', _place: `new:${name}` })).body).toContain(
      say('forum.draft-was-empty'),
    );
    expect((await plain('/me/drafts', ann)).body).not.toContain('Of a bag');
  });

  test('goes on in an edit beside what stands there by now', async () => {
    const { threadId } = await someThread(t.house, bea, { spaceId });
    const postId = await someReply(t.house, ann, threadId, { body: 'As it was said' });
    const path = `/p/${postId}/edit`;
    await send('/forms/keep-draft', {
      postId,
      version: '1',
      body: 'As it will be',
      _form: 'edit-post',
      _place: `edit:${postId}`,
      _back: path,
    });
    const page = (await plain(path, ann)).body;
    for (const text of ['>As it will be</textarea>', 'readonly>As it was said</textarea>']) expect(page).toContain(text);
  });
});

describe('reading', () => {
  test('a list says how much is new and leads to the first of it; the thread marks where it begins', async () => {
    const { threadId } = await someThread(t.house, bea, { spaceId });
    await someReply(t.house, bea, threadId);
    const href = await hrefOf(threadId);
    await t.ask('PUT', `/api/me/places/${threadId}`, { as: ann, body: { n: 2 } });
    for (let i = 0; i < 3; i++) await someReply(t.house, bea, threadId);
    const { space } = (await t.ask('GET', `/api/threads/${threadId}`)).json();
    const words = t.house.say('en')('notifications.new-here', { count: 3 });
    for (const url of ['/', `/s/${space.slug}`]) {
      expect((await plain(url, ann)).body).toContain(`<a href="${href}#p3">${words}</a>`);
      expect((await plain(url, bea)).body).not.toContain(`<a href="${href}#p3">`);
      expect((await t.ask('GET', url, { as: ann })).body).not.toContain(words);
    }
    const page = (await plain(href, ann)).body;
    expect(page).toMatch(/id="p3"[^>]* data-new-since="/);
    expect(page.match(/data-new-since/g)).toHaveLength(1);
    expect(page).toContain('href="#p3"');
  });
});

/** Plain forms, without any script: taken, they lead on; refused, the page is there again with what was typed and what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GetThread } from '../../../shared/domains/forum.ts';
import { someReply, someSpace, someThread } from '../../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import type { Member } from '../actor.ts';
import { inLanguage, localPath } from './local-path.ts';

let test: TestHouse;
let me: Member;
let threadId: string;
let page: string;
beforeAll(async () => {
  test = await testHouse();
  me = await test.member();
  ({ threadId } = await someThread(test.house, await test.member(), { title: 'Which pannier holds a tent?' }));
  page = (await test.app.inject(`/t/${threadId}`)).headers.location as string;
});
afterAll(() => test.close());

const send = (name: string, form: Record<string, string>, options: { as?: Member; headers?: Record<string, string> } = {}) =>
  test.ask('POST', `/forms/${name}`, { form, ...options });
const reply = (form: Record<string, string>, as: Member | undefined = me) =>
  send('reply-to-thread', { threadId, _back: page, replyTo: '', ...form }, { as });
const say = (key: string, values?: Record<string, string | number>) => test.house.say('en')(key, values);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** The sentence that stands at this field of the page, and whether the field says so to a screen reader. */
const faultAt = (html: string, field: string) => {
  const input = html.match(new RegExp(`<(?:input|textarea|select)[^>]* id="${field}"[^>]*>`))?.[0] ?? '';
  return {
    sentence: html.match(new RegExp(`id="${field}-fault"[^>]*>(?:<svg.*?</svg>)?<span>(.*?)</span>`, 's'))?.[1],
    told: input.includes('aria-invalid="true"') && new RegExp(`aria-describedby="[^"]*\\b${field}-fault\\b`).test(input),
  };
};

describe('a form that is taken', () => {
  it('leads on with 303 to what it made, and the next page shows it', async () => {
    const answer = await reply({ body: 'The large one does.' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.location).toMatch(/^\/p\/[1-9A-HJ-NP-Za-km-z]{22}$/);
    const moved = await test.ask('GET', answer.headers.location as string, { as: me });
    expect(moved.headers.location).toMatch(new RegExp(`^${page}#p\\d+$`));
    expect((await test.ask('GET', page, { as: me })).body).toContain('The large one does.');
  });

  it('leads back to where it stood when it made nothing to look at', async () => {
    const answer = await send('choose-language', { locale: 'zh-Hans', _back: page });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, page]);
  });

  it('may say a thing twice: the last word counts', async () => {
    const answer = await test.app.inject({
      url: '/forms/choose-language',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'locale=en&locale=zh-Hant',
    });
    expect(answer.cookies.find((c) => c.name === 'lang')?.value).toBe('zh-Hant');
  });

  it('takes text alone, and is refused like an empty one where something else is sent', async () => {
    for (const payload of ['{"body":{"toString":1}}', '{"body":[{"toString":null}],"_back":{}}', 'null', '[]']) {
      const answer = await test.app.inject({
        url: '/forms/reply-to-thread',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect(answer.statusCode, payload).toBeLessThan(500);
    }
  });

  it('sent twice in a row is one act', async () => {
    const [first, second] = [await reply({ body: 'A double click' }), await reply({ body: 'A double click' })];
    expect(second.headers.location).toBe(first.headers.location);
    // also when a script sends it anew: a form ends its lines in another way
    const lines = await reply({ body: 'Two\r\nlines' });
    const again = await test.ask('POST', `/api/threads/${threadId}/posts`, { as: me, body: { body: 'Two\nlines' } });
    expect(lines.headers.location).toBe(`/p/${again.json().postId}`);
  });
});

describe('a form that is refused', () => {
  it('comes back with 422, what was typed, and the sentence at its field', async () => {
    const spaceId = await someSpace(test.house);
    const typed = 'Words that took an <hour> & a "half" </textarea><script>alert(1)</script>';
    const answer = await send('start-thread', { spaceId, kind: 'review', title: 'Hm', body: typed, _back: '/new' }, { as: me });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-language': 'en',
    });
    expect(faultAt(answer.body, 'title')).toEqual({ sentence: say('forum.refusal.title-too-short'), told: true });
    expect(answer.body).toMatch(/<input[^>]* id="title"[^>]* value="Hm"/);
    expect(answer.body).toContain(`>${escaped(typed)}</textarea>`);
    expect(answer.body).toMatch(/value="review" checked/);
    expect(answer.body).toMatch(new RegExp(`value="${spaceId}"[^>]* selected`));
    expect(faultAt(answer.body, 'body').sentence).toBeUndefined();
    // nothing of it is kept for the next one who comes
    expect((await test.ask('GET', '/new', { as: me })).body).not.toContain('took an');
  });

  it('tells of every field at fault', async () => {
    const answer = await send('start-thread', { spaceId: 'x', kind: 'idea', title: '', body: '', _back: '/new?space=x' }, { as: me });
    expect(answer.statusCode).toBe(422);
    expect(faultAt(answer.body, 'spaceId')).toEqual({ sentence: say('platform.fault.too-short', { limit: 22 }), told: true });
    for (const field of ['title', 'body'])
      expect(faultAt(answer.body, field), field).toEqual({ sentence: say('platform.fault.missing'), told: true });
  });

  it('gives a text back that is too long, and says how long it may be', async () => {
    const long = '社'.repeat(32_001); // nine bytes each on its way
    const answer = await reply({ body: long });
    expect(answer.statusCode).toBe(422);
    expect(faultAt(answer.body, 'body').sentence).toBe(say('platform.fault.too-long', { limit: 32_000 }));
    expect(answer.body).toContain(`${long}</textarea>`);
  });

  it('never gives a password back', async () => {
    const form = {
      name: 'Somebody New',
      email: 'no address',
      password: 'correct horse battery',
      next: '/rules',
      _back: '/sign-up?next=/rules',
    };
    const answer = await send('sign-up', form);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/id="name"[^>]* value="Somebody New"/);
    expect(answer.body).toMatch(/id="email"[^>]* value="no address"/);
    expect(faultAt(answer.body, 'email')).toEqual({ sentence: say('platform.fault.wrong-form'), told: true });
    expect(answer.body).not.toContain('battery');
    expect(answer.body).toContain('name="next" value="/rules"');
  });

  it('tells of what is at fault in no field of the page above the form', async () => {
    const answer = await send('choose-language', { locale: 'en', colour: 'red', _back: page }, { as: me });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(escaped(say('platform.fault.unknown-field', { name: 'colour' })));
    const elsewhere = await reply({ body: 'To a post of another thread', replyTo: (await someThread(test.house, me)).postId });
    expect(elsewhere.statusCode).toBe(422);
    expect(elsewhere.body).toContain(say('forum.refusal.reply-to-elsewhere'));
  });

  it('says what happened on a page of its own where the page it came from is none', async () => {
    for (const _back of ['/nowhere', `/t/${'1'.repeat(22)}/gone`, '/s/none', '/me/record?before=x']) {
      const answer = await send('choose-language', { locale: 'de', _back }, { as: me });
      expect(answer.statusCode, _back).toBe(422);
      expect(answer.body, _back).toContain(say('platform.refusal.invalid-input'));
    }
  });

  it('speaks the language of the page it stood on', async () => {
    const answer = await reply({ body: '', _back: `${page}?lang=zh-Hans` });
    expect(answer.headers['content-language']).toBe('zh-Hans');
    expect(faultAt(answer.body, 'body').sentence).toBe(test.house.say('zh-Hans')('platform.fault.missing'));
  });

  it('sends who is not signed in there, and back again afterwards', async () => {
    const answer = await send('reply-to-thread', { threadId, _back: page });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(page)}`]);
  });

  it('shows what was typed to who is no longer signed in, with the way in and back', async () => {
    const answer = await send('start-thread', { title: 'A title', body: 'Words & <tags>', kind: 'idea', _back: '/new' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.body).toContain(escaped('A title\n\nWords & <tags>'));
    expect(answer.body).toContain(`href="/sign-in?next=${encodeURIComponent('/new')}"`);
  });

  it('takes all that was typed along to its form, but no password; buttons alone lead to the door', async () => {
    const settings = { version: '1', name: 'Pat "P"', line: 'Rides <in>\r\nrain', tags: 'rain,fog', zone: 'Europe/London' };
    const answer = await send('change-profile', { ...settings, _back: '/me/settings', _as: me.id });
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain(`data-carry="/forms/change-profile" data-to="/me/settings" data-of="${me.id}"`);
    expect(answer.body).toContain('<input type="hidden" name="name" value="Pat &quot;P&quot;">');
    expect(answer.body).toContain('<input type="hidden" name="line" value="Rides &lt;in');
    expect(answer.body).not.toContain('name="_as"');
    // until a script has kept it, nothing is promised
    expect(answer.body).toContain(say('platform.copy-it'));
    expect(answer.body).not.toMatch(new RegExp(`>${say('platform.is-carried')}<`));
    const address = await send('change-address', {
      email: 'pat@rider.example',
      password: 'not for anybody',
      _back: '/me/settings/sign-in',
    });
    expect(address.body).toContain('pat@rider.example');
    expect(address.body).not.toContain('anybody');
    // ticks are typed, too, and a button inside a form is that form
    const ticks = await send('set-notice-settings', { mentionHere: 'true', _back: '/me/settings/notices' });
    expect([ticks.statusCode, ticks.body.includes('id="kept"')]).toEqual([401, false]);
    const inside = await send('preview-post', { _form: 'start-thread', title: 'A title', body: '', tags: '', _back: '/new' });
    expect(inside.body).toContain('data-carry="/forms/start-thread" data-to="/new"');
    for (const command of ['follow', 'take-my-picture-away', 'sign-out-everywhere'])
      expect((await send(command, { kind: 'thread', subjectId: threadId, _back: page })).statusCode, command).toBe(303);
  });

  it('does nothing for another person than its page was made for; comes back to be sent once more, or to be copied', async () => {
    const other = await test.member();
    const form = { threadId, _back: page, body: 'In whose name?', _as: other.id };
    const answer = await send('reply-to-thread', form, { as: me });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(say('platform.refusal.other-person-sent', { handle: me.handle }));
    expect(answer.body).toContain('In whose name?</textarea>');
    expect((await test.ask('GET', page, { as: me })).body).not.toContain('In whose name?');
    // oneself, also by a handle that a page had from before, and who says nothing
    for (const _as of [me.id, me.handle, undefined]) {
      const { _as: _, ...rest } = form;
      expect((await send('reply-to-thread', { ...rest, body: `Mine, ${_as}`, ...(_as ? { _as } : {}) }, { as: me })).statusCode).toBe(303);
    }
    // where the page is none for them, the words are shown, and not kept for their form
    const staff = await send('hide-post', { postId: threadId, reason: 'Not of ours', _back: '/desk', _as: other.id }, { as: me });
    expect([staff.statusCode, staff.body.includes('Not of ours</textarea>'), staff.body.includes('data-carry')]).toEqual([
      409,
      true,
      false,
    ]);
    // out one comes always, and what visitors may do is done by no name
    expect((await send('choose-language', { locale: 'en', _back: '/', _as: other.id }, { as: me })).statusCode).toBe(303);
    // a page of one's own says whose it is, one that is the same for many says nobody
    expect((await test.ask('GET', '/new', { as: me })).body).toContain(`data-as="${me.id}"`);
    expect((await test.ask('GET', page, { as: me })).body).not.toContain('data-as="');
  });

  it('is a page, too, when it can not be read or is for nothing', async () => {
    const answers = [
      [413, await send('reply-to-thread', { body: 'x'.repeat(1_200_000) }, { as: me })],
      [404, await send('no-such-form', {}, { as: me })],
      [415, await test.app.inject({ url: '/forms/sign-in', method: 'POST', headers: { 'content-type': 'text/plain' }, payload: 'x' })],
    ] as const;
    for (const [status, answer] of answers) {
      expect(answer.statusCode).toBe(status);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('<h1');
    }
    // somebody reloads the address of a form
    expect((await test.app.inject('/forms/reply-to-thread')).headers.location).toBe('/');
  });

  it('leaves nothing behind', async () => {
    const before = (await test.house.ask(GetThread, me, { threadId })).total;
    await reply({ body: ' \n ' });
    expect((await test.house.ask(GetThread, me, { threadId })).total).toBe(before);
  });
});

describe('where a form leads', () => {
  const foreign = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'evil',
    '',
    ' /rules',
    '/a b',
    '/\u0001',
    `/${'x'.repeat(500)}`,
  ];

  it.each(foreign)('is never another site: %j', async (_back) => {
    expect(localPath(_back)).toBe('/');
    const taken = await send('choose-language', { locale: 'en', _back });
    expect([taken.statusCode, taken.headers.location]).toEqual([303, '/']);
    const out = await send('reply-to-thread', { threadId, _back });
    expect(out.headers.location).toBe('/sign-in?next=%2F');
    const refused = await send('choose-language', { locale: 'de', _back });
    expect(refused.statusCode).toBe(422);
    expect(refused.headers.location).toBeUndefined();
  });

  it('is any page of ours, whatever its words', async () => {
    expect(localPath(`${page}?from=21#p30`)).toBe(`${page}?from=21#p30`);
    const han = await send('choose-language', { locale: 'en', _back: '/t/1/露营 '.trim() });
    expect([han.statusCode, han.headers.location]).toEqual([303, '/t/1/%E9%9C%B2%E8%90%A5']);
    expect(localPath('/a%20b')).toBe('/a%20b');
    expect(localPath(undefined)).toBe('/');
    expect(localPath(['/a'])).toBe('/');
  });

  it('speaks the language that the page of the form was asked in; who chooses another one gets that', async () => {
    const reset = await send('ask-for-reset', { email: 'nobody@example.org', _back: '/forgot?lang=zh-Hans' });
    expect(reset.headers.location).toBe('/forgot?sent=true&lang=zh-Hans');
    const back = `${page}?lang=zh-Hant#p1`;
    expect((await send('choose-language', { locale: 'en', _back: back })).headers.location).toBe(back);
    const out = await send('reply-to-thread', { threadId, _back: '/new?lang=zh-Hant' });
    expect(out.headers.location).toBe(`/sign-in?next=${encodeURIComponent('/new?lang=zh-Hant')}&lang=zh-Hant`);
    expect(inLanguage('/a#b?c', 'en')).toBe('/a?lang=en#b?c');
  });

  it('after signing up is where one wanted to be, and only here', async () => {
    const signUp = (next: string, n: number) =>
      send('sign-up', { name: `New Person ${n}`, email: `new-${n}@example.org`, password: 'a long enough one', next });
    expect((await signUp(page, 1)).headers.location).toBe(`/welcome?next=${encodeURIComponent(page)}`);
    expect((await signUp('//evil.example', 2)).headers.location).toBe('/welcome?next=%2F');
  });
});

it('a page of many posts comes back at the post where the form stood', async () => {
  for (let i = 0; i < 20; i++) await someReply(test.house, me, threadId);
  const answer = await reply({ body: '', _back: `${page}?from=21` });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('id="p21"');
  expect(answer.body).not.toContain('id="p20"');
});

/** Every failure is a sentence that a person understands, in their language, at the field it is about, with the right status. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadKinds } from '../../../shared/domains/forum.lists.ts';
import { type Locale, locales } from '../../../shared/locales.ts';
import { someSpace } from '../../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import type { Member } from '../actor.ts';
import { generalRefusals, refuseGenerally } from '../refusal.ts';
import { asProblem } from './problem.ts';
import { preferredLocale } from './request.ts';

let test: TestHouse;
let me: Member;
let fine: { spaceId: string; kind: string; title: string; body: string };
beforeAll(async () => {
  test = await testHouse();
  me = await test.member();
  fine = { spaceId: await someSpace(test.house), kind: 'idea', title: 'A fine title', body: 'words' };
});
afterAll(() => test.close());

const start = (body: object, headers: Record<string, string> = {}) => test.ask('POST', '/api/threads', { as: me, body, headers });
const raw = async (payload: string, type: string | undefined, headers: Record<string, string> = {}) =>
  test.app.inject({
    url: '/api/threads',
    method: 'POST',
    headers: { cookie: await test.cookie(me), ...(type ? { 'content-type': type } : {}), ...headers },
    payload,
  });
const en = (key: string, values?: Record<string, string | number>) => test.house.say('en')(`platform.${key}`, values);

describe('what is wrong with a field', () => {
  it.each(locales)('is said at the field in %s', async (locale) => {
    const say = test.house.say(locale);
    const answer = await start({ ...fine, title: undefined, kind: 'rant' }, { 'accept-language': locale });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual({
      type: 'invalid-input',
      title: say('platform.refusal.invalid-input'),
      status: 422,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      fields: [
        { field: 'title', sentence: say('platform.fault.missing') },
        {
          field: 'kind',
          sentence: say('platform.fault.not-one-of', { options: 'discussion, question, idea, review, note, announcement' }),
        },
      ],
    });
    // a refusal of the contract stands at its field as well
    const short = await start({ ...fine, title: 'Hm' }, { 'accept-language': locale });
    const sentence = say('forum.refusal.title-too-short');
    expect(short.json()).toMatchObject({ type: 'title-too-short', title: sentence, status: 422, fields: [{ field: 'title', sentence }] });
  });

  it('is said in three languages that are three', () => {
    for (const name of Object.keys(generalRefusals) as (keyof typeof generalRefusals)[]) {
      const titles = locales.map(
        (locale) => asProblem(refuseGenerally(name, { values: { seconds: 7, aspect: 'staff-log' } }), test.house, locale, 'id').title,
      );
      expect(new Set(titles).size, name).toBe(3);
      for (const title of titles) expect(title, name).toMatch(/.{8,}[.。]$/s);
    }
  });

  it.each<[string, object, string, string, Record<string, string | number>?]>([
    ['nobody asked for', { colour: 'red' }, 'colour', 'fault.unknown-field', { name: 'colour' }],
    ['is of another kind', { title: 7 }, 'title', 'fault.wrong-kind'],
    ['is nothing', { body: null }, 'body', 'fault.wrong-kind'],
    ['is too long', { title: 'x'.repeat(151) }, 'title', 'fault.too-long', { limit: 150 }],
    ['is empty', { body: '' }, 'body', 'fault.missing'],
    ['has another form', { spaceId: '0'.repeat(22) }, 'spaceId', 'fault.wrong-form'],
  ])('that %s is clear', async (_what, change, field, sentence, values) => {
    const answer = await start({ ...fine, ...change });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().fields).toEqual([{ field, sentence: en(sentence, values) }]);
    for (const value of Object.values(values ?? {})) expect(answer.json().fields[0].sentence).toContain(String(value));
  });

  it('of an address is clear, too: a query is as strict as a body', async () => {
    const ask = async (query: string) => (await test.ask('GET', `/api/threads?${query}`)).json();
    expect((await ask('limit=51')).fields).toEqual([
      { field: 'limit', sentence: en('fault.whole-number-between', { least: 1, most: 50 }) },
    ]);
    expect((await ask('limit=ten')).fields).toEqual([
      { field: 'limit', sentence: en('fault.whole-number-between', { least: 1, most: 50 }) },
    ]);
    expect((await ask('colour=red')).fields).toEqual([{ field: 'colour', sentence: en('fault.unknown-field', { name: 'colour' }) }]);
    expect((await ask('limit=5&lang=zh-Hans')).threads).toEqual([]);
    expect((await ask('limit=x&lang=zh-Hans')).fields[0].sentence).toBe(
      test.house.say('zh-Hans')('platform.fault.whole-number-between', { least: 1, most: 50 }),
    );
    expect((await ask('lang=zh-CN')).fields).toEqual([
      { field: 'lang', sentence: en('fault.not-one-of', { options: 'en, zh-Hans, zh-Hant' }) },
    ]);
    // of a choice that may also be left empty
    const kind = (await test.ask('GET', '/api/search?kind=rant')).json().fields;
    expect(kind).toEqual([{ field: 'kind', sentence: en('fault.not-one-of', { options: threadKinds.join(', ') }) }]);
    // what is sent in a body is not looked for in the address, so nothing there is left unread
    const put = async (query: string) => (await test.ask('PUT', `/api/language?${query}`, { body: { locale: 'en' } })).json();
    expect((await put('locale=en')).fields).toEqual([{ field: 'locale', sentence: en('fault.unknown-field', { name: 'locale' }) }]);
    expect(await put('lang=zh-Hant')).toEqual({ done: true });
  });
});

describe('what can not be read at all', () => {
  const problem = async (answer: Promise<{ statusCode: number; headers: object; json(): unknown }>, status: number, type: string) => {
    const got = await answer;
    expect(got.headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8' });
    expect(got.json()).toMatchObject({ type, title: en(`refusal.${type}`), status });
    expect(got.statusCode).toBe(status);
  };

  it.each([['{'], ['{"title":'], ['undefined'], ['{"__proto__":{"a":1}}'], ['[]'], ['"text"'], ['7'], ['null,']])(
    'is broken JSON: %s',
    (text) => problem(raw(text, 'application/json'), 400, 'unreadable-body'),
  );

  it('has more fields than any form, before time is spent on each', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `a${i.toString(36)}`);
    const form = raw(many.join('&'), 'application/x-www-form-urlencoded');
    await problem(form, 400, 'unreadable-body');
    await problem(
      raw(JSON.stringify(Object.fromEntries(many.slice(0, 600).map((name) => [name, 1]))), 'application/json'),
      400,
      'unreadable-body',
    );
  });

  it('is nothing at all: then what is needed is missing', async () => {
    expect((await raw('', 'application/json')).json()).toMatchObject({ type: 'invalid-input' });
  });

  it.each(['text/plain', 'text/html', 'multipart/form-data; boundary=x', 'application/xml', 'application/octet-stream', 'nonsense'])(
    'is of another type: %s',
    (type) => problem(raw('{"title":"x"}', type), 415, 'wrong-media-type'),
  );

  it('is more than the house takes: 200 KB', async () => {
    await problem(raw(JSON.stringify({ ...fine, body: 'x'.repeat(300 * 1024) }), 'application/json'), 413, 'too-large');
    // the longest text of four-byte signs is not
    const longest = await raw(JSON.stringify({ ...fine, body: '😀'.repeat(16_000) }), 'application/json');
    expect(longest.statusCode).toBe(200);
  });

  it('is taken when it is there and empty where nothing must be', async () => {
    expect((await test.app.inject({ url: '/api/auth/sign-out', method: 'POST' })).statusCode).toBe(200);
    expect(
      (await test.app.inject({ url: '/api/auth/sign-out', method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{}' }))
        .statusCode,
    ).toBe(200);
  });
});

describe('who may not', () => {
  it('is told whether signing in would help', async () => {
    const nobody = await test.ask('POST', '/api/threads', { body: fine });
    expect([nobody.statusCode, nobody.json().type]).toEqual([401, 'not-signed-in']);
    const member = await test.ask('POST', '/api/spaces', { as: me, body: {} });
    expect([member.statusCode, member.json().type]).toEqual([403, 'not-allowed']);
    for (const url of ['/api/nowhere', '/api/threads/short', `/api/threads/${'l'.repeat(22)}`, '/nowhere']) {
      const nothing = await test.ask('GET', url);
      expect([nothing.statusCode, nothing.json().type], url).toEqual([404, 'not-found']);
    }
  });
});

describe('a choice in the path', () => {
  it('that is not among them is answered with the list', async () => {
    const answer = await test.ask('PUT', `/api/posts/${'1'.repeat(22)}/reactions/love`, { as: me });
    expect([answer.statusCode, answer.json().type]).toEqual([422, 'invalid-input']);
    expect(JSON.stringify(answer.json())).toMatch(/kind.*helpful.*thanks.*same/);
  });
});

describe('the language of the API', () => {
  it.each<[string | undefined, Locale | null]>([
    ['zh-Hant', 'zh-Hant'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en-GB', 'en'],
    ['de,zh-TW;q=0.2,en;q=0.7', 'en'],
    ['de, fr', null],
    ['', null],
    [undefined, null],
    ['zh;q=x,en;q=0.1', 'en'],
    [`${'x'.repeat(500)},en`, null],
  ])('is the best of a browser that wishes for %s', async (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
    const answer = await test.ask('GET', '/api/nowhere', { headers: header ? { 'accept-language': header } : {} });
    expect(answer.json().title).toBe(test.house.say(locale ?? 'en')('platform.refusal.not-found'));
  });

  it('is the one that was asked for, then the own, then the wish of the browser', async () => {
    const reader = await test.member();
    await test.ask('PUT', '/api/me/language', { as: reader, body: { locale: 'zh-Hant' } });
    const title = async (headers: Record<string, string>, query = '') =>
      (await test.ask('GET', `/api/nowhere${query}`, { as: reader, headers })).json().title;
    const told = (locale: Locale) => test.house.say(locale)('platform.refusal.not-found');
    expect(await title({ 'accept-language': 'en-GB,en' })).toBe(told('zh-Hant'));
    // one of our languages exactly: our own page sent it
    expect(await title({ 'accept-language': 'zh-Hans' })).toBe(told('zh-Hans'));
    expect(await title({ 'accept-language': 'zh-Hans' }, '?lang=en')).toBe(told('en'));
    expect(await title({}, '?lang=de')).toBe(told('zh-Hant'));
  });
});

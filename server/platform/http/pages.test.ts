/** Pages: one for everybody of an audience and language, kept ready, given again only when it changed, and never somebody else's. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { html } from 'lit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locales } from '../../../shared/locales.ts';
import { buildApp } from '../../app.ts';
import { someReply, someThread } from '../../domains/forum/forum.fixtures.ts';
import { domains } from '../../domains.ts';
import { projectFolder, type TestHouse, testHouse } from '../../testing.ts';
import type { Member } from '../actor.ts';
import { House } from '../house.ts';
import { page } from '../page.ts';
import { matchPath } from './page-routes.ts';

let test: TestHouse;
let me: Member;
let threadId: string;
let address: string;
beforeAll(async () => {
  test = await testHouse();
  me = await test.member();
  ({ threadId } = await someThread(test.house, me));
  address = (await test.app.inject(`/t/${threadId}`)).headers.location as string;
});
afterAll(() => test.close());

const get = (url: string, headers: Record<string, string> = {}, as?: Member) => test.ask('GET', url, { headers, as });
const browser = { accept: 'text/html' };
const langOf = (body: string) => body.match(/<html lang="([^"]*)"/)?.[1];

describe('a page for everybody', () => {
  it('may be kept by a cache between us and a visitor, and has to be asked for anew by a member', async () => {
    const visitor = await get(address);
    expect(visitor.statusCode).toBe(200);
    expect(visitor.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=30',
      vary: 'Cookie, Accept-Encoding',
      'content-language': 'en',
      etag: expect.stringMatching(/^"[\w-]{20}"$/),
    });
    expect((await get(address, {}, me)).headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Encoding' });
    // any cookie may be one that matters
    expect((await get(address, { cookie: 'wrote=1' })).headers['cache-control']).toBe('private, no-cache');
  });

  it('is not sent again to who has it, until it changes', async () => {
    const { headers } = await get(address);
    const again = await get(address, { 'if-none-match': headers.etag as string });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers).toMatchObject({ etag: headers.etag, vary: 'Cookie, Accept-Encoding', 'cache-control': headers['cache-control'] });
    await someReply(test.house, me, threadId, { body: 'something new' });
    const changed = await get(address, { 'if-none-match': headers.etag as string });
    expect(changed.statusCode).toBe(200);
    expect(changed.body).toContain('something new');
  });

  it('is the same for all members, another one for staff, and names none of them', async () => {
    const [ada, ben] = [await test.member({ handle: 'ada-reads' }), await test.member({ handle: 'ben-reads' })];
    const staff = await test.member({ role: 'moderator' });
    const [first, second, byStaff, visitor] = [
      await get(address, {}, ada),
      await get(address, {}, ben),
      await get(address, {}, staff),
      await get(address),
    ];
    expect(second.body).toBe(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(first.body).not.toContain('ada-reads');
    expect(new Set([first, byStaff, visitor].map((r) => r.body.match(/data-audience="(\w+)"/)?.[1]))).toEqual(
      new Set(['member', 'staff', 'visitor']),
    );
    expect(new Set([first, byStaff, visitor].map((r) => r.headers.etag)).size).toBe(3);
  });

  it('can not be made of who happens to ask first', async () => {
    const nosy = page('/nosy', {
      access: 'member',
      kept: 'shared',
      load: async (reader) => ({ data: JSON.stringify(reader.actor), tags: [] }),
      view: (data) => ({ title: 'Nosy', description: '', canonical: '/nosy', main: html`<p>${data}</p>` }),
    });
    const { config, store, log } = test.house;
    const house = new House(config, store, [{ name: 'nosy', pages: [nosy] }, ...domains(config, projectFolder)], log);
    const app = await buildApp(house, projectFolder, { busyAfterMs: 0 });
    const { body } = await app.inject({ url: '/nosy', headers: { cookie: await test.cookie(me) } });
    expect(body).toContain('member');
    for (const own of [me.id, me.handle]) expect(body).not.toContain(own);
    await app.close();
    house.hub.close();
  });

  it('is made once for the same thing asked in other ways', async () => {
    await get('/rules');
    const { pages } = test.house.cache.size;
    for (const url of ['/rules?utm_source=mail', '/rules?', '/rules?from=7&x']) expect((await get(url)).statusCode, url).toBe(200);
    expect(test.house.cache.size.pages).toBe(pages);
  });

  it('is not there where its address is not one: no guess, no error of ours', async () => {
    const errors = test.errors.length;
    for (const url of [
      `${address}?from=0`,
      `${address}?from=x`,
      '/?after=x',
      '/s/none',
      '/m/nobody-here',
      '/t/short/x',
      `/t/${'1'.repeat(22)}/x`,
      '/m/UPPER',
    ])
      expect((await get(url, browser)).statusCode, url).toBe(404);
    expect(test.errors.length).toBe(errors);
  });

  it('that moved leads on without being kept', async () => {
    for (const url of [`/t/${threadId}`, `/t/${threadId}/other-words`, `/t/${threadId}/%E7%A4%BE`]) {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers.location, answer.headers['cache-control']], url).toEqual([
        302,
        address,
        'private, no-store',
      ]);
    }
    expect((await get(`${address}/`)).statusCode).toBe(200);
  });
});

describe('the encoding of a page', () => {
  it('is plain at first, squeezed from the second visit on, and each has a mark of its own', async () => {
    const url = '/rules';
    test.house.cache.dropAll();
    const brotli = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    const plain = await get(url, brotli);
    expect(plain.headers['content-encoding']).toBeUndefined();
    await get(url, brotli);
    await vi.waitFor(async () => expect((await get(url, brotli)).headers['content-encoding']).toBe('br'), { timeout: 5000 });
    const [br, gzip, none] = [await get(url, brotli), await get(url, { 'accept-encoding': 'gzip' }), await get(url)];
    expect(String(brotliDecompressSync(br.rawPayload))).toBe(plain.body);
    expect(String(gunzipSync(gzip.rawPayload))).toBe(plain.body);
    expect(none.body).toBe(plain.body);
    expect(br.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    const etags = [none, br, gzip].map((r) => r.headers.etag as string);
    expect(new Set(etags).size).toBe(3);
    for (const r of [none, br, gzip]) expect(r.headers.vary).toContain('Accept-Encoding');
    expect((await get(url, { ...brotli, 'if-none-match': etags[1] as string })).statusCode).toBe(304);
    expect((await get(url, { 'if-none-match': etags[1] as string })).statusCode).toBe(200);
  });
});

describe('a page of one person', () => {
  it('is never kept by anybody, and leads who is nobody to signing in', async () => {
    const { pages } = test.house.cache.size;
    const own = await get('/me/record', {}, me);
    expect(own.statusCode).toBe(200);
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect(own.headers.etag).toBeUndefined();
    expect(test.house.cache.size.pages).toBe(pages);
    const nobody = await get('/me/record?before=5');
    expect([nobody.statusCode, nobody.headers.location]).toEqual([303, '/sign-in?next=%2Fme%2Frecord%3Fbefore%3D5']);
    expect(nobody.headers['cache-control']).toBe('private, no-store');
  });
});

describe('the language of a page', () => {
  it.each(locales)('is %s where the address asks for it', async (locale) => {
    const answer = await get(`/rules?lang=${locale}`, { 'accept-language': 'en' });
    expect(answer.headers['content-language']).toBe(locale);
    expect(langOf(answer.body)).toBe(locale);
    expect(answer.body).toContain(test.house.say(locale)('transparency.lead'));
    for (const other of locales) expect(answer.body).toContain(`hreflang="${other}"`);
  });

  it('is the address’s, then the person’s, then the one chosen in this browser, then the brand’s', async () => {
    const reader = await test.member();
    await test.ask('PUT', '/api/me/language', { as: reader, body: { locale: 'zh-Hant' } });
    const cookie = await test.cookie(reader);
    const lang = async (url: string, headers = {}) => langOf((await get(url, headers)).body);
    expect(await lang('/rules?lang=zh-Hans', { cookie })).toBe('zh-Hans');
    expect(await lang('/rules', { cookie: `${cookie}; lang=zh-Hans` })).toBe('zh-Hant');
    expect(await lang('/rules', { cookie: 'lang=zh-Hans' })).toBe('zh-Hans');
    expect(await lang('/rules', { cookie: 'lang=de' })).toBe('en');
    for (const url of ['/rules?lang=de', '/rules?lang=', '/rules?lang=en&lang=zh-Hans']) expect(await lang(url), url).toBe('en');
    // what the browser wishes would give two people two pages at one address: it changes nothing
    expect(await lang('/rules', { 'accept-language': 'zh-TW' })).toBe('en');
  });
});

describe('a page that is not there', () => {
  it('is a page for a browser, in its language, and a problem for a program', async () => {
    const answer = await get('/nowhere?lang=zh-Hans', browser);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' });
    expect(langOf(answer.body)).toBe('zh-Hans');
    expect(answer.body).toContain(test.house.say('zh-Hans')('platform.refusal.not-found'));
    expect(answer.body).toContain('noindex');
    expect(answer.body).toContain('href="/"');
    expect((await get('/%E0%A4%A', browser)).headers['content-type']).toBe('text/html; charset=utf-8');
    for (const [url, headers] of [
      ['/nowhere', {}],
      ['/api/nowhere', browser],
    ] as const)
      expect((await get(url, headers)).headers['content-type'], url).toBe('application/problem+json; charset=utf-8');
  });

  it('or that broke says so with a number to ask about, and is not kept', async () => {
    const broken = vi.spyOn(test.house, 'reader').mockImplementationOnce(() => {
      throw new Error('the inside');
    });
    test.house.cache.dropAll();
    const answer = await get('/rules', browser);
    broken.mockRestore();
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain(test.house.say('en')('platform.refusal.broken'));
    expect(answer.body).toMatch(/[0-9a-f]{8}-[0-9a-f-]{27}/);
    expect(answer.body).not.toContain('the inside');
    expect((await get('/rules', browser)).statusCode).toBe(200);
  });
});

it('an address is matched part by part', () => {
  expect(matchPath('/t/:id/:slug', '/t/1/%E7%A4%BE')).toEqual({ id: '1', slug: '社' });
  expect(matchPath('/', '/')).toEqual({});
  for (const path of ['/t/1', '/t/1/', '/t/1/a/b', '/x/1/a', '/t//a', '/t/1/%E7']) expect(matchPath('/t/:id/:slug', path), path).toBeNull();
});

/** What all answers have in common: the headers that guard people, whose requests may write, and what the house says of itself. */
import type { AddressInfo } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { buildApp } from '../../app.ts';
import { someThread } from '../../domains/forum/forum.fixtures.ts';
import { projectFolder, type TestHouse, testHouse } from '../../testing.ts';
import { contentSecurityPolicy } from './headers.ts';

let test: TestHouse;
let page: string;
let origin: string;
beforeAll(async () => {
  test = await testHouse();
  const { threadId } = await someThread(test.house, await test.member());
  page = (await test.app.inject(`/t/${threadId}`)).headers.location as string;
  await test.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`;
});
afterAll(() => test.close());

const html = { accept: 'text/html' };
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('the headers that guard people', () => {
  const answers: [string, number, InjectOptions][] = [
    ['a page', 200, { url: '/' }],
    ['its head alone', 200, { url: '/', method: 'HEAD' }],
    ['a page that moved', 302, {}],
    ['a page for members', 303, { url: '/me/record' }],
    ['a page that is not there', 404, { url: '/nowhere', headers: html }],
    ['an address that can not be read', 404, { url: '/%zz', headers: html }],
    ['an address that is too long', 404, { url: `/api/threads/${'x'.repeat(300)}` }],
    ['a query', 200, { url: '/api/spaces' }],
    ['a refused query', 404, { url: '/api/threads/1' }],
    ['a command of nobody', 401, { url: '/api/threads', method: 'POST', headers: json, payload: '{}' }],
    [
      'a command from elsewhere',
      403,
      { url: '/api/language', method: 'PUT', headers: { ...json, origin: 'http://evil.example' }, payload: '{}' },
    ],
    ['too much at once', 413, { url: '/api/threads', method: 'POST', headers: json, payload: `"${'x'.repeat(300_000)}"` }],
    ['a form that was taken', 303, { url: '/forms/choose-language', method: 'POST', headers: form, payload: 'locale=en' }],
    ['a form that was refused', 422, { url: '/forms/choose-language', method: 'POST', headers: form, payload: 'locale=de' }],
    ['the document of the API', 200, { url: '/api/openapi.json' }],
    ['a picture', 200, { url: '/theme/mark.svg' }],
    ['the sign of life', 200, { url: '/healthz' }],
    ['the sign of readiness', 200, { url: '/readyz' }],
    ['the rules of prefetching', 200, { url: '/speculation-rules.json' }],
  ];

  it.each(answers)('are on %s', async (_what, status, request) => {
    // a thread without the words of its title: the table above is made before there is one
    const url = request.url ?? page.slice(0, page.lastIndexOf('/'));
    const { statusCode, headers } = await test.app.inject({ ...request, url });
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    // plain http: it would lock its visitors out
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
  });

  it('are on an answer to something of ours that broke, which tells nothing of the inside', async () => {
    const broken = vi.spyOn(test.house, 'ask').mockRejectedValueOnce(new Error('select secret from table'));
    const errors = test.errors.length;
    const { statusCode, headers, body } = await test.app.inject('/api/spaces');
    broken.mockRestore();
    expect(statusCode).toBe(500);
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({ type: 'broken', title: test.house.say('en')('platform.refusal.broken') });
    expect(test.errors.slice(errors)).toEqual([
      expect.objectContaining({ err: expect.objectContaining({ message: 'select secret from table' }) }),
    ]);
  });

  it('let nothing in but our own files, and every page keeps to that', async () => {
    const rules = Object.fromEntries(contentSecurityPolicy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules['default-src']).toEqual(["'none'"]);
    for (const what of ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'form-action'])
      expect(rules[what], what).toEqual(["'self'"]);
    for (const what of ['base-uri', 'frame-ancestors']) expect(rules[what], what).toEqual(["'none'"]);
    expect(rules['require-trusted-types-for']).toEqual(["'script'"]);
    // the policies that our own files make, and no other
    expect(rules['trusted-types']).toEqual(['lit-html', 'folkmoot-html']);
    for (const url of ['/', page, '/rules', '/sign-in', '/sign-up', '/nowhere']) {
      const { body } = await test.app.inject({ url, headers: html });
      // data for search engines is no script: the browser never runs it
      const loaded = body.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
      expect(loaded.match(/<script(?![^>]* src="\/)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:/g), url).toBeNull();
      // whole addresses only where they are our own, of this very page
      const own = new RegExp(`="${test.house.origin}`, 'g');
      expect(loaded.replaceAll(own, '="').match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g), url).toBeNull();
    }
  });
});

describe('a house under https', () => {
  it('says so, and takes its own address alone for its own', async () => {
    const secure = await testHouse({ env: { FOLKMOOT_URL: 'https://community.example.org' } });
    const choose = (headers: Record<string, string>) =>
      secure.app.inject({ url: '/api/language', method: 'PUT', headers: { ...json, ...headers }, payload: { locale: 'en' } });
    const right = await choose({ origin: 'https://community.example.org' });
    expect(right.statusCode).toBe(200);
    expect(right.headers['strict-transport-security']).toBe('max-age=63072000');
    expect(right.cookies.find((c) => c.name === 'lang')).toMatchObject({ secure: true, sameSite: 'Lax' });
    for (const wrong of [
      'http://community.example.org',
      'https://example.org',
      'https://community.example.org.evil.example',
      'http://localhost:80',
    ])
      expect((await choose({ origin: wrong })).statusCode, wrong).toBe(403);
    await secure.close();
  });
});

describe('a request that would change something', () => {
  const ours = 'http://localhost:3000';
  const cases: [string, Record<string, string>, boolean][] = [
    ['by a program, which sends neither header', {}, true],
    ['from our own page', { 'sec-fetch-site': 'same-origin', origin: ours }, true],
    ['from our own page in an older browser', { origin: ours }, true],
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['from another site that sends no origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['from a neighbour under the same name', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:3000' }, false],
    ['from another port', { origin: 'http://localhost:3001' }, false],
    ['from another scheme', { origin: 'https://localhost:3000' }, false],
    ['from nowhere in particular', { origin: 'null' }, false],
    [
      'under a foreign name that was made to lead here',
      { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example', host: 'evil.example' },
      false,
    ],
  ];

  it.each(cases)('%s', async (_what, headers, taken) => {
    const host = { host: 'localhost:3000' };
    const put = await test.app.inject({
      url: '/api/language',
      method: 'PUT',
      headers: { ...json, ...host, ...headers },
      payload: { locale: 'en' },
    });
    expect(put.statusCode).toBe(taken ? 200 : 403);
    if (!taken)
      expect(put.json()).toMatchObject({ type: 'foreign-origin', title: test.house.say('en')('platform.refusal.foreign-origin') });
    const post = await test.app.inject({
      url: '/forms/choose-language',
      method: 'POST',
      headers: { ...form, ...host, ...headers },
      payload: 'locale=en&_back=/rules',
    });
    expect(post.statusCode).toBe(taken ? 303 : 422);
    for (const answer of [put, post]) expect(answer.headers['set-cookie'] !== undefined).toBe(taken);
    // reading is free: a link from elsewhere must work
    expect((await test.app.inject({ url: '/rules', headers: { ...host, ...headers } })).statusCode).toBe(200);
  });

  it('by a live connection is taken from our own pages alone, too', async () => {
    const open = (headers: Record<string, string>) =>
      new Promise<number>((told) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/live`, { headers });
        socket.once('unexpected-response', (_request, response) => {
          response.resume();
          told(response.statusCode ?? 0);
        });
        socket.once('error', () => {});
        socket.once('open', () => {
          socket.close();
          told(101);
        });
      });
    expect(await open({ origin })).toBe(101);
    expect(await open({})).toBe(101);
    for (const foreign of ['http://evil.example', 'null', `${origin}0`, origin.replace('http', 'https')])
      expect(await open({ origin: foreign }), foreign).toBe(403);
    // a foreign name that was made to lead here
    expect(await open({ origin: 'http://evil.example', host: 'evil.example' })).toBe(403);
  });
});

describe('the house about itself', () => {
  it('lives also when it is too busy for anything else', async () => {
    const busy = await testHouse();
    const app = await buildApp(busy.house, projectFolder, { busyAfterMs: 1, setUp: false });
    await app.ready();
    // the loop is held for longer than that, again and again, until it is seen
    const held = setInterval(() => {
      for (const until = Date.now() + 60; Date.now() < until; );
    }, 1);
    await vi.waitFor(async () => expect((await app.inject('/')).statusCode).toBe(503), 10_000);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    clearInterval(held);
    await app.close();
    await busy.close();
  });

  it('lives, and is ready while its database answers', async () => {
    const get = (url: string) => test.app.inject(url);
    expect((await get('/healthz')).json()).toEqual({ alive: true });
    expect((await get('/readyz')).json()).toEqual({ ready: true });
    const gone = vi.spyOn(test.house.store, 'ping').mockRejectedValueOnce(new Error('gone'));
    const answer = await get('/readyz');
    gone.mockRestore();
    expect([answer.statusCode, answer.json()]).toEqual([503, { ready: false }]);
    expect((await get('/healthz')).statusCode).toBe(200);
    for (const url of ['/healthz', '/readyz']) expect((await get(url)).headers['cache-control']).toBe('no-store');
  });

  it('lists every contract in its OpenAPI document, and nothing else', async () => {
    const { openapi, paths } = (await test.app.inject('/api/openapi.json')).json();
    expect(openapi).toBe('3.1.0');
    const listed = Object.entries(paths as Record<string, Record<string, { operationId: string }>>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    const contracts = test.house.answers.map(({ contract: c }) => `${c.name} ${c.method} ${c.path.replace(/:(\w+)/g, '{$1}')}`);
    expect(contracts.length).toBeGreaterThan(15);
    expect(listed.sort()).toEqual(contracts.sort());
    const start = paths['/api/threads'].post;
    expect(start.description).toMatch(/Access: member\. Writes into records through ThreadStarted\b.*title-too-short \(422\)/);
    expect(start.requestBody.content['application/json'].schema.required).toEqual(['spaceId', 'kind', 'title', 'body']);
    expect(paths['/api/threads/{threadId}'].get.parameters.map((p: { name: string }) => p.name)).toEqual(
      expect.arrayContaining(['threadId', 'from']),
    );
  });

  it('asks who signs up too often to wait, in their language, and nobody else', async () => {
    const say = test.house.say('zh-Hans');
    const signUp = (remoteAddress: string, url = '/api/auth/sign-up/email') =>
      test.app.inject({
        url,
        method: 'POST',
        headers: { ...(url.startsWith('/api') ? json : form), 'accept-language': 'zh-CN' },
        payload: url.startsWith('/api') ? '{}' : 'name=&_back=/sign-up?lang=zh-Hans',
        remoteAddress,
      });
    for (let i = 0; i < 60; i++) expect((await signUp('10.0.0.1')).statusCode).toBe(422);
    const late = await signUp('10.0.0.1');
    expect(late.statusCode).toBe(429);
    expect(late.headers['content-type']).toContain('application/problem+json');
    const seconds = Number(late.headers['retry-after']);
    expect(seconds).toBeGreaterThan(30);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(late.json()).toMatchObject({ type: 'too-many', title: say('platform.refusal.too-many', { seconds }) });
    expect((await signUp('10.0.0.2')).statusCode).toBe(422);
    expect((await test.app.inject({ url: '/api/spaces', remoteAddress: '10.0.0.1' })).statusCode).toBe(200);
    // the form is counted by itself and answers with a page
    for (let i = 0; i < 60; i++) await signUp('10.0.0.3', '/forms/sign-up');
    const page = await signUp('10.0.0.3', '/forms/sign-up');
    expect(page.statusCode).toBe(429);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain(test.house.say('en')('platform.status-too-many'));
  });
});

/** What somebody who means harm tries: each is answered by a sentence, and costs other people nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { closeDemo, demoPassword, openDemo } from './demo/open-demo.ts';
import { someSpace, someThread } from './domains/forum/forum.fixtures.ts';
import type { Member } from './platform/actor.ts';
import { readConfig } from './platform/config.ts';
import { projectFolder, type TestHouse, testHouse } from './testing.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await t.member();
  ben = await t.member();
});
afterAll(() => t.close());

const many = (count: number): Record<string, number> => Object.fromEntries(Array.from({ length: count }, (_, i) => [`u${i}`, 1]));

describe('fields that nobody knows', () => {
  it.each([1, 7, 8, 9, 400])('%i of them hide no other fault', async (count) => {
    const spaceId = await someSpace(t.house);
    const answer = await t.ask('POST', '/api/threads', {
      as: ann,
      body: { spaceId, kind: 'evil', title: 'x'.repeat(151), body: 'x', ...many(count) },
    });
    expect(answer.statusCode).toBe(422);
    expect((await t.ask('GET', '/api/threads')).json().threads).toEqual([]);
    const fields = answer.json().fields as { field: string; sentence: string }[];
    expect(fields.length).toBeLessThanOrEqual(20);
    if (count < 10) expect(fields.map((f) => f.field)).toEqual(expect.arrayContaining(['kind', 'title', 'u0']));
  });
  it('past five hundred refuse the whole', async () => {
    const { statusCode } = await t.ask('POST', '/api/threads', { as: ann, body: many(5000) });
    expect(statusCode).toBe(400);
  });
  it('lift no limit of a list either', async () => {
    const unknown = new URLSearchParams(Object.entries(many(9)).map(([k, v]) => [k, String(v)]));
    expect((await t.ask('GET', `/api/threads?limit=100000&${unknown}`)).statusCode).toBe(422);
  });
});

describe('words that cost much to set', () => {
  it('are paid by who sends them: others are not refused', async () => {
    const { threadId } = await someThread(t.house, ann);
    const costly = (i: number) => `${'| a | b |\n'.repeat(2)}|-|-|\n${`| \`x${i}\` | **y** |\n`.repeat(1500)}`;
    let refused: { status: number; title: string } | undefined;
    for (let i = 0; i < 400 && !refused; i++) {
      const answer = await t.ask('POST', `/api/threads/${threadId}/posts`, { as: ben, body: { body: costly(i) } });
      if (answer.statusCode !== 200) refused = { status: answer.statusCode, title: answer.json().title };
    }
    expect(refused?.status).toBe(429);
    expect((await t.ask('POST', `/api/threads/${threadId}/posts`, { as: ann, body: { body: 'Still here.' } })).statusCode).toBe(200);
  });
  it('are not set at all for a thread that is not there', async () => {
    const cara = await t.member();
    const answer = await t.ask('POST', '/api/threads/1111111111111111111111/posts', { as: cara, body: { body: '- '.repeat(15_000) } });
    expect(answer.json().type).toBe('thread-missing');
  });
});

it('tapping on and off fills nobody’s record', async () => {
  const [author, tapper] = [await t.member(), await t.member()];
  const { postId } = await someThread(t.house, author);
  for (let i = 0; i < 20; i++) {
    await t.ask('PUT', `/api/posts/${postId}/reactions/thanks`, { as: tapper });
    await t.ask('DELETE', `/api/posts/${postId}/reactions/thanks`, { as: tapper });
  }
  const { lines } = (await t.ask('GET', '/api/me/record?limit=100', { as: author })).json();
  expect(lines.filter((l: { kind: string }) => l.kind === 'reaction-received')).toHaveLength(6);
  expect((await t.ask('GET', '/api/me/standing', { as: author })).json().growth).toBe(5);
});

describe('the live line', () => {
  const connect = async (): Promise<WebSocket> => {
    if (!t.app.server.listening) await t.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = t.app.server.address() as { port: number };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`);
    await new Promise((open, fail) => socket.once('open', open).once('error', fail));
    return socket;
  };
  it('ends for who says too much', async () => {
    const socket = await connect();
    const closed = new Promise<number>((done) => socket.once('close', done));
    for (let i = 0; i < 300; i++) socket.send('{"watch":["thread:1"]}');
    expect(await closed).toBe(1008);
  });
  it('knows no topic with more behind it', async () => {
    const { threadId } = await someThread(t.house, ann);
    const socket = await connect();
    const heard = new Promise<string>((done) => socket.once('message', (data: Buffer) => done(String(data))));
    socket.send(JSON.stringify({ watch: [`thread:${threadId}:${'x'.repeat(100)}`] }));
    expect(JSON.parse(await heard)).toMatchObject({ kind: 'refused' });
    socket.close();
  });
});

it('many guesses at once are many guesses', async () => {
  await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Dora Quill', email: 'dora@example.org', password: 'long enough' } });
  const guesses = await Promise.all(
    Array.from({ length: 30 }, () =>
      t.ask('POST', '/api/auth/sign-in/email', { body: { email: 'dora@example.org', password: 'wrong one' } }),
    ),
  );
  // one more than six for each connection that counted at the very same moment
  expect(guesses.filter((g) => g.statusCode === 401).length).toBeLessThanOrEqual(16);
  expect(guesses.filter((g) => g.statusCode === 429).length).toBeGreaterThanOrEqual(14);
});

it('who stands behind a proxy of this machine is not this machine, also where nobody said that there is one', async () => {
  const house = await testHouse({ env: { FOLKMOOT_URL: 'http://community.example.org' } });
  const calls = (remoteAddress: string, forwarded: (i: number) => string) =>
    Promise.all(
      Array.from({ length: 700 }, async (_, i) => {
        const headers = { 'x-forwarded-for': forwarded(i) };
        return (await house.app.inject({ url: '/api/brand', remoteAddress, headers })).statusCode;
      }),
    );
  expect(await calls('127.0.0.1', () => '198.51.100.7')).toContain(429);
  // nobody else names an address for themselves: each of these is another one, and all count as one
  expect(await calls('203.0.113.5', (i) => `198.51.100.${i % 250}`)).toContain(429);
  await house.close();
});

describe('the demo', () => {
  it('is not opened at a public address unless somebody says so', () => {
    const env = { FOLKMOOT_DATA: t.folder, FOLKMOOT_SECRET: 'x'.repeat(40), FOLKMOOT_URL: 'https://community.example.org' };
    expect(() => readConfig(env, projectFolder)).toThrow(/FOLKMOOT_URL/);
    expect(readConfig({ ...env, FOLKMOOT_DEMO: 'open-to-everybody' }, projectFolder).demo).toBe(true);
    expect(readConfig({ ...env, FOLKMOOT_DEMO: '0' }, projectFolder)).toMatchObject({ demo: false, proxies: 1 });
    expect(() => readConfig({ ...env, FOLKMOOT_DEMO: '0', FOLKMOOT_PROXIES: '0' }, projectFolder)).toThrow(/FOLKMOOT_PROXIES/);
  });
  it('over, its sign-ins are; begun again, they are back', async () => {
    const demo = await testHouse();
    try {
      const signIn = async () =>
        (await demo.ask('POST', '/api/auth/sign-in/email', { body: { email: 'admin@example.com', password: demoPassword } })).statusCode;
      await openDemo(demo.house);
      expect(await signIn()).toBe(200);
      expect(await closeDemo(demo.house)).toBe(4);
      expect(await signIn()).toBe(401);
      await openDemo(demo.house);
      expect(await signIn()).toBe(200);
    } finally {
      await demo.close();
    }
  }, 180_000);
});

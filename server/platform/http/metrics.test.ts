/** /metrics: what an operator needs, for who may have it. */
import { afterEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';

describe('/metrics', () => {
  let test: TestHouse;
  afterEach(() => test.close());
  const read = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    test.app.inject({ method: 'GET', url: '/metrics', headers, remoteAddress });

  it('tells of requests by route, loop, cache, outbox, database, sockets and memory', async () => {
    test = await testHouse();
    await test.ask('GET', '/rules', { headers: { accept: 'text/html' } });
    await test.ask('GET', '/rules', { headers: { accept: 'text/html' } });
    await test.ask('POST', '/api/threads/none/posts', { as: await test.member(), body: { body: 'words' } });
    await test.house.system('test', (work) => work.later({ kind: 'nothing', subject: 'x', dueAt: work.now - 90_000 }));
    const answer = await read();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
    const lines = answer.body.split('\n').filter(Boolean);
    // every line is what the format allows, and every metric is explained once
    for (const line of lines) expect(line).toMatch(/^# (HELP|TYPE) folkmoot_\w+ .+$|^folkmoot_\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+$/);
    const explained = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
    expect(new Set(explained).size).toBe(explained.length);
    const value = (start: string): number =>
      Number(
        lines
          .find((line) => line.startsWith(start))
          ?.split(' ')
          .at(-1),
      );
    expect(value('folkmoot_requests_total{method="GET",route="/rules",status="200"}')).toBe(2);
    expect(value('folkmoot_request_seconds_count{method="GET",route="/rules"}')).toBe(2);
    expect(value('folkmoot_request_seconds_bucket{method="GET",route="/rules",le="+Inf"}')).toBe(2);
    expect(answer.body).toContain('route="/api/threads/:threadId/posts"');
    expect(value('folkmoot_page_cache_hits_total')).toBeGreaterThan(0);
    expect(value('folkmoot_page_cache_misses_total')).toBeGreaterThan(0);
    expect(value('folkmoot_outbox_due')).toBeGreaterThan(0);
    expect(value('folkmoot_outbox_age_seconds')).toBeGreaterThan(60);
    expect(value('folkmoot_database_reads_total')).toBeGreaterThan(0);
    expect(value('folkmoot_database_transactions_total')).toBeGreaterThan(0);
    expect(value('folkmoot_database_up')).toBe(1);
    expect(value('folkmoot_live_sockets')).toBe(0);
    expect(value('folkmoot_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect(answer.body).toMatch(/folkmoot_event_loop_delay_seconds [\d.]+/);
  });

  it('is nothing for strangers, and for a proxy that the house was not told of', async () => {
    test = await testHouse();
    expect((await read({}, '10.1.2.3')).statusCode).toBe(404);
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via'])
      expect((await read({ [name]: '10.1.2.3' })).statusCode).toBe(404);
    expect((await read({ host: 'community.example.org' })).statusCode).toBe(404);
    expect((await read({ host: 'localhost:3000' })).statusCode).toBe(200);
    expect((await read({ host: '[::1]:3000' }, '::1')).statusCode).toBe(200);
    expect((await read({ authorization: 'Bearer guess-guess-guess' }, '10.1.2.3')).statusCode).toBe(404);
  });

  it('asks for the token in a house with a public address, since some proxies add nothing', async () => {
    test = await testHouse({ env: { FOLKMOOT_URL: 'http://community.example.org' } });
    expect((await read({ host: '127.0.0.1:3000' })).statusCode).toBe(404);
  });

  it('is open to who shows the token, from anywhere', async () => {
    test = await testHouse({ env: { FOLKMOOT_METRICS_TOKEN: 'a-token-of-some-length', FOLKMOOT_PROXIES: '1' } });
    expect((await read({ authorization: 'Bearer a-token-of-some-length', 'x-forwarded-for': '10.1.2.3' })).statusCode).toBe(200);
    expect((await read({ authorization: 'Bearer another-one-of-length', 'x-forwarded-for': '10.1.2.3' })).statusCode).toBe(404);
    // behind a proxy everybody comes from this machine
    expect((await read()).statusCode).toBe(404);
  });
});

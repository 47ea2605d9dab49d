/** Documents: made once for all visitors of a language, kept, squeezed where they are text, and made anew when a tag changes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse({ env: { FOLKMOOT_URL: 'https://house.example' } });
});
afterAll(() => t.close());

describe('a document', () => {
  test('names whole addresses, says what it is and may be kept by a CDN for a moment', async () => {
    const answer = await t.ask('GET', '/robots.txt');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, max-age=0, s-maxage=30');
    expect(answer.body).toContain('Sitemap: https://house.example/sitemap.xml');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('is the same for somebody who is signed in', async () => {
    const as = await t.member();
    expect((await t.ask('GET', '/robots.txt', { as })).body).toBe((await t.ask('GET', '/robots.txt')).body);
  });

  test('is not sent again to whoever has it', async () => {
    const { headers } = await t.ask('GET', '/robots.txt');
    const again = await t.ask('GET', '/robots.txt', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('has an address of its own in each language, and unknown parameters change nothing', async () => {
    const [plain, chinese, noise] = await Promise.all([
      t.ask('GET', '/robots.txt'),
      t.ask('GET', '/robots.txt?lang=zh-Hans'),
      t.ask('GET', '/robots.txt?utm=1'),
    ]);
    expect(chinese.headers['content-language']).toBe('zh-Hans');
    expect(noise.headers.etag).toBe(plain.headers.etag);
  });
});

test('the head of a page names whole addresses', async () => {
  await t.member();
  const { body } = await t.ask('GET', '/');
  expect(body).toContain('<link rel="canonical" href="https://house.example/">');
  expect(body).toContain('<link rel="alternate" hreflang="x-default" href="https://house.example/">');
  expect(body).toContain('hreflang="zh-Hant" href="https://house.example/?lang=zh-Hant"');
});

test('a page in another language than the brand’s is the lasting address of that language', async () => {
  const { body } = await t.ask('GET', '/rules?lang=zh-Hans');
  expect(body).toContain('<link rel="canonical" href="https://house.example/rules?lang=zh-Hans">');
  expect(body).toContain('hreflang="x-default" href="https://house.example/rules"');
  expect(body).toContain('<meta property="og:url" content="https://house.example/rules?lang=zh-Hans">');
  expect(body).toContain('<meta property="og:locale" content="zh_CN">');
  expect(body).toContain('<meta name="twitter:card" content="summary_large_image">');
});

test('what search engines must not keep is not described to them', async () => {
  const { body } = await t.ask('GET', '/sign-in');
  expect(body).not.toContain('og:title');
});

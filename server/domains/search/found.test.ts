/** What programs read of the house: feeds, site maps, data in pages. Well-formed whatever people write, and only what everybody may read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MakeSpace } from '../../../shared/domains/forum.spaces.ts';
import { StartThread } from '../../../shared/domains/forum.ts';
import type { Member } from '../../platform/actor.ts';
import { xmlFault } from '../../platform/text/xml.fixtures.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { someReply, someSpace } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let thread: { threadId: string; postId: string };
const hostile = 'Tea & <b>"sugar"</b> ]]> 茶';
beforeAll(async () => {
  t = await testHouse({ env: { FOLKMOOT_URL: 'https://house.example' } });
  ann = await t.member({ handle: 'ann', name: "Ann O'Neil" });
  const moderator = await t.member({ role: 'moderator' });
  const spaceId = await someSpace(t.house, 'tea');
  const names = { en: 'Cellar', 'zh-Hans': '地窖', 'zh-Hant': '地窖' };
  const administrator = await t.member({ role: 'administrator' });
  const { out } = await t.house.run(MakeSpace, administrator, { slug: 'cellar', names, about: names, openTo: 3 });
  await t.house.run(StartThread, moderator, { spaceId: out.spaceId, kind: 'discussion', title: 'Below the stairs', body: 'unobtainium' });
  const body = `Hot & <strong>strong</strong> [rules](/rules) \u0007 </content> 茶`;
  ({ out: thread } = await t.house.run(StartThread, ann, { spaceId, kind: 'question', title: hostile, body }));
  for (let i = 0; i < 24; i++) await someReply(t.house, ann, thread.threadId, { body: `Answer ${i} </script><script>alert(1)</script>` });
  await t.house.jobs.drain();
});
afterAll(() => endSound(t));

const get = async (url: string) => {
  const answer = await t.ask('GET', url);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body;
};
const dataOf = async (url: string) => {
  const body = await get(url);
  const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body) ?? [];
  return { body, data: JSON.parse(json ?? 'null') };
};
const address = async () => String((await t.ask('GET', `/t/${thread.threadId}`)).headers.location);

describe('a feed', () => {
  test.each(['/feed.atom', '/s/tea/feed.atom', '/feed.atom?lang=zh-Hans'])('%s is well-formed, and has what Atom asks for', async (url) => {
    const xml = await get(url);
    expect(xmlFault(xml)).toBeNull();
    for (const part of ['<id>', '<title>', '<updated>', '<author><name>', 'rel="self"', '<entry>']) expect(xml).toContain(part);
    expect(xml).toMatch(/<entry>\n<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/id>/);
    expect(xml).toContain('<title>Tea &amp; &lt;b&gt;&quot;sugar&quot;&lt;/b&gt; ]]&gt; 茶</title>');
    expect(xml).toContain('&lt;a href=&quot;https://house.example/rules&quot;');
    expect(xml).toContain('<name>Ann O&apos;Neil</name><uri>https://house.example/m/ann</uri>');
  });

  test('speaks the language that is asked for', async () => {
    expect(await get('/feed.atom?lang=zh-Hant')).toContain('xml:lang="zh-Hant"');
    expect(await get('/feed.atom?lang=zh-Hant')).toContain('最新討論');
  });

  test('is not sent again to whoever has it, and is made anew when somebody says something', async () => {
    const { headers } = await t.ask('GET', '/s/tea/feed.atom');
    const again = () => t.ask('GET', '/s/tea/feed.atom', { headers: { 'if-none-match': String(headers.etag) } });
    expect((await again()).statusCode).toBe(304);
    await someReply(t.house, ann, thread.threadId, { body: 'One more.' });
    expect((await again()).statusCode).toBe(200);
  });

  test('of a space that is not for everybody is not there', async () => {
    for (const url of ['/s/cellar/feed.atom', '/s/nowhere/feed.atom']) expect((await t.ask('GET', url)).statusCode).toBe(404);
    const keeper = await t.member({ role: 'moderator' });
    expect((await t.ask('GET', '/s/cellar/feed.atom', { as: keeper })).statusCode).toBe(404);
  });

  test('is named by the pages that it is of', async () => {
    expect(await get('/')).toContain('type="application/atom+xml" title="New conversation" href="https://house.example/feed.atom"');
    expect(await get('/s/tea')).toContain('href="https://house.example/s/tea/feed.atom"');
  });
});

describe('the site map', () => {
  test('leads from robots.txt over the index to every public thread', async () => {
    expect(await get('/robots.txt')).toContain('Sitemap: https://house.example/sitemap.xml');
    const index = await get('/sitemap.xml');
    expect(xmlFault(index)).toBeNull();
    const parts = [...index.matchAll(/<loc>https:\/\/house\.example([^<]+)<\/loc>/g)].map(([, path]) => path as string);
    expect(parts).toEqual(['/sitemap/0.xml', '/sitemap/1.xml']);
    const [pages, threads] = await Promise.all(parts.map(get));
    for (const xml of [pages, threads]) expect(xmlFault(xml as string)).toBeNull();
    expect(pages).toContain('<loc>https://house.example/s/tea</loc>');
    expect(threads).toContain(`<loc>https://house.example${await address()}</loc><lastmod>20`);
  });

  test('has no part that would be empty', async () => {
    for (const n of ['2', '01', '-1', 'x']) expect((await t.ask('GET', `/sitemap/${n}.xml`)).statusCode).toBe(404);
  });
});

describe('data in pages', () => {
  test('of a question: its answers, and the way to it', async () => {
    const { body, data } = await dataOf(await address());
    const [page, way] = data['@graph'];
    expect(page).toMatchObject({ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: hostile, author: { name: "Ann O'Neil" } } });
    expect(page.mainEntity.suggestedAnswer).toHaveLength(19);
    expect(page.mainEntity.suggestedAnswer[0]).toMatchObject({ '@type': 'Answer', text: expect.stringContaining('Answer 0') });
    expect(way).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: { length: 3 } });
    expect(body).not.toContain('<script>alert');
    expect(body).toContain(`<link rel="next" href="https://house.example${await address()}?from=21">`);
    const second = await get(`${await address()}?from=21`);
    expect(second).toContain(`<link rel="canonical" href="https://house.example${await address()}?from=21">`);
    expect(second).toContain(`<link rel="prev" href="https://house.example${await address()}">`);
  });

  test('of the house, a space and a member', async () => {
    expect((await dataOf('/')).data).toMatchObject({ '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } });
    expect((await dataOf('/s/tea')).data).toMatchObject({ '@type': 'BreadcrumbList' });
    expect((await dataOf('/m/ann')).data).toMatchObject({ '@type': 'ProfilePage', mainEntity: { name: "Ann O'Neil" } });
  });
});

test('what not everybody may read is in none of them', async () => {
  const all = await Promise.all(
    ['/', '/feed.atom', '/sitemap.xml', '/sitemap/0.xml', '/sitemap/1.xml', '/search?q=unobtainium', '/api/search?q=unobtainium'].map(get),
  );
  for (const body of all)
    for (const secret of ['Below the stairs', 'below-the-stairs', 'Cellar', 'cellar']) expect(body).not.toContain(secret);
});

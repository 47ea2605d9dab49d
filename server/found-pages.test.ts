/** Every page that everybody may read is found: search engines and whoever shares it get what they need of it, or are told to leave it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StartThread } from '../shared/domains/forum.ts';
import { locales } from '../shared/locales.ts';
import { addressed, overNow, pageSamples, withQuery } from './access.samples.ts';
import { openWorld, type World } from './access.samples.world.ts';
import { endSound } from './domains/domains.fixtures.ts';
import { domains } from './domains.ts';
import { readConfig } from './platform/config.ts';
import { projectFolder, testHouse } from './testing.ts';

const config = readConfig({ FOLKMOOT_DATA: '/nowhere', FOLKMOOT_SECRET: 'only to list what there is, long enough' }, projectFolder);
const open = domains(config, projectFolder)
  .flatMap((domain) => domain.pages ?? [])
  .filter(({ access, path }) => access === 'anyone' && !overNow[path])
  .map(({ path }) => path);

let world: World;
beforeAll(async () => {
  world = await openWorld(await testHouse({ env: { FOLKMOOT_URL: 'https://house.example' } }));
  const tagged = { spaceId: world.spaceId, kind: 'discussion' as const, title: 'With a tag', body: 'Words.', tags: ['sample'] };
  await world.t.house.run(StartThread, world.host, tagged);
}, 30_000);
afterAll(() => endSound(world.t));

const read = async (path: string, query: Record<string, string>): Promise<string | null> => {
  const sample = pageSamples[path];
  if (!sample) throw new Error(`${path} has no sample: add one to server/access.samples.ts`);
  const { url, rest } = addressed(path, await sample(world, undefined));
  // the first page of what has several
  const { after, before, from, show, ...asked } = rest as Record<string, unknown>;
  const answer = await world.t.ask('GET', withQuery(url, { ...asked, ...query }), { headers: { accept: 'text/html' } });
  return answer.statusCode === 200 ? answer.body : null;
};
const one = (body: string, pattern: RegExp): string => {
  const found = [...body.matchAll(new RegExp(pattern, 'g'))].map(([, said = '']) => said);
  expect(found, String(pattern)).toHaveLength(1);
  return found[0] ?? '';
};

const kept: string[] = [];
const left: string[] = [];
test.each(open)('%s', async (path) => {
  for (const locale of locales) {
    const body = await read(path, { lang: locale });
    if (body === null) return;
    const hidden = body.includes('<meta name="robots" content="noindex">');
    if (locale === 'en') (hidden ? left : kept).push(path);
    if (hidden) continue;
    expect(one(body, /<title>([^<]*)<\/title>/).length).toBeGreaterThan(2);
    expect(one(body, /<meta name="description" content="([^"]*)"/).length).toBeGreaterThan(2);
    const canonical = one(body, /<link rel="canonical" href="(https:\/\/house\.example\/[^"]*)"/);
    expect(canonical.includes(`lang=${locale}`)).toBe(locale !== 'en');
    for (const language of [...locales, 'x-default']) {
      const address = one(body, new RegExp(`<link rel="alternate" hreflang="${language}" href="(https://house\\.example/[^"]*)"`));
      if (language === locale) expect(address).toBe(canonical);
    }
    for (const property of ['type', 'site_name', 'title', 'description', 'locale', 'image:alt'])
      expect(one(body, new RegExp(`<meta property="og:${property}" content="([^"]*)"`))).not.toBe('');
    expect(one(body, /<meta property="og:url" content="([^"]*)"/)).toBe(canonical);
    const picture = one(body, /<meta property="og:image" content="https:\/\/house\.example([^"]*)"/);
    const { statusCode, headers } = await world.t.ask('GET', picture);
    expect([picture, statusCode, headers['content-type']]).toEqual([picture, 200, 'image/png']);
  }
});

test('what search engines are told to leave is a door, a form or a letter, never what people read', () => {
  for (const path of ['/', '/spaces', '/tags', '/tags/:tag', '/rules', '/contests']) expect(kept).toContain(path);
  expect(left.sort()).toEqual([
    ...['/claim', '/confirm', '/forgot', '/offline', '/p/:postId/history', '/p/:postId/report', '/reset', '/search', '/sign-in'],
    ...['/sign-in/phone', '/sign-in/phone/code', '/sign-up', '/take-back', '/unsubscribe'],
  ]);
});

/** ChangeBrand: every page follows at once, days that were counted stay, a stale change is refused, the environment wins. */
import { afterEach, expect, test } from 'vitest';
import { ChangeBrand } from '../../../../shared/domains/brand.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectFault, expectRefused, firedBy, leavesNothing } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../../forum/forum.fixtures.ts';

const first = {
  name: 'Ash & Elm',
  tagline: 'Chairs that are handed down',
  welcome: 'Six of us make chairs in Ludlow.',
  locale: 'en' as const,
  zone: 'Europe/London',
  theme: 'folkmoot',
  picture: true,
  reason: 'we have a name',
  version: 0,
};
let t: TestHouse;
const open = async (env: Record<string, string> = {}) => {
  t = await testHouse({ env: { FOLKMOOT_ZONE: '', ...env } });
};
afterEach(() => endSound(t));

test('the name, the words and the picture stand on every page at once, in each language that was given', async () => {
  await open();
  const admin = await t.member({ role: 'administrator' });
  await t.cookie(admin);
  expect((await t.ask('GET', '/')).body).toContain('Hollin');
  const fired = await firedBy(t, async () => {
    const answer = await t.ask('PUT', '/api/brand', { as: admin, body: { ...first, taglineHans: '传给下一代的椅子' } });
    expect(answer.json()).toEqual({ version: 1 });
  });
  expect(fired).toEqual(['ChangeBrand: BrandChanged']);
  const home = (await t.ask('GET', '/')).body;
  expect(home).toContain('Chairs that are handed down');
  expect(home).toContain('/themes/folkmoot/hero.svg');
  expect(home).not.toContain('Hollin');
  const hans = (await t.ask('GET', '/?lang=zh-Hans')).body;
  expect(hans).toContain('传给下一代的椅子');
  expect(hans).toContain('Six of us make chairs in Ludlow.');
  expect((await t.ask('GET', '/rules')).body).toContain('Ash &amp; Elm');

  // the brand's language is what a visitor reads who chose none
  const answer = await t.ask('PUT', '/api/brand', { as: admin, body: { ...first, locale: 'zh-Hans', version: 1 } });
  expect(answer.json()).toEqual({ version: 2 });
  expect((await t.ask('GET', '/')).body).toContain('<html lang="zh-Hans"');
});

test('a name or words that nobody sees are none', async () => {
  await open();
  const admin = await t.member({ role: 'administrator' });
  await t.cookie(admin);
  for (const field of ['name', 'tagline', 'welcome', 'taglineHans'])
    for (const blank of ['  ', '\u3164\u2800', '\u200b\u2060\ufe0f']) {
      const refused = await leavesNothing(t, () => t.ask('PUT', '/api/brand', { as: admin, body: { ...first, [field]: blank } }));
      expectFault(refused, t, field, 'missing');
    }
  expect((await t.ask('PUT', '/api/brand', { as: admin, body: { ...first, name: 'Ash\u202e & Elm' } })).statusCode).toBe(200);
  expect((await t.ask('GET', '/api/brand')).json().name).toBe('Ash & Elm');
});

test('of two who start from one version the second is told, and what they typed is there', async () => {
  await open();
  const admin = await t.member({ role: 'administrator' });
  await t.cookie(admin);
  const change = (name: string) => t.ask('PUT', '/api/brand', { as: admin, body: { ...first, name } });
  const answers = await Promise.all([change('One'), change('Two')]);
  expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409]);
  expectRefused(t, await leavesNothing(t, () => change('Three')), 409, 'brand.refusal.changed-meanwhile');
  const form = { ...Object.fromEntries(Object.entries(first).map(([k, v]) => [k, String(v)])), name: 'Fourth', _back: '/desk/brand' };
  const again = await t.ask('POST', '/forms/change-brand', { as: admin, form });
  expect([again.statusCode, again.body.includes('value="Fourth"')]).toEqual([422, true]);
  expect((await everyRow(t.house))['platform.policies']?.filter((row) => row.includes('"kind":"brand"'))).toHaveLength(1);
});

test('managers and below may not, and what the environment sets can not be changed', async () => {
  await open({ FOLKMOOT_THEME: 'folkmoot' });
  const manager = await t.member({ role: 'manager' });
  await t.cookie(manager);
  expectRefused(
    t,
    await leavesNothing(t, () => t.ask('PUT', '/api/brand', { as: manager, body: first })),
    403,
    'platform.refusal.not-allowed',
  );
  const admin = await t.member({ role: 'administrator' });
  await t.cookie(admin);
  const values = { setting: 'FOLKMOOT_THEME' };
  const body = { ...first, theme: 'other' };
  expectRefused(t, await leavesNothing(t, () => t.ask('PUT', '/api/brand', { as: admin, body })), 409, 'brand.refusal.set-by-environment', {
    values,
  });
  const page = (await t.ask('GET', '/desk/brand', { as: admin })).body;
  expect(page).toContain(t.house.say('en')('brand.set-by', values));
});

test('a zone by an older name is kept by the one of today', async () => {
  await open();
  const admin = await t.member({ role: 'administrator' });
  await t.house.run(ChangeBrand, admin, { ...first, zone: 'Asia/Calcutta' });
  expect((await t.ask('GET', '/api/brand', { as: admin })).json().zone).toBe('Asia/Kolkata');
  const page = (await t.ask('GET', '/desk/brand', { as: admin })).body;
  expect(page).toContain('value="Asia/Kolkata"');
  expect(page).not.toContain('Asia/Calcutta');
});

test('days that were counted keep their zone: standing is what the record says, before and after', async () => {
  await open();
  const [admin, author] = [await t.member({ role: 'administrator' }), await t.member()];
  const { threadId } = await someThread(t.house, admin);
  // 22:30 in London is the next day in Shanghai
  const evening = Date.UTC(2027, 0, 5, 22, 30);
  for (let i = 0; i < 3; i++) await someReply(t.house, author, threadId, { now: evening + i });
  await t.house.run(ChangeBrand, admin, { ...first, zone: 'Asia/Shanghai' }, { now: evening + 10 });
  for (let i = 0; i < 3; i++) await someReply(t.house, author, threadId, { now: evening + 20 + i });
  const { points } = t.house.store.t.loyalty;
  const days = (await t.house.store.read.select({ day: points.day, rule: points.rule }).from(points)).filter((p) => p.rule === 'replied');
  expect(days.map((p) => p.day).sort()).toEqual([...Array(3).fill('2027-01-05'), ...Array(3).fill('2027-01-06')]);
});

const plain = (html: string): string =>
  html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
/** What a browser would send of the form as it stands. */
const sentAsItStands = (page: string, command: string): Record<string, string> => {
  const form = new RegExp(`action="/forms/${command}".*?</form>`, 's').exec(page)?.[0] ?? '';
  const named = [...form.matchAll(/<(input|textarea)\b([^>]*)>([^<]*)/g)].flatMap(([, tag, attributes = '', text = '']) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const [name, choice] = [of('name'), /type="(?:radio|checkbox)"/.test(attributes)];
    if (!name || (choice && !/ checked/.test(attributes))) return [];
    return [[name, plain(tag === 'textarea' ? text : (of('value') ?? 'on'))] as const];
  });
  const chosen = [...form.matchAll(/<select\b[^>]*name="([^"]*)".*?<option value="([^"]*)"[^>]* selected/gs)];
  return Object.fromEntries([...named, ...chosen.map(([, name = '', value = '']) => [name, value] as const)]);
};

test('the form begins with what the pages say, also where nobody chose yet: changing the look alone loses no word', async () => {
  await open();
  const admin = await t.member({ role: 'administrator' });
  await t.cookie(admin);
  const page = (await t.ask('GET', '/desk/brand', { as: admin })).body;
  expect(page).toMatch(/<input[^>]*name="picture"[^>]* checked/);
  const homes = async () => Promise.all(['en', 'zh-Hans', 'zh-Hant'].map(async (lang) => (await t.ask('GET', `/?lang=${lang}`)).body));
  const [before, form] = [await homes(), sentAsItStands(page, 'change-brand')];
  expect(form.tagline).toBe('A workshop with its doors open');
  const saved = await t.ask('POST', '/forms/change-brand', { as: admin, form: { ...form, reason: 'The look alone.' } });
  expect(saved.statusCode, saved.body).toBe(303);
  expect(await homes()).toEqual(before);
  // another brand in the same clothes is not hosted by the people of this one
  await t.ask('PUT', '/api/brand', { as: admin, body: { ...first, version: 1 } });
  expect((await homes())[0]).not.toContain('Tom Sagar');
});

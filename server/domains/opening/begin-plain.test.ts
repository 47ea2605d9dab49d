/** A house begun from the command line speaks as nobody's brand, until one is chosen; an own theme, asked for by name, speaks for itself. */
import { afterEach, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import { beginPlain } from './begin-plain.ts';

let t: TestHouse;
afterEach(() => t.close());
const begun = async (env: Record<string, string>): Promise<string> => {
  t = await testHouse({ env: { FOLKMOOT_DEMO: '0', ...env } });
  await beginPlain(t.house);
  return (await t.ask('GET', '/set-up')).body;
};

test('no page says a word of the brand that the theme was drawn for, the set-up finds its fields empty, and a brand is still to be chosen', async () => {
  expect(await begun({})).not.toContain('value="Folkmoot"');
  const admin = await t.member({ role: 'administrator' });
  for (const path of ['/', '/rules', '/manifest.webmanifest', '/feed.atom'])
    for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
      const { body, statusCode } = await t.ask('GET', `${path}?lang=${lang}`);
      expect([statusCode, body.includes('Folkmoot'), /Hollin|Hebden|Ruth|赫布登/.test(body)], `${path} ${lang}`).toEqual([
        200,
        true,
        false,
      ]);
    }
  const { steps } = (await t.ask('GET', '/api/opening/steps', { as: admin })).json();
  expect(steps).toContainEqual({ name: 'brand', done: false });
});

test('where people live already, and where the theme was asked for by name, nothing is changed', async () => {
  await begun({ FOLKMOOT_THEME: 'northfell' });
  expect(t.house.settings.brand).toBe(null);
  await t.close();
  t = await testHouse({ env: { FOLKMOOT_DEMO: '0' } });
  await t.member();
  await beginPlain(t.house);
  expect(t.house.settings.brand).toBe(null);
});

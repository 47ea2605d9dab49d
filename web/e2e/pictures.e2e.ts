/** Pictures in a real browser: one's own as a face, with and without script, and one in a post, where nothing jumps. */
import { describe, expect, test } from 'vitest';
import { broughtPicture, somePicture } from '../../server/domains/media/media.fixtures.ts';
import { ReplyToThread } from '../../shared/domains/forum.ts';
import type { Locale } from '../../shared/locales.ts';
import { watchFaults } from './house.ts';
import { follow, walks } from './walk.ts';

const at = walks();

const languages: [string, Locale][] = [
  ['in English', 'en'],
  ['in Chinese', 'zh-Hans'],
];

describe.each(languages)('%s', (_, locale) => {
  const lang = locale === 'en' ? '' : `?lang=${locale}`;

  test.each([true, false])(
    'a picture becomes the face, a file that is none is told of, and the drawn face comes back (script: %s)',
    async (script) => {
      const handle = `face-${locale.toLowerCase()}-${script}`;
      const page = await at.memberPage(handle, { javaScriptEnabled: script });
      const faults = watchFaults(page);
      await at.go(page, `/me/settings/picture${lang}`);
      const form = page.locator('form[action="/forms/keep-my-picture"]');
      const send = async (name: string, buffer: Buffer) => {
        await form.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
        return follow(page, form.locator('button'));
      };
      expect(await send('x.png', Buffer.from('<svg onload="alert(1)"/>'))).toBe(422);
      expect((await page.locator('#file-fault').textContent())?.trim()).toBe(at.house.house.say(locale)('media.refusal.not-a-picture'));
      expect(await send('me.png', await somePicture({ width: 300, height: 200 }))).toBe(200);
      const drawn = page.locator('.my-picture .face image');
      expect(await drawn.getAttribute('href')).toMatch(/^\/media\/[1-9A-Za-z]{22}$/);
      const box = await page.locator('.my-picture .face').boundingBox();
      await at.go(page, `/m/${handle}${lang}`);
      expect(await page.locator('main .face image').count()).toBeGreaterThan(0);
      await at.go(page, `/me/settings/picture${lang}`);
      await follow(page, page.locator('form[action="/forms/take-my-picture-away"] button'));
      expect(await drawn.count()).toBe(0);
      expect(await page.locator('.my-picture .face').boundingBox()).toEqual(box);
      expect(faults()).toEqual([]);
    },
  );
});

test('a picture in a post has its place before it has come, and words for who does not see it', async () => {
  const page = await at.memberPage('shows-one');
  const faults = watchFaults(page);
  const { house } = at.house;
  const member = await at.house.member('Shows Another', 'shows-another');
  const mediaId = await broughtPicture(house, member, { file: await somePicture({ width: 1600, height: 900, type: 'jpeg' }) });
  const thread = await at.house.thread('Cape Wrath');
  const { out } = await house.run(ReplyToThread, member, { threadId: thread.id, body: `![A hill](/media/${mediaId})\n\nAnd on.` });
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route('**/media/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${at.house.url}/p/${out.postId}`, { waitUntil: 'domcontentloaded' });
  const picture = page.getByRole('img', { name: 'A hill' });
  await picture.scrollIntoViewIfNeeded();
  const before = await picture.boundingBox();
  expect(Math.round(((before?.width ?? 0) / (before?.height ?? 1)) * 100)).toBe(178);
  release();
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).complete && (img as HTMLImageElement).naturalWidth > 0))
    .toBe(true);
  const after = await picture.boundingBox();
  expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
  expect(faults()).toEqual([]);
});

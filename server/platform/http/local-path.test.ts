/** Where links lead that stand on a page which was asked for in a language. */
import { expect, test } from 'vitest';
import { ledOn } from './local-path.ts';

const page = (...links: string[]) => links.map((href) => `<a class="x" href="${href}">y</a>`).join('');

test('every way to a page of the house goes on in that language, before its anchor and beside what it asks', () => {
  expect(ledOn(page('/', '/t/1#p2', '/sign-up?next=%2F', '/search?q=a&amp;kind=idea'), '/?lang=zh-Hans')).toBe(
    page('/?lang=zh-Hans', '/t/1?lang=zh-Hans#p2', '/sign-up?next=%2F&amp;lang=zh-Hans', '/search?q=a&amp;kind=idea&amp;lang=zh-Hans'),
  );
});

test('what is no page, leads elsewhere, stays here or names a language, and any page that was asked for without one, stays as it is', () => {
  const html = `${page('/api/openapi.json', '/media/1', '//other.example/', 'https://other.example/', '#p2', '/?lang=en')}<link href="/x"><img src="/y">`;
  expect(ledOn(html, '/?lang=zh-Hans')).toBe(html);
  for (const path of ['/', '/?lang=de', '/?lang=']) expect(ledOn(page('/rules'), path)).toBe(page('/rules'));
});

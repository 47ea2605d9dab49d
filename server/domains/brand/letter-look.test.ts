/** How mails look: in the colours and the faces of the brand's own theme, and of no other. */
import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { letterHtml } from '../../platform/mail/letter.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { letterLook } from './letter-look.ts';

let t: TestHouse;
afterEach(() => t.close());

test.each([
  ['folkmoot', "'Source Sans 3','Segoe UI'", "'Brygada 1918','Georgia',serif", ['Archivo', 'Barlow']],
  ['yunwu', "'Source Sans 3','Segoe UI'", "'Brygada 1918','Georgia',serif", ['Archivo', 'Barlow']],
  ['northfell', "'Archivo','Segoe UI'", "'Barlow Condensed','Roboto Condensed'", ['Brygada', 'Georgia', 'Source Sans']],
])('a mail of %s names its own faces', async (theme, text, display, others) => {
  t = await testHouse({ env: { FOLKMOOT_THEME: theme } });
  const look = letterLook(t.house, resolve(import.meta.dirname, '../../..'));
  for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
    const html = letterHtml({ paragraphs: ['Words'], why: 'Because' }, look(locale), locale);
    expect(html).toContain(`font-family:${text}`);
    expect(html).toContain(`font-family:${locale === 'en' ? display : display.replace(',serif', '')}`);
    expect(html).not.toMatch(/ near|system-ui/);
    for (const other of others) expect(html).not.toContain(other);
  }
});

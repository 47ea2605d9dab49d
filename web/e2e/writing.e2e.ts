/** Writing as people do it: tools, preview, input methods, people by `@`, drafts on two devices, pictures; and by plain form. */
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chooseLanguage, watchFaults } from './house.ts';
import { walks } from './walk.ts';

const at = walks();
const thread = async () => (await at.house.thread('Does the Dusk')).href;

const begin = async (page: Page, path: string): Promise<void> => {
  await at.go(page, path);
  await page.waitForFunction(() => document.querySelector('members-me .face'));
  await page.locator('#body').focus();
  await page.locator('.write-tools').waitFor();
};
const value = (page: Page) => page.locator('#body').inputValue();
const select = (page: Page, from: number, to: number) =>
  page
    .locator('#body')
    .evaluate((field, range) => (field as HTMLTextAreaElement).setSelectionRange(range[0] as number, range[1] as number), [from, to]);

/** A grey PNG, 40 x 30. */
const png = (): number[] => {
  const crcOf = (bytes: Buffer) => {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return ~crc >>> 0;
  };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    crc.writeUInt32BE(crcOf(body));
    return Buffer.concat([length, body, crc]);
  };
  const head = Buffer.from([0, 0, 0, 40, 0, 0, 0, 30, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(30 * 41, 120);
  for (let y = 0; y < 30; y++) rows[y * 41] = 0;
  const whole = [
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return [...Buffer.concat(whole)];
};
const give = (page: Page, event: 'paste' | 'drop', bytes: number[], type = 'image/png') =>
  page.locator('#body').evaluate(
    (field, [kind, data, mime]) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(data as number[])], 'x.png', { type: mime as string }));
      const init = { bubbles: true, cancelable: true };
      field.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: files })
          : new DragEvent('drop', { ...init, dataTransfer: files }),
      );
    },
    [event, bytes, type] as const,
  );

describe.each(['en', 'zh-Hans'] as const)('in %s', (locale) => {
  const member = async (handle: string, options: Parameters<typeof at.memberPage>[1] = {}) => {
    const page = await at.memberPage(`${handle}-${locale.toLowerCase()}`, options);
    await chooseLanguage(page.context(), at.house.url, locale);
    return page;
  };
  const say = (key: string, values?: Record<string, string | number>) => at.house.house.say(locale)(key, values);

  test('the tools shape words by mouse and by keyboard', async () => {
    const page = await member('tools');
    const faults = watchFaults(page);
    await begin(page, await thread());
    await page.keyboard.type('one two');
    await select(page, 0, 3);
    await page.getByRole('button', { name: say('forum.w-bold') }).click();
    expect(await value(page)).toBe('**one** two');
    await page.keyboard.press('Control+b');
    expect(await value(page)).toBe('one two');
    await select(page, 4, 7);
    await page.keyboard.press('Control+i');
    expect(await value(page)).toBe('one _two_');
    await page
      .getByRole('button', { name: say('forum.w-quoted'), exact: true })
      .first()
      .click();
    expect(await value(page)).toBe('> one _two_');
    // one stop of Tab, arrows within
    await page.getByRole('button', { name: say('forum.w-bold') }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(say('forum.w-italic'));
    expect(faults()).toEqual([]);
  });

  test('the preview is the post', async () => {
    const page = await member('preview');
    await begin(page, await thread());
    const body = `# 标题\n\n**粗** and \`code\` for @maren, not @nobody.\n\n> said\n\n- one\n- two\n\n\`\`\`\nlet a\n\`\`\`\n\n${locale}`;
    await page.locator('#body').fill(body);
    await page.getByRole('button', { name: say('forum.w-preview') }).click();
    const panel = page.locator('.preview');
    await panel.waitFor({ state: 'visible' });
    const seen = await panel.innerHTML();
    await page.keyboard.press('Tab');
    await page.locator('.composer .first').click();
    const post = page.locator('article.post', { hasText: '标题' }).filter({ hasText: locale }).last();
    await post.waitFor();
    expect(await post.locator('.post-words').innerHTML()).toBe(seen);
    expect(await page.locator('#body').isVisible()).toBe(true);
  });

  test('a draft is there again on another device, and gone when sent', async () => {
    const page = await member('drafts');
    const path = await thread();
    await begin(page, path);
    await page.locator('#body').fill(`Half a sentence 半句 ${locale}`);
    await page.getByText(say('forum.w-draft-kept')).waitFor();
    const other = await at.open();
    await at.house.signIn(other.context(), await at.house.member('x', `y-${locale.toLowerCase()}`)); // another person sees nothing of it
    await begin(other, path);
    expect(await value(other)).toBe('');
    const cookies = await page.context().cookies();
    const second = await at.open();
    await second.context().addCookies(cookies);
    await begin(second, path);
    await expect.poll(() => value(second)).toBe(`Half a sentence 半句 ${locale}`);
    await at.go(second, '/me/drafts');
    await second.getByText('Half a sentence').waitFor();
    await page.locator('.composer .first').click();
    await page.locator('article.post', { hasText: `半句 ${locale}` }).waitFor();
    await expect.poll(async () => (await (await page.request.get(`${at.house.url}/api/me/drafts`)).json()).drafts.length).toBe(0);
  });

  test('whom one may mean stands under the field where one writes, as wide as it, in a reply and in a new thread', async () => {
    const page = await member('at-place');
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const path of [await thread(), '/new']) {
      await begin(page, path);
      await page.keyboard.type('Ask @mare');
      await page.locator('.write-people li').first().waitFor();
      const [list, field] = await Promise.all(['.write-people', '#body'].map((one) => page.locator(one).boundingBox()));
      expect([list?.x, list?.width], path).toEqual([field?.x, field?.width]);
      expect(Math.round((list?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)), path).toBe(2);
    }
  });

  test('a person is chosen by keyboard; while an input method composes, nothing is sent, chosen or shaped', async () => {
    const page = await member('at-sign');
    await begin(page, await thread());
    await page.keyboard.type('Ask @mare');
    await page.locator('.write-people li').first().waitFor();
    await page.keyboard.press('Enter');
    expect(await value(page)).toBe('Ask @maren ');
    await page.keyboard.type('@mare');
    await page.locator('.write-people li').first().waitFor();
    const before = await value(page);
    // what Chromium tells while a choice is confirmed, and what Safari does: the composition over, the key still 229
    await page.locator('#body').evaluate((field) => {
      for (const how of [{ isComposing: true }, { keyCode: 229 }])
        for (const keys of [{ key: 'Enter' }, { key: 'Enter', ctrlKey: true }, { key: 'b', ctrlKey: true }, { key: 'ArrowDown' }])
          field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys, ...how }));
    });
    expect(await value(page)).toBe(before);
    expect(await page.locator('.write-people li[aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.write-people').isVisible()).toBe(false);
    // and as an input method does it: what is composed is taken by Enter, with Ctrl as well, in the composer and in the search above
    const line = await page.context().newCDPSession(page);
    for (const field of ['#body', '.mast-search input[name=q]'])
      for (const modifiers of [0, 2]) {
        await page.locator(field).fill('');
        for (const text of ['c', 'chen', 'chenwu'])
          await line.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await line.send('Input.dispatchKeyEvent', {
          type: 'rawKeyDown',
          windowsVirtualKeyCode: 229,
          key: 'Enter',
          code: 'Enter',
          modifiers,
        });
        await line.send('Input.insertText', { text: '晨雾' });
        await line.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter', modifiers });
        expect([await page.locator(field).inputValue(), await page.locator('article.post', { hasText: '晨雾' }).count()]).toEqual([
          '晨雾',
          0,
        ]);
        expect(new URL(page.url()).pathname).not.toBe('/search');
      }
    await page.locator('#body').fill(`Sent by keys alone ${locale}`);
    await page.keyboard.press('Control+Enter');
    await page.locator('article.post', { hasText: `Sent by keys alone ${locale}` }).waitFor();
  });

  test('a picture that is pasted or dropped stands in the text, with its words; one that is none is told so, and nothing is lost', async () => {
    const page = await member('pictures');
    await begin(page, await thread());
    await page.keyboard.type('Look: ');
    await give(page, 'paste', png());
    await page.locator('.write-alt input').fill(`A grey [thing] ${locale}`);
    await page.locator('.write-alt input').press('Enter');
    expect(await value(page)).toMatch(/^Look: !\[A grey thing [\w-]+\]\(\/media\/\w{22}\)$/);
    await give(page, 'drop', [1, 2, 3]);
    await expect.poll(() => page.locator('.write-told').textContent()).not.toMatch(/%|^$/);
    expect(await value(page)).toMatch(/^Look: !\[A grey thing [\w-]+\]\(\/media\/\w{22}\)$/);
    await page.locator('.composer .first').click();
    await page.locator(`article.post img[alt="A grey thing ${locale}"]`).waitFor();
  });

  test('a draft with pictures is read again: those without words are asked about, in a reply and in a new thread', async () => {
    const page = await member('reloads');
    const path = await thread();
    await begin(page, path);
    await give(page, 'paste', png());
    await page.locator('.write-alt').waitFor();
    await page.getByText(say('forum.w-draft-kept')).waitFor();
    // in another browser: only the house has kept it
    const other = await at.open();
    await other.context().addCookies(await page.context().cookies());
    for (const again of [page, other]) {
      await at.go(again, path);
      await again.locator('.write-alt input').waitFor();
      expect(await again.locator('.write-alt').count()).toBe(1);
    }
    await other.locator('.write-alt input').fill(`A grey thing ${locale}`);
    await other.locator('.write-alt button').click();
    expect(await value(other)).toMatch(/^!\[A grey thing [\w-]+\]\(\/media\/\w{22}\)$/);
    expect(await other.locator('.write-alt').count()).toBe(0);

    await at.go(page, '/new');
    await page.locator('.write-tools').waitFor();
    await give(page, 'paste', png());
    await page.locator('.write-alt').waitFor();
    await page.waitForURL(/\/new\?draft=/);
    await page.reload();
    await page.locator('.write-alt input').waitFor();
  });

  test('a quotation goes into the field, and answers that post', async () => {
    const page = await member('quoting');
    const path = await thread();
    await begin(page, path);
    await page.locator('.post-more > summary').nth(1).click();
    await page.locator('article.post a[data-quote]').nth(1).click();
    const quoted = await value(page);
    expect(quoted).toMatch(/^> /);
    // asked for once more, it stands there once
    await page
      .locator('article.post a[data-quote]')
      .nth(1)
      .evaluate((link) => (link as HTMLElement).click());
    expect(await value(page)).toBe(quoted);
    await page.locator('#body').evaluate((field, words) => {
      (field as HTMLTextAreaElement).value += words;
    }, `Quoted and answered ${locale}`);
    await page.locator('.composer .first').click();
    const post = page.locator('article.post', { hasText: `Quoted and answered ${locale}` });
    await post.waitFor();
    expect(await post.locator('.said, blockquote').count()).toBeGreaterThan(1);
  });

  test('without JavaScript: a quotation by its address, a thread with kind and tags', async () => {
    // two alike would be asked about
    const note = locale === 'en' ? 'A plain note' : '随手记一条';
    const page = await member('plain-words', { javaScriptEnabled: false });
    await at.go(page, await thread());
    await page.locator('.post-more > summary').nth(1).click();
    await page.locator('article.post a[data-quote]').nth(1).click();
    expect(await value(page)).toMatch(/^> /);
    await page.locator('#body').fill(`> said\n\nPlainly answered ${locale}`);
    await page.locator('.composer .first').click();
    await page.locator('article.post', { hasText: `Plainly answered ${locale}` }).waitFor();
    await at.go(page, '/new');
    await page.locator('#spaceId').selectOption({ index: 1 });
    await page.locator('[name=kind][value=note]').check();
    await page.locator('#title').fill(note);
    await page.locator('#body').fill('Its words');
    await page.locator('#tags').fill('plain, 素');
    await page.locator('main button.first[type=submit]').click();
    await page.locator('.tags .hash', { hasText: '#素' }).click();
    await page.locator('h1', { hasText: '#素' }).waitFor();
    await page.getByText(note).waitFor();
  });
});

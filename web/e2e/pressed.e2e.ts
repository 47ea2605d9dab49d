/** A button that is pressed stays under the pointer: what arrives meanwhile comes in once it was released, and the press counts. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { system } from '../../server/platform/actor.ts';
import { ReplyToThread } from '../../shared/domains/forum.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { walks } from './walk.ts';

const at = walks();

/** Holds the mouse down on it while this happens. */
const hold = async (page: Page, what: Locator, meanwhile: () => Promise<unknown>): Promise<void> => {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('it is not to be seen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await meanwhile();
  await page.mouse.up();
};
/** Until what came over the wire would be drawn. */
const drawn = (page: Page) => page.waitForTimeout(500);

test('an answer kept as a draft is sent by its button, though nothing else of its form was touched', async () => {
  const page = await at.memberPage('presses-at-once');
  await at.house.house.run(GiveRole, system('test'), { handle: 'presses-at-once', role: 'moderator', reason: 'a test' });
  await at.go(page, '/desk/questions');
  const id = (await page.locator('article.queue-row').first().getAttribute('id')) ?? '';
  const draft = `/api/me/drafts/${encodeURIComponent(id.replace('q-', 'thread:'))}`;
  await page.request.put(at.house.url + draft, { data: { body: 'The brand looks into it at once.' } });
  await at.go(page, '/desk/questions');
  await page.waitForLoadState('networkidle');
  const send = page.locator(`#${id} form[action="/forms/answer-officially"] button[type=submit]`);
  const tools = page.waitForResponse(/\/assets\/writing\./);
  await Promise.all([
    page.waitForURL(/\/t\//),
    hold(page, send, async () => {
      await tools;
      await drawn(page);
      expect(await page.locator('.write-tools').count()).toBe(0);
    }),
  ]);
  await page.locator('article.post', { hasText: 'The brand looks into it at once.' }).waitFor();
});

test('the tools of writing come once the field was released', async () => {
  const page = await at.memberPage('presses-long');
  await at.go(page, (await at.house.thread('Does the Dusk')).href);
  await page.locator('members-me .face').waitFor();
  await page.waitForLoadState('networkidle');
  // who comes to the button by keyboard has written
  await page.locator('forum-composer button[type=submit]').first().focus();
  await drawn(page);
  expect(await page.locator('.write-tools').count()).toBe(0);
  await hold(page, page.locator('#body'), async () => {
    await page.waitForFunction(() => document.activeElement?.id === 'body');
    await drawn(page);
    expect(await page.locator('.write-tools').count()).toBe(0);
  });
  await page.locator('.write-tools').waitFor();
});

test('a reply is sent, though somebody else’s arrives and the draft is kept while the button is pressed', async () => {
  const page = await at.memberPage('presses-amid');
  const other = await at.house.member('Talks Amid', 'talks-amid');
  const { id, href } = await at.house.thread('Does the Dusk');
  await at.goLive(page, href);
  await page.locator('#body').focus();
  await page.locator('.write-tools').waitFor();
  const kept = page.waitForResponse((answer) => answer.url().includes('/api/me/drafts/') && answer.request().method() === 'PUT');
  await page.locator('#body').fill('Mine, pressed for long.');
  await hold(page, page.locator('forum-composer button[type=submit]').first(), async () => {
    await at.house.house.run(ReplyToThread, other, { threadId: id, body: 'Said meanwhile.' });
    await kept;
    await drawn(page);
    expect(await page.locator('forum-arrivals .arrived').count()).toBe(0);
    expect(await page.locator('.write-told').textContent()).toBe('');
  });
  await page.locator('article.post', { hasText: 'Mine, pressed for long.' }).waitFor();
  await page.locator('article.post', { hasText: 'Said meanwhile.' }).waitFor();
});

test('what was said already about a title comes in after the press that left its field', async () => {
  const page = await at.memberPage('presses-title');
  const { title } = await at.house.thread('Does the Dusk');
  await at.go(page, '/new');
  await page.locator('.write-tools').waitFor();
  await page.locator('#spaceId').selectOption({ index: 1 });
  await page.locator('#body').fill('Asked once more.');
  await page.locator('#title').fill(title);
  await Promise.all([
    page.waitForNavigation(),
    hold(page, page.locator('#start-thread .first'), async () => {
      await drawn(page);
      expect(await page.locator('forum-alike .alike').count()).toBe(0);
    }),
  ]);
  // asked before it is begun, since nobody has seen the list yet
  await page.locator('.alike').waitFor();
});

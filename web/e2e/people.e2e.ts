/**
 * Who one is here, walked in a real browser: settings, following, passing on, reading to the end, the way through the menu by
 * keyboard, first steps. In English and in Chinese; what needs no script is walked without one.
 */
import { describe, expect, test } from 'vitest';
import { GiveConsent } from '../../shared/domains/members.settings.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import { watchFaults } from './house.ts';
import { follow, walks } from './walk.ts';

const at = walks();

const languages: [string, Locale][] = [
  ['in English', 'en'],
  ['in Chinese', 'zh-Hans'],
];

describe.each(languages)('%s', (_, locale) => {
  const say: SayKey = (key, values) => at.house.house.say(locale)(key, values);
  const lang = locale === 'en' ? '' : `?lang=${locale}`;
  const short = locale.toLowerCase();

  test('with plain HTML: a profile, own tags, a consent given and taken back, a space followed and let go', async () => {
    const page = await at.memberPage(`plain-${short}`, { javaScriptEnabled: false });
    const faults = watchFaults(page);
    await at.go(page, `/me/settings${lang}`);
    const profile = page.locator('form[action="/forms/change-profile"]');
    await profile.locator('#line').fill(locale === 'en' ? 'one bag, ten years' : '一只包，十年');
    await profile.locator('#about').fill('**About** me');
    await profile.locator('#name').fill('Tom Sagar');
    expect(await follow(page, profile.locator('button'))).toBe(422);
    // the refusal stands at its field, and nothing typed is lost
    const fault = await page.locator('#name-fault').textContent();
    expect([say('members.refusal.name-imitates-staff'), at.house.house.say('en')('members.refusal.name-imitates-staff')]).toContain(
      fault?.trim(),
    );
    expect(await page.locator('#about').inputValue()).toBe('**About** me');
    await page.locator('#name').fill(`Plain ${short}`);
    await page.locator('input[name="tags"]').fill('rain, 骑车');
    await follow(page, profile.locator('button'));
    await at.go(page, `/m/plain-${short}${lang}`);
    expect(await page.locator('.about strong').textContent()).toBe('About');
    expect(await page.locator('.own-tags li').allTextContents()).toEqual(['#rain', '#骑车']);

    await at.go(page, `/me/settings/consents${lang}`);
    await follow(page, page.locator('form[action="/forms/give-consent"] button'));
    expect(await page.locator('form[action="/forms/withdraw-consent"]').count()).toBe(1);
    await follow(page, page.locator('form[action="/forms/withdraw-consent"] button'));
    expect(await page.locator('form[action="/forms/withdraw-consent"]').count()).toBe(0);

    await at.go(page, `/s/mending${lang}`);
    await follow(page, page.locator('form.follow button'));
    expect(new URL(page.url()).pathname).toBe('/me/follows');
    expect(await page.locator('.follow-row a').allTextContents()).toHaveLength(1);
    await follow(page, page.locator('.follow-row button'));
    expect(await page.locator('.follow-row').count()).toBe(0);
    await at.go(page, `/me/record${lang}`);
    expect(await page.locator('.ledger tbody tr').count()).toBe(5);
    expect(faults()).toEqual([]);
  });

  test('with the islands: follow and let go in place, pass on, read to the end, find all of it in the record', async () => {
    const member = await at.house.member(`Island ${short}`, `island-${short}`);
    const page = await at.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await at.house.signIn(page.context(), member);
    const faults = watchFaults(page);
    await at.house.house.run(GiveConsent, member, { purpose: 'reading', audience: 'me' });
    const thread = await at.house.thread('Which rack');
    const read = page.waitForResponse((response) => response.url().endsWith('/read') && response.ok(), { timeout: 30_000 });
    await at.go(page, `${thread.href}${lang}`);
    const button = page.locator('members-follow button');
    const pressed = () => button.getAttribute('aria-pressed');
    await expect.poll(() => page.locator('members-me .face').count()).toBe(1);
    expect(await pressed()).toBe('false');
    await button.click();
    await expect.poll(pressed).toBe('true');
    expect(await button.textContent()).toBe(say('members.following'));
    await page.reload();
    await expect.poll(pressed).toBe('true');

    await page.locator('forum-share a').click();
    await expect.poll(() => page.locator('forum-share [role=status]').textContent()).toBe(say('forum.passed-on'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${at.house.url}${thread.href}`);

    await page.locator('article.post .post-foot').last().scrollIntoViewIfNeeded();
    await read;
    await button.click();
    await expect.poll(pressed).toBe('false');
    await expect
      .poll(async () => {
        await at.go(page, `/me/record${lang}`);
        return (await page.locator('.ledger .what').allInnerTexts()).length;
      })
      .toBe(7);
    const lines = (await page.locator('.ledger .what').allInnerTexts()).join('\n');
    for (const kind of ['followed-thread', 'shared', 'read-thread'])
      expect(lines).toContain(say(`members.line-${kind}`, { title: say('members.titled', { title: thread.title }) }));
    expect(lines).toContain(say('members.line-visited'));

    // by kind, by a plain form
    await page.locator('#kind').selectOption('shared');
    await follow(page, page.locator('.record-filter button'));
    expect(await page.locator('.ledger tbody tr').count()).toBe(1);
    expect(faults()).toEqual([]);
  });

  test('the menu by keyboard, one’s own pages behind it, and nothing wider than a phone', async () => {
    const page = await at.memberPage(`menu-${short}`, { viewport: { width: 360, height: 740 } });
    await at.go(page, `/${lang}`);
    await expect.poll(() => page.locator('members-me .face').count()).toBe(1);
    const summary = page.locator('members-me summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const places = await page
      .locator('.menu-list a')
      .evaluateAll((all) => all.map((one) => ({ href: one.getAttribute('href') ?? '', height: one.getBoundingClientRect().height })));
    expect(places.map(({ href }) => href)).toEqual(
      expect.arrayContaining([`/m/menu-${short}`, '/me/record', '/me/standing', '/me/notices', '/me/settings']),
    );
    expect(Math.min(...places.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Escape');
    expect(await page.locator('members-me details').getAttribute('open')).toBeNull();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const path of ['/me/record', '/me/standing', '/me/follows', '/me/settings', '/rules']) {
      await at.go(page, `${path}${lang}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
  });

  test('first steps: three for who is new, gone once they are done', async () => {
    const page = await at.memberPage(`new-${short}`);
    await at.go(page, `/${lang}`);
    const steps = page.locator('.begins li');
    expect(await steps.count()).toBe(3);
    expect(await steps.locator('a').count()).toBe(3);
    // the last of them is seen without scrolling
    const below = await steps.nth(2).evaluate((step) => step.getBoundingClientRect().bottom - innerHeight);
    expect(below).toBeLessThanOrEqual(0);
    const [me] = [await page.evaluate(async () => (await fetch('/api/me/profile')).json())];
    const send = (method: string, path: string, body: object) =>
      page.evaluate(
        async ([how, where, what]) =>
          (await fetch(where as string, { method: how as string, headers: { 'content-type': 'application/json' }, body: what as string }))
            .status,
        [method, path, JSON.stringify(body)],
      );
    expect(await send('PATCH', '/api/me', { version: me.version, line: 'new here' })).toBe(200);
    const { spaces } = await page.evaluate(async () => (await fetch('/api/spaces')).json());
    expect(await send('PUT', `/api/me/follows/space/${spaces[0].id}`, {})).toBe(200);
    await page.reload();
    expect(await steps.locator('a').count()).toBe(1);
    const thread = await at.house.thread('Which rack');
    expect(await send('POST', `/api/threads/${thread.id}/posts`, { body: `Hello ${short}` })).toBe(200);
    await page.reload();
    expect(await steps.count()).toBe(0);
  });
});

/** A whole contest in real browsers: a manager without a script, three members, a visitor; phases switch by the clock alone. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { somePicture } from '../../server/domains/media/media.fixtures.ts';
import { type Member, system } from '../../server/platform/actor.ts';
import { localTime } from '../../server/platform/local-time.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { watchFaults } from './house.ts';
import { follow, isInSight, walks } from './walk.ts';

const at = walks();
const minute = 60_000;

describe.each([
  ['en', 'What should hang in the window?', 'A lamp', 'A kettle'],
  ['zh-Hans', '橱窗里该挂什么？', '一盏灯', '一把壶'],
] as const)('in %s', (locale, question, first, second) => {
  const say = (key: string, values = {}) => at.house.house.say(locale)(key, values);
  const handle = (name: string) => `${name}-${locale.toLowerCase()}`;
  const speaking = async (options: Parameters<typeof at.open>[0] = {}, who?: Pick<Member, 'id'>) => {
    const page = await at.open(options);
    await page.context().addCookies([{ name: 'lang', value: locale, url: at.house.url }]);
    if (who) await at.house.signIn(page.context(), who);
    return page;
  };

  test('from the brief to a promise that was kept', async () => {
    const { house } = at.house;
    const start = Math.ceil(Date.now() / minute) * minute;
    const clock = (moment: number) => {
      house.clock = () => moment;
      return house.jobs.drain();
    };
    const written = (moment: number) => localTime(moment, house.settings.zone);
    try {
      await clock(start);
      const staff = await at.house.member(`Manager ${locale}`, handle('boss'));
      await house.run(GiveRole, system('test'), { handle: staff.handle, role: 'manager', reason: 'a test' });

      // the manager, without a script: first a plan that contradicts itself, kept as a draft with what is wrong with it
      const boss = await speaking({ javaScriptEnabled: false }, staff);
      await at.go(boss, '/desk/contests/new');
      const fill = async (name: string, text: string) => boss.locator(`main [name="${name}"]`).fill(text);
      await fill('title', question);
      await fill('brief', 'Draw what *you* would stop for.');
      await fill('prize', 'It hangs there for a year.');
      await fill('rights', 'You keep it. We may show it.');
      await fill('entriesAt', written(start));
      await fill('votingAt', written(start + 20 * minute));
      await fill('reviewAt', written(start + 10 * minute));
      await fill('resultAt', written(start + 40 * minute));
      await fill('votesEach', '1');
      await follow(boss, boss.locator('button[name=draft]'));
      expect(await boss.locator('.findings').innerText()).toContain(say('contests.refusal.review-before-voting'));
      expect(await boss.getByRole('button', { name: say('contests.open-now') }).count()).toBe(0);
      await follow(boss, boss.getByRole('link', { name: say('contests.change-contest'), exact: true }));
      await fill('reviewAt', written(start + 30 * minute));
      await follow(boss, boss.locator('main form.wide button[type=submit]'));
      await boss.locator('main form[action="/forms/keep-contest-picture"] input[type=file]').setInputFiles({
        ...{ name: 'window.png', mimeType: 'image/png', buffer: await somePicture({ width: 300, height: 200 }) },
      });
      await follow(boss, boss.locator('form[action="/forms/keep-contest-picture"] button'));
      await follow(boss, boss.locator('form[action="/forms/change-contest"] button'));
      const desk = new URL(boss.url()).pathname;
      const id = desk.split('/').at(-1) ?? '';

      // two members enter, one with a picture; the rights have to be accepted
      const people = [];
      for (const name of ['one', 'two', 'three']) people.push(await at.house.member(`${name} ${locale}`, handle(name)));
      const [one, two, three] = people as [Member, Member, Member];
      const enter = async (who: Member, title: string, script: boolean) => {
        const page = await speaking({ javaScriptEnabled: script }, who);
        await at.go(page, `/contests/${id}`);
        await follow(page, page.getByRole('link', { name: say('contests.enter') }));
        await page.locator('[name=title]').fill(title);
        await page.locator('[name=body]').fill('It glows. 会发光。');
        await follow(page, page.locator('#enter-contest .first'));
        expect(await page.locator('#acceptRights-fault').innerText()).toContain(say('contests.refusal.rights-not-accepted'));
        // the page that comes back opens where something is to be mended, with and without a script
        await expect.poll(() => isInSight(page.locator('#acceptRights-fault'))).toBe(true);
        expect(await page.locator('[name=body]').inputValue()).toBe('It glows. 会发光。');
        await page.locator('[name=acceptRights]').check();
        await follow(page, page.locator('#enter-contest .first'));
        return page;
      };
      const mine = await enter(one, first, false);
      expect(await mine.locator('.notice.good').innerText()).toContain(say('contests.is-in'));
      // pictures go in and out while words are changed, and the words stay
      const [pictureIn, pictureOut] = ['add-entry-picture', 'drop-entry-picture'].map((name) =>
        mine.locator(`[formaction^="/forms/${name}"]`),
      );
      await mine.locator('[name=body]').fill('It glows, and it hums.');
      const bring = async (name: string, buffer: Buffer) => {
        await mine.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
        await follow(mine, pictureIn as Locator);
      };
      await bring('words.png', Buffer.from('words'));
      expect(await mine.locator('#file-fault').innerText()).toContain(say('media.refusal.not-a-picture'));
      await bring('lamp.png', await somePicture({ width: 300, height: 200 }));
      await bring('lamp-2.png', await somePicture({ width: 200, height: 200 }));
      expect(await mine.locator('.picture-list img').count()).toBe(2);
      const lamp = mine.locator('.picture-list li').nth(1);
      await lamp.locator('summary').click();
      await lamp.locator('textarea').fill('A lamp, hung up');
      await follow(mine, lamp.locator('[formaction^="/forms/describe-entry-picture"]'));
      expect(await mine.locator('.notice.good').innerText()).toContain(say('contests.picture-is-described'));
      expect(await mine.locator('.picture-list img').nth(1).getAttribute('alt')).toBe('A lamp, hung up');
      await follow(mine, (pictureOut as Locator).first());
      expect(await mine.locator('.picture-list img').count()).toBe(1);
      expect(await mine.locator('[name=body]').inputValue()).toBe('It glows, and it hums.');
      // Enter in a field saves the words
      const saved = mine.waitForNavigation();
      await mine.locator('[name=title]').press('Enter');
      await saved;
      expect(await mine.locator('main').innerText()).toContain('It glows, and it hums.');
      const theirs = await enter(two, second, true);
      await theirs.locator('[name=title]').fill(`${second}!`);
      await follow(theirs, theirs.locator('#change-entry .first'));
      // the way back to it is shown to its author, with and without a script, and to nobody else
      const change = (page: Page) => page.locator('[data-of] a');
      await change(theirs).waitFor();
      await at.go(mine, new URL(theirs.url()).pathname);
      expect(await change(mine).isVisible()).toBe(false);
      await at.go(mine, `/contests/${id}`);
      await follow(mine, mine.locator('.gallery .entry a', { hasText: first }).first());
      await follow(mine, change(mine));
      expect(await mine.locator('form[action="/forms/change-entry"]').count()).toBe(1);

      // the clock moves on, and nothing else: entries are shut, voting is open
      await clock(start + 21 * minute);
      await at.go(mine, `/contests/${id}/enter`);
      expect(await mine.locator('main').innerText()).toContain(say('contests.refusal.entries-closed'));
      const visitor = await speaking();
      const faults = watchFaults(visitor);
      await at.go(visitor, `/contests/${id}`);
      expect(await visitor.locator('.gallery .entry').count()).toBe(2);
      expect(await visitor.locator('main').innerText()).toContain(say('contests.state-voting'));
      const vote = async (who: Member, title: string, script: boolean) => {
        const page = await speaking({ javaScriptEnabled: script }, who);
        await at.go(page, `/contests/${id}`);
        await page.locator('.ballot-box label', { hasText: title }).locator('input').check();
        const send = page.locator('.ballot-box button[type=submit]');
        if (script) {
          // a tick is a vote
          await page.locator('.ballot-box .receipt code').waitFor();
        } else await follow(page, send);
      };
      // the way to one's own entries is for who has one, after what everybody finds
      const way = async (who: Member, script: boolean) => {
        const page = await speaking({ javaScriptEnabled: script }, who);
        const answered = script ? page.waitForResponse((answer) => answer.url().includes('/api/me/contests/')) : null;
        await at.go(page, `/contests/${id}`);
        await answered;
        // whoever reads without a script is known as such from the second page on
        if (!script) await page.reload();
        return page.locator('.brief a[data-entries]');
      };
      for (const script of [true, false]) {
        await (await way(one, script)).waitFor();
        expect(await (await way(three, script)).isVisible()).toBe(false);
      }
      await vote(one, second, false);
      await vote(two, first, true);
      await vote(three, first, true);

      // the end: counted, decided with a promise, read by the visitor
      await clock(start + 31 * minute);
      await at.go(boss, desk);
      await fill('sentence', 'It hangs.');
      await fill('promise', 'It stays there until spring.');
      await fill('promiseBy', new Date(start + 40 * 86_400_000).toISOString().slice(0, 10));
      await follow(boss, boss.locator('form[action="/forms/publish-result"] button'));
      await at.go(visitor, `/contests/${id}/result`);
      expect(await visitor.locator('.podium li').first().innerText()).toContain(first);
      expect(await visitor.locator('.result-table tbody tr').first().innerText()).toMatch(/2/);
      expect(await visitor.locator('main').innerText()).toContain(say('contests.promise-open'));
      await at.go(boss, desk);
      await fill('sentence', 'It stayed.');
      await follow(boss, boss.locator('button[name=kept][value=true]'));
      await visitor.reload();
      expect(await visitor.locator('main').innerText()).toContain(say('contests.kept-in-time'));
      expect(faults()).toEqual([]);
    } finally {
      house.clock = Date.now;
    }
  }, 120_000);
});

/**
 * Being told by mail, with a real mail server beside the house: somebody replies, the mail comes when its time is over and not before, leads to the
 * words, and is ended by one press, on its page and by a mail program. In English with plain HTML only, in Chinese with the islands.
 */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { makeAccount } from '../../server/domains/identity/index.ts';
import { keepAccountFor } from '../../server/domains/notifications/notifications.fixtures.ts';
import type { Member } from '../../server/platform/actor.ts';
import { readMessage, type TestSmtp, testSmtp } from '../../server/platform/mail/smtp.fixtures.ts';
import { StartThread } from '../../shared/domains/forum.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import { watchFaults } from './house.ts';
import { follow, isInSight, walks } from './walk.ts';

const minute = 60_000;
let smtp: TestSmtp;
const at = walks(async () => {
  smtp = await testSmtp();
  return { env: { SMTP_URL: smtp.url } };
});
afterAll(() => smtp?.close());

type Language = [string, Locale, boolean, { title: string; reply: string; again: string; asker: string; replier: string }];
const languages: Language[] = [
  [
    'in English, with plain HTML only',
    'en',
    false,
    { title: 'A road to the sea', reply: 'Go by Garsdale.', again: 'Or by Dent.', asker: 'Robin Ashe', replier: 'Ben Low' },
  ],
  ['in Chinese', 'zh-Hans', true, { title: '去海边的路', reply: '走东边那条。', again: '或者走西边。', asker: '罗滨', replier: '林晓' }],
];

describe.each(languages)('%s', (_, locale, javaScriptEnabled, words) => {
  const say: SayKey = (key, values) => at.house.house.say(locale)(key, values);
  const address = `told-${locale.toLowerCase()}@rider.example`;
  /** Somebody with an address that was confirmed, who reads in this language. */
  const reachable = async (): Promise<Member> => {
    const { house } = at.house;
    const member = await at.house.member(words.asker, `asks-${locale.toLowerCase()}`);
    const account = { name: words.asker, email: address, verified: true, password: async () => 'a short sentence' };
    await keepAccountFor(at.house, member.id, await makeAccount(house.config, house.store, account), locale);
    return member;
  };
  const browserOf = async (member: Member): Promise<Page> => {
    const page = await at.open({ javaScriptEnabled });
    await at.house.signIn(page.context(), member);
    return page;
  };
  const mails = () => smtp.taken.filter(({ to }) => to.includes(address)).map(({ raw }) => readMessage(raw));

  test('a reply is told here and, ten minutes later, by a mail that leads to it; one press ends such mails, and is said so', async () => {
    const { house } = at.house;
    const began = Date.now();
    /** So many minutes from the beginning, with all that is due by then. */
    const pass = async (minutes: number): Promise<void> => {
      house.clock = () => began + minutes * minute;
      await house.jobs.drain(began + minutes * minute);
    };
    try {
      const asker = await reachable();
      const replier = await at.house.member(words.replier, `replies-${locale.toLowerCase()}`);
      const { spaces } = (await (await fetch(`${at.house.url}/api/spaces`)).json()) as { spaces: { id: string }[] };
      const thread = { spaceId: spaces[0]?.id ?? '', kind: 'discussion' as const, title: words.title, body: `${words.title}?` };
      const { out } = await house.run(StartThread, asker, thread);

      const other = await browserOf(replier);
      const reply = async (body: string): Promise<void> => {
        await at.go(other, `/t/${out.threadId}`);
        await other.locator('#composer textarea, forum-composer textarea').first().fill(body);
        await other.locator('.composer .first').click();
        await other.locator('article.post', { hasText: body }).waitFor();
      };
      await reply(words.reply);
      const own = await browserOf(asker);
      const faults = watchFaults(own);
      await pass(1);
      await at.go(own, '/me/notices');
      const told = say('notifications.what-reply', {
        count: 1,
        actor: words.replier,
        title: say('notifications.titled', { title: words.title }),
      });
      expect(await own.locator('.notice-row.new').count()).toBe(1);
      expect(await own.locator('.notice-row.new').innerText()).toContain(words.replier);
      await pass(8);
      expect(mails()).toEqual([]);

      await pass(12);
      expect(mails()).toHaveLength(1);
      const [{ headers, text, html }] = mails() as [ReturnType<typeof mails>[number]];
      expect(headers.subject).toBe(told);
      expect(html).toContain(`<html lang="${locale}">`);
      expect(text).toContain(say('notifications.mail-greeting', { name: words.asker }));
      expect(text).toContain(words.reply);
      const links = text.match(/https?:\/\/\S+/g) ?? [];
      const post = links.find((link) => link.includes('/t/')) ?? '';
      await own.goto(post);
      const said = own.locator('article.post', { hasText: words.reply });
      expect(new URL(own.url()).hash).toBe(`#${await said.getAttribute('id')}`);
      await expect.poll(() => isInSight(said)).toBe(true);

      // in a browser that knows nobody, and has been told nothing of languages
      const stop = links.find((link) => link.includes('/unsubscribe')) ?? '';
      const kind = say('notifications.kind-reply');
      const h1 = () => anybody.locator('h1').innerText();
      const anybody = await at.open({ javaScriptEnabled, locale: 'fr-FR' });
      const faultsThere = watchFaults(anybody);
      const press = (name: string) => follow(anybody, anybody.getByRole('button', { name, exact: true }));
      const byMail = async (name: string): Promise<boolean> => {
        await at.go(own, '/me/settings/notices');
        return own.locator(`[name=${name}ByMail]`).isChecked();
      };
      await anybody.goto(stop);
      expect(await h1()).toBe(say('notifications.unsubscribe-title'));
      // looking was not pressing
      expect(await byMail('reply')).toBe(true);
      expect(await press(say('notifications.unsubscribe-kind', { kind }))).toBe(200);
      expect(await h1()).toBe(say('notifications.unsubscribe-done-kind', { kind }));
      expect([await byMail('reply'), await byMail('answer')]).toEqual([false, true]);
      expect(await own.locator('[name=noMailAtAll]').isChecked()).toBe(false);
      expect(await press(say('notifications.unsubscribe-undo'))).toBe(200);
      expect(await h1()).toBe(say('notifications.unsubscribe-undone'));
      expect(await byMail('reply')).toBe(true);

      // RFC 8058: what a mail program sends by itself, from another place and without a cookie
      expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
      const answer = await fetch(headers['list-unsubscribe']?.slice(1, -1) ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
        body: headers['list-unsubscribe-post'],
      });
      expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
      expect([await byMail('reply'), await byMail('answer')]).toEqual([false, true]);
      // told here as before, and no more by mail
      await reply(words.again);
      await pass(14);
      await at.go(own, '/me/notices');
      expect(await own.locator('.notice-row.new').count()).toBe(1);
      await pass(40);
      expect(mails()).toHaveLength(1);
      expect([...faults(), ...faultsThere()]).toEqual([]);
    } finally {
      house.clock = Date.now;
    }
  }, 60_000);
});

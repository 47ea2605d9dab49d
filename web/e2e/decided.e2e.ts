/** What is decided about talk, in a browser: hidden while others read, accepted with one press, asked before it is deleted, without a script too. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Member } from '../../server/platform/actor.ts';
import { ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { follow, walks } from './walk.ts';

const at = walks();

const person = async (handle: string): Promise<Pick<Member, 'id'>> => {
  const { members } = at.house.house.store.t.members;
  const [row] = await at.house.house.store.read.select({ id: members.id }).from(members).where(eq(members.handle, handle));
  return { id: row?.id ?? '' };
};
const question = async (handle: string) => {
  const { house } = at.house;
  const asker = await at.house.member(`Asker ${handle}`, handle);
  const { spaces } = house.store.t.forum;
  const [space] = await house.store.read.select({ id: spaces.id }).from(spaces).limit(1);
  const body = 'What do you do with a strap that slips?';
  const { out } = await house.run(StartThread, asker, {
    spaceId: space?.id ?? '',
    kind: 'question',
    title: `A strap that slips ${handle}`,
    body,
  });
  const answerer = await at.house.member(`Answerer ${handle}`, `${handle}-answers`);
  const answer = await house.run(ReplyToThread, answerer, { threadId: out.threadId, body: 'Wax the last inch of it.' });
  return { asker, answerer, threadId: out.threadId, answerId: answer.out.postId };
};

describe.each([
  ['en', 'A thing nobody should read'],
  ['zh-Hans', '谁都不该读到的一句话'],
] as const)('in %s', (locale, words) => {
  const say = (key: string) => at.house.house.say(locale)(key);
  /** A browser whose person chose this language. */
  const speaking = async (options: Parameters<typeof at.open>[0] = {}) => {
    const page = await at.open(options);
    await page.context().addCookies([{ name: 'lang', value: locale, url: at.house.url }]);
    return page;
  };

  test('a moderator hides a post with a reason, without a script; who reads it at that moment sees a tombstone arrive', async () => {
    const { threadId, answerer } = await question(`hide-${locale.toLowerCase()}`);
    await at.house.house.run(ReplyToThread, answerer, { threadId, body: words });
    const reader = await speaking();
    await at.goLive(reader, `/t/${threadId}`);
    const staff = await speaking({ javaScriptEnabled: false });
    await at.house.signIn(staff.context(), await person('tom'));
    await at.go(staff, `/t/${threadId}`);
    const post = staff.locator('article.post', { hasText: words });
    await post.locator('.post-more > summary').click();
    await post.locator('textarea[name=reason]').fill('It names a street.');
    await follow(staff, post.locator('button', { hasText: say('forum.hide-post') }));
    expect(await staff.locator('article.gone').count()).toBe(1);
    await reader.locator('article.gone', { hasText: say('forum.hidden-by-staff') }).waitFor();
    expect(await reader.locator('main').innerText()).not.toContain(words);
    await reader.reload();
    expect(await reader.content()).not.toContain(words);
  });

  test('who asked accepts an answer with one press; it stands under the question for everybody', async () => {
    const { asker, threadId, answerId, answerer } = await question(`accept-${locale.toLowerCase()}`);
    await at.house.house.run(ReplyToThread, answerer, { threadId, body: words });
    const page = await speaking();
    await at.house.signIn(page.context(), asker);
    await at.go(page, `/t/${threadId}`);
    const answer = page.locator(`article[data-post="${answerId}"]`);
    await follow(page, answer.locator('.asker-only button'));
    const other = await speaking();
    await at.go(other, `/t/${threadId}`);
    expect(await other.locator('article.post').nth(1).getAttribute('data-post')).toBe(answerId);
    expect(await other.locator('article.accepted').innerText()).toContain(say('forum.accepted-answer'));
  });

  test('who wrote a post is asked before it is deleted', async () => {
    const { answerer, threadId, answerId } = await question(`delete-${locale.toLowerCase()}`);
    const page = await speaking();
    await at.house.signIn(page.context(), answerer);
    await at.go(page, `/t/${threadId}`);
    await page.locator(`article[data-post="${answerId}"] .post-more > summary`).click();
    await follow(page, page.locator(`article[data-post="${answerId}"] a[href="/p/${answerId}/delete"]`));
    await follow(page, page.locator('main form button[type=submit]'));
    expect(await page.locator('article.gone').innerText()).toContain(say('forum.deleted-by-author'));
  });
});

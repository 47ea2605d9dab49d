/** Home: the conversation in three orders, and what stands around it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChangeLimit } from '../../../shared/domains/transparency.rules.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someSpace, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
let spaceId: string;
const now = Date.now();
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t, { name: 'Ben Who Helps' })];
  mod = await someMember(t, { role: 'moderator' });
  spaceId = await someSpace(t.house, 'all-of-it');
});
afterAll(() => endSound(t));

const home = async (address = '/', as?: Member): Promise<string> => (await t.ask('GET', address, { as })).body;
const idsIn = (page: string): string[] =>
  [...page.matchAll(/<article class="thread-row">.*?<h3[^>]*><a href="\/t\/([^/]{22})\//gs)].map(([, id]) => id as string);
/** Every thread of this order, by the links of its own pages. */
const walk = async (show: string): Promise<string[]> => {
  const seen: string[] = [];
  for (let address: string | undefined = `/?show=${show}`; address; ) {
    const page = await home(address);
    seen.push(...idsIn(page));
    address = new RegExp(`href="(/\\?show=${show}&(?:amp;)?after=[^"]+)"`).exec(page)?.[1]?.replace('&amp;', '&');
  }
  return seen;
};
test('a house where nobody asked anything does not say that everything is answered', async () => {
  const page = await home('/?show=unanswered');
  expect(page).toContain('No question is waiting for an answer.');
  expect(page).not.toContain('has an answer');
});

const accept = (threadId: string, postId: string, as: Member) =>
  t.ask('PUT', `/api/threads/${threadId}/accepted-answer`, { as, body: { postId } });

describe('the conversation', () => {
  const threads: { id: string; question: boolean; answered: boolean }[] = [];
  beforeAll(async () => {
    for (let i = 0; i < 26; i++) {
      const question = i % 2 === 0;
      const { threadId } = await someThread(t.house, ann, {
        spaceId,
        kind: question ? 'question' : 'discussion',
        now: now - 3_600_000 + Math.floor(i / 3) * 1000,
      });
      threads.push({ id: threadId, question, answered: i % 4 === 0 });
    }
    // the oldest are the liveliest
    for (const { id, answered } of threads) if (answered) await someReply(t.house, ben, id);
  });

  test('by who began last: no reply moves a thread, none is twice or lost', async () => {
    const seen = await walk('new');
    expect([...seen].sort()).toEqual(threads.map(({ id }) => id).sort());
    expect(new Set(seen.slice(-3))).toEqual(new Set(threads.slice(0, 3).map(({ id }) => id)));
    expect(idsIn(await home())[0]).toBe(threads.at(-2)?.answered ? threads.at(-2)?.id : threads.findLast(({ answered }) => answered)?.id);
  });

  test('what nobody has answered, the longest wait first', async () => {
    const wait = threads.filter(({ question, answered }) => question && !answered).map(({ id }) => id);
    const seen = await walk('unanswered');
    expect([...seen].sort()).toEqual([...wait].sort());
    expect(seen[0]).toBe(wait[0]);
    expect(await home('/?show=unanswered')).toContain('aria-current="page">Unanswered');
  });

  test('an order that there is not, is not found', async () => {
    expect((await t.ask('GET', '/?show=loudest')).statusCode).toBe(404);
  });
});

describe('who helped lately', () => {
  test('names those whose answers were accepted, once each; neither staff nor who answered themselves', async () => {
    expect(await home()).not.toContain('Who helped lately');
    for (const helper of [ben, ben, mod, ann]) {
      const { threadId } = await someThread(t.house, ann, { spaceId, kind: 'question' });
      const postId = await someReply(t.house, helper, threadId);
      expect((await accept(threadId, postId, ann)).statusCode).toBe(200);
    }
    for (const as of [undefined, ann, mod]) {
      const part = /<h2 id="helped">.*?<\/section>/s.exec(await home('/', as))?.[0] ?? '';
      expect([...part.matchAll(/class="label plain" href="\/m\/([^"]+)"/g)].map(([, handle]) => handle)).toEqual([ben.handle]);
      expect(part).toContain('2 accepted answers');
    }
  });
});

test('the rule that was changed last stands beside the conversation, on the first page of the lively ones alone', async () => {
  expect(await home()).not.toContain('Changed in the rules');
  const staff = await someMember(t, { role: 'manager' });
  await t.house.run(ChangeLimit, staff, { limit: 'ask-to-open', voices: 7, days: 14, reason: 'Seven are enough.' });
  const page = await home();
  expect(/<h2 id="changed">.*?<\/section>/s.exec(page)?.[0]).toContain('<ins>');
  expect(await home('/?show=new')).not.toContain('Changed in the rules');
});

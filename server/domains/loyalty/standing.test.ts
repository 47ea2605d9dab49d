/** One's own standing, whole: what would earn the rest, the stage, the year; and nobody else's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReactToPost } from '../../../shared/domains/forum.ts';
import type { MyStandingView } from '../../../shared/domains/loyalty.standing.ts';
import { NoteVisit } from '../../../shared/domains/members.settings.ts';
import type { Member } from '../../platform/actor.ts';
import { dayOf } from '../../platform/day.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, someMember } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

const day = 86_400_000;
const standingOf = async (as: Member): Promise<MyStandingView> => (await t.ask('GET', '/api/me/standing', { as })).json();

test('of who only joined: nothing yet, and what would bring them further', async () => {
  const ann = await someMember(t);
  const standing = await standingOf(ann);
  expect(standing).toMatchObject({ growth: 0, next: { name: 'friend', missing: 50 }, stage: { name: null, from: [] } });
  expect(standing.stage.next?.name).toBe('resonance');
  expect(standing.ways.find(({ rule }: { rule: string }) => rule === 'thread-started')).toEqual({
    rule: 'thread-started',
    growth: 5,
    times: 10,
    perDay: 5,
    href: '/rules#earning-thread-started',
  });
  expect(standing.year).toMatchObject({ days: [], byRule: [], before: 0 });
  const page = (await t.ask('GET', '/me/standing', { as: ann })).body;
  expect(page).toContain('50 points of growth are missing');
  expect(page.match(/<rect class="h0"/g)?.length).toBe(364 + 1);
});

test('of who takes part: the year by day and by rule, what came before it, and the stage', async () => {
  const [ben, cara] = [await someMember(t), await someMember(t)];
  const now = Date.now();
  for (const ago of [500, 200, 100, 1]) await t.house.run(NoteVisit, ben, {}, { now: now - ago * day });
  const { threadId, postId } = await someThread(t.house, ben, { now: now - 100 * day });
  for (let i = 0; i < 2; i++) await someReply(t.house, ben, threadId, { now: now - day });
  await t.house.run(ReactToPost, cara, { postId, kind: 'thanks' });
  const standing = await standingOf(ben);
  expect(standing.growth).toBe(4 + 5 + 4 + 1);
  expect(standing.year.before).toBe(1);
  const on = (ago: number) => standing.year.days.find((d) => d.day === dayOf(now - ago * day, 'Europe/London'))?.growth;
  expect([on(200), on(100), on(1), on(0)]).toEqual([1, 6, 5, 1]);
  expect(standing.year.byRule.map(({ rule, growth, times }) => `${rule} ${growth} ${times}`).sort()).toEqual([
    'reaction-received 1 1',
    'replied 4 2',
    'thread-started 5 1',
    'visited 3 3',
  ]);
  expect(standing.stage).toMatchObject({
    name: 'sharing',
    from: [
      { count: 'words', least: 3, has: 3 },
      { count: 'heard', least: 1, has: 1 },
    ],
    next: { name: 'co-creation' },
  });
  const page = (await t.ask('GET', '/me/standing?lang=zh-Hans', { as: ben })).body;
  for (const words of ['你的阶段：分享', '接下来是共创', 'class="h3"']) expect(page).toContain(words);
});

test('is nobody else’s to see', async () => {
  expectRefused(t, await t.ask('GET', '/api/me/standing'), 401, 'platform.refusal.not-signed-in');
});

test('the rules say how a stage is read, in the words that the standing uses', async () => {
  const { stages } = (await t.ask('GET', '/api/rules/earning')).json();
  expect(stages.map((s: { name: string }) => s.name)).toEqual(['resonance', 'sharing', 'co-creation', 'symbiosis']);
  for (const lang of ['en', 'zh-Hans', 'zh-Hant'])
    expect((await t.ask('GET', `/rules?lang=${lang}`)).body).toContain('id="stage-symbiosis"');
});

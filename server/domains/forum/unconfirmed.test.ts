/** What an account gives whose owner has shown nothing yet is worth nothing to others, until they have: then it is, once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AcceptAnswer, UnacceptAnswer } from '../../../shared/domains/forum.acts.ts';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import { ReactToPost, TakeReactionBack } from '../../../shared/domains/forum.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { differencesIn, endSound, linesOf, someMember, standingOf } from '../domains.fixtures.ts';
import { someTicket, unconfirmed } from '../identity/identity.fixtures.ts';
import { someReply, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ghost: Member;
beforeAll(async () => {
  t = await testHouse();
});
beforeEach(async () => {
  [ann, ghost] = [await someMember(t), await someMember(t)];
  await unconfirmed(t.house, ghost);
});
afterAll(() => endSound(t));

const growth = async (who = ann) => (await standingOf(t.house, who.id))?.growth ?? 0;
const kinds = async () =>
  (await linesOf(t.house, ann.id)).filter((line) => line.takenBackBy === '' && !line.takesBack).map((line) => line.kind);
const confirm = async () => {
  const token = await someTicket(t.house, 'confirm', ghost);
  expect((await t.ask('POST', '/api/auth/confirm', { as: ghost, body: { token } })).statusCode).toBe(200);
  await t.house.jobs.drain();
};

test('a reaction and an accepted answer count from the moment they confirm, and once', async () => {
  const { threadId, postId: questionId } = await someThread(t.house, ghost, { kind: 'question' });
  const postId = await someReply(t.house, ann, threadId);
  const before = await growth();
  await t.house.run(ReactToPost, ghost, { postId, kind: 'thanks' });
  await t.house.run(AcceptAnswer, ghost, { threadId, postId });
  expect(await growth()).toBe(before);
  expect(await kinds()).toEqual(expect.arrayContaining(['reaction-unconfirmed', 'accepted-unconfirmed']));
  expect((await t.ask('GET', `/api/threads/${threadId}`)).json()).toMatchObject({ solved: true });
  expect((await t.ask('GET', '/me/record', { as: ann })).body).toContain('once they have confirmed');
  await confirm();
  expect(await growth()).toBe(before + 31);
  expect(await kinds()).toEqual(expect.arrayContaining(['reaction-received', 'answer-accepted']));
  expect((await kinds()).some((kind) => kind.endsWith('unconfirmed'))).toBe(false);
  await t.house.system('again', (work) => work.later({ kind: 'gifts-count', subject: ghost.id }));
  await t.house.jobs.drain();
  expect(await growth()).toBe(before + 31);
  expect(await differencesIn(t.house)).toEqual([]);
  expect(questionId).not.toBe(postId);
});

test('what was taken back or hidden before counts for nobody', async () => {
  const mod = await someMember(t, { role: 'moderator' });
  const { threadId } = await someThread(t.house, ghost, { kind: 'question' });
  const [first, second] = [await someReply(t.house, ann, threadId), await someReply(t.house, ann, threadId)];
  for (const postId of [first, second]) await t.house.run(ReactToPost, ghost, { postId, kind: 'thanks' });
  await t.house.run(AcceptAnswer, ghost, { threadId, postId: first });
  await t.house.run(UnacceptAnswer, ghost, { threadId });
  await t.house.run(TakeReactionBack, ghost, { postId: first, kind: 'thanks' });
  await t.house.run(HidePost, mod, { postId: second, reason: 'a test' });
  const before = await growth();
  await confirm();
  expect(await growth()).toBe(before);
  expect(await kinds()).not.toContain('reaction-received');
});

test('a moderator’s word counts at once, and so does what others give', async () => {
  const mod = await someMember(t, { role: 'moderator' });
  const { threadId } = await someThread(t.house, ghost, { kind: 'question' });
  const postId = await someReply(t.house, ann, threadId);
  const before = await growth();
  await t.house.run(AcceptAnswer, mod, { threadId, postId });
  await t.house.run(ReactToPost, await someMember(t), { postId, kind: 'thanks' });
  expect(await growth()).toBe(before + 31);
});

test('given twice at one moment, and confirmed in the middle, it counts once', async () => {
  const { threadId } = await someThread(t.house, ann);
  const postId = await someReply(t.house, ann, threadId);
  const before = await growth();
  await Promise.all([
    t.house.run(ReactToPost, ghost, { postId, kind: 'thanks' }),
    t.house.run(ReactToPost, ghost, { postId, kind: 'helpful' }),
    confirm(),
  ]);
  await t.house.system('again', (work) => work.later({ kind: 'gifts-count', subject: ghost.id }));
  await t.house.jobs.drain();
  expect(await growth()).toBe(before + 1);
});

test('the rules say it', async () => {
  expect((await t.ask('GET', '/rules')).body).toContain(t.house.say('en')('loyalty.pending-line'));
});

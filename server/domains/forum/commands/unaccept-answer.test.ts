/** UnacceptAnswer: the question is open again, and what the answer earned by it is taken back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AcceptAnswer } from '../../../../shared/domains/forum.acts.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, someMember, standingOf } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben, mod] = [await someMember(t), await someMember(t), await someMember(t, { role: 'moderator' })];
});
afterAll(() => endSound(t));

const unaccept = (threadId: string, as = ann) => t.ask('DELETE', `/api/threads/${threadId}/accepted-answer`, { as });
const solved = async () => {
  const { threadId } = await someThread(t.house, ann, { kind: 'question' });
  const postId = await someReply(t.house, ben, threadId);
  const before = await standingOf(t.house, ben.id);
  await t.house.run(AcceptAnswer, ann, { threadId, postId });
  return { threadId, postId, before };
};

test('opens the question and takes the points back, for the asker and for staff', async () => {
  for (const as of [ann, mod]) {
    const { threadId, before } = await solved();
    const fired = await firedBy(t, async () => expect((await unaccept(threadId, as)).json()).toEqual({ threadId }));
    expect(fired).toContain('UnacceptAnswer: AnswerUnaccepted');
    expect((await t.ask('GET', `/api/threads/${threadId}`)).json()).toMatchObject({ solved: false, lifted: [] });
    expect(await standingOf(t.house, ben.id)).toEqual(before);
    await leavesNothing(t, () => unaccept(threadId, as));
  }
});

test('is nobody else’s word, and about a question that is there', async () => {
  const { threadId } = await solved();
  expectRefused(t, await leavesNothing(t, () => unaccept(threadId, ben)), 403, 'forum.refusal.not-your-question');
  const talk = await someThread(t.house, ann);
  expectRefused(t, await leavesNothing(t, () => unaccept(talk.threadId)), 409, 'forum.refusal.not-a-question');
  expectRefused(t, await leavesNothing(t, () => unaccept(ann.id)), 404, 'forum.refusal.thread-missing');
});

test('by two at once takes back once', async () => {
  const { threadId, before } = await solved();
  await Promise.all([unaccept(threadId), unaccept(threadId, mod)]);
  expect(await standingOf(t.house, ben.id)).toEqual(before);
});

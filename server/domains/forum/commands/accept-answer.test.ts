/** AcceptAnswer, MarkOfficial and what follows: the answers that stand under their question, and what they are worth. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeletePost } from '../../../../shared/domains/forum.acts.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { differencesIn, endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
let threadId: string;
let openingId: string;
let answers: string[];
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t)];
  mod = await someMember(t, { role: 'moderator' });
});
afterAll(() => endSound(t));

/** A question of ann's with an answer of ben's, one of the moderator's and one of her own. */
const ask = async (): Promise<void> => {
  ({ threadId, postId: openingId } = await someThread(t.house, ann, { kind: 'question' }));
  answers = [await someReply(t.house, ben, threadId), await someReply(t.house, mod, threadId), await someReply(t.house, ann, threadId)];
};
const accept = (postId = answers[0], as = ann) => t.ask('PUT', `/api/threads/${threadId}/accepted-answer`, { as, body: { postId } });
const unaccept = (as = ann) => t.ask('DELETE', `/api/threads/${threadId}/accepted-answer`, { as });
const official = (postId = answers[1], as = mod) => t.ask('PUT', `/api/posts/${postId}/official`, { as });
const read = async () => (await t.ask('GET', `/api/threads/${threadId}`)).json();
const growth = async (member: Member) => (await standingOf(t.house, member.id))?.growth ?? 0;

describe('an accepted answer', () => {
  test('brings its author thirty points, stands under the question, and makes it solved wherever it is listed', async () => {
    await ask();
    const before = await growth(ben);
    const fired = await firedBy(t, async () => expect((await accept()).json()).toEqual({ threadId, postId: answers[0] }));
    expect(fired).toContain('AcceptAnswer: AnswerAccepted');
    expect(await growth(ben)).toBe(before + 30);
    const thread = await read();
    expect(thread).toMatchObject({ solved: true, lifted: [{ id: answers[0], accepted: true }] });
    expect(thread.posts.map(({ id }: { id: string }) => id)).toEqual([openingId, answers[1], answers[2]]);
    const listed = async (solved: boolean) =>
      (await t.ask('GET', `/api/threads?solved=${solved}`)).json().threads.some(({ id }: { id: string }) => id === threadId);
    expect([await listed(true), await listed(false)]).toEqual([true, false]);
    const record = (await t.ask('GET', '/api/me/record', { as: ann })).json().lines;
    expect(record[0]).toMatchObject({ kind: 'answer-chosen', counterpart: { handle: ben.handle } });
    await leavesNothing(t, () => accept());
  });

  test('is one: another one takes its place, and its points; taken back, the question is open again', async () => {
    await ask();
    const before = [await growth(ben), await growth(mod)];
    await accept(answers[0]);
    await accept(answers[1]);
    expect([await growth(ben), await growth(mod)]).toEqual([before[0], (before[1] as number) + 30]);
    expect((await unaccept()).statusCode).toBe(200);
    expect([await growth(ben), await growth(mod)]).toEqual(before);
    expect(await read()).toMatchObject({ solved: false, lifted: [] });
    expect(await differencesIn(t.house)).toEqual([]);
  });

  test('of one’s own solves the question, and is worth nothing', async () => {
    await ask();
    const before = await growth(ann);
    expect((await accept(answers[2])).statusCode).toBe(200);
    expect([await growth(ann), (await read()).solved]).toEqual([before, true]);
    expect((await linesOf(t.house, ann.id)).at(-1)?.kind).toBe('own-answer-accepted');
  });

  test('is said by the asker or a moderator, of a question, about an answer that is there', async () => {
    await ask();
    expectRefused(t, await leavesNothing(t, () => accept(answers[0], ben)), 403, 'forum.refusal.not-your-question');
    expect((await accept(answers[0], mod)).statusCode).toBe(200);
    expectRefused(t, await leavesNothing(t, () => unaccept(ben)), 403, 'forum.refusal.not-your-question');
    const noAnswer = { field: 'postId' };
    for (const postId of [openingId, (await someThread(t.house, ben)).postId])
      expectRefused(t, await leavesNothing(t, () => accept(postId)), 422, 'forum.refusal.no-such-answer', noAnswer);
    await t.house.run(DeletePost, ben, { postId: answers[0] as string });
    expect(await read()).toMatchObject({ solved: false, lifted: [] });
    expectRefused(t, await leavesNothing(t, () => accept(answers[0])), 422, 'forum.refusal.no-such-answer', noAnswer);
    const talk = await someThread(t.house, ann);
    const reply = await someReply(t.house, ben, talk.threadId);
    const refused = await t.ask('PUT', `/api/threads/${talk.threadId}/accepted-answer`, { as: ann, body: { postId: reply } });
    expectRefused(t, refused, 409, 'forum.refusal.not-a-question');
  });

  test('of two said at the same moment is the last one alone', async () => {
    await ask();
    const before = (await growth(ben)) + (await growth(mod));
    await Promise.all([accept(answers[0]), accept(answers[1])]);
    expect((await growth(ben)) + (await growth(mod))).toBe(before + 30);
    expect((await read()).lifted).toHaveLength(1);
    expect(await differencesIn(t.house)).toEqual([]);
  });

  test('is offered on the page to who asked, and sent by a plain form', async () => {
    await ask();
    const form = { threadId, postId: answers[0] as string, _back: `/p/${answers[0]}` };
    expect((await t.ask('POST', '/forms/accept-answer', { as: ann, form })).statusCode).toBe(303);
    const page = await t.ask('GET', (await read()).href, { as: ann });
    expect(page.body).toContain('action="/forms/unaccept-answer"');
    expect(page.body.indexOf(`data-post="${answers[0]}"`)).toBeLessThan(page.body.indexOf(`data-post="${answers[1]}"`));
  });
});

describe('an official answer', () => {
  test('is marked, lifted under its question after the accepted one, and moves when another is marked', async () => {
    await ask();
    await accept(answers[0]);
    expect((await official()).statusCode).toBe(200);
    expect((await read()).lifted.map(({ id }: { id: string }) => id)).toEqual([answers[0], answers[1]]);
    const second = await someReply(t.house, mod, threadId);
    await official(second);
    expect((await read()).lifted.map(({ id }: { id: string }) => id)).toEqual([answers[0], second]);
    expect((await t.ask('DELETE', `/api/posts/${second}/official`, { as: mod })).statusCode).toBe(200);
    expect(await read()).toMatchObject({ official: false });
  });

  test('is by staff, and an answer', async () => {
    await ask();
    expectRefused(t, await leavesNothing(t, () => official(answers[0])), 409, 'forum.refusal.not-by-staff');
    const own = await someThread(t.house, mod, { kind: 'question' });
    expectRefused(t, await leavesNothing(t, () => official(own.postId)), 409, 'forum.refusal.opening-post');
    expectRefused(t, await leavesNothing(t, () => official(answers[1], ben)), 403, 'platform.refusal.not-allowed');
  });
});

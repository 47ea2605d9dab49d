/** ReactToPost: one tap, said once however often it is sent, with a line for the giver and one for the author. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reactionKinds } from '../../../../shared/domains/forum.lists.ts';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let threadId: string;
let postId: string;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));
beforeEach(async () => {
  // of their own, so that no cap of the day is met
  [ann, ben] = [await someMember(t), await someMember(t)];
  ({ threadId, postId } = await someThread(t.house, ann, { title: 'A tap or two' }));
});

const react = (as: Member, kind: string, id = postId) => t.ask('PUT', `/api/posts/${id}/reactions/${kind}`, { as });
const rowsOf = async (id = postId) => {
  const { reactions, reactionCounts } = t.house.store.t.forum;
  const given = await t.house.store.read.select().from(reactions).where(eq(reactions.postId, id));
  const counts = await t.house.store.read.select().from(reactionCounts).where(eq(reactionCounts.postId, id));
  return {
    given: given.map((r) => `${r.memberId} ${r.kind}`).sort(),
    counts: Object.fromEntries(counts.map((c) => [c.kind, c.count])),
  };
};
const lastLine = async (member: Member) => (await linesOf(t.house, member.id)).at(-1);

describe('a reaction', () => {
  test('leaves itself, its count, and a line on both sides with its points', async () => {
    const fired = await firedBy(t, async () => {
      const response = await react(ben, 'helpful');
      expect([response.statusCode, response.json()]).toEqual([200, { helpful: 1, thanks: 0, same: 0, mine: ['helpful'] }]);
    });
    expect(fired).toEqual(['ReactToPost: ReactionGiven', 'ReactToPost: RecordWritten']);
    expect(await rowsOf()).toEqual({ given: [`${ben.id} helpful`], counts: { helpful: 1 } });
    expect(await lastLine(ben)).toMatchObject({ n: 2, kind: 'reaction-given', subjectId: postId, counterpartId: ann.id, takenBackBy: '' });
    expect((await lastLine(ben))?.worth).toMatch(/^1\/0 v1 /);
    expect(await lastLine(ann)).toMatchObject({ n: 3, kind: 'reaction-received', subjectId: postId, counterpartId: ben.id });
    expect((await lastLine(ann))?.worth).toMatch(/^1\/1 v1 /);
  });

  test('is counted on the page that was kept before, and is one’s own in the overlay', async () => {
    const address = `/t/${threadId}/a-tap-or-two`;
    expect((await t.ask('GET', address)).body).toContain('thanks="0"');
    await react(ben, 'thanks');
    expect((await t.ask('GET', address)).body).toContain('thanks="1"');
    const mine = (await t.ask('GET', `/api/me/threads/${threadId}`, { as: ben })).json();
    expect([mine.reactions, mine.mine]).toEqual([[{ postId, kind: 'thanks' }], []]);
    expect((await t.ask('GET', `/api/me/threads/${threadId}`, { as: ann })).json()).toMatchObject({ reactions: [], mine: [postId] });
  });

  test('given twice is given once', async () => {
    const first = await react(ben, 'same');
    const again = await leavesNothing(t, () => react(ben, 'same'));
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
  });

  test('of a second kind is counted, and adds nothing to a record', async () => {
    await react(ben, 'same');
    const lines = [await linesOf(t.house, ann.id), await linesOf(t.house, ben.id)];
    expect(await firedBy(t, () => react(ben, 'helpful'))).toEqual([]);
    expect(await rowsOf()).toEqual({ given: [`${ben.id} helpful`, `${ben.id} same`], counts: { helpful: 1, same: 1 } });
    expect([await linesOf(t.house, ann.id), await linesOf(t.house, ben.id)]).toEqual(lines);
  });

  test('on two posts of one author are two lines each', async () => {
    const replyId = await someReply(t.house, ann, threadId);
    await react(ben, 'same');
    await react(ben, 'same', replyId);
    const received = (await linesOf(t.house, ann.id)).filter((line) => line.kind === 'reaction-received');
    expect(received.map((line) => line.subjectId)).toEqual([postId, replyId]);
  });

  test('by form leads to the post', async () => {
    const form = { postId, kind: 'helpful', _back: '/' };
    const response = await t.ask('POST', '/forms/react-to-post', { as: ben, form });
    expect([response.statusCode, response.headers.location]).toEqual([303, `/p/${postId}`]);
    expect((await rowsOf()).counts).toEqual({ helpful: 1 });
  });
});

describe('at the same moment', () => {
  test('one person’s taps of all kinds are one line on each side', async () => {
    const answers = await Promise.all([...reactionKinds, ...reactionKinds].map((kind) => react(ben, kind)));
    expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await rowsOf()).counts).toEqual({ helpful: 1, thanks: 1, same: 1 });
    expect((await linesOf(t.house, ben.id)).map((line) => line.kind)).toEqual(['joined', 'reaction-given']);
    expect((await linesOf(t.house, ann.id)).map((line) => line.n)).toEqual([1, 2, 3]);
  });

  test('twelve people are counted to the last', async () => {
    const people: Member[] = [];
    for (let i = 0; i < 12; i++) people.push(await someMember(t));
    const answers = await Promise.all(people.map((person) => react(person, 'helpful')));
    expect(answers.every((a) => a.statusCode === 200)).toBe(true);
    expect((await rowsOf()).counts).toEqual({ helpful: 12 });
    expect(Math.max(...answers.map((a) => a.json().helpful))).toBe(12);
    expect((await linesOf(t.house, ann.id)).map((line) => line.n)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
  });
});

describe('refused, with nothing left behind', () => {
  test('to one’s own post', async () => {
    expectRefused(t, await leavesNothing(t, () => react(ann, 'helpful')), 409, 'forum.refusal.own-post');
  });

  test('to a post that is not there', async () => {
    expectRefused(t, await leavesNothing(t, () => react(ben, 'helpful', newId())), 404, 'forum.refusal.post-missing');
  });

  test('of a kind that is not there', async () => {
    expectFault(await leavesNothing(t, () => react(ben, 'hate')), t, 'kind', 'not-one-of', { options: 'helpful, thanks, same' });
  });

  test('with a field that is not there', async () => {
    const response = await leavesNothing(t, () => t.ask('PUT', `/api/posts/${postId}/reactions/same`, { as: ben, body: { strength: 11 } }));
    expectFault(response, t, 'strength', 'unknown-field', { name: 'strength' });
  });

  test('when something further on fails', async () => {
    const before = await everyRow(t.house);
    const ghost: Member = { ...ben, id: newId() };
    const { ReactToPost } = await import('../../../../shared/domains/forum.ts');
    await expect(t.house.run(ReactToPost, ghost, { postId, kind: 'same' })).rejects.toThrow('who is no member');
    expect(await everyRow(t.house)).toEqual(before);
  });
});

/** TakeReactionBack: the tap undone; with the last one on a post the lines in both records, and their points, go back. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reactionKinds } from '../../../../shared/domains/forum.lists.ts';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';
import { someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let postId: string;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));
beforeEach(async () => {
  [ann, ben] = [await someMember(t), await someMember(t)];
  ({ postId } = await someThread(t.house, ann));
});

const react = (kind: string, as = ben) => t.ask('PUT', `/api/posts/${postId}/reactions/${kind}`, { as });
const takeBack = (kind: string, as = ben, id = postId) => t.ask('DELETE', `/api/posts/${id}/reactions/${kind}`, { as });
const countsNow = async () => (await t.ask('GET', `/api/posts/${postId}`)).json().reactions;

describe('a reaction taken back', () => {
  test('takes its lines and points back on both sides, each linked with the line it takes back', async () => {
    await react('helpful');
    const fired = await firedBy(t, async () => {
      const response = await takeBack('helpful');
      expect([response.statusCode, response.json()]).toEqual([200, { helpful: 0, thanks: 0, same: 0, mine: [] }]);
    });
    expect(fired).toEqual(['TakeReactionBack: ReactionTakenBack', 'TakeReactionBack: RecordWritten']);

    for (const [member, kind, worth] of [
      [ben, 'reaction-given', ['1/0', '-1/0']],
      [ann, 'reaction-received', ['1/1', '-1/-1']],
    ] as const) {
      const [given, back, ...more] = (await linesOf(t.house, member.id)).filter((line) => line.kind === kind);
      expect(more).toEqual([]);
      expect(back).toMatchObject({ takesBack: given?.id, subjectId: postId, counterpartId: given?.counterpartId });
      expect([given?.takesBack, given?.takenBackBy]).toEqual([null, back?.id]);
      expect(back?.takenBackBy).not.toBe('');
      expect([given, back].map((line) => line?.worth?.split(' ')[0])).toEqual(worth);
    }
    expect(await standingOf(t.house, ben.id)).toEqual({ growth: 0, balance: 0, tier: 1 });
    expect(await standingOf(t.house, ann.id)).toEqual({ growth: 5, balance: 5, tier: 1 });
    const { reactions } = t.house.store.t.forum;
    expect(await t.house.store.read.select().from(reactions).where(eq(reactions.postId, postId))).toEqual([]);
    const record = (await t.ask('GET', '/api/me/record', { as: ben })).json();
    expect(record.lines.map((line: { state: string; growth: number }) => [line.state, line.growth])).toEqual([
      ['takes-back', -1],
      ['taken-back', 1],
      ['live', 0],
    ]);
  });

  test('while another kind is left, keeps the lines', async () => {
    await react('helpful');
    await react('same');
    const lines = await linesOf(t.house, ben.id);
    expect(await firedBy(t, () => takeBack('helpful'))).toEqual([]);
    expect([await countsNow(), await linesOf(t.house, ben.id)]).toEqual([{ helpful: 0, thanks: 0, same: 1 }, lines]);
    expect(await firedBy(t, () => takeBack('same'))).toContain('TakeReactionBack: ReactionTakenBack');
    expect((await linesOf(t.house, ben.id)).map((line) => line.kind)).toEqual(['joined', 'reaction-given', 'reaction-given']);
  });

  test('twice is taken back once', async () => {
    await react('thanks');
    const first = await takeBack('thanks');
    const again = await leavesNothing(t, () => takeBack('thanks'));
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
  });

  test('that was never given changes nothing, for oneself or for others', async () => {
    await react('thanks');
    await leavesNothing(t, () => takeBack('same'));
    const cleo = await someMember(t);
    await leavesNothing(t, () => takeBack('thanks', cleo));
    await leavesNothing(t, () => takeBack('thanks', ann));
    expect(await countsNow()).toEqual({ helpful: 0, thanks: 1, same: 0 });
  });

  test('is told of three times at most on one post, so that nobody can fill another’s record by tapping', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await react('helpful')).json().helpful).toBe(1);
      expect((await takeBack('helpful')).json().helpful).toBe(0);
    }
    expect((await react('same')).json().same).toBe(1);
    const lines = (await linesOf(t.house, ann.id)).filter((line) => line.kind === 'reaction-received');
    expect(lines.map((line) => (line.takesBack ? 'back' : line.takenBackBy === '' ? 'live' : 'taken'))).toEqual([
      ...['taken', 'back', 'taken', 'back', 'taken', 'back'],
    ]);
    expect(await standingOf(t.house, ann.id)).toEqual({ growth: 5, balance: 5, tier: 1 });
  });

  test('by form leads to the post', async () => {
    await react('helpful');
    const response = await t.ask('POST', '/forms/take-reaction-back', { as: ben, form: { postId, kind: 'helpful' } });
    expect([response.statusCode, response.headers.location]).toEqual([303, `/p/${postId}`]);
    expect((await countsNow()).helpful).toBe(0);
  });
});

describe('at the same moment', () => {
  test('all kinds taken back leave no line live', async () => {
    for (const kind of reactionKinds) await react(kind);
    const answers = await Promise.all([...reactionKinds, ...reactionKinds].map((kind) => takeBack(kind)));
    expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await countsNow()).toEqual({ helpful: 0, thanks: 0, same: 0 });
    expect((await linesOf(t.house, ben.id)).filter((line) => line.kind === 'reaction-given')).toHaveLength(2);
    expect(await standingOf(t.house, ben.id)).toMatchObject({ growth: 0 });
  });

  test('giving one kind and taking another back end with a line live just when a reaction is left', async () => {
    for (let i = 0; i < 5; i++) {
      ({ postId } = await someThread(t.house, ann));
      await react('helpful');
      const answers = await Promise.all([react('same'), takeBack('helpful'), react('thanks'), takeBack('same')]);
      expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200, 200]);
      const left = Object.values<number>(await countsNow()).reduce((sum, n) => sum + n, 0);
      const lines = (await linesOf(t.house, ben.id)).filter((line) => line.kind === 'reaction-given' && line.subjectId === postId);
      expect([left > 0, lines.filter((line) => line.takenBackBy === '').length]).toEqual([true, 1]);
    }
  });
});

test('a post that is not there is refused', async () => {
  expectRefused(t, await leavesNothing(t, () => takeBack('helpful', ben, newId())), 404, 'forum.refusal.post-missing');
});

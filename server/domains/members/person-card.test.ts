/** The card of a person: where they stand, and their last five acts, without what is private. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReactToPost } from '../../../shared/domains/forum.ts';
import { Follow } from '../../../shared/domains/members.follows.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { differencesIn, endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum/forum.fixtures.ts';
import { rebuildStanding } from '../loyalty/index.ts';
import { lineCountsOf, personCard, stageOf } from './index.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let staff: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t, { name: 'Ann', handle: 'ann' }), await someMember(t, { name: 'Ben' })];
  staff = await someMember(t, { role: 'moderator' });
});
afterAll(() => endSound(t));

const reader = () => t.house.reader(staff, 'en');

test('shows face, tier, stage and the last five acts in one go for everybody asked', async () => {
  const spaceId = await someSpace(t.house);
  const { threadId, postId } = await someThread(t.house, ann, { spaceId, title: 'What Ann asks', kind: 'question' });
  for (let i = 0; i < 6; i++) await someReply(t.house, ann, threadId);
  await t.house.run(Follow, ann, { kind: 'space', subjectId: spaceId });
  await t.house.run(ReactToPost, ben, { postId, kind: 'thanks' });
  const cards = await personCard(reader(), [ann.id, ben.id, ann.id]);
  expect([...cards.keys()].sort()).toEqual([ann.id, ben.id].sort());
  const card = cards.get(ann.id);
  expect(card).toMatchObject({ face: { handle: 'ann', name: 'Ann', tier: 1, role: 'member' }, stage: 'sharing' });
  expect(card?.acts.map(({ kind, title }) => `${kind} ${title}`)).toEqual(Array(5).fill('replied What Ann asks'));
  // what Ben did by himself is his own: nothing but his coming here is shown
  expect(cards.get(ben.id)?.acts.map(({ kind }) => kind)).toEqual(['joined']);
  expect(cards.get(ben.id)?.stage).toBe('resonance');
});

test('knows nobody who is not there', async () => {
  expect(await personCard(reader(), [])).toEqual(new Map());
  expect((await personCard(reader(), ['nobody'])).size).toBe(0);
  expect((await stageOf(reader(), [staff.id])).get(staff.id)).toBeNull();
});

test('the counts that a stage is read from can be made anew from the record', async () => {
  const { lineCounts } = t.house.store.t.members;
  const right = await lineCountsOf(reader(), ann.id);
  expect(right).toMatchObject({ joined: 1, 'thread-started': 1, replied: 6, 'reaction-received': 1 });
  await t.house.system('spoil', async (work) => {
    await work.db.update(lineCounts).set({ count: 70 }).where(eq(lineCounts.memberId, ann.id));
  });
  expect((await differencesIn(t.house)).map(({ what }) => what).sort()).toEqual(
    Object.keys(right)
      .map((kind) => `lines of the kind ${kind}`)
      .sort(),
  );
  await t.house.system('rebuild', rebuildStanding);
  expect(await lineCountsOf(reader(), ann.id)).toEqual(right);
  expect(await differencesIn(t.house)).toEqual([]);
});

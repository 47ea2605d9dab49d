/** HidePost and RestorePost: out of sight and back, with the points there and back again, however often. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AcceptAnswer, DeletePost, UnacceptAnswer } from '../../../../shared/domains/forum.acts.ts';
import { MakeSpace } from '../../../../shared/domains/forum.spaces.ts';
import { LockThread, MoveThread } from '../../../../shared/domains/forum.staff.ts';
import { ReactToPost, TakeReactionBack } from '../../../../shared/domains/forum.ts';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { differencesIn, endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let cleo: Member;
let mod: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben, cleo] = [await someMember(t), await someMember(t), await someMember(t)];
  mod = await someMember(t, { role: 'moderator' });
});
afterAll(() => endSound(t));

const hide = (postId: string, as = mod, reason = 'It names somebody’s street.') =>
  t.ask('PUT', `/api/posts/${postId}/hidden`, { as, body: { reason } });
const restore = (postId: string, as = mod) => t.ask('DELETE', `/api/posts/${postId}/hidden`, { as, body: { reason: 'The name is gone.' } });
const worth = (member: Member) => standingOf(t.house, member.id);
const threadRow = async (threadId: string) => {
  const { threads } = t.house.store.t.forum;
  return (await t.house.store.read.select().from(threads).where(eq(threads.id, threadId)))[0];
};

describe('a hidden post', () => {
  test('takes its points along by lines that name what they take back, and brings exactly them again', async () => {
    const { threadId } = await someThread(t.house, ann, { kind: 'question' });
    const before = await worth(ben);
    const postId = await someReply(t.house, ben, threadId);
    await t.house.run(ReactToPost, ann, { postId, kind: 'thanks' });
    await t.house.run(ReactToPost, cleo, { postId, kind: 'helpful' });
    await t.house.run(AcceptAnswer, ann, { threadId, postId });
    const full = await worth(ben);
    expect(full?.growth).toBe((before?.growth ?? 0) + 2 + 1 + 1 + 30);

    const fired = await firedBy(t, async () => expect((await hide(postId)).json()).toEqual({ postId, threadId }));
    expect(fired).toEqual(['HidePost: PostHidden', 'HidePost: RecordWritten', 'HidePost: TalkChanged']);
    expect(await worth(ben)).toMatchObject({ growth: before?.growth ?? 0, balance: before?.balance ?? 0 });
    const taken = (await linesOf(t.house, ben.id)).filter((line) => line.takesBack);
    expect(taken.map((line) => line.kind).sort()).toEqual(['answer-accepted', 'reaction-received', 'reaction-received', 'replied']);
    expect(await threadRow(threadId)).toMatchObject({ gone: 1, solved: false, waitsAgain: true });
    // once more changes nothing
    await leavesNothing(t, () => hide(postId));

    expect((await restore(postId)).statusCode).toBe(200);
    expect(await worth(ben)).toMatchObject({ growth: full?.growth, balance: full?.balance });
    expect(await threadRow(threadId)).toMatchObject({ gone: 0, solved: true, waitsAgain: false });
    expect(await differencesIn(t.house)).toEqual([]);
  });

  test('can be hidden and restored more often than anybody may change their mind', async () => {
    const { threadId } = await someThread(t.house, ann);
    const postId = await someReply(t.house, ben, threadId);
    const full = await worth(ben);
    for (let i = 0; i < 5; i++) {
      await hide(postId);
      expect((await worth(ben))?.growth).toBe((full?.growth ?? 0) - 2);
      await restore(postId);
      expect((await worth(ben))?.growth).toBe(full?.growth);
    }
    expect(await differencesIn(t.house)).toEqual([]);
  });

  test('does not give back what its reader took back meanwhile, nor what another act took', async () => {
    const { threadId } = await someThread(t.house, ann, { kind: 'question' });
    const postId = await someReply(t.house, ben, threadId);
    await t.house.run(ReactToPost, cleo, { postId, kind: 'thanks' });
    await t.house.run(AcceptAnswer, ann, { threadId, postId });
    await t.house.run(UnacceptAnswer, ann, { threadId });
    await t.house.run(TakeReactionBack, cleo, { postId, kind: 'thanks' });
    const full = await worth(ben);
    await hide(postId);
    await restore(postId);
    expect(await worth(ben)).toEqual(full);
    expect(await differencesIn(t.house)).toEqual([]);
  });

  test('with the opening post hides the thread, for everybody but staff; those who answered keep their points', async () => {
    const { threadId, postId, spaceId } = await someThread(t.house, ann, { title: 'Nobody is to read this' });
    await someReply(t.house, ben, threadId);
    const kept = await worth(ben);
    await hide(postId);
    expect(await worth(ben)).toEqual(kept);
    for (const as of [undefined, ann, ben]) expect((await t.ask('GET', `/api/threads/${threadId}`, { as })).statusCode).toBe(404);
    expect((await t.ask('GET', `/api/threads/${threadId}`, { as: mod })).json()).toMatchObject({ state: 'hidden' });
    const { spaces } = t.house.store.t.forum;
    const count = async () => (await t.house.store.read.select().from(spaces).where(eq(spaces.id, spaceId)))[0]?.threads;
    expect(await count()).toBe(0);
    expectRefused(
      t,
      await t.ask('POST', `/api/threads/${threadId}/posts`, { as: ben, body: { body: 'still here?' } }),
      404,
      'forum.refusal.thread-missing',
    );
    await restore(postId);
    expect(await count()).toBe(1);
    expect((await t.ask('GET', `/api/threads/${threadId}`)).statusCode).toBe(200);
  });

  test('can neither be edited, reacted to, answered nor quoted', async () => {
    const { threadId } = await someThread(t.house, ann);
    const postId = await someReply(t.house, ben, threadId, { body: 'Words to be hidden' });
    const answer = await someReply(t.house, cleo, threadId, { replyTo: postId });
    await hide(postId);
    expect((await t.ask('PATCH', `/api/posts/${postId}`, { as: ben, body: { body: 'other', version: 1 } })).statusCode).toBe(404);
    expect((await t.ask('PUT', `/api/posts/${postId}/reactions/thanks`, { as: ann })).statusCode).toBe(404);
    const reply = { body: 'I answer what is hidden', replyTo: postId };
    expect((await t.ask('POST', `/api/threads/${threadId}/posts`, { as: ann, body: reply })).statusCode).toBe(422);
    expect((await t.ask('GET', `/api/posts/${answer}`)).json().replyTo).toBeNull();
  });

  test('of two moderators at one moment is hidden once', async () => {
    const other = await someMember(t, { role: 'moderator' });
    const { threadId } = await someThread(t.house, ann);
    const postId = await someReply(t.house, ben, threadId);
    const fired = await firedBy(t, () => Promise.all([hide(postId), hide(postId, other)]));
    expect(fired.filter((name) => name.endsWith('PostHidden'))).toHaveLength(1);
    expect(await differencesIn(t.house)).toEqual([]);
  });

  test('by form leads to its tombstone; refused, the reason stands where it was typed', async () => {
    const { threadId } = await someThread(t.house, ann);
    const postId = await someReply(t.house, ben, threadId);
    const blank = await t.ask('POST', '/forms/hide-post', { as: mod, form: { postId, reason: '   ', _back: `/p/${postId}` } });
    expect(blank.statusCode).toBe(422);
    expect(blank.body).toContain(t.house.say('en')('forum.refusal.reason-empty'));
    const done = await t.ask('POST', '/forms/hide-post', { as: mod, form: { postId, reason: 'Why', _back: '/' } });
    expect([done.statusCode, done.headers.location]).toEqual([303, `/p/${postId}`]);
  });

  test('is refused where there is none, or none any more', async () => {
    expectRefused(t, await leavesNothing(t, () => hide(newId())), 404, 'forum.refusal.post-missing');
    const { threadId } = await someThread(t.house, ann);
    const postId = await someReply(t.house, ben, threadId);
    await t.house.run(DeletePost, ben, { postId });
    for (const ask of [hide, restore]) expectRefused(t, await leavesNothing(t, () => ask(postId)), 404, 'forum.refusal.post-missing');
  });
});

describe('a deleted post', () => {
  const remove = (postId: string, as: Member) => t.ask('DELETE', `/api/posts/${postId}`, { as });

  test('leaves its number and no word; its points go', async () => {
    const { threadId } = await someThread(t.house, ann);
    const before = await worth(ben);
    const postId = await someReply(t.house, ben, threadId, { body: 'Said too fast' });
    expect((await remove(postId, ben)).json()).toEqual({ postId, threadId, wholeThread: false });
    expect((await worth(ben))?.growth).toBe(before?.growth);
    const { posts } = (await t.ask('GET', `/api/threads/${threadId}`, { as: mod })).json();
    expect(posts[1]).toMatchObject({ n: 2, state: 'deleted', html: '', author: { handle: '', name: '' } });
    expect((await t.ask('GET', `/api/posts/${postId}`, { as: mod })).statusCode).toBe(404);
    expectRefused(t, await leavesNothing(t, () => remove(postId, ben)), 404, 'forum.refusal.post-missing');
  });

  test('that opens a thread takes it along while nobody else has answered, and is refused after', async () => {
    const alone = await someThread(t.house, ann);
    await someReply(t.house, ann, alone.threadId);
    expect((await remove(alone.postId, ann)).json()).toMatchObject({ wholeThread: true });
    expect((await t.ask('GET', `/api/threads/${alone.threadId}`, { as: mod })).statusCode).toBe(404);
    const answered = await someThread(t.house, ann);
    const answer = await someReply(t.house, ben, answered.threadId);
    expectRefused(t, await leavesNothing(t, () => remove(answered.postId, ann)), 409, 'forum.refusal.already-answered');
    await t.house.run(DeletePost, ben, { postId: answer });
    expect((await remove(answered.postId, ann)).statusCode).toBe(200);
  });

  test('asks first on its page, and only its author', async () => {
    const { threadId } = await someThread(t.house, ann);
    const postId = await someReply(t.house, ben, threadId, { body: 'Shall this go?' });
    const page = await t.ask('GET', `/p/${postId}/delete`, { as: ben });
    expect(page.body).toContain('Shall this go?');
    expect((await t.ask('GET', `/p/${postId}/delete`, { as: ann })).statusCode).toBe(403);
    const done = await t.ask('POST', '/forms/delete-post', { as: ben, form: { postId, _back: `/p/${postId}/delete` } });
    expect([done.statusCode, done.headers.location]).toEqual([303, `/p/${postId}`]);
    const back = await t.ask('GET', `/p/${postId}`);
    expect([back.statusCode, String(back.headers.location).endsWith('#p2')]).toEqual([302, true]);
  });
});

describe('of staff', () => {
  const order = ['member', 'moderator', 'manager', 'administrator'] as const;
  test.each(order.slice(1))('a %s hides and restores the words of those up to their own role, and of nobody above', async (role) => {
    const as = await someMember(t, { role });
    const { threadId } = await someThread(t.house, ann);
    for (const [i, of] of order.entries()) {
      const who = await someMember(t, { role: of });
      const postId = await someReply(t.house, who, threadId);
      const above = i > order.indexOf(role);
      if (above) expectRefused(t, await leavesNothing(t, () => hide(postId, as)), 403, 'forum.refusal.author-above');
      else expect((await hide(postId, as)).statusCode).toBe(200);
      if (above) await hide(postId, who);
      if (above) expectRefused(t, await leavesNothing(t, () => restore(postId, as)), 403, 'forum.refusal.author-above');
      else expect((await restore(postId, as)).statusCode).toBe(200);
    }
  });

  test('a form about the words of who stands above says so in its place, and keeps what was typed', async () => {
    const admin = await someMember(t, { role: 'administrator' });
    const { threadId } = await someThread(t.house, ann);
    const postId = await someReply(t.house, admin, threadId);
    const page = await t.ask('GET', `/t/${threadId}/x`, { as: mod });
    const at = String(page.headers.location ?? `/t/${threadId}/x`);
    expect((await t.ask('GET', at, { as: mod })).body).toContain(t.house.say('en')('forum.hide-from-role', { role: 'administrator' }));
    const form = { postId, reason: 'A reason of mine.', _back: at };
    const back = await t.ask('POST', '/forms/hide-post', { as: mod, form });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain(t.house.say('en')('forum.refusal.author-above'));
    expect(back.body).toContain('A reason of mine.');
  });
});

describe('a thread', () => {
  test('that is locked takes replies of staff alone, and edits of nobody', async () => {
    const { threadId, postId } = await someThread(t.house, ann);
    await t.house.run(LockThread, mod, { threadId, reason: 'Nobody listens any more.' });
    const reply = (as: Member) => t.ask('POST', `/api/threads/${threadId}/posts`, { as, body: { body: 'And another thing' } });
    expectRefused(t, await leavesNothing(t, () => reply(ben)), 403, 'forum.refusal.thread-locked');
    expect((await reply(mod)).statusCode).toBe(200);
    const edit = () => t.ask('PATCH', `/api/posts/${postId}`, { as: ann, body: { body: 'What I really meant', version: 1 } });
    expectRefused(t, await leavesNothing(t, edit), 403, 'forum.refusal.thread-locked');
    expect((await t.ask('GET', `/t/${threadId}`, { as: ben })).statusCode).toBe(302);
  });

  test('that is moved is counted where it stands, and read by whom that space is open to', async () => {
    const { threadId, spaceId } = await someThread(t.house, ann);
    const friends = await t.house.run(MakeSpace, await someMember(t, { role: 'administrator' }), {
      slug: 'friends-only',
      names: { en: 'F', 'zh-Hans': 'F', 'zh-Hant': 'F' },
      about: { en: '', 'zh-Hans': '', 'zh-Hant': '' },
      openTo: 2,
    });
    await t.house.run(MoveThread, mod, { threadId, spaceId: friends.out.spaceId, reason: 'It belongs among friends.', sure: true });
    const friend = await someMember(t, { tier: 2 });
    const read = async (as?: Member) => (await t.ask('GET', `/api/threads/${threadId}`, { as })).statusCode;
    expect([await read(), await read(ann), await read(friend), await read(mod)]).toEqual([404, 404, 200, 200]);
    const open = await someSpace(t.house);
    await t.house.run(MoveThread, mod, { threadId, spaceId: open, reason: 'For all after all.' });
    expect([await read(), await read(ann)]).toEqual([200, 200]);
    const { spaces } = t.house.store.t.forum;
    const rows = await t.house.store.read.select().from(spaces);
    expect([spaceId, friends.out.spaceId, open].map((id) => rows.find((row) => row.id === id)?.threads)).toEqual([0, 0, 1]);
  });
});

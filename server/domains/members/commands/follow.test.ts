/** Follow and Unfollow: threads, spaces and people, once each; who speaks in a thread follows it without an act. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReplyToThread } from '../../../../shared/domains/forum.ts';
import { Follow } from '../../../../shared/domains/members.follows.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someSpace, someThread } from '../../forum/forum.fixtures.ts';
import { followersOf } from '../follows.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let spaceId: string;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t, { name: 'Ann' }), await someMember(t, { name: 'Ben', handle: 'ben' })];
  spaceId = await someSpace(t.house, 'follows');
  ({ threadId } = await someThread(t.house, ben, { spaceId, title: 'What Ben started' }));
});
afterAll(() => endSound(t));

const put = (as: Member, kind: string, id: string) => t.ask('PUT', `/api/me/follows/${kind}/${id}`, { as, body: {} });
const drop = (as: Member, kind: string, id: string) => t.ask('DELETE', `/api/me/follows/${kind}/${id}`, { as, body: {} });
const reader = () => ({ db: t.house.store.read, t: t.house.store.t });
const followed = async (as: Member) =>
  (await t.ask('GET', '/api/me/follows', { as })).json().follows.map((f: { kind: string; title: string | null }) => `${f.kind} ${f.title}`);

describe('following', () => {
  test('is a line, shows in one’s list with its title, and counts for who is followed', async () => {
    const fired = await firedBy(t, async () => {
      for (const [kind, id] of [
        ['thread', threadId],
        ['space', spaceId],
        ['member', 'ben'],
      ] as const)
        expect((await put(ann, kind, id)).json()).toEqual({ following: true });
    });
    expect(fired.filter((event) => event.endsWith(': Followed'))).toHaveLength(3);
    const kinds = (await linesOf(t.house, ann.id)).map((line) => line.kind);
    expect(kinds).toEqual(['joined', 'followed-thread', 'followed-space', 'followed-member']);
    expect((await followed(ann)).sort()).toEqual(['member Ben', 'space Space follows', 'thread What Ben started']);
    expect((await t.ask('GET', '/api/members/ben')).json()).toMatchObject({ followers: 1 });
    expect((await t.ask('GET', `/api/me/follows/member/ben`, { as: ann })).json()).toEqual({ following: true });
    expect((await t.ask('GET', `/api/me/threads/${threadId}`, { as: ann })).json().following).toBe(true);
    const page = (await t.ask('GET', '/me/follows', { as: ann })).body;
    expect([page.includes('What Ben started'), page.includes('/m/ben')]).toEqual([true, true]);
    expect((await t.ask('GET', '/m/ben')).body).toContain('1 person follows');
  });

  test('again changes nothing, and so does letting go of what one does not follow', async () => {
    await put(ann, 'thread', threadId);
    expect((await leavesNothing(t, () => put(ann, 'thread', threadId))).json()).toEqual({ following: true });
    expect((await leavesNothing(t, () => drop(ben, 'space', spaceId))).json()).toEqual({ following: false });
  });

  test('from five tabs at once is one line', async () => {
    const cara = await someMember(t);
    await Promise.all(Array.from({ length: 5 }, () => t.house.run(Follow, cara, { kind: 'thread', subjectId: threadId })));
    expect((await linesOf(t.house, cara.id)).map((line) => line.kind)).toEqual(['joined', 'followed-thread']);
  });

  test('ends, and its line is taken back', async () => {
    const dan = await someMember(t);
    await put(dan, 'member', 'ben');
    expect((await drop(dan, 'member', 'ben')).json()).toEqual({ following: false });
    const lines = await linesOf(t.house, dan.id);
    expect(lines.at(-1)).toMatchObject({ kind: 'followed-member', takesBack: lines.at(-2)?.id });
    expect(await followed(dan)).toEqual([]);
  });

  test('is walked page by page, by whoever tells people', async () => {
    const some = await Promise.all(Array.from({ length: 5 }, () => someMember(t)));
    const other = (await someThread(t.house, some[0] as Member, { spaceId })).threadId;
    for (const one of some) await t.house.run(Follow, one, { kind: 'thread', subjectId: other });
    const first = await followersOf(reader(), 'thread', other, '', 3);
    const rest = await followersOf(reader(), 'thread', other, first.at(-1) as string, 3);
    expect([...first, ...rest]).toEqual(some.map((one) => one.id).sort());
    expect(first).toHaveLength(3);
  });

  test('has pages, the newest first', async () => {
    const eva = await someMember(t);
    for (let i = 0; i < 5; i++) {
      const { threadId: id } = await someThread(t.house, ben, { spaceId, title: `Thread number ${i}` });
      await put(eva, 'thread', id);
    }
    const seen: string[] = [];
    let before: string | null = '';
    do {
      const url: string = `/api/me/follows?limit=2${before ? `&before=${encodeURIComponent(before)}` : ''}`;
      const page: { follows: { title: string }[]; next: string | null } = (await t.ask('GET', url, { as: eva })).json();
      seen.push(...page.follows.map((f) => f.title));
      before = page.next;
    } while (before);
    expect(new Set(seen).size).toBe(5);
    expect(seen[0]).toBe('Thread number 4');
  });
});

test('who starts a thread or replies follows it, quietly, and may let it go', async () => {
  const [fay, gus] = [await someMember(t), await someMember(t)];
  const { threadId: id } = await someThread(t.house, fay, { spaceId });
  await t.house.run(ReplyToThread, gus, { threadId: id, body: 'A word' });
  expect(await followersOf(reader(), 'thread', id, '', 10)).toEqual([fay.id, gus.id].sort());
  expect((await linesOf(t.house, gus.id)).map((line) => line.kind)).toEqual(['joined', 'replied']);
  await drop(gus, 'thread', id);
  expect(await followersOf(reader(), 'thread', id, '', 10)).toEqual([fay.id]);
  // there was no act of following, so there is none to take back
  expect((await linesOf(t.house, gus.id)).map((line) => line.kind)).toEqual(['joined', 'replied']);
});

describe('refused, with nothing left behind', () => {
  test('what is not there, and oneself', async () => {
    const missing = ann.id.replace(/.$/, (last) => (last === '2' ? '3' : '2'));
    for (const kind of ['thread', 'space', 'member', 'tag'])
      expectRefused(t, await leavesNothing(t, () => put(ann, kind, missing)), 404, 'members.refusal.subject-missing');
    expectRefused(t, await leavesNothing(t, () => put(ann, 'member', ann.handle)), 409, 'members.refusal.following-oneself');
  });

  test('another kind, and nobody’s', async () => {
    expect((await leavesNothing(t, () => put(ann, 'post', threadId))).statusCode).toBe(422);
    const response = await leavesNothing(t, () => t.ask('PUT', `/api/me/follows/thread/${threadId}`, { body: {} }));
    expectRefused(t, response, 401, 'platform.refusal.not-signed-in');
  });
});

test('by form one is led to what one follows', async () => {
  const hal = await someMember(t);
  const response = await t.ask('POST', '/forms/follow', { as: hal, form: { kind: 'space', subjectId: spaceId, _back: '/s/follows' } });
  expect([response.statusCode, response.headers.location]).toEqual([303, '/me/follows']);
  expect((await t.ask('GET', '/me/follows', { as: hal })).body).toContain('/s/follows');
});

/** Who is addressed in a post: a link for somebody who is here, a line in their record, once for each post; and how many at most. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../domains.fixtures.ts';
import { someSpace, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let bea: Member;
let cas: Member;
let spaceId: string;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t, { handle: 'ann', tier: 2 });
  bea = await someMember(t, { handle: 'bea' });
  cas = await someMember(t, { handle: 'cas' });
  for (let i = 0; i < 12; i++) await someMember(t, { handle: `guest-${i}` });
  spaceId = await someSpace(t.house);
  ({ threadId } = await someThread(t.house, ann, { spaceId }));
});
afterAll(() => endSound(t));

const reply = (as: Member, body: string) => t.ask('POST', `/api/threads/${threadId}/posts`, { as, body: { body } });
const postOf = async (postId: string) => (await t.ask('GET', `/api/posts/${postId}`)).json();
const mentionsOf = async (member: Member) =>
  (await linesOf(t.house, member.id))
    .filter(({ kind }) => kind === 'mentioned')
    .map(({ subjectId, counterpartId }) => [subjectId, counterpartId]);
const crowd = (count: number) => Array.from({ length: count }, (_, i) => `@guest-${i}`).join(' ');

describe('a mention', () => {
  test('of somebody who is here is a link and a line in their record, whatever the case; other names stay words', async () => {
    let postId = '';
    const fired = await firedBy(t, async () => {
      ({ postId } = (await reply(ann, 'Ask @Bea, @BEA or @nobody-here.')).json());
    });
    expect(fired.filter((f) => f.includes('Mentioned'))).toEqual(['ReplyToThread: MembersMentioned']);
    expect((await postOf(postId)).html).toBe(
      '<p>Ask <a class="mention" href="/m/bea">@Bea</a>, <a class="mention" href="/m/bea">@BEA</a> or @nobody-here.</p>\n',
    );
    expect(await mentionsOf(bea)).toEqual([[postId, ann.id]]);
    const page = await t.ask('GET', '/me/record', { as: bea });
    expect(page.body).toContain('mentioned you in');
  });

  test('of oneself is a link and tells nobody', async () => {
    const fired = await firedBy(t, async () => {
      const { postId } = (await reply(ann, 'I am @ann')).json();
      expect((await postOf(postId)).html).toContain('href="/m/ann"');
    });
    expect(fired.join()).not.toContain('Mentioned');
  });

  test('in an opening post tells, too', async () => {
    const before = (await mentionsOf(cas)).length;
    const body = { spaceId, kind: 'note', title: 'For Cas', body: '@cas, 请看。' };
    const { postId } = (await t.ask('POST', '/api/threads', { as: ann, body })).json();
    expect((await mentionsOf(cas)).slice(before)).toEqual([[postId, ann.id]]);
  });

  test('by an edit tells who was not mentioned in that post before, in any version of it', async () => {
    const before = [(await mentionsOf(bea)).length, (await mentionsOf(cas)).length];
    const { postId } = (await reply(ann, '@bea')).json();
    const edit = (body: string, version: number) => t.ask('PATCH', `/api/posts/${postId}`, { as: ann, body: { body, version } });
    expect((await edit('@cas', 1)).statusCode).toBe(200);
    const fired = await firedBy(t, async () => expect((await edit('@bea and @cas', 2)).statusCode).toBe(200));
    expect(fired).toEqual(['EditPost: TalkChanged']);
    expect([(await mentionsOf(bea)).length, (await mentionsOf(cas)).length]).toEqual(before.map((n) => n + 1));
  });
});

describe('too many of them', () => {
  test('are refused at the field, and nothing is left', async () => {
    const values = { count: 11, limit: 10 };
    await leavesNothing(t, async () =>
      expectRefused(t, await reply(ann, crowd(11)), 422, 'forum.refusal.too-many-mentions', { field: 'body', values }),
    );
    expect((await reply(ann, crowd(10))).statusCode).toBe(200);
  });

  test('are three for who is new here, in every way of writing', async () => {
    const said = { field: 'body', values: { count: 3, limit: 2 } };
    const newOne = { spaceId, kind: 'note', title: 'For three people', body: crowd(3) };
    const { postId } = (await reply(bea, `${crowd(2)} @no-one @nobody`)).json();
    for (const response of [
      await reply(bea, crowd(3)),
      await t.ask('POST', '/api/threads', { as: bea, body: newOne }),
      await t.ask('PATCH', `/api/posts/${postId}`, { as: bea, body: { body: crowd(3), version: 1 } }),
    ])
      expectRefused(t, response, 422, 'forum.refusal.too-many-mentions', said);
  });

  test('by form come back with what was typed', async () => {
    const page = (await t.ask('GET', `/t/${threadId}`, { as: bea })).headers.location as string;
    const back = await t.ask('POST', '/forms/reply-to-thread', { as: bea, form: { threadId, body: crowd(3), _back: page } });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain('Take the @ away');
    expect(back.body).toContain(crowd(3));
  });
});

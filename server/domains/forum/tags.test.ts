/** Tags of threads: how they are kept, where they lead, and what is no tag. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MakeSpace } from '../../../shared/domains/forum.spaces.ts';
import type { Member } from '../../platform/actor.ts';
import { system } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectFault, expectRefused, leavesNothing, someMember } from '../domains.fixtures.ts';
import { someReply, someSpace } from './forum.fixtures.ts';
import { tagsOfThread } from './index.ts';

let t: TestHouse;
let ann: Member;
let spaceId: string;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  spaceId = await someSpace(t.house, 'tagged');
});
afterAll(() => endSound(t));

let made = 0;
const start = (tags: string[] | undefined, where = spaceId) =>
  t.ask('POST', '/api/threads', { as: ann, body: { spaceId: where, kind: 'note', title: `With tags ${++made}`, body: 'words', tags } });
const listed = async (tag: string, more = '') =>
  (await t.ask('GET', `/api/threads?tag=${encodeURIComponent(tag)}${more}`)).json() as {
    threads: { id: string; tags: string[] }[];
    next: string;
  };

describe('a thread with tags', () => {
  test('has each once, in their order, and leads to its tags from its page', async () => {
    const { threadId } = (await start(['Winter', '雨天', 'winter', '#Long Rides'])).json();
    expect(await tagsOfThread(t.house.reader(ann, 'en'), threadId)).toEqual(['winter', '雨天', 'long-rides']);
    expect((await t.ask('GET', `/api/threads/${threadId}`)).json().tags).toEqual(['winter', '雨天', 'long-rides']);
    for (const tag of ['winter', '雨天', 'Long rides']) expect((await listed(tag)).threads.map(({ id }) => id)).toEqual([threadId]);
    const at = (await t.ask('GET', `/t/${threadId}`)).headers.location as string;
    expect((await t.ask('GET', at)).body).toContain(`href="/tags/${encodeURIComponent('雨天')}"`);
  });

  test('is listed by when it was started, page by page', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift((await start(['pages'])).json().threadId);
    await someReply(t.house, ann, ids[4] as string);
    const first = await listed('pages', '&limit=3');
    const second = await listed('pages', `&limit=3&after=${first.next}`);
    expect([...first.threads, ...second.threads].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
    expect((await listed('pages', '&space=tagged')).threads).toHaveLength(5);
    const other = await someSpace(t.house, 'other');
    await start(['pages'], other);
    expect((await listed('pages', '&space=other')).threads).toHaveLength(1);
  });

  test('in a space for staff is on no page of a tag that others see', async () => {
    const names = { en: 'Back room', 'zh-Hans': '后屋', 'zh-Hant': '後屋' };
    const { out } = await t.house.run(MakeSpace, system('test'), { slug: 'back-room', names, about: names, openTo: 5 });
    const staff = await someMember(t, { role: 'moderator' });
    const body = { spaceId: out.spaceId, kind: 'note', title: 'Not for all', body: 'words', tags: ['secret'] };
    expect((await t.ask('POST', '/api/threads', { as: staff, body })).statusCode).toBe(200);
    for (const as of [undefined, ann]) {
      expect((await t.ask('GET', '/api/threads?tag=secret', { as })).json().threads).toEqual([]);
      expect((await t.ask('GET', '/tags/secret', { as })).body).not.toContain('Not for all');
    }
    expect((await t.ask('GET', '/tags/secret', { as: staff })).body).toContain('Not for all');
  });

  test('can be followed by its tag', async () => {
    await start(['followed']);
    expect((await t.ask('PUT', '/api/me/follows/tag/followed', { as: ann, body: {} })).json()).toEqual({ following: true });
    expect((await t.ask('GET', '/me/follows', { as: ann })).body).toContain('#followed');
  });
});

describe('the page of a tag', () => {
  test('has one address', async () => {
    expect((await t.ask('GET', '/tags/Winter')).headers.location).toBe('/tags/winter');
    expect((await t.ask('GET', `/tags/${encodeURIComponent('a/b')}`)).statusCode).toBe(404);
  });
  test('of no thread says so, and is not for search engines', async () => {
    const page = await t.ask('GET', '/tags/nothing-yet');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('No thread has this tag yet');
    expect(page.body).toContain('noindex');
  });
});

describe('what is no tag', () => {
  test('is refused at its field', async () => {
    await leavesNothing(t, async () =>
      expectRefused(t, await start(['good', '<b>']), 422, 'forum.refusal.tag-wrong', { field: 'tags', values: { tag: '<b>' } }),
    );
    expectFault(await start(['1', '2', '3', '4', '5', '6']), t, 'tags', 'too-many', { limit: 5 });
  });

  test('comes back with the form; a form names them with commas, Chinese ones too', async () => {
    const form = { spaceId, kind: 'note', title: 'By form', body: 'words', _back: '/new' };
    const back = await t.ask('POST', '/forms/start-thread', { as: ann, form: { ...form, tags: 'fine, /' } });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain('value="fine, /"');
    const taken = await t.ask('POST', '/forms/start-thread', { as: ann, form: { ...form, tags: 'one，两个、three' } });
    expect(taken.statusCode).toBe(303);
    expect((await listed('两个')).threads[0]?.tags).toEqual(['one', '两个', 'three']);
    expect((await t.ask('POST', '/forms/start-thread', { as: ann, form: { ...form, title: 'None', tags: '' } })).statusCode).toBe(303);
  });
});

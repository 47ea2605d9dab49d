/** ChangeSpace and PlaceSpace: words, door and order; a shut door holds at once for all that stands behind it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { someSpace, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let nell: Member;
let ann: Member;
beforeAll(async () => {
  t = await testHouse();
  nell = await someMember(t, { role: 'administrator' });
  ann = await someMember(t);
});
afterAll(() => endSound(t));

const words = (text: string) => ({ names: { en: text }, about: {} });
const change = (spaceId: string, body: object, as = nell) => t.ask('PATCH', `/api/spaces/${spaceId}`, { as, body });
const asKept = async (spaceId: string) => (await t.ask('GET', `/api/spaces/${spaceId}`, { as: nell })).json();
const log = async () => (await t.ask('GET', '/api/transparency/staff-log', { as: nell })).json().acts;

describe('a space that is changed', () => {
  test('is called so everywhere, in the languages that were not said too, and the log says who did it and why', async () => {
    const spaceId = await someSpace(t.house, 'to-rename');
    expect((await t.ask('GET', '/')).body).toContain('to-rename');
    const body = {
      names: { 'zh-Hans': '修补', en: 'Mending' },
      about: { en: 'What broke.' },
      openTo: 0,
      forHellos: false,
      version: 1,
      reason: 'a better word',
    };
    const fired = await firedBy(t, async () => expect((await change(spaceId, body)).json()).toEqual({ version: 2 }));
    expect(fired).toEqual(['ChangeSpace: SpaceChanged']);
    expect(await asKept(spaceId)).toMatchObject({ names: { en: 'Mending', 'zh-Hans': '修补', 'zh-Hant': '修补' }, version: 2 });
    expect((await t.ask('GET', '/s/to-rename')).body).toContain('Mending');
    expect((await log())[0]).toMatchObject({ kind: 'space-changed', reason: 'a better word', about: { title: 'Mending' } });
  });

  test('has a name, is there, is the one that was seen, and has a reason', async () => {
    const spaceId = await someSpace(t.house);
    const body = { ...words('Other'), openTo: 0, forHellos: false, version: 1, reason: 'a better word' };
    expectRefused(t, await leavesNothing(t, () => change(spaceId, { ...body, names: {} })), 422, 'forum.refusal.name-missing', {
      field: 'names',
    });
    expectRefused(t, await change(nell.id, body), 404, 'forum.refusal.space-missing');
    expectRefused(t, await leavesNothing(t, () => change(spaceId, { ...body, version: 2 })), 409, 'forum.refusal.space-changed-meanwhile');
    expectFault(await change(spaceId, { ...body, names: { en: 'x'.repeat(61) } }), t, 'names.en', 'too-long', { limit: 60 });
    expectFault(await change(spaceId, { ...body, reason: 'x' }), t, 'reason', 'too-short', { limit: 3 });
    expect((await change(spaceId, body, ann)).statusCode).toBe(403);
    const both = await Promise.all([change(spaceId, body), change(spaceId, { ...body, reason: 'another word' })]);
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  });

  test('and shut asks first, then is nowhere for those outside, what stands in it too', async () => {
    const spaceId = await someSpace(t.house, 'to-shut');
    const { threadId, postId } = await someThread(t.house, ann, { spaceId, title: 'Behind the door zqzq', body: 'zqzq words' });
    await t.house.jobs.drain();
    // read before, so that it is kept
    const history = async () => (await t.ask('GET', `/p/${postId}/history`)).statusCode;
    expect(await history()).toBe(200);
    const finds = async (as: Member | undefined) => (await t.ask('GET', '/api/search?q=zqzq', { as })).json().results.length;
    expect([(await t.ask('GET', `/m/${ann.handle}`)).body.includes('zqzq'), await finds(undefined)]).toEqual([true, 1]);
    const body = { ...words('Inner'), openTo: 3, forHellos: false, version: 1, reason: 'for makers' };
    const asked = await leavesNothing(t, () => change(spaceId, body));
    expectRefused(t, asked, 409, 'forum.refusal.shuts-readers-out', { field: 'sure', values: { count: 1 } });
    expect((await change(spaceId, { ...body, sure: true })).statusCode).toBe(200);
    const maker = await someMember(t, { tier: 3 });
    const read = async (as?: Member) => (await t.ask('GET', `/api/threads/${threadId}`, { as })).statusCode;
    expect([await read(), await read(ann), await read(maker), await history()]).toEqual([404, 404, 200, 404]);
    expect((await t.ask('GET', `/m/${ann.handle}`)).body).not.toContain('zqzq');
    expect((await t.ask('GET', '/')).body).not.toContain('/s/to-shut');
    await t.house.jobs.drain();
    await t.house.jobs.drain();
    expect([await finds(undefined), await finds(ann), await finds(maker)]).toEqual([0, 0, 1]);
    expect((await log())[0]).toMatchObject({ kind: 'space-gated', about: { title: 'Inner' } });
    expect((await t.ask('GET', '/api/transparency/staff-log')).json().acts[0]).toMatchObject({ kind: 'space-gated', about: null });
    // opened again, nothing is asked
    expect((await change(spaceId, { ...body, openTo: 0, version: 2 })).statusCode).toBe(200);
    expect(await read()).toBe(200);
  });

  test('takes along what is started in it at that very moment', async () => {
    const spaceId = await someSpace(t.house);
    const body = { ...words('Inner'), openTo: 5, forHellos: false, version: 1, reason: 'for staff', sure: true };
    const starts = Array.from({ length: 4 }, (_, i) =>
      t.ask('POST', '/api/threads', { as: ann, body: { spaceId, kind: 'note', title: `At that moment ${i}`, body: 'words' } }),
    );
    await Promise.all([...starts.slice(0, 2), change(spaceId, body), ...starts.slice(2)]);
    const { threads } = t.house.store.t.forum;
    const inside = (await t.house.store.read.select().from(threads)).filter((thread) => thread.spaceId === spaceId);
    expect(inside.every((thread) => thread.openTo === 5)).toBe(true);
  });
});

describe('the form of the desk', () => {
  test('opens a space in one language, keeps what was typed where it is refused, and changes it', async () => {
    const form = { _back: '/desk/spaces/new', 'names.en': 'From a form', 'about.en': '', slug: 'from-a-form', openTo: '2' };
    const back = await t.ask('POST', '/forms/make-space', { as: nell, form: { ...form, slug: 'Not Good' } });
    expect([back.statusCode, back.body.includes('From a form')]).toEqual([422, true]);
    const empty = await t.ask('POST', '/forms/make-space', { as: nell, form: { ...form, 'names.en': '' } });
    expect(empty.body).toContain(t.house.say('en')('forum.refusal.name-missing'));
    const made = await t.ask('POST', '/forms/make-space', { as: nell, form });
    expect([made.statusCode, made.headers.location]).toEqual([303, '/desk/spaces']);
    const { spaces } = (await t.ask('GET', '/api/spaces', { as: nell })).json();
    const { id } = spaces.find(({ slug }: { slug: string }) => slug === 'from-a-form');
    expect((await t.ask('GET', '/desk/spaces', { as: nell })).body).toContain(`/desk/spaces/${id}`);
    const page = (await t.ask('GET', `/desk/spaces/${id}`, { as: nell })).body;
    expect(page).toContain('value="From a form"');
    const changed = { _back: `/desk/spaces/${id}`, spaceId: id, 'names.en': 'Renamed', 'about.en': 'x', openTo: '0', version: '1' };
    const unsaid = await t.ask('POST', '/forms/change-space', { as: nell, form: { ...changed, reason: '' } });
    expect([unsaid.statusCode, unsaid.body.includes('value="Renamed"')]).toEqual([422, true]);
    expect((await t.ask('POST', '/forms/change-space', { as: nell, form: { ...changed, reason: 'a better word' } })).statusCode).toBe(303);
    expect(await asKept(id)).toMatchObject({ names: { en: 'Renamed', 'zh-Hant': 'Renamed' }, openTo: 0, version: 2 });
    expect((await log()).map(({ kind }: { kind: string }) => kind).slice(0, 3)).toEqual(['space-gated', 'space-opened', 'space-gated']);
  });
});

describe('the order of spaces', () => {
  test('follows where one is put, closes up, and stays sound when two put at once', async () => {
    const slugs = async () => (await t.ask('GET', '/api/spaces', { as: nell })).json().spaces.map((s: { slug: string }) => s.slug);
    const [a, b] = [await someSpace(t.house, 'order-a'), await someSpace(t.house, 'order-b')];
    const put = (spaceId: string, place: number) => t.ask('PUT', `/api/spaces/${spaceId}/place`, { as: nell, body: { place } });
    await put(b, 1);
    expect((await slugs())[0]).toBe('order-b');
    expect((await log())[0]).toMatchObject({ kind: 'space-placed', about: { href: '/s/order-b' } });
    await leavesNothing(t, () => put(b, 1));
    expectRefused(t, await put(nell.id, 1), 404, 'forum.refusal.space-missing');
    await Promise.all([put(a, 1), put(b, 2)]);
    // whichever came first: the one stands where it was put, the other there or one behind
    const [first, ...behind] = await slugs();
    expect(first).toBe('order-a');
    expect(behind.slice(0, 2)).toContain('order-b');
    const { spaces } = t.house.store.t.forum;
    const positions = (await t.house.store.read.select().from(spaces)).map(({ position }) => position).sort((x, y) => x - y);
    expect(positions).toEqual(positions.map((_, i) => i + 1));
  });
});

describe('the space for hellos', () => {
  const proposed = async () => {
    const { body } = await t.ask('GET', '/new?begin=hello', { as: ann });
    const { spaces } = (await t.ask('GET', '/api/spaces', { as: ann })).json();
    const [, id] = /<option value="([^"]+)"[^>]* selected/.exec(body) ?? [];
    return spaces.find((space: { id: string }) => space.id === id)?.slug;
  };
  const body = { ...words('Porch'), openTo: 0, version: 1, reason: 'for who is new' };

  test('is proposed to who says hello, is one at a time, and without one it is the liveliest', async () => {
    const [lively, porch] = [await someSpace(t.house, 'lively'), await someSpace(t.house, 'porch')];
    for (let i = 0; i < 3; i++) await someThread(t.house, ann, { spaceId: lively });
    expect(await proposed()).toBe('lively');
    expect((await change(porch, { ...body, forHellos: true })).statusCode).toBe(200);
    expect(await proposed()).toBe('porch');
    expect((await t.ask('GET', '/desk/spaces', { as: nell })).body).toContain(t.house.say('en')('moderation.for-hellos'));
    // another one takes it over; who has the form of the first still open is told
    const hall = { slug: 'hall', names: { en: 'Hall' }, about: {}, forHellos: true };
    expect((await t.ask('POST', '/api/spaces', { as: nell, body: hall })).statusCode).toBe(200);
    expect([await proposed(), await asKept(porch)]).toMatchObject(['hall', { forHellos: false, version: 3 }]);
    expectRefused(t, await change(porch, { ...body, forHellos: true, version: 2 }), 409, 'forum.refusal.space-changed-meanwhile');
    expect((await change(porch, { ...body, forHellos: true, version: 3 })).statusCode).toBe(200);
    expect(await proposed()).toBe('porch');
    // behind a door no newcomer comes through it can not be; shut without the tick it is proposed to nobody
    const shut = await leavesNothing(t, () => change(porch, { ...body, openTo: 2, forHellos: true, version: 4 }));
    expectRefused(t, shut, 422, 'forum.refusal.hellos-shut-out', { field: 'forHellos' });
    const inner = { slug: 'inner-porch', names: { en: 'Inner' }, about: {}, openTo: 5, forHellos: true };
    expectRefused(t, await t.ask('POST', '/api/spaces', { as: nell, body: inner }), 422, 'forum.refusal.hellos-shut-out', {
      field: 'forHellos',
    });
    const form = {
      _back: `/desk/spaces/${porch}`,
      spaceId: porch,
      'names.en': 'Porch',
      'about.en': '',
      openTo: '2',
      reason: 'why not',
      version: '4',
    };
    const page = await t.ask('POST', '/forms/change-space', { as: nell, form: { ...form, forHellos: 'on' } });
    expect([page.statusCode, page.body.includes('id="forHellos-fault"')]).toEqual([422, true]);
    expect((await change(porch, { ...body, openTo: 2, forHellos: false, version: 4 })).statusCode).toBe(200);
    expect(await proposed()).toBe('lively');
  });

  test('is a tick in the form of the desk, and a tick less takes it away', async () => {
    const spaceId = await someSpace(t.house, 'ticked');
    const form = { _back: `/desk/spaces/${spaceId}`, spaceId, 'names.en': 'Ticked', 'about.en': '', openTo: '0', reason: 'for who is new' };
    const tick = /<input type="checkbox" name="forHellos"[^>]* checked/;
    const page = async () => (await t.ask('GET', `/desk/spaces/${spaceId}`, { as: nell })).body;
    expect(await page()).not.toMatch(tick);
    const on = await t.ask('POST', '/forms/change-space', { as: nell, form: { ...form, version: '1', forHellos: 'on' } });
    expect([on.statusCode, tick.test(await page())]).toEqual([303, true]);
    // what was ticked stays so where the rest is refused
    const back = await t.ask('POST', '/forms/change-space', { as: nell, form: { ...form, version: '2', forHellos: 'on', reason: '' } });
    expect([back.statusCode, tick.test(back.body)]).toEqual([422, true]);
    const off = await t.ask('POST', '/forms/change-space', { as: nell, form: { ...form, version: '2' } });
    expect([off.statusCode, tick.test(await page())]).toEqual([303, false]);
  });
});

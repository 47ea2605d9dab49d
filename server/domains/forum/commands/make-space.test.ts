/** MakeSpace: a named area of conversation, at the end of the others, in every language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MakeSpace } from '../../../../shared/domains/forum.spaces.ts';
import { locales } from '../../../../shared/locales.ts';
import { type Member, system } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';

let t: TestHouse;
let nell: Member;
beforeAll(async () => {
  t = await testHouse();
  nell = await someMember(t, { role: 'administrator' });
});
afterAll(() => endSound(t));

const mending = {
  slug: 'mending',
  names: { en: 'Mending', 'zh-Hans': '修补', 'zh-Hant': '修補' },
  about: { en: 'What broke.', 'zh-Hans': '坏在哪里。', 'zh-Hant': '' },
};
const make = (body: object) => t.ask('POST', '/api/spaces', { as: nell, body });
const slugs = async () => (await t.ask('GET', '/api/spaces')).json().spaces.map((space: { slug: string }) => space.slug);

describe('a space', () => {
  test('is there in every language, empty, on the home page that was kept before; and in no record', async () => {
    expect((await t.ask('GET', '/')).body).not.toContain('href="/s/mending"');
    let spaceId = '';
    const fired = await firedBy(t, async () => {
      const response = await make(mending);
      expect(response.statusCode).toBe(200);
      ({ spaceId } = response.json());
    });
    expect(fired).toEqual(['MakeSpace: SpaceOpened']);
    for (const locale of locales) {
      const { spaces } = (await t.ask('GET', '/api/spaces', { headers: { 'accept-language': locale } })).json();
      expect(spaces).toEqual([
        {
          id: spaceId,
          slug: 'mending',
          name: mending.names[locale],
          about: mending.about[locale],
          threads: 0,
          openTo: 0,
          forHellos: false,
        },
      ]);
    }
    expect((await t.ask('GET', '/')).body).toContain('href="/s/mending"');
    expect((await t.ask('GET', '/s/mending?lang=zh-Hans')).body).toContain('修补');
  });

  test('stands after those that were there', async () => {
    await make({ ...mending, slug: 'a-first-by-name' });
    await make({ ...mending, slug: 'b-then' });
    expect(await slugs()).toEqual(['mending', 'a-first-by-name', 'b-then']);
    const rows = await t.house.store.read.select().from(t.house.store.t.forum.spaces);
    expect(rows.map((row) => row.position).sort()).toEqual([1, 2, 3]);
  });

  test('of one address is opened once, also at the same moment', async () => {
    // the same address with other words is another act, and refused
    const again = await leavesNothing(t, () => make({ ...mending, about: { ...mending.about, en: 'Other' }, slug: 'b-then' }));
    expectRefused(t, again, 409, 'forum.refusal.slug-taken', { field: 'slug' });
    const made = await Promise.allSettled(
      [1, 2, 3].map((n) =>
        t.house.run(MakeSpace, system('test'), { ...mending, slug: 'at-once', about: { ...mending.about, en: `${n}` } }),
      ),
    );
    const refused = made.flatMap((m) => (m.status === 'rejected' ? [m.reason.type] : []));
    expect(refused).toEqual(['slug-taken', 'slug-taken']);
    expect((await slugs()).filter((slug: string) => slug === 'at-once')).toHaveLength(1);
  });
});

describe('refused, with nothing left behind', () => {
  test.each([
    ['an address with capitals', { ...mending, slug: 'Mending' }, 'slug', 'wrong-form', {}],
    ['an address with a slash', { ...mending, slug: 'a/b' }, 'slug', 'wrong-form', {}],
    ['no names', { slug: 'x', about: mending.about }, 'names', 'missing', {}],
    ['an empty name', { ...mending, names: { ...mending.names, en: '' } }, 'names.en', 'missing', {}],
    ['a language more', { ...mending, about: { ...mending.about, fr: 'Ici' } }, 'fr', 'unknown-field', { name: 'fr' }],
    ['a field that is not there', { ...mending, position: 1 }, 'position', 'unknown-field', { name: 'position' }],
  ])('%s', async (_, body, field, fault, values) => {
    expectFault(await leavesNothing(t, () => make(body)), t, field, fault, values as Record<string, string>);
  });

  test('without a name in any language; with one, it is called so in all', async () => {
    expectRefused(t, await leavesNothing(t, () => make({ ...mending, slug: 'nameless', names: {} })), 422, 'forum.refusal.name-missing', {
      field: 'names',
    });
    // signs that nobody sees are no name
    for (const blank of ['   ', '\u3164\u2800', '\u200b\u2060', '\ue000\u0378', '\u0301'])
      expectRefused(
        t,
        await leavesNothing(t, () => make({ ...mending, slug: 'nameless', names: { ...mending.names, en: blank } })),
        422,
        'forum.refusal.name-missing',
        { field: 'names' },
      );
    expect((await make({ slug: 'in-one', names: { 'zh-Hant': '修補' }, about: {} })).statusCode).toBe(200);
    const { spaces } = (await t.ask('GET', '/api/spaces?lang=en')).json();
    expect(spaces.at(-1)).toMatchObject({ slug: 'in-one', name: '修補' });
  });

  test('for everybody but administrators', async () => {
    for (const role of ['member', 'moderator', 'manager'] as const) {
      const as = await someMember(t, { role });
      const response = await leavesNothing(t, () => t.ask('POST', '/api/spaces', { as, body: { ...mending, slug: 'mine' } }));
      expectRefused(t, response, 403, 'platform.refusal.not-allowed');
    }
  });
});

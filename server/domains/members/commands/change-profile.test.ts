/** ChangeProfile: name, handle, line, words and tags about oneself; an old address leads to the person for ever. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChangeProfile, GetMyProfile } from '../../../../shared/domains/members.settings.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
  await someMember(t, { role: 'moderator', name: 'Tom Sagar', handle: 'tom' });
});
afterAll(() => endSound(t));

const patch = (as: Member, body: object) => t.ask('PATCH', '/api/me', { as, body });
const profileOf = (as: Member) => t.house.ask(GetMyProfile, as, {});
const days = 86_400_000;

describe('a profile', () => {
  test('is changed field by field; what is left out stays', async () => {
    const ann = await someMember(t, { name: 'Ann Archer' });
    const fired = await firedBy(t, async () => {
      const response = await patch(ann, { version: 1, name: '  Ann   Bow ', about: 'I **mend** bags.', tags: ['Rain', '骑车', 'rain'] });
      expect([response.statusCode, response.json()]).toEqual([200, { version: 2, handle: ann.handle }]);
    });
    expect(fired).toEqual([]);
    expect(await linesOf(t.house, ann.id)).toHaveLength(1);
    await patch(ann, { version: 2, line: 'one bag,\nten years', locale: 'zh-Hans', zone: 'Asia/Shanghai' });
    expect(await profileOf(ann)).toMatchObject({
      version: 3,
      name: 'Ann Bow',
      line: 'one bag, ten years',
      about: 'I **mend** bags.',
      tags: ['rain', '骑车'],
      zone: 'Asia/Shanghai',
      locale: 'zh-Hans',
    });
    const page = (await t.ask('GET', `/m/${ann.handle}`)).body;
    for (const words of ['Ann Bow', 'one bag, ten years', '<strong>mend</strong>', '骑车']) expect(page).toContain(words);
    const face = (await t.ask('GET', `/api/members/${ann.handle}`)).json();
    expect(face).toMatchObject({ tags: ['rain', '骑车'], about: '<p>I <strong>mend</strong> bags.</p>\n' });
  });

  test('takes nothing back by leaving a field out, and everything by leaving it empty', async () => {
    const ann = await someMember(t);
    await patch(ann, { version: 1, line: 'a line', about: 'words', tags: ['rain'], zone: 'Asia/Tokyo' });
    await patch(ann, { version: 2, line: '', about: '', tags: [], zone: '' });
    expect(await profileOf(ann)).toMatchObject({ line: '', about: '', tags: [], zone: '', version: 3 });
  });

  test('says nothing dangerous about anybody', async () => {
    const ann = await someMember(t);
    await patch(ann, { version: 1, about: '<script>alert(1)</script> [x](javascript:alert(1))', line: '<b>\u202eline' });
    const page = (await t.ask('GET', `/m/${ann.handle}`)).body;
    expect([page.includes('<script>alert'), page.includes('href="javascript'), page.includes('<b>line'), page.includes('\u202e')]).toEqual(
      Array(4).fill(false),
    );
  });

  test('has another name three times a day; a fourth is told when, and nothing else is written', async () => {
    const ann = await someMember(t, { name: 'Wanda First' });
    t.house.paced = true;
    for (const name of ['Wanda Second', 'Wanda Third', 'Wanda Fourth']) expect((await patch(ann, { name })).statusCode).toBe(200);
    const refused = await patch(ann, { name: 'Wanda Fifth', line: 'a line' });
    t.house.paced = false;
    expect([refused.statusCode, refused.json().type]).toEqual([429, 'name-changed-often']);
    expect(await profileOf(ann)).toMatchObject({ name: 'Wanda Fourth', line: '' });
    t.house.paced = true;
    expect((await patch(ann, { name: 'Wanda Fourth', line: 'a line' })).statusCode).toBe(200);
    t.house.paced = false;
  });

  test('without the version it started from changes what it names and nothing else', async () => {
    const ann = await someMember(t);
    await patch(ann, { version: 1, line: 'first', about: 'words' });
    expect((await patch(ann, { line: 'second' })).json()).toMatchObject({ version: 3 });
    expect(await profileOf(ann)).toMatchObject({ line: 'second', about: 'words' });
  });

  test('that was changed meanwhile is not written over, and what was typed comes back', async () => {
    const ann = await someMember(t);
    await patch(ann, { version: 1, line: 'first' });
    expectRefused(
      t,
      await leavesNothing(t, () => patch(ann, { version: 1, line: 'late' })),
      409,
      'members.refusal.profile-changed-meanwhile',
    );
    const form = {
      name: 'Ann New',
      handle: ann.handle,
      line: 'late',
      about: 'typed',
      version: '1',
      _section: 'profile',
      _back: '/me/settings',
    };
    const page = await leavesNothing(t, () => t.ask('POST', '/forms/change-profile', { as: ann, form }));
    expect(page.statusCode).toBe(422);
    for (const words of ['changed in another window', 'value="late"', 'typed', 'name="version" value="2"', 'first'])
      expect(page.body).toContain(words);
  });

  test('from three tabs at once is changed once', async () => {
    const ann = await someMember(t);
    const all = await Promise.all(['a', 'b', 'c'].map((line) => patch(ann, { version: 1, line })));
    expect(all.map((one) => one.statusCode).sort()).toEqual([200, 409, 409]);
    expect((await profileOf(ann)).version).toBe(2);
  });

  test('a zone by an older name stays chosen in the list, by the name of today', async () => {
    const ann = await someMember(t);
    await patch(ann, { version: 1, zone: 'Asia/Calcutta' });
    const page = (await t.ask('GET', '/me/settings', { as: ann })).body;
    expect(page).toMatch(/<option value="Asia\/Kolkata"[^>]* selected/);
    expect(page).not.toContain('Asia/Calcutta');
    expect((await t.ask('GET', '/me/record', { as: ann })).statusCode).toBe(200);
  });

  test('by form: empty fields are taken away, tags are told apart by commas of any script', async () => {
    const ann = await someMember(t);
    await patch(ann, { version: 1, line: 'a line', about: 'words' });
    const own = { version: '2', _back: '/me/settings' };
    const form = { ...own, name: 'Ann', handle: ann.handle, line: '', about: '', zone: '', _section: 'profile' };
    const sent = await t.ask('POST', '/forms/change-profile', { as: ann, form });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/me/settings?kept=true']);
    const page = await t.ask('GET', '/me/settings?kept=true', { as: ann });
    expect(page.body).toMatch(/<p class="notice good" role="status">.*Kept\./);
    expect(await profileOf(ann)).toMatchObject({ name: 'Ann', line: '', about: '' });
    const tags = { ...own, version: '3', tags: 'Rain, 骑车，Night shifts', _section: 'own-tags' };
    expect((await t.ask('POST', '/forms/change-profile', { as: ann, form: tags })).statusCode).toBe(303);
    expect((await profileOf(ann)).tags).toEqual(['rain', '骑车', 'night-shifts']);
    await t.ask('POST', '/forms/change-profile', { as: ann, form: { ...tags, version: '4', tags: '' } });
    expect((await profileOf(ann)).tags).toEqual([]);
  });
});

describe('a handle', () => {
  test('is changed once in thirty days; the old one leads to its person, and nobody else gets it', async () => {
    const ann = await someMember(t, { handle: 'old-ann' });
    expect((await patch(ann, { version: 1, handle: 'new-ann' })).json()).toEqual({ version: 2, handle: 'new-ann' });
    const moved = await t.ask('GET', '/m/old-ann');
    expect([moved.statusCode, moved.headers.location]).toEqual([302, '/m/new-ann']);
    // as people write a handle where they look for somebody
    const large = await t.ask('GET', '/m/NEW-Ann');
    expect([large.statusCode, large.headers.location]).toEqual([302, '/m/new-ann']);
    expect((await t.ask('GET', '/m/Old-Ann')).headers.location).toBe('/m/new-ann');
    expect((await t.ask('GET', '/api/members/@New-ANN')).json()).toMatchObject({ handle: 'new-ann' });
    expect((await t.ask('GET', '/api/members/old-ann')).json().handle).toBe('new-ann');
    const ben = await someMember(t);
    for (const handle of ['old-ann', 'new-ann'])
      expectRefused(t, await leavesNothing(t, () => patch(ben, { version: 1, handle })), 409, 'members.refusal.handle-taken', {
        field: 'handle',
      });
    expectRefused(t, await leavesNothing(t, () => patch(ann, { version: 2, handle: 'newer-ann' })), 409, 'members.refusal.handle-rests', {
      field: 'handle',
      values: { days: 30 },
    });
    // one's own old one is still one's own
    await t.house.run(ChangeProfile, ann, { version: 2, handle: 'old-ann' }, { now: Date.now() + 30 * days });
    expect((await t.ask('GET', '/m/new-ann')).headers.location).toBe('/m/old-ann');
  });

  test('is read as it was meant: with large letters, or as one mentions somebody', async () => {
    const ann = await someMember(t);
    expect((await patch(ann, { version: 1, handle: '@Wide-Ann' })).json()).toMatchObject({ handle: 'wide-ann' });
  });

  test('that two want at the same moment is one’s', async () => {
    const some = await Promise.all(Array.from({ length: 3 }, () => someMember(t)));
    const all = await Promise.all(some.map((one) => patch(one, { version: 1, handle: 'wanted-by-all' })));
    expect(all.map((one) => one.statusCode).sort()).toEqual([200, 409, 409]);
  });
});

describe('refused, with nothing left behind', () => {
  test.each([
    ['a name of the staff', { name: 'T0m Sagar' }, 'name', 'name-imitates-staff'],
    ['a name in two alphabets', { name: 'Аnn' }, 'name', 'name-bad-characters'],
    ['a name that shows nothing', { name: '\u200b\u200b' }, 'name', 'name-too-short'],
    ['a word of the house as handle', { handle: 'support' }, 'handle', 'handle-reserved'],
    ['a handle in another alphabet', { handle: 'рriya' }, 'handle', 'handle-form'],
    ['a handle with a sign that nobody sees', { handle: 'ann\u200bie' }, 'handle', 'handle-form'],
    ['a handle of one letter', { handle: 'a' }, 'handle', 'handle-form'],
    ['what a moderator is called for short', { handle: 'mod' }, 'handle', 'handle-reserved'],
    ['what a manager is called', { name: 'Community Manager' }, 'name', 'name-imitates-staff'],
    ['a handle that looks like the house', { handle: 'hollin-team' }, 'handle', 'handle-reserved'],
    ['a name that looks like the house', { name: 'The Hollin team' }, 'name', 'name-imitates-staff'],
    ['a handle that looks like staff', { handle: 'tom-sagar' }, 'handle', 'handle-reserved'],
    ['a line that reads as an office', { line: 'Moderator · Northfell' }, 'line', 'line-imitates-staff'],
    ['such a line in Chinese', { line: '官方客服' }, 'line', 'line-imitates-staff'],
    ['a time zone that is none', { zone: 'Mars/Olympus' }, 'zone', 'zone-unknown'],
  ])('%s', async (_, body, field, refusal) => {
    const ann = await someMember(t);
    const response = await leavesNothing(t, () => patch(ann, { version: 1, ...body }));
    expect([response.json().type, response.json().fields[0].field]).toEqual([refusal, field]);
  });

  test('more than is meant, and what is no tag', async () => {
    const ann = await someMember(t);
    const refused = (body: object) => leavesNothing(t, () => patch(ann, { version: 1, ...body }));
    expectFault(await refused({ line: 'x'.repeat(81) }), t, 'line', 'too-long', { limit: 80 });
    expectFault(await refused({ about: 'x'.repeat(2001) }), t, 'about', 'too-long', { limit: 2000 });
    expectFault(await refused({ tags: Array.from({ length: 21 }, (__, i) => `tag-${i}`) }), t, 'tags', 'too-many', { limit: 20 });
    expectFault(await refused({ role: 'administrator' }), t, 'role', 'unknown-field', { name: 'role' });
    expectRefused(t, await refused({ tags: ['fine', 'a/b'] }), 422, 'members.refusal.tag-wrong', { field: 'tags', values: { tag: 'a/b' } });
    expectRefused(
      t,
      await leavesNothing(t, () => t.ask('PATCH', '/api/me', { body: { version: 1 } })),
      401,
      'platform.refusal.not-signed-in',
    );
  });
});

test('a handle that could be read as one of the staff’s is kept back, whatever their name', async () => {
  await t.member({ name: 'Ruth Ackroyd', handle: 'nell-at-the-bench', role: 'moderator' });
  const ann = await someMember(t);
  const response = await leavesNothing(t, () => patch(ann, { version: 1, handle: 'ne11-at-the-bench' }));
  expectRefused(t, response, 422, 'members.refusal.handle-reserved', { field: 'handle' });
});

test('a name that somebody has is theirs; one’s own may be written otherwise', async () => {
  const [ann, bea] = [await someMember(t, { name: 'Una Thorne' }), await someMember(t)];
  expectRefused(t, await leavesNothing(t, () => patch(bea, { version: 1, name: 'una thorne' })), 409, 'members.refusal.name-taken', {
    field: 'name',
  });
  expect((await patch(ann, { version: 1, name: 'UNA THORNE' })).statusCode).toBe(200);
});

test('a line may tell of what one does, also with such words in it', async () => {
  const ann = await someMember(t);
  for (const [i, line] of [
    'supports a child, two cats and a kiln',
    'IT support by day, hills at night',
    '在茶店当客服，周末去山里走走',
  ].entries())
    expect((await patch(ann, { version: i + 1, line })).statusCode).toBe(200);
});

test('staff may keep their own name', async () => {
  const nell = await someMember(t, { role: 'administrator', name: 'Nell Harker' });
  expect((await patch(nell, { version: 1, name: 'Nell  Harker', line: 'here' })).statusCode).toBe(200);
});

test('six who change to one name at the same instant: one has it', async () => {
  const six = await Promise.all([1, 2, 3, 4, 5, 6].map(() => someMember(t)));
  const answers = await Promise.all(six.map((one) => patch(one, { version: 1, name: 'Rowan Sixfold' })));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  const names = await Promise.all(six.map(async (one) => (await profileOf(one)).name));
  expect(names.filter((name) => name === 'Rowan Sixfold')).toHaveLength(1);
});

/** SuspendMember and LiftSuspension: kept from taking part from the next request on, never from reading or objecting, and ended by the clock. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CastBallot } from '../../../../shared/domains/ballots.ts';
import { MakeSpace } from '../../../../shared/domains/forum.spaces.ts';
import { LiftSuspension, SuspendMember } from '../../../../shared/domains/members.suspension.ts';
import { type Role, roles } from '../../../../shared/endpoint.ts';
import { type Member, system } from '../../../platform/actor.ts';
import { momentInWords } from '../../../platform/moment-in-words.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { someBox } from '../../ballots/ballots.fixtures.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someSpace, someThread } from '../../forum/forum.fixtures.ts';

let t: TestHouse;
let mod: Member;
let threadId: string;
let postId: string;
beforeAll(async () => {
  t = await testHouse();
  mod = await someMember(t, { role: 'moderator', handle: 'mo', name: 'Mo Derate' });
  const host = await someMember(t);
  const spaceId = await someSpace(t.house);
  ({ threadId, postId } = await someThread(t.house, host, { spaceId, title: 'Where it is said' }));
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const suspend = (who: Member, body: object = { reason: 'Sold things to newcomers.', days: 3 }, as = mod) =>
  t.ask('PUT', `/api/members/${who.handle}/suspension`, { as, body });
const lift = (who: Member, as = mod) =>
  t.ask('DELETE', `/api/members/${who.handle}/suspension`, { as, body: { reason: 'It is cleared up.' } });
const reply = (as: Member, body = `words ${Math.random()}`) => t.ask('POST', `/api/threads/${threadId}/posts`, { as, body: { body } });
const actsAbout = async (member: Member) => {
  const { staffActs } = t.house.store.t.moderation;
  return t.house.store.read.select().from(staffActs).where(eq(staffActs.authorId, member.id));
};

describe('who is suspended', () => {
  test('is refused with until when, why and what to do; reads, sees their record, and takes it along', async () => {
    const sue = await someMember(t);
    expect((await reply(sue)).statusCode).toBe(200);
    const box = await someBox(t.house, sue);
    const fired = await firedBy(t, async () => expect((await suspend(sue)).statusCode).toBe(200));
    expect(fired).toEqual(['SuspendMember: MemberSuspended', 'SuspendMember: RecordWritten']);
    const { until } = (await t.ask('GET', `/api/members/${sue.handle}/suspension`, { as: mod })).json();
    const words = momentInWords(until, { locale: 'en', zone: t.house.settings.zone, now: Date.now() });
    const values = { until: words, reason: 'Sold things to newcomers.' };
    const refused: [Parameters<TestHouse['ask']>[0], string, object][] = [
      ['POST', `/api/threads/${threadId}/posts`, { body: 'words' }],
      ['PUT', `/api/posts/${postId}/reactions/thanks`, {}],
      ['POST', `/api/posts/${postId}/reports`, { reason: 'spam' }],
      ['PUT', `/api/ballot-boxes/${box.boxId}/ballot`, { choices: [box.choices[0]] }],
      ['PATCH', '/api/me', { version: 1, line: 'Still here' }],
      ['PUT', '/api/me/follows/member/mo', {}],
    ];
    for (const [method, url, body] of refused)
      expectRefused(t, await leavesNothing(t, () => t.ask(method, url, { as: sue, body })), 403, 'platform.refusal.suspended', { values });
    for (const url of ['/', `/api/threads/${threadId}`, '/api/me', '/api/me/record', '/api/me/record/export', '/me/record', '/me/notices'])
      expect((await t.ask('GET', url, { as: sue })).statusCode, url).toBe(200);
    const drafts = await t.ask('PUT', '/api/me/drafts/new:one', { as: sue, body: { title: 'Kept', body: 'for later' } });
    expect(drafts.statusCode).toBe(200);
    // a session that begins now is kept from it as well
    await t.cookie(sue, true);
    expect((await reply(sue)).statusCode).toBe(403);
    const form = await t.ask('POST', '/forms/reply-to-thread', { as: sue, form: { threadId, body: 'typed words', _back: '/new' } });
    expect([form.statusCode, form.body.includes('Sold things to newcomers.')]).toEqual([422, true]);
    await expect(t.house.run(CastBallot, sue, { boxId: box.boxId, choices: [box.choices[0] as string] })).rejects.toMatchObject({
      sentenceKey: 'ballots.refusal.suspended',
    });
    expect((await t.ask('GET', `/api/ballot-boxes/${box.boxId}`, { as: sue })).json().mayVote).toBe('suspended');
  });

  test('has a line without points and a notice with the reason that leads to the decision, and a second look lifts it', async () => {
    const sue = await someMember(t);
    await suspend(sue, { reason: 'A long quarrel.' });
    expect((await linesOf(t.house, sue.id)).at(-1)).toMatchObject({ kind: 'suspended', worth: undefined });
    await t.house.jobs.drain();
    const [act] = await actsAbout(sue);
    const notice = (await t.ask('GET', '/api/me/notices', { as: sue })).json().notices[0];
    expect(notice).toMatchObject({ what: 'suspended', note: 'A long quarrel.', decision: `/decisions/${act?.id}` });
    expect((await t.ask('GET', '/me/record', { as: sue })).body).toContain(`/decisions/${act?.id}`);
    expect((await t.ask('GET', `/decisions/${act?.id}`, { as: sue })).body).toContain('A long quarrel.');
    const refused = await reply(sue);
    expect([refused.statusCode, refused.json().type, refused.json().title]).toEqual([
      ...[403, 'suspended', t.house.say('en')('platform.refusal.suspended-open', { reason: 'A long quarrel.' })],
    ]);
    const words = 'It was about something else.';
    const { appealId } = (await t.ask('POST', `/api/decisions/${act?.id}/appeals`, { as: sue, body: { words } })).json();
    expect((await t.ask('GET', '/desk/appeals', { as: mod })).body).toContain(words);
    const other = await someMember(t, { role: 'manager' });
    const decision = { decision: 'uphold', reason: 'They are right.', version: 1 };
    expect((await t.ask('PUT', `/api/desk/appeals/${appealId}`, { as: other, body: decision })).statusCode).toBe(200);
    expect((await reply(sue)).statusCode).toBe(200);
    await t.house.jobs.drain();
    const told = (await t.ask('GET', '/api/me/notices', { as: sue })).json().notices[0];
    expect(told).toMatchObject({ what: 'suspension-overturned', note: 'They are right.', decision: `/decisions/${act?.id}` });
    expect((await linesOf(t.house, sue.id)).map(({ kind }) => kind)).toContain('suspension-lifted');
    const said = t.house.say('en')('moderation.appeal-upheld-suspended');
    expect((await t.ask('GET', `/decisions/${act?.id}`, { as: sue })).body).toContain(said);
  });

  test('is not let back by an appeal against an earlier suspension', async () => {
    const sue = await someMember(t);
    await suspend(sue);
    const [act] = await actsAbout(sue);
    await lift(sue);
    await suspend(sue, { reason: 'Again, and worse.' });
    const { appealId } = (
      await t.ask('POST', `/api/decisions/${act?.id}/appeals`, { as: sue, body: { words: 'The first one was wrong.' } })
    ).json();
    const other = await someMember(t, { role: 'manager' });
    const decision = { decision: 'uphold', reason: 'The first one was.', version: 1 };
    expect((await t.ask('PUT', `/api/desk/appeals/${appealId}`, { as: other, body: decision })).statusCode).toBe(200);
    expect((await reply(sue)).json().title).toContain('Again, and worse.');
  });

  test('takes part again when the time is over, to the millisecond, though nothing ran then; and can be suspended anew', async () => {
    const sue = await someMember(t);
    const { until } = (await suspend(sue, { reason: 'For one day.', days: 1 })).json();
    t.house.clock = () => until - 1;
    for (const one of [sue, mod]) await t.cookie(one, true);
    const at = await t.ask('GET', `/api/members/${sue.handle}/suspension`, { as: mod });
    expect([(await reply(sue)).statusCode, at.json().suspended]).toEqual([403, true]);
    t.house.clock = () => until;
    expect((await reply(sue)).statusCode).toBe(200);
    expect((await t.ask('GET', `/api/members/${sue.handle}/suspension`, { as: mod })).json()).toEqual({
      ...{ suspended: false, until: null, reason: null },
    });
    expectRefused(t, await leavesNothing(t, () => lift(sue)), 409, 'members.refusal.not-suspended');
    expect((await suspend(sue)).statusCode).toBe(200);
    expect((await reply(sue)).statusCode).toBe(403);
  });

  test('takes part again when it is lifted, with a line and a notice', async () => {
    const sue = await someMember(t);
    await suspend(sue);
    expect((await lift(sue)).json()).toEqual({ done: true });
    expect((await reply(sue)).statusCode).toBe(200);
    await t.house.jobs.drain();
    const { notices } = (await t.ask('GET', '/api/me/notices', { as: sue })).json();
    expect(notices).toContainEqual(expect.objectContaining({ what: 'suspension-lifted', note: 'It is cleared up.' }));
    expect((await actsAbout(sue)).map(({ kind }) => kind).sort()).toEqual(['suspended', 'suspension-lifted']);
  });
});

describe('staff who are suspended', () => {
  test.each(['moderator', 'manager', 'administrator'] as const)(
    'a %s reads no desk, is told why, and has what a member of their tier has',
    async (role) => {
      const sue = await someMember(t, { role });
      const desk = ['/desk', '/desk/reports', '/desk/appeals', '/desk/entries', '/desk/log', '/api/desk/reports', '/api/desk/appeals'];
      for (const url of desk) expect((await t.ask('GET', url, { as: sue })).statusCode, url).toBe(200);
      expect((await t.ask('GET', '/api/me', { as: sue })).json().role).toBe(role);
      await t.house.run(SuspendMember, system('test'), { handle: sue.handle, reason: 'Read on and on.' });
      const sentence = t.house.say('en')('platform.refusal.suspended-open', { reason: 'Read on and on.' });
      const inner = t.house.answers
        .map(({ contract }) => contract)
        .filter(({ asks, access }) => asks === 'query' && /tor$|ger$/.test(access));
      expect(inner.length).toBeGreaterThan(10);
      for (const { access, path } of inner) {
        const answer = await t.ask('GET', path.replaceAll(/:\w+/g, threadId), { as: sue });
        const allowed = roles.indexOf(role) >= roles.indexOf(access as Role);
        expect([answer.statusCode, answer.json().type], path).toEqual([403, allowed ? 'suspended' : 'not-allowed']);
      }
      for (const url of desk) {
        const answer = await t.ask('GET', url, { as: sue });
        expect([answer.statusCode, answer.body.includes(sentence)], url).toEqual([403, true]);
      }
      for (const url of ['/', `/t/${threadId}`, '/me/record', '/me/notices', '/me/settings', '/api/me/drafts', '/api/me/record/export'])
        expect([200, 302], url).toContain((await t.ask('GET', url, { as: sue })).statusCode);
      expect((await t.ask('GET', '/api/me', { as: sue })).json().role).toBe('member');
      expect((await t.ask('GET', `/m/${sue.handle}`, { as: sue })).body).not.toContain('/desk/suspensions');
    },
  );

  test('a line to the desk that was open ends with the suspension, and another one is refused', async () => {
    const sue = await someMember(t, { role: 'moderator' });
    const open = async () => {
      const socket = await t.app.injectWS('/live', { headers: { cookie: await t.cookie(sue) } });
      const closed = new Promise((done) => socket.on('close', (code, why) => done([code, String(why)])));
      const answered = new Promise((done) => socket.on('message', (data) => done(JSON.parse(String(data)).kind)));
      socket.send(JSON.stringify({ watch: ['desk:all'] }));
      return { socket, closed, answer: await answered };
    };
    const before = await open();
    expect(before.answer).toBe('watching');
    await suspend(sue, undefined, await someMember(t, { role: 'manager' }));
    expect(await before.closed).toEqual([1008, 'what you may see has changed']);
    const after = await open();
    expect(after.answer).toBe('refused');
    after.socket.terminate();
  });

  test('what is for staff alone is closed to them, and what is for their tier open', async () => {
    const sue = await someMember(t, { role: 'manager', tier: 3 });
    const boss = await someMember(t, { role: 'administrator' });
    const names = { en: 'Gated', 'zh-Hans': '内部', 'zh-Hant': '內部' };
    const seen = async () => {
      const statuses: number[] = [];
      for (const openTo of [3, 5] as const) {
        const slug = `of-${openTo}-${sue.handle}`.slice(0, 30).toLowerCase();
        const there = gated.get(slug) ?? (await t.house.run(MakeSpace, boss, { slug, names, about: names, openTo })).out.spaceId;
        gated.set(slug, there);
        const { threadId: inside } = await someThread(t.house, boss, { spaceId: there });
        statuses.push((await t.ask('GET', `/api/threads/${inside}`, { as: sue })).statusCode);
      }
      return statuses;
    };
    const gated = new Map<string, string>();
    expect(await seen()).toEqual([200, 200]);
    await suspend(sue, undefined, boss);
    expect(await seen()).toEqual([200, 404]);
    await lift(sue, boss);
    expect(await seen()).toEqual([200, 200]);
  });
});

describe('whom one may suspend', () => {
  const order: Role[] = ['member', 'moderator', 'manager', 'administrator'];
  test.each(order)('a %s: those below, and nobody else, oneself neither', async (role) => {
    const as = await someMember(t, { role });
    for (const [i, of] of order.entries()) {
      const who = await someMember(t, { role: of });
      if (role === 'member')
        expectRefused(t, await leavesNothing(t, () => suspend(who, undefined, as)), 403, 'platform.refusal.not-allowed');
      else if (i < order.indexOf(role)) {
        expect((await suspend(who, undefined, as)).statusCode, of).toBe(200);
        // staff who are suspended decide nothing, either
        const desk = { reason: 'a test' };
        if (of !== 'member')
          expect((await t.ask('PUT', `/api/threads/${threadId}/pinned`, { as: who, body: desk })).json().type).toBe('suspended');
        expect((await lift(who, as)).statusCode, of).toBe(200);
      } else expectRefused(t, await leavesNothing(t, () => suspend(who, undefined, as)), 403, 'members.refusal.role-not-below');
    }
    if (role !== 'member')
      expectRefused(t, await leavesNothing(t, () => suspend(as, undefined, as)), 403, 'members.refusal.role-not-below');
  });

  test('of five who suspend somebody at one moment, one does; of five who lift it, too', async () => {
    const sue = await someMember(t);
    const five = await Promise.all(Array.from({ length: 5 }, () => someMember(t, { role: 'moderator' })));
    const all = async (acts: Promise<unknown>[]) => (await Promise.allSettled(acts)).filter(({ status }) => status === 'fulfilled').length;
    const { handle } = sue;
    expect(await all(five.map((as) => t.house.run(SuspendMember, as, { handle, reason: 'At one moment.' })))).toBe(1);
    expect(await all(five.map((as) => t.house.run(LiftSuspension, as, { handle, reason: 'At one moment.' })))).toBe(1);
    expect((await linesOf(t.house, sue.id)).map(({ kind }) => kind)).toEqual(['joined', 'suspended', 'suspension-lifted']);
  });
});

describe('refused, with nothing left behind', () => {
  test('somebody who is suspended already, and somebody who is not there', async () => {
    const sue = await someMember(t);
    await suspend(sue);
    expectRefused(t, await leavesNothing(t, () => suspend(sue)), 409, 'members.refusal.suspended-already');
    const nobody = { ...sue, handle: 'nobody-here' };
    expectRefused(t, await leavesNothing(t, () => suspend(nobody)), 404, 'members.refusal.member-missing');
    expectRefused(t, await leavesNothing(t, () => lift(nobody)), 404, 'members.refusal.member-missing');
  });

  test.each([
    ['no reason', {}, 'reason', 'missing', {}],
    ['no day', { reason: 'because', days: 0 }, 'days', 'whole-number-between', { least: 1, most: 365 }],
    ['too many days', { reason: 'because', days: 366 }, 'days', 'whole-number-between', { least: 1, most: 365 }],
  ])('%s', async (_, body, field, fault, values) => {
    const sue = await someMember(t);
    expectFault(await leavesNothing(t, () => suspend(sue, body)), t, field, fault, values as Record<string, number>);
  });
});

describe('what is seen of it', () => {
  test('staff read the name in the log, everybody else that it was somebody; the page of the desk suspends and lifts', async () => {
    const sue = await someMember(t, { name: 'Sue Spended', handle: 'sue-spended' });
    expect((await t.ask('GET', '/m/sue-spended', { as: mod })).body).toContain('/desk/suspensions/sue-spended');
    expect((await t.ask('GET', '/m/sue-spended', { as: sue })).body).not.toContain('/desk/suspensions');
    const form = { handle: 'sue-spended', days: '', reason: 'By the page.', _back: '/desk/suspensions/sue-spended' };
    expect((await t.ask('POST', '/forms/suspend-member', { as: mod, form })).statusCode).toBe(303);
    const page = (await t.ask('GET', '/desk/suspensions/sue-spended', { as: mod })).body;
    for (const part of ['is-suspended-open', 'lift-suspension']) expect(page).toContain(t.house.say('en')(`moderation.${part}`));
    const log = (await t.ask('GET', '/rules/log')).body;
    expect([log.includes('By the page.'), log.includes('Sue Spended'), log.includes('sue-spended')]).toEqual([true, false, false]);
    for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
      const feed = await t.ask('GET', `/rules/log/feed.atom?lang=${lang}`);
      expect([feed.statusCode, feed.body.includes('By the page.'), feed.body.includes('Sue Spended')]).toEqual([200, true, false]);
    }
    expect((await t.ask('GET', '/desk/log', { as: mod })).body).toContain('Sue Spended');
    expect(JSON.stringify((await t.ask('GET', '/api/transparency/staff-log')).json())).not.toContain('sue-spended');
    const again = { ...form, reason: 'By the page, again.' };
    delete (again as { days?: string }).days;
    expect((await t.ask('POST', '/forms/lift-suspension', { as: mod, form: again })).statusCode).toBe(303);
    expect((await reply(sue)).statusCode).toBe(200);
  });

  test('what is left to who is suspended is theirs alone: each such contract is known by name', () => {
    const commands = t.house.answers.map(({ contract }) => contract).filter((contract) => contract.asks === 'command');
    const open = commands.filter((contract) => contract.whileSuspended && contract.access !== 'anyone').map(({ name }) => name);
    expect(open.sort()).toEqual([
      ...['AppealDecision', 'BookmarkPost', 'ChangeAddress', 'ChangePassword', 'DeletePost', 'DropDraft', 'GiveConsent', 'KeepDraft'],
      ...[
        'KeepLanguage',
        'KeepReadingPlace',
        'LeaveCommunity',
        'MarkNoticesRead',
        'NoteVisit',
        'PreviewPost',
        'ReadToEnd',
        'RemoveBookmark',
      ],
      ...[
        'SendConfirmation',
        'SetNoticeSettings',
        'SignOutEverywhere',
        'StayInCommunity',
        'TakeMyPictureAway',
        'Unfollow',
        'WithdrawConsent',
        'WithdrawEntry',
      ],
    ]);
    expect(commands.filter((contract) => contract.access === 'anyone' && !contract.whileSuspended).map(({ name }) => name)).toEqual([
      'ReportPost',
    ]);
  });

  test('the rules say what it means', async () => {
    expect((await t.ask('GET', '/rules')).body).toContain(t.house.say('en')('loyalty.limit-suspension'));
  });
});

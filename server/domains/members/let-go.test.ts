/** The day of leaving: of the person nothing is left in any table, what is not theirs alone stays, and nobody stands behind the row. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ShareThread } from '../../../shared/domains/forum.reading.ts';
import { ReactToPost, ReplyToThread } from '../../../shared/domains/forum.ts';
import { Follow } from '../../../shared/domains/members.follows.ts';
import { GiveConsent } from '../../../shared/domains/members.settings.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { castIn, someBox } from '../ballots/ballots.fixtures.ts';
import { someContest, someEntry } from '../contests/contests.fixtures.ts';
import { differencesIn, endSound, everyRow, expectRefused, linesOf, someMember, standingOf } from '../domains.fixtures.ts';
import { someThread } from '../forum/forum.fixtures.ts';
import { mailsOf } from '../identity/mails.fixtures.ts';

const days = 86_400_000;
let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const leave = async (as: Member, words: 'keep' | 'delete' = 'keep'): Promise<number> =>
  (await t.ask('PUT', '/api/me/leaving', { as, body: { words, handle: as.handle } })).json().leavesAt;
/** Everything that is due by then is done. */
const letGo = async (leavesAt: number): Promise<void> => {
  t.house.clock = () => leavesAt + 1000;
  await t.house.jobs.drain(leavesAt + 1000);
};
const rowOf = async (id: string) => {
  const { members } = t.house.store.t.members;
  return (await t.house.store.read.select().from(members)).find((row) => row.id === id);
};

/** Somebody who left a trace wherever a person can. */
const somebodyWithAll = async (handle: string, name: string, others: { host: Member; threadId: string; postId: string }) => {
  const me = await someMember(t, { handle, name });
  const { host, threadId, postId } = others;
  const own = await someThread(t.house, me, { title: 'What I asked myself' });
  await t.house.run(ReplyToThread, me, { threadId, body: 'Words that stay' });
  await t.house.run(ReactToPost, me, { postId, kind: 'thanks' });
  await t.house.run(ReactToPost, host, { postId: own.postId, kind: 'thanks' });
  await t.house.run(ShareThread, me, { threadId });
  await t.house.run(Follow, me, { kind: 'member', subjectId: host.handle });
  await t.house.run(Follow, host, { kind: 'member', subjectId: handle });
  await t.house.run(GiveConsent, me, { purpose: 'reading', audience: 'me' });
  const ask = (method: 'PUT' | 'POST' | 'PATCH', url: string, body: object = {}) => t.ask(method, url, { as: me, body });
  for (const answer of [
    await ask('PATCH', '/api/me', { version: 1, line: 'A line of my own', about: 'I am that one', tags: ['lamps'], locale: 'en' }),
    await ask('PUT', `/api/me/bookmarks/${postId}`),
    await ask('PUT', '/api/me/drafts/new:one', { title: 'Begun', body: 'and not sent' }),
    await ask('PUT', `/api/me/places/${threadId}`, { n: 1 }),
    await ask('POST', `/api/posts/${postId}/reports`, { reason: 'spam' }),
  ])
    expect([200, 201], answer.body).toContain(answer.statusCode);
  const settings = (await t.ask('GET', '/api/me/notice-settings', { as: me })).json();
  expect((await ask('PUT', '/api/me/notice-settings', { ...settings, replyByMail: !settings.replyByMail })).statusCode).toBe(200);
  await t.house.jobs.drain();
  return { me, own };
};

test('nothing that is theirs is left in any table, what others have stays, and the figures agree', async () => {
  const host = await someMember(t, { role: 'manager', handle: 'host' });
  const { threadId, postId } = await someThread(t.house, host, { title: 'Where it was said' });
  const contestId = await someContest(t.house, host);
  const { me, own } = await somebodyWithAll('wanda', 'Wanda Away', { host, threadId, postId });
  const entryId = await someEntry(t.house, me, contestId);
  const box = await someBox(t.house, host);
  await castIn(t.house, me, box.boxId, [box.choices[0]]);
  // an address of before stays hers, too
  const { handles } = t.house.store.t.members;
  await t.house.system('test', (work) => work.db.insert(handles).values({ handle: 'wanda-before', memberId: me.id, at: work.now }));
  const accountId = (await rowOf(me.id))?.accountId as string;
  const theirs = await linesOf(t.house, host.id);

  const leavesAt = await leave(me);
  await mailsOf(t);
  const cookie = { headers: { cookie: await t.cookie(me) } };
  await letGo(leavesAt);

  const row = await rowOf(me.id);
  expect(row).toMatchObject({
    ...{
      name: 'Former member',
      line: '',
      role: 'member',
      accountId: null,
      pictureId: null,
      locale: null,
      tier: 1,
      lines: 0,
      reading: false,
    },
    ...{ leavesAt: null, leavesWords: null, suspendedUntil: null, leftAt: leavesAt + 1000, visitedOn: '' },
  });
  expect(row?.handle).toMatch(/^left-[a-z]{8}$/);
  // by name, handles, account and address: nowhere at all
  const rows = await everyRow(t.house);
  const found = (sign: string) =>
    Object.entries(rows)
      .flatMap(([table, some]) => some.filter((one) => one.includes(sign)).map(() => table))
      // what changed, by ids alone, for the caches of an hour
      .filter((table) => table !== 'platform.changes');
  for (const sign of ['Wanda', 'wanda', accountId, accountId.toLowerCase(), 'A line of my own', 'I am that one', 'and not sent'])
    expect(found(sign), sign).toEqual([]);
  // by her id: only what others have, and what she said, entered and voted
  const stays = [
    ...['members.members', 'forum.posts', 'forum.threads', 'forum.reactions', 'contests.entries', 'contests.contestEntrants'],
    // of others: their record, their points, what they were told, what they reported or decided
    ...['members.activities', 'loyalty.points', 'notifications.notices', 'moderation.reports', 'ballots.voters'],
  ];
  expect([...new Set(found(me.id))].filter((table) => !stays.includes(table))).toEqual([]);
  const hers = async (table: { memberId?: unknown }) =>
    (await t.house.store.read.select().from(table as never)).filter((one) => (one as { memberId: string }).memberId === me.id);
  const all = t.house.store.t;
  for (const table of [all.members.activities, all.loyalty.points, all.notifications.notices]) expect(await hers(table)).toEqual([]);

  // not one line of anybody else's went
  expect(await linesOf(t.house, host.id)).toEqual(theirs);
  expect((await rowOf(host.id))?.name).toBe('Person A');
  expect(await differencesIn(t.house)).toEqual([]);
  expect(await standingOf(t.house, me.id)).toBeNull();
  expect((await t.ask('GET', `/api/ballot-boxes/${box.boxId}`)).json().ballots).toBe(1);
  expect((await t.ask('GET', `/api/posts/${postId}`)).json().reactions ?? { thanks: 1 }).toMatchObject({ thanks: 1 });
  expect((await t.ask('GET', `/api/entries/${entryId}`)).body).toContain('Former member');

  // open lines are asked who they are by these, and end
  const tags = (await t.house.store.read.select().from(all.platform.changes)).flatMap((change) => change.tags);
  expect(tags).toEqual(expect.arrayContaining([`sessions:${accountId}`, `member:${me.id}`, `words-of:${me.id}`]));
  // whoever holds a session is nobody
  expect((await t.ask('GET', '/api/me', cookie)).statusCode).toBe(401);
  // the page of before is nowhere, that of now says that they left, and what they said
  expect((await t.ask('GET', '/m/wanda')).statusCode).toBe(404);
  expect((await t.ask('GET', '/m/wanda-before')).statusCode).toBe(404);
  const page = (await t.ask('GET', `/m/${row?.handle}`)).body;
  expect(page).toContain('This person has left');
  expect(page).toContain('What I asked myself');
  expect(page).not.toContain('members-follow');
  const thread = await t.ask('GET', (await t.ask('GET', `/t/${own.threadId}`)).headers.location as string);
  expect(thread.body).toContain('Former member');
  expect(thread.body).not.toContain('Wanda');
});

test('nobody stands behind the row: it is not suggested, meant, followed, suspended, given a role, claimed, or counted', async () => {
  const administrator = await someMember(t, { role: 'administrator', handle: 'ad-min' });
  const me = await someMember(t, { name: 'Xavier Gone', handle: 'xavier' });
  const { threadId, postId } = await someThread(t.house, me, { title: 'What was asked' });
  const before = await t.house.store.read.select().from(t.house.store.t.members.members);
  await letGo(await leave(me));
  await t.cookie(administrator, true);
  const handle = (await rowOf(me.id))?.handle as string;
  const ask = (method: 'GET' | 'PUT' | 'POST', url: string, body?: object) =>
    t.ask(method, url, { as: administrator, ...(body ? { body } : {}) });
  for (const start of ['xav', 'left-', 'Former'])
    expect((await ask('GET', `/api/members?start=${start}`)).json().members, start).toEqual([]);
  const reason = 'For a test.';
  expectRefused(t, await ask('PUT', `/api/members/${handle}/suspension`, { reason }), 404, 'members.refusal.member-missing');
  expectRefused(t, await ask('PUT', `/api/members/${handle}/role`, { role: 'moderator', reason }), 404, 'members.refusal.member-missing');
  expectRefused(t, await ask('PUT', `/api/me/follows/member/${handle}`, {}), 404, 'members.refusal.subject-missing');
  expectRefused(t, await ask('POST', `/api/members/${handle}/claim-links`), 404, 'imports.refusal.no-such-self');
  for (const page of [`/desk/suspensions/${handle}`, `/desk/roles/${handle}`, `/desk/claim-links/${handle}`])
    expect((await ask('GET', page)).statusCode, page).toBe(404);
  const { countOn } = await import('./how-many.ts');
  const counted = {};
  await countOn({ db: t.house.store.read, t: t.house.store.t }, '', counted);
  const here = (await t.house.store.read.select().from(t.house.store.t.members.members)).filter((row) => row.leftAt === null).length;
  expect(Object.entries(counted).reduce((sum, [name, n]) => sum + (name.startsWith('tier-') ? (n as number) : 0), 0)).toBe(here);
  expect(here).toBe(before.filter((row) => row.leftAt === null).length - 1);

  // what is done to their words afterwards writes nothing down about them
  await t.house.run(ReplyToThread, administrator, { threadId, body: `Hello @${handle}, and @xavier` });
  await t.house.run(ReactToPost, administrator, { postId, kind: 'helpful' });
  await t.house.jobs.drain();
  const all = t.house.store.t;
  for (const table of [all.members.activities, all.loyalty.standings, all.notifications.notices, all.notifications.noticeBoxes])
    expect((await t.house.store.read.select().from(table)).filter((row) => row.memberId === me.id)).toEqual([]);
  expect((await t.house.store.read.select().from(all.forum.postMentions)).filter((row) => row.memberId === me.id)).toEqual([]);
});

test('their address joins anew as somebody new; nobody has the handle of before', async () => {
  const account = { name: 'Yara Once', email: 'yara@example.com', password: 'a short sentence' };
  const up = await t.ask('POST', '/api/auth/sign-up/email', { body: account });
  expect(up.json()).toEqual({ handle: 'yara-once' });
  const { members } = t.house.store.t.members;
  const [yara] = (await t.house.store.read.select().from(members)).filter((row) => row.handle === 'yara-once');
  const me = { kind: 'member', id: yara?.id, handle: 'yara-once', role: 'member', tier: 1, locale: null } as Member;
  await letGo(await leave(me));
  expect((await t.ask('POST', '/api/auth/sign-in/email', { body: { email: account.email, password: account.password } })).statusCode).toBe(
    401,
  );
  const anew = await t.ask('POST', '/api/auth/sign-up/email', { body: account });
  expect(anew.statusCode, anew.body).toBe(200);
  expect(anew.json().handle).toMatch(/^yara-once-.+/);
  const other = await someMember(t, { handle: 'other-one' });
  for (const handle of ['yara-once', (await rowOf(me.id))?.handle])
    expectRefused(t, await t.ask('PATCH', '/api/me', { as: other, body: { handle } }), 409, 'members.refusal.handle-taken', {
      field: 'handle',
    });
});

test('it happens once, also where no process ran at that moment or two look at once', async () => {
  const me = await someMember(t, { handle: 'zoe' });
  const leavesAt = await leave(me);
  t.house.clock = () => leavesAt + 30 * days;
  const told = t.fired.length;
  await Promise.all([t.house.jobs.drain(leavesAt + 30 * days), t.house.jobs.drain(leavesAt + 30 * days)]);
  expect(t.fired.slice(told).filter(({ event }) => event === 'MemberLeft')).toHaveLength(1);
  expect((await rowOf(me.id))?.leftAt).toBe(leavesAt + 30 * days);
});

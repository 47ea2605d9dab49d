/** Opening and changing contests: what contradicts itself is refused with its own sentence, and nothing is half-written. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CallContestOff, ChangeContest, GetContestWatch, OpenContest } from '../../../../shared/domains/contests.making.ts';
import { GetContest, ListContests } from '../../../../shared/domains/contests.ts';
import { GetThread, ListThreads, MakeSpace } from '../../../../shared/domains/forum.ts';
import { GetMyRecord } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { momentOf } from '../../../platform/local-time.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';
import { day, planFrom, someContest } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let spaceId: string;
const now = Date.UTC(2026, 2, 1, 9);
beforeAll(async () => {
  t = await testHouse();
  t.house.clock = () => now;
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  for (let i = 0; i < 3; i++) await t.member({ joined: now - 50 * day });
  spaceId = await someSpace(t.house);
});
afterAll(() => t.close());

const plan = (): InputOf<typeof OpenContest> => ({
  title: 'What should one see inside?',
  brief: 'Draw the **lining**.',
  rights: 'You keep it.',
  spaceId,
  ...planFrom(now),
});
const open = (change: Partial<InputOf<typeof OpenContest>>) => t.house.run(OpenContest, manager, { ...plan(), ...change });
const contests = async () => (await t.house.store.read.select().from(t.house.store.t.contests.contests)).length;
const at = (text: string) => momentOf(text, 'Europe/London') ?? 0;

describe('what contradicts itself', () => {
  test.each([
    ['no name', { title: 'Hi' }, 'title-too-short', 'title'],
    ['a name that no device shows', { title: '\ue000\ue001\u0378\u0379' }, 'title-too-short', 'title'],
    ['an empty brief', { brief: ' \n ' }, 'brief-empty', 'brief'],
    ['no space', { spaceId: '1'.repeat(22) }, 'space-missing', 'spaceId'],
    ['announced long ago, entries with it', { announcedAt: now - day, entriesAt: undefined }, 'announced-in-past', 'announcedAt'],
    ['announced long ago', { announcedAt: now - day, entriesAt: now }, 'announced-in-past', 'announcedAt'],
    ['entries before it is announced', { announcedAt: now + day }, 'entries-before-announced', 'entriesAt'],
    [
      'entries half an hour before a later announcement',
      { announcedAt: now + day, entriesAt: now + day - day / 48 },
      'entries-before-announced',
      'entriesAt',
    ],
    ['voting before entries', { votingAt: now - 1 }, 'voting-before-entries', 'votingAt'],
    ['voting as entries open', { votingAt: now }, 'voting-before-entries', 'votingAt'],
    ['voting that ends as it begins', { reviewAt: now + 2 * day }, 'review-before-voting', 'reviewAt'],
    ['a result before the end', { resultAt: now + 3 * day }, 'result-before-review', 'resultAt'],
    ['ten years', { resultAt: now + 3650 * day }, 'too-far-off', 'resultAt'],
    ['nobody of that tier to vote', { voteTier: 4, enterDays: 0, counts: 'live' as const, voteDays: 3650 }, 'nobody-may-vote', 'voteTier'],
    ['only one or two old enough to vote', { voteDays: 90 }, 'too-few-may-vote', 'voteDays'],
    ['nobody old enough to enter', { enterDays: 3650 }, 'nobody-may-enter', 'enterTier'],
    ['an hour that the clocks pass over', { reviewAt: '2026-03-29T01:30' }, 'no-such-time', 'reviewAt'],
    ['a day that is none', { resultAt: '2026-02-30T10:00' }, 'no-such-time', 'resultAt'],
    ['a picture of nobody', { pictureId: '1'.repeat(22) }, 'picture-not-yours', 'pictureId'],
  ])('%s is refused at its field', async (_, change, name, field) => {
    const before = await contests();
    await expect(open(change)).rejects.toMatchObject({ type: name, field });
    expect(await contests()).toBe(before);
    const answer = await t.ask('POST', '/api/contests', { as: manager, body: { ...plan(), ...change } });
    const { title, fields } = answer.json();
    expect([answer.statusCode >= 400, title ?? fields[0].sentence]).toEqual([true, expect.stringMatching(/.{20,}/)]);
  });

  test('a space behind a door', async () => {
    const names = { en: 'Room', 'zh-Hans': '房间', 'zh-Hant': '房間' };
    const { out } = await t.house.run(MakeSpace, { ...manager, role: 'administrator' }, { slug: 'room', names, about: names, openTo: 3 });
    await expect(open({ spaceId: out.spaceId })).rejects.toMatchObject({ type: 'space-not-for-all' });
  });

  test('half an idea is kept as a draft; what it lacks keeps it from being opened, and can be filled in', async () => {
    const { out } = await open({ brief: undefined, rights: undefined, draft: true });
    const { contestId } = out;
    expect((await t.house.ask(GetContest, manager, { contestId })).rights).toMatchObject({ version: 0, text: '' });
    const { findings } = await t.house.ask(GetContestWatch, manager, { contestId });
    expect(findings.filter(({ stops }) => stops).map(({ name }) => name)).toEqual(['brief-empty', 'rights-empty']);
    const opening = { contestId, version: 1, open: true };
    await expect(t.house.run(ChangeContest, manager, opening)).rejects.toMatchObject({ type: 'brief-empty' });
    await t.house.run(ChangeContest, manager, { ...opening, brief: 'Draw it.', rights: 'It stays yours.' });
    expect((await t.house.ask(GetContest, visitor, { contestId })).rights).toMatchObject({ version: 1, text: 'It stays yours.' });
    await expect(open({ brief: undefined })).rejects.toMatchObject({ type: 'brief-empty' });
  });

  test('may be kept as a draft, which only staff see, and is told on the page of its maker', async () => {
    const { out } = await open({ votingAt: now, enterDays: 3650, draft: true });
    expect(out.phase).toBe('draft');
    await expect(t.house.ask(GetContest, visitor, { contestId: out.contestId })).rejects.toMatchObject({ type: 'contest-missing' });
    const { findings } = await t.house.ask(GetContestWatch, manager, { contestId: out.contestId });
    expect(findings.filter(({ stops }) => stops).map(({ name }) => name)).toEqual([
      'voting-before-entries',
      'entries-in-past',
      'nobody-may-enter',
    ]);
    const stale = { contestId: out.contestId, version: 1, open: true };
    await expect(t.house.run(ChangeContest, manager, stale)).rejects.toMatchObject({ type: 'voting-before-entries' });
    const changed = await t.house.run(ChangeContest, manager, { ...stale, votingAt: now + day, enterDays: 0 });
    expect(changed.out.phase).toBe('entries');
    expect((await t.house.ask(GetContest, visitor, { contestId: out.contestId })).phase).toBe('entries');
    await t.house.run(CallContestOff, manager, { contestId: out.contestId, reason: 'only a try' });
  });
});

test.each([
  '[x](http://evil.example)',
  'The **best** `code`',
  'See http://evil.example and @moderator',
  '![x](/media/a) <b>bold</b>',
  'Ends with \\\\',
])('a title with signs of Markdown stays words in the thread: %s', async (title) => {
  const { out } = await open({ title, brief: 'Plain: \\[y\\]\\(http://evil.example) and \\*\\*stars\\*\\*.' });
  const contest = await t.house.ask(GetContest, visitor, { contestId: out.contestId });
  const html = (await t.house.ask(GetThread, visitor, { threadId: contest.threadId ?? '' })).posts[0]?.html ?? '';
  // in lists the brief stands alone: the words of the link under it are no part of its last sentence
  const listed = (await t.house.ask(ListThreads, visitor, { limit: 50 })).threads.find(({ id }) => id === contest.threadId);
  expect(listed?.excerpt).toBe(contest.excerpt);
  expect(html).toContain(`<a href="${contest.href}"`);
  expect(html.split('</p>').at(-2)).not.toMatch(/evil\.example"|<strong>|<code>|<b>|<img/);
  expect(html).not.toContain('<strong>');
});

test('what is opened is public, has its thread, and is in the record of whoever opened it', async () => {
  const { out } = await open({
    title: '新的内衬长什么样？',
    entriesAt: '2026-03-01T10:00',
    votingAt: '2026-03-20T20:00',
    reviewAt: now + 30 * day,
    resultAt: now + 31 * day,
  });
  const contest = await t.house.ask(GetContest, visitor, { contestId: out.contestId });
  expect(contest).toMatchObject({ phase: 'announced', lang: 'zh', enter: { tier: 1, days: 0, each: 1 }, counts: 'hidden' });
  expect(contest.phases.map(({ at: moment }) => moment).slice(0, 3)).toEqual([now, at('2026-03-01T10:00'), at('2026-03-20T20:00')]);
  expect(contest.html).toContain('<strong>lining</strong>');
  const thread = await t.house.ask(GetThread, visitor, { threadId: contest.threadId ?? '' });
  expect([thread.title, thread.kind, thread.posts[0]?.html]).toEqual([
    contest.title,
    'announcement',
    expect.stringContaining(contest.href),
  ]);
  const record = await t.house.ask(GetMyRecord, manager, {});
  expect(record.lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contest-opened', 'thread-started']));
  expect((await t.house.ask(ListContests, visitor, {})).contests[0]?.id).toBe(out.contestId);
});

test('a phase that holds a change of the clocks keeps to the clocks', async () => {
  const { out } = await open({ votingAt: '2026-03-28T12:00', reviewAt: '2026-03-30T12:00', resultAt: '2026-04-01T12:00' });
  const contest = await t.house.ask(GetContest, visitor, { contestId: out.contestId });
  const [, , voting, review] = contest.phases;
  expect(((review?.at ?? 0) - (voting?.at ?? 0)) / 3_600_000).toBe(47);
  const { findings } = await t.house.ask(GetContestWatch, manager, { contestId: out.contestId });
  expect(findings.find(({ name }) => name === 'clocks-change')?.sentence).toMatch(/29 March 2026.*Voting.*47 hours/);
});

test('that a phase is short is told as long as somebody can still make it longer, and where a picture is missing leads to where one is chosen', async () => {
  const hour = day / 24;
  const times = { entriesAt: now + hour, votingAt: now + 3 * hour, reviewAt: now + 3 * day, resultAt: now + 5 * day };
  const { out } = await open(times);
  const named = async () => (await t.house.ask(GetContestWatch, manager, { contestId: out.contestId })).findings.map(({ name }) => name);
  expect(await named()).toContain('short-phase');
  const page = async (as: Member) => (await t.ask('GET', `/desk/contests/${out.contestId}`, { as })).body;
  const links = (body: string) => [...body.matchAll(/<a class="quiet" href="([^"]*#[^"]*)"/g)].map(([, href]) => href);
  const seen = await page(manager);
  expect(links(seen)).toContain('#picture');
  expect(seen).toContain('id="picture"');
  expect(seen).not.toContain('#pictureId');
  t.house.clock = () => now + 4 * hour;
  expect(await named()).not.toContain('short-phase');
  t.house.clock = () => now;
});

describe('phases', () => {
  test('begin at their time, told once, also where nothing ran at that moment', async () => {
    const contestId = await someContest(t.house, manager, {
      announcedAt: now + day,
      entriesAt: now + 2 * day,
      votingAt: now + 3 * day,
      spaceId,
    });
    const told = () => t.fired.filter(({ event }) => event === 'ContestPhaseBegan').length;
    const phase = async () => (await t.house.ask(GetContest, manager, { contestId })).phase;
    expect(await phase()).toBe('planned');
    await expect(t.house.ask(GetContest, visitor, { contestId })).rejects.toMatchObject({ type: 'contest-missing' });
    const before = told();
    // the house sleeps through two phases
    t.house.clock = () => now + 2.5 * day;
    expect(await phase()).toBe('entries');
    expect((await t.house.ask(GetContest, visitor, { contestId })).threadId).toBeNull();
    await t.house.jobs.drain();
    expect(told()).toBeGreaterThanOrEqual(before + 2);
    const after = told();
    await t.house.jobs.drain();
    expect(told()).toBe(after);
    expect((await t.house.ask(GetContest, visitor, { contestId })).threadId).not.toBeNull();
    const { contestPhases } = t.house.store.t.contests;
    const rows = await t.house.store.read.select().from(contestPhases).where(eq(contestPhases.contestId, contestId));
    expect(
      rows
        .filter(({ toldAt }) => toldAt !== null)
        .map(({ phase: name }) => name)
        .sort(),
    ).toEqual(['announced', 'entries']);
    t.house.clock = () => now;
  });

  test('that were moved are told at their new time alone', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    await t.house.run(ChangeContest, manager, { contestId, version: 1, votingAt: now + 3 * day, reason: 'The post is slow.' });
    t.house.clock = () => now + 2.5 * day;
    await t.house.jobs.drain();
    const { contestPhases } = t.house.store.t.contests;
    const rows = async () =>
      (await t.house.store.read.select().from(contestPhases).where(eq(contestPhases.contestId, contestId))).filter(
        ({ toldAt, phase }) => toldAt !== null && phase === 'voting',
      ).length;
    expect([(await t.house.ask(GetContest, visitor, { contestId })).phase, await rows()]).toEqual(['entries', 0]);
    t.house.clock = () => now + 3 * day;
    await t.house.jobs.drain();
    expect([(await t.house.ask(GetContest, visitor, { contestId })).phase, await rows()]).toEqual(['voting', 1]);
    t.house.clock = () => now;
  });
});

describe('what is open', () => {
  test('is changed with a reason, in what lies ahead', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const change = (input: Partial<InputOf<typeof ChangeContest>>) =>
      t.house.run(ChangeContest, manager, { contestId, version: 1, ...input });
    await expect(change({ prize: 'Two bags' })).rejects.toMatchObject({ type: 'reason-missing' });
    await expect(change({ votesEach: 5, reason: 'x' })).rejects.toMatchObject({ type: 'settled-at-opening', field: 'votesEach' });
    await expect(change({ entriesAt: now + day, reason: 'x' })).rejects.toMatchObject({ type: 'phase-passed', field: 'entriesAt' });
    await expect(change({ votingAt: now - day, reason: 'x' })).rejects.toMatchObject({ type: 'moved-into-past', field: 'votingAt' });
    await expect(change({ votingAt: now + 9 * day, reason: 'x' })).rejects.toMatchObject({ type: 'review-before-voting' });
    await expect(change({ version: 7, reason: 'x' })).rejects.toMatchObject({ type: 'changed-meanwhile' });
    await change({ prize: 'Two bags', rights: 'You keep all of it.', reason: 'Somebody asked.' });
    const contest = await t.house.ask(GetContest, visitor, { contestId });
    expect(contest).toMatchObject({ prize: 'Two bags', version: 2, rights: { version: 2, text: 'You keep all of it.' } });
    expect(contest.changes).toMatchObject([{ fields: ['prize', 'rights'], reason: 'Somebody asked.' }]);
  });

  test('can be called off, with the reason', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    await t.house.run(CallContestOff, manager, { contestId, reason: 'The mill burned down.' });
    const contest = await t.house.ask(GetContest, visitor, { contestId });
    expect([contest.phase, contest.changes[0]?.reason]).toEqual(['off', 'The mill burned down.']);
    await expect(t.house.run(CallContestOff, manager, { contestId, reason: 'again' })).rejects.toMatchObject({ type: 'contest-over' });
  });

  test('is opened by a manager alone', async () => {
    const moderator = await t.member({ role: 'moderator' });
    await expect(t.house.run(OpenContest, moderator, plan())).rejects.toMatchObject({ type: 'not-allowed' });
  });
});

describe('times that have passed', () => {
  test('are told as that, at their fields; entries that open as it is sent, or are not named, open with the announcement', async () => {
    const long = now - 400 * day;
    const past = { entriesAt: long, votingAt: long + day, reviewAt: long + 2 * day, resultAt: long + 3 * day };
    const answer = await t.ask('POST', '/api/contests', { as: manager, body: { ...plan(), announcedAt: undefined, ...past } });
    expect([answer.statusCode, answer.json().type, answer.json().fields]).toMatchObject([422, 'date-in-past', [{ field: 'entriesAt' }]]);
    expect(answer.json().findings.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['entriesAt', 'reviewAt', 'resultAt', 'votingAt']),
    );
    await expect(open({ reviewAt: long })).rejects.toMatchObject({ type: 'date-in-past', field: 'reviewAt' });
    // a clock that is a little behind, and a client that says now
    for (const entriesAt of [now - 1500, undefined]) {
      const { announcedAt: _, ...unannounced } = plan();
      const { out } = await t.house.run(OpenContest, manager, { ...unannounced, entriesAt });
      const contest = await t.house.ask(GetContest, visitor, { contestId: out.contestId });
      expect([contest.phase, ...contest.phases.slice(0, 2).map(({ at: moment }) => moment)]).toEqual(['entries', now, now]);
    }
  });
});

test.each([
  ['en', 'A whole number from 1 to 20 goes here.', 'A whole number from 1 to 10 goes here.', 'A whole number from 0 to 3650 goes here.'],
  ['zh-Hans', '这里要填 1 到 20 的整数。', '这里要填 1 到 10 的整数。', '这里要填 0 到 3650 的整数。'],
  ['zh-Hant', '這裡要填 1 到 20 的整數。', '這裡要填 1 到 10 的整數。', '這裡要填 0 到 3650 的整數。'],
])(
  'a word or too much in a field for a number: it says what goes there, and keeps what was typed (%s)',
  async (lang, votes, entries, days) => {
    const form = { title: 'Draw the lining', spaceId, votesEach: 'many', entriesEach: '99', enterDays: '1.5', voteDays: '-1' };
    for (const command of ['open-contest', 'change-contest']) {
      const contestId = command === 'change-contest' ? (await open({ draft: true })).out.contestId : undefined;
      const _back = `${contestId ? `/desk/contests/${contestId}/edit` : '/desk/contests/new'}?lang=${lang}`;
      const sent = contestId ? { ...form, contestId, version: '1', _back } : { ...form, _back };
      const answer = await t.ask('POST', `/forms/${command}`, { as: manager, form: sent });
      expect(answer.statusCode).toBe(422);
      const field = (name: string) => new RegExp(`<input[^>]* name="${name}".*?</div>`, 's').exec(answer.body)?.[0] ?? '';
      for (const [name, typed, said] of [
        ['votesEach', 'many', votes],
        ['entriesEach', '99', entries],
        ['enterDays', '1.5', days],
        ['voteDays', '-1', days],
      ] as const) {
        expect(field(name), `${command} ${name}`).toContain(`value="${typed}"`);
        expect(field(name), `${command} ${name}`).toContain(said);
      }
    }
  },
);

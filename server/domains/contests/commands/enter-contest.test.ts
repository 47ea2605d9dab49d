/** Entering, changing, withdrawing, and what staff do with entries: by the phase, by who one is, and what the record says of it. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../../shared/domains/ballots.ts';
import {
  AddEntryPicture,
  ChangeEntry,
  DropEntryPicture,
  EnterContest,
  LookAtEntry,
  PutEntryBack,
  ReportEntry,
  TakeEntryOut,
  WithdrawEntry,
} from '../../../../shared/domains/contests.entries.ts';
import { ChangeContest, GetEntryDesk } from '../../../../shared/domains/contests.making.ts';
import { GetContest, GetEntry, GetMyContest, GetRights, ListEntries } from '../../../../shared/domains/contests.ts';
import { GetMyStanding } from '../../../../shared/domains/loyalty.standing.ts';
import { GetMyRecord } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';
import { checkStanding } from '../../loyalty/index.ts';
import { broughtPicture, somePicture } from '../../media/media.fixtures.ts';
import { day, someContest, someEntry } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let spaceId: string;
const now = Date.now();
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  for (let i = 0; i < 3; i++) await t.member({ joined: now - 50 * day, tier: 3 });
  spaceId = await someSpace(t.house);
});
beforeEach(() => {
  t.house.clock = () => now;
});
afterAll(() => t.close());

const at = (moment: number) => {
  t.house.clock = () => moment;
};
const growth = async (who: Member) => (await t.house.ask(GetMyStanding, who, {})).growth;
const reading = () => {
  const { store, policies, zoneAt } = t.house;
  return { db: store.read, t: store.t, policies, zoneAt, now: t.house.clock() };
};
const kinds = async (who: Member) => (await t.house.ask(GetMyRecord, who, {})).lines.map(({ kind }) => kind);
const entryOf = (contestId: string, change: Partial<InputOf<typeof EnterContest>> = {}) => ({
  ...{ contestId, title: 'Swifts', body: 'They come in **May**.', rightsVersion: 1, acceptRights: true },
  ...change,
});

describe('entering', () => {
  test('makes an entry with its accepted rights, a line worth 15 points, and a choice in the box', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const who = await t.member();
    const { out } = await t.house.run(EnterContest, who, entryOf(contestId));
    expect(out.href).toBe(`/contests/${contestId}/entries/${out.entryId}`);
    const entry = await t.house.ask(GetEntry, visitor, { entryId: out.entryId });
    expect(entry).toMatchObject({ title: 'Swifts', state: 'shown', rights: { version: 1, at: now }, author: { handle: who.handle } });
    expect(entry.html).toContain('<strong>May</strong>');
    expect([await growth(who), await kinds(who)]).toEqual([15, ['entered', 'joined']]);
    expect((await t.house.ask(GetContest, visitor, { contestId })).entries).toBe(1);
    at(now + 2 * day);
    const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
    await t.house.run(CastBallot, await t.member(), { boxId: boxId ?? '', choices: [out.entryId] });
  });

  test('is on the ballot where the gallery has it, with its small picture', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const who = await t.member();
    const picture = await broughtPicture(t.house, who);
    await t.house.run(EnterContest, who, { ...entryOf(contestId), pictures: [picture] });
    for (let n = 0; n < 5; n++) await someEntry(t.house, await t.member(), contestId);
    const gallery = (await t.house.ask(ListEntries, visitor, { contestId })).entries;
    const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
    const box = await t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' });
    const byLot = [...box.choices].sort((a, b) => (a.lot ?? 0) - (b.lot ?? 0));
    expect(byLot.map(({ id }) => id)).toEqual(gallery.map(({ id }) => id));
    expect(box.choices.map((choice) => choice.picture)).toEqual([`/media/${picture}/tiny`, null, null, null, null, null]);
  });

  test.each([
    ['a millisecond before entries open', -1, 'entries-not-open-yet'],
    ['as they open', 0, null],
    ['a millisecond before voting', 2 * day - 1, null],
    ['as voting begins', 2 * day, 'entries-closed'],
    ['long after', 30 * day, 'entries-closed'],
  ])('%s', async (_, after, refusal) => {
    const opens = now + day;
    const dates = { announcedAt: now, entriesAt: opens, votingAt: opens + 2 * day, reviewAt: opens + 3 * day, resultAt: opens + 4 * day };
    const contestId = await someContest(t.house, manager, { spaceId, ...dates });
    at(opens + after);
    const entered = t.house.run(EnterContest, await t.member({ joined: now }), entryOf(contestId));
    if (refusal) await expect(entered).rejects.toMatchObject({ type: refusal });
    else expect((await entered).out.contestId).toBe(contestId);
  });

  test.each([
    ['nothing to read', { body: ' \n ' }, 'body-empty', 'body'],
    ['no name', { title: 'x' }, 'entry-title-too-short', 'title'],
    ['a name that no device shows', { title: 'x\ue000\u0378' }, 'entry-title-too-short', 'title'],
    ['no yes to the rights', { acceptRights: false }, 'rights-not-accepted', 'acceptRights'],
    ['a picture of nobody', { pictures: ['1'.repeat(22)] }, 'picture-not-yours', 'pictures'],
  ])('%s is refused at its field, and nothing is written', async (_, change, name, field) => {
    const contestId = await someContest(t.house, manager, { spaceId });
    await expect(t.house.run(EnterContest, await t.member(), entryOf(contestId, change))).rejects.toMatchObject({ type: name, field });
    expect((await t.house.ask(ListEntries, visitor, { contestId })).entries).toEqual([]);
  });

  test.each([
    ['said too little of', { title: ' x ', body: ' \n ' }],
    ['left empty', { title: '', body: '' }],
  ])('a form with everything %s names each fault at its field, in the language of who sent it', async (_, typed) => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const who = await t.member();
    await t.cookie(who);
    const back = `/contests/${contestId}/enter`;
    const form = { contestId, rightsVersion: '1', ...typed, _back: `${back}?lang=zh-Hans` };
    const answer = await t.ask('POST', '/forms/enter-contest', { as: who, form });
    expect(answer.statusCode).toBe(422);
    const say = t.house.say('zh-Hans');
    const at: Record<string, string> = { title: 'entry-title-too-short', body: 'body-empty', acceptRights: 'rights-not-accepted' };
    for (const [field, name] of Object.entries(at)) {
      const fault = new RegExp(`id="${field}-fault".*?</p>`, 's').exec(answer.body)?.[0];
      expect(fault, field).toContain(say(`contests.refusal.${name}`));
    }
    expect((await t.house.ask(ListEntries, visitor, { contestId })).entries).toEqual([]);
  });

  test('is for whom it is for', async () => {
    const contestId = await someContest(t.house, manager, { spaceId, enterTier: 3, enterDays: 10 });
    const low = await t.member({ tier: 2, joined: now - 50 * day });
    await expect(t.house.run(EnterContest, low, entryOf(contestId))).rejects.toMatchObject({ type: 'tier-too-low', values: { tier: 3 } });
    const fresh = await t.member({ tier: 3, joined: now - 3 * day });
    await expect(t.house.run(EnterContest, fresh, entryOf(contestId))).rejects.toMatchObject({
      type: 'account-too-new',
      values: { days: 10, missing: 7 },
    });
    const mine = await t.house.ask(GetMyContest, fresh, { contestId });
    expect(mine.enter).toEqual({ yes: false, why: expect.stringContaining('needs: 7') });
    await t.house.run(EnterContest, await t.member({ tier: 3, joined: now - 10 * day }), entryOf(contestId));
  });

  test('under a rights text that changed meanwhile is asked again, with the new text', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const early = await someEntry(t.house, await t.member(), contestId);
    await t.house.run(ChangeContest, manager, { contestId, version: 1, rights: 'You keep *all* of it.', reason: 'Asked for.' });
    const who = await t.member();
    await expect(t.house.run(EnterContest, who, entryOf(contestId))).rejects.toMatchObject({
      type: 'rights-changed',
      extra: { rights: { version: 2, text: 'You keep *all* of it.' } },
    });
    await t.house.run(EnterContest, who, entryOf(contestId, { rightsVersion: 2 }));
    const first = await t.house.ask(GetEntry, visitor, { entryId: early });
    const { text } = await t.house.ask(GetRights, visitor, { contestId, version: String(first.rights.version) });
    expect([first.rights.version, text]).toEqual([1, expect.stringContaining('two years')]);
  });

  test('ten times at once leaves as many as one may have', async () => {
    const contestId = await someContest(t.house, manager, { spaceId, entriesEach: 2 });
    const who = await t.member();
    const tried = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => t.house.run(EnterContest, who, entryOf(contestId, { title: `Swifts ${i}` }))),
    );
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const one of tried)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ type: 'enough-entries', values: { count: 2 } });
    expect((await t.house.ask(GetContest, visitor, { contestId })).entries).toBe(2);
  });

  test('by a plain form leads on to the pictures, where it is told that the entry is in', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const who = await t.member();
    const form = { contestId, title: 'By form', body: 'words', rightsVersion: '1', acceptRights: 'on', _back: '/' };
    const answer = await t.ask('POST', '/forms/enter-contest', { as: who, form });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, expect.stringMatching(/^\/entries\/.{22}\/edit\?new=1$/)]);
    expect((await t.ask('GET', answer.headers.location as string, { as: who })).body).toContain(t.house.say('en')('contests.is-in'));
  });
});

describe('an entry', () => {
  test('is changed while entries are open, on top of what was seen, by its author alone', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const who = await t.member();
    const entryId = await someEntry(t.house, who, contestId);
    await t.house.run(ChangeEntry, who, { entryId, version: 1, title: '雨燕', body: '五月飞过磨坊。' });
    const entry = await t.house.ask(GetEntry, visitor, { entryId });
    expect(entry).toMatchObject({ title: '雨燕', lang: 'zh', version: 2, editedAt: now, rights: { version: 1 } });
    await expect(t.house.run(ChangeEntry, who, { entryId, version: 1, title: 'late' })).rejects.toMatchObject({
      type: 'changed-meanwhile',
    });
    const other = await t.member();
    await expect(t.house.run(ChangeEntry, other, { entryId, version: 2, title: 'mine' })).rejects.toMatchObject({ type: 'not-your-entry' });
    at(now + 2 * day);
    await expect(t.house.run(ChangeEntry, who, { entryId, version: 2, title: 'too late' })).rejects.toMatchObject({
      type: 'entries-closed',
    });
  });

  test('shows up to five pictures of its author’s own', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const [who, other] = [await t.member(), await t.member()];
    const mine: string[] = [];
    for (let i = 0; i < 6; i++) mine.push(await broughtPicture(t.house, who));
    await expect(t.house.run(EnterContest, who, entryOf(contestId, { pictures: mine.slice(0, 6) }))).rejects.toThrow();
    const { out } = await t.house.run(EnterContest, who, entryOf(contestId, { pictures: mine.slice(0, 5) }));
    expect((await t.house.ask(GetEntry, visitor, { entryId: out.entryId })).pictures.map(({ id }) => id)).toEqual(mine.slice(0, 5));
    const file = await somePicture();
    const sixth = t.house.run(AddEntryPicture, who, { entryId: out.entryId, alt: 'one more' }, { file });
    await expect(sixth).rejects.toMatchObject({ type: 'too-many-pictures' });
    await t.house.run(DropEntryPicture, who, { entryId: out.entryId, pictureId: mine[0] ?? '' });
    await t.house.run(AddEntryPicture, who, { entryId: out.entryId, alt: 'the last' }, { file });
    const { pictures } = await t.house.ask(GetEntry, visitor, { entryId: out.entryId });
    expect([pictures.length, pictures.at(-1)?.alt]).toEqual([5, 'the last']);
    expect((await t.ask('GET', pictures[0]?.src ?? '')).statusCode).toBe(200);
    const theirs = await broughtPicture(t.house, other);
    await expect(t.house.run(EnterContest, other, entryOf(contestId, { pictures: [mine[0] ?? ''] }))).rejects.toMatchObject({
      type: 'picture-not-yours',
    });
    expect(theirs).toHaveLength(22);
  });

  test('that is withdrawn is nowhere, and what it earned goes with it', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const who = await t.member();
    const entryId = await someEntry(t.house, who, contestId, { pictures: [await broughtPicture(t.house, who)] });
    const picture = (await t.house.ask(GetEntry, visitor, { entryId })).pictures[0]?.src ?? '';
    expect((await t.ask('GET', picture)).statusCode).toBe(200);
    await t.house.run(WithdrawEntry, who, { entryId });
    await expect(t.house.ask(GetEntry, visitor, { entryId })).rejects.toMatchObject({ type: 'entry-missing' });
    expect((await t.house.ask(ListEntries, visitor, { contestId })).entries).toEqual([]);
    expect((await t.ask('GET', picture)).statusCode).toBe(404);
    expect([await growth(who), (await t.house.ask(GetContest, visitor, { contestId })).entries]).toEqual([0, 0]);
    at(now + 1);
    // the place is free again, its own and that in the box, which nobody could have filled by coming and going
    await someEntry(t.house, who, contestId);
    const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
    expect((await t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' })).choices).toHaveLength(1);
    expect(await growth(who)).toBe(15);
  });

  test('stays in the vote once voting is over', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const who = await t.member();
    const entryId = await someEntry(t.house, who, contestId);
    at(now + 4 * day);
    await expect(t.house.run(WithdrawEntry, who, { entryId })).rejects.toMatchObject({ type: 'voting-over' });
  });
});

describe('staff', () => {
  test('take an entry out with a reason that its author reads, and may put it back', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const [who, moderator] = [await t.member(), await t.member({ role: 'moderator' })];
    const entryId = await someEntry(t.house, who, contestId);
    await expect(t.house.run(TakeEntryOut, moderator, { entryId, reason: '  ' })).rejects.toMatchObject({ type: 'reason-missing' });
    await t.house.run(TakeEntryOut, moderator, { entryId, reason: 'It is somebody else’s drawing.' });
    await expect(t.house.ask(GetEntry, visitor, { entryId })).rejects.toMatchObject({ type: 'entry-missing' });
    await expect(t.house.ask(GetEntry, await t.member(), { entryId })).rejects.toMatchObject({ type: 'entry-missing' });
    expect((await t.house.ask(GetEntry, who, { entryId })).reason).toBe('It is somebody else’s drawing.');
    await expect(t.house.run(ChangeEntry, who, { entryId, version: 1, title: 'anew' })).rejects.toMatchObject({ type: 'entry-taken-out' });
    const contest = await t.house.ask(GetContest, visitor, { contestId });
    expect([contest.entries, contest.takenOut, await growth(who)]).toEqual([0, 1, 0]);
    at(now + 2 * day);
    const vote = t.house.run(CastBallot, await t.member(), { boxId: contest.boxId ?? '', choices: [entryId] });
    await expect(vote).rejects.toMatchObject({ type: 'choice-elsewhere' });
    await t.house.run(PutEntryBack, moderator, { entryId, reason: 'It was theirs after all.' });
    expect([(await t.house.ask(GetContest, visitor, { contestId })).entries, await growth(who)]).toEqual([1, 15]);
    expect((await checkStanding(reading())).differences).toEqual([]);
  });

  test('find what was reported first; a report hides nothing by itself', async () => {
    const contestId = await someContest(t.house, manager, { spaceId });
    const [who, reporter, moderator] = [await t.member(), await t.member(), await t.member({ role: 'moderator' })];
    const entryId = await someEntry(t.house, who, contestId);
    await expect(t.house.run(ReportEntry, who, { entryId, reason: 'copied' })).rejects.toMatchObject({ type: 'own-entry' });
    await t.house.run(ReportEntry, reporter, { entryId, reason: 'copied', words: 'Seen in a shop.' });
    await expect(t.house.run(ReportEntry, reporter, { entryId, reason: 'copied' })).rejects.toMatchObject({ type: 'already-reported' });
    expect((await t.house.ask(GetEntry, visitor, { entryId })).state).toBe('shown');
    const desk = await t.house.ask(GetEntryDesk, moderator, {});
    expect(desk.entries.map(({ entry, reports }) => [entry.id, reports.map(({ words }) => words)])).toEqual([
      [entryId, ['Seen in a shop.']],
    ]);
    await t.house.run(LookAtEntry, moderator, { entryId });
    const after = await t.house.ask(GetEntryDesk, moderator, { show: 'new' });
    expect([(await t.house.ask(GetEntryDesk, moderator, {})).entries, after.entries.some(({ entry }) => entry.id === entryId)]).toEqual([
      [],
      false,
    ]);
    const { entryReports } = t.house.store.t.contests;
    expect(await t.house.store.read.select().from(entryReports).where(eq(entryReports.closedAs, ''))).toEqual([]);
  });
});

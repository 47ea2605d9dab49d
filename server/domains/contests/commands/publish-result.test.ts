/** The result: counted by the box, told once, with a promise that can be held against the brand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { TakeEntryOut, WithdrawEntry } from '../../../../shared/domains/contests.entries.ts';
import { JudgePromise, PublishResult } from '../../../../shared/domains/contests.making.ts';
import { GetContest, GetResult, ListPromises } from '../../../../shared/domains/contests.ts';
import { GetMyStanding } from '../../../../shared/domains/loyalty.standing.ts';
import { GetMyRecord } from '../../../../shared/domains/members.ts';
import { GetStaffLog } from '../../../../shared/domains/moderation.ts';
import { GetMyNotices } from '../../../../shared/domains/notifications.ts';
import { Search } from '../../../../shared/domains/search.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { owedNow } from '../../../platform/desk.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';
import { day, someContest, someEntry } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let spaceId: string;
const now = Date.UTC(2026, 9, 1, 9);
const at = (moment: number) => {
  t.house.clock = () => moment;
};
beforeAll(async () => {
  t = await testHouse();
  at(now);
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  spaceId = await someSpace(t.house);
  for (let i = 0; i < 3; i++) await t.member({ joined: now - 50 * day });
});
afterAll(() => t.close());

/** Four entries; votes as given; then the end of voting. */
const voted = async (votes: number[]) => {
  at(now);
  const contestId = await someContest(t.house, manager, { spaceId, votesEach: 1, counts: 'live' });
  const authors: Member[] = [];
  const entries: string[] = [];
  for (const _ of votes) {
    const author = await t.member({ joined: now });
    authors.push(author);
    entries.push(await someEntry(t.house, author, contestId));
  }
  at(now + 2 * day);
  await t.house.jobs.drain();
  const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
  for (const [i, count] of votes.entries())
    for (let n = 0; n < count; n++)
      await t.house.run(CastBallot, await t.member({ joined: now }), { boxId: boxId ?? '', choices: [entries[i] ?? ''] });
  return { contestId, authors, entries, boxId: boxId ?? '' };
};
const said = { sentence: 'A fine one.' };

describe('a result', () => {
  test('is published after the end alone, with places, podium, lines and notices', async () => {
    const { contestId, authors, entries, boxId } = await voted([3, 1, 1, 0]);
    const publish = (more: object = {}) => t.house.run(PublishResult, manager, { contestId, ...said, ...more });
    await expect(publish()).rejects.toMatchObject({ type: 'not-over-yet' });
    at(now + 4 * day);
    await expect(publish()).rejects.toMatchObject({ type: 'not-counted-yet' });
    await t.house.jobs.drain();
    await expect(publish({ promise: 'We will sew it.' })).rejects.toMatchObject({ type: 'promise-without-day', field: 'promiseBy' });
    await expect(publish({ promiseBy: '2026-12-01' })).rejects.toMatchObject({ type: 'day-without-promise', field: 'promise' });
    await expect(publish({ promise: 'x', promiseBy: '2026-10-04' })).rejects.toMatchObject({ type: 'promise-in-past' });
    for (const [day, type] of [
      ['2027-02-30', 'promise-no-such-day'],
      ['2026-13-01', 'promise-no-such-day'],
      ['9999-12-31', 'promise-too-far-off'],
    ] as const)
      await expect(publish({ promise: 'x', promiseBy: day })).rejects.toMatchObject({ type, field: 'promiseBy' });
    await expect(publish({ sentence: ' ' })).rejects.toMatchObject({ type: 'sentence-empty' });
    await publish({ promise: 'We will sew it.', promiseBy: '2026-12-01' });
    await expect(publish({ sentence: 'again' })).rejects.toMatchObject({ type: 'result-published' });
    const result = await t.house.ask(GetResult, visitor, { contestId });
    expect(result.places.map(({ place, votes, entry }) => [place, votes, entry.id]).slice(0, 3)).toEqual([
      [1, 3, entries[0]],
      ...[entries[1], entries[2]].sort().map((id) => [2, 1, id]),
    ]);
    expect(result.places[3]).toMatchObject({ place: 4, votes: 0 });
    expect([result.cast, result.counted, result.setAside]).toEqual([5, 5, 0]);
    // the podium holds whoever had a vote and stands among the first three places
    const growth = async (who: Member | undefined) => (await t.house.ask(GetMyStanding, who as Member, {})).growth;
    expect([await growth(authors[0]), await growth(authors[1]), await growth(authors[2]), await growth(authors[3])]).toEqual([
      65, 65, 65, 15,
    ]);
    expect((await t.house.ask(GetContest, visitor, { contestId })).phase).toBe('result');
    expect((await t.house.ask(GetBallotBox, visitor, { boxId })).state).toBe('published');
    await t.house.jobs.drain();
    const { notices } = await t.house.ask(GetMyNotices, authors[3] as Member, {});
    expect(notices.map(({ what }) => what)).toEqual(expect.arrayContaining(['contest-voting', 'contest-result']));
    expect(notices.find(({ what }) => what === 'contest-result')).toMatchObject({
      excerpt: said.sentence,
      href: `/contests/${contestId}/result`,
    });
    const { title, href } = await t.house.ask(GetContest, visitor, { contestId });
    // to where one votes, and not to the talk about it
    expect(notices.find(({ what }) => what === 'contest-voting')).toMatchObject({ title, href: `${href}#box` });
    const { results } = await t.house.ask(Search, visitor, { q: title });
    const announced = results.find(({ n, title: parts }) => n === 1 && parts.map(({ text }) => text).join('') === title);
    expect(announced?.excerpt.map(({ text }) => text).join('')).toMatch(/\S/);
    expect(announced?.excerpt.map(({ text }) => text).join('')).not.toContain(title);
    const { acts } = await t.house.ask(GetStaffLog, visitor, {});
    expect(acts.slice(0, 1).map(({ kind, about }) => [kind, about?.href.startsWith(`/contests/${contestId}`)])).toEqual([
      ['result-published', true],
    ]);
    const page = await t.ask('GET', `/contests/${contestId}/result`);
    expect([page.statusCode, page.body.includes('We will sew it.')]).toEqual([200, true]);
  });

  test('is published once, by whoever of two is first', async () => {
    const { contestId } = await voted([1]);
    at(now + 5 * day);
    await t.house.jobs.drain();
    const tried = await Promise.allSettled(
      [1, 2, 3].map((n) => t.house.run(PublishResult, manager, { contestId, sentence: `Number ${n}` })),
    );
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('leaves out what was taken out, and says why, also where its author took it back after that', async () => {
    const { contestId, authors, entries } = await voted([2, 1]);
    await t.house.run(TakeEntryOut, manager, { entryId: entries[0] ?? '', reason: 'Bought votes.' });
    await t.house.run(WithdrawEntry, authors[0] as Member, { entryId: entries[0] ?? '' });
    at(now + 5 * day);
    await t.house.jobs.drain();
    await t.house.run(PublishResult, manager, { contestId, ...said });
    const result = await t.house.ask(GetResult, visitor, { contestId });
    expect(result.places.map(({ place, entry }) => [place, entry.id])).toEqual([[1, entries[1]]]);
    expect(result.takenOut).toMatchObject([{ reason: 'Bought votes.' }]);
    await expect(t.house.run(TakeEntryOut, manager, { entryId: entries[1] ?? '', reason: 'late' })).rejects.toMatchObject({
      type: 'result-published',
    });
  });
});

test('a promise is kept or not, in a sentence, and what was said last stands', async () => {
  const { contestId } = await voted([1]);
  at(now + 5 * day);
  await t.house.jobs.drain();
  const { out } = await t.house.run(PublishResult, manager, { contestId, ...said, promise: 'We will sew it.', promiseBy: '2026-12-01' });
  const promiseId = out.promiseId ?? '';
  const mine = async () => (await t.house.ask(ListPromises, visitor, {})).promises.find(({ id }) => id === promiseId);
  expect(await mine()).toMatchObject({ state: 'open', late: false });
  at(Date.UTC(2026, 11, 2, 0, 1));
  expect(await mine()).toMatchObject({ state: 'open', late: true });
  // staff are told of those that are late
  const overdue = async () => (await t.house.reader(manager, 'en').ask(owedNow, null)).flat();
  const before = await overdue();
  expect(before).toContainEqual(expect.objectContaining({ kind: 'promises', title: 'We will sew it.', dueAt: (await mine())?.dueAt }));
  const judge = (kept: boolean, version: number, sentence = 'So it was.') =>
    t.house.run(JudgePromise, manager, { promiseId, kept, sentence, version });
  await expect(judge(true, 1, '  ')).rejects.toMatchObject({ type: 'sentence-empty' });
  await judge(true, 1);
  expect(await overdue()).toHaveLength(before.length - 1);
  await expect(judge(false, 1)).rejects.toMatchObject({ type: 'changed-meanwhile' });
  expect(await mine()).toMatchObject({ state: 'kept', inTime: false });
  await judge(false, 2, 'The cloth did not hold.');
  expect(await mine()).toMatchObject({ state: 'broken', sentence: 'The cloth did not hold.' });
  const record = await t.house.ask(GetMyRecord, manager, {});
  expect(record.lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['promised', 'promise-kept', 'promise-broken']));
});

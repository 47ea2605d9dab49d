/** What home and the page of a member show of contests: at every moment what runs, and of what somebody made only what all may see. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CastBallot } from '../../../shared/domains/ballots.ts';
import { PutEntryBack, TakeEntryOut, WithdrawEntry } from '../../../shared/domains/contests.entries.ts';
import { CallContestOff, PublishResult } from '../../../shared/domains/contests.making.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { someSpace } from '../forum/forum.fixtures.ts';
import { day, someContest, someEntry } from './contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let spaceId: string;
const now = Date.now();
const at = (moment: number) => {
  t.house.clock = () => moment;
};
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  for (let i = 0; i < 3; i++) await t.member({ joined: now - 50 * day, tier: 3 });
  spaceId = await someSpace(t.house);
});
beforeEach(() => at(now));
afterAll(() => t.close());

const home = async (as?: Member): Promise<string> => (await t.ask('GET', '/', { as })).body;
const openOn = async (as?: Member): Promise<string> => /<section class="open-now".*?<\/section>/s.exec(await home(as))?.[0] ?? '';

describe('home', () => {
  test('shows nothing where nothing runs, then what runs by its phase, and drops what it kept', async () => {
    expect(await openOn()).toBe('');
    const title = 'Draw the lid';
    const contestId = await someContest(t.house, manager, { spaceId, title });
    for (const as of [undefined, manager]) {
      const open = await openOn(as);
      expect(open).toContain(title);
      expect(open).toContain('2 days left');
      expect(open).toContain('Entries until');
    }
    await someEntry(t.house, await t.member(), contestId);
    await t.house.jobs.drain();
    expect(await openOn()).toContain('1 entry');

    at(now + 2 * day + 1);
    await t.house.jobs.drain(now + 2 * day + 1);
    expect(await openOn()).toContain('Voting until');

    at(now + 4 * day + 1);
    await t.house.jobs.drain(now + 4 * day + 1);
    expect(await openOn()).toBe('');
  });

  test('is made anew by the hour, as its clocks move on', async () => {
    await someContest(t.house, manager, { spaceId, reviewAt: now + 3 * day, resultAt: now + 4 * day });
    const before = await openOn();
    at(now + day);
    expect(await openOn()).toBe(before);
    // the hour after the last one that was run
    await t.house.jobs.drain(now + 5 * day);
    expect(await openOn()).not.toBe(before);
  });

  test('has two at most, the one that ends first before; neither drafts, nor what is only announced, nor what was called off', async () => {
    // what the tests before this one opened is over
    const then = now + 20 * day;
    at(then);
    const plan = (reviewAt: number) => ({ spaceId, reviewAt: then + reviewAt * day, resultAt: then + (reviewAt + 1) * day });
    await someContest(t.house, manager, { ...plan(9), title: 'Ends third' });
    await someContest(t.house, manager, { ...plan(8), title: 'Ends second' });
    const first = await someContest(t.house, manager, { ...plan(7), title: 'Ends first' });
    await someContest(t.house, manager, { ...plan(6), title: 'A draft of one', draft: true });
    await someContest(t.house, manager, { ...plan(6), title: 'Only announced', entriesAt: then + day });
    const titles = (open: string) => [...open.matchAll(/<h3[^>]*><a[^>]*>(?:<!--[^>]*-->)*([^<]*)/g)].map(([, title]) => title);
    for (const as of [undefined, manager]) expect(titles(await openOn(as))).toEqual(['Ends first', 'Ends second']);
    await t.house.run(CallContestOff, manager, { contestId: first, reason: 'No cloth.' });
    await t.house.jobs.drain();
    expect(titles(await openOn())).toEqual(['Ends second', 'Ends third']);
  });
});

describe('the page of a member', () => {
  const entered = async (who: Member, as?: Member) => ({
    json: (await t.ask('GET', `/api/members/${who.handle}`, { as })).json().entries as { title: string; place: number | null }[],
    page: (await t.ask('GET', `/m/${who.handle}`, { as })).body,
  });

  test('lists entries as long as all may see them, for whoever asks', async () => {
    const who = await t.member();
    const contestId = await someContest(t.house, manager, { spaceId });
    expect((await entered(who)).page).not.toContain('Made for contests');
    const entryId = await someEntry(t.house, who, contestId, { title: 'Swifts of mine' });
    const isThere = async (there: boolean) => {
      for (const as of [undefined, who, manager]) {
        const { json, page } = await entered(who, as);
        expect(json.map(({ title }) => title)).toEqual(there ? ['Swifts of mine'] : []);
        expect(page.includes('Swifts of mine')).toBe(there);
      }
    };
    await isThere(true);
    await t.house.run(TakeEntryOut, manager, { entryId, reason: 'copied' });
    await isThere(false);
    await t.house.run(PutEntryBack, manager, { entryId, reason: 'it was not' });
    await isThere(true);
    await t.house.run(WithdrawEntry, who, { entryId });
    await isThere(false);
  });

  test('says where it came to once the result is published, and not before', async () => {
    const [who, other] = [await t.member(), await t.member()];
    const contestId = await someContest(t.house, manager, { spaceId });
    const entryId = await someEntry(t.house, who, contestId, { title: 'Two swifts' });
    await someEntry(t.house, other, contestId);
    const { body } = await t.ask('GET', `/api/contests/${contestId}`);
    const voter = await t.member({ joined: now - 50 * day, tier: 3 });
    at(now + 3 * day);
    await t.house.jobs.drain(now + 3 * day);
    await t.house.run(CastBallot, voter, { boxId: JSON.parse(body).boxId, choices: [entryId] });
    at(now + 4 * day + 60_000);
    await t.house.jobs.drain(now + 4 * day + 60_000);
    expect((await entered(who)).json).toEqual([expect.objectContaining({ title: 'Two swifts', place: null })]);
    await t.house.run(PublishResult, manager, { contestId, sentence: 'A fine one.' });
    const { json, page } = await entered(who);
    expect(json).toEqual([expect.objectContaining({ place: 1 })]);
    expect(page).toContain('Place 1');
    expect((await entered(other)).json).toEqual([expect.objectContaining({ place: null })]);
  });
});

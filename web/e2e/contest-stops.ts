/** The pages of contests, each in the state that is hardest on it. */
import { day, someContest, someEntry } from '../../server/domains/contests/contests.fixtures.ts';
import { type Member, visitor } from '../../server/platform/actor.ts';
import { EnterContest } from '../../shared/domains/contests.entries.ts';
import { ListContests, ListEntries } from '../../shared/domains/contests.ts';
import type { TestHouse } from './house.ts';
import type { Stop } from './pages.ts';

type Send = (typed: Record<string, string>) => Stop['act'];

/** Opens what contradicts itself, as a browser would that does not look at fields first. */
const openUnchecked: Stop['act'] = async (page) => {
  await page.locator('main [name=title]').fill('x');
  const form = page.locator('main form.form.wide');
  await form.evaluate((element) => {
    (element as HTMLFormElement).noValidate = true;
  });
  await Promise.all([page.waitForNavigation(), form.locator('button[type=submit]').last().click()]);
};

/** Voting is over, the result is not published. */
const inReview = async (house: TestHouse['house'], member: Member): Promise<string> => {
  const now = house.clock() - 4.5 * day;
  const contestId = await someContest(house, { ...member, role: 'manager' }, { now, enterDays: 0, voteDays: 0 });
  await someEntry(house, member, contestId, { now });
  await house.jobs.drain();
  return contestId;
};
/** Nobody of that name voted: refused, and the form is open with what was typed. */
const setAsideTooFew: Stop['act'] = async (page) => {
  await page.locator('details:has(form[action="/forms/set-ballots-aside"]) summary').click();
  await page.locator('#members').fill('nobody-here');
  await page.locator('#aside-reason').fill('All from one room.');
  await Promise.all([page.waitForNavigation(), page.locator('form[action="/forms/set-ballots-aside"] button').click()]);
};

export const contestStops = async ({ house }: TestHouse, member: Member, send: Send): Promise<Stop[]> => {
  const { contests } = await house.ask(ListContests, visitor, {});
  const by = (test: (contest: (typeof contests)[number]) => boolean) => {
    const found = contests.find(test);
    if (!found) throw new Error('the demo has no such contest');
    return found;
  };
  const [voting, open, decided] = [
    by(({ phase }) => phase === 'voting'),
    by(({ phase }) => phase === 'entries'),
    by(({ resultAt }) => resultAt !== null),
  ];
  const [entry] = (await house.ask(ListEntries, visitor, { contestId: voting.id })).entries;
  const words = { title: `A name ${'x'.repeat(90)}`, body: `Words ${'and '.repeat(60)}https://example.org/${'long/'.repeat(20)}` };
  const { out } = await house.run(EnterContest, member, { contestId: open.id, ...words, rightsVersion: 1, acceptRights: true });
  const reviewed = await inReview(house, member);
  const enter = `/contests/${open.id}/enter`;
  return [
    { name: 'contests', path: '/contests' },
    { name: 'contest, voting', path: voting.href },
    { name: 'contest of a member, voting', path: voting.href, as: 'member' },
    { name: 'contest, entries open', path: open.href },
    { name: 'contest of staff', path: open.href, as: 'staff' },
    { name: 'entry', path: entry?.href ?? '' },
    { name: 'entry with a long name, no picture', path: out.href, as: 'staff' },
    { name: 'result of a contest', path: `/contests/${decided.id}/result` },
    { name: 'result that is not there yet', path: `/contests/${open.id}/result` },
    { name: 'rights of a contest', path: `/contests/${open.id}/rights/1` },
    { name: 'entering', path: enter, as: 'member' },
    { name: 'entering, refused', path: enter, as: 'member', act: send({ title: 'x', body: '' }) },
    { name: 'one’s entry', path: `/entries/${out.entryId}/edit`, as: 'member' },
    { name: 'report of an entry', path: `/entries/${entry?.id}/report`, as: 'member' },
    { name: 'desk, contests', path: '/desk/contests', as: 'staff' },
    { name: 'desk, new contest', path: '/desk/contests/new', as: 'staff' },
    { name: 'desk, new contest, refused', path: '/desk/contests/new', as: 'staff', act: openUnchecked },
    { name: 'desk, a contest', path: `/desk/contests/${voting.id}`, as: 'staff' },
    { name: 'desk, a contest whose ballots are looked at', path: `/desk/contests/${reviewed}`, as: 'staff', act: setAsideTooFew },
    { name: 'desk, a decided contest', path: `/desk/contests/${decided.id}`, as: 'staff' },
    { name: 'desk, changing a contest', path: `/desk/contests/${open.id}/edit`, as: 'staff' },
    { name: 'desk, entries', path: '/desk/entries?show=new', as: 'staff' },
  ];
};

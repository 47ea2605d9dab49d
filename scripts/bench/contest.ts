/** The contest whose page is read: in its voting phase, with a row of entries and the ballot box beside them. */
import { someContest, someEntry } from '../../server/domains/contests/contests.fixtures.ts';
import { type Member, system } from '../../server/platform/actor.ts';
import type { House } from '../../server/platform/house.ts';
import { ListContests } from '../../shared/domains/contests.ts';
import { GiveRole, JoinCommunity } from '../../shared/domains/members.ts';

const day = 86_400_000;
/** Nearly as many as the page shows at once. */
const entries = 20;

/** @param authors each enters once. Its manager is nobody of the people who read: staff get another page. @returns the address of its page */
export const makeContest = async (house: House, authors: Member[], spaceId: string, words: (i: number) => string): Promise<string> => {
  if (authors.length < entries) throw new Error(`a contest wants ${entries} authors`);
  const { out } = await house.run(JoinCommunity, system('bench'), { name: 'Who Runs It', handle: 'runs-the-contest' });
  const manager: Member = { kind: 'member', id: out.memberId, handle: out.handle, role: 'manager', tier: 1, locale: null };
  await house.run(GiveRole, system('bench'), { handle: manager.handle, role: 'manager', reason: 'somebody has to run it' });
  const began = Date.now() - 10 * day;
  const dates = { entriesAt: began, votingAt: began + 7 * day, reviewAt: began + 14 * day, resultAt: began + 21 * day };
  const contestId = await someContest(house, manager, { now: began, spaceId, brief: words(0), ...dates });
  for (const [i, author] of authors.slice(0, entries).entries())
    await someEntry(house, author, contestId, {
      title: `A lining with swifts, number ${i}`,
      body: words(i + 1),
      now: began + day + i * 60_000,
    });
  const { contests } = await house.ask(ListContests, manager, {});
  const made = contests.find(({ id }) => id === contestId);
  if (made?.phase !== 'voting') throw new Error(`the contest is in its phase "${made?.phase}"`);
  return made.href;
};

/** Contests and entries for tests and benches. */
import { EnterContest } from '../../../shared/domains/contests.entries.ts';
import { OpenContest } from '../../../shared/domains/contests.making.ts';
import type { InputOf } from '../../../shared/endpoint.ts';
import type { Member } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';
import { someSpace } from '../forum/forum.fixtures.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
let made = 0;

type Plan = Partial<InputOf<typeof OpenContest>>;
/** In moments from `now`: announced and open for entries now, voting after two days, result after five. */
export const planFrom = (now: number): Pick<InputOf<typeof OpenContest>, 'entriesAt' | 'votingAt' | 'reviewAt' | 'resultAt'> => ({
  entriesAt: now,
  votingAt: now + 2 * day,
  reviewAt: now + 4 * day,
  resultAt: now + 5 * day,
});

/** A contest by this manager whose entries are open from `now` on. */
export const someContest = async (house: House, manager: Member, options: Plan & { now?: number } = {}): Promise<string> => {
  const { now = house.clock(), ...plan } = options;
  const { out } = await house.run(
    OpenContest,
    manager,
    {
      title: `Draw the lining ${++made}`,
      brief: 'What should you see when you open the bag? Two colours or **twenty**.',
      rights: 'You keep your drawing. We may print it as a lining for two years.',
      prize: 'A bag with your own lining.',
      spaceId: plan.spaceId ?? (await someSpace(house)),
      ...planFrom(now),
      ...plan,
    },
    { now },
  );
  return out.contestId;
};

export const someEntry = async (
  house: House,
  author: Member,
  contestId: string,
  options: { title?: string; body?: string; pictures?: string[]; now?: number } = {},
): Promise<string> => {
  const { now, ...words } = options;
  const { out } = await house.run(
    EnterContest,
    author,
    {
      contestId,
      title: `Swifts ${++made}`,
      body: 'They come over the mill in May.',
      rightsVersion: 1,
      acceptRights: true,
      ...words,
    },
    { now },
  );
  return out.entryId;
};

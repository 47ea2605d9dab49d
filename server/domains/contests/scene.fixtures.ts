/** The scene of most tests of contests: a manager, an author and somebody else in a house whose clock stands still until it is moved. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import type { Refused } from '../../platform/refusal.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { leavesNothing } from '../domains.fixtures.ts';
import { someSpace } from '../forum/forum.fixtures.ts';
import { day, someContest } from './contests.fixtures.ts';

type People = { t: TestHouse; manager: Member; author: Member; other: Member };
export type Scene = People & {
  now: number;
  at(moment: number): void;
  /** A contest whose entries are open now. */
  open(more?: Parameters<typeof someContest>[2]): Promise<string>;
  /** Refused, and not a row is written. */
  no(act: () => Promise<unknown>, type: string, field?: string): Promise<void>;
};

/** Called once at the top of a test file. What is in it is there from the first test on. */
export const contestScene = (): Scene => {
  const now = Date.now();
  const people = {} as People;
  let spaceId: string;
  beforeAll(async () => {
    const t = await testHouse();
    people.t = t;
    people.manager = await t.member({ role: 'manager', joined: now - 100 * day });
    people.author = await t.member({ joined: now - 50 * day });
    people.other = await t.member({ joined: now - 50 * day });
    // enough for a plan that nobody needs to be warned about
    await t.member({ joined: now - 50 * day });
    spaceId = await someSpace(t.house);
  });
  beforeEach(() => {
    people.t.house.clock = () => now;
  });
  afterAll(() => people.t.close());
  return Object.assign(people, {
    now,
    at: (moment: number) => {
      people.t.house.clock = () => moment;
    },
    open: (more: Parameters<typeof someContest>[2] = {}) => someContest(people.t.house, people.manager, { spaceId, ...more }),
    no: (act: () => Promise<unknown>, type: string, field?: string) =>
      leavesNothing(people.t, () => expect(act()).rejects.toMatchObject({ type, ...(field ? { field } : {}) } satisfies Partial<Refused>)),
  });
};

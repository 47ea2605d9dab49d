/** A community of any size out of one number: the same number on the same day gives the same people, words, records and standing. */
import { putThreads } from '../domains/forum/index.ts';
import { hasAnyone } from '../domains/members/index.ts';
import { endOfNewWords } from '../domains/search/index.ts';
import type { House } from '../platform/house.ts';
import { nameSomebody } from './names.ts';
import { writePeople } from './people.ts';
import { planCommunity, type Size } from './plan.ts';
import { writeTalk } from './talk.ts';

export type { Size };
export type Seeded = { members: number; threads: number; posts: number; reactions: number; accepted: number; lines: number };

/** A house with people is never seeded: invented ones among them could not be told from them. */
export class NotEmpty extends Error {}

const names = [
  ['on-the-road', 'On the road', '在路上', '在路上'],
  ['mending', 'Mending', '修补', '修補'],
  ['every-day', 'Every day', '日常', '日常'],
  ['materials', 'Materials', '材料', '材料'],
  ['tea', 'Tea', '喝茶', '喝茶'],
  ['what-is-next', 'What is next', '接下来', '接下來'],
] as const;

/** @param until the end of its year, epoch milliseconds. `tell`: how far it is, 0 to 1 */
export const seedHouse = async (house: House, size: Size, until: number, tell: (share: number) => void = () => {}): Promise<Seeded> => {
  if (await hasAnyone({ db: house.store.read, t: house.store.t }))
    throw new NotEmpty('this house has people already: a community is only seeded in an empty one. Set FOLKMOOT_DATA to a new folder');
  const plan = planCommunity(size, until);
  const { chance, people, threads } = plan;
  const taken = new Set<string>();
  const named = people.map((person) => nameSomebody(chance, person.lang, taken));
  const spaces = names.map(([slug, en, hans, hant], position) => ({
    ...{ id: chance.id(until - 366 * 86_400_000), slug, position, threads: threads.filter((thread) => thread.space === position).length },
    ...{ names: { en, 'zh-Hans': hans, 'zh-Hant': hant }, about: { en, 'zh-Hans': hans, 'zh-Hant': hant } },
  }));
  await house.system('seed', (work) => putThreads(work, { spaces }));
  const spaceIds = spaces.map((space) => space.id);
  const talk = await writeTalk(house, { plan, named, spaceIds, until }, (done) => tell((0.75 * done) / size.posts));
  await house.system('seed', endOfNewWords);
  await writePeople(house, { people, named, lines: talk.lines, chance, until }, (done) => tell(0.75 + (0.25 * done) / size.members));
  const lines = talk.lines.reduce((sum, own) => sum + own.length, 0);
  return { members: size.members, threads: size.threads, posts: size.posts, reactions: talk.reactions, accepted: talk.accepted, lines };
};

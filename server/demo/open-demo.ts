/** The demo: makes the brand's community once, through the same commands as people use, each at its own moment. */
import { setImmediate } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import { MakeSpace } from '../../shared/domains/forum.spaces.ts';
import { GiveRole, JoinCommunity } from '../../shared/domains/members.ts';
import { accountsWith, closeAccounts, makeAccount } from '../domains/identity/index.ts';
import { keepVersion } from '../domains/search/index.ts';
import { type Member, system } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';
import { dateDefaults } from '../platform/policies.ts';
import { actsOfAspects } from './acts-of-aspects.ts';
import { actsOfContests, endContests, type Opened } from './acts-of-contests.ts';
import { actsOfLives } from './acts-of-lives.ts';
import { actsOfRules } from './acts-of-rules.ts';
import { actsOfTalk } from './acts-of-talk.ts';
import { brandOf } from './brands.ts';
import { keepFaces } from './faces/keep-faces.ts';
import { findBack, readUpToFew } from './find-back.ts';
import { aWhile } from './minutes.ts';
import { makeReports } from './reports.ts';
import type { DemoBrand, DemoPerson } from './shape.ts';
import type { Act, Scene } from './stage.ts';

export const demoPassword = 'folkmoot-demo';
const day = 86_400_000;
const emails = ['member@example.com', 'moderator@example.com', 'manager@example.com', 'admin@example.com'];

export type SignIns = { emails: string[]; password: string };
/** `rest`: what pages can do without for some seconds, the search index, notices and faces; call it once the house listens. */
export type DemoBegun = SignIns & { rest(): Promise<void> };

const demo = system('demo');
const accountFor = (house: House, person: { name: string; email: string }): Promise<string> =>
  makeAccount(house.config, house.store, { ...person, verified: true, password: async () => demoPassword });

/** By handle: who can sign in. All at once, since a password is slow to keep by purpose. */
const accountsOf = async (house: House, people: DemoPerson[]): Promise<Map<string, string>> => {
  const made = people.map(async ({ handle, name, email }) => email && ([handle, await accountFor(house, { name, email })] as const));
  return new Map((await Promise.all(made)).filter((one) => one !== undefined && one !== ''));
};

const isEmpty = async (house: House): Promise<boolean> => {
  const { members } = house.store.t.members;
  return (await house.store.read.select({ id: members.id }).from(members).limit(1)).length === 0;
};

/** A house that was a demo and is none now: who knows the demo's password must not come in. */
export const closeDemo = (house: House): Promise<number> => house.system('close the demo', (work) => closeAccounts(work, emails));

const joining = (
  house: House,
  brand: DemoBrand,
  now: number,
  known: { accounts: Map<string, string>; actors: Map<string, Member> },
): Act[] =>
  brand.people.map(({ handle, name, line, role, locale, joinedDaysAgo }) => {
    // before, so that nobody speaks before they came
    const at = now - joinedDaysAgo * day - aWhile(`joins ${handle}`);
    const join = async (): Promise<void> => {
      const accountId = known.accounts.get(handle);
      const input = { name, handle, line, accountId, locale: accountId ? undefined : locale };
      const { out } = await house.run(JoinCommunity, demo, input, { now: at });
      known.actors.set(handle, { kind: 'member', id: out.memberId, handle, role, tier: 1, locale });
      if (role !== 'member') await house.run(GiveRole, demo, { handle, role, reason: brand.hired }, { now: at });
    };
    return { at, do: join };
  });

/** They came one after the other over the year. */
const joiningQuietly = (house: House, { quiet }: DemoBrand, now: number, actors: Map<string, Member>): Act[] =>
  quiet.map(({ handle, name }, i) => {
    const at = now - Math.round((330 - (i * 300) / quiet.length) * day);
    const locale = /\p{Script=Han}/u.test(name) ? 'zh-Hans' : 'en';
    const join = async (): Promise<void> => {
      const { out } = await house.run(JoinCommunity, demo, { name, handle, locale }, { now: at });
      actors.set(handle, { kind: 'member', id: out.memberId, handle, role: 'member', tier: 1, locale });
    };
    return { at, do: join };
  });

/** Those who can sign in have accounts; in a community that was brought along or restored they have none. */
const wasDemo = async (house: House): Promise<boolean> => (await accountsWith(house, emails)) === emails.length;

/** Is this the brand's own demo? Some of its people may have another handle by now, or be gone. */
export const livesHere = async (house: Pick<House, 'store'>, people: readonly { handle: string }[]): Promise<boolean> => {
  const { members } = house.store.t.members;
  const handles = people.map(({ handle }) => handle);
  const found = await house.store.read.select({ id: members.id }).from(members).where(inArray(members.handle, handles));
  return found.length * 2 >= handles.length;
};

const tellEveryMs = 2000;

/**
 * Makes the demo in an empty house, and opens one that was a demo to its people again.
 * @returns null where other people live: the demo is nothing for them
 */
export const beginDemo = async (house: House, now = Date.now(), tell: (line: string) => void = () => {}): Promise<DemoBegun | null> => {
  const signIns = { emails, password: demoPassword };
  const empty = await isEmpty(house);
  if (!empty && !(await wasDemo(house))) return null;
  if (empty) tell('making the demo, a year of a community …');
  const brand = await brandOf(house.settings.theme);
  const accounts = await accountsOf(house, brand.people);
  // a house whose demo was closed for a while opens again to the same people
  if (!empty) {
    if (!(await livesHere(house, brand.people)))
      tell(
        `The demo in this data was made for another brand than FOLKMOOT_THEME=${house.settings.theme}: its people and words stay as they are, in these looks. For the demo of ${house.settings.theme} set FOLKMOOT_DATA to an empty folder.`,
      );
    return { ...signIns, rest: async () => {} };
  }

  const actors = new Map<string, Member>();
  const actorOf = (handle: string): Member => {
    const actor = actors.get(handle);
    if (!actor) throw new Error(`the demo has nobody called ${handle}`);
    return actor;
  };
  const byRole = (role: DemoPerson['role']): Member => actorOf(brand.people.find((person) => person.role === role)?.handle ?? role);

  const begins = now - 400 * day;
  await house.system('begin the demo', async (work) => {
    await dateDefaults(work, begins);
    // what comes into the index from here on is made by this version: nothing has to be made anew
    await keepVersion(work);
  });
  const spaceIds = new Map<string, string>();
  for (const space of brand.spaces) spaceIds.set(space.slug, (await house.run(MakeSpace, demo, space, { now: begins })).out.spaceId);
  const scene: Scene = {
    brand,
    now,
    actorOf,
    spaceIds,
    said: [],
    get staff() {
      return byRole('moderator');
    },
    get manager() {
      return byRole('manager');
    },
  };

  const opened: Opened[] = [];
  // everything in the order of its time, so that records and caps come out as they would have
  const acts = [
    ...joining(house, brand, now, { accounts, actors }),
    ...joiningQuietly(house, brand, now, actors),
    ...actsOfLives(house, scene),
    ...actsOfTalk(house, scene),
    ...actsOfContests(house, scene, opened),
    ...actsOfRules(house, scene),
    ...actsOfAspects(house, scene),
  ];
  let told = Date.now();
  for (const [i, act] of acts.sort((a, b) => a.at - b.at).entries()) {
    await act.do();
    if (Date.now() - told > tellEveryMs) {
      told = Date.now();
      tell(`making the demo: ${i + 1} of ${acts.length} acts …`);
    }
    // else the first who comes is told that the house is too busy
    if (i % 20 === 0) await setImmediate();
  }
  await makeReports(house, scene);
  const rest = async (): Promise<void> => {
    await findBack(house, actorOf(brand.people.find(({ email, role }) => email && role === 'member')?.handle ?? ''), now);
    for (const { email, handle, role } of brand.people) if (email && role !== 'member') await readUpToFew(house, actorOf(handle), now);
    await endContests(house, scene, opened);
    await keepFaces(house, brand, actorOf, now);
  };
  return { ...signIns, rest };
};

/** The whole demo, made before it is looked at. @returns who can sign in */
export const openDemo = async (house: House, now = Date.now()): Promise<SignIns> => {
  const begun = await beginDemo(house, now);
  if (!begun) throw new Error('other people live in this house');
  const { rest, ...signIns } = begun;
  await rest();
  return signIns;
};

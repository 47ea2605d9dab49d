/** The demo: makes the community of `community.ts` once, through the same commands as people use, each at its own moment. */
import { setImmediate } from 'node:timers/promises';
import { MakeSpace, ReactToPost, ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { GiveRole, JoinCommunity } from '../../shared/domains/members.ts';
import { closeAccounts, makeAccount } from '../domains/identity/index.ts';
import { type Actor, system } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';
import { people, spaces, threads } from './community.ts';
import { whatWasDecided } from './decided.ts';
import { deskWork } from './desk.ts';
import { findBack, readUpToFew } from './find-back.ts';
import { actsOfLives, type Began } from './live-lives.ts';

export const demoPassword = 'folkmoot-demo';
const minute = 60_000;
const emails = ['member@example.com', 'moderator@example.com', 'manager@example.com', 'admin@example.com'];

type Act = { at: number; do(): Promise<void> };

const accountFor = (house: House, person: { name: string; email: string }): Promise<string> =>
  makeAccount(house.config, house.store, { ...person, verified: true, password: async () => demoPassword });

const isEmpty = async (house: House): Promise<boolean> => {
  const { members } = house.store.t.members;
  return (await house.store.read.select({ id: members.id }).from(members).limit(1)).length === 0;
};

/** A house that was a demo and is none now: who knows the demo's password must not come in. */
export const closeDemo = (house: House): Promise<number> => house.system('close the demo', (work) => closeAccounts(work, emails));

/** Makes the demo in an empty house; leaves a house with members alone. @returns who can sign in */
export const openDemo = async (house: House, now = Date.now()): Promise<{ emails: string[]; password: string }> => {
  if (!(await isEmpty(house))) {
    // a house whose demo was closed for a while opens again to the same people
    for (const person of people) if (person.email) await accountFor(house, { name: person.name, email: person.email });
    return { emails, password: demoPassword };
  }
  const demo = system('demo');
  const actors = new Map<string, Extract<Actor, { kind: 'member' }>>();
  const acts: Act[] = [];

  for (const person of people) {
    acts.push({
      at: now - person.joinedDaysAgo * 24 * 60 * minute,
      do: async () => {
        const at = now - person.joinedDaysAgo * 24 * 60 * minute;
        const accountId = person.email ? await accountFor(house, { name: person.name, email: person.email }) : undefined;
        const { out } = await house.run(
          JoinCommunity,
          demo,
          { name: person.name, handle: person.handle, line: person.line, accountId, locale: person.email ? undefined : person.locale },
          { now: at },
        );
        actors.set(person.handle, {
          kind: 'member',
          id: out.memberId,
          handle: person.handle,
          role: person.role,
          tier: 1,
          locale: person.locale,
        });
        if (person.role !== 'member')
          await house.run(GiveRole, demo, { handle: person.handle, role: person.role, reason: 'works at the brand' }, { now: at });
      },
    });
  }
  const actorOf = (handle: string): Extract<Actor, { kind: 'member' }> => {
    const actor = actors.get(handle);
    if (!actor) throw new Error(`the demo has nobody called ${handle}`);
    return actor;
  };

  const spaceIds = new Map<string, string>();
  for (const space of spaces)
    spaceIds.set(space.slug, (await house.run(MakeSpace, demo, space, { now: now - 400 * 24 * 60 * minute })).out.spaceId);

  const began: Began[] = [];
  acts.push(...actsOfLives(house, now, { actorOf, spaceIds, began }));
  const said = new Map<string, { threadId: string; postIds: string[] }>();
  for (const thread of threads) {
    const postIds: string[] = [];
    let threadId = '';
    for (const [i, post] of thread.posts.entries()) {
      const at = now - post.minutesAgo * minute;
      acts.push({
        at,
        do: async () => {
          const author = actorOf(post.by);
          if (i === 0) {
            const { out } = await house.run(
              StartThread,
              author,
              { spaceId: spaceIds.get(thread.space) ?? '', kind: thread.kind, title: thread.title, body: post.body, tags: thread.tags },
              { now: at },
            );
            threadId = out.threadId;
            began.push({ title: thread.title, threadId, at });
            said.set(thread.title, { threadId, postIds });
            postIds[0] = out.postId;
            return;
          }
          const { out } = await house.run(
            ReplyToThread,
            author,
            { threadId, body: post.body, replyTo: post.replyTo === undefined ? undefined : postIds[post.replyTo] },
            { now: at },
          );
          postIds[i] = out.postId;
        },
      });
      // people react in the hours after they read, never before now
      const taps = Object.entries(post.reactions ?? {}).flatMap(([kind, handles]) =>
        handles.map((handle) => ({ kind: kind as 'helpful' | 'thanks' | 'same', handle })),
      );
      for (const [k, tap] of taps.entries()) {
        const when = Math.min(at + (k + 1) * 37 * minute, now - (taps.length - k) * 1000);
        acts.push({
          at: Math.max(when, at + 1),
          do: async () =>
            void (await house.run(
              ReactToPost,
              actorOf(tap.handle),
              { postId: postIds[i] as string, kind: tap.kind },
              { now: Math.max(when, at + 1) },
            )),
        });
      }
    }
  }
  // everything in the order of its time, so that records and caps come out as they would have
  for (const [i, act] of acts.sort((a, b) => a.at - b.at).entries()) {
    await act.do();
    // else the first who comes is told that the house is too busy
    if (i % 20 === 0) await setImmediate();
  }
  const saidUnder = (title: string) => {
    const found = [...said].find(([words]) => words.startsWith(title));
    if (!found) throw new Error(`the demo has no thread that begins with ${title}`);
    return found[1];
  };
  await whatWasDecided(house, now, actorOf, saidUnder, spaceIds);
  await deskWork(house, now, actorOf, saidUnder);
  await findBack(house, actorOf('xiaoyu'), now);
  for (const { email, handle, role } of people) if (email && role !== 'member') await readUpToFew(house, actorOf(handle), now);
  return { emails, password: demoPassword };
};

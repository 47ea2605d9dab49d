/** Who asks in the generated tests, and what stands in the house that they ask. */
import { ReactToPost } from '../shared/domains/forum.ts';
import { someReply, someSpace, someThread } from './domains/forum/forum.fixtures.ts';
import type { Member } from './platform/actor.ts';
import type { TestHouse } from './testing.ts';

export const personas = ['visitor', 'owner', 'other', 'moderator', 'manager', 'administrator'] as const;
export type Persona = (typeof personas)[number];
export type People = Record<Exclude<Persona, 'visitor'>, Member>;

/** What stands in the house that is asked. `host` is none of those who ask: everybody may react to what they wrote. */
export type World = {
  t: TestHouse;
  people: People;
  host: Member;
  spaceId: string;
  threadId: string;
  postId: string;
  account: { email: string; password: string };
  /** A number that was never used: no two samples are the same act. */
  fresh(): number;
};

export const openWorld = async (t: TestHouse): Promise<World> => {
  const host = await t.member({ handle: 'host' });
  const people = {} as People;
  for (const persona of personas)
    if (persona !== 'visitor')
      people[persona] = await t.member({ handle: persona, role: persona === 'owner' || persona === 'other' ? 'member' : persona });
  for (const member of Object.values(people)) await t.cookie(member);
  const spaceId = await someSpace(t.house, 'samples');
  const { threadId, postId } = await someThread(t.house, host, { spaceId, title: 'A thread of the host' });
  // a question that waits, a thread of two pages with an answer and reactions in it: so that every read finds something
  await someThread(t.house, people.owner, { spaceId, kind: 'question', title: 'Who knows?' });
  for (let i = 0; i < 21; i++) await someReply(t.house, i % 2 ? host : people.other, threadId, { replyTo: postId });
  await t.house.run(ReactToPost, people.owner, { postId, kind: 'thanks' });
  const account = { email: 'sample@example.com', password: 'a short sentence' };
  await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Sample', ...account } });
  let used = 0;
  return { t, people, host, spaceId, threadId, postId, account, fresh: () => ++used };
};

/** `as`: who will ask, or undefined for a visitor: what a sample needs of them is made before. */
export type Sample = (world: World, as: Member | undefined) => object | Promise<object>;

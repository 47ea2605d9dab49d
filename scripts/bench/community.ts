/** The community that is measured: a large one that is seeded, and in it people and threads made by the commands that people use. */
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { sessionFor } from '../../server/domains/identity/index.ts';
import { openHouse } from '../../server/open-house.ts';
import { type Member, system } from '../../server/platform/actor.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { publishPolicy } from '../../server/platform/policies.ts';
import { seedHouse } from '../../server/seed/seed.ts';
import { reactionKinds } from '../../shared/domains/forum.lists.ts';
import { MakeSpace } from '../../shared/domains/forum.spaces.ts';
import { ReactToPost, ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { JoinCommunity } from '../../shared/domains/members.ts';
import { makeContest } from './contest.ts';
import { houseSettings, root } from './processes.ts';

export type Person = { member: Member; cookie: string };
export type Community = {
  folder: string;
  people: Person[];
  /** The thread that is read: 20 posts, all with reactions. */
  thread: { id: string; path: string; postIds: string[] };
  /** The contest that is read: people vote in it on its entries. */
  contest: { path: string };
  /** The threads that are answered. */
  others: { id: string; lastPostId: string; lastBy: string }[];
};

const postsInThread = 20;
const reactors = 10;
const minute = 60_000;

const quiet = pino({ level: 'error' }, pino.destination({ fd: 2, sync: true }));

export const open = (folder: string, options: { readonly?: boolean } = {}): Promise<House> =>
  openHouse(readConfig({ NODE_ENV: 'production', ...houseSettings(folder) }, root), root, quiet, { ...options, jobsEveryMs: 0 });

const sentences = [
  'The left buckle gave way on the second day, a few miles after Garsdale, with rain coming sideways.',
  'I waxed it twice before leaving: *once warm*, once cold, and left it by the stove overnight.',
  'Has anybody tried the wider strap on a small frame? Mine rubs against the heel on every turn.',
  'What helped in the end was a bit of inner tube under the clip and a lot of patience.',
  'It carried two books, a stove and a wet tent, and it still looks like it did in spring.',
  'See [the notes from last year](https://example.org/notes) for the long version of this story.',
];
/** Two paragraphs and now and then a list or a quotation: what people write. */
export const someWords = (i: number): string => {
  const say = (k: number): string => sentences[(i * 5 + k) % sentences.length] as string;
  const more = i % 4 === 0 ? `\n\n- ${say(4)}\n- ${say(5)}` : i % 4 === 2 ? `\n\n> ${say(4)}` : '';
  return `${say(0)} ${say(1)}\n\n${say(2)} ${say(3)} (${i})${more}`;
};

const makePeople = async (house: House, count: number): Promise<Person[]> => {
  const people: Person[] = [];
  for (let i = 0; i < count; i++) {
    const { out } = await house.run(JoinCommunity, system('bench'), {
      name: `Person Number ${i}`,
      handle: `person-${i}`,
      line: 'rides to work, all year',
    });
    const member: Member = { kind: 'member', id: out.memberId, handle: out.handle, role: 'member', tier: 1, locale: null };
    people.push({ member, cookie: await sessionFor(house, member.id) });
  }
  return people;
};

const makeThread = async (house: House, people: Person[], spaceId: string, number: number, posts: number) => {
  const author = (i: number): Member => (people[(number * 7 + i) % people.length] as Person).member;
  const began = Date.now() - (60 * 24 * 60 - number) * minute;
  const at = (i: number) => ({ now: began + i * 7 * minute });
  const title = `What a saddlebag should carry over three days, part ${number}`;
  const { out } = await house.run(StartThread, author(0), { spaceId, kind: 'discussion', title, body: someWords(number) }, at(0));
  const postIds = [out.postId];
  for (let i = 1; i < posts; i++) {
    const replyTo = i % 3 === 0 ? postIds[i - 2] : undefined;
    const reply = { threadId: out.threadId, body: someWords(number * 31 + i), replyTo };
    postIds.push((await house.run(ReplyToThread, author(i), reply, at(i))).out.postId);
  }
  return { id: out.threadId, postIds, lastBy: author(posts - 1).id };
};

/** @param size `seeded`: posts around it, none of them by these people. `posts`: by commands, in threads of 20, which are answered */
export const makeCommunity = async (folder: string, size: { people: number; posts: number; seeded: number }): Promise<Community> => {
  const house = await open(folder);
  try {
    const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    const around = { members: Math.ceil(size.seeded / 50), threads: Math.ceil(size.seeded / 10), posts: size.seeded, seed: 1 };
    if (size.seeded >= 100) await seedHouse(house, around, today);
    // few people write for many: that somebody waits would be measured otherwise
    await house.system('bench', async (work) => {
      const limits = { kind: 'limits', reason: 'what is measured is how long a post takes' };
      await publishPolicy(work, { ...limits, key: 'replies', value: { seconds: 0, newPerMinute: 1_000_000 } });
      await publishPolicy(work, { ...limits, key: 'threads', value: { seconds: 0, newSeconds: 0, perDay: 1_000_000 } });
    });
    const people = await makePeople(house, size.people);
    const words = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
    const space = { slug: 'far-away', names: words('On the road'), about: words('Going far, or only away for a night.') };
    const { spaceId } = (await house.run(MakeSpace, system('bench'), space)).out;
    const others: Community['others'] = [];
    for (let i = 0; i < size.posts / postsInThread; i++) {
      const { id, postIds, lastBy } = await makeThread(house, people, spaceId, i, postsInThread);
      others.push({ id, lastPostId: postIds.at(-1) as string, lastBy });
    }
    const { id, postIds } = await makeThread(house, people.slice(0, reactors * 2), spaceId, others.length, postsInThread);
    for (const [i, postId] of postIds.entries()) {
      for (const [k, { member }] of people.slice(-reactors).entries()) {
        const kind = reactionKinds[(i + k) % reactionKinds.length] as (typeof reactionKinds)[number];
        await house.run(ReactToPost, member, { postId, kind });
      }
    }
    const contestPath = await makeContest(
      house,
      people.slice(0, reactors * 2).map(({ member }) => member),
      spaceId,
      someWords,
    );
    const { threads } = house.store.t.forum;
    const [row] = await house.store.read.select({ slug: threads.slug }).from(threads).where(eq(threads.id, id)).limit(1);
    return { folder, people, thread: { id, path: `/t/${id}/${row?.slug}`, postIds }, contest: { path: contestPath }, others };
  } finally {
    await house.close();
  }
};

/** What was decided in the demo: answers accepted and made official, words mended, a quarrel ended with its reason, a room for friends. */
import { AcceptAnswer, DeletePost } from '../../shared/domains/forum.acts.ts';
import { HidePost, LockThread, MarkOfficial, PinThread } from '../../shared/domains/forum.staff.ts';
import { EditPost, MakeSpace, ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { type Member, system } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';

type Said = { threadId: string; postIds: string[] };
const hour = 3_600_000;
const day = 24 * hour;

const quarrel = {
  title: 'Is a bag that needs waxing every year still “made to last”?',
  posts: [
    [
      'tomasz',
      'I like my Moor, but I have waxed it three times now. Is that lasting, or is it a hobby that was sold to me? I ask in earnest: what do you call durable?',
    ],
    ['maren', 'A bag that I can keep alive myself, for as long as I want to. The one that nobody can mend is the one that does not last.'],
    ['joss', 'People who wax a bag have too much time. Buy something decent once and be done with it.'],
    ['hamish', 'I carry the post in mine in all weathers. “Something decent” comes apart at the seam in its second winter here.'],
    ['joss', 'Then you are doing it wrong, like everything you write about. I know where you park that van, by the way.'],
    ['hamish', 'This is not a talk about bags any more.'],
  ],
} as const;

const room = {
  slug: 'the-back-room',
  names: { en: 'The back room', 'zh-Hans': '里屋', 'zh-Hant': '裡屋' },
  about: {
    en: 'For friends of the house and up: what is on the bench before it is on the shelf.',
    'zh-Hans': '友以上的成员可以进来：还在工作台上、没有摆上货架的东西。',
    'zh-Hant': '友以上的成員可以進來：還在工作檯上、沒有擺上貨架的東西。',
  },
  openTo: 2,
};

/** @param said what stands in the demo already, by the beginning of its title */
export const whatWasDecided = async (
  house: House,
  now: number,
  actorOf: (handle: string) => Member,
  said: (title: string) => Said,
  spaceIds: ReadonlyMap<string, string>,
): Promise<void> => {
  const buckle = said('Does the Dusk’s buckle');
  const { posts } = house.store.t.forum;
  const [first, official] = [buckle.postIds[1] ?? '', buckle.postIds[6] ?? ''];
  const rows = await house.store.read.select({ id: posts.id, body: posts.body }).from(posts);
  const bodyOf = (id: string): string => rows.find((row) => row.id === id)?.body ?? '';
  const mended = bodyOf(first).replace('a judo belt', 'a judo belt is tied').replace('ten minutes', 'a quarter of an hour');
  await house.run(EditPost, actorOf('gwil'), { postId: first, body: mended, version: 1 }, { now: now - 51 * day - 8 * hour });
  await house.run(MarkOfficial, actorOf('tom'), { postId: official }, { now: now - 50 * day });
  await house.run(AcceptAnswer, actorOf('ines'), { threadId: buckle.threadId, postId: first }, { now: now - 44 * day });

  const spaceId = spaceIds.get('every-day') ?? '';
  const [opening, ...replies] = quarrel.posts;
  let at = now - 13 * day;
  const started = await house.run(
    StartThread,
    actorOf(opening[0]),
    { spaceId, kind: 'discussion', title: quarrel.title, body: opening[1] },
    { now: at },
  );
  const { threadId } = started.out;
  const ids: string[] = [];
  // who joined yesterday quarrels since then
  for (const [by, body] of replies) {
    at = by === 'joss' ? Math.max(at + hour, now - 20 * hour) : at + hour;
    ids.push((await house.run(ReplyToThread, actorOf(by), { threadId, body }, { now: at })).out.postId);
  }
  const threat = {
    postId: ids[3] ?? '',
    reason: 'It threatens a member at his work. That is said to nobody here, whatever the talk is about.',
  };
  await house.run(HidePost, actorOf('tom'), threat, { now: at + hour });
  await house.run(DeletePost, actorOf('hamish'), { postId: ids[4] ?? '' }, { now: at + 2 * hour });
  const ended =
    'The question was a good one and was answered; what came after was about people. Start a new thread if there is more to say of wax.';
  await house.run(LockThread, actorOf('tom'), { threadId, reason: ended }, { now: at + 3 * hour });

  const kept = said('Waxing a Moor');
  await house.run(
    PinThread,
    actorOf('ruth'),
    { threadId: kept.threadId, reason: 'Asked for every week: here it is from start to end.' },
    { now: now - 5 * day },
  );

  const { out } = await house.run(MakeSpace, system('demo'), room, { now: now - 30 * day });
  const bench = await house.run(
    StartThread,
    actorOf('ruth'),
    {
      spaceId: out.spaceId,
      kind: 'discussion',
      title: 'On the bench: a smaller Lumb, and what we are not sure of',
      body: 'Eleven litres, for small frames. The hook sits 40 mm further back, and the heel is free on a chainstay of 410. What we do not know: whether anybody wants a side pocket on a bag of that size. Say so while it can still be changed.',
    },
    { now: now - 6 * day },
  );
  const answer = { threadId: bench.out.threadId, body: 'No pocket. A loop inside, for the keys, and leave the outside alone.' };
  await house.run(ReplyToThread, { ...actorOf('maren'), tier: 2 }, answer, { now: now - 5 * day });
};

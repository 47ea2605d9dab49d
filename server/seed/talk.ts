/** The talk of a seeded community: each post in the order of its time gets its words, its reactions, its place in index and records. */

import { reactionKinds } from '../../shared/domains/forum.lists.ts';
import { linesOfTalk, type ManyThreads, putThreads, titleRow } from '../domains/forum/index.ts';
import { type NewFollow, putFollows } from '../domains/members/index.ts';
import { putNewWords } from '../domains/search/index.ts';
import type { RecordLine } from '../platform/event.ts';
import type { House } from '../platform/house.ts';
import { RENDERER_VERSION, renderMarkdown } from '../platform/text/markdown.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Named } from './names.ts';
import type { Plan, Thread } from './plan.ts';
import { byWeight } from './random.ts';
import { openingOf, replyOf, titleOf } from './speech.ts';

const hour = 3_600_000;
const postsAtOnce = 4000;
/** Reactions to a post, on average. */
const reactionsEach = 0.65;

type Begun = { title: string; tags: string[]; acceptedPostId: string | null; acceptedN: number; postIds: string[]; authors: number[] };
type Batch = ManyThreads & { follows: NewFollow[]; words: Parameters<typeof putNewWords>[1][number][] };
const empty = (): Batch => ({
  ...{ spaces: [], threads: [], threadTags: [], posts: [], postMentions: [], reactions: [], reactionCounts: [], follows: [], words: [] },
});

/** @returns the lines of each person's record, and how many of what were written */
export const writeTalk = async (
  house: House,
  { plan, named, spaceIds, until }: { plan: Plan; named: readonly Named[]; spaceIds: readonly string[]; until: number },
  tell: (done: number) => void,
): Promise<{ lines: RecordLine[][]; reactions: number; accepted: number }> => {
  const { people, threads, posts, chance } = plan;
  const lines: RecordLine[][] = people.map(() => []);
  const numberOf = new Map(people.map((person, i) => [person.id, i]));
  const add = (some: readonly RecordLine[]): void => {
    for (const line of some) lines[numberOf.get(line.member) as number]?.push(line);
  };
  const idOf = (i: number): string => people[i]?.id ?? '';
  // who reads and taps is somebody else than who writes: nearly everybody, some much
  const reader = byWeight(people.map(() => Math.exp(1.2 * chance.gauss())));
  const begun: (Begun | undefined)[] = [];
  const followed = new Set<number>();
  const written = { reactions: 0, accepted: 0 };
  const handles = new Map(named.map((one, i) => [one.handle, i]));

  const begin = (thread: Thread, acceptedPostId: string | null, acceptedN: number): Begun => {
    const speech = thread.lang === 'en' ? english : chinese;
    const tags = chance.happens(0.5) ? [...new Set(Array.from({ length: 1 + chance.below(3) }, () => chance.any(speech.tags)))] : [];
    return { title: titleOf(chance, speech, thread.kind), tags, acceptedPostId, acceptedN, postIds: [], authors: [] };
  };

  const react = (batch: Batch, post: { id: string; threadId: string; author: number; at: number; n: number }): void => {
    const counts = new Map<(typeof reactionKinds)[number], number>();
    const mean = reactionsEach * (post.n === 1 ? 2.2 : 0.88);
    let left = Math.floor(-Math.log(1 - chance.number()) * mean + chance.number() * 0.5);
    const tapped = new Set([post.author]);
    for (let tries = left * 4; left > 0 && tries > 0; tries--) {
      const i = reader(chance);
      const person = people[i];
      if (!person || tapped.has(i) || person.joinedAt > post.at) continue;
      tapped.add(i);
      left--;
      const kind = chance.any(reactionKinds);
      const at = Math.min(until - 1, post.at + Math.ceil(3 * hour * Math.exp(1.4 * chance.gauss())));
      batch.reactions.push({ threadId: post.threadId, postId: post.id, memberId: person.id, kind, at });
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      add(linesOfTalk.reacted({ postId: post.id, reactorId: person.id, authorId: idOf(post.author), kind, at }));
      written.reactions++;
    }
    for (const [kind, count] of counts) batch.reactionCounts.push({ postId: post.id, kind, count });
  };

  const write = (batch: Batch, i: number, postIds: readonly string[], acceptedOf: Int32Array): void => {
    const number = posts.thread[i] as number;
    const thread = threads[number] as Thread;
    const [n, author, at] = [posts.n[i] as number, posts.author[i] as number, posts.at[i] as number];
    const id = postIds[i] as string;
    const accepted = acceptedOf[number] as number;
    begun[number] ??= begin(thread, accepted < 0 ? null : (postIds[accepted] as string), accepted < 0 ? 0 : (posts.n[accepted] as number));
    const about = begun[number];
    const speech = thread.lang === 'en' ? english : chinese;
    const others = about.authors.filter((one) => one !== author);
    const mention = n > 1 && others.length > 0 && chance.happens(0.06) ? named[chance.any(others)]?.handle : undefined;
    const body = n === 1 ? openingOf(chance, speech) : replyOf(chance, speech, mention);
    const words = renderMarkdown(body);
    const replyTo = n > 2 && chance.happens(0.3) ? chance.any(about.postIds.slice(-12)) : null;
    const solved = about.acceptedPostId !== null;
    if (n === 1) {
      batch.threads.push({
        ...{ id: thread.id, spaceId: spaceIds[thread.space] ?? '', kind: thread.kind, ...titleRow(about.title), excerpt: words.excerpt },
        ...{ excerptLang: words.lang, authorId: idOf(author), at, lastAt: thread.lastAt, posts: thread.posts, tags: about.tags },
        ...{ acceptedPostId: about.acceptedPostId, solved },
      });
      for (const tag of about.tags) batch.threadTags.push({ threadId: thread.id, tag, at });
      const told = {
        threadId: thread.id,
        postId: id,
        spaceId: spaceIds[thread.space] ?? '',
        authorId: idOf(author),
        kind: thread.kind,
        at,
      };
      add(linesOfTalk.started(told));
    } else add(linesOfTalk.replied({ postId: id, threadId: thread.id, authorId: idOf(author), at }));
    batch.posts.push({
      ...{ id, threadId: thread.id, n, authorId: idOf(author), at, replyTo, body, html: words.html, renderer: RENDERER_VERSION },
      ...{ excerpt: words.excerpt, lang: words.lang, version: 1, editedAt: null, state: 'shown' as const, stateAt: null },
    });
    batch.words.push({
      ...{ postId: id, threadId: thread.id, n, at, html: words.html, lang: words.lang, authorId: idOf(author), state: 'shown' },
      ...{
        title: about.title,
        spaceId: spaceIds[thread.space] ?? '',
        kind: thread.kind,
        openTo: 0,
        solved,
        tags: about.tags,
        threadState: 'shown',
      },
    });
    const mentioned = words.mentions.flatMap((handle) => {
      const one = handles.get(handle);
      return one === undefined || one === author ? [] : [idOf(one)];
    });
    for (const memberId of mentioned) batch.postMentions.push({ postId: id, memberId });
    if (mentioned.length > 0)
      add(linesOfTalk.mentioned({ postId: id, threadId: thread.id, authorId: idOf(author), memberIds: mentioned, at }));
    const key = number * people.length + author;
    if (!followed.has(key)) {
      followed.add(key);
      batch.follows.push({ memberId: idOf(author), kind: 'thread', subjectId: thread.id, at });
    }
    if (n === about.acceptedN) {
      written.accepted++;
      const when = Math.min(until - 1, at + chance.below(20 * hour) + 1);
      const told = { postId: id, threadId: thread.id, answererId: idOf(author), askerId: idOf(thread.author), at: when };
      add(linesOfTalk.accepted(told));
    }
    react(batch, { id, threadId: thread.id, author, at, n });
    about.postIds.push(id);
    about.authors.push(author);
    if (n === thread.posts) begun[number] = undefined;
  };

  const count = posts.at.length;
  const postIds = Array.from(posts.at, (at) => chance.id(at));
  const acceptedOf = new Int32Array(threads.length).fill(-1);
  // one question of two is solved, by one of its answers: each has the same chance, whichever comes
  const answers = new Int32Array(threads.length);
  for (let i = 0; i < count; i++) {
    const number = posts.thread[i] as number;
    const thread = threads[number] as Thread;
    if (thread.kind !== 'question' || posts.n[i] === 1 || posts.author[i] === thread.author) continue;
    answers[number] = (answers[number] as number) + 1;
    const first = answers[number] === 1;
    if (first ? chance.happens(0.55) : acceptedOf[number] !== -1 && chance.number() < 1 / (answers[number] as number))
      acceptedOf[number] = i;
  }
  for (let from = 0; from < count; from += postsAtOnce) {
    const batch = empty();
    const end = Math.min(count, from + postsAtOnce);
    for (let i = from; i < end; i++) write(batch, i, postIds, acceptedOf);
    const { follows, words, ...many } = batch;
    await house.system('seed', async (work) => {
      await putThreads(work, many);
      await putFollows(work, follows);
      await putNewWords(work, words);
    });
    tell(end);
  }
  return { lines, ...written };
};

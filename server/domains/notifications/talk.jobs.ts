/**
 * New posts, after their commit: whom they answer, and who follows their thread. Replies of one thread that come close together are
 * told of together: in a lively thread each follower costs a write for two seconds of talk, not for every reply.
 */
import type { Job, JobRunner } from '../../platform/jobs.ts';
import { companyMs } from '../../platform/outbox.ts';
import type { Work } from '../../platform/work.ts';
import { postRef, threadRef } from '../forum/index.ts';
import { followersOf } from '../members/index.ts';
import { roundOf, withEntry } from './notices.jobs.ts';
import { followersPerPage } from './notices.rules.ts';
import { noteNews, readOwn } from './reads.ts';
import { noteSeen } from './seen.ts';
import { type Happened, tell } from './tell.ts';
import { toldAsOfficial } from './told-once.ts';

type Said = { postId: string; threadId: string; authorId: string; at: number };
/** A post, and who was told of it by name. */
type Post = Said & { n: number; told: string[] };
/** Where a thread has more followers than are told at once: the others, from here on. */
type Rest = { threadId: string; posts: Post[]; after: string };

type ThreadRef = Awaited<ReturnType<typeof threadRef>>[number] | undefined;

const causeOf = ({ postId }: Said): string => `post/${postId}`;
const reply = (post: Said & { n: number }): Happened => {
  const { postId, threadId, authorId: actorId, n: postN, at } = post;
  return { what: 'reply', cause: causeOf(post), threadId, postId, postN, actorId, at };
};

/** What one post alone says: its author is here and has read so far; whom it answers is told of that, and not as a follower too. */
const takeIn = async (work: Work, said: Said, thread: ThreadRef): Promise<Post[]> => {
  const [post] = await postRef(work, { postId: said.postId });
  if (!post) return [];
  await noteSeen(work, said.authorId);
  await readOwn(work, said.authorId, { threadId: said.threadId, n: post.n, at: said.at });
  // whom it calls by name was told in its own transaction
  const [round] = await roundOf(work, { cause: causeOf(said) });
  const isOfficial = thread?.officialPostId === said.postId && (await toldAsOfficial(work, thread.authorId, said.postId));
  const told = [...(round?.told ?? []), ...(isOfficial ? [thread.authorId] : [])];
  const { answersTo } = post;
  const placed = { ...said, n: post.n };
  if (!answersTo || told.includes(answersTo)) return [{ ...placed, told }];
  await tell(work, { ...reply(placed), what: 'answer' }, [answersTo]);
  return [{ ...placed, told: [...told, answersTo] }];
};

/** Followers for whom the same of these posts are news, and of the same of them told: nearly always all of them, and each author. */
const alike = (memberIds: string[], posts: Post[]): { members: string[]; news: Post[]; toTell: Post[] }[] => {
  const groups = new Map<string, { members: string[]; news: Post[]; toTell: Post[] }>();
  for (const id of memberIds) {
    const news = posts.filter((post) => post.authorId !== id);
    const toTell = news.filter((post) => !post.told.includes(id));
    const key = `${news.map((post) => post.n)}|${toTell.map((post) => post.n)}`;
    const group = groups.get(key);
    if (group) group.members.push(id);
    else groups.set(key, { members: [id], news, toTell });
  }
  return [...groups.values()];
};

/** @param posts in the order of their numbers, at least one */
const tellFollowers = async (work: Work, { threadId, posts, after }: Rest): Promise<void> => {
  const page = await followersOf(work, 'thread', threadId, after, followersPerPage);
  const [newest] = posts.slice(-1) as [Post];
  for (const { members, news, toTell } of alike(await withEntry(work, reply(newest), page), posts)) {
    const last = news.at(-1);
    if (last) await noteNews(work, members, { threadId, n: last.n, at: last.at });
    const [first, latest] = [toTell[0], toTell.at(-1)];
    // it leads to the first of them, and names who spoke last
    if (first && latest) await tell(work, { ...reply(latest), postId: first.postId, postN: first.n, count: toTell.length }, members);
  }
  if (page.length < followersPerPage) return;
  const rest: Rest = { threadId, posts, after: page.at(-1) ?? '' };
  // due since it happened: it goes before what happened later
  await work.later({ kind: 'tell-of-post', subject: threadId, payload: rest, dueAt: Math.min(work.now, newest.at) });
};

/** Rows of one thread, in their order. */
const tellOf = async (work: Work, threadId: string, jobs: Job[]): Promise<void> => {
  const posts: Post[] = [];
  const [thread] = await threadRef(work, { threadId });
  for (const { payload } of jobs) {
    const row = payload as Said | Rest;
    if ('posts' in row) await tellFollowers(work, row);
    else posts.push(...(await takeIn(work, row, thread)));
  }
  posts.sort((a, b) => a.n - b.n);
  if (posts.length > 0) await tellFollowers(work, { threadId, posts, after: '' });
};

export const talkJob: JobRunner = {
  kind: 'tell-of-post',
  gathers: true,
  together: async (_, jobs) => async (work) => {
    for (const [threadId, ofThread] of Map.groupBy(jobs, (job) => job.subject)) await tellOf(work, threadId, ofThread);
  },
};

/** One row, and nothing read: a reply must not wait for those who will be told of it. */
export const talkLater = (work: Work, said: Said): Promise<void> =>
  work.later({ kind: 'tell-of-post', subject: said.threadId, payload: said, dueAt: work.now + companyMs });

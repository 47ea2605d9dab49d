/** Writes a thread that was talked elsewhere, whole, in the work it is given: posts with their numbers, times, states and likes. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ThreadKind } from '../../../shared/domains/forum.lists.ts';
import type { RecordLine } from '../../platform/event.ts';
import { newId } from '../../platform/id.ts';
import { chunked } from '../../platform/store/store.ts';
import { RENDERER_VERSION } from '../../platform/text/markdown.ts';
import type { Work } from '../../platform/work.ts';
import { followQuietly } from '../members/index.ts';
import { type BroughtPost, linesOfTalk, type PostBrought, TalkBrought, unknownPerson } from './brought-lines.ts';
import { langOfTitle, slugOf } from './forum.rules.ts';

export type BroughtThread = {
  spaceId: string;
  kind: ThreadKind;
  title: string;
  tags: string[];
  locked: boolean;
  pinnedAt: number | null;
  /** By number; the first one opens the thread. */
  posts: BroughtPost[];
  /** The number of the last post there ever was. */
  last: number;
  /** The number of the answer that the thread names as accepted. */
  acceptedN: number | null;
};

/** Rows in one statement: some 2,000 values, a statement that is built in a millisecond. */
const atOnce = 100;

const writePosts = async (
  work: Work,
  threadId: string,
  posts: PostBrought[],
  idOf: ReadonlyMap<number, string>,
  acceptedId: string | null,
) => {
  const t = work.t.forum;
  for (const some of chunked(posts, atOnce))
    await work.db.insert(t.posts).values(
      some.map((post) => ({
        id: post.id,
        threadId,
        n: post.n,
        authorId: post.authorId,
        at: post.at,
        replyTo: post.answersN === null ? null : (idOf.get(post.answersN) ?? null),
        body: post.body,
        html: post.words.html,
        renderer: RENDERER_VERSION,
        excerpt: post.words.excerpt,
        lang: post.words.lang,
        version: 1,
        editedAt: post.editedAt,
        state: post.state,
        stateAt: post.stateAt,
        act: post.act,
        alsoAccepted: post.accepted && post.id !== acceptedId,
      })),
    );
  const liked = posts.filter((post) => post.likes > 0);
  const taps = liked.flatMap(({ id: postId, n, likes, at }) =>
    Array.from({ length: likes }, (_, i) => ({ threadId, postId, memberId: unknownPerson(n, i), kind: 'thanks' as const, at })),
  );
  for (const some of chunked(taps, atOnce)) await work.db.insert(t.reactions).values(some);
  for (const some of chunked(liked, atOnce))
    await work.db.insert(t.reactionCounts).values(some.map(({ id, likes }) => ({ postId: id, kind: 'thanks' as const, count: likes })));
  const mentions = posts.flatMap(({ id, mentioned }) => mentioned.map((memberId) => ({ postId: id, memberId })));
  for (const some of chunked(mentions, atOnce)) await work.db.insert(t.postMentions).values(some);
};

/** Who spoke in a thread follows it, from when they first did. */
const followAll = async (work: Work, threadId: string, posts: PostBrought[]): Promise<void> => {
  const first = new Map<string, number>();
  for (const { authorId, at } of posts) first.set(authorId, Math.min(at, first.get(authorId) ?? at));
  for (const [authorId, at] of first) await followQuietly({ ...work, now: at }, authorId, 'thread', threadId);
};

const withIds = (posts: readonly BroughtPost[], now: number): PostBrought[] => posts.map((post) => ({ ...post, id: newId(now) }));

/** @returns the id of each post, by its number */
export const bringThread = async (work: Work, thread: BroughtThread): Promise<{ threadId: string; postIds: Map<number, string> }> => {
  const { spaces, threads, threadTags } = work.t.forum;
  const posts = withIds(thread.posts, work.now);
  const [opening] = posts;
  if (opening?.n !== 1) throw new Error('a thread is brought with its opening post');
  const threadId = newId(work.now);
  const [space] = await work.db
    .update(spaces)
    .set({ threads: sql`${spaces.threads} + ${opening.state === 'shown' ? 1 : 0}` })
    .where(eq(spaces.id, thread.spaceId))
    .returning({ openTo: spaces.openTo });
  if (!space) throw new Error(`there is no space ${thread.spaceId}`);
  const idOf = new Map(posts.map(({ n, id }) => [n, id]));
  const accepted = posts.find((post) => post.accepted && post.n === thread.acceptedN) ?? posts.find((post) => post.accepted);
  const last = Math.max(thread.last, ...posts.map(({ n }) => n));
  // numbers without a post are gone, too
  const gone = last - 1 - posts.filter((post) => post.n > 1 && post.state === 'shown').length;
  await work.db.insert(threads).values({
    id: threadId,
    spaceId: thread.spaceId,
    kind: thread.kind,
    title: thread.title,
    slug: slugOf(thread.title),
    lang: langOfTitle(thread.title),
    excerpt: opening.words.excerpt,
    excerptLang: opening.words.lang,
    authorId: opening.authorId,
    at: opening.at,
    lastAt: Math.max(...posts.filter((post) => post.state === 'shown').map(({ at }) => at), opening.at),
    posts: last,
    state: opening.state,
    openTo: space.openTo,
    gone,
    waitsAgain: thread.kind === 'question' && last > 1 && gone === last - 1,
    locked: thread.locked,
    pinnedAt: thread.pinnedAt,
    acceptedPostId: accepted?.id ?? null,
    solved: accepted?.state === 'shown',
    tags: thread.tags,
  });
  for (const some of chunked(thread.tags, atOnce))
    await work.db.insert(threadTags).values(some.map((tag) => ({ threadId, tag, at: opening.at })));
  await writePosts(work, threadId, posts, idOf, accepted?.id ?? null);
  await followAll(work, threadId, posts);
  await tell(work, { threadId, spaceId: thread.spaceId, askerId: opening.authorId, kind: thread.kind }, posts);
  return { threadId, postIds: idOf };
};

const tell = async (
  work: Work,
  about: { threadId: string; spaceId: string; askerId: string; kind: ThreadKind },
  posts: PostBrought[],
): Promise<void> => {
  const { threadId, spaceId } = about;
  const lines = linesOfTalk(posts, about);
  if (lines.length > 0)
    await work.emit(TalkBrought, { threadId, postIds: posts.map(({ id }) => id), lines: lines as [RecordLine, ...RecordLine[]] });
  work.changed(
    'lists',
    'spaces',
    `thread:${threadId}`,
    `space:${spaceId}`,
    ...new Set(posts.map(({ authorId }) => `words-of:${authorId}`)),
  );
};

/**
 * Adds posts that the place they come from has had since, or that were missing. What has a number that is taken here by now is left out.
 * @returns the id of each post that was added, by its number; null where the thread is not there any more
 */
export const addToBrought = async (work: Work, threadId: string, brought: BroughtPost[]): Promise<Map<number, string> | null> => {
  const t = work.t.forum;
  // the thread's row is held: a reply of this moment gets a number after these
  await work.db
    .update(t.threads)
    .set({ posts: sql`${t.threads.posts}` })
    .where(eq(t.threads.id, threadId));
  const [thread] = await work.db.select().from(t.threads).where(eq(t.threads.id, threadId)).limit(1);
  if (!thread) return null;
  const numbers = brought.flatMap(({ n, answersN }) => (answersN === null ? [n] : [n, answersN]));
  const idOf = new Map<number, string>();
  for (const some of chunked([...new Set(numbers)]))
    for (const { n, id } of await work.db
      .select({ n: t.posts.n, id: t.posts.id })
      .from(t.posts)
      .where(and(eq(t.posts.threadId, threadId), inArray(t.posts.n, some))))
      idOf.set(n, id);
  const posts = withIds(
    brought.filter(({ n }) => !idOf.has(n)),
    work.now,
  );
  if (posts.length === 0) return new Map();
  for (const { n, id } of posts) idOf.set(n, id);
  const accepted = thread.acceptedPostId ?? posts.find((post) => post.accepted)?.id ?? null;
  const last = Math.max(thread.posts, ...posts.map(({ n }) => n));
  const gone = thread.gone + (last - thread.posts) - posts.filter((post) => post.state === 'shown').length;
  const kind = accepted ? 'question' : thread.kind;
  await work.db
    .update(t.threads)
    .set({
      ...{ posts: last, gone, kind, acceptedPostId: accepted, waitsAgain: kind === 'question' && last > 1 && gone === last - 1 },
      solved: thread.solved || posts.some((post) => post.id === accepted && post.state === 'shown'),
      lastAt: Math.max(thread.lastAt, ...posts.filter((post) => post.state === 'shown').map(({ at }) => at)),
    })
    .where(eq(t.threads.id, threadId));
  await writePosts(work, threadId, posts, idOf, accepted);
  await followAll(work, threadId, posts);
  await tell(work, { threadId, spaceId: thread.spaceId, askerId: thread.authorId, kind }, posts);
  return new Map(posts.map(({ n, id }) => [n, id]));
};

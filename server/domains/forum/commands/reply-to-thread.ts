/** ReplyToThread: a post at the end of a thread. */
import { and, eq, or, sql } from 'drizzle-orm';
import { ReplyToThread } from '../../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { type Actor, levelOf, memberOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { placeholdersOf, prepared, preparedWrite } from '../../../platform/store/store.ts';
import { RENDERER_VERSION } from '../../../platform/text/markdown.ts';
import type { Work } from '../../../platform/work.ts';
import { usePictures } from '../../media/index.ts';
import { followQuietly } from '../../members/index.ts';
import { dropDraftOf } from '../drafts.ts';
import { PostPublished, TalkChanged } from '../forum.events.ts';
import { tellMentioned } from '../mentions.ts';
import { takeReplyTurn } from '../pace.ts';
import { type ThreadThere, threadThere } from '../thread.queries.ts';
import { shownThread } from '../visible.ts';
import { type WrittenWords, writtenWords } from '../written-words.ts';

type Input = InputOf<typeof ReplyToThread>;

/** @throws Refused where nobody may reply, or this one may not */
const mustTakeReplies = (actor: Actor, thread: ThreadThere | undefined): void => {
  if (thread?.state !== 'shown') throw refuse(ReplyToThread, 'thread-missing');
  if (thread.locked && levelOf(actor) < 5) throw refuse(ReplyToThread, 'thread-locked');
};

const before = async (reader: Reader, input: Input): Promise<WrittenWords> => {
  // nothing is rendered for a thread that is not there
  mustTakeReplies(reader.actor, await threadThere(reader, input.threadId));
  return writtenWords(reader, input.body, (...said) => refuse(ReplyToThread, ...said));
};

const postIn = prepared(({ db, t }) => {
  const { posts } = t.forum;
  return db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, sql.placeholder('postId')), eq(posts.threadId, sql.placeholder('threadId')), eq(posts.state, 'shown')))
    .limit(1);
});
/** Takes the thread's row, so that two replies at once get two numbers; none where it was hidden, moved or locked meanwhile. */
const nextPost = preparedWrite(({ db, t }) => {
  const { threads } = t.forum;
  return db
    .update(threads)
    .set({
      posts: sql`${threads.posts} + 1`,
      lastAt: sql`${sql.placeholder('at')}`,
      // who adds something to their own question has not answered it
      waitsAgain: sql`(${threads.kind} = 'question' and ${threads.authorId} = ${sql.placeholder('authorId')} and (${threads.posts} = 1 or ${threads.waitsAgain}))`,
    })
    .where(
      and(eq(threads.id, sql.placeholder('threadId')), shownThread(t), or(eq(threads.locked, false), sql`${sql.placeholder('level')} = 5`)),
    )
    .returning({ n: threads.posts, spaceId: threads.spaceId });
});
const insertPost = preparedWrite(({ db, t }) => db.insert(t.forum.posts).values(placeholdersOf(t.forum.posts)));

/** Who had all before their eyes has read their own words as well; never further than the thread goes. */
const readWith = (readTo: number, n: number): number => (readTo >= n - 1 ? n : readTo);

const run = async (work: Work, input: Input, words: WrittenWords): Promise<ReturnsOf<typeof ReplyToThread>> => {
  const author = memberOf(work.actor);
  const seconds = await takeReplyTurn(work);
  if (seconds > 0) throw refuse(ReplyToThread, 'replies-too-fast', { values: { seconds } });
  if (input.replyTo) {
    const [answered] = await postIn(work, { postId: input.replyTo, threadId: input.threadId });
    if (!answered) throw refuse(ReplyToThread, 'reply-to-elsewhere');
  }
  const [thread] = await nextPost(work, { threadId: input.threadId, at: work.now, level: levelOf(work.actor), authorId: author.id });
  if (!thread) {
    mustTakeReplies(work.actor, await threadThere(work, input.threadId));
    throw refuse(ReplyToThread, 'thread-missing');
  }

  const postId = newId(work.now);
  await insertPost(work, {
    id: postId,
    threadId: input.threadId,
    n: thread.n,
    authorId: author.id,
    at: work.now,
    replyTo: input.replyTo ?? null,
    body: input.body,
    html: words.html,
    renderer: RENDERER_VERSION,
    excerpt: words.excerpt,
    lang: words.lang,
    version: 1,
    editedAt: null,
    state: 'shown',
    stateAt: null,
    act: null,
    alsoAccepted: false,
  });
  if (words.pictures.length > 0) await usePictures(work, { kind: 'post', id: postId }, { html: words.html });
  // asked for by the plain form alone: a script throws its draft away by itself, and its replies are spared the statement
  if (input.draft) await dropDraftOf(work, author.id, `thread:${input.threadId}`);
  await followQuietly(work, author.id, 'thread', input.threadId);
  const read = input.readTo === undefined ? undefined : { to: readWith(input.readTo, thread.n), n: thread.n };
  await work.emit(PostPublished, { postId, threadId: input.threadId, authorId: author.id, at: work.now, ...(read ? { read } : {}) });
  await tellMentioned(work, { id: postId, threadId: input.threadId }, words.mentioned);
  await work.emit(TalkChanged, { threadId: input.threadId, postId });
  work.changed('lists', `thread:${input.threadId}`, `space:${thread.spaceId}`, `words-of:${author.id}`);
  work.live({ topic: `thread:${input.threadId}`, kind: 'post', payload: { postId } });
  return { postId };
};

export const replyToThread = { before, run };

/** EditPost: an author changes their own words, within the window, on top of the version they saw. */
import { and, eq } from 'drizzle-orm';
import { EditPost } from '../../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { RENDERER_VERSION } from '../../../platform/text/markdown.ts';
import type { Work } from '../../../platform/work.ts';
import { usePictures } from '../../media/index.ts';
import { dropDraftOf } from '../drafts.ts';
import { TalkChanged } from '../forum.events.ts';
import { editHoursOf } from '../forum.rules.ts';
import { tellMentioned } from '../mentions.ts';
import { readPost, threadThere } from '../thread.queries.ts';
import { type WrittenWords, writtenWords } from '../written-words.ts';

type Input = InputOf<typeof EditPost>;

/** The words as they will be; null where the post is nobody's or another's: then `run` says no, and nothing is rendered. */
const before = async (reader: Reader, input: Input): Promise<WrittenWords | null> => {
  const post = await readPost(reader, input.postId);
  if (post?.authorId !== memberOf(reader.actor).id) return null;
  return writtenWords(reader, input.body, (...said) => refuse(EditPost, ...said));
};

/** Kept with each version of an opening post: its title can be changed as its words can. */
const nameOf = async (work: Work, threadId: string) => {
  const { threads } = work.t.forum;
  const [thread] = await work.db
    .select({ title: threads.title, tags: threads.tags })
    .from(threads)
    .where(eq(threads.id, threadId))
    .limit(1);
  return thread;
};

const run = async (work: Work, input: Input, words: WrittenWords | null): Promise<ReturnsOf<typeof EditPost>> => {
  const { posts, postVersions, threads } = work.t.forum;
  const [post] = await work.db.select().from(posts).where(eq(posts.id, input.postId)).limit(1);
  if (post?.state !== 'shown') throw refuse(EditPost, 'post-missing');
  // what stands behind a door that is shut to this one is not there at all
  const thread = await threadThere(work, post.threadId);
  if (!thread) throw refuse(EditPost, 'post-missing');
  if (!words || post.authorId !== memberOf(work.actor).id) throw refuse(EditPost, 'not-your-post');
  if (thread.locked && levelOf(work.actor) < 5) throw refuse(EditPost, 'thread-locked');
  const hours = editHoursOf(work.policies, work.actor, work.now);
  if (work.now > post.at + hours * 3_600_000) throw refuse(EditPost, 'edit-window-over', { values: { hours } });
  // both texts go back, so that the person can put them together; read anew: the other edit may be of this very moment
  const stale = async () => {
    const [current] = await work.db.select({ body: posts.body, version: posts.version }).from(posts).where(eq(posts.id, post.id)).limit(1);
    return refuse(EditPost, 'edited-meanwhile', { extra: { current, yours: input.body } });
  };
  if (post.version !== input.version) throw await stale();
  if (post.body === input.body) return { postId: post.id, version: post.version };

  const version = post.version + 1;
  const [changed] = await work.db
    .update(posts)
    .set({
      body: input.body,
      html: words.html,
      renderer: RENDERER_VERSION,
      excerpt: words.excerpt,
      lang: words.lang,
      version,
      editedAt: work.now,
    })
    .where(and(eq(posts.id, post.id), eq(posts.version, input.version), eq(posts.state, 'shown')))
    .returning({ id: posts.id });
  if (!changed) throw await stale();
  const opens = post.n === 1 ? await nameOf(work, post.threadId) : undefined;
  await work.db
    .insert(postVersions)
    .values({ postId: post.id, version: post.version, body: post.body, ...opens, at: post.editedAt ?? post.at });
  // those that are gone from it, too: what it said before is kept as words
  if (words.pictures.length > 0 || post.html.includes('<img '))
    await usePictures(work, { kind: 'post', id: post.id }, { html: words.html });
  if (post.n === 1) {
    const [thread] = await work.db
      .update(threads)
      .set({ excerpt: words.excerpt, excerptLang: words.lang })
      .where(eq(threads.id, post.threadId))
      .returning({ spaceId: threads.spaceId });
    if (thread) work.changed('lists', `space:${thread.spaceId}`);
  }
  await dropDraftOf(work, post.authorId, `edit:${post.id}`);
  await tellMentioned(work, post, words.mentioned);
  await work.emit(TalkChanged, { threadId: post.threadId, postId: post.id });
  work.changed(`thread:${post.threadId}`, `words-of:${post.authorId}`);
  work.live({ topic: `thread:${post.threadId}`, kind: 'edit', payload: { postId: post.id } });
  return { postId: post.id, version };
};

export const editPost = { before, run };

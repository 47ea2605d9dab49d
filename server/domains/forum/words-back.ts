/** One post that its author takes along: deleted as they would delete it, or, where others answered its thread, emptied; then its words are no more. */
import { eq, inArray } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';
import { usePictures } from '../media/index.ts';
import { langOfTitle, slugOf } from './forum.rules.ts';
import { answeredByOthers, changeState, earnedBy, takePost, tellOfTalk } from './post-state.ts';
import { PostDeleted } from './staff.events.ts';

/** `answered`: it opens a thread in which others speak, so it can not go. */
export const takePostBack = async (work: Work, postId: string): Promise<'gone' | 'answered'> => {
  const post = await takePost(work, postId);
  if (!post || post.state === 'deleted') return 'gone';
  if (post.n === 1 && (await answeredByOthers(work, post))) return 'answered';
  const { threadId, authorId } = post;
  await work.emit(PostDeleted, { postId, threadId, authorId, earned: await earnedBy(work, post), at: work.now });
  await changeState(work, post, 'deleted');
  return 'gone';
};

/** What others said keeps its place, under a sentence of the house. */
export const emptyOpening = async (work: Work, postId: string, instead: string): Promise<void> => {
  const { posts, threads, threadTags } = work.t.forum;
  const post = await takePost(work, postId);
  if (!post) return;
  const lang = langOfTitle(instead);
  await forgetWords(work, [postId], instead);
  await work.db
    .update(posts)
    .set({ body: instead, html: `<p>${instead}</p>`, lang, editedAt: null })
    .where(eq(posts.id, postId));
  await work.db.update(threads).set({ tags: [] }).where(eq(threads.id, post.threadId));
  await work.db.delete(threadTags).where(eq(threadTags.threadId, post.threadId));
  await tellOfTalk(work, post, null, post.id);
};

/** Nobody reads these any more: text, earlier versions and pictures go, and of a thread its title. */
export const forgetWords = async (work: Work, postIds: readonly string[], instead: string): Promise<void> => {
  if (postIds.length === 0) return;
  const { posts, postVersions, threads } = work.t.forum;
  await work.db.delete(postVersions).where(inArray(postVersions.postId, [...postIds]));
  const rows = await work.db
    .update(posts)
    .set({ body: '', html: '', excerpt: '' })
    .where(inArray(posts.id, [...postIds]))
    .returning({ id: posts.id, n: posts.n, threadId: posts.threadId });
  const name = { title: instead, slug: slugOf(instead), lang: langOfTitle(instead), excerpt: '' };
  for (const { id, n, threadId } of rows) {
    await usePictures(work, { kind: 'post', id }, {});
    if (n === 1) await work.db.update(threads).set(name).where(eq(threads.id, threadId));
  }
};

/** EditThread: whoever began a thread changes its title and its tags, within the time for the opening post and on top of the version they saw. */
import { and, eq } from 'drizzle-orm';
import { EditThread } from '../../../../shared/domains/forum.acts.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { cleanTitle, editHoursOf, langOfTitle, slugOf, titleIsLongEnough } from '../forum.rules.ts';
import { tellOfTalk } from '../post-state.ts';
import { tagsOf } from '../tags.rules.ts';
import { takeThread } from '../thread-marks.ts';

export const editThread = async (work: Work, input: InputOf<typeof EditThread>): Promise<ReturnsOf<typeof EditThread>> => {
  const { posts, postVersions, threads, threadTags } = work.t.forum;
  const thread = await takeThread(work, input.threadId);
  if (thread?.state !== 'shown') throw refuse(EditThread, 'thread-missing');
  if (thread.authorId !== memberOf(work.actor).id) throw refuse(EditThread, 'not-your-thread');
  if (thread.locked && levelOf(work.actor) < 5) throw refuse(EditThread, 'thread-locked');
  const hours = editHoursOf(work.policies, work.actor, work.now);
  if (work.now > thread.at + hours * 3_600_000) throw refuse(EditThread, 'title-window-over', { values: { hours } });
  const title = input.title === undefined ? thread.title : cleanTitle(input.title);
  if (!titleIsLongEnough(title)) throw refuse(EditThread, 'title-too-short');
  const tags = input.tags === undefined ? thread.tags : tagsOf(input.tags, (tag) => refuse(EditThread, 'tag-wrong', { values: { tag } }));

  const [post] = await work.db
    .select()
    .from(posts)
    .where(and(eq(posts.threadId, thread.id), eq(posts.n, 1)))
    .limit(1);
  if (!post) throw refuse(EditThread, 'thread-missing');
  const stale = () =>
    refuse(EditThread, 'thread-edited-meanwhile', {
      extra: { current: { title: thread.title, tags: thread.tags, version: post.version } },
    });
  if (post.version !== input.version) throw stale();
  const sameTags = tags.join() === thread.tags.join();
  if (title === thread.title && sameTags) return { threadId: thread.id, postId: post.id, version: post.version };

  // a version of the opening post, as an edit of its words is one: both are read in one place, and neither takes the other's back unseen
  const version = post.version + 1;
  const [changed] = await work.db
    .update(posts)
    .set({ version, editedAt: work.now })
    .where(and(eq(posts.id, post.id), eq(posts.version, input.version)))
    .returning({ id: posts.id });
  if (!changed) throw stale();
  await work.db.insert(postVersions).values({
    postId: post.id,
    version: post.version,
    body: post.body,
    title: thread.title,
    tags: thread.tags,
    at: post.editedAt ?? post.at,
  });
  await work.db
    .update(threads)
    .set({ title, slug: slugOf(title), lang: langOfTitle(title), tags })
    .where(eq(threads.id, thread.id));
  if (!sameTags) {
    await work.db.delete(threadTags).where(eq(threadTags.threadId, thread.id));
    if (tags.length > 0) await work.db.insert(threadTags).values(tags.map((tag) => ({ threadId: thread.id, tag, at: thread.at })));
  }
  // every post of it is found by the title, too
  await tellOfTalk(work, { threadId: thread.id, spaceId: thread.spaceId, authorId: thread.authorId }, null);
  work.live({ topic: `thread:${thread.id}`, kind: 'name', payload: {} });
  return { threadId: thread.id, postId: post.id, version };
};

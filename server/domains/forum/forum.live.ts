/** What those who look at a thread see arrive: a post as the server's page draws it, an edit, counts. */

import { livePost, threadName } from '../../../web/domains/forum/thread.page.ts';
import { renderToString } from '../../../web/platform/html.ts';
import { type Actor, anyoneOf } from '../../platform/actor.ts';
import type { LiveRender, TopicGate } from '../../platform/hub.ts';
import type { Reader } from '../../platform/reader.ts';
import { readPost, threadThere } from './thread.queries.ts';
import { threadSummary } from './threads.queries.ts';

/** A new or changed post, drawn for one language and audience; `gone` where the thread is not theirs to read any more. */
const drawnPost =
  (reader: Reader): LiveRender =>
  async (message, locale, audience, level) => {
    const { postId } = message.payload as { postId: string };
    const post = await readPost({ ...reader, locale, actor: anyoneOf(audience, level) }, postId, true);
    if (!post) return message.kind === 'state' ? { postId, gone: true } : null;
    return {
      postId,
      n: post.view.n,
      by: post.view.author.handle,
      // the line under the title, for a thread and for a question
      replies: reader.speaks(locale)('forum.replies', { count: post.replies }),
      answers: reader.speaks(locale)('forum.answers', { count: post.replies }),
      html: renderToString(
        livePost(post.view, {
          say: reader.speaks(locale),
          locale,
          zone: reader.zone,
          audience,
          threadId: post.threadId,
          question: post.question,
          ...(post.locked && audience !== 'staff' ? { ended: true } : {}),
        }),
      ),
    };
  };

/** Another title, other tags: as the page has them. */
const drawnName =
  (reader: Reader): LiveRender =>
  async (message, locale, audience, level) => {
    const threadId = message.topic.slice('thread:'.length);
    const thread = await threadSummary({ ...reader, locale, actor: anyoneOf(audience, level) }, threadId);
    return thread ? { html: renderToString(threadName(thread.view, { say: reader.speaks(locale), locale })) } : null;
  };

export const forumLive = {
  post: drawnPost,
  name: drawnName,
  edit: drawnPost,
  state: drawnPost,
  // who watched before the thread was hidden or moved away hears no more of it
  reactions:
    (reader: Reader): LiveRender =>
    async (message, _locale, audience, level) =>
      (await threadThere({ ...reader, actor: anyoneOf(audience, level) }, message.topic.slice('thread:'.length)))
        ? (message.payload as object)
        : null,
};

const mayRead =
  (reader: Reader) =>
  async (threadId: string, actor: Actor): Promise<boolean> =>
    (await threadThere({ ...reader, actor }, threadId)) !== undefined;

/** Whoever may read a thread may watch it. */
export const threadGate = (reader: Reader): TopicGate => mayRead(reader);
/** And may know how many read it now: on a topic of its own, so that who only listens is not counted and not told. */
export const hereGate = (reader: Reader): TopicGate => mayRead(reader);

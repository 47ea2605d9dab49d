/** Pages of one post: where it stands, changing it, deleting it, what it said before. */
import { type Static, Type } from 'typebox';
import { DeletePost, EditThread, GetPostHistory } from '../../../shared/domains/forum.acts.ts';
import { EditPost } from '../../../shared/domains/forum.ts';
import { fields } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { deletePostPage } from '../../../web/domains/forum/delete-post.page.ts';
import { editPostPage } from '../../../web/domains/forum/edit-post.page.ts';
import { editThreadPage } from '../../../web/domains/forum/edit-thread.page.ts';
import { postHistoryPage } from '../../../web/domains/forum/post-history.page.ts';
import { threadPage } from '../../../web/domains/forum/thread.page.ts';
import { memberOf } from '../../platform/actor.ts';
import { page } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';
import { Refused, refuse } from '../../platform/refusal.ts';
import { deletedByMe, hrefOfDeleted } from './deleted.queries.ts';
import { getDraft } from './drafts.queries.ts';
import { getPostHistory } from './post-history.queries.ts';
import { readableTalk } from './talk.queries.ts';
import { readPost } from './thread.queries.ts';
import { threadSummary } from './threads.queries.ts';

const params = fields({ postId: Id });
const historyQuery = fields({ before: Type.Optional(GetPostHistory.query.properties.before) });

const ledToDeleted = async (reader: Reader, { postId }: { postId: string }): Promise<string | undefined> =>
  (await deletedByMe(reader, postId)) && hrefOfDeleted(postId);

export const postPages = [
  // the lasting address of one post, wherever in its thread it stands
  page('/p/:postId', {
    access: 'anyone',
    kept: 'shared',
    params,
    load: async (reader, input: { postId: string }) => {
      // the place of one that is not shown any more still says so
      const post = await readPost(reader, input.postId, true);
      return post ? { moved: post.href } : 'not-found';
    },
    instead: ledToDeleted,
    view: threadPage,
  }),
  page('/p/:postId/edit', {
    access: 'member',
    kept: 'own',
    params,
    load: async (reader, input: { postId: string }) => {
      const post = await readPost(reader, input.postId);
      if (!post) return 'not-found';
      if (post.authorId !== memberOf(reader.actor).id) throw refuse(EditPost, 'not-your-post');
      const { draft } = await getDraft(reader, { place: `edit:${input.postId}` });
      return {
        data: { postId: input.postId, body: post.body, version: post.view.version, n: post.view.n, href: post.href, draft },
        tags: [],
      };
    },
    instead: ledToDeleted,
    view: editPostPage,
  }),
  // under its opening post: whatever stands behind the id of a thread may be its title
  page('/p/:postId/title', {
    access: 'member',
    kept: 'own',
    params,
    load: async (reader, input: { postId: string }) => {
      const post = await readPost(reader, input.postId);
      const thread = post && (await threadSummary(reader, post.threadId));
      if (!thread || post.view.n !== 1) return 'not-found';
      if (post.authorId !== memberOf(reader.actor).id) throw refuse(EditThread, 'not-your-thread');
      const { title, lang, tags, href } = thread.view;
      return { data: { threadId: post.threadId, title, lang, tags, href, version: post.view.version }, tags: [] };
    },
    instead: ledToDeleted,
    view: editThreadPage,
  }),
  page('/p/:postId/delete', {
    access: 'member',
    kept: 'own',
    params,
    load: async (reader, { postId }: { postId: string }) => {
      const post = await readPost(reader, postId);
      const talk = (await readableTalk(reader, [{ kind: 'post', id: postId }])).get(`post/${postId}`);
      if (!post || !talk) {
        // who comes back to it by the browser's own way
        const gone = await deletedByMe(reader, postId);
        return gone ? { data: { postId, gone }, tags: [] } : 'not-found';
      }
      if (post.authorId !== memberOf(reader.actor).id) throw refuse(DeletePost, 'not-yours-to-delete');
      const { excerpt, excerptLang, href, n } = talk;
      return { data: { postId, excerpt, lang: excerptLang, href, opening: n === 1 }, tags: [] };
    },
    view: deletePostPage,
  }),
  page('/p/:postId/history', {
    access: 'anyone',
    kept: 'shared',
    params,
    query: historyQuery,
    load: async (reader, input: Static<typeof params> & Static<typeof historyQuery>) => {
      const post = await readPost(reader, input.postId);
      try {
        const data = await getPostHistory(reader, input);
        // only numbers of versions have a page of their own: each address that is kept costs something to make
        if (input.before !== undefined && (input.before > (post?.view.version ?? 0) || data.versions.length === 0))
          return { moved: `/p/${input.postId}/history` };
        const gated = (post?.openTo ?? 0) > 1 || post?.view.state !== 'shown';
        return { gated, data, tags: ['spaces', `thread:${data.threadId}`, `member:${post?.authorId}`] };
      } catch (error) {
        if (error instanceof Refused && error.type === 'post-missing') return 'not-found';
        throw error;
      }
    },
    view: postHistoryPage,
  }),
];

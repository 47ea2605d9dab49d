/** One's own words that one has deleted: nothing is left of them but the way on from where they were. */
import { and, eq, sql } from 'drizzle-orm';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { listSpaces } from './spaces.queries.ts';
import { readPost } from './thread.queries.ts';

const mineDeleted = prepared(({ db, t }) => {
  const { posts, threads } = t.forum;
  return db
    .select({ n: posts.n, spaceId: threads.spaceId })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, sql.placeholder('postId')), eq(posts.authorId, sql.placeholder('memberId')), eq(posts.state, 'deleted')))
    .limit(1);
});

/** `to`: the thread that a reply stood in, the space that a thread stood in; null where this one may not come in there any more. */
export type DeletedPost = { opening: boolean; to: { href: string; name: string | null } | null };

export const deletedByMe = async (reader: Reader, postId: string): Promise<DeletedPost | undefined> => {
  if (reader.actor.kind !== 'member') return undefined;
  const [row] = await mineDeleted(reader, { postId, memberId: memberOf(reader.actor).id });
  if (!row) return undefined;
  if (row.n > 1) {
    const place = await readPost(reader, postId, true);
    return { opening: false, to: place ? { href: place.href, name: null } : null };
  }
  const { spaces } = await listSpaces(reader);
  const space = spaces.find(({ id }) => id === row.spaceId);
  return { opening: true, to: space ? { href: `/s/${space.slug}`, name: space.name } : null };
};

/** Where whoever deleted it reads that it is gone. */
export const hrefOfDeleted = (postId: string): string => `/p/${postId}/delete`;

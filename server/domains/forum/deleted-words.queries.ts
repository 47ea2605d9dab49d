/** What somebody said and has deleted since, as it stood at a given time. For whoever has to decide about it: who that is, and for how long, is theirs to look at. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ThreadSummary } from '../../../shared/domains/forum.ts';
import type { Reader } from '../../platform/reader.ts';
import { picturesAsShown } from '../../platform/text/markdown.ts';
import { faceJoin } from '../members/index.ts';
import type { PictureShown } from './talk.queries.ts';

export type DeletedWords = {
  /** The thread's. */
  title: string;
  lang: string | null;
  author: ThreadSummary['author'];
  at: number;
  deletedAt: number;
  /** Each version that stood in that time, the earliest first: its source, and since when it stood. `title`: where the thread was called otherwise then. */
  texts: { title: string | null; text: string; at: number }[];
  /** Those of the last version: of what an edit took out the words alone are kept. */
  pictures: PictureShown[];
};
/** As it stood between these two moments, in epoch milliseconds. `key`: what the answer is found by. */
export type AskedWords = { key: string; postId: string; from: number; to: number };

/** Those of them whose author deleted the post. */
export const deletedWords = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  asked: readonly AskedWords[],
): Promise<Map<string, DeletedWords>> => {
  if (asked.length === 0) return new Map();
  const { posts, postVersions, threads } = t.forum;
  const face = faceJoin(t);
  const rows = await db
    .select({
      post: { id: posts.id, at: posts.at, editedAt: posts.editedAt, stateAt: posts.stateAt, body: posts.body, html: posts.html },
      author: face.columns,
      title: threads.title,
      lang: threads.lang,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(face.table, eq(face.id, posts.authorId))
    .where(and(inArray(posts.id, [...new Set(asked.map(({ postId }) => postId))]), eq(posts.state, 'deleted')));
  if (rows.length === 0) return new Map();
  const byId = new Map(rows.map((row) => [row.post.id, row]));
  const earlier = await db
    .select()
    .from(postVersions)
    .where(inArray(postVersions.postId, [...byId.keys()]))
    .orderBy(asc(postVersions.version));
  const found = new Map<string, DeletedWords>();
  for (const { key, postId, from, to } of asked) {
    const row = byId.get(postId);
    if (!row) continue;
    const { post, author, title, lang } = row;
    const versions = [
      ...earlier
        .filter((version) => version.postId === postId)
        .map(({ body, at, title: then }) => ({
          title: then === title ? null : then,
          text: body,
          at,
        })),
      { title: null, text: post.body, at: post.editedAt ?? post.at },
    ];
    const stoodUntil = (i: number): number => versions[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const stood = versions.filter(({ at }, i) => at <= to && from < stoodUntil(i));
    // a clock that was set back between the two: rather the first than none
    const texts = stood.length > 0 ? stood : versions.slice(0, 1);
    found.set(key, { title, lang, author, at: post.at, deletedAt: post.stateAt ?? post.at, texts, pictures: picturesAsShown(post.html) });
  }
  return found;
};

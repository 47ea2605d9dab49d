/**
 * All tags, and how many threads each has. No table counts them: who may see which thread differs, and a thread is hidden, moved and
 * restored. The tags are found by jumping from one to the next in their index, and each is counted only so far as anybody would read.
 */
import { desc, type SQL, sql } from 'drizzle-orm';
import { mostCounted, tagsPerPage } from '../../../shared/domains/forum.lists.ts';
import type { ListTags, TagCount } from '../../../shared/domains/forum.reading.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { levelOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { listedFor } from './visible.ts';

/** What is talked about now is read from so many threads with the newest posts. */
const livelyOnes = 200;
const mostLively = 12;

/** The next tags by name with how many threads of each this reader may see, which may be none. */
const tagsAfter = (reader: Reader, after: string): Promise<TagCount[]> => tagsFrom(reader, sql`tag > ${after}`, tagsPerPage + 1);

/** `counted`: only those are counted, of any other it says none: counting is what takes long. */
const tagsFrom = (reader: Reader, first: SQL, most: number, counted = sql`true`): Promise<TagCount[]> => {
  const level = levelOf(reader.actor);
  const listed = sql`(
    with recursive found(tag) as (
      select (select tag from thread_tags where ${first} order by tag limit 1)
      union all
      select (select tag from thread_tags where tag > found.tag order by tag limit 1) from found where found.tag is not null
    )
    select found.tag as tag, case when ${counted} then (
      select count(*) from (
        select 1 from thread_tags inner join threads on threads.id = thread_tags.thread_id
        where thread_tags.tag = found.tag and threads.state = 'shown' and threads.open_to <= ${level} limit ${mostCounted + 1}
      ) as counted
    ) else 0 end as threads
    from found where found.tag is not null limit ${most}
  ) as listed`;
  return reader.db.select({ tag: sql<string>`listed.tag`, threads: sql<number>`listed.threads`.mapWith(Number) }).from(listed);
};

export const listTags = async (reader: Reader, { after = '' }: InputOf<typeof ListTags>): Promise<ReturnsOf<typeof ListTags>> => {
  let rows = await tagsAfter(reader, after);
  const seen = () => rows.slice(0, tagsPerPage).filter(({ threads }) => threads > 0);
  // what one goes on by is a tag that one sees: the name of another would tell of threads that one may not know
  while (rows.length > tagsPerPage && seen().length === 0) rows = await tagsAfter(reader, rows[tagsPerPage - 1]?.tag ?? '');
  const tags = seen();
  return { tags, next: rows.length > tagsPerPage ? (tags.at(-1)?.tag ?? null) : null };
};

/** So many of the tags that stand where these letters begin are looked at; more than are shown, since some lead to nothing one may read. */
const mostLookedAt = 12;
/** Up to `most` tags that begin like this, the tag itself first, and only those of which this reader may read a thread. */
export const tagsBeginning = async (reader: Reader, start: string, most: number): Promise<TagCount[]> =>
  (await tagsFrom(reader, sql`tag >= ${start}`, mostLookedAt, sql`substr(found.tag, 1, ${[...start].length}) = ${start}`))
    .filter(({ tag, threads }) => threads > 0 && tag.startsWith(start))
    .slice(0, most);

/** The tags of the threads with the newest posts, the most talked about first. */
export const livelyTags = async (reader: Reader): Promise<TagCount[]> => {
  const { threads } = reader.t.forum;
  const rows = await reader.db
    .select({ tags: threads.tags })
    .from(threads)
    .where(listedFor(reader.t, reader.actor))
    .orderBy(desc(threads.lastAt), desc(threads.id))
    .limit(livelyOnes);
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap((row) => row.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, threads: count }))
    .sort((a, b) => b.threads - a.threads)
    .slice(0, mostLively);
};

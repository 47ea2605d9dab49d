/**
 * What is found, apart from its words. The words themselves stand in `search_words`, which no table of ours can describe: a
 * virtual table of SQLite (FTS5), a `tsvector` with its GIN index on PostgreSQL. It was written by hand in the migration that
 * made these (`words.ts` is the only one to touch it).
 */
import { customType, integer as pgInteger, pgTable } from 'drizzle-orm/pg-core';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Kit } from '../../platform/store/kit.ts';

export const searchTables = (k: Kit) => ({
  /** One for each post that is shown. */
  entries: k.table(
    'search_entries',
    {
      /** Rises with each post: the newest have the highest. The same number as in `search_words`. */
      n: k.rising('n'),
      postId: k.text('post_id').notNull(),
      threadId: k.text('thread_id').notNull(),
      at: k.ms('at').notNull(),
      /** How many words it has. */
      words: k.int('words').notNull(),
      /** 1: the opening post. */
      opening: k.int('opening').notNull(),
      solved: k.int('solved').notNull(),
    },
    (t) => [k.uniqueIndex('search_entries_post').on(t.postId)],
  ),
  /** Threads in the order in which they were first found: pages of the site map. */
  threads: k.table('search_threads', { n: k.rising('n'), threadId: k.text('thread_id').notNull() }, (t) => [
    k.uniqueIndex('search_threads_thread').on(t.threadId),
  ]),
  /** How the index was made, and how far a new making has come. */
  state: k.table('search_state', { name: k.text('name').primaryKey(), value: k.text('value').notNull() }),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    search: ReturnType<typeof searchTables>;
  }
}

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
/** Not part of the schema: migrations do not make them from here. */
export const wordsOnSqlite = sqliteTable('search_words', {
  n: integer('rowid'),
  title: text('title'),
  body: text('body'),
  marks: text('marks'),
});
export const wordsOnPostgres = pgTable('search_words', { n: pgInteger('n').notNull(), words: tsvector('words') });

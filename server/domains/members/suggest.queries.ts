/** Members whose handle or name begins like what is typed. By an index each; only with a beginning, and never more than a few. */
import { and, is, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { SuggestMembers } from '../../../shared/domains/members.suggest.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Tables } from '../../platform/store/kit.ts';

const mostShown = 8;

/** What begins with it stands, sign by sign, from it up to it with the last of all signs behind. */
const begins = (t: Tables, column: PgColumn, start: string): SQL | undefined => {
  const last = `${start}\u{10ffff}`;
  // PostgreSQL compares by the language of the database, but for these two signs, which its index here is made for
  return is(t.members.members, PgTable)
    ? and(sql`${column} ~>=~ ${start}`, sql`${column} ~<~ ${last}`)
    : and(sql`${column} >= ${start}`, sql`${column} < ${last}`);
};

export const suggestMembers = async (reader: Reader, input: InputOf<typeof SuggestMembers>): Promise<ReturnsOf<typeof SuggestMembers>> => {
  const { members } = reader.t.members;
  const start = input.start.trim();
  if (start === '') return { members: [] };
  const found = new Map<string, string>();
  const look = async (column: PgColumn, beginning: string): Promise<void> => {
    if (found.size >= mostShown) return;
    const rows = await reader.db
      .select({ handle: members.handle, name: members.name })
      .from(members)
      .where(begins(reader.t, column, beginning))
      .limit(mostShown);
    for (const { handle, name } of rows) if (found.size < mostShown) found.set(handle, name);
  };
  if (/^[a-z0-9-]+$/i.test(start)) await look(members.handle, start.toLowerCase());
  // names are kept as people write them: as typed, and with a capital
  for (const beginning of new Set([start, start.charAt(0).toUpperCase() + start.slice(1)])) await look(members.name, beginning);
  return { members: [...found].map(([handle, name]) => ({ handle, name })) };
};

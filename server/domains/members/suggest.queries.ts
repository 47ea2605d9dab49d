/** Members whose handle or name begins like what is typed. By an index each; only with a beginning, and never more than a few. */
import { and, is, isNull, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { SuggestMembers } from '../../../shared/domains/members.suggest.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Face } from '../../../shared/kinds.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { faceJoin } from './faces.ts';
import { asWritten, whoIsCalled, withCapitals } from './member-rows.ts';

const mostShown = 8;

/** What begins with it stands, sign by sign, from it up to it with the last of all signs behind. */
const begins = (t: Tables, column: PgColumn, start: string): SQL | undefined => {
  const last = `${start}\u{10ffff}`;
  // PostgreSQL compares by the language of the database, but for these two signs, which its index here is made for
  return is(t.members.members, PgTable)
    ? and(sql`${column} ~>=~ ${start}`, sql`${column} ~<~ ${last}`)
    : and(sql`${column} >= ${start}`, sql`${column} < ${last}`);
};

/** One who may be meant: how they stand beside their words, and their id. */
type Meant = Face & { id: string };

/** Up to `most` members whose handle or name begins like this. Of nothing nobody. */
export const membersBeginning = async (reader: Reader, typed: string, most: number): Promise<Meant[]> => {
  const face = faceJoin(reader.t);
  const start = asWritten(typed);
  const found = new Map<string, Meant>();
  const look = async (column: PgColumn, beginning: string): Promise<void> => {
    if (found.size >= most) return;
    const rows = await reader.db
      .select({ id: face.id, ...face.columns })
      .from(face.table)
      .where(and(begins(reader.t, column, beginning), isNull(face.table.leftAt)))
      .limit(most);
    for (const row of rows) if (found.size < most) found.set(row.id, row);
  };
  if (start === '') return [];
  if (/^[a-z0-9-]+$/i.test(start)) await look(face.columns.handle, start.toLowerCase());
  // names are kept as people write them: as typed, with a capital, and with one for each word
  for (const beginning of new Set([start, start.charAt(0).toUpperCase() + start.slice(1), withCapitals(start)]))
    await look(face.columns.name, beginning);
  return [...found.values()];
};

/** As they stand in a list: whom somebody looks for by a beginning. */
export const facesBeginning = async (reader: Reader, typed: string): Promise<Face[]> =>
  (await membersBeginning(reader, typed, mostShown)).map(({ id: _, ...face }) => face);

export const suggestMembers = async (reader: Reader, input: InputOf<typeof SuggestMembers>): Promise<ReturnsOf<typeof SuggestMembers>> => ({
  members: (await membersBeginning(reader, input.start, mostShown)).map(({ handle, name }) => ({ handle, name })),
});

/**
 * Whom somebody means by what they typed: who has this handle or this whole name, or else the only one whose handle or name begins
 * so. Where several begin so, nobody yet, and `several` are those to choose from.
 */
export const whoIsMeant = async (reader: Reader, typed: string): Promise<{ ids: string[]; several: Face[] }> => {
  const called = await whoIsCalled(reader, typed);
  if (called.length > 0) return { ids: called, several: [] };
  const found = await membersBeginning(reader, typed, mostShown);
  return found.length === 1
    ? { ids: found.map(({ id }) => id), several: [] }
    : { ids: [], several: found.map(({ id: _, ...face }) => face) };
};

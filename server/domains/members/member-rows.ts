/** One member's row, by what one knows of them. Prepared: every page and every act begins with one of these. */
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, preparedMany, type ReadDb } from '../../platform/store/store.ts';

export const memberByAccount = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.members)
    .where(eq(t.members.members.accountId, sql.placeholder('accountId')))
    .limit(1),
);
/** Of those who are here: nothing can be asked of who left, nor done to them. */
export const memberByHandle = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.members)
    .where(and(eq(t.members.members.handle, sql.placeholder('handle')), isNull(t.members.members.leftAt)))
    .limit(1),
);
/** What stands above the words that somebody left behind. */
export const memberWhoLeft = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.members)
    .where(and(eq(t.members.members.handle, sql.placeholder('handle')), isNotNull(t.members.members.leftAt)))
    .limit(1),
);
export const memberById = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.members)
    .where(eq(t.members.members.id, sql.placeholder('id')))
    .limit(1),
);

const leftAmong = preparedMany(({ db, t }, rows) => {
  const { members } = t.members;
  return db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        inArray(
          members.id,
          rows.map((row) => row('id')),
        ),
        isNotNull(members.leftAt),
      ),
    );
});
/** Those of them who left: nobody is told anything, and nothing is kept of them any more. */
export const whoLeft = async (reading: { db: ReadDb; t: Tables }, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await leftAmong(
        reading,
        ids.map((id) => ({ id })),
      )
    ).map(({ id }) => id),
  );

const anybody = prepared(({ db, t }) =>
  db.select({ id: t.members.members.id }).from(t.members.members).where(isNotNull(t.members.members.accountId)).limit(1),
);
const anyone = prepared(({ db, t }) => db.select({ id: t.members.members.id }).from(t.members.members).limit(1));
/** Is there anybody at all, also of those who were brought from elsewhere and have no account? */
export const hasAnyone = async (reading: { db: ReadDb; t: Tables }): Promise<boolean> => (await anyone(reading, {})).length > 0;

/** Does anybody live here yet? Who was brought from elsewhere and has no account does not: such a house still waits to be set up. */
export const hasMembers = async (reading: { db: ReadDb; t: Tables }): Promise<boolean> => (await anybody(reading, {})).length > 0;

/** The ids of who has one of these handles, by handle: one read. What is in nobody's name is not in the answer. */
export const memberIdsOf = async (reading: { db: ReadDb; t: Tables }, handles: readonly string[]): Promise<Map<string, string>> => {
  if (handles.length === 0) return new Map();
  const { members } = reading.t.members;
  const rows = await reading.db
    .select({ id: members.id, handle: members.handle })
    .from(members)
    .where(and(inArray(members.handle, [...handles]), isNull(members.leftAt)));
  return new Map(rows.map(({ handle, id }) => [handle, id]));
};

/** Names are no keys: a few may share one. */
const mostOfOneName = 8;
const membersNamed = prepared(({ db, t }) =>
  db
    .select({ id: t.members.members.id })
    .from(t.members.members)
    .where(and(eq(t.members.members.name, sql.placeholder('name')), isNull(t.members.members.leftAt)))
    .limit(mostOfOneName),
);
/** What somebody typed for a person, without what people put around it. */
export const asWritten = (typed: string): string =>
  typed
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^@/, '');
export const withCapitals = (name: string): string => name.toLowerCase().replace(/(?<=^|\s)\p{L}/gu, (first) => first.toUpperCase());
/** The ids of who is meant by what somebody typed: the one with this handle, or else everybody with this name, as written or with capitals. */
export const whoIsCalled = async (reading: { db: ReadDb; t: Tables }, typed: string): Promise<string[]> => {
  const called = asWritten(typed);
  if (/^[a-z0-9-]+$/i.test(called)) {
    const [one] = await memberByHandle(reading, { handle: called.toLowerCase() });
    if (one) return [one.id];
  }
  for (const name of new Set([called, withCapitals(called)])) {
    const some = await membersNamed(reading, { name });
    if (some.length > 0) return some.map(({ id }) => id);
  }
  return [];
};

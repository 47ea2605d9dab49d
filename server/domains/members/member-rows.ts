/** One member's row, by what one knows of them. Prepared: every page and every act begins with one of these. */
import { eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';

export const memberByAccount = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.members)
    .where(eq(t.members.members.accountId, sql.placeholder('accountId')))
    .limit(1),
);
export const memberByHandle = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.members)
    .where(eq(t.members.members.handle, sql.placeholder('handle')))
    .limit(1),
);
export const memberById = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.members)
    .where(eq(t.members.members.id, sql.placeholder('id')))
    .limit(1),
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
    .where(inArray(members.handle, [...handles]));
  return new Map(rows.map(({ handle, id }) => [handle, id]));
};

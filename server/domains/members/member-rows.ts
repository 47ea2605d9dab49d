/** One member's row, by what one knows of them. Prepared: every page and every act begins with one of these. */
import { eq, sql } from 'drizzle-orm';
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

const anybody = prepared(({ db, t }) => db.select({ id: t.members.members.id }).from(t.members.members).limit(1));
/** Does anybody live here yet? */
export const hasMembers = async (reading: { db: ReadDb; t: Tables }): Promise<boolean> => (await anybody(reading, {})).length > 0;

/** Handles that nobody takes: those in use, those that still lead to somebody, and those of people who left. */
import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { memberWhoLeft } from './member-rows.ts';
import { memberByAnyHandle } from './profile.queries.ts';

/** Without the house's secret, so that it holds in another house that takes this one's export. It says only that somebody was called so. */
const hashOf = (handle: string): string => createHash('sha256').update(`handle ${handle}`).digest('base64url');

const goneByHash = prepared(({ db, t }) =>
  db
    .select({ hash: t.members.goneHandles.hash })
    .from(t.members.goneHandles)
    .where(eq(t.members.goneHandles.hash, sql.placeholder('hash')))
    .limit(1),
);

export const isGone = async (reader: Pick<Reader, 'db' | 't'>, handle: string): Promise<boolean> =>
  (await goneByHash(reader, { hash: hashOf(handle) })).length > 0;

/** Somebody has it, or had it once: then it still leads to them, or to nobody for ever. */
export const isHandleTaken = async (reader: Pick<Reader, 'db' | 't'>, handle: string): Promise<boolean> =>
  (await memberByAnyHandle(reader, handle)) !== undefined ||
  (await memberWhoLeft(reader, { handle })).length > 0 ||
  (await isGone(reader, handle));

export const keepFromUse = async (work: Work, handles: readonly string[]): Promise<void> => {
  const rows = [...new Set(handles)].map((handle) => ({ hash: hashOf(handle) }));
  await work.db.insert(work.t.members.goneHandles).values(rows).onConflictDoNothing();
};

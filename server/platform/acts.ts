/** The same act sent twice is one act: by the key its sender gave, or by equal content within 15 seconds. */
import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { refuseGenerally } from './refusal.ts';
import type { Tables } from './store/kit.ts';
import { placeholdersOf, prepared, preparedWrite, type ReadDb } from './store/store.ts';
import type { Work } from './work.ts';

/** A double click, a reload, a retry by the browser; who means it a second time waits that long. */
const sameActMs = 15_000;
/** Explicit keys are remembered for a day. */
export const keepActsMs = 86_400_000;

export type ActKey = { member: string; command: string; key: string; digest: string; explicit: boolean };

/** The fields of every object by name, so that the same content is the same text in whatever order it came. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** @param sent the sender's key, 8 to 100 characters, or undefined */
export const actKey = (member: string, command: string, input: unknown, sent?: string): ActKey => {
  const digest = createHash('sha256').update(JSON.stringify(input, inOrder)).digest('base64url');
  return { member, command, key: sent ? `k:${sent}` : `c:${digest}`, digest, explicit: sent !== undefined };
};

/** Thrown to undo a transaction whose act another one has just done. */
export class AlreadyDone extends Error {}

const actByKey = prepared(({ db, t }) => {
  const { acts } = t.platform;
  return db
    .select({ digest: acts.digest, at: acts.at, answer: acts.answer })
    .from(acts)
    .where(
      and(eq(acts.member, sql.placeholder('member')), eq(acts.command, sql.placeholder('command')), eq(acts.key, sql.placeholder('key'))),
    )
    .limit(1);
});

export const answerOfAct = async (db: ReadDb, t: Tables, act: ActKey, now: number): Promise<{ answer: unknown } | undefined> => {
  const [row] = await actByKey({ db, t }, act);
  if (!row || row.at < now - (act.explicit ? keepActsMs : sameActMs)) return undefined;
  if (row.digest !== act.digest) throw refuseGenerally('key-reused');
  return { answer: row.answer };
};

const writeAct = preparedWrite(({ db, t }) => {
  const { acts } = t.platform;
  return db
    .insert(acts)
    .values(placeholdersOf(acts))
    .onConflictDoUpdate({
      target: [acts.member, acts.command, acts.key],
      set: { digest: sql`excluded.digest`, at: sql`excluded.at`, answer: sql`excluded.answer` },
      setWhere: lt(acts.at, sql.placeholder('forgottenBefore')),
    })
    .returning({ at: acts.at });
});

/** Writes the act down with its answer. @throws AlreadyDone when somebody else just did it */
export const keepAct = async (work: Work, act: ActKey, answer: unknown, now: number): Promise<void> => {
  const row = { member: act.member, command: act.command, key: act.key, digest: act.digest, at: now, answer };
  const kept = await writeAct(work, { ...row, forgottenBefore: now - (act.explicit ? keepActsMs : sameActMs) });
  if (kept.length === 0) throw new AlreadyDone();
};

/** Of somebody who left nothing is remembered, not even for a day. */
export const forgetActs = async (work: Work, member: string): Promise<void> => {
  const { acts } = work.t.platform;
  await work.db.delete(acts).where(eq(acts.member, member));
};

export const sweepActs = async (work: Work): Promise<void> => {
  const { acts } = work.t.platform;
  await work.db.delete(acts).where(lt(acts.at, work.now - keepActsMs));
};

/** The same act sent twice is one act: by the key its sender gave, or by equal content within 15 seconds. */
import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import { refuseGenerally } from './refusal.ts';
import type { Tables } from './store/kit.ts';
import type { ReadDb } from './store/store.ts';
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

export const answerOfAct = async (db: ReadDb, t: Tables, act: ActKey, now: number): Promise<{ answer: unknown } | undefined> => {
  const { acts } = t.platform;
  const [row] = await db
    .select({ digest: acts.digest, at: acts.at, answer: acts.answer })
    .from(acts)
    .where(and(eq(acts.member, act.member), eq(acts.command, act.command), eq(acts.key, act.key)))
    .limit(1);
  if (!row || row.at < now - (act.explicit ? keepActsMs : sameActMs)) return undefined;
  if (row.digest !== act.digest) throw refuseGenerally('key-reused');
  return { answer: row.answer };
};

/** Writes the act down with its answer. @throws AlreadyDone when somebody else just did it */
export const keepAct = async (work: Work, act: ActKey, answer: unknown, now: number): Promise<void> => {
  const { acts } = work.t.platform;
  const row = { member: act.member, command: act.command, key: act.key, digest: act.digest, at: now, answer };
  const kept = await work.db
    .insert(acts)
    .values(row)
    .onConflictDoUpdate({
      target: [acts.member, acts.command, acts.key],
      set: { digest: row.digest, at: now, answer },
      setWhere: lt(acts.at, now - (act.explicit ? keepActsMs : sameActMs)),
    })
    .returning({ at: acts.at });
  if (kept.length === 0) throw new AlreadyDone();
};

export const sweepActs = async (work: Work): Promise<void> => {
  const { acts } = work.t.platform;
  await work.db.delete(acts).where(lt(acts.at, work.now - keepActsMs));
};

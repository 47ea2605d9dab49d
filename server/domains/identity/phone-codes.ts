/**
 * Codes that go to a telephone: six digits, good for five minutes and five tries, kept as a signature in the table of links. Nothing here
 * knows whether the number has an account: the way to the right code is the same for all. Who asks holds an `ask` that leads to a code;
 * several may lead to the same one, so that nobody who asks for somebody else's number keeps its owner from the code that came.
 */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { and, desc, eq, gt } from 'drizzle-orm';
import { newId } from '../../platform/id.ts';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

export const codeGoodForMs = 5 * 60_000;

const signatureOf = (secret: string, codeId: string, number: string, code: string): string =>
  createHmac('sha256', secret).update(`phone ${codeId} ${number} ${code}`).digest('base64url');
/** Codes are found by their number without its standing in an index. */
const identifierOf = (secret: string, number: string): string =>
  `phone-code:${createHmac('sha256', secret).update(`number ${number}`).digest('base64url')}`;

const keep = async (work: Work, row: { id: string; identifier: string; value: string; until: number }): Promise<void> => {
  const { until, ...rest } = row;
  const now = new Date(work.now);
  await work.db.insert(work.t.identity.verifications).values({ ...rest, expiresAt: new Date(until), createdAt: now, updatedAt: now });
};

/** @returns `ask`, by which the page finds it again (a number stands in no address) */
const askFor = async (work: Work, codeId: string, until: number): Promise<string> => {
  const ask = newId(work.now);
  await keep(work, { id: ask, identifier: `phone:${ask}`, value: codeId, until });
  return ask;
};

/** @returns the code for the message, and an `ask` for it */
export const makeCode = async (work: Work, secret: string, number: string): Promise<{ ask: string; code: string; until: number }> => {
  const codeId = newId(work.now);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const until = work.now + codeGoodForMs;
  const value = `${signatureOf(secret, codeId, number, code)} ${number}`;
  await keep(work, { id: codeId, identifier: identifierOf(secret, number), value, until });
  return { ask: await askFor(work, codeId, until), code, until };
};

/** Another way to the newest code that is on its way to this number. @returns its `ask`, or null: there is none */
export const joinCode = async (work: Work, secret: string, number: string): Promise<string | null> => {
  const { verifications } = work.t.identity;
  const [live] = await work.db
    .select({ id: verifications.id, until: verifications.expiresAt })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(secret, number)), gt(verifications.expiresAt, new Date(work.now))))
    .orderBy(desc(verifications.expiresAt))
    .limit(1);
  return live ? askFor(work, live.id, live.until.getTime()) : null;
};

export type Asked = { codeId: string; number: string; signature: string };

/** The number that a code was sent to, while it is good. */
export const askedFor = async (reader: { db: ReadDb; t: Tables; now: number }, ask: string): Promise<Asked | null> => {
  const { verifications } = reader.t.identity;
  const good = gt(verifications.expiresAt, new Date(reader.now));
  const [way] = await reader.db
    .select({ codeId: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, `phone:${ask}`), good))
    .limit(1);
  if (!way) return null;
  const [row] = await reader.db
    .select({ value: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.id, way.codeId), good))
    .limit(1);
  if (!row) return null;
  const cut = row.value.indexOf(' ');
  return { codeId: way.codeId, signature: row.value.slice(0, cut), number: row.value.slice(cut + 1) };
};

export const codeFits = (secret: string, { codeId, number, signature }: Asked, code: string): boolean => {
  const [kept, right] = [Buffer.from(signature), Buffer.from(signatureOf(secret, codeId, number, code))];
  return kept.length === right.length && timingSafeEqual(kept, right);
};

/** @returns whether it was there: of two who come with the same code, one */
export const useCode = async (work: Work, { codeId }: Asked): Promise<boolean> => {
  const { verifications } = work.t.identity;
  const gone = await work.db.delete(verifications).where(eq(verifications.id, codeId)).returning({ id: verifications.id });
  return gone.length > 0;
};

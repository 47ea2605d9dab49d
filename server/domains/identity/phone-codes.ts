/**
 * Codes that go to a telephone: six digits, good for five minutes and five tries, kept as a signature in the table of links. Nothing here
 * knows whether the number has an account: the way to the right code is the same for all.
 */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { newId } from '../../platform/id.ts';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

export const codeGoodForMs = 5 * 60_000;

const signatureOf = (secret: string, ask: string, number: string, code: string): string =>
  createHmac('sha256', secret).update(`phone ${ask} ${number} ${code}`).digest('base64url');

/** @returns `ask`, by which the page finds it again (a number stands in no address), and the code for the message */
export const makeCode = async (work: Work, secret: string, number: string): Promise<{ ask: string; code: string; until: number }> => {
  const ask = newId(work.now);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const until = work.now + codeGoodForMs;
  const now = new Date(work.now);
  await work.db.insert(work.t.identity.verifications).values({
    id: ask,
    identifier: `phone:${ask}`,
    value: `${signatureOf(secret, ask, number, code)} ${number}`,
    expiresAt: new Date(until),
    createdAt: now,
    updatedAt: now,
  });
  return { ask, code, until };
};

/** The number that a code was sent to, while it is good. */
export const askedFor = async (
  reader: { db: ReadDb; t: Tables; now: number },
  ask: string,
): Promise<{ number: string; signature: string } | null> => {
  const { verifications } = reader.t.identity;
  const [row] = await reader.db
    .select({ value: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, `phone:${ask}`), gt(verifications.expiresAt, new Date(reader.now))))
    .limit(1);
  if (!row) return null;
  const cut = row.value.indexOf(' ');
  return { signature: row.value.slice(0, cut), number: row.value.slice(cut + 1) };
};

export const codeFits = (
  secret: string,
  ask: string,
  { number, signature }: { number: string; signature: string },
  code: string,
): boolean => {
  const [kept, right] = [Buffer.from(signature), Buffer.from(signatureOf(secret, ask, number, code))];
  return kept.length === right.length && timingSafeEqual(kept, right);
};

/** @returns whether it was there: of two who come with the same code, one */
export const useCode = async (work: Work, ask: string): Promise<boolean> => {
  const { verifications } = work.t.identity;
  const gone = await work.db
    .delete(verifications)
    .where(eq(verifications.identifier, `phone:${ask}`))
    .returning({ id: verifications.id });
  return gone.length > 0;
};

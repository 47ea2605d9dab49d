/**
 * Tickets: what the link in a mail carries to prove that one got it. Signed with the house's secret, kept only as that signature, good
 * once and for a while. A used one takes all others of its kind for that account with it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { and, eq, gt, gte, inArray } from 'drizzle-orm';
import { newId } from '../../platform/id.ts';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

/** `back`: to the address that an account had before. */
export type Purpose = 'confirm' | 'reset' | 'back';
/** Mail may lie unread over night; who asks for a new password waits for it; who knows of nothing may look at their mail once a week. */
const goodForMs: Record<Purpose, number> = { confirm: 86_400_000, reset: 3_600_000, back: 7 * 86_400_000 };

export type Ticket = { accountId: string; email: string };

const signatureOf = (secret: string, purpose: Purpose, { accountId, email }: Ticket, random: string): string =>
  createHmac('sha256', secret).update(`${purpose} ${accountId} ${random} ${email}`).digest('base64url');
const identifierOf = (purpose: Purpose, accountId: string): string => `${purpose}:${accountId}`;

/** @returns the token for the link, and until when it is good (epoch milliseconds) */
export const makeTicket = async (
  work: Work,
  secret: string,
  purpose: Purpose,
  ticket: Ticket,
): Promise<{ token: string; until: number }> => {
  const random = randomBytes(24).toString('base64url');
  const until = work.now + goodForMs[purpose];
  await work.db.insert(work.t.identity.verifications).values({
    id: newId(work.now),
    identifier: identifierOf(purpose, ticket.accountId),
    value: `${signatureOf(secret, purpose, ticket, random)} ${ticket.email}`,
    expiresAt: new Date(until),
    createdAt: new Date(work.now),
    updatedAt: new Date(work.now),
  });
  return { token: `${ticket.accountId}.${random}`, until };
};

/** What a token is good for at this moment, or null: it ran out, was used, or was never ours. */
export const ticketOf = async (
  reader: { db: ReadDb; t: Tables; now: number },
  secret: string,
  purpose: Purpose,
  token: string,
): Promise<(Ticket & { id: string; madeAt: Date }) | null> => {
  const [accountId = '', random = ''] = token.split('.');
  const { verifications } = reader.t.identity;
  const rows = await reader.db
    .select({ id: verifications.id, value: verifications.value, createdAt: verifications.createdAt })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(purpose, accountId)), gt(verifications.expiresAt, new Date(reader.now))));
  for (const { id, value, createdAt } of rows) {
    const cut = value.indexOf(' ');
    const ticket = { accountId, email: value.slice(cut + 1) };
    const [kept, right] = [Buffer.from(value.slice(0, cut)), Buffer.from(signatureOf(secret, purpose, ticket, random))];
    if (kept.length === right.length && timingSafeEqual(kept, right)) return { ...ticket, id, madeAt: createdAt ?? new Date(0) };
  }
  return null;
};

/** Is there a link under way that is still good? */
export const hasTicket = async (reader: { db: ReadDb; t: Tables; now: number }, purpose: Purpose, accountId: string): Promise<boolean> => {
  const { verifications } = reader.t.identity;
  const [row] = await reader.db
    .select({ id: verifications.id })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(purpose, accountId)), gt(verifications.expiresAt, new Date(reader.now))))
    .limit(1);
  return row !== undefined;
};

/**
 * Who ends the sessions of an account ends what somebody else may have asked for in them, too: no open link changes anything then. The way
 * back to an address stays: it is there for the case that somebody else is in.
 */
export const dropTickets = async (work: Work, accountIds: string[], purposes: Purpose[] = ['confirm', 'reset']): Promise<void> => {
  const { verifications } = work.t.identity;
  const theirs = accountIds.flatMap((id) => purposes.map((purpose) => identifierOf(purpose, id)));
  await work.db.delete(verifications).where(inArray(verifications.identifier, theirs));
};

/**
 * An account goes by an address again that it had before: the way back there is over, and so are those to what it went by in between. The
 * ways to what was before stay. @returns was there one
 */
export const dropWayBack = async (work: Work, { accountId, email }: Ticket): Promise<boolean> => {
  const { verifications } = work.t.identity;
  const ways = await work.db
    .select({ value: verifications.value, createdAt: verifications.createdAt })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf('back', accountId)), gt(verifications.expiresAt, new Date(work.now))));
  const since = ways.filter(({ value }) => value.endsWith(` ${email}`)).map(({ createdAt }) => Number(createdAt));
  if (since.length === 0) return false;
  const later = gte(verifications.createdAt, new Date(Math.min(...since)));
  await work.db.delete(verifications).where(and(eq(verifications.identifier, identifierOf('back', accountId)), later));
  return true;
};

/** Uses it up, with what it is used for in one work: of two who press at once, one finds it gone. */
export const useTicket = async (work: Work, secret: string, purpose: Purpose, token: string): Promise<Ticket | null> => {
  const ticket = await ticketOf(work, secret, purpose, token);
  if (!ticket) return null;
  const { verifications } = work.t.identity;
  const gone = await work.db
    .delete(verifications)
    .where(
      and(
        eq(verifications.identifier, identifierOf(purpose, ticket.accountId)),
        // somebody who took an account over and moved it twice must not end, by the second way back, the first one, which is the owner's
        purpose === 'back' ? gte(verifications.createdAt, ticket.madeAt) : undefined,
      ),
    )
    .returning({ id: verifications.id });
  return gone.some(({ id }) => id === ticket.id) ? ticket : null;
};

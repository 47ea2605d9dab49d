/**
 * TakeBackAddress: whoever reads the mailbox that an account went by until a few days ago puts it back, by the link in the mail that told of
 * the change. Somebody else may have made that change, who knows the password and is signed in: both end here, and a new password is set by
 * the link that this answers with.
 */
import { and, eq, ne } from 'drizzle-orm';
import { TakeBackAddress } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { forgetTrouble } from '../../../platform/mail/trouble.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { mailMovedBack } from '../address-letters.ts';
import { isNoAddress, noAddressOf } from '../addresses.ts';
import { tellConfirmed } from '../certain.ts';
import { AddressTakenBack } from '../identity.questions.ts';
import { endSessions } from '../open-session.ts';
import { letterTools } from '../own-account.ts';
import { makeTicket, type Ticket, useTicket } from '../tickets.ts';

/**
 * An account made with this address since: where it was never confirmed, that may be a bar laid by whoever took the other one over, so it
 * has no address from now on. Where it was, the one who reads the mailbox has two accounts, and chooses.
 */
const makeRoom = async (work: Work, { accountId, email }: Ticket): Promise<void> => {
  const { accounts } = work.t.identity;
  const [other] = await work.db
    .select({ id: accounts.id, confirmed: accounts.emailVerified })
    .from(accounts)
    .where(and(eq(accounts.email, email), ne(accounts.id, accountId)))
    .limit(1);
  if (!other) return;
  if (other.confirmed) throw refuse(TakeBackAddress, 'back-taken');
  await work.db
    .update(accounts)
    .set({ email: noAddressOf(other.id), updatedAt: new Date(work.now) })
    .where(eq(accounts.id, other.id));
};

export const takeBackAddress = async (exchange: Exchange, input: InputOf<typeof TakeBackAddress>): Promise<{ reset: string }> => {
  const tools = await letterTools(exchange);
  const { secret } = exchange.config;
  return exchange.work(async (work) => {
    const { accounts, signIns } = work.t.identity;
    const ticket = await useTicket(work, secret, 'back', input.token);
    const [account] = ticket ? await work.db.select().from(accounts).where(eq(accounts.id, ticket.accountId)).limit(1) : [];
    if (!ticket || !account) throw refuse(TakeBackAddress, 'back-over');
    await makeRoom(work, ticket);
    await work.db
      .update(accounts)
      .set({ email: ticket.email, emailVerified: true, updatedAt: new Date(work.now) })
      .where(eq(accounts.id, account.id));
    await tellConfirmed(work, account);
    await forgetTrouble(work, ticket.email);
    await work.db.delete(signIns).where(and(eq(signIns.userId, account.id), eq(signIns.providerId, 'credential')));
    await endSessions(work, account.id);
    await work.emit(AddressTakenBack, { accountId: account.id });
    if (account.emailVerified && account.email !== ticket.email && !isNoAddress(account.email))
      await mailMovedBack(work, tools, { accountId: account.id, email: account.email, name: account.name, locale: exchange.locale });
    return { reset: (await makeTicket(work, secret, 'reset', ticket)).token };
  });
};

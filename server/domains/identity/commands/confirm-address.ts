/** ConfirmAddress: the link that was mailed, followed and pressed: from now on mail may be sent there. Also how one's address changes. */
import { and, eq, ne } from 'drizzle-orm';
import { ConfirmAddress } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { forgetTrouble } from '../../../platform/mail/trouble.ts';
import { refuse } from '../../../platform/refusal.ts';
import { mailMoved, mailMovedBack } from '../address-letters.ts';
import { isNoAddress } from '../addresses.ts';
import { tellConfirmed } from '../certain.ts';
import { letterTools } from '../own-account.ts';
import { dropWayBack, useTicket } from '../tickets.ts';

export const confirmAddress = async (exchange: Exchange, input: InputOf<typeof ConfirmAddress>): Promise<{ done: boolean }> => {
  const tools = await letterTools(exchange);
  await exchange.work(async (work) => {
    const { accounts } = work.t.identity;
    const ticket = await useTicket(work, exchange.config.secret, 'confirm', input.token);
    if (!ticket) throw refuse(ConfirmAddress, 'confirm-over');
    const [account] = await work.db.select().from(accounts).where(eq(accounts.id, ticket.accountId)).limit(1);
    // somebody else has come to have the address since the mail was sent
    const [other] = await work.db
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.email, ticket.email), ne(accounts.id, ticket.accountId)))
      .limit(1);
    if (!account || other) throw refuse(ConfirmAddress, 'confirm-over');
    await work.db
      .update(accounts)
      .set({ email: ticket.email, emailVerified: true, updatedAt: new Date(work.now) })
      .where(eq(accounts.id, account.id));
    await tellConfirmed(work, account);
    // who followed the link got the mail: whatever came back before is over
    await forgetTrouble(work, ticket.email);
    if (account.email === ticket.email) return;
    // who is in their account still moves it back by hand: what they move it away from is not theirs, and gets no way back
    const again = await dropWayBack(work, ticket);
    if (!account.emailVerified || isNoAddress(account.email)) return;
    const to = { accountId: account.id, email: account.email, name: account.name, locale: exchange.locale };
    await (again ? mailMovedBack(work, tools, to) : mailMoved(work, tools, to));
  });
  return { done: true };
};

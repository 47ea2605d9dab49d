/** ResetPassword: the link is used, the password set, every session ended and the owner told, all in one work; then one is signed in here. */
import { and, eq } from 'drizzle-orm';
import { ResetPassword } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { forgetTrouble } from '../../../platform/mail/trouble.ts';
import { refuse } from '../../../platform/refusal.ts';
import { passwordProblem } from '../../../platform/text/password-form.ts';
import type { Work } from '../../../platform/work.ts';
import { tellConfirmed } from '../certain.ts';
import { knownHere } from '../known-browser.ts';
import { mailPassword, telephoneOf } from '../letters.ts';
import { endSessions, openSession } from '../open-session.ts';
import { hashOf, letterTools, writePassword } from '../own-account.ts';
import { forgetFailures } from '../sign-in-limit.ts';
import { ticketOf, useTicket } from '../tickets.ts';

/**
 * A telephone is older than the address: an account is tied to one only when it is made. Who made it may be somebody else, who gave this
 * address to it; so it is untied, unless the one who reads the mail says that it is theirs. @returns its end, where it was untied
 */
const untie = async (work: Work, accountId: string): Promise<string | null> => {
  const { signIns } = work.t.identity;
  const phone = await telephoneOf(work, accountId);
  if (phone) await work.db.delete(signIns).where(and(eq(signIns.userId, accountId), eq(signIns.providerId, 'phone')));
  return phone;
};

export const resetPassword = async (exchange: Exchange, input: InputOf<typeof ResetPassword>): Promise<{ done: boolean }> => {
  const { secret } = exchange.config;
  // looked at before the hash is made: guessing links must not cost 0.1 s each
  const good = await ticketOf(exchange.reader, secret, 'reset', input.token);
  if (!good) throw refuse(ResetPassword, 'reset-over');
  const tools = await letterTools(exchange);
  const { accounts } = exchange.reader.t.identity;
  const [whose] = await exchange.reader.db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, good.accountId)).limit(1);
  const easy = passwordProblem(input.password, { name: whose?.name ?? '', email: good.email, brand: tools.brand });
  if (easy) throw refuse(ResetPassword, `password-${easy}`);
  const hash = await hashOf(exchange, input.password);
  const { cookie, email, accountId } = await exchange.work(async (work) => {
    const { accounts } = work.t.identity;
    const ticket = await useTicket(work, secret, 'reset', input.token);
    const [account] = ticket ? await work.db.select().from(accounts).where(eq(accounts.id, ticket.accountId)).limit(1) : [];
    // the address was changed since: who reads the old one is not the owner any more
    if (!ticket || !account || account.email !== ticket.email) throw refuse(ResetPassword, 'reset-over');
    await writePassword(work, account.id, hash);
    // the link came by mail, so the address is theirs
    await work.db
      .update(accounts)
      .set({ emailVerified: true, updatedAt: new Date(work.now) })
      .where(eq(accounts.id, account.id));
    await tellConfirmed(work, account);
    await forgetTrouble(work, account.email);
    const untied = input.keepTelephone ? null : await untie(work, account.id);
    await endSessions(work, account.id);
    await mailPassword(work, tools, { ...ticket, name: account.name, locale: exchange.locale }, untied);
    return { cookie: await openSession(work, exchange.config, account.id), email: account.email, accountId: account.id };
  });
  await forgetFailures(exchange, email);
  exchange.setCookies([cookie, ...(await knownHere(exchange, accountId))]);
  return { done: true };
};

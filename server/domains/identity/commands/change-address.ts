/**
 * ChangeAddress: a link goes to the new address, and until it is followed everything stays as it is. Whether somebody else has the
 * address is not told: then no mail goes out.
 */
import { eq } from 'drizzle-orm';
import { ChangeAddress } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { refuse } from '../../../platform/refusal.ts';
import { addressProblem, normalAddress } from '../../../platform/text/address-form.ts';
import { hostOfHouse, isNoAddress, mailboxOf } from '../addresses.ts';
import { asksOfMailbox, perAccount } from '../identity.rules.ts';
import { mailConfirmation } from '../letters.ts';
import { letterTools, ownAccount, passwordFits } from '../own-account.ts';
import { beginTry, forgetFailures } from '../sign-in-limit.ts';
import { takeTurn } from '../turns.ts';

export const changeAddress = async (exchange: Exchange, input: InputOf<typeof ChangeAddress>): Promise<{ done: boolean }> => {
  const own = await ownAccount(exchange);
  const email = normalAddress(input.email);
  const problem = addressProblem(email, hostOfHouse(exchange.config));
  if (problem) throw refuse(ChangeAddress, `email-${problem}`);
  if (own.passwordHash) {
    const wait = await beginTry(exchange, own.email);
    if (wait > 0) throw refuse(ChangeAddress, 'too-many-tries', { values: { minutes: Math.ceil(wait / 60) } });
    if (!(await passwordFits(exchange, own.passwordHash, input.password ?? ''))) throw refuse(ChangeAddress, 'password-wrong');
    await forgetFailures(exchange, own.email);
  }
  if (email === own.email) throw refuse(ChangeAddress, 'address-same');
  const tools = await letterTools(exchange);
  await exchange.work(async (work) => {
    const { accounts } = work.t.identity;
    const seconds = Math.max(
      await takeTurn(work, 'confirm', own.id, perAccount),
      await takeTurn(work, 'confirm-to', mailboxOf(email), asksOfMailbox),
    );
    if (seconds > 0) throw refuse(ChangeAddress, 'mail-wait', { values: { minutes: Math.ceil(seconds / 60) } });
    const [taken] = await work.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).limit(1);
    const to = { accountId: own.id, email, name: own.name, locale: exchange.locale };
    if (!taken) await mailConfirmation(work, tools, to, isNoAddress(own.email) ? null : own.email);
  });
  return { done: true };
};

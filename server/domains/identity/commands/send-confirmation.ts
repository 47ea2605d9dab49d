/** SendConfirmation: the link once more, because the first mail was lost, or ran out, or the address had trouble. */
import { SendConfirmation } from '../../../../shared/domains/identity.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { troubledAmong } from '../../../platform/mail/trouble.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isNoAddress, mailboxOf } from '../addresses.ts';
import { asksOfMailbox, perAccount } from '../identity.rules.ts';
import { mailConfirmation } from '../letters.ts';
import { letterTools, ownAccount } from '../own-account.ts';
import { takeTurn } from '../turns.ts';

export const sendConfirmation = async (exchange: Exchange): Promise<{ done: boolean }> => {
  const own = await ownAccount(exchange);
  if (isNoAddress(own.email)) throw refuse(SendConfirmation, 'address-none');
  const cameBack = (await troubledAmong(exchange.reader, [own.email])).size > 0;
  if (own.confirmed && !cameBack) throw refuse(SendConfirmation, 'address-confirmed');
  const tools = await letterTools(exchange);
  await exchange.work(async (work) => {
    const seconds = Math.max(
      await takeTurn(work, 'confirm', own.id, perAccount),
      await takeTurn(work, 'confirm-to', mailboxOf(own.email), asksOfMailbox),
    );
    if (seconds > 0) throw refuse(SendConfirmation, 'mail-wait', { values: { minutes: Math.ceil(seconds / 60) } });
    await mailConfirmation(work, tools, { accountId: own.id, email: own.email, name: own.name, locale: exchange.locale });
  });
  return { done: true };
};

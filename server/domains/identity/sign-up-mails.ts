/**
 * The first mail to an address that somebody typed: it may be anybody's. So that the house is no way to write to strangers, those mails
 * are counted by the network that lets them be sent and by the mailbox that gets them. The mailbox's limit holds back mails and no account:
 * otherwise five sign-ups would keep its owner from joining for a day.
 */
import type { Exchange } from '../../platform/exchange.ts';
import { isOwn } from '../../platform/network-of.ts';
import type { Reader } from '../../platform/reader.ts';
import { mailboxOf } from './addresses.ts';
import { mailsFromNetwork, mailsToMailbox, takenFromNetwork } from './identity.rules.ts';
import { mailConfirmation } from './letters.ts';
import { letterTools } from './own-account.ts';
import { takeTurn, takeTurnOfNetwork, turnsOfNetworkAreOver } from './turns.ts';

/** Before an account is made. @returns seconds to wait, or 0 */
export const mustWait = async (reader: Reader, address: string): Promise<number> => {
  if (isOwn(address)) return 0;
  return Math.max(
    // who goes through a list of addresses to see which are taken learns of twenty, and then of none: the free ones wait as well
    await turnsOfNetworkAreOver(reader, 'taken', address, takenFromNetwork),
    await turnsOfNetworkAreOver(reader, 'sign-up-mail', address, mailsFromNetwork),
  );
};

/**
 * The mail to who just signed up. Some have an account whose mail is not sent: of a mailbox that got its five today, or of many who came past
 * the question above together. They are told, and may ask for it in their settings.
 */
export const askToConfirmNew = async (exchange: Exchange, account: { id: string; email: string; name: string }): Promise<void> => {
  const tools = await letterTools(exchange);
  const to = { accountId: account.id, email: account.email, name: account.name, locale: exchange.locale };
  await exchange.work(async (work) => {
    const seconds = Math.max(
      await takeTurnOfNetwork(work, 'sign-up-mail', exchange.address, mailsFromNetwork),
      await takeTurn(work, 'sign-up-mail', mailboxOf(account.email), mailsToMailbox),
    );
    if (seconds === 0) await mailConfirmation(work, tools, to);
  });
};

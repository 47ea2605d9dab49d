/**
 * AskForReset: the same rows are written for any address, known or not, and looked at after the answer: neither its words nor its time
 * tell who has an account here.
 */
import { AskForReset } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { addressHash } from '../../../platform/mail/address-hash.ts';
import { isOwn, networkOf } from '../../../platform/network-of.ts';
import { refuse } from '../../../platform/refusal.ts';
import { normalAddress } from '../../../platform/text/address-form.ts';
import { perAddress, perAddressFrom, perNetwork } from '../identity.rules.ts';
import { takeTurn, takeTurnOfNetwork } from '../turns.ts';

export const askForReset = async (exchange: Exchange, input: InputOf<typeof AskForReset>): Promise<{ done: boolean }> => {
  const email = normalAddress(input.email);
  const { address } = exchange;
  await exchange.work(async (work) => {
    const seconds = Math.max(
      await takeTurnOfNetwork(work, 'reset', address, perNetwork),
      isOwn(address) ? 0 : await takeTurn(work, 'reset-from', `${email} ${networkOf(address)}`, perAddressFrom),
      await takeTurn(work, 'reset', email, perAddress),
    );
    if (seconds > 0) throw refuse(AskForReset, 'mail-wait', { values: { minutes: Math.ceil(seconds / 60) } });
    await work.later({ kind: 'reset-asked', subject: addressHash(email), sealed: true, payload: { email, locale: exchange.locale } });
  });
  return { done: true };
};

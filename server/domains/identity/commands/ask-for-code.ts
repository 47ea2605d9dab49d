/**
 * AskForCode: a code goes to the number, whoever has it. The same rows are written for a known and an unknown one. While no other may be
 * sent, the one that is on its way answers: who asks for somebody else's number keeps nobody out.
 */
import { GetBrand } from '../../../../shared/domains/brand.ts';
import { AskForCode } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { isOwn, networkOf, siteOf } from '../../../platform/network-of.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sendSms } from '../../../platform/sms/sms.ts';
import { codesOfAll, codesOfNetwork, codesOfNumber, codesOfNumberFrom, codesOfRange, codesOfSite } from '../identity.rules.ts';
import { joinCode, makeCode } from '../phone-codes.ts';
import { isInChina, phoneNumber, rangeOf } from '../phone-number.ts';
import { takeTurn, takeTurnOfNetwork } from '../turns.ts';

export const askForCode = async (exchange: Exchange, input: InputOf<typeof AskForCode>): Promise<{ ask: string }> => {
  const house = await exchange.reader.query(GetBrand, {});
  const typed = phoneNumber(input.number, isInChina(house));
  if ('problem' in typed) throw refuse(AskForCode, `number-${typed.problem}`);
  const { number } = typed;
  const say = exchange.reader.speaks(exchange.locale);
  return exchange.work(async (work) => {
    // all that are refused are given back together, since nothing of this work stays
    const network = networkOf(exchange.address);
    const refuseMany = (seconds: number) => refuse(AskForCode, 'codes-too-many', { values: { seconds, minutes: Math.ceil(seconds / 60) } });
    const ofNetwork = await takeTurnOfNetwork(work, 'code', exchange.address, codesOfNetwork);
    if (ofNetwork > 0) throw refuseMany(ofNetwork);
    const ofNumber = await takeTurn(work, 'code', number, codesOfNumber);
    if (ofNumber > 0) {
      const joined = await joinCode(work, exchange.config.secret, number);
      if (joined) return { ask: joined };
      throw refuse(AskForCode, 'code-wait', { values: { seconds: ofNumber } });
    }
    const ofPair = await takeTurn(work, 'code', `${number} ${network}`, codesOfNumberFrom);
    if (ofPair > 0) throw refuse(AskForCode, 'code-wait', { values: { seconds: ofPair } });
    const others = Math.max(
      isOwn(exchange.address) ? 0 : await takeTurn(work, 'code-site', siteOf(exchange.address), codesOfSite),
      await takeTurn(work, 'code-range', `${rangeOf(number)} ${network}`, codesOfRange),
      await takeTurn(work, 'code', 'all', codesOfAll),
    );
    if (others > 0) throw refuseMany(others);
    const { ask, code, until } = await makeCode(work, exchange.config.secret, number);
    await sendSms(work, ask, { to: number, text: say('identity.sms-code', { code, brand: house.name }), until });
    return { ask };
  });
};

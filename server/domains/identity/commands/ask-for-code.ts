/** AskForCode: a code goes to the number, whoever has it. The same rows are written for a known and an unknown one. */
import { GetBrand } from '../../../../shared/domains/brand.ts';
import { AskForCode } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sendSms } from '../../../platform/sms/sms.ts';
import { codesOfAll, codesOfNetwork, codesOfNumber, codesOfRange } from '../identity.rules.ts';
import { makeCode } from '../phone-codes.ts';
import { phoneNumber, rangeOf } from '../phone-number.ts';
import { takeTurn, takeTurnOfNetwork } from '../turns.ts';

export const askForCode = async (exchange: Exchange, input: InputOf<typeof AskForCode>): Promise<{ ask: string }> => {
  const typed = phoneNumber(input.number);
  if ('problem' in typed) throw refuse(AskForCode, `number-${typed.problem}`);
  const { number } = typed;
  const brand = (await exchange.reader.query(GetBrand, {})).name;
  const say = exchange.reader.speaks(exchange.locale);
  return exchange.work(async (work) => {
    // all that are refused are given back together, since nothing of this work stays
    const ofNumber = await takeTurn(work, 'code', number, codesOfNumber);
    if (ofNumber > 0) throw refuse(AskForCode, 'code-wait', { values: { seconds: ofNumber } });
    const others = Math.max(
      await takeTurnOfNetwork(work, 'code', exchange.address, codesOfNetwork),
      await takeTurn(work, 'code-range', rangeOf(number), codesOfRange),
      await takeTurn(work, 'code', 'all', codesOfAll),
    );
    if (others > 0) throw refuse(AskForCode, 'codes-too-many', { values: { seconds: others, minutes: Math.ceil(others / 60) } });
    const { ask, code, until } = await makeCode(work, exchange.config.secret, number);
    await sendSms(work, ask, { to: number, text: say('identity.sms-code', { code, brand }), until });
    return { ask };
  });
};

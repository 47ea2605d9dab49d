/** ChooseLanguage: kept by the browser for everybody, and with the member who is signed in. */
import type { ChooseLanguage } from '../../../../shared/domains/brand.ts';
import { KeepLanguage } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { languageCookie } from '../../../platform/http/request.ts';

const aYear = 365 * 86_400;

export const chooseLanguage = async (exchange: Exchange, input: InputOf<typeof ChooseLanguage>): Promise<{ done: boolean }> => {
  const secure = exchange.config.url?.startsWith('https:') ? '; Secure' : '';
  // no secret: the page looks whether somebody has chosen before it offers another language
  exchange.setCookies([`${languageCookie}=${input.locale}; Path=/; Max-Age=${aYear}; SameSite=Lax${secure}`]);
  if (exchange.actor.kind === 'member') await exchange.run(KeepLanguage, exchange.actor, { locale: input.locale });
  return { done: true };
};

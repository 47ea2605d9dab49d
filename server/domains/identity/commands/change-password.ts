/** ChangePassword: asks for the one in force, as often as signing in may; all other sessions end, and the owner is told by mail. */
import { ChangePassword } from '../../../../shared/domains/identity.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { refuse } from '../../../platform/refusal.ts';
import { passwordProblem } from '../../../platform/text/password-form.ts';
import { isNoAddress } from '../addresses.ts';
import { knownHere } from '../known-browser.ts';
import { mailPassword } from '../letters.ts';
import { endSessions } from '../open-session.ts';
import { hashOf, letterTools, ownAccount, passwordFits, writePassword } from '../own-account.ts';
import { beginTry, forgetFailures } from '../sign-in-limit.ts';

export const changePassword = async (exchange: Exchange, input: InputOf<typeof ChangePassword>): Promise<{ done: boolean }> => {
  const own = await ownAccount(exchange);
  if (!own.passwordHash) throw refuse(ChangePassword, 'password-none');
  const wait = await beginTry(exchange, own.email);
  if (wait > 0) throw refuse(ChangePassword, 'too-many-tries', { values: { minutes: Math.ceil(wait / 60) } });
  if (!(await passwordFits(exchange, own.passwordHash, input.currentPassword))) throw refuse(ChangePassword, 'current-password-wrong');
  await forgetFailures(exchange, own.email);
  const tools = await letterTools(exchange);
  const email = isNoAddress(own.email) ? '' : own.email;
  const easy = passwordProblem(input.password, { name: own.name, email, brand: tools.brand });
  if (easy) throw refuse(ChangePassword, `password-${easy}`);
  const hash = await hashOf(exchange, input.password);
  await exchange.work(async (work) => {
    await writePassword(work, own.id, hash);
    await endSessions(work, own.id, own.token);
    const to = { accountId: own.id, email: own.email, name: own.name, locale: exchange.locale };
    if (own.confirmed && !isNoAddress(own.email)) await mailPassword(work, tools, to);
  });
  // the marks of before are worth nothing now, this browser's among them
  exchange.setCookies(await knownHere(exchange, own.id));
  return { done: true };
};

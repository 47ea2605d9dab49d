/** SignIn: the library compares the password; the same answer for an unknown address and a wrong password. */
import { SignIn } from '../../../../shared/domains/identity.ts';
import { JoinCommunity } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { system } from '../../../platform/actor.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { isOwn, networkOf } from '../../../platform/network-of.ts';
import { refuse } from '../../../platform/refusal.ts';
import { normalAddress } from '../../../platform/text/address-form.ts';
import { accountsOf } from '../accounts.ts';
import { endPresentSession } from '../end-session.ts';
import { knownHere } from '../known-browser.ts';
import { Lanes } from '../lanes.ts';
import { beginTry, countFailure, forgetFailures, mustWait } from '../sign-in-limit.ts';

/** An office that comes in the morning waits some seconds; who waits behind so many is told to come back. */
const lanes = new Lanes({ atOnce: 4, mostWaiting: 200 });

export const signIn = async (exchange: Exchange, input: InputOf<typeof SignIn>): Promise<{ handle: string }> => {
  if (isOwn(exchange.address)) return comeIn(exchange, input);
  const came = await lanes.pass(networkOf(exchange.address), () => comeIn(exchange, input));
  if (!came) throw refuse(SignIn, 'too-many-from-here', { values: { minutes: 1 } });
  return came;
};

const comeIn = async (exchange: Exchange, input: InputOf<typeof SignIn>): Promise<{ handle: string }> => {
  const out = await mustWait(exchange, input.email);
  if (out) throw refuse(SignIn, out.refusal, { values: { minutes: Math.ceil(out.seconds / 60) } });
  const wait = await beginTry(exchange, input.email);
  if (wait > 0) throw refuse(SignIn, 'too-many-tries', { values: { minutes: Math.ceil(wait / 60) } });
  const accounts = await accountsOf(exchange.config, exchange.store);
  const answered = await accounts.api.signInEmail({
    body: { email: normalAddress(input.email), password: input.password },
    headers: exchange.headers,
    asResponse: true,
  });
  if (!answered.ok) {
    if (answered.status >= 500) throw new Error(`the account library failed at a sign-in: ${answered.status}`);
    await countFailure(exchange, input.email);
    throw refuse(SignIn, 'wrong-sign-in');
  }
  await forgetFailures(exchange, input.email);
  const { user } = (await answered.json()) as { user: { id: string; name: string } };
  // an account whose joining was cut off is joined now
  const { handle } = await exchange.run(JoinCommunity, system('sign-in'), { accountId: user.id, name: user.name, ifTaken: 'number' });
  await endPresentSession(exchange);
  exchange.setCookies([...answered.headers.getSetCookie(), ...(await knownHere(exchange, user.id))]);
  return { handle };
};

/** SignUp: an account with the library, then a member of the house, then signed in; the address is asked to be confirmed by mail. */
import { SignUp } from '../../../../shared/domains/identity.ts';
import { JoinCommunity } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { system } from '../../../platform/actor.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { refuse, refuseGenerally } from '../../../platform/refusal.ts';
import { addressProblem, normalAddress } from '../../../platform/text/address-form.ts';
import { normalName } from '../../../platform/text/name-form.ts';
import { accountsOf } from '../accounts.ts';
import { hostOfHouse } from '../addresses.ts';
import { endPresentSession } from '../end-session.ts';
import { problemOfName } from '../identity.questions.ts';
import { takenFromNetwork } from '../identity.rules.ts';
import { knownHere } from '../known-browser.ts';
import { askToConfirmNew, mustWait } from '../sign-up-mails.ts';
import { takeTurnOfNetwork } from '../turns.ts';

/** Counted, because it tells who has an account here. */
const emailTaken = async (exchange: Exchange) => {
  await exchange.work((work) => takeTurnOfNetwork(work, 'taken', exchange.address, takenFromNetwork));
  return refuse(SignUp, 'email-taken');
};

export const signUp = async (exchange: Exchange, input: InputOf<typeof SignUp>): Promise<{ handle: string }> => {
  const name = normalName(input.name);
  const problem = (await exchange.reader.ask(problemOfName, input.name)).find((p) => p !== null);
  if (problem && problem !== 'taken') throw refuse(SignUp, `name-${problem}`);
  const email = normalAddress(input.email);
  const wrong = addressProblem(email, hostOfHouse(exchange.config));
  if (wrong) throw refuse(SignUp, `email-${wrong}`);
  const { address } = exchange;
  const seconds = await mustWait(exchange.reader, address, email);
  if (seconds > 0) throw refuse(SignUp, 'sign-ups-wait', { values: { seconds, minutes: Math.ceil(seconds / 60) } });
  const accounts = await accountsOf(exchange.config, exchange.store);
  if (problem === 'taken') {
    // by themselves, most often: pressed twice, or forgotten that they came once before
    if (await (await accounts.$context).internalAdapter.findUserByEmail(email)) throw await emailTaken(exchange);
    throw refuse(SignUp, 'name-taken');
  }
  const answered = await accounts.api.signUpEmail({
    body: { name, email, password: input.password },
    headers: exchange.headers,
    asResponse: true,
  });
  if (!answered.ok) {
    const { code } = (await answered.json().catch(() => ({}))) as { code?: string };
    // FAILED_TO_CREATE_USER: somebody got the address at this very moment, most often the same person by pressing twice
    const taken = code === 'FAILED_TO_CREATE_USER' && (await (await accounts.$context).internalAdapter.findUserByEmail(email));
    if (taken || code?.startsWith('USER_ALREADY_EXISTS')) throw await emailTaken(exchange);
    // stricter about addresses than our own schema; the other fields were found right before
    if (code?.startsWith('INVALID_EMAIL') || code === 'VALIDATION_ERROR')
      throw refuseGenerally('invalid-input', { faults: [{ field: 'email', fault: 'wrong-form' }] });
    throw new Error(`the account library refused a sign-up: ${answered.status} ${code}`);
  }
  const { user } = (await answered.json()) as { user: { id: string } };
  const { handle } = await exchange.run(JoinCommunity, system('sign-up'), { accountId: user.id, name, locale: exchange.locale });
  await askToConfirmNew(exchange, { id: user.id, email, name });
  await endPresentSession(exchange);
  exchange.setCookies([...answered.headers.getSetCookie(), ...(await knownHere(exchange, user.id))]);
  return { handle };
};

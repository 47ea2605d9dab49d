/** SignUp: an account with the library, then a member of the house, then signed in; the address is asked to be confirmed by mail. */
import { SignUp } from '../../../../shared/domains/identity.ts';
import { JoinCommunity } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { system } from '../../../platform/actor.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { Refused, refuse, refuseGenerally } from '../../../platform/refusal.ts';
import { addressProblem, normalAddress } from '../../../platform/text/address-form.ts';
import { normalName } from '../../../platform/text/name-form.ts';
import { passwordProblem } from '../../../platform/text/password-form.ts';
import { accountsOf } from '../accounts.ts';
import { hostOfHouse } from '../addresses.ts';
import { endPresentSession } from '../end-session.ts';
import { problemOfName } from '../identity.questions.ts';
import { takenFromNetwork } from '../identity.rules.ts';
import { knownHere } from '../known-browser.ts';
import { letterTools } from '../own-account.ts';
import { askToConfirmNew, mustWait } from '../sign-up-mails.ts';
import { takeTurnOfNetwork } from '../turns.ts';
import { signIn } from './sign-in.ts';

type Account = { name: string; createdAt: Date };
const pressedAgainFor = 10 * 60_000;

/** A button pressed twice, or a page sent again: the account that the first press made lets its person in, as a sign-in would. */
const signInAgain = async (exchange: Exchange, input: InputOf<typeof SignUp>, made: Account): Promise<{ handle: string } | undefined> => {
  const isSame = made.name === normalName(input.name) && exchange.reader.now - made.createdAt.getTime() < pressedAgainFor;
  if (!isSame) return undefined;
  return signIn(exchange, input).catch((error) => {
    if (error instanceof Refused) return undefined;
    throw error;
  });
};

/** Counted, because it tells who has an account here. */
const cameBefore = async (exchange: Exchange, input: InputOf<typeof SignUp>, made: Account): Promise<{ handle: string }> => {
  const again = await signInAgain(exchange, input, made);
  if (again) return again;
  await exchange.work((work) => takeTurnOfNetwork(work, 'taken', exchange.address, takenFromNetwork));
  throw refuse(SignUp, 'email-taken');
};

export const signUp = async (exchange: Exchange, input: InputOf<typeof SignUp>): Promise<{ handle: string }> => {
  const name = normalName(input.name);
  const problem = (await exchange.reader.ask(problemOfName, input.name)).find((p) => p !== null);
  if (problem && problem !== 'taken') throw refuse(SignUp, `name-${problem}`);
  const email = normalAddress(input.email);
  const wrong = addressProblem(email, hostOfHouse(exchange.config));
  if (wrong) throw refuse(SignUp, `email-${wrong}`);
  const { brand } = await letterTools(exchange);
  const easy = passwordProblem(input.password, { name, email, brand });
  if (easy) throw refuse(SignUp, `password-${easy}`);
  const { address } = exchange;
  const seconds = await mustWait(exchange.reader, address);
  if (seconds > 0) throw refuse(SignUp, 'sign-ups-wait', { values: { seconds, minutes: Math.ceil(seconds / 60) } });
  const accounts = await accountsOf(exchange.config, exchange.store);
  const accountThere = async (): Promise<Account | undefined> =>
    (await (await accounts.$context).internalAdapter.findUserByEmail(email))?.user;
  if (problem === 'taken') {
    // by themselves, most often: pressed twice, or forgotten that they came once before
    const there = await accountThere();
    if (there) return cameBefore(exchange, input, there);
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
    const isTaken = code === 'FAILED_TO_CREATE_USER' || code?.startsWith('USER_ALREADY_EXISTS');
    const there = isTaken ? await accountThere() : undefined;
    if (there) return cameBefore(exchange, input, there);
    // stricter about addresses than our own schema; the other fields were found right before
    if (code?.startsWith('INVALID_EMAIL') || code === 'VALIDATION_ERROR')
      throw refuseGenerally('invalid-input', { faults: [{ field: 'email', fault: 'wrong-form' }] });
    throw new Error(`the account library refused a sign-up: ${answered.status} ${code}`);
  }
  const { user } = (await answered.json()) as { user: { id: string } };
  const joins = { accountId: user.id, name, locale: exchange.locale, ifTaken: 'refuse' as const };
  const { handle } = await exchange.run(JoinCommunity, system('sign-up'), joins).catch(async (error) => {
    if (!(error instanceof Refused && error.type === 'name-taken')) throw error;
    // somebody got the name at this very moment: with the account gone, the address is free for another try
    await (await accounts.$context).internalAdapter.deleteUser(user.id);
    throw refuse(SignUp, 'name-taken');
  });
  await askToConfirmNew(exchange, { id: user.id, email, name });
  await endPresentSession(exchange);
  exchange.setCookies([...answered.headers.getSetCookie(), ...(await knownHere(exchange, user.id))]);
  return { handle };
};

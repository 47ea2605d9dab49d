/**
 * SignInByPhone: the right code opens the account of its number. Where there is none yet, a name is asked for and an account made, with
 * an address that is none (see addresses.ts). Only who holds the code learns which of the two it is.
 */
import { and, eq } from 'drizzle-orm';
import { SignInByPhone } from '../../../../shared/domains/identity.ts';
import { JoinCommunity } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { system } from '../../../platform/actor.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { newId } from '../../../platform/id.ts';
import { networkOf } from '../../../platform/network-of.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Tables } from '../../../platform/store/kit.ts';
import type { ReadDb } from '../../../platform/store/store.ts';
import { normalName } from '../../../platform/text/name-form.ts';
import type { Work } from '../../../platform/work.ts';
import { noAddressOf } from '../addresses.ts';
import { endPresentSession } from '../end-session.ts';
import { problemOfName } from '../identity.questions.ts';
import { triesFromAll, triesOfCode } from '../identity.rules.ts';
import { openSession } from '../open-session.ts';
import { type Asked, askedFor, codeFits, useCode } from '../phone-codes.ts';
import { forgetTurns, takeTurn } from '../turns.ts';

const accountOfNumber = async (on: { db: ReadDb; t: Tables }, number: string): Promise<{ id: string; name: string } | null> => {
  const { accounts, signIns } = on.t.identity;
  const [row] = await on.db
    .select({ id: accounts.id, name: accounts.name })
    .from(signIns)
    .innerJoin(accounts, eq(accounts.id, signIns.userId))
    .where(and(eq(signIns.providerId, 'phone'), eq(signIns.accountId, number)))
    .limit(1);
  return row ?? null;
};

const makeAccount = async (work: Work, number: string, name: string): Promise<{ id: string; name: string }> => {
  const { accounts, signIns } = work.t.identity;
  const id = newId(work.now);
  const moment = { createdAt: new Date(work.now), updatedAt: new Date(work.now) };
  const row = { id: newId(work.now), accountId: number, providerId: 'phone', userId: id, ...moment };
  const made = await work.db.insert(signIns).values(row).onConflictDoNothing().returning({ id: signIns.id });
  if (made.length === 0) {
    // the same new number by two codes at one moment: the second finds the account of the first
    const there = await accountOfNumber(work, number);
    if (!there) throw new Error('a number is taken by an account that is not there');
    return there;
  }
  await work.db.insert(accounts).values({ id, name, email: noAddressOf(id), emailVerified: false, image: null, ...moment });
  return { id, name };
};

const goodName = async (exchange: Exchange, typed: string): Promise<string> => {
  const name = normalName(typed);
  const problem = (await exchange.reader.ask(problemOfName, typed)).find((p) => p !== null);
  if (problem) throw refuse(SignInByPhone, `name-${problem}`);
  return name;
};

/**
 * Counted before the code is looked at, so that many guesses at once are many; by network first, so that who asks for somebody else's
 * number uses up their own tries and not the owner's. What is refused there is not counted for all.
 */
const takeTry = (exchange: Exchange, { codeId }: Asked): Promise<boolean> =>
  exchange.work(
    async (work) =>
      (await takeTurn(work, 'code-try', `${codeId} ${networkOf(exchange.address)}`, triesOfCode)) === 0 &&
      (await takeTurn(work, 'code-try', codeId, triesFromAll)) === 0,
  );

/** A right code is no guess, however often its name has to be typed again. */
const forgetTries = (exchange: Exchange, { codeId }: Asked): Promise<void> =>
  exchange.work(async (work) => {
    await forgetTurns(work, 'code-try', `${codeId} ${networkOf(exchange.address)}`);
    await forgetTurns(work, 'code-try', codeId);
  });

export const signInByPhone = async (exchange: Exchange, input: InputOf<typeof SignInByPhone>): Promise<{ handle: string }> => {
  const { secret } = exchange.config;
  const asked = await askedFor(exchange.reader, input.ask);
  if (!asked) throw refuse(SignInByPhone, 'code-over');
  const code = input.code.normalize('NFKC').replace(/[\s-]/g, '');
  if (!(await takeTry(exchange, asked))) throw refuse(SignInByPhone, 'code-tries');
  if (!codeFits(secret, asked, code)) throw refuse(SignInByPhone, 'code-wrong');
  await forgetTries(exchange, asked);

  const known = await accountOfNumber(exchange.reader, asked.number);
  if (!known && !input.name) throw refuse(SignInByPhone, 'name-needed');
  const name = known || !input.name ? '' : await goodName(exchange, input.name);
  const { account, cookie } = await exchange.work(async (work) => {
    if (!(await useCode(work, asked))) throw refuse(SignInByPhone, 'code-over');
    const owner = (await accountOfNumber(work, asked.number)) ?? (await makeAccount(work, asked.number, name));
    return { account: owner, cookie: await openSession(work, exchange.config, owner.id) };
  });
  // an account whose joining was cut off is joined now
  const { handle } = await exchange.run(JoinCommunity, system('sign-in'), {
    accountId: account.id,
    name: account.name,
    locale: known ? undefined : exchange.locale,
    // the code is used up: of two who want one name at the same moment the second is told apart, and can change it
    ifTaken: 'number',
  });
  await endPresentSession(exchange);
  exchange.setCookies([cookie]);
  return { handle };
};

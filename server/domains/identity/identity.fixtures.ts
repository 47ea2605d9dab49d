/** For tests and benches: accounts with live sessions without hashing a password, and what mails and messages would bring. */
import { createHmac, randomBytes } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { type Member, system } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';
import { newId } from '../../platform/id.ts';
import { accountsOf, sessionCookie } from './accounts.ts';
import { AccountAttached, accountOfMember } from './identity.questions.ts';
import { makeCode } from './phone-codes.ts';
import { makeTicket, type Purpose } from './tickets.ts';

/** @returns the value of a Cookie header */
export const sessionFor = async (house: House, memberId: string): Promise<string> => {
  const [there] = await house.reader(system('test'), 'en').ask(accountOfMember, memberId);
  const accountId = there ?? newId();
  const token = randomBytes(24).toString('base64url');
  const now = new Date(house.clock());
  await house.system('session for a test', async (work) => {
    const { accounts, sessions } = work.t.identity;
    if (!there)
      await work.db.insert(accounts).values({
        id: accountId,
        name: 'Somebody',
        email: `${accountId.toLowerCase()}@example.com`,
        emailVerified: true,
        image: null,
        createdAt: now,
        updatedAt: now,
      });
    await work.db.insert(sessions).values({
      id: newId(),
      token,
      userId: accountId,
      expiresAt: new Date(now.getTime() + 86_400_000),
      createdAt: now,
      updatedAt: now,
      ipAddress: null,
      userAgent: null,
    });
    if (!there) await work.emit(AccountAttached, { memberId, accountId });
  });
  const signature = createHmac('sha256', house.config.secret).update(token).digest('base64');
  return `${sessionCookie(house.config)}=${encodeURIComponent(`${token}.${signature}`)}`;
};

const accountIdOf = async (house: House, member: Member): Promise<string> => {
  const [accountId] = await house.reader(member, 'en').ask(accountOfMember, member.id);
  if (!accountId) throw new Error(`${member.handle} has no account: give them a session first`);
  return accountId;
};

/** The token of a link that is mailed to a member with an account. */
export const someTicket = async (house: House, purpose: Purpose, member: Member, email?: string): Promise<string> => {
  const accountId = await accountIdOf(house, member);
  return house.system('ticket for a test', async (work) => {
    const { accounts } = work.t.identity;
    const [account] = await work.db.select().from(accounts).where(eq(accounts.id, accountId));
    const ticket = { accountId, email: email ?? (account?.email as string) };
    return (await makeTicket(work, house.config.secret, purpose, ticket)).token;
  });
};

/** Lets a member sign in with a password too. Hashing takes 0.1 s. */
export const givePassword = async (house: House, member: Member, password: string): Promise<void> => {
  const { password: hashing } = await (await accountsOf(house.config, house.store)).$context;
  const userId = await accountIdOf(house, member);
  const hash = await hashing.hash(password);
  const now = new Date(house.clock());
  await house.system('password for a test', async (work) => {
    const { signIns } = work.t.identity;
    await work.db.delete(signIns).where(eq(signIns.userId, userId));
    const row = { id: newId(), accountId: userId, providerId: 'credential', userId, password: hash, createdAt: now, updatedAt: now };
    await work.db.insert(signIns).values(row);
  });
};

/** A member as they are after signing up: the address not confirmed yet, and nothing asked for today. */
export const unconfirmed = async (house: House, member: Member): Promise<void> => {
  const accountId = await accountIdOf(house, member);
  await house.system('not confirmed for a test', async (work) => {
    const { accounts, turns } = work.t.identity;
    await work.db.update(accounts).set({ emailVerified: false }).where(eq(accounts.id, accountId));
    await work.db.delete(turns).where(lt(turns.last, work.now + 1));
    work.changed(`member:${member.id}`);
  });
};

/** The same one with their address confirmed, without a link. */
export const confirmed = async (house: House, member: Member): Promise<void> => {
  const accountId = await accountIdOf(house, member);
  await house.system('confirmed for a test', async (work) => {
    const { accounts } = work.t.identity;
    await work.db.update(accounts).set({ emailVerified: true }).where(eq(accounts.id, accountId));
    work.changed(`member:${member.id}`);
  });
};

/** A code that is on its way to a telephone, as its owner will read it. */
export const someCode = (house: House, number: string): Promise<{ ask: string; code: string }> =>
  house.system('code for a test', async (work) => {
    const { ask, code } = await makeCode(work, house.config.secret, number);
    return { ask, code };
  });

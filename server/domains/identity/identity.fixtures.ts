/** For tests and benches: an account with a live session for a member who has none, without hashing a password. */
import { createHmac, randomBytes } from 'node:crypto';
import type { House } from '../../platform/house.ts';
import { newId } from '../../platform/id.ts';
import { sessionCookie } from './accounts.ts';
import { AccountAttached } from './identity.questions.ts';

/** @returns the value of a Cookie header */
export const sessionFor = async (house: House, memberId: string): Promise<string> => {
  const accountId = newId();
  const token = randomBytes(24).toString('base64url');
  const now = new Date(house.clock());
  await house.system('session for a test', async (work) => {
    const { accounts, sessions } = work.t.identity;
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
    await work.emit(AccountAttached, { memberId, accountId });
  });
  const signature = createHmac('sha256', house.config.secret).update(token).digest('base64');
  return `${sessionCookie(house.config)}=${encodeURIComponent(`${token}.${signature}`)}`;
};

/** Is it certain that somebody stands behind an account: a mailbox, a telephone, an account elsewhere. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { AccountConfirmed } from './identity.questions.ts';

const confirmed = prepared(({ db, t }) =>
  db
    .select({ confirmed: t.identity.accounts.emailVerified })
    .from(t.identity.accounts)
    .where(eq(t.identity.accounts.id, sql.placeholder('accountId')))
    .limit(1),
);
/** A telephone showed that it is theirs when they came in by it. */
const otherWay = prepared(({ db, t }) => {
  const { signIns } = t.identity;
  return db
    .select({ id: signIns.id })
    .from(signIns)
    .where(and(eq(signIns.userId, sql.placeholder('accountId')), ne(signIns.providerId, 'credential')))
    .limit(1);
});

/** Prepared: every reaction asks. */
export const accountIsCertain = async (on: { db: ReadDb; t: Tables }, accountId: string): Promise<boolean> => {
  const [account] = await confirmed(on, { accountId });
  return account?.confirmed === true || (await otherWay(on, { accountId })).length > 0;
};

/** A link that was mailed was followed: the address is theirs. Tells the house where that was not known before. */
export const tellConfirmed = async (work: Work, account: { id: string; emailVerified: boolean }): Promise<void> => {
  if (!account.emailVerified) await work.emit(AccountConfirmed, { accountId: account.id });
};

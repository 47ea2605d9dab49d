/** Things of notifications for tests. */
import { KeepLanguage } from '../../../shared/domains/members.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { House } from '../../platform/house.ts';
import { AccountAttached } from '../identity/index.ts';

/** The member signs in with this account, and reads in this language where one is given. */
export const keepAccountFor = async (
  { house }: { house: House },
  memberId: string,
  accountId: string,
  locale: Locale | null,
): Promise<void> => {
  await house.system('test', (work) => work.emit(AccountAttached, { memberId, accountId }));
  if (locale)
    await house.run(KeepLanguage, { kind: 'member', id: memberId, handle: '', role: 'member', locale: null, tier: 1 }, { locale });
};

/** Who a request is from: the session's account, and the member of it. Kept in memory for a moment, forgotten when either changes. */
import { JoinCommunity } from '../../../shared/domains/members.ts';
import { type Actor, system, visitor } from '../../platform/actor.ts';
import type { WhoAsks } from '../../platform/domain.ts';
import type { House } from '../../platform/house.ts';
import { accountOfToken, tokenOf } from '../identity/index.ts';
import { memberByAccount } from './members.queries.ts';

/** Long enough to spare the two reads (47 µs) to a person who clicks around, short enough for a clock that is all there is. */
const keepMs = 5_000;
const mostKept = 20_000;

type Kept = { actor: Actor; until: number };

export const whoAsks = (house: House): WhoAsks => {
  const kept = new Map<string, Kept>();
  house.onChange((tags) => {
    if (tags.some((tag) => tag.startsWith('member:') || tag === 'sessions')) kept.clear();
  });
  return async (cookies) => {
    const token = tokenOf(house.config, cookies);
    if (!token) return visitor;
    const now = house.clock();
    const known = kept.get(token);
    if (known && known.until > now) return known.actor;
    const reader = { db: house.store.read, t: house.store.t };
    const account = await accountOfToken(reader, token, now);
    if (!account) return visitor;
    let [member] = await memberByAccount(reader, { accountId: account.accountId });
    if (!member) {
      // signing up was cut off between the account and the member
      await house.run(JoinCommunity, system('first request'), { accountId: account.accountId, name: account.name });
      [member] = await memberByAccount(reader, { accountId: account.accountId });
    }
    if (!member) return visitor;
    const actor: Actor = { kind: 'member', id: member.id, handle: member.handle, role: member.role, locale: member.locale };
    if (kept.size >= mostKept) kept.clear();
    kept.set(token, { actor, until: Math.min(now + keepMs, account.expiresAt) });
    return actor;
  };
};

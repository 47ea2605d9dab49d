/** Who a request is from: the session's account, and the member of it. Kept in memory for a moment, forgotten when either changes. */
import { JoinCommunity } from '../../../shared/domains/members.ts';
import { type Actor, system, visitor } from '../../platform/actor.ts';
import type { WhoAsks } from '../../platform/domain.ts';
import type { House } from '../../platform/house.ts';
import { accountIsCertain, sessionKey, sessionOf } from '../identity/index.ts';
import { memberByAccount } from './member-rows.ts';
import { suspensionIn } from './suspension.ts';

/** Long enough to spare the two reads (47 µs) to a person who clicks around, short enough for a clock that is all there is. */
const keepMs = 5_000;
const mostKept = 20_000;

type Kept = { actor: Actor; until: number };

export const whoAsks = (house: House): WhoAsks => {
  const keyOf = sessionKey(house.config);
  /** By the whole cookie, signature included: only what was found right is in here, so it need not be signed again to compare. */
  const kept = new Map<string, Kept>();
  let forgotten = 0;
  house.onChange((tags) => {
    if (!tags.some((tag) => tag.startsWith('member:') || tag.startsWith('sessions:'))) return;
    kept.clear();
    forgotten++;
  });

  const find = async (cookies: Record<string, string | undefined>, cookie: string, now: number): Promise<Actor> => {
    const begun = forgotten;
    const reader = { db: house.store.read, t: house.store.t };
    const account = await sessionOf(reader, house.config, cookies, now);
    if (!account) return visitor;
    let [member] = await memberByAccount(reader, { accountId: account.accountId });
    if (!member) {
      // signing up was cut off between the account and the member
      await house.run(JoinCommunity, system('first request'), { accountId: account.accountId, name: account.name, ifTaken: 'number' });
      [member] = await memberByAccount(reader, { accountId: account.accountId });
    }
    if (!member) return visitor;
    const suspension = suspensionIn(member);
    const suspended = suspension !== null && suspension.until > now;
    const actor: Actor = {
      kind: 'member',
      id: member.id,
      handle: member.handle,
      // who is suspended reads and is listened to as a member of their tier, however high their role
      role: suspended ? 'member' : member.role,
      ...(suspended && member.role !== 'member' ? { office: member.role } : {}),
      tier: member.tier,
      locale: member.locale,
      joinedAt: member.joinedAt,
      suspension,
      leavesAt: member.leavesAt,
      certain: account.confirmed || (await accountIsCertain(reader, account.accountId)),
    };
    // what was read before a change must not be remembered after it
    if (begun === forgotten) {
      if (kept.size >= mostKept) kept.clear();
      kept.set(cookie, { actor, until: Math.min(now + keepMs, account.expiresAt, suspended ? suspension.until : now + keepMs) });
    }
    return actor;
  };

  return (cookies) => {
    const cookie = keyOf(cookies);
    if (!cookie) return visitor;
    const now = house.clock();
    const known = kept.get(cookie);
    return known && known.until > now ? known.actor : find(cookies, cookie, now);
  };
};

/** Who opens a live line, until when their session lasts, and the tags of changes after which they must be asked for again. */
export const whoListens =
  (house: House, who: WhoAsks) =>
  async (cookies: Record<string, string | undefined>): Promise<{ actor: Actor; until: number; tags: string[] }> => {
    const reader = { db: house.store.read, t: house.store.t };
    const account = await sessionOf(reader, house.config, cookies, house.clock());
    const actor = account ? await who(cookies) : visitor;
    if (!account || actor.kind !== 'member') return { actor: visitor, until: Number.POSITIVE_INFINITY, tags: [] };
    return { actor, until: account.expiresAt, tags: [`member:${actor.id}`, `sessions:${account.accountId}`] };
  };

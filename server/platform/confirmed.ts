/** Accounts that nobody has shown to be theirs, by a mailbox or a telephone: what counts among others (votes, entries, voices) waits for that. */
import { type Actor, roleOf } from './actor.ts';
import type { Policies, PolicyDefault } from './policies.ts';

/** `mayDecide` 1: they may, too. So it is to begin with where no mail goes out: nobody could confirm. */
export type UnconfirmedRule = { mayDecide: number };
export const defaultUnconfirmed: PolicyDefault = {
  kind: 'limits',
  key: 'unconfirmed',
  value: { mayDecide: 0 } satisfies UnconfirmedRule,
  valueFor: ({ smtpUrl }): UnconfirmedRule => ({ mayDecide: smtpUrl ? 0 : 1 }),
  reason:
    'One person can make a hundred accounts in an hour, and confirm one mailbox. A vote is worth something only while it is one person’s. Where the house sends no mail yet nobody can confirm, and everybody may.',
};

/** Why it took hold in a house that began without mail; said in each language by `transparency.reason-mail-goes-out`. */
export const mailGoesOut = 'Mail goes out from here now, so everybody can confirm their address.';

/** Does this one have to confirm first? Known of who asks by a session; staff were given their role by somebody. */
export const mustConfirm = (actor: Actor, { policies, now }: { policies: Policies; now: number }): boolean =>
  actor.kind === 'member' &&
  actor.certain === false &&
  roleOf(actor) === 'member' &&
  (policies.inForce<UnconfirmedRule>('limits', 'unconfirmed', now)?.value.mayDecide ?? 0) === 0;

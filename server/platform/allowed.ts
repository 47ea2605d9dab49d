/** Who may ask for what: by the access that an endpoint or a page declares, and by what is known of the person at this moment. */
import { type Access, type Endpoint, mayAsk } from '../../shared/endpoint.ts';
import { type Actor, noEnd, roleOf, type Suspension, suspensionOf } from './actor.ts';
import { mustConfirm } from './confirmed.ts';
import { momentInWords } from './moment-in-words.ts';
import type { Policies } from './policies.ts';
import { type Refused, refuseGenerally, refuseOtherPerson, refuseSuspended } from './refusal.ts';

/** Of the house. */
type Where = { policies: Policies; clock(): number; settings: { zone: string } };

const suspended = ({ settings, clock }: Where, { until, reason }: Suspension): Refused => {
  if (until >= noEnd) return refuseSuspended(reason);
  const now = clock();
  return refuseSuspended(reason, (locale) => momentInWords(until, { locale, zone: settings.zone, now }));
};

/** Why this one may not ask for what has this access at all; undefined: they may. */
export const keptOut = (where: Where, access: Access, actor: Actor): Refused | undefined => {
  if (mayAsk(roleOf(actor), access)) return undefined;
  if (actor.kind !== 'member') return refuseGenerally('not-signed-in');
  const kept = suspensionOf(actor, where.clock());
  // the desk is shut to them, for reading too, and they are told why
  return kept && mayAsk(actor.office ?? null, access) ? suspended(where, kept) : refuseGenerally('not-allowed');
};

/** @throws Refused `not-signed-in`, `not-allowed`, `suspended` or `unconfirmed` */
export const mustBeAllowed = (where: Where, contract: Endpoint, actor: Actor): void => {
  if (actor.kind === 'system') return;
  const out = keptOut(where, contract.access, actor);
  if (out) throw out;
  if (contract.asks === 'query') return;
  if (contract.confirmedOnly && mustConfirm(actor, { policies: where.policies, now: where.clock() })) throw refuseGenerally('unconfirmed');
  if (contract.whileSuspended) return;
  const kept = suspensionOf(actor, where.clock());
  if (kept) throw suspended(where, kept);
};

/**
 * A page speaks for the person whom it shows. Who signed in meanwhile in another tab would do here what they do not see.
 * @param shown the id of that member, or the handle; undefined where nothing says it (a program, a page without a script)
 * @throws Refused `other-person`
 */
export const mustBeShown = (actor: Actor, shown: unknown, sent: 'form' | 'call'): void => {
  if (actor.kind === 'member' && shown !== undefined && shown !== actor.id && shown !== actor.handle)
    throw refuseOtherPerson(actor.handle, sent);
};

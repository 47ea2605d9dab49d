/** Who acts or reads. */
import type { Role } from '../../shared/endpoint.ts';
import { isStaff } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';

export type Member = { kind: 'member'; id: string; handle: string; role: Role; locale: Locale | null };
export type Actor = Member | { kind: 'visitor' } | { kind: 'system'; name: string };

export const visitor: Actor = { kind: 'visitor' };
export const system = (name: string): Actor => ({ kind: 'system', name });
export const roleOf = (actor: Actor): Role | null => (actor.kind === 'member' ? actor.role : null);
/** The id of the member who acts, for code that a contract's `access` already lets only members reach. */
export const memberOf = (actor: Actor): Member => {
  if (actor.kind !== 'member') throw new Error(`only a member can do this, not ${actor.kind}`);
  return actor;
};

/** People who are shown the same public page. */
export const audiences = ['visitor', 'member', 'staff'] as const;
export type Audience = (typeof audiences)[number];
export const audienceOf = (actor: Actor): Audience => (actor.kind !== 'member' ? 'visitor' : isStaff(actor.role) ? 'staff' : 'member');

/** Who acts or reads. */
import type { Role } from '../../shared/endpoint.ts';
import { isStaff } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';

/** `id`: which one it is, in the log and in the record. `until`: epoch milliseconds, or `noEnd`. */
export type Suspension = { id: string; until: number; reason: string };
/** Until further notice: the last second of the year 9999. */
export const noEnd = 253_402_300_799_000;

export type Member = {
  kind: 'member';
  id: string;
  handle: string;
  role: Role;
  /** 1 guest, 2 friend, 3 maker, 4 keeper. */
  tier: number;
  locale: Locale | null;
  /** Known of who asks by a session; epoch milliseconds. */
  joinedAt?: number;
  /** Known of who asks by a session: kept from taking part until then; null: not at all. It ends by itself, so the clock is asked. */
  suspension?: Suspension | null;
  /** Known of who asks by a session: the role of staff that they would have now if they were not suspended; `role` is a member's then. */
  office?: Role;
  /** Known of who asks by a session: they asked to leave, and are let go at this moment (epoch milliseconds); null: they stay. */
  leavesAt?: number | null;
  /** Known of who asks by a session: a mailbox or a telephone was shown to be theirs. */
  certain?: boolean;
};
/** `import`: what people said elsewhere is brought in; nobody is written to about it. */
export type Actor = Member | { kind: 'visitor' } | { kind: 'system'; name: string } | { kind: 'import'; source: string };

export const visitor: Actor = { kind: 'visitor' };
export const system = (name: string): Actor => ({ kind: 'system', name });
export const importer = (source: string): Actor => ({ kind: 'import', source });
export const roleOf = (actor: Actor): Role | null => (actor.kind === 'member' ? actor.role : null);
/** What keeps this one from taking part at this moment. */
export const suspensionOf = (actor: Actor, now: number): Suspension | undefined =>
  actor.kind === 'member' && actor.suspension && actor.suspension.until > now ? actor.suspension : undefined;
/** The id of the member who acts, for code that a contract's `access` already lets only members reach. */
export const memberOf = (actor: Actor): Member => {
  if (actor.kind !== 'member') throw new Error(`only a member can do this, not ${actor.kind}`);
  return actor;
};

/** People who are shown the same public page. */
export const audiences = ['visitor', 'member', 'staff'] as const;
export type Audience = (typeof audiences)[number];
export const audienceOf = (actor: Actor): Audience => (actor.kind !== 'member' ? 'visitor' : isStaff(actor.role) ? 'staff' : 'member');

/** Who may come in somewhere: 0 everybody, 1 members, 2 to 4 members from that tier on, 5 staff. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;
/** How far this one is let in. The house itself goes everywhere: who shows something to a person reads as that person. */
export const levelOf = (actor: Actor): Level => {
  if (actor.kind === 'visitor') return 0;
  if (actor.kind !== 'member' || isStaff(actor.role)) return 5;
  return Math.min(4, Math.max(1, actor.tier)) as Level;
};

/** Somebody of this audience, and nobody in particular: sees what all of them may see. `level` where more is known of them. */
export const anyoneOf = (audience: Audience, level: Level = 1): Actor =>
  audience === 'visitor'
    ? visitor
    : { kind: 'member', id: '', handle: '', role: audience === 'staff' ? 'moderator' : 'member', tier: Math.min(4, level), locale: null };

/** What members tells the house. */
import type { FollowKind, Purpose } from '../../../shared/domains/members.lists.ts';
import type { Role } from '../../../shared/endpoint.ts';
import { houseEvent, memberEvent } from '../../platform/event.ts';

export type MemberJoined = { memberId: string; at: number };
export const MemberJoined = memberEvent<MemberJoined>('MemberJoined', {
  lines: (p) => [{ member: p.memberId, kind: 'joined', subject: { kind: 'member', id: p.memberId }, at: p.at }],
});

/** Each giving is an act of its own: who is a moderator for the second time has a second line. */
export type RoleGiven = { giftId: string; memberId: string; byId: string | null; role: Role; reason: string; at: number };
export const RoleGiven = memberEvent<RoleGiven>('RoleGiven', {
  lines: (p) => [
    { member: p.memberId, kind: `role-${p.role}`, subject: { kind: 'role', id: p.giftId }, counterpart: p.byId ?? undefined, at: p.at },
  ],
});

/** Staff keep somebody from taking part. `until`: epoch milliseconds; null: until further notice. */
export type MemberSuspended = {
  suspensionId: string;
  memberId: string;
  byId: string | null;
  until: number | null;
  reason: string;
  at: number;
};
export const MemberSuspended = memberEvent<MemberSuspended>('MemberSuspended', {
  lines: (p) => [{ member: p.memberId, kind: 'suspended', subject: { kind: 'suspension', id: p.suspensionId }, at: p.at, byStaff: true }],
});
/** Lifted before its time; what ends by itself is no act. `byAppeal`: a second look did it, and says so itself. */
export type SuspensionLifted = {
  suspensionId: string;
  memberId: string;
  byId: string | null;
  byAppeal: boolean;
  reason: string;
  at: number;
};
export const SuspensionLifted = memberEvent<SuspensionLifted>('SuspensionLifted', {
  lines: (p) => [
    { member: p.memberId, kind: 'suspension-lifted', subject: { kind: 'suspension', id: p.suspensionId }, at: p.at, byStaff: true },
  ],
});

/** Somebody chose to follow. Who only took part in a thread follows it without an act of following. */
export type FollowAct = { memberId: string; what: FollowKind; subjectId: string; at: number };
const followLine = (p: FollowAct) =>
  ({ member: p.memberId, kind: `followed-${p.what}`, subject: { kind: p.what, id: p.subjectId }, at: p.at }) as const;
export const Followed = memberEvent<FollowAct>('Followed', { lines: (p) => [followLine(p)] });
export const Unfollowed = memberEvent<FollowAct>('Unfollowed', { lines: (p) => [{ ...followLine(p), takesBack: true }] });

/** A day on which somebody was here. */
export type Visit = { memberId: string; day: string; at: number };
export const Visited = memberEvent<Visit>('Visited', {
  lines: (p) => [{ member: p.memberId, kind: 'visited', subject: { kind: 'day', id: p.day }, at: p.at }],
});

export type ConsentAct = { memberId: string; purpose: Purpose; at: number };
const consentLine = (p: ConsentAct) =>
  ({ member: p.memberId, kind: 'consent-given', subject: { kind: 'consent', id: p.purpose }, at: p.at }) as const;
export const ConsentGiven = memberEvent<ConsentAct>('ConsentGiven', { lines: (p) => [consentLine(p)] });
export const ConsentWithdrawn = memberEvent<ConsentAct>('ConsentWithdrawn', { lines: (p) => [{ ...consentLine(p), takesBack: true }] });

/** Read to its end: only told where the person allows it. */
export type ThreadRead = { memberId: string; threadId: string; at: number };
const readLine = (p: ThreadRead) =>
  ({ member: p.memberId, kind: 'read-thread', subject: { kind: 'thread', id: p.threadId }, at: p.at }) as const;
export const ThreadRead = memberEvent<ThreadRead>('ThreadRead', { lines: (p) => [readLine(p)] });
/** The person wants it forgotten. */
export const ReadingForgotten = memberEvent<ThreadRead>('ReadingForgotten', { lines: (p) => [{ ...readLine(p), takesBack: true }] });

/** Somebody rose to a tier. It follows from the lines that gave the points, so it is none itself. */
export const TierReached = houseEvent<{ memberId: string; tier: number; at: number }>('TierReached');

/** This member has shown for the first time that a person stands behind them. */
export const MemberConfirmed = houseEvent<{ memberId: string }>('MemberConfirmed');

/** Lines as they stand in records, after they were written: what standing is made of. */
export type WrittenLine = {
  id: string;
  memberId: string;
  kind: string;
  counterpartId: string;
  at: number;
  /** The line that this one takes back, or null. */
  takesBack: string | null;
};
export const RecordWritten = houseEvent<WrittenLine[]>('RecordWritten');

/** An account went over to a self that was brought from elsewhere: what one keeps for oneself goes along. Lines stay whose they are. */
export type SelfTaken = { fromId: string; toId: string };
export const SelfTaken = houseEvent<SelfTaken>('SelfTaken');

/** Somebody left. Every domain erases in this very work what it keeps of them; from here on nobody stands behind the id. */
export type MemberLeft = { memberId: string };
export const MemberLeft = houseEvent<MemberLeft>('MemberLeft');

/** Somebody leaves and wants their words to go, too. Whoever keeps words takes them back, and lets the person go with the last of them. */
export type WordsTakenAlong = { memberId: string /** What will stand where their name stood. */; name: string };
export const WordsTakenAlong = houseEvent<WordsTakenAlong>('WordsTakenAlong');

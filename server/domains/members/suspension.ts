/** Who is kept from taking part at the moment. It ends by itself: a row whose time is over suspends nobody. */
import { and, eq, gt } from 'drizzle-orm';
import { GetSuspension } from '../../../shared/domains/members.suspension.ts';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { noEnd, type Suspension, suspensionOf } from '../../platform/actor.ts';
import { newId } from '../../platform/id.ts';
import { momentInWords } from '../../platform/moment-in-words.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Work } from '../../platform/work.ts';
import { memberByHandle, memberById } from './member-rows.ts';
import { SuspensionLifted } from './members.events.ts';
import { titlesOf } from './members.questions.ts';

type Row = { suspendedUntil: number | null; suspensionId: string | null; suspensionReason: string | null };
export const suspensionIn = ({ suspendedUntil, suspensionId, suspensionReason }: Row): Suspension | null =>
  suspendedUntil === null ? null : { id: suspensionId ?? '', until: suspendedUntil, reason: suspensionReason ?? '' };

/** Asked at every ballot: of who asks by a session it is known, and costs no read. */
export const isSuspended = async (reader: Reader, { memberId, at }: { memberId: string; at: number }): Promise<boolean> => {
  const { actor } = reader;
  if (actor.kind === 'member' && actor.id === memberId && actor.suspension !== undefined) return suspensionOf(actor, at) !== undefined;
  const [member] = await memberById(reader, { id: memberId });
  return member?.suspendedUntil != null && member.suspendedUntil > at;
};

/** What they are told before they write; by the row, since a program may ask as somebody of whom only the id is known. */
export const toldOfSuspension = async (reader: Reader, row: Row): Promise<ReturnsOf<typeof GetMe>['suspended']> => {
  const kept = suspensionIn(row);
  if (!kept || kept.until <= reader.now) return null;
  const { id, reason } = kept;
  const until = kept.until >= noEnd ? null : kept.until;
  const said = { locale: reader.locale, zone: reader.zone, now: reader.now };
  const subject = { kind: 'suspension', id };
  return {
    until,
    reason,
    sentence: reader.speaks(reader.locale)(`members.kept-out${until === null ? '-open' : ''}`, {
      reason,
      until: until === null ? '' : momentInWords(until, said),
    }),
    decision: (await titlesOf(reader, [subject])).get(`suspension/${id}`)?.href ?? null,
  };
};

export const getSuspension = async (
  reader: Reader,
  { handle }: InputOf<typeof GetSuspension>,
): Promise<ReturnsOf<typeof GetSuspension>> => {
  const [member] = await memberByHandle(reader, { handle });
  if (!member) throw refuse(GetSuspension, 'member-missing');
  const { suspendedUntil: until, suspensionReason: reason } = member;
  if (until === null || until <= reader.now) return { suspended: false, until: null, reason: null };
  return { suspended: true, until: until >= noEnd ? null : until, reason };
};

type Lifted = { memberId: string; reason: string; byAppeal: boolean; suspensionId?: string };
/** Ends it before its time; of two at one moment one does. @returns false: there was none (or another one than was meant) */
export const endSuspension = async (work: Work, { memberId, reason, byAppeal, suspensionId }: Lifted): Promise<boolean> => {
  const { members } = work.t.members;
  const [there] = await work.db.select({ id: members.suspensionId }).from(members).where(eq(members.id, memberId)).limit(1);
  const ending = suspensionId ?? there?.id;
  if (!ending) return false;
  const ended = await work.db
    .update(members)
    .set({ suspendedUntil: null, suspensionId: null, suspensionReason: null })
    .where(and(eq(members.id, memberId), eq(members.suspensionId, ending), gt(members.suspendedUntil, work.now)))
    .returning({ id: members.id });
  if (ended.length === 0) return false;
  const byId = work.actor.kind === 'member' ? work.actor.id : null;
  await work.emit(SuspensionLifted, { suspensionId: ending, memberId, byId, byAppeal, reason, at: work.now });
  work.changed(`member:${memberId}`);
  return true;
};

/** A suspension that begins now is an act of its own. */
export const newSuspension = (now: number, days: number | undefined): { id: string; until: number } => ({
  id: newId(now),
  until: days === undefined ? noEnd : now + days * 86_400_000,
});

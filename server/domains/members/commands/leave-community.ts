/** LeaveCommunity: the day is set, and a mail says it. Nothing is erased before that day. */
import { and, eq, isNull } from 'drizzle-orm';
import { LeaveCommunity } from '../../../../shared/domains/members.leaving.ts';
import { leaveDays } from '../../../../shared/domains/members.lists.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { type LeavingMail, leavingMail } from '../leaving-mail.ts';
import { letGoLater } from '../let-go.jobs.ts';
import { memberById } from '../member-rows.ts';

type Input = InputOf<typeof LeaveCommunity>;

const before = (reader: Reader): Promise<LeavingMail> => leavingMail(reader, memberOf(reader.actor).id);

const run = async (work: Work, { words, handle }: Input, mail: LeavingMail): Promise<ReturnsOf<typeof LeaveCommunity>> => {
  const { members } = work.t.members;
  const { id } = memberOf(work.actor);
  // takes the row first: a role that is given at this moment comes before or after
  await work.db.update(members).set({ id }).where(eq(members.id, id));
  const [me] = await memberById(work, { id });
  if (!me) throw new Error('signed in as a member that does not exist');
  if (handle !== me.handle) throw refuse(LeaveCommunity, 'handle-differs', { values: { handle: me.handle } });
  // by the row: who is suspended acts as a member whatever their role
  if (me.role !== 'member') throw refuse(LeaveCommunity, 'is-staff');
  if (me.leavesAt !== null && me.leavesAt <= work.now) throw refuse(LeaveCommunity, 'leaving-now');
  const leavesAt = me.leavesAt ?? work.now + leaveDays * 86_400_000;
  await work.db
    .update(members)
    .set({ leavesAt, leavesWords: words })
    .where(and(eq(members.id, id), isNull(members.leftAt)));
  await letGoLater(work, id, leavesAt);
  if (mail) await sendMail(work, mail(leavesAt));
  // what is remembered of who asks holds no longer
  work.changed(`member:${id}`);
  return { leavesAt };
};

export const leaveCommunity = { before, run };

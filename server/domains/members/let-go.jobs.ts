/** The day has come: who asked to leave and did not change their mind is let go, once, whichever process is there first. */
import { and, eq, isNull, lte } from 'drizzle-orm';
import type { JobRunner } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { closeAccount } from '../identity/index.ts';
import { letGo } from './let-go.ts';
import { memberById } from './member-rows.ts';
import { WordsTakenAlong } from './members.events.ts';

const kind = 'let-go';

export const letGoLater = (work: Work, memberId: string, leavesAt: number): Promise<void> =>
  work.later({ kind, subject: memberId, payload: { memberId }, dueAt: leavesAt, onceKey: `${memberId}/${leavesAt}` });

const begin = async (work: Work, memberId: string, name: string): Promise<void> => {
  const { members } = work.t.members;
  // takes the row: who stays at this very moment comes before or after. Staff give their role back first
  const due = and(eq(members.id, memberId), lte(members.leavesAt, work.now), isNull(members.leftAt), eq(members.role, 'member'));
  const [taken] = await work.db.update(members).set({ id: memberId }).where(due).returning({ id: members.id });
  const [member] = taken ? await memberById(work, { id: memberId }) : [];
  if (!member) return;
  if (member.leavesWords !== 'delete') return letGo(work, memberId, name);
  // nothing more can be said from here on, or the words would never end
  if (member.accountId) await closeAccount(work, member.accountId);
  work.changed(`member:${memberId}`);
  await work.emit(WordsTakenAlong, { memberId, name });
};

export const letGoJob: JobRunner = {
  kind,
  run: async (context, job) => {
    const { memberId } = job.payload as { memberId: string };
    // in the brand's language: it stands on pages for everybody
    const { speaks, locale } = context.reader();
    await context.work((work) => begin(work, memberId, speaks(locale)('members.former-member')));
  },
};

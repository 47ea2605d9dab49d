/**
 * ReportEntry and LookAtEntry. Reports hide nothing by themselves here: in a contest others win by an entry that is gone, so a person has to
 * look at it first.
 */
import { and, eq, gt, sql } from 'drizzle-orm';
import { LookAtEntry, ReportEntry } from '../../../../shared/domains/contests.entries.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { isLeftToOthers } from '../by-another.ts';
import { closeReports } from '../close-reports.ts';
import { EntryReported } from '../contests.events.ts';
import { reportsPerDay } from '../contests.rules.ts';
import { entryThere } from '../own-entry.ts';

const day = 86_400_000;

export const reportEntry = async (work: Work, input: InputOf<typeof ReportEntry>): Promise<ReturnsOf<typeof ReportEntry>> => {
  const { entries, entryReports } = work.t.contests;
  const me = memberOf(work.actor);
  const there = await entryThere(work, input.entryId);
  if (there?.entry.state !== 'shown') throw refuse(ReportEntry, 'entry-missing');
  if (there.entry.memberId === me.id) throw refuse(ReportEntry, 'own-entry');
  const words = input.words?.trim() ?? '';
  if (input.reason === 'other' && !words) throw refuse(ReportEntry, 'say-what-it-is');
  const [today] = await work.db
    .select({ n: sql<number>`count(*)` })
    .from(entryReports)
    .where(and(eq(entryReports.memberId, me.id), gt(entryReports.at, work.now - day)));
  if (Number(today?.n ?? 0) >= reportsPerDay) throw refuse(ReportEntry, 'too-many-reports', { values: { count: reportsPerDay } });
  const reportId = newId(work.now);
  const [made] = await work.db
    .insert(entryReports)
    .values({
      ...{ id: reportId, entryId: input.entryId, memberId: me.id, reason: input.reason },
      ...{ words, at: work.now, closedAs: '' },
    })
    .onConflictDoNothing()
    .returning({ id: entryReports.id });
  if (!made) throw refuse(ReportEntry, 'already-reported');
  await work.db
    .update(entries)
    .set({
      reports: sql`${entries.reports} + 1`,
      waitsSince: sql`case when ${entries.waitsSince} = 0 then ${work.now} else ${entries.waitsSince} end`,
    })
    .where(eq(entries.id, input.entryId));
  await work.emit(EntryReported, { entryId: input.entryId, memberId: me.id, at: work.now });
  return { reportId };
};

export const lookAtEntry = async (work: Work, input: InputOf<typeof LookAtEntry>): Promise<ReturnsOf<typeof LookAtEntry>> => {
  const { entries } = work.t.contests;
  const there = await entryThere(work, input.entryId);
  if (!there || there.entry.state === 'withdrawn') throw refuse(LookAtEntry, 'entry-missing');
  if (await isLeftToOthers(work, there.contest.id, 'moderator')) throw refuse(LookAtEntry, 'decide-by-another');
  await work.db.update(entries).set({ reports: 0, waitsSince: 0, lookedAt: work.now }).where(eq(entries.id, input.entryId));
  await closeReports(work, input.entryId);
  return { done: true };
};

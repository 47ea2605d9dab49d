/** WithdrawEntry: an author takes the own work back. It is gone from everywhere, and what it earned with it. */
import { and, eq, sql } from 'drizzle-orm';
import { WithdrawEntry } from '../../../../shared/domains/contests.entries.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { usePictures } from '../../media/index.ts';
import { takeFromBox } from '../box.ts';
import { entryById, takeContest } from '../contest-rows.ts';
import { EntryWithdrawn } from '../contests.events.ts';
import { standingAt } from '../contests.rules.ts';
import { countEntries } from '../count-entries.ts';
import { entryThere } from '../own-entry.ts';
import { tellOfContest } from '../phases.ts';

export const withdrawEntry = async (work: Work, input: InputOf<typeof WithdrawEntry>): Promise<ReturnsOf<typeof WithdrawEntry>> => {
  const { entries, contestEntrants } = work.t.contests;
  const [first] = await entryById(work, { id: input.entryId });
  if (first) await takeContest(work, first.contestId);
  const me = memberOf(work.actor).id;
  // as it is once nobody else changes it: it may have been taken back a moment ago
  const [is] = first ? await entryById(work, { id: input.entryId }) : [];
  if (is?.state === 'withdrawn' && is.memberId === me) return { entryId: is.id, contestId: is.contestId };
  const there = await entryThere(work, input.entryId);
  if (!there) throw refuse(WithdrawEntry, 'entry-missing');
  const { entry, contest } = there;
  if (entry.memberId !== me) throw refuse(WithdrawEntry, 'not-your-entry');
  const out = { entryId: entry.id, contestId: contest.id };
  if (!['entries', 'voting', 'announced', 'off'].includes(standingAt(contest, work.now))) throw refuse(WithdrawEntry, 'voting-over');
  // when staff took it out, and why, is told with the result all the same
  const stateAt = entry.state === 'taken-out' ? entry.stateAt : work.now;
  await work.db.update(entries).set({ state: 'withdrawn', stateAt, waitsSince: 0, reports: 0 }).where(eq(entries.id, entry.id));
  await usePictures(work, { kind: 'entry', id: entry.id }, {});
  // what staff took out has no line, no count and no place in the box any more; it stays among the entries that its author may make,
  // or it would be back a moment later
  if (entry.state === 'shown') {
    await work.db
      .update(contestEntrants)
      .set({ entries: sql`${contestEntrants.entries} - 1` })
      .where(and(eq(contestEntrants.contestId, contest.id), eq(contestEntrants.memberId, entry.memberId)));
    await countEntries(work, contest.id, { shown: -1 });
    await takeFromBox(work, contest, entry.id);
    await work.emit(EntryWithdrawn, { entryId: entry.id, contestId: contest.id, authorId: entry.memberId, at: work.now });
  }
  tellOfContest(work, contest.id);
  work.changed(`words-of:${entry.memberId}`);
  // the log names what may be read
  work.changed('staff-log', `words-of:${entry.memberId}`);
  return out;
};

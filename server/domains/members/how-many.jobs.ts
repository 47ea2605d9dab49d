/** Once an hour a large house is walked over, some thousands of members at a time, and what was counted is kept. */
import { setImmediate } from 'node:timers/promises';
import type { JobRunner, Recurring } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { countOn, type HowMany } from './how-many.ts';

/** Then other jobs have their turn. */
const pagesInARow = 10;

const keepThem = async (work: Work, counted: HowMany): Promise<void> => {
  const { memberCounts } = work.t.members;
  await work.db.delete(memberCounts);
  await work.db.insert(memberCounts).values(Object.entries(counted).map(([name, count]) => ({ name, count, at: work.now })));
};

type Walk = { after: string; counted: HowMany };

/** It may come twice: what was counted before it stands in its row, so it ends in the same numbers. */
export const countMembersJob = (atOnce?: number): JobRunner => ({
  kind: 'count-members',
  run: async (context, job) => {
    const { after: begin, counted: soFar } = job.payload as Walk;
    const counted = { ...soFar };
    let after: string | null = begin;
    for (let pages = 0; after !== null && pages < pagesInARow; pages++) {
      const from: string = after;
      after = await countOn(context.reader(), from, counted, atOnce);
      // a small house is counted whenever it is asked: nothing of it is kept
      if (from === '' && after === null) return;
      await setImmediate();
    }
    await context.work(async (work) => {
      if (after === null) await keepThem(work, counted);
      else await work.later({ kind: 'count-members', subject: 'members', payload: { after, counted } });
    });
  },
});

export const countMembersHourly: Recurring = {
  kind: 'count-members-hourly',
  everyMs: 3_600_000,
  run: (context) => context.work((work) => work.later({ kind: 'count-members', subject: 'members', payload: { after: '', counted: {} } })),
};

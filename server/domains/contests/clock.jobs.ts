/** The clocks that pages show of contests move on: what is kept of them is old after an hour. */
import type { Recurring } from '../../platform/jobs.ts';

const moveClocks: Recurring['run'] = async (context) => {
  await context.work(async (work) => work.changed('contest-clock'));
};

export const contestsRecurring: Recurring[] = [{ kind: 'contest-clock', everyMs: 3_600_000, run: moveClocks }];

// expect: floating promise
/** A write that nobody waits for would never run, or run after its transaction. */
import type { Work } from '../../../../server/platform/work.ts';

export const careless = async (work: Work): Promise<void> => {
  work.db.delete(work.t.forum.reactions);
};

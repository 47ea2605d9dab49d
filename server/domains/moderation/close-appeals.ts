/** What an appeal asked for is done without a decision about it: staff showed the words again, put the entry back, lifted the suspension. */
import { and, eq, inArray } from 'drizzle-orm';
import type { StaffActKind } from '../../../shared/domains/moderation.lists.ts';
import { type Listener, on } from '../../platform/event.ts';
import type { Work } from '../../platform/work.ts';
import { EntryPutBack } from '../contests/index.ts';
import { PostRestored } from '../forum/index.ts';
import { SuspensionLifted } from '../members/index.ts';
import { tellDesk } from './desk.live.ts';

type Undone = { kind: StaffActKind; subjectId: string; byId: string | null; reason: string };
/** Nothing is left to decide. The one who appealed hears of what was done by its own notice. */
const closeAppeals = async (work: Work, { kind, subjectId, byId, reason }: Undone): Promise<void> => {
  const { appeals, staffActs } = work.t.moderation;
  const acts = work.db
    .select({ id: staffActs.id })
    .from(staffActs)
    .where(and(eq(staffActs.subjectId, subjectId), eq(staffActs.kind, kind)));
  const closed = await work.db
    .update(appeals)
    .set({ state: 'upheld', decidedAt: work.now, decidedBy: byId, reason })
    .where(and(eq(appeals.state, 'open'), inArray(appeals.actId, acts)))
    .returning({ id: appeals.id });
  if (closed.length > 0) tellDesk(work);
};

export const undoneListeners: Listener[] = [
  on(PostRestored, (work, { postId, byId, reason }) => closeAppeals(work, { kind: 'post-hidden', subjectId: postId, byId, reason })),
  on(EntryPutBack, (work, { entryId, byId, reason }) => closeAppeals(work, { kind: 'entry-taken-out', subjectId: entryId, byId, reason })),
  on(SuspensionLifted, (work, { suspensionId, byId, reason }) =>
    closeAppeals(work, { kind: 'suspended', subjectId: suspensionId, byId, reason }),
  ),
];

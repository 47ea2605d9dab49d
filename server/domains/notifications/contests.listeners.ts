/** What happens in contests, and whom it concerns: who follows one hears of its phases, who entered of what staff decide about their entry. */
import type { Phase } from '../../../shared/domains/contests.lists.ts';
import type { NoticeWhat } from '../../../shared/domains/notifications.lists.ts';
import { type Listener, on } from '../../platform/event.ts';
import type { Work } from '../../platform/work.ts';
import { ContestCalledOff, ContestDecided, ContestPhaseBegan, EntryPutBack, EntryTakenOut, type StaffOnEntry } from '../contests/index.ts';
import { tellLater } from './notices.jobs.ts';
import { causeOfEntry } from './talk.ts';

/** The others need nothing of anybody: it was announced by its thread, and the result has a notice of its own. */
const told: Partial<Record<Phase, NoticeWhat>> = { entries: 'contest-entries', voting: 'contest-voting' };

/** Who follows a contest follows its thread. */
const followers = (
  work: Work,
  what: NoticeWhat,
  p: { threadId: string | null; contestId?: string; at: number; note?: string; byId?: string },
): Promise<void> =>
  p.threadId === null
    ? Promise.resolve()
    : tellLater(
        work,
        { what, cause: `${what}/${p.contestId ?? p.threadId}/${p.at}`, threadId: p.threadId, actorId: p.byId, note: p.note, at: p.at },
        [],
        [{ kind: 'thread', id: p.threadId }],
      );

const ofEntry = (what: NoticeWhat) => (work: Work, p: StaffOnEntry) =>
  tellLater(
    work,
    { what, cause: causeOfEntry(what, p.entryId, p.at), threadId: p.threadId ?? undefined, other: p.entryId, note: p.reason, at: p.at },
    p.byId === p.authorId ? [] : [{ memberId: p.authorId, what }],
  );

export const contestListeners: Listener[] = [
  on(ContestPhaseBegan, async (work, { phase, contestId, threadId, at }) => {
    const what = told[phase];
    if (what) await followers(work, what, { threadId, contestId, at });
  }),
  // by the contest: what was said with the result is looked up by it
  on(ContestDecided, (work, { threadId, contestId, byId, at }) => followers(work, 'contest-result', { threadId, contestId, byId, at })),
  on(ContestCalledOff, (work, { threadId, byId, reason, at }) => followers(work, 'contest-off', { threadId, byId, note: reason, at })),
  on(EntryTakenOut, ofEntry('entry-taken-out')),
  on(EntryPutBack, ofEntry('entry-put-back')),
];

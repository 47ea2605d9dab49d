/** Very many people and their records at once, for a community that is seeded: by the rule that `record.listeners.ts` keeps line by line. */
import type { RecordLine } from '../../platform/event.ts';
import { putMany } from '../../platform/store/many.ts';
import type { Work } from '../../platform/work.ts';
import { countsOfRecord } from './line-counts.ts';
import { MemberJoined, Visited } from './members.events.ts';

type Tables = Work['t']['members'];
export type NewMember = Tables['members']['$inferInsert'];
export type NewFollow = Tables['follows']['$inferInsert'];
type Activity = Tables['activities']['$inferSelect'];

export const linesOfMembers = { joined: MemberJoined.lines, visited: Visited.lines };

/** The rows of one new record. A second line about the same thing with the same person is none, as in `writeLine`. */
export const recordRows = (memberId: string, lines: readonly RecordLine[], idOf: (at: number) => string): Activity[] => {
  const there = new Set<string>();
  const rows: Activity[] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const about = { kind: line.kind, subjectKind: line.subject.kind, subjectId: line.subject.id, counterpartId: line.counterpart ?? '' };
    const key = Object.values(about).join(' ');
    if (there.has(key)) continue;
    there.add(key);
    rows.push({ id: idOf(line.at), memberId, n: rows.length + 1, ...about, at: line.at, takesBack: null, takenBackBy: '' });
  }
  return rows;
};

export const putMembers = async (work: Work, members: NewMember[], records: readonly Activity[][]): Promise<void> => {
  await putMany(work.db, work.t.members.members, members);
  await putMany(work.db, work.t.members.activities, records.flat());
  const counts = records.flatMap((rows) =>
    Object.entries(countsOfRecord(rows)).map(([kind, count]) => ({ memberId: rows[0]?.memberId ?? '', kind, count: count ?? 0 })),
  );
  await putMany(work.db, work.t.members.lineCounts, counts);
};

export const putFollows = (work: Work, follows: NewFollow[]): Promise<void> => putMany(work.db, work.t.members.follows, follows);

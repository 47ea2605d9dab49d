/** The record: every member event becomes its lines, in the same transaction as the act itself. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { RecordLine } from '../../platform/event.ts';
import { newId, newRandomId } from '../../platform/id.ts';
import { placeholdersOf, prepared, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { countLineOfKind } from './line-counts.ts';
import { whoLeft } from './member-rows.ts';
import { RecordWritten, type WrittenLine } from './members.events.ts';

const countLine = preparedWrite(({ db, t }) => {
  const { members } = t.members;
  return db
    .update(members)
    .set({ lines: sql`${members.lines} + 1` })
    .where(and(eq(members.id, sql.placeholder('memberId')), isNull(members.leftAt)))
    .returning({ n: members.lines });
});
/** The next number of a member's record. Locks the member's row, so numbers have no gap and no double. Undefined: they left, and have no record. */
const nextNumber = async (work: Work, memberId: string): Promise<number | undefined> => {
  const [row] = await countLine(work, { memberId });
  if (row) return row.n;
  if ((await whoLeft(work, [memberId])).has(memberId)) return undefined;
  throw new Error(`a record line for ${memberId}, who is no member`);
};

/** A mind changed three times is told of; what comes after that is not, or anybody could fill another's record by tapping. */
const mostAboutOne = 6;

/** All lines of one member about the same thing with the same person: at most `mostAboutOne`, and what staff added. One of them may be live. */
const linesAboutTheSame = prepared(({ db, t }) => {
  const { activities } = t.members;
  return db
    .select({ id: activities.id, takenBackBy: activities.takenBackBy })
    .from(activities)
    .where(
      and(
        eq(activities.memberId, sql.placeholder('memberId')),
        eq(activities.kind, sql.placeholder('kind')),
        eq(activities.subjectId, sql.placeholder('subjectId')),
        eq(activities.counterpartId, sql.placeholder('counterpartId')),
        eq(activities.subjectKind, sql.placeholder('subjectKind')),
      ),
    );
});
/** The line that took one about this back at that moment: it names in both columns what it took back. */
const takenBackAt = prepared(({ db, t }) => {
  const { activities } = t.members;
  return db
    .select({ id: activities.id })
    .from(activities)
    .where(
      and(
        eq(activities.memberId, sql.placeholder('memberId')),
        eq(activities.kind, sql.placeholder('kind')),
        eq(activities.subjectId, sql.placeholder('subjectId')),
        eq(activities.counterpartId, sql.placeholder('counterpartId')),
        eq(activities.subjectKind, sql.placeholder('subjectKind')),
        eq(activities.takesBack, activities.takenBackBy),
        eq(activities.at, sql.placeholder('at')),
      ),
    )
    .limit(1);
});
const insertLine = preparedWrite(({ db, t }) => db.insert(t.members.activities).values(placeholdersOf(t.members.activities)));

const writeLine = async (work: Work, line: RecordLine): Promise<WrittenLine | undefined> => {
  const { activities } = work.t.members;
  const about = {
    memberId: line.member,
    kind: line.kind,
    subjectKind: line.subject.kind,
    subjectId: line.subject.id,
    counterpartId: line.counterpart ?? '',
  };
  const same = await linesAboutTheSame(work, about);
  const there = same.find((l) => l.takenBackBy === '');
  // a second line about the same is none; taking back what is not there changes nothing
  if (line.takesBack ? !there : there || (!line.byStaff && same.length >= mostAboutOne)) return undefined;
  const [taker] = line.restores === undefined ? [] : await takenBackAt(work, { ...about, at: line.restores });
  if (line.restores !== undefined && !taker) return undefined;
  const n = await nextNumber(work, line.member);
  if (n === undefined) return undefined;
  // what is told to the day alone (a vote) must not say its hour by its number
  const id = line.at < work.now && work.actor.kind === 'member' ? newRandomId() : newId(work.now);
  const takesBack = line.takesBack && there ? there.id : (taker?.id ?? null);
  if (line.takesBack && takesBack)
    await work.db
      .update(activities)
      .set({ takenBackBy: id })
      .where(inArray(activities.id, [takesBack]));
  await insertLine(work, {
    ...about,
    id,
    n,
    at: line.at,
    takesBack,
    // never live, and another value than that of the line it takes back, which is alike in all the rest; what restores is live
    takenBackBy: taker ? '' : (takesBack ?? ''),
  });
  await countLineOfKind(work, line.member, line.kind, line.takesBack ? -1 : 1);
  return { id, memberId: line.member, kind: line.kind, counterpartId: line.counterpart ?? '', at: line.at, takesBack };
};

export const writeRecord = async (work: Work, lines: readonly RecordLine[]): Promise<void> => {
  const written: WrittenLine[] = [];
  // always in the order of members: two works that write to the same two records can't wait for each other
  for (const line of [...lines].sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))) {
    const row = await writeLine(work, line);
    if (row) written.push(row);
  }
  if (written.length > 0) await work.emit(RecordWritten, written);
};

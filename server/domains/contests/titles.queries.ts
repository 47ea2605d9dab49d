/** What contests, entries and promises in records and logs are called, and which of them somebody may read. */
import { inArray } from 'drizzle-orm';
import { isStaff } from '../../../shared/endpoint.ts';
import { type Actor, roleOf } from '../../platform/actor.ts';
import { isOpen } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { pictureView } from './contest-views.ts';
import { hrefOfContest, hrefOfEntry } from './contests.rules.ts';
import { seesContest, seesEntry } from './visible.ts';

type Ref = { kind: string; id: string };
const idsOf = (subjects: readonly Ref[], kind: string): string[] => [...new Set(subjects.filter((s) => s.kind === kind).map((s) => s.id))];

const contestsIn = async ({ db, t, now }: Pick<Reader, 'db' | 't' | 'now'>, as: Actor, ids: string[]) => {
  if (ids.length === 0) return [];
  const { contests } = t.contests;
  const rows = await db.select().from(contests).where(inArray(contests.id, ids));
  return rows.filter((row) => seesContest(as, row, now));
};
const entriesIn = async (reader: Pick<Reader, 'db' | 't' | 'now'>, as: Actor, ids: string[]) => {
  if (ids.length === 0) return [];
  const { entries } = reader.t.contests;
  const rows = await reader.db
    .select({
      ...{ id: entries.id, contestId: entries.contestId, memberId: entries.memberId },
      ...{
        state: entries.state,
        reason: entries.reason,
        title: entries.title,
        lang: entries.lang,
        lot: entries.lot,
        pictures: entries.pictures,
      },
    })
    .from(entries)
    .where(inArray(entries.id, ids));
  const around = new Set((await contestsIn(reader, as, [...new Set(rows.map((row) => row.contestId))])).map(({ id }) => id));
  return rows.filter((row) => around.has(row.contestId) && seesEntry(as, row));
};

export const titlesOfContests = async (reader: Reader, subjects: Ref[]) => {
  const titles = new Map<string, { title: string; href: string; lang: string | null; reason?: string }>();
  const { promises } = reader.t.contests;
  const promiseIds = idsOf(subjects, 'promise');
  const promised = promiseIds.length === 0 ? [] : await reader.db.select().from(promises).where(inArray(promises.id, promiseIds));
  const contestIds = [...idsOf(subjects, 'contest'), ...promised.filter((p) => p.subjectKind === 'contest').map((p) => p.subjectId)];
  const contests = new Map((await contestsIn(reader, reader.actor, [...new Set(contestIds)])).map((row) => [row.id, row]));
  for (const { id, slug, title, lang } of contests.values()) titles.set(`contest/${id}`, { title, href: hrefOfContest(id, slug), lang });
  // while promises are closed only staff read their words: others read which contest one was made for
  const role = roleOf(reader.actor);
  const told = isOpen(reader, 'promises') || (role !== null && isStaff(role));
  for (const { id, text, lang, subjectId } of promised) {
    const about = contests.get(subjectId);
    if (!told && !about) continue;
    titles.set(`promise/${id}`, {
      ...(told || !about ? { title: text, lang } : { title: about.title, lang: about.lang }),
      href: about ? `/contests/${subjectId}/result` : '/rules#promises',
    });
  }
  // why it was taken out is told to who may see it then: its author, and staff
  for (const { id, contestId, title, lang, reason } of await entriesIn(reader, reader.actor, idsOf(subjects, 'entry')))
    titles.set(`entry/${id}`, { title, href: hrefOfEntry(contestId, id), lang, ...(reason ? { reason } : {}) });
  return titles;
};

/** What the choices of a contest's box are called, and in which order its gallery has them: only entries that this reader may see have a name. */
export const titlesOfEntries = async (reader: Reader, { subject, choiceIds }: { subject: Ref; choiceIds: string[] }) => {
  if (subject.kind !== 'contest') return new Map<string, never>();
  const rows = await entriesIn(reader, reader.actor, choiceIds);
  return new Map(
    rows.map(({ id, contestId, title, lang, lot, pictures: [first] }) => [
      id,
      { title, lang, href: hrefOfEntry(contestId, id), lot, picture: first ? `${pictureView(first).src}/tiny` : null },
    ]),
  );
};

/** Which of these may this actor read? For the pictures that they show. */
export const readableContests = async (reader: Reader, { as, subjects }: { as: Actor; subjects: Ref[] }): Promise<Set<string>> => {
  const contests = await contestsIn(reader, as, idsOf(subjects, 'contest'));
  const entries = await entriesIn(reader, as, idsOf(subjects, 'entry'));
  return new Set([...contests.map(({ id }) => `contest/${id}`), ...entries.map(({ id }) => `entry/${id}`)]);
};

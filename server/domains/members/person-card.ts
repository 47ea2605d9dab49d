/** Whom staff are talking to: face, tier, stage, since when, and the last five acts, their titles under the reader's rights. */
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Stage } from '../../../shared/domains/members.lists.ts';
import type { Role } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { whoShowsReading } from './consents.ts';
import { faceJoin } from './faces.ts';
import { stageOf } from './line-counts.ts';
import { facesOf } from './members.queries.ts';
import { titlesOf } from './members.questions.ts';

export type Act = {
  /** Its sentence is `members.line-<kind>`, with {title} and {other}. */
  kind: string;
  at: number;
  title: string | null;
  href: string | null;
  lang: string | null;
  other: { handle: string; name: string } | null;
};
export type PersonCard = {
  face: { handle: string; name: string; line: string; tier: number; role: Role; picture: string | null };
  stage: Stage | null;
  joinedAt: number;
  acts: Act[];
};

const acts = 5;
/** Lines looked at for each person, newest first, to find five acts among: what is taken back and what is private is passed over. */
const lookedAt = 40;
/** What one does by oneself stays one's own: staff see what was said and done with others. */
export const privateKinds = [
  ...['visited', 'shared', 'consent-given'],
  // that somebody voted, or asked for something to be opened
  'voted',
  ...['followed-thread', 'followed-space', 'followed-tag', 'followed-member'],
  ...['reaction-given', 'reaction-received', 'reaction-unconfirmed', 'mentioned'],
  // who reports, and what comes of it, is looked at on the desk's own page, and for that report alone
  ...['reported', 'report-right', 'report-kept', 'appealed', 'appeal-upheld', 'appeal-rejected'],
];

/** The cards of these people, for staff alone. Three reads and the titles, however many people. */
export const personCard = async (reader: Reader, memberIds: string[]): Promise<Map<string, PersonCard>> => {
  const ids = [...new Set(memberIds)];
  if (ids.length === 0) return new Map();
  const { members, activities } = reader.t.members;
  const face = faceJoin(reader.t);
  const people = await reader.db
    .select({ id: members.id, joinedAt: members.joinedAt, ...face.columns })
    .from(members)
    .where(inArray(members.id, ids));
  const lines = await reader.db
    .select({
      n: activities.n,
      memberId: activities.memberId,
      kind: activities.kind,
      at: activities.at,
      subjectKind: activities.subjectKind,
      subjectId: activities.subjectId,
      counterpartId: activities.counterpartId,
    })
    .from(members)
    // lines are numbered without a gap: the last ones of each record are found by their numbers, in one read
    .innerJoin(activities, and(eq(activities.memberId, members.id), sql`${activities.n} > ${members.lines} - ${lookedAt}`))
    .where(and(inArray(members.id, ids), eq(activities.takenBackBy, ''), notInArray(activities.kind, privateKinds)));
  // a few dozen of each record: put in order here, instead of a sort there
  lines.sort((a, b) => b.n - a.n);
  const byMember = new Map<string, typeof lines>(ids.map((id) => [id, []]));
  const showReading = await whoShowsReading(reader, ids);
  for (const line of lines) {
    if (line.kind === 'read-thread' && !showReading.has(line.memberId)) continue;
    const own = byMember.get(line.memberId);
    if (own && own.length < acts) own.push(line);
  }
  const shown = [...byMember.values()].flat();
  const [titles, others, stages] = await Promise.all([
    titlesOf(
      reader,
      shown.map((line) => ({ kind: line.subjectKind, id: line.subjectId })),
    ),
    facesOf(reader, [...new Set(shown.map((line) => line.counterpartId).filter((id) => id !== ''))]),
    stageOf(reader, ids),
  ]);
  return new Map(
    people.map(({ id, joinedAt, ...its }) => [
      id,
      {
        face: its,
        stage: stages.get(id) ?? null,
        joinedAt,
        acts: (byMember.get(id) ?? []).map((line): Act => {
          const about = titles.get(`${line.subjectKind}/${line.subjectId}`);
          return {
            kind: line.kind,
            at: line.at,
            title: about?.title ?? null,
            href: about?.href ?? null,
            lang: about?.lang ?? null,
            other: others.get(line.counterpartId) ?? null,
          };
        }),
      },
    ]),
  );
};

/** What a member made for contests: their entries that everybody may see, with the places they came to. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { MemberEntry } from '../../../shared/domains/members.ts';
import type { Reader } from '../../platform/reader.ts';
import { pictureView } from './contest-views.ts';
import { hrefOfContest, hrefOfEntry, isAnnounced } from './contests.rules.ts';

/** On a member's page: as many as fill some rows. */
const mostShown = 12;

const placesIn = async ({ db, t }: Reader, contestIds: string[]): Promise<Map<string, number>> => {
  const { contestResults } = t.contests;
  if (contestIds.length === 0) return new Map();
  const rows = await db.select({ places: contestResults.places }).from(contestResults).where(inArray(contestResults.contestId, contestIds));
  // without a vote nobody came to a place
  return new Map(rows.flatMap(({ places }) => places.filter(({ votes }) => votes > 0).map(({ entryId, place }) => [entryId, place])));
};

/** The same for whoever asks: the page is kept for everybody, so what was taken out is not on it, for its author and staff neither. */
export const entriesOfMember = async (reader: Reader, memberId: string): Promise<(MemberEntry & { contestId: string })[]> => {
  const { contests, entries } = reader.t.contests;
  const rows = await reader.db
    .select({
      ...{ id: entries.id, title: entries.title, lang: entries.lang, at: entries.at, pictures: entries.pictures, contest: contests },
    })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(and(eq(entries.memberId, memberId), eq(entries.state, 'shown')))
    .orderBy(desc(entries.at), desc(entries.id))
    .limit(mostShown);
  const seen = rows.filter(({ contest }) => isAnnounced(contest, reader.now));
  const places = await placesIn(reader, [...new Set(seen.map(({ contest }) => contest.id))]);
  return seen.map(({ id, title, lang, at, pictures, contest }) => ({
    ...{ id, title, lang, at, contestId: contest.id, href: hrefOfEntry(contest.id, id), place: places.get(id) ?? null },
    picture: pictures[0] ? pictureView(pictures[0]) : null,
    contest: { title: contest.title, href: hrefOfContest(contest.id, contest.slug), lang: contest.lang },
  }));
};

/** Who won, for lists of contests: two reads for a whole page of them. */
import { and, eq, inArray } from 'drizzle-orm';
import type { WinnerView } from '../../../web/domains/contests/contests.page.ts';
import type { Reader } from '../../platform/reader.ts';
import { faceJoin } from '../members/index.ts';
import { faceOfRow } from './contest-views.ts';
import { hrefOfEntry } from './contests.rules.ts';

/** More who share the first place are on the page of the result. */
const mostTold = 3;

export type Winners = { winners: Record<string, WinnerView[]>; authorIds: string[] };

/** The first place of each published result, by contest. An entry that is shown no more is told of nowhere. */
export const winnersOf = async ({ db, t }: Pick<Reader, 'db' | 't'>, contestIds: string[]): Promise<Winners> => {
  const { contestResults, entries } = t.contests;
  const found: Winners = { winners: {}, authorIds: [] };
  if (contestIds.length === 0) return found;
  const results = await db
    .select({ places: contestResults.places })
    .from(contestResults)
    .where(inArray(contestResults.contestId, contestIds));
  const first = results.flatMap(({ places }) => places.filter(({ place }) => place === 1).slice(0, mostTold));
  if (first.length === 0) return found;
  const face = faceJoin(t);
  const rows = await db
    .select({
      ...{ id: entries.id, contestId: entries.contestId, memberId: entries.memberId },
      ...{ title: entries.title, lang: entries.lang, author: face.columns },
    })
    .from(entries)
    .innerJoin(face.table, eq(face.id, entries.memberId))
    .where(
      and(
        inArray(
          entries.id,
          first.map(({ entryId }) => entryId),
        ),
        eq(entries.state, 'shown'),
      ),
    );
  for (const { id, contestId, memberId, title, lang, author } of rows) {
    found.winners[contestId] ??= [];
    found.winners[contestId].push({ title, lang, href: hrefOfEntry(contestId, id), author: faceOfRow(author) });
    found.authorIds.push(memberId);
  }
  return found;
};

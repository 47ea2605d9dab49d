/** The order of a decided contest's entries: that of the vote. Nothing is taken out or put back once it is decided. */
import { podiumPlaces } from '../../../shared/domains/contests.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { resultOf } from './result-rows.ts';

/** `rank` rises along the order and never changes for an entry: a page begins after one, also after that one is gone. */
export type Ranked = { id: string; rank: number };
export type ByVote = { order: Ranked[]; podium: Map<string, number> };

/** The order of the vote as it was published; null as long as there is no result, and where nobody voted. Whoever was erased since then left a place without an entry. */
export const byVote = async (reader: Pick<Reader, 'db' | 't'>, contestId: string): Promise<ByVote | null> => {
  const result = await resultOf(reader, contestId);
  const podium = (result?.places ?? []).filter(({ place, votes }) => place <= podiumPlaces && votes > 0);
  if (!result || podium.length === 0) return null;
  return {
    order: result.places.map(({ entryId }, i) => ({ id: entryId, rank: i })),
    podium: new Map(podium.map(({ entryId, place }) => [entryId, place])),
  };
};

/** What stands after a cursor. */
export const after = (order: Ranked[], cursor: string | undefined): Ranked[] => {
  const [rank, id = ''] = (cursor ?? '').split('_');
  return cursor === undefined ? order : order.filter((one) => one.rank > Number(rank) || (one.rank === Number(rank) && one.id > id));
};

/** The first so many of these that are still there: as many are asked for at once as are wanted, and more only where some are gone. */
export const firstThere = async <Row extends { id: string }>(
  order: readonly Ranked[],
  most: number,
  rowsOf: (ids: string[]) => Promise<Row[]>,
): Promise<{ rank: number; row: Row }[]> => {
  const found: { rank: number; row: Row }[] = [];
  for (let at = 0; at < order.length && found.length < most; at += most) {
    const some = order.slice(at, at + most);
    const rows = new Map((await rowsOf(some.map(({ id }) => id))).map((row) => [row.id, row]));
    for (const { id, rank } of some) {
      const row = rows.get(id);
      if (row) found.push({ rank, row });
    }
  }
  return found.slice(0, most);
};

/** The order of a decided contest's entries: that of the vote. Nothing is taken out or put back once it is decided. */
import { podiumPlaces } from '../../../shared/domains/contests.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { resultOf } from './result-rows.ts';
import { shownEntries } from './shown-entries.ts';

/** `rank` rises along the order and never changes for an entry: a page begins after one, also after that one is gone. */
export type Ranked = { id: string; rank: number };
export type ByVote = { order: Ranked[]; podium: Map<string, number> };

/** Shown entries in the order of the vote; null as long as there is no result, and where nobody voted. */
export const byVote = async (reader: Pick<Reader, 'db' | 't'>, contestId: string): Promise<ByVote | null> => {
  const result = await resultOf(reader, contestId);
  const podium = (result?.places ?? []).filter(({ place, votes }) => place <= podiumPlaces && votes > 0);
  if (!result || podium.length === 0) return null;
  // whoever was erased since then left a place without an entry
  const shown = new Set((await shownEntries(reader, contestId)).map(({ id }) => id));
  return {
    order: result.places.map(({ entryId }, i) => ({ id: entryId, rank: i })).filter(({ id }) => shown.has(id)),
    podium: new Map(podium.map(({ entryId, place }) => [entryId, place])),
  };
};

/** Those after a cursor, and the next cursor. */
export const pageOf = (order: Ranked[], after: string | undefined, limit: number): { ids: string[]; next: string | null } => {
  const [rank, id = ''] = (after ?? '').split('_');
  const rest = after === undefined ? order : order.filter((one) => one.rank > Number(rank) || (one.rank === Number(rank) && one.id > id));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { ids: page.map((one) => one.id), next: rest.length > limit && last ? `${last.rank}_${last.id}` : null };
};

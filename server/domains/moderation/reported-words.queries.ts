/**
 * Reported words whose author deleted them before it was decided. What is deleted is gone; that somebody has to be able to judge what was
 * reported is the one reason to read it still: for whoever may decide about it, until it is decided. Where the report was right, as long
 * after that as one can ask for a second look at what followed from it; where it was not, no longer.
 */
import { inArray, max } from 'drizzle-orm';
import { appealDays } from '../../../shared/domains/moderation.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { type DeletedWords, deletedWords } from '../forum/index.ts';

type Review = { id: string; postId: string; state: 'open' | 'hidden' | 'kept'; at: number; decidedAt: number | null };

const isStillRead = ({ state, decidedAt }: Review, now: number): boolean =>
  state === 'open' || (state === 'hidden' && now <= (decidedAt ?? 0) + appealDays * 86_400_000);

/** By the review's id. The reviews are those that this reader may decide about. */
export const reportedWords = async (reader: Reader, reviews: readonly Review[]): Promise<Map<string, DeletedWords>> => {
  const read = reviews.filter((review) => isStillRead(review, reader.now));
  if (read.length === 0) return new Map();
  const { reports } = reader.t.moderation;
  const ids = read.map(({ id }) => id);
  const last = await reader.db
    .select({ id: reports.reviewId, at: max(reports.at) })
    .from(reports)
    .where(inArray(reports.reviewId, ids))
    .groupBy(reports.reviewId);
  const lastAt = new Map(last.map(({ id, at }) => [id, Number(at)]));
  const words = await deletedWords(
    reader,
    read.map(({ id, postId, at }) => ({ key: id, postId, from: at, to: lastAt.get(id) ?? at })),
  );
  // who deletes their words after the decision leaves nothing that anybody has to judge
  for (const { id, decidedAt } of read) if (decidedAt !== null && (words.get(id)?.deletedAt ?? 0) > decidedAt) words.delete(id);
  return words;
};

/** Of these posts those whose words are still read by whoever decides about them. */
export const stillToJudge = async (reader: Reader, postIds: readonly string[]): Promise<string[]> => {
  if (postIds.length === 0) return [];
  const { reviews } = reader.t.moderation;
  const rows = await reader.db
    .select()
    .from(reviews)
    .where(inArray(reviews.postId, [...postIds]));
  return [...new Set(rows.filter((review) => isStillRead(review, reader.now)).map(({ postId }) => postId))];
};

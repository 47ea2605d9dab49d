/** Which pictures a contest or an entry shows: its own, and those in its words. */
import { picturesIn } from '../../platform/text/markdown.ts';
import type { ContestRow } from './contest-rows.ts';

export const usedPictures = (contest: Pick<ContestRow, 'brief' | 'picture'>): string[] => [
  ...new Set([...(contest.picture ? [contest.picture.id] : []), ...picturesIn(contest.brief)]),
];

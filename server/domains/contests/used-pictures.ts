/** Which pictures a contest shows: its own, and those in its words. */
import type { Showing } from '../media/index.ts';
import type { ContestRow } from './contest-rows.ts';

export const shownBy = ({ html, picture }: Pick<ContestRow, 'html' | 'picture'>): Showing => ({
  html,
  chosen: picture ? [picture.id] : [],
});

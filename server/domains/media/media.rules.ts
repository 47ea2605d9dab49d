/** Pure decisions about pictures, each number with its reason. */
import { type Actor, levelOf } from '../../platform/actor.ts';

export type Allowance = { perDay: number; bytes: number };
const megabyte = 1024 * 1024;

/**
 * Sixty pictures a day are a long report of a long tour; who is new here shows ten until people know them. A picture takes about 0.4 MB once
 * it is made small, so a gigabyte holds some 2,500. Staff put up what the brand shows.
 */
export const allowanceOf = (actor: Actor): Allowance => {
  if (levelOf(actor) === 5) return { perDay: 600, bytes: 20_000 * megabyte };
  return levelOf(actor) <= 1 ? { perDay: 10, bytes: 100 * megabyte } : { perDay: 60, bytes: 1_000 * megabyte };
};

/** What nothing shows is kept for a day: somebody may be writing the post it is for. */
export const looseMs = 86_400_000;

export const addressOf = (pictureId: string): string => `/media/${pictureId}`;

/** One line of words, without signs that show nothing. */
export const cleanAlt = (alt: string): string =>
  alt
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What a tag looks like: lower case, one form, no signs around it. Says nothing of who may use which. */
import { withoutUnseen } from './clean.ts';

const longest = 30;

/** The tag as it is stored and compared, or null where it is none: letters and digits of any script, `-` and spaces inside. */
export const cleanTag = (typed: string): string | null => {
  const tag = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[#＃\s]+|\s+$/gu, '')
    .replace(/\s+/gu, '-');
  // a filler is a letter by its kind, and nothing to look at
  if (withoutUnseen(tag) === '' || [...tag].length > longest) return null;
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\-+.]*[\p{L}\p{M}\p{N}+])?$/u.test(tag) ? tag : null;
};

/** What was typed into one field, taken apart: by commas of any script, semicolons and line ends. */
export const splitTags = (typed: string): string[] =>
  typed
    .split(/[,，、;；\n]/u)
    .map((tag) => tag.trim())
    .filter(Boolean);

/** What was typed into one field, one thing in each line: commas are part of it. */
export const splitLines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

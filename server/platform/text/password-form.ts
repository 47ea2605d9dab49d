/**
 * Which passwords are guessed at once: those that stand first on every list, rows of keys, one sign over and over, and what everybody can
 * read here about the person and the house. Owns no length: the contract has that. Asked where a password is chosen, and never at a sign-in.
 */
import { commonPasswords } from './common-passwords.ts';
import { normalName } from './name-form.ts';

export type PasswordProblem = 'common' | 'yours';
/** Whose it is to be. `brand`: how the house is called. */
export type Choosing = { name: string; email: string; brand: string };

/** As one types them, forth and back. */
const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop'].flatMap(
  (row) => [row, [...row].reverse().join('')],
);

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]/gu, '');
/** "Dragon2024!" is the dragon of the list. */
const core = (password: string): string => bare(password).replace(/^\d+|\d+$/g, '');

const isCommon = (password: string): boolean => {
  const typed = password.toLowerCase();
  return (
    [typed, typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''), bare(password), core(password)].some((form) => commonPasswords.has(form)) ||
    rows.some((row) => row.includes(bare(password)) || (core(password).length > 3 && row.includes(core(password)))) ||
    // one sign, or a few, over and over: the last time may be cut off
    /^(.{1,4})\1+$/su.test(password) ||
    new Set(typed).size < 3
  );
};

/** A word that everybody sees, alone or with digits and signs around it. One of a letter or two is none. */
const isAbout = (password: string, { name, email, brand }: Choosing): boolean => {
  const words = normalName(name).split(/[ \-_.\u00b7]+/u);
  const known = [
    name,
    words.toReversed().join(''),
    ...words,
    email,
    email.split('@')[0] ?? '',
    brand,
    `${brand} ${name}`,
    `${name} ${brand}`,
  ];
  const forms = new Set(known.flatMap((text) => [bare(text), core(text)]).filter((text) => [...text].length > 1));
  return [bare(password), core(password)].some((form) => forms.has(form));
};

export const passwordProblem = (password: string, choosing: Choosing): PasswordProblem | null => {
  if (isAbout(password, choosing)) return 'yours';
  return isCommon(password) ? 'common' : null;
};

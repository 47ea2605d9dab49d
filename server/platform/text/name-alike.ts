/**
 * Names that are taken for each other at a glance: by capitals, marks, signs between and around the words, letters that look like others, or
 * the other way to write Chinese. Only what can be looked up among all members at any size: a few exact names, and the handles made from them.
 */
import { hanWays, toSimplified } from './han.ts';
import { handleFrom, skeleton } from './name-form.ts';

const SEPARATORS = /[ .'\-_\u00b7]+/gu;

/** As people write names: as it stands, small, and with a capital at each word or all over. */
const capitalWays = (name: string): string[] => {
  const small = name.toLowerCase();
  return [name, small, small.replace(/(?<=^|[\s-])\p{L}/gu, (first) => first.toUpperCase()), name.toUpperCase()];
};
/** One letter that two others look like, a stroke that stands for another, and words without a space. */
const letterWays = (name: string): string[] => {
  const small = name.toLowerCase();
  const pairs = [
    ['rn', 'm'],
    ['vv', 'w'],
  ] as const;
  return [
    small,
    ...pairs.flatMap(([two, one]) => [small.replaceAll(two, one), small.replaceAll(one, two)]),
    name.replace(/(?<=\p{Ll})I/gu, 'l'),
    ...['l', 'i'].map((stroke) => small.replaceAll('0', 'o').replaceAll('1', stroke)),
    // NiamhCasey
    name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '),
  ];
};
const withoutSigns = (name: string): string =>
  name
    .replace(SEPARATORS, ' ')
    .replace(/(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]) /gu, '')
    .trim();

/** What to look for. `handles`: whoever is called alike most often has one of these. @param name as it is stored */
export const alikeOf = (name: string): { names: string[]; handles: string[] } => ({
  names: [...new Set([...capitalWays(name), ...capitalWays(withoutSigns(name)), ...hanWays(withoutSigns(name))])],
  handles: [...new Set(letterWays(name).map(handleFrom))].filter((handle) => handle !== ''),
});

/** The same for names that are alike; good for nothing else. */
export const atAGlance = (name: string): string => skeleton(toSimplified(name.replace(SEPARATORS, '')));

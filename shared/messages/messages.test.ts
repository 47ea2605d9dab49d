/** The sentences of every language beside the English ones: none is missing, none takes other values, none is left in English. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../locales.ts';
import { begin as beginEn } from './en/begin.ts';
import { check as checkEn } from './en/check.ts';
import { islands as islandsEn } from './en/islands.ts';
import { staff as staffEn } from './en/staff.ts';
import { votes as votesEn } from './en/votes.ts';
import { messages } from './index.ts';
import { begin as beginHans } from './zh-Hans/begin.ts';
import { check as checkHans } from './zh-Hans/check.ts';
import { islands as islandsHans } from './zh-Hans/islands.ts';
import { staff as staffHans } from './zh-Hans/staff.ts';
import { votes as votesHans } from './zh-Hans/votes.ts';
import { begin as beginHant } from './zh-Hant/begin.ts';
import { check as checkHant } from './zh-Hant/check.ts';
import { islands as islandsHant } from './zh-Hant/islands.ts';
import { staff as staffHant } from './zh-Hant/staff.ts';
import { votes as votesHant } from './zh-Hant/votes.ts';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
const pages: Record<Locale, Table> = messages;
/** What is loaded only where it is needed is spoken by the browser as well. */
const spoken = (...tables: Table[]): Table => {
  const all: Record<string, Record<string, string>> = {};
  for (const table of tables) for (const [domain, sentences] of Object.entries(table)) all[domain] = { ...all[domain], ...sentences };
  return all;
};
const islands: Record<Locale, Table> = {
  en: spoken(islandsEn, votesEn, checkEn, beginEn, staffEn),
  'zh-Hans': spoken(islandsHans, votesHans, checkHans, beginHans, staffHans),
  'zh-Hant': spoken(islandsHant, votesHant, checkHant, beginHant, staffHant),
};

/** Keys (`domain.sentence`) whose sentence is a name, and so may stay as it is in English. */
const namesStay: ReadonlySet<string> = new Set([]);

const sentencesOf = (table: Table): [string, string][] =>
  Object.entries(table).flatMap(([domain, sentences]) =>
    Object.entries(sentences).map(([key, text]): [string, string] => [`${domain}.${key}`, text]),
  );

/** As the server reads it. Throws on a sentence that is not well formed. */
const parsed = (text: string, locale: Locale) => new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();

type Element = ReturnType<typeof parsed>[number];
/** The values a sentence asks for, those inside of plural forms too. */
const placeholdersOf = (elements: readonly Element[]): string[] => [
  ...new Set(
    elements.flatMap((element) => {
      // what is no plain text and not the `#` of a plural asks for a value
      const own = element.type !== 0 && 'value' in element ? [element.value] : [];
      const inside = 'options' in element ? Object.values(element.options).flatMap((option) => placeholdersOf(option.value)) : [];
      return [...own, ...inside];
    }),
  ),
];

const faults = (table: Table, isFault: (text: string, key: string) => boolean): string[] =>
  sentencesOf(table)
    .filter(([key, text]) => isFault(text, key))
    .map(([key, text]) => `${key}: ${text}`);

describe.each(locales)('%s', (locale) => {
  test.each([
    ['pages', pages],
    ['islands', islands],
  ])('%s have the same sentences as in English', (_, tables) => {
    const keys = (table: Table) =>
      sentencesOf(table)
        .map(([key]) => key)
        .sort();
    expect(keys(tables[locale])).toEqual(keys(tables.en));
  });

  test('no sentence is empty', () => {
    expect(faults(pages[locale], (text) => text.trim() === '')).toEqual([]);
    expect(faults(islands[locale], (text) => text.trim() === '')).toEqual([]);
  });

  test('every sentence is well formed and takes the same values as in English', () => {
    const placeholders = (table: Table, speaks: Locale) =>
      Object.fromEntries(sentencesOf(table).map(([key, text]) => [key, placeholdersOf(parsed(text, speaks)).sort()]));
    expect(placeholders(pages[locale], locale)).toEqual(placeholders(pages.en, 'en'));
    expect(placeholders(islands[locale], locale)).toEqual(placeholders(islands.en, 'en'));
  });

  test('islands have plain {names} only, for the browser has no formatter', () => {
    // what say.ts takes without one
    const plain = /^[^{}<>'#]*(\{[a-zA-Z]+\}[^{}<>'#]*)*$/;
    expect(faults(islands[locale], (text) => text.includes('{') && !plain.test(text))).toEqual([]);
  });
});

/** Common characters of one way of writing that the other never uses, in the same order. */
const simplified =
  '们这个说时会来对为国学问题没还过开关无与后请应发点选单错误网页连链结录记账规则么给让谁经长员区级数号码写话贴读听见现动当从两东车门间谢认试';
const traditional =
  '們這個說時會來對為國學問題沒還過開關無與後請應發點選單錯誤網頁連鏈結錄記帳規則麼給讓誰經長員區級數號碼寫話貼讀聽見現動當從兩東車門間謝認試';

describe('Chinese', () => {
  const [hans, hant] = ['zh-Hans', 'zh-Hant'] as const;

  test.each([hans, hant])('%s leaves nothing in English', (locale) => {
    for (const tables of [pages, islands]) {
      const english = new Map(sentencesOf(tables.en));
      // a sentence that is all another one has no words of a language
      const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));
      expect(faults(tables[locale], (text, key) => !namesStay.has(key) && hasWords(text) && english.get(key) === text)).toEqual([]);
    }
  });

  test.each([
    [hans, traditional],
    [hant, simplified],
  ] as const)('%s keeps to its own characters', (locale, others) => {
    const isFault = (text: string) => [...others].some((other) => text.includes(other));
    for (const tables of [pages, islands]) expect(faults(tables[locale], isFault)).toEqual([]);
  });
});

/** What a theme's `theme.json` has to say: its words in every language, and the files it names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../shared/locales.ts';
import { advice, type Finding, missing, wrong } from './finding.ts';

const file = 'theme.json';

/** How long the words may run before they break the layout; counted in signs, a Han sign as two. */
const words: Record<string, { most: number; says: string }> = {
  tagline: { most: 90, says: 'one line for search engines and shared links' },
  welcome: { most: 44, says: 'the large line of the home page' },
  lead: { most: 240, says: 'who hosts this house and why, one or two sentences' },
  hosts: { most: 90, says: 'who answers here' },
  hostsLine: { most: 90, says: 'what they promise' },
  footLine: { most: 110, says: 'who and where the brand is' },
  heroAlt: { most: 140, says: 'what the picture shows, for those who do not see it' },
};

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(sign) ? 2 : 1), 0);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

export type ThemeJson = {
  name?: unknown;
  zone?: unknown;
  locale?: unknown;
  mark?: unknown;
  hero?: { file?: unknown; width?: unknown; height?: unknown };
  fonts?: unknown;
  about?: Record<string, unknown>;
  words?: Record<string, Record<string, unknown>>;
};

export const readThemeJson = (folder: string): { json: ThemeJson | null; findings: Finding[] } => {
  if (!existsSync(join(folder, file)))
    return { json: null, findings: [missing(file, 'is not there', 'copy themes/folkmoot/theme.json and change its words')] };
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('it is not an object { … }');
    return { json, findings: [] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      json: null,
      findings: [wrong(file, `can not be read: ${said}`, 'mostly a comma or a quotation mark is missing just before that place')],
    };
  }
};

const wordsIn = (json: ThemeJson): Finding[] => {
  const findings: Finding[] = [];
  for (const locale of locales) {
    if (!isText(json.about?.[locale]))
      findings.push(missing(file, `"about" has nothing in ${locale}`, 'say in one line what the theme is like, for those who choose one'));
    for (const [key, { most, says }] of Object.entries(words)) {
      const text = json.words?.[locale]?.[key];
      if (!isText(text)) findings.push(missing(file, `"words" › ${locale} › "${key}" is empty`, `write ${says}`));
      else if (widthOf(text) > most)
        findings.push(
          advice(
            file,
            `"${key}" in ${locale} runs to ${widthOf(text)} signs (a Chinese one counts two)`,
            `shorten it to ${most}: it is ${says}`,
          ),
        );
    }
    const unknown = Object.keys(json.words?.[locale] ?? {}).filter((key) => !(key in words));
    for (const key of unknown)
      findings.push(advice(file, `"${key}" in ${locale} is read by nothing`, 'take it out, or look for a slip of the pen'));
  }
  const same = Object.keys(words).filter(
    (key) => isText(json.words?.en?.[key]) && json.words?.en?.[key] === json.words?.['zh-Hans']?.[key],
  );
  for (const key of same)
    findings.push(
      advice(file, `"${key}" is the same in English and Chinese`, 'write each language from the start; a translation sounds like one'),
    );
  return findings;
};

export const checkWords = (folder: string, json: ThemeJson): Finding[] => {
  const findings = wordsIn(json);
  if (!isText(json.name)) findings.push(missing(file, '"name" is empty', 'write how the brand is called'));
  if (json.zone !== undefined && !(isText(json.zone) && isZone(json.zone)))
    findings.push(wrong(file, `"zone" is ${JSON.stringify(json.zone)}`, 'use an IANA name such as Europe/London, or leave it out'));
  if (json.locale !== undefined && !locales.some((one) => one === json.locale))
    findings.push(wrong(file, `"locale" is ${JSON.stringify(json.locale)}`, `use one of ${locales.join(', ')}`));
  const named: [string, unknown][] = [
    ['mark', json.mark],
    ['hero.file', json.hero?.file],
  ];
  if (!Array.isArray(json.fonts)) findings.push(missing(file, '"fonts" is not a list', 'list the fonts that load first, or write []'));
  else for (const [i, font] of json.fonts.entries()) named.push([`fonts[${i}]`, font]);
  for (const [key, value] of named) {
    if (!isText(value)) findings.push(missing(file, `"${key}" names no file`, 'write the name of a file in this folder'));
    else if (!existsSync(join(folder, value)))
      findings.push(
        missing(file, `"${key}" names ${value}, which is not there`, 'put the file there, or write its right name (capitals count)'),
      );
  }
  for (const side of ['width', 'height'] as const)
    if (!Number.isInteger(json.hero?.[side]) || Number(json.hero?.[side]) < 100)
      findings.push(
        missing(file, `"hero.${side}" is no number of pixels`, 'write the sides of the drawing, so that its place is kept while it loads'),
      );
  return findings;
};

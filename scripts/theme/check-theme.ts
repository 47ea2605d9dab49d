/** Looks at one theme's folder and says what is missing, what can not be read, and what to do about it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../shared/locales.ts';
import { checkContrast, pairLine } from './contrast.ts';
import { checkDrawings } from './drawings.ts';
import { advice, type Finding } from './finding.ts';
import { checkStyles } from './styles.ts';
import { checkWords, readThemeJson, type ThemeJson } from './words.ts';

export type ThemeCheck = { findings: Finding[]; pairs: string[] };

const shipped = ['folkmoot', 'yunwu', 'northfell'];
/** What a copy still has of the theme that it was made from: nobody wants to open with another brand's sign. */
const borrowed = (themes: string, name: string, json: ThemeJson): Finding[] => {
  const findings: Finding[] = [];
  for (const other of shipped.filter((one) => one !== name)) {
    const theirs = readThemeJson(join(themes, other)).json;
    if (theirs && json.name === theirs.name)
      findings.push(advice('theme.json', `"name" is that of ${other}`, 'write how your brand is called'));
    for (const locale of locales)
      if (theirs?.words?.[locale]?.welcome !== undefined && theirs.words[locale].welcome === json.words?.[locale]?.welcome)
        findings.push(advice('theme.json', `the words in ${locale} are those of ${other}`, 'begin with "welcome"'));
    for (const file of ['mark.svg', 'seal.svg', 'hero.svg']) {
      const [mine, its] = [join(themes, name, file), join(themes, other, file)];
      if (existsSync(mine) && existsSync(its) && readFileSync(mine).equals(readFileSync(its)))
        findings.push(advice(file, `is that of ${other}`, 'draw your own'));
    }
  }
  return findings;
};

/** @param themes the folder that holds the themes and their guide */
export const checkTheme = (themes: string, name: string): ThemeCheck => {
  const folder = join(themes, name);
  const { json, findings: read } = readThemeJson(folder);
  const { css, findings: styles } = checkStyles(folder, readFileSync(join(themes, 'README.md'), 'utf8'));
  const said = json ? [...checkWords(folder, json), ...checkDrawings(folder, json), ...borrowed(themes, name, json)] : [];
  let pairs: string[] = [];
  try {
    pairs = css ? checkContrast(css).pairs.map(pairLine) : [];
  } catch {
    // said among the findings
  }
  return { findings: [...read, ...said, ...styles], pairs };
};

const heads = { missing: 'Missing', wrong: 'To be changed', advice: 'Advice' } as const;

/** For people: what keeps the theme from being used first. */
export const tellFindings = (name: string, { findings, pairs }: ThemeCheck): string => {
  const lines: string[] = [];
  for (const weight of ['missing', 'wrong', 'advice'] as const) {
    const some = findings.filter((one) => one.weight === weight);
    if (some.length === 0) continue;
    lines.push(`${heads[weight]}:`, ...some.flatMap(({ file, what, todo }) => [`  ${file}: ${what}`, `      → ${todo}`]), '');
  }
  const stops = findings.filter(({ weight }) => weight !== 'advice').length;
  const held = pairs.filter((line) => line.startsWith('ok')).length;
  lines.push(
    stops === 0
      ? `${name}: ready. ${held} of ${pairs.length} pairs of colours can be read, in both schemes.`
      : `${name}: ${stops === 1 ? 'one thing keeps' : `${stops} things keep`} it from being used.`,
  );
  return lines.join('\n');
};

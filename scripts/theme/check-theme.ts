/** Looks at one theme's folder and says what is missing, what can not be read, and what to do about it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContrast, pairLine } from './contrast.ts';
import { checkDrawings } from './drawings.ts';
import type { Finding } from './finding.ts';
import { checkStyles } from './styles.ts';
import { checkWords, readThemeJson } from './words.ts';

export type ThemeCheck = { findings: Finding[]; pairs: string[] };

/** @param themes the folder that holds the themes and their guide */
export const checkTheme = (themes: string, name: string): ThemeCheck => {
  const folder = join(themes, name);
  const { json, findings: read } = readThemeJson(folder);
  const { css, findings: styles } = checkStyles(folder, readFileSync(join(themes, 'README.md'), 'utf8'));
  const said = json ? [...checkWords(folder, json), ...checkDrawings(folder, json)] : [];
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

/** Looks at one theme's folder and says what is missing, what can not be read, and what to do about it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../shared/locales.ts';
import { checkContrast, pairLine } from './contrast.ts';
import { checkDrawings } from './drawings.ts';
import { borrowed, type Finding } from './finding.ts';
import { checkStyles } from './styles.ts';
import { checkWords, readThemeJson, type ThemeJson } from './words.ts';

export type ThemeCheck = { findings: Finding[]; pairs: string[] };

const shipped = ['folkmoot', 'yunwu', 'northfell'];
const files: Record<string, string> = {
  'mark.svg': 'draw your own',
  'seal.svg': 'draw your own',
  'hero.svg': 'draw your own',
  'theme.css': 'choose your colours, paper, ink, accent and mark first, and your two faces',
};
/** What a copy still has of the theme that it was made from: nobody wants to open with another brand's sign. */
const stillTheirs = (themes: string, name: string, json: ThemeJson): Finding[] => {
  const findings: Finding[] = [];
  for (const other of shipped.filter((one) => one !== name)) {
    const theirs = readThemeJson(join(themes, other)).json;
    if (theirs && json.name === theirs.name)
      findings.push(borrowed('theme.json', `"name" is that of ${other}`, 'write how your brand is called'));
    const parts = [['about', json.about, theirs?.about] as const, ...locales.map((l) => [l, json.words?.[l], theirs?.words?.[l]] as const)];
    for (const [part, mine, its] of parts) {
      const same = Object.keys(its ?? {}).filter((key) => its?.[key] !== '' && mine?.[key] === its?.[key]);
      if (same.length > 0)
        findings.push(
          borrowed(
            'theme.json',
            `${part === 'about' ? '"about"' : `the words in ${part}`} are those of ${other}: ${same.join(', ')}`,
            part === 'about' ? 'say what your own looks are like' : `write your own${same.includes('welcome') ? ', "welcome" first' : ''}`,
          ),
        );
    }
    for (const [file, todo] of Object.entries(files)) {
      const [mine, its] = [join(themes, name, file), join(themes, other, file)];
      if (existsSync(mine) && existsSync(its) && readFileSync(mine).equals(readFileSync(its)))
        findings.push(borrowed(file, `is that of ${other}`, todo));
    }
  }
  return findings;
};

/** @param themes the folder that holds the themes and their guide */
export const checkTheme = (themes: string, name: string): ThemeCheck => {
  const folder = join(themes, name);
  const { json, findings: read } = readThemeJson(folder);
  const { css, findings: styles } = checkStyles(folder, readFileSync(join(themes, 'README.md'), 'utf8'));
  const said = json ? [...checkWords(folder, json), ...checkDrawings(folder, json), ...stillTheirs(themes, name, json)] : [];
  let pairs: string[] = [];
  try {
    pairs = css ? checkContrast(css).pairs.map(pairLine) : [];
  } catch {
    // said among the findings
  }
  return { findings: [...read, ...said, ...styles], pairs };
};

const heads = { missing: 'Missing', wrong: 'To be changed', borrowed: 'Still another brand’s', advice: 'Advice' } as const;

/** For people: what keeps the theme from being used first. */
export const tellFindings = (name: string, { findings, pairs }: ThemeCheck): string => {
  const lines: string[] = [];
  for (const weight of ['missing', 'wrong', 'borrowed', 'advice'] as const) {
    const some = findings.filter((one) => one.weight === weight);
    if (some.length === 0) continue;
    lines.push(`${heads[weight]}:`, ...some.flatMap(({ file, what, todo }) => [`  ${file}: ${what}`, `      → ${todo}`]), '');
  }
  const stops = findings.filter(({ weight }) => weight === 'missing' || weight === 'wrong').length;
  const theirs = findings.filter(({ weight }) => weight === 'borrowed').length;
  const held = `${pairs.filter((line) => line.startsWith('ok')).length} of ${pairs.length} pairs of colours can be read, in both schemes.`;
  if (stops > 0) lines.push(`${name}: ${stops === 1 ? 'one thing keeps' : `${stops} things keep`} it from being used.`);
  else if (theirs > 0)
    lines.push(
      `${name}: not ready. It works, but ${theirs === 1 ? 'one thing' : `${theirs} things`} in it would show another brand. ${held}`,
    );
  else lines.push(`${name}: ready. ${held}`);
  return lines.join('\n');
};

/** A theme's `theme.css`: the tokens it sets, the fonts it loads, and that it stays a theme. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContrast, grounds, type Pair, readableFront, tokensOf, unreadable } from './contrast.ts';
import { advice, type Finding, missing, wrong } from './finding.ts';

const file = 'theme.css';
const neededFamilies = ['font-text', 'font-text-cjk', 'font-display', 'font-display-cjk'];
/** What all fonts of a page may weigh together, so that a page stays within 150 KB. */
const fontsAtMost = 120 * 1024;

/** How many letters have to change to make one word of another. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === other[j - 1] ? 0 : 1));
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** Every token that the guide explains; a test holds guide and styles together. */
export const knownTokens = (guide: string): string[] => {
  const told = [...guide.matchAll(/`--brand-([a-z]+[a-z\d-]*)`/g)].map(([, token]) => token as string);
  return [...new Set([...told, ...[2, 3, 4, 5].map((n) => `tint-${n}`)])];
};

/** One colour that holds on every ground it fails on: the furthest of those that hold on one. */
const betterOf = (css: string, failures: Pair[], { front, scheme }: Pair): ReturnType<typeof readableFront> => {
  const far = ({ is, use }: { is: string; use: string }): number =>
    Math.abs(Number.parseFloat(use.slice(6)) - Number.parseFloat(is.slice(6)));
  const each = failures.filter((one) => one.front === front && one.scheme === scheme).map((one) => readableFront(css, one));
  const found = each.filter((one) => one !== null).sort((a, b) => far(b) - far(a));
  // lighter for one ground and darker for another is no way out
  const oneWay = new Set(found.map(({ is, use }) => Number.parseFloat(use.slice(6)) > Number.parseFloat(is.slice(6)))).size < 2;
  return found.length < each.length || !oneWay ? null : (found[0] ?? null);
};

/** What to do about a pair that can not be read. */
const todoOf = (css: string, failures: Pair[], pair: Pair): string => {
  const set = tokensOf(css);
  const ground = pair.ground.replace(' hovered', '');
  // a colour that is to move itself is no ground to measure against yet
  const moves = failures.find(({ front, scheme }) => front === ground && scheme === pair.scheme);
  if (moves && !grounds.includes(ground) && betterOf(css, failures, moves))
    return `first change --brand-${ground} as it is said above, then look again`;
  const better = betterOf(css, failures, pair);
  if (!better)
    return `move --brand-${set.has(ground) ? ground : 'accent'} further from --brand-${set.has(pair.front) ? pair.front : 'accent-ink'}`;
  const place = pair.scheme === 'light' ? 'the first' : 'the second';
  return set.get(better.token.replace('--brand-', ''))?.startsWith('light-dark(')
    ? `in ${place} place of ${better.token} write ${better.use} instead of ${better.is}`
    : `make ${better.token} a light-dark(by day, by night), with ${better.use} in ${place} place`;
};

const colours = (css: string): Finding[] => {
  const [unread, set] = [unreadable(css), tokensOf(css)];
  // the others are looked at all the same: one is told everything at once
  const { failures, missing: left } = checkContrast(
    [...set].map(([name, value]) => (unread.has(name) ? '' : `--brand-${name}: ${value};`)).join('\n'),
  );
  return [
    ...left
      .filter((token) => !set.has(token.replace('--brand-', '')))
      .map((token) => missing(file, `${token} is not set`, 'set it as light-dark(by day, by night); the guide says what it is for')),
    ...[...unread.values()].map((said) => wrong(file, said, 'what it meets is looked at when it can be read')),
    ...failures.map((pair) =>
      wrong(
        file,
        `${pair.front} on ${pair.ground}, ${pair.scheme}: contrast ${pair.ratio.toFixed(2)}, needed ${pair.least}`,
        todoOf(css, failures, pair),
      ),
    ),
  ];
};

const tokens = (css: string, known: string[]): Finding[] => {
  const set = tokensOf(css);
  const findings: Finding[] = [];
  for (const name of neededFamilies)
    if (!set.has(name)) findings.push(missing(file, `--brand-${name} is not set`, 'name your font and what stands in for it'));
  for (const name of ['font-text-cjk', 'font-display-cjk']) {
    const families = set.get(name);
    if (families && !/(serif|sans-serif)$/.test(families.trim()))
      findings.push(
        wrong(file, `--brand-${name} ends with no general family`, 'end it with serif or sans-serif, or Chinese falls to any font'),
      );
  }
  for (const name of set.keys()) {
    if (known.includes(name)) continue;
    const near = known.map((one) => ({ one, far: distance(one, name) })).sort((a, b) => a.far - b.far)[0];
    const todo = near && near.far <= 3 ? `did you mean --brand-${near.one}?` : 'take it out; the guide lists what there is';
    findings.push(wrong(file, `--brand-${name} is read by nothing`, todo));
  }
  return findings;
};

/** Selectors outside `@layer theme`: a theme colours the house, it does not rebuild it. */
const selectors = (css: string): Finding[] => {
  const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/@layer theme\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/gs, '');
  const found = [...bare.matchAll(/([^{};]+)\{/g)].map(([, selector]) => (selector as string).trim());
  const strange = [...new Set(found.filter((one) => one !== ':root' && !/^@font-face$/.test(one)))];
  return strange.map((one) =>
    wrong(
      file,
      `has a rule for ${one.replace(/\s+/g, ' ').slice(0, 60)}`,
      'say it with a token; only what no token reaches goes into @layer theme { … }',
    ),
  );
};

const fonts = (folder: string, css: string): Finding[] => {
  const findings: Finding[] = [];
  const named = [...css.matchAll(/src:[^;]*?url\(["']?([^"')]+)["']?\)/g)].map(([, path]) => path as string);
  for (const path of new Set(named)) {
    if (/^(https?:)?\/\//.test(path))
      findings.push(wrong(file, `loads a font from ${path}`, 'put the file into fonts/: pages ask no other machine'));
    else if (!existsSync(join(folder, path)))
      findings.push(missing(file, `loads ${path}, which is not there`, 'put the file there, or write its right name'));
    else if (!path.endsWith('.woff2')) findings.push(advice(file, `loads ${path}`, 'use woff2: it is a third smaller'));
  }
  const there = [...new Set(named)].filter((path) => existsSync(join(folder, path)));
  for (const place of new Set(there.map((path) => dirname(path))))
    if (!readdirSync(join(folder, place)).some((name) => /^(OFL|LICEN[CS]E)/i.test(name)))
      findings.push(
        missing(`${place}/`, 'has no licence beside its fonts', 'put the licence’s text there, as OFL-NAME.txt or LICENSE-NAME.txt'),
      );
  const upright = there.filter((path) => !/italic/i.test(path));
  const weight = upright.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  if (weight > fontsAtMost)
    findings.push(
      advice(file, `its upright fonts weigh ${Math.round(weight / 1024)} KB together`, 'cut them to the letters you need, to under 120 KB'),
    );
  for (const [block] of css.matchAll(/@font-face\s*\{[^}]*\}/g))
    if (/url\(/.test(block) && !/font-display:\s*swap/.test(block))
      findings.push(
        advice(file, `${block.match(/font-family:\s*([^;]+)/)?.[1] ?? 'a font'} hides words while it loads`, 'add font-display: swap'),
      );
  return findings;
};

export const checkStyles = (folder: string, guide: string): { css: string | null; findings: Finding[] } => {
  if (!existsSync(join(folder, file)))
    return { css: null, findings: [missing(file, 'is not there', 'copy themes/folkmoot/theme.css and change its colours')] };
  const css = readFileSync(join(folder, file), 'utf8');
  const findings = [...colours(css), ...tokens(css, knownTokens(guide)), ...selectors(css), ...fonts(folder, css)];
  return { css, findings };
};

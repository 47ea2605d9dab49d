import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../server/platform/config.ts';
import { checkThemeCommand } from '../folkmoot/check-theme.ts';
import { checkTheme, tellFindings } from './check-theme.ts';

const root = resolve(import.meta.dirname, '../..');
const shipped = join(root, 'themes');
let themes: string;
beforeEach(() => {
  themes = mkdtempSync(join(tmpdir(), 'folkmoot-themes-'));
  cpSync(join(shipped, 'README.md'), join(themes, 'README.md'));
  cpSync(join(shipped, 'folkmoot'), join(themes, 'mine'), { recursive: true });
});
afterEach(() => rmSync(themes, { recursive: true, force: true }));

const change = (file: string, by: (text: string) => string): void => {
  const path = join(themes, 'mine', file);
  writeFileSync(path, by(readFileSync(path, 'utf8')));
};
type Json = {
  name?: string;
  words: Record<string, Record<string, string>>;
  about: Record<string, string>;
  fonts: string[];
  hero: { width: number };
};
const changeJson = (by: (json: Json) => void): void =>
  change('theme.json', (text) => {
    const json = JSON.parse(text) as Json;
    by(json);
    return JSON.stringify(json);
  });
const found = (): string[] =>
  checkTheme(themes, 'mine').findings.map(({ weight, file, what, todo }) => `${weight} ${file}: ${what} → ${todo}`);
const only = (): string => {
  const all = found();
  expect(all).toHaveLength(1);
  return all[0] ?? '';
};

describe('check-theme', () => {
  test.each(['folkmoot', 'yunwu', 'northfell'])('%s, which ships, is ready and needs no advice', (name) => {
    expect(checkTheme(shipped, name).findings).toEqual([]);
  });

  test('a token left out is named', () => {
    change('theme.css', (css) => css.replace(/--brand-edge:[^;]+;/, ''));
    expect(only()).toContain('missing theme.css: --brand-edge is not set');
  });

  test('everything is told at once: what is left out, what can not be read, and a pair that is too close, with one colour for all grounds', () => {
    change('theme.css', (css) =>
      css
        .replace(/--brand-edge:[^;]+;/, '')
        .replace(/--brand-mark:[^;]+;/, '--brand-mark: green;')
        .replace(/--brand-accent:[^;]+;/, '--brand-accent: light-dark(#e8833a, #f0a060);'),
    );
    const all = found();
    expect(all[0]).toContain('--brand-edge is not set');
    expect(all[1]).toContain('--brand-mark: "green" cannot be checked');
    const pale = all.filter((line) => line.includes(': accent on '));
    expect(pale.length).toBeGreaterThan(1);
    expect(new Set(pale.map((line) => line.split('→')[1])).size).toBe(1);
  });

  test('a copy is told all that it still has of the theme it was made from, and is not ready', () => {
    cpSync(join(shipped, 'folkmoot'), join(themes, 'folkmoot'), { recursive: true });
    const all = found();
    expect(all.every((line) => line.startsWith('borrowed '))).toBe(true);
    const things = ['"name" is that', '"about" are those', 'words in zh-Hant are those'];
    for (const what of [...things, 'mark.svg: is that', 'seal.svg: is that', 'hero.svg: is that', 'theme.css: is that'])
      expect(all.some((line) => line.includes(`${what} of folkmoot`))).toBe(true);
    const told = tellFindings('mine', checkTheme(themes, 'mine'));
    expect(told).toContain('mine: not ready. It works, but 9 things in it would show another brand.');
    expect(told).not.toContain('mine: ready');
    // with a welcome of its own the copy still speaks for the other brand in its foot
    changeJson((json) => {
      for (const words of Object.values(json.words)) words.welcome = 'Come in';
    });
    expect(found().find((line) => line.includes('words in en'))).toBe(
      'borrowed theme.json: the words in en are those of folkmoot: tagline, lead, hosts, hostsLine, footLine, heroAlt → write your own',
    );
  });

  test('what is advised about one colour does not undo what is advised about another', () => {
    change('theme.css', (css) =>
      css
        .replace(/--brand-accent:[^;]+;/, '--brand-accent: light-dark(oklch(0.75 0.14 60), oklch(0.75 0.14 60));')
        .replace(/--brand-accent-ink:[^;]+;/, '--brand-accent-ink: light-dark(white, black);')
        .replace(/--brand-danger:[^;]+;/, '--brand-danger: #e08080;'),
    );
    const all = found();
    expect(all.find((line) => line.includes('accent-ink on accent, light'))).toContain(
      'first change --brand-accent as it is said above, then look again',
    );
    expect(all.find((line) => line.includes('danger on paper, light'))).toMatch(
      /→ make --brand-danger a light-dark\(by day, by night\), with oklch\([^)]+\) in the first place/,
    );
  });

  test('a pale colour is told with its contrast, the place to change, and a colour that holds', () => {
    change('theme.css', (css) =>
      css.replace(/--brand-ink-quiet:[^;]+;/, '--brand-ink-quiet: light-dark(oklch(0.62 0.02 155), oklch(0.75 0.024 100));'),
    );
    const all = found();
    expect(all.length).toBeGreaterThan(0);
    const [first = ''] = all;
    expect(first).toMatch(
      /^wrong theme\.css: ink-quiet on paper, light: contrast \d\.\d\d, needed 4\.5 → in the first place of --brand-ink-quiet write oklch/,
    );
    // the colours that it names hold, all of them at once
    const uses = all.map((line) => line.match(/write (oklch\([^)]+\))/)?.[1] ?? '').sort();
    change('theme.css', (css) => css.replace('oklch(0.62 0.02 155)', uses[0] ?? ''));
    expect(found()).toEqual([]);
  });

  test('a slip in a token is told with the right name', () => {
    change('theme.css', (css) => css.replace('--brand-radius:', '--brand-radiuss:'));
    expect(only()).toBe('wrong theme.css: --brand-radiuss is read by nothing → did you mean --brand-radius?');
  });

  test('a rule for a part of the house is none of a theme, in @layer theme it may be', () => {
    change('theme.css', (css) => `${css}\n.post { color: red; }`);
    expect(only()).toContain('wrong theme.css: has a rule for .post');
    change('theme.css', (css) =>
      css.replace('.post { color: red; }', '@layer theme { @media screen { .ruled::before { height: 9px; } } }'),
    );
    expect(found()).toEqual([]);
  });

  test('a font that is not there, one from elsewhere, one without a licence', () => {
    change('theme.css', (css) =>
      css
        .replace('url("fonts/source-sans-3-latin-wght-normal.woff2")', 'url("fonts/none.woff2")')
        .replace('url("fonts/brygada-1918-latin-wght-normal.woff2")', 'url("https://example.org/a.woff2")'),
    );
    expect(found().join('\n')).toContain('missing theme.css: loads fonts/none.woff2, which is not there');
    expect(found().join('\n')).toContain('wrong theme.css: loads a font from https://example.org/a.woff2');
    for (const name of ['OFL-source-sans-3.txt', 'OFL-brygada-1918.txt']) rmSync(join(themes, 'mine/fonts', name));
    expect(found().join('\n')).toContain('missing fonts/: has no licence beside its fonts');
  });

  test('words that are empty in one language, too long, or the same in two', () => {
    changeJson((json) => {
      json.words['zh-Hant'] = { ...json.words['zh-Hant'], lead: ' ' };
      json.words.en = { ...json.words.en, welcome: 'A very long welcome that goes on and on and does not end', hosts: 'X' };
      json.words['zh-Hans'] = { ...json.words['zh-Hans'], hosts: 'X' };
      json.about.en = '';
    });
    expect(found()).toEqual([
      'missing theme.json: "about" has nothing in en → say in one line what the theme is like, for those who choose one',
      'advice theme.json: "welcome" in en runs to 56 signs (a Chinese one counts two) → shorten it to 44: it is the large line of the home page',
      'missing theme.json: "words" › zh-Hant › "lead" is empty → write who hosts this house and why, one or two sentences',
      'advice theme.json: "hosts" is the same in English and Chinese → write each language from the start; a translation sounds like one',
    ]);
  });

  test('a file that is named and is not there; sides that are not those of the drawing', () => {
    rmSync(join(themes, 'mine/mark.svg'));
    rmSync(join(themes, 'mine/seal.svg'));
    changeJson((json) => {
      json.hero.width = 400;
    });
    const all = found().join('\n');
    expect(all).toContain('missing theme.json: "mark" names mark.svg, which is not there');
    expect(all).toContain('missing seal.svg: is not there');
    expect(all).toMatch(/wrong hero\.svg: is \d+ by \d+, theme\.json says 400 by 460/);
  });

  test('a drawing with script, with something from elsewhere, without a night', () => {
    change('mark.svg', (svg) =>
      svg.replace('</svg>', '<script>1</script><use href="https://example.org/x"/></svg>').replace(/prefers-color-scheme/g, 'x'),
    );
    const all = found().join('\n');
    expect(all).toContain('wrong mark.svg: has script in it');
    expect(all).toContain('wrong mark.svg: asks for something from another machine');
    expect(all).toContain('advice mark.svg: has no colours of its own for the night');
  });

  test('a theme.json that can not be read, and none at all, and no theme.css', () => {
    change('theme.json', (text) => text.replace('{', ''));
    expect(only()).toMatch(/^wrong theme\.json: can not be read: /);
    rmSync(join(themes, 'mine/theme.json'));
    expect(only()).toContain('missing theme.json: is not there');
    rmSync(join(themes, 'mine/theme.css'));
    expect(found().join('\n')).toContain('missing theme.css: is not there');
    expect(tellFindings('mine', checkTheme(themes, 'mine'))).toContain('mine: 2 things keep it from being used.');
  });
});

describe('the command', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  });
  afterEach(() => vi.restoreAllMocks());
  const run = async (...args: string[]) => checkThemeCommand.run(args, readConfig({}, root));

  test('says that a theme is ready, prints its pairs when asked, and ends with 0', async () => {
    expect(await run('northfell', '--pairs')).toBe(0);
    expect(said.join('\n')).toMatch(/ok {3}ink {11}on paper/);
    expect(said.join('\n')).toContain('northfell: ready. 98 of 98 pairs');
  });
  test('knows wrong use: no name, no folder, no way out of the folder', async () => {
    for (const args of [[], ['nowhere'], ['../server'], ['folkmoot', 'yunwu']])
      await expect(run(...args)).rejects.toThrow('folkmoot, northfell, yunwu');
  });
});

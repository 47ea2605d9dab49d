import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContrast, checkThemes, contrastTable } from './contrast.ts';

const themes = new URL('../../themes/', import.meta.url);
const folkmoot = readFileSync(new URL('folkmoot/theme.css', themes), 'utf8');
const withToken = (name: string, value: string): string => `${folkmoot}\n:root { --brand-${name}: ${value}; }`;
const failing = (cssText: string): string[] =>
  checkContrast(cssText).failures.map((pair) => `${pair.front} on ${pair.ground}, ${pair.scheme}`);

describe('contrast of themes', () => {
  test('every theme that ships holds, and pairs were looked at', () => {
    const { text, holds } = checkThemes(themes);
    expect(holds, text).toBe(true);
    expect(checkContrast(folkmoot).pairs.length).toBeGreaterThanOrEqual(86);
  });

  test('the table beside the themes says what they are', () => {
    expect(readFileSync(new URL('contrast.md', themes), 'utf8')).toBe(contrastTable(themes));
  });

  test('black on white is 21, and hex, names and oklch are the same colours', () => {
    const ratioOf = (ink: string, paper: string) =>
      checkContrast(`${folkmoot}:root { --brand-ink: ${ink}; --brand-paper: ${paper}; }`).pairs.find(
        (p) => p.front === 'ink' && p.ground === 'paper',
      )?.ratio;
    expect(ratioOf('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(ratioOf('black', 'oklch(100% 0 none)')).toBeCloseTo(21, 5);
    expect(ratioOf('#767676', 'white')).toBeCloseTo(4.54, 2);
  });

  test('text that is too pale fails, in the scheme where it is', () => {
    expect(failing(withToken('ink-quiet', 'light-dark(oklch(0.7 0.02 155), oklch(0.75 0.024 100))'))).toEqual(
      ['paper', 'raised', 'soft', 'accent-soft', 'mark-soft'].map((ground) => `ink-quiet on ${ground}, light`),
    );
  });

  test('the edge of a control needs 3', () => {
    expect(failing(withToken('edge', 'light-dark(oklch(0.8 0.02 140), oklch(0.61 0.028 150))'))).toContain('edge on paper, light');
  });

  test('signal orange may be a fill with dark words on it, never with white ones', () => {
    const orange = withToken('signal', 'oklch(0.72 0.19 47)');
    expect(failing(`${orange}:root { --brand-signal-ink: oklch(0.2 0.026 250); --brand-ink: oklch(0.2 0.026 250) }`)).not.toContain(
      'signal-ink on signal, light',
    );
    expect(failing(`${orange}:root { --brand-signal-ink: white; }`)).toContain('signal-ink on signal, light');
  });

  test('a band that stays dark is read dark in both schemes', () => {
    const band = `${withToken('band', 'oklch(0.178 0.018 248)')}`;
    expect(failing(band)).toContain('ink on band, light');
    expect(failing(`${band}:root { --brand-band-scheme: dark; }`)).toEqual([]);
  });

  test('a theme that leaves a colour out fails with its name', () => {
    expect(checkContrast(folkmoot.replace('--brand-danger:', '--danger:')).missing).toEqual(['--brand-danger']);
  });

  test('a colour that cannot be checked stops the check and names the token', () => {
    expect(() => checkContrast(withToken('mark', 'hsl(20 30% 40%)'))).toThrow(/--brand-mark: "hsl\(20 30% 40%\)"/);
  });
});

describe('tokens of themes', () => {
  const styles = new URL('../../web/styles/', import.meta.url);
  const used = new Set(
    readdirSync(styles).flatMap((file) =>
      [...readFileSync(new URL(file, styles), 'utf8').matchAll(/--brand-[a-z]+[a-z\d-]*/g)].map(([token]) => token),
    ),
  );
  const readme = readFileSync(new URL('README.md', themes), 'utf8');

  test('the README explains every token that the styles read, and no other', () => {
    const told = new Set([...readme.matchAll(/`(--brand-[a-z]+[a-z\d-]*)`/g)].map(([, token]) => token));
    for (const n of [2, 3, 4, 5]) told.add(`--brand-tint-${n}`);
    expect([...told].sort()).toEqual([...used].sort());
  });

  test('a theme sets only tokens that something reads', () => {
    const set = [...folkmoot.matchAll(/(--brand-[\w-]+)\s*:/g)].map(([, token]) => token as string);
    expect(set.filter((token) => !used.has(token))).toEqual([]);
  });
});

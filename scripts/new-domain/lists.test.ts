/** A new domain stands in every list that names domains: in the one meant, and not in the one after it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { linesOf, putIn } from './lists.ts';

const root = resolve(import.meta.dirname, '../..');

/** The files as they would be written. */
const written = (name: string): Map<string, string> => {
  const texts = new Map<string, string>();
  for (const insertion of linesOf(name)) {
    const { file } = insertion;
    const text = putIn(texts.get(file) ?? readFileSync(join(root, file), 'utf8'), insertion);
    expect(text, `${file}: ${insertion.line}`).toBeDefined();
    texts.set(file, text ?? '');
  }
  return texts;
};

/** What stands between the beginning of a list and the first line that begins with its end. */
const within = (text = '', begins: string): string[] => {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(begins));
  expect(from, begins).toBeGreaterThanOrEqual(0);
  return lines.slice(from + 1, from + 1 + lines.slice(from + 1).findIndex((line) => /^[}\]]/.test(line)));
};

it('puts its lines into the lists that are meant', () => {
  const texts = written('demothing');
  const samples = texts.get('server/access.samples.ts');
  expect(within(samples, 'export const contractSamples')).toContain('  GetDemothing: () => ({}),');
  expect(within(samples, 'export const pageSamples')).toContain("  '/demothing': () => ({}),");
  expect(within(texts.get('server/domains.ts'), 'export const domains')).toContain('  demothing,');
  expect(within(texts.get('shared/messages/index.ts'), 'const english')).toContain('  demothing: demothingEn,');
  for (const [locale, name] of [
    ['zh-Hans', 'hans'],
    ['zh-Hant', 'hant'],
  ])
    expect(within(texts.get(`shared/messages/${locale}/index.ts`), `export const ${name}`)).toContain('  demothing,');
});

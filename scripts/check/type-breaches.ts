/**
 * Shows that the types refuse what they should: every file in `scripts/check/breaches/types/` is wrong on purpose, and its
 * first line says how: `// expect: TS2345 some words of the message`, or `// expect: floating promise`.
 * Fails when a file compiles, or fails for another reason: then a guard of the house is gone without anybody noticing.
 */
import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import ts from 'typescript';
import { findFloatingPromises, readProject } from './floating-promises.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(import.meta.dirname, 'breaches/types');
const paths = globSync('**/*.ts', { cwd: folder }).map((path) => resolve(folder, path));

const project = readProject(root);
// an unused name is not what these files are about
const options: ts.CompilerOptions = { ...project.options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false };
// house files too: domains add their tables to one interface, which only exists when all of them are loaded
const program = ts.createProgram([...project.fileNames, ...paths], options);

/** What is wrong with this breach, or undefined when it fails as it says. */
const problemWith = (file: ts.SourceFile): string | undefined => {
  const expected = /^\/\/ expect: (?:TS(\d+) (.+)|(floating promise))\s*$/.exec(file.text.split('\n', 1)[0] ?? '');
  if (!expected) return 'begin it with `// expect: TS2345 some words of the message` or `// expect: floating promise`';
  const [, code, words = '', floating] = expected;
  const errors = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((error) => ({
    code: error.code,
    text: ts.flattenDiagnosticMessageText(error.messageText, ' ').replace(/\s+/g, ' '),
  }));
  const said = errors.map((error) => `TS${error.code} ${error.text}`).join('\n    ');
  if (floating) {
    if (errors.length > 0) return `should compile and leave a promise floating, but:\n    ${said}`;
    return findFloatingPromises(program, [file]).length > 0 ? undefined : 'leaves a promise floating, and nobody noticed';
  }
  if (errors.length === 0) return 'compiles, and should not: the guard it breaks is gone';
  return errors.some((error) => error.code === Number(code) && error.text.includes(words.trim()))
    ? undefined
    : `should fail with TS${code} "${words.trim()}", but:\n    ${said}`;
};

const problems = paths.flatMap((path) => {
  const file = program.getSourceFile(path);
  const problem = file ? problemWith(file) : 'was not compiled';
  return problem ? [`${basename(path)}: ${problem}`] : [];
});
if (paths.length === 0) problems.push('there is no breach in scripts/check/breaches/types/: nothing shows that the types hold');
for (const problem of problems) console.error(problem);
console.log(`${paths.length - Math.min(problems.length, paths.length)} of ${paths.length} breaches are refused by the types`);
process.exitCode = problems.length > 0 ? 1 : 0;

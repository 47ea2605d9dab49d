/**
 * `npm run check`: the one gate. Every step runs, also after one that failed; the end lists them with their times.
 * CI runs this, so what passes here passes there.
 */
import { run } from './check/run.ts';

type Step = { name: string; says: string; file: string; args?: string[] };

const { isTTY } = process.stdout;
// Biome colours even into a pipe when a variable of CI says so
const biome = [`--colors=${isTTY && !process.env.NO_COLOR ? 'force' : 'off'}`, '--max-diagnostics=100'];

const steps: Step[] = [
  {
    name: 'style',
    says: 'format and lint; `--fix` repairs most of it',
    file: 'node_modules/@biomejs/biome/bin/biome',
    args: ['ci', ...biome],
  },
  {
    name: 'types',
    says: 'the TypeScript compiler',
    file: 'node_modules/typescript/bin/tsc',
    args: ['--pretty', String(Boolean(isTTY)), '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
  },
  { name: 'type-breaches', says: 'the types refuse what they should', file: 'scripts/check/type-breaches.ts' },
  { name: 'promises', says: 'no promise and no query without somebody who waits for it', file: 'scripts/check/floating-promises.ts' },
  { name: 'imports', says: 'who may import whom', file: 'scripts/check/imports.ts' },
  { name: 'tables', says: "no domain reaches into another's tables", file: 'scripts/check/tables.ts' },
  { name: 'contrast', says: 'the colours of every theme can be read', file: 'scripts/check/contrast.ts' },
  { name: 'migrations', says: 'the migrations make the tables that the code has', file: 'scripts/make-migration.ts', args: ['--check'] },
  { name: 'tests', says: 'all tests, on both databases and in a browser; left out by `--fast`', file: 'scripts/test.ts' },
];

const help = `npm run check -- [--fast] [--fix] [--only NAME[,NAME...]]

  --fast   everything but the tests
  --fix    let Biome repair format, order of imports and what else is safe, before looking
  --only   only these steps:
${steps.map(({ name, says }) => `             ${name.padEnd(14)} ${says}`).join('\n')}`;

const fail = (sentence: string): never => {
  console.error(`${sentence}\n\n${help}`);
  process.exit(2);
};

/** The steps that the arguments ask for. */
const chosen = (args: string[]): Step[] => {
  let names = steps.map(({ name }) => name);
  for (let at = 0; at < args.length; at++) {
    const [option, value] = args[at]?.split('=', 2) ?? [];
    if (option === '--fast') names = names.filter((name) => name !== 'tests');
    else if (option === '--only') names = (value ?? args[++at] ?? fail('--only wants the name of a step.')).split(',');
    else if (option !== '--fix') fail(`check does not know ${option}.`);
  }
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) fail(`There is no step "${unknown}".`);
  return steps.filter(({ name }) => names.includes(name));
};

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  console.log(help);
  process.exit(0);
}
const plan = chosen(args);
if (args.includes('--fix')) await run('node_modules/@biomejs/biome/bin/biome', ['check', '--write', ...biome]);

const results: { name: string; code: number; seconds: string }[] = [];
for (const { name, says, file, args: given } of plan) {
  console.log(`\n== ${name}: ${says.split(';')[0]}`);
  const began = performance.now();
  const code = await run(file, given);
  results.push({ name, code, seconds: ((performance.now() - began) / 1000).toFixed(1) });
  // stopped from outside: the rest was not asked for any more
  if (code > 128) break;
}

console.log('');
for (const { name, code, seconds } of results)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${seconds.padStart(6)} s`);
process.exitCode = results.every(({ code }) => code === 0) && results.length === plan.length ? 0 : 1;

/**
 * Holds the import rules of `.dependency-cruiser.cjs` over the house, and shows that each of them works:
 * a tool that silently looks at nothing reports success, so the files it saw are compared with git's list, and a small
 * tree with one breach of each rule must be caught file by file. A breach file begins with `// breach: NAME-OF-THE-RULE`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

type Broken = { rule: string; from: string; to: string };

const root = resolve(import.meta.dirname, '../..');
const breaches = resolve(import.meta.dirname, 'breaches/imports');
const folders = ['server', 'shared', 'web'];
const source = /\.(ts|mjs|cjs|js)$/;
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;
const rules = (config.forbidden ?? []) as (IForbiddenRuleType & { name: string; comment: string })[];

/** What dependency-cruiser sees in the three folders under `baseDir`, and which rules are broken there. */
const look = async (baseDir: string): Promise<{ seen: Set<string>; imports: number; broken: Broken[] }> => {
  const { enhancedResolveOptions, ...options } = config.options ?? {};
  const { output } = await cruise(
    folders.filter((folder) => existsSync(resolve(baseDir, folder))),
    { ...options, baseDir, validate: true, ruleSet: { forbidden: rules } },
    enhancedResolveOptions,
  );
  const { modules, summary } = output as ICruiseResult;
  const own = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
  return {
    seen: new Set(own.map(({ source }) => source)),
    imports: own.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    broken: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' -> ') : to,
    })),
  };
};

const lookAtHouse = async (): Promise<string[]> => {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], { cwd: root, encoding: 'utf8' });
  const expected = listed.split('\n').filter((path) => source.test(path) && existsSync(resolve(root, path)));
  const { seen, imports, broken } = await look(root);
  const missing = expected.filter((path) => !seen.has(path));
  console.log(`${seen.size} modules with ${imports} imports; git lists ${expected.length}`);
  return [
    ...(expected.length === 0 ? ['git lists no module in server/, shared/ or web/: run this inside a clone'] : []),
    ...missing.map((path) => `${path} was not looked at: dependency-cruiser can't read it, so no rule holds there`),
    ...broken.map(({ rule, from, to }) => `${from} -> ${to}\n  ${rule}: ${rules.find(({ name }) => name === rule)?.comment}`),
  ];
};

const lookAtBreaches = async (): Promise<string[]> => {
  const planted = globSync('**/*.ts', { cwd: breaches }).flatMap((from) => {
    const rule = /^\/\/ breach: (\S+)/.exec(readFileSync(resolve(breaches, from), 'utf8'))?.[1];
    return rule ? [`${rule} in ${from.replaceAll('\\', '/')}`] : [];
  });
  const { broken } = await look(breaches);
  const caught = broken.map(({ rule, from }) => `${rule} in ${from}`);
  console.log(`${caught.length} of ${planted.length} planted breaches caught, for ${rules.length} rules`);
  return [
    ...rules
      .filter(({ name }) => planted.filter((breach) => breach.startsWith(`${name} in `)).length !== 1)
      .map(
        ({ name }) => `the rule ${name} needs exactly one file in scripts/check/breaches/imports/ that begins with \`// breach: ${name}\``,
      ),
    ...planted.filter((breach) => !caught.includes(breach)).map((breach) => `planted and not caught: ${breach}`),
    ...caught.filter((breach) => !planted.includes(breach)).map((breach) => `caught and not planted: ${breach}`),
    ...(new Set(caught).size === caught.length ? [] : ['a planted breach was caught twice: each file breaks its rule once']),
  ];
};

const problems = [...(await lookAtHouse()), ...(await lookAtBreaches())];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;

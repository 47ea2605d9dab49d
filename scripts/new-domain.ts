/**
 * npm run new-domain -- NAME: makes the three places of a domain (server, shared, web), with a query, a page, its
 * sentences in three languages and a passing test, and puts it into the lists that name every domain.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './check/run.ts';
import { linesOf, putIn } from './new-domain/lists.ts';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
});
const [name = ''] = positionals;
if (values.help || positionals.length !== 1) {
  console.log(
    'npm run new-domain -- NAME [--dry-run]\n\n  NAME  what the domain is about, in small letters: care, campaigns\n  --dry-run  tells what would be written, writes nothing',
  );
  process.exit(values.help ? 0 : 2);
}
if (!/^[a-z][a-z0-9]{1,29}$/.test(name)) {
  console.error(`a domain is called by one word in small letters, not ${JSON.stringify(name)}`);
  process.exit(2);
}
if (existsSync(join(root, 'server', 'domains', name))) {
  console.error(`there is a domain ${name} already: see server/domains/${name}/index.ts`);
  process.exit(2);
}
const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;

const files: Record<string, string> = {
  [`shared/domains/${name}.ts`]: `/** ${Name}: what can be asked of it. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';

const { query } = contracts('${name}');

export const Get${Name} = query('Get${Name}', 'GET /api/${name}', {
  access: 'anyone',
  summary: 'What ${name} has to say.',
  returns: fields({ threads: Type.Integer({ minimum: 0 }) }),
});
`,
  [`server/domains/${name}/index.ts`]: `/** ${Name}: what it owns, and what it does not own. */
import { Get${Name} } from '../../../shared/domains/${name}.ts';
import { ${name}Page } from '../../../web/domains/${name}/${name}.page.ts';
import { answerQuery, type Domain } from '../../platform/domain.ts';
import { page } from '../../platform/page.ts';
import { get${Name} } from './${name}.queries.ts';

export const ${name}: Domain = {
  name: '${name}',
  answers: [answerQuery(Get${Name}, get${Name})],
  pages: [
    page('/${name}', {
      access: 'anyone',
      kept: 'shared',
      load: async (reader) => ({ data: await get${Name}(reader), tags: ['spaces'] }),
      view: ${name}Page,
    }),
  ],
};
`,
  [`server/domains/${name}/${name}.queries.ts`]: `/** Reads of ${name}. */
import { ListSpaces } from '../../../shared/domains/forum.ts';
import type { Get${Name} } from '../../../shared/domains/${name}.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';

export const get${Name} = async (reader: Reader): Promise<ReturnsOf<typeof Get${Name}>> => {
  const { spaces } = await reader.query(ListSpaces, {});
  return { threads: spaces.reduce((sum, space) => sum + space.threads, 0) };
};
`,
  [`server/domains/${name}/${name}.test.ts`]: `/** What ${name} answers, and its page. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import { someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

it('counts, in the answer and on the page', async () => {
  await someThread(t.house, await t.member());
  expect((await t.ask('GET', '/api/${name}')).json()).toEqual({ threads: 1 });
  const page = await t.ask('GET', '/${name}');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('<h1 id="t">${Name}</h1>');
});
`,
  [`web/domains/${name}/${name}.page.ts`]: `/** The page of ${name}. */
import { html } from 'lit';
import type { Get${Name} } from '../../../shared/domains/${name}.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export const ${name}Page = (data: ReturnsOf<typeof Get${Name}>, { say }: PageContext): PageView => ({
  title: say('${name}.title'),
  description: say('${name}.line'),
  canonical: '/${name}',
  main: html\`<section class="rules-page" aria-labelledby="t"><h1 id="t">\${say('${name}.title')}</h1><p class="lead">\${say('${name}.line')}</p><p class="meta">\${data.threads}</p></section>\`,
});
`,
};
const sentences = [
  ['en', Name, 'Say in one sentence what this is.'],
  ['zh-Hans', `${Name} 页面`, '用一句话说明这里是什么。'],
  ['zh-Hant', `${Name} 頁面`, '用一句話說明這裡是什麼。'],
] as const;
for (const [locale, title, line] of sentences) {
  files[`shared/messages/${locale}/${name}.ts`] =
    `/** Sentences of ${name}. */\nexport const ${name} = {\n  title: '${title}',\n  line: '${line}',\n} as const;\n`;
}

const changed = new Map<string, string>();
for (const insertion of linesOf(name)) {
  const { file, list, at } = insertion;
  const text = putIn(changed.get(file) ?? readFileSync(join(root, file), 'utf8'), insertion);
  if (text === undefined) {
    console.error(`${file} does not look as expected (${list ?? at}): nothing was written`);
    process.exit(1);
  }
  changed.set(file, text);
}
for (const [file, text] of [...Object.entries(files), ...changed]) {
  console.log(`${values['dry-run'] ? 'would write' : file in files ? 'made' : 'changed'} ${file}`);
  if (values['dry-run']) continue;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
// imports in their order, lines in their length: as the gate wants them
if (!values['dry-run'])
  await run('node_modules/@biomejs/biome/bin/biome', ['check', '--write', '--log-level=error', ...Object.keys(files), ...changed.keys()]);
console.log(`\nNext: npm test -- --project sqlite server/domains/${name} server/access.test.ts; then make it your own.`);

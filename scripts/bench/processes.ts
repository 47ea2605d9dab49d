/** The measured processes: started with the probe, asked for their CPU time between rounds, stopped at the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Probed } from './probe.ts';

export const root = resolve(import.meta.dirname, '../..');

export type Measured = {
  /** Where it listens; 0 for one that does not. */
  port: number;
  readonly running: boolean;
  probe(): Promise<Probed>;
  /** Sends a message and waits for the next one that is no answer of the probe. */
  tell<T>(message: object): Promise<T>;
  stop(): Promise<void>;
};

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Longer than anything here takes: a process that says nothing by then is broken. */
const patienceMs = 60_000;

const heard = <T>(child: ChildProcess, what: string, fits: (message: T) => boolean): Promise<T> =>
  new Promise((found, failed) => {
    const end = (finish: () => void): void => {
      clearTimeout(late);
      child.off('message', listen);
      child.off('exit', gone);
      finish();
    };
    const late = setTimeout(() => end(() => failed(new Error(`${what}: no answer within ${patienceMs / 1000} s`))), patienceMs);
    const listen = (message: T): void => {
      if (fits(message)) end(() => found(message));
    };
    const gone = (code: number | null): void => end(() => failed(new Error(`${what}: the process ended with ${code}`)));
    child.on('message', listen);
    child.on('exit', gone);
  });

let asked = 0;
const measured = (child: ChildProcess, name: string, port: number): Measured => ({
  port,
  get running() {
    return child.exitCode === null && child.signalCode === null;
  },
  probe: async () => {
    const probe = ++asked;
    const answer = heard<Probed & { probe: number }>(child, `asking ${name}`, (message) => message.probe === probe);
    child.send({ probe });
    const { cpu, rss } = await answer;
    return { cpu, rss };
  },
  tell: async <T>(message: object) => {
    const answer = heard<T>(child, `telling ${name}`, (said) => (said as { probe?: number }).probe === undefined);
    child.send(message);
    return answer;
  },
  stop: async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await ended;
    clearTimeout(late);
    running.delete(child);
  },
});

type Streams = { stdout: 'pipe' | 'inherit'; stderr: number | 'inherit' };
const start = (
  file: string,
  args: string[],
  env: Record<string, string>,
  { stdout, stderr }: Streams,
  engine: string[] = [],
): ChildProcess => {
  const more = (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [...engine, ...more, '--import', resolve(import.meta.dirname, 'probe.ts'), file, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', stdout, stderr, 'ipc'],
  });
  running.add(child);
  return child;
};

/** One of the bench's own processes, which says `{ ready, port }` when it is ready. */
export const startOwn = async (file: string, ...args: string[]): Promise<Measured> => {
  const child = start(resolve(import.meta.dirname, file), args, {}, { stdout: 'inherit', stderr: 'inherit' });
  const { port } = await heard<{ ready?: true; port: number }>(child, `starting ${file}`, (message) => message.ready === true);
  return measured(child, file, port);
};

/** The settings of the measured house: those of production, behind one proxy, so that each person has an address of their own. */
export const houseSettings = (folder: string): Record<string, string> => ({
  HOST: '127.0.0.1',
  PORT: '0',
  FOLKMOOT_DATA: folder,
  FOLKMOOT_DEMO: '0',
  FOLKMOOT_PROXIES: '1',
});

/** Reads the one line that the server prints when it listens. */
export const portSaid = (child: ChildProcess): Promise<number> =>
  new Promise((found, failed) => {
    let said = '';
    child.stdout?.on('data', (data: Buffer) => {
      said += data;
      const port = /open at http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) found(Number(port));
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code} before it listened`)));
  });

/** Where the server writes its log: a line for each write, as in production. */
export const logOf = (folder: string): string => join(folder, 'server.log');

/** What `npm start` tells the engine. */
export const startFlags = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.start as string)
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** The server as `npm start` runs it, with what the launcher sets, on the data of this folder. */
export const startHouse = async (folder: string): Promise<Measured> => {
  const log = openSync(logOf(folder), 'a');
  const child = start(
    resolve(root, 'scripts/start.mjs'),
    [],
    { MALLOC_ARENA_MAX: '2', ...houseSettings(folder) },
    { stdout: 'pipe', stderr: log },
    startFlags,
  );
  closeSync(log);
  return measured(child, 'the server', await portSaid(child));
};

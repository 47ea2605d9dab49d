/** A house of its own for each drill, in a temp folder and perhaps on a PostgreSQL of its own; the server is the bundle that `npm start` runs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { sessionFor } from '../../server/domains/identity/index.ts';
import { openHouse } from '../../server/open-house.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { publishPolicy } from '../../server/platform/policies.ts';
import type { Work } from '../../server/platform/work.ts';
import { seedHouse } from '../../server/seed/seed.ts';
import { portSaid, root } from '../bench/processes.ts';
import { startPostgres, type TestPostgres } from '../postgres-for-tests.ts';

export type Person = { id: string; cookie: string };
export type Server = { port: number; child: ChildProcess; ended: Promise<void>; stop(signal?: NodeJS.Signals): Promise<void> };
export type Place = {
  folder: string;
  postgres: TestPostgres | undefined;
  env: Record<string, string>;
  people: Person[];
  threads: string[];
  /** The house in this process; the server must not run on it when it is SQLite. */
  open(): Promise<House>;
  start(options?: { env?: Record<string, string>; flags?: string[]; wrap?: string[] }): Promise<Server>;
  /** The end of what the servers logged. */
  log(): string;
  close(): Promise<void>;
};

const quiet = pino({ level: 'fatal' }, pino.destination({ fd: 2, sync: true }));
const running = new Set<ChildProcess>();
const folders = new Set<string>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
// a drill that is broken off leaves no server and no folder behind
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** What a new house needs before people can be let loose on it: a small community, sessions for all, and no pace to keep. */
const fill = async (house: House): Promise<{ people: Person[]; threads: string[] }> => {
  await seedHouse(house, { members: 24, threads: 30, posts: 150, seed: 1 }, Date.UTC(2026, 0, 1));
  // in force for some hours already: a drill sets the clock back
  const hoursAgo = Date.now() - 6 * 3_600_000;
  const publish = async (work: Work): Promise<void> => {
    const limits = { kind: 'limits', reason: 'a drill writes as fast as it can' };
    await publishPolicy(work, { ...limits, key: 'replies', value: { seconds: 0, newPerMinute: 1_000_000 } });
    await publishPolicy(work, { ...limits, key: 'threads', value: { seconds: 0, newSeconds: 0, perDay: 1_000_000 } });
  };
  await house.system('drill', publish, hoursAgo);
  const { members, forum } = house.store.t;
  const ids = await house.store.read.select({ id: members.members.id }).from(members.members);
  const people: Person[] = [];
  for (const { id } of ids) people.push({ id, cookie: await sessionFor(house, id) });
  return { people, threads: (await house.store.read.select({ id: forum.threads.id }).from(forum.threads)).map((row) => row.id) };
};

/** @param inside another folder than a temporary one (a small disk) */
export const makePlace = async (database: 'sqlite' | 'postgres', inside?: string): Promise<Place> => {
  const folder = mkdtempSync(join(inside ?? tmpdir(), 'folkmoot-drill-'));
  folders.add(folder);
  const postgres = database === 'postgres' ? await startPostgres() : undefined;
  const env: Record<string, string> = {
    ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', FOLKMOOT_DEMO: '0', FOLKMOOT_DATA: folder },
    ...(postgres ? { FOLKMOOT_DATABASE_URL: `${postgres.url}/postgres` } : {}),
  };
  const logFile = join(tmpdir(), `folkmoot-drill-${process.pid}-${Math.round(performance.now())}.log`);
  const open = (): Promise<House> => openHouse(readConfig(env, root), root, quiet, { jobsEveryMs: 0 });
  const house = await open();
  const made = await fill(house);
  await house.close();
  const start: Place['start'] = async (options = {}) => {
    const log = openSync(logFile, 'a');
    const [program, ...args] = [...(options.wrap ?? []), process.execPath, ...(options.flags ?? []), join(root, 'dist', 'server.mjs')];
    const child = spawn(program as string, args, {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...env, ...options.env },
      stdio: ['ignore', 'pipe', log, ...(options.flags ? (['ipc'] as const) : [])],
    });
    closeSync(log);
    running.add(child);
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    void ended.then(() => running.delete(child));
    const port = await portSaid(child);
    const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
      child.kill(signal);
      await ended;
    };
    return { port, child, ended, stop };
  };
  return {
    ...{ folder, postgres, env, open, start, ...made },
    log: () => readFileSync(logFile, 'utf8').slice(-4000),
    close: async () => {
      for (const child of running) child.kill('SIGKILL');
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      rmSync(logFile, { force: true });
    },
  };
};

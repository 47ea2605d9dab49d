/**
 * testHouse(): a whole house in a temp folder, on the database that FOLKMOOT_TEST_DATABASE names (sqlite or postgres).
 * Nothing in it is a mock: the store, the listeners, the routes and the pages are the real ones.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { JoinCommunity } from '../shared/domains/members.ts';
import type { Role } from '../shared/endpoint.ts';
import { buildApp } from './app.ts';
import { sessionFor } from './domains/identity/index.ts';
import { openHouse } from './open-house.ts';
import { type Member, system } from './platform/actor.ts';
import { type Config, readConfig } from './platform/config.ts';
import type { House, Log } from './platform/house.ts';

export const projectFolder = resolve(import.meta.dirname, '..');
export const testDatabase = (process.env.FOLKMOOT_TEST_DATABASE ?? 'sqlite') as 'sqlite' | 'postgres';

/** Keeps what was logged as an error, so that a test can look; a pino-like face, because Fastify takes it too. */
export const quietLog = (errors: unknown[] = []): Log => {
  const log = {
    level: 'silent',
    info: () => {},
    warn: () => {},
    debug: () => {},
    trace: () => {},
    fatal: () => {},
    error: (about: unknown) => void errors.push(about),
    child: () => log,
  };
  return log as unknown as Log;
};

/** A database of its own on the test server, from nothing or as a copy of another. */
export const freshDatabase = async (template = 'template1'): Promise<{ url: string; drop(): Promise<void> }> => {
  const base = process.env.FOLKMOOT_TEST_POSTGRES;
  if (!base) throw new Error('FOLKMOOT_TEST_POSTGRES is not set: run the tests by npm test, which starts PostgreSQL');
  const { default: pg } = await import('pg');
  const name = `house_${randomBytes(8).toString('hex')}`;
  const admin = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: `${base}/postgres` });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  // by files: the other way writes the whole of it through the log
  await admin(`create database ${name} template ${template} strategy file_copy`);
  return { url: `${base}/${name}`, drop: () => admin(`drop database if exists ${name} with (force)`) };
};

/** A file in a request; what it is called and said to be is for tests that try to deceive. */
export type SentFile = { bytes: Uint8Array; field?: string; name?: string; type?: string };

/** A multipart body as a browser sends it: the fields first, then the file. */
export const multipartOf = (fields: Record<string, string>, file?: SentFile): { type: string; body: Buffer<ArrayBuffer> } => {
  const boundary = `----${randomBytes(12).toString('hex')}`;
  const parts: Uint8Array[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file) {
    const { field = 'file', name = 'picture.jpg', type = 'image/jpeg' } = file;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
    parts.push(Buffer.from(head), file.bytes, Buffer.from('\r\n'));
  }
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) };
};

export type TestHouse = {
  house: House;
  app: FastifyInstance;
  config: Config;
  folder: string;
  errors: unknown[];
  /** Which events fired, by act: what nothing else did. */
  fired: { act: string; event: string }[];
  /** A member with that role, who joined now or at that moment. Names and handles are made up where none is given. */
  member(options?: { role?: Role; name?: string; handle?: string; tier?: number; joined?: number }): Promise<Member>;
  /** A cookie header of a live session for this member; `fresh`: a new one, because the last one was ended. */
  cookie(member: Member, fresh?: boolean): Promise<string>;
  /** Any request, as JSON where there is a body, as the member where one is given. */
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options?: { as?: Member; body?: object; form?: Record<string, string>; headers?: Record<string, string>; file?: SentFile },
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
};

/** @param options.env further settings; `paced` true: people wait between two posts, as they do out there; `setUp` true: an empty house asks to be set up, as it does for people */
export const testHouse = async (
  options: { env?: Record<string, string>; setUp?: boolean; paced?: boolean; uploads?: { deadlineMs?: number } } = {},
): Promise<TestHouse> => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-'));
  const database = testDatabase === 'postgres' ? await freshDatabase('house_template') : undefined;
  if (!database && process.env.FOLKMOOT_TEST_SQLITE) copyFileSync(process.env.FOLKMOOT_TEST_SQLITE, join(folder, 'folkmoot.db'));
  const config = readConfig(
    {
      FOLKMOOT_DATA: folder,
      FOLKMOOT_DEMO: '0',
      FOLKMOOT_SECRET: 'a secret for tests, long enough for all of them',
      FOLKMOOT_ZONE: 'Europe/London',
      ...(database ? { FOLKMOOT_DATABASE_URL: database.url } : {}),
      ...options.env,
    },
    projectFolder,
  );
  const errors: unknown[] = [];
  const fired: { act: string; event: string }[] = [];
  const log = quietLog(errors);
  const house = await openHouse(config, projectFolder, log, { jobsEveryMs: 0, onEvent: (act, event) => void fired.push({ act, event }) });
  house.paced = options.paced ?? false;
  const app = await buildApp(house, projectFolder, { busyAfterMs: 0, setUp: options.setUp ?? false, uploads: options.uploads });
  await app.ready();
  const cookies = new Map<string, string>();
  let count = 0;

  const member: TestHouse['member'] = async ({ role = 'member', name, handle, tier = 1, joined } = {}) => {
    const number = ++count;
    const called = { name: name ?? `Person ${String.fromCharCode(64 + number)}`, handle: handle ?? `person-${number}` };
    const { out } = await house.run(JoinCommunity, system('test'), called, { now: joined });
    if (role !== 'member' || tier !== 1) {
      const { members } = house.store.t.members;
      const { eq } = await import('drizzle-orm');
      await house.system('test', async (work) => {
        await work.db.update(members).set({ role, tier }).where(eq(members.id, out.memberId));
        work.changed(`member:${out.memberId}`);
      });
    }
    return { kind: 'member', id: out.memberId, handle: out.handle, role, tier, locale: null };
  };
  const cookie: TestHouse['cookie'] = async (who, fresh = false) => {
    const known = cookies.get(who.id);
    if (known && !fresh) return known;
    const made = await sessionFor(house, who.id);
    cookies.set(who.id, made);
    return made;
  };
  return {
    house,
    app,
    config,
    folder,
    errors,
    fired,
    member,
    cookie,
    ask: async (method, url, { as, body, form, headers, file } = {}) => {
      const parts = file ? multipartOf({ ...(form ?? (body as Record<string, string>)) }, file) : undefined;
      return app.inject({
        method,
        url,
        headers: {
          ...(as ? { cookie: await cookie(as) } : {}),
          ...(parts ? { 'content-type': parts.type } : form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...headers,
        },
        ...(parts
          ? { payload: parts.body }
          : form
            ? { payload: new URLSearchParams(form).toString() }
            : body === undefined
              ? {}
              : { payload: body }),
      });
    },
    close: async () => {
      await app.close();
      await house.close();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

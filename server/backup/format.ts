/**
 * A backup is one file: gzip around lines of JSON, files of the house between them as they are. The first line says what it is, the
 * last one how much there has to be, so a file that was cut off, changed, or is something else, is known before anything is written.
 *
 *   {"backup":{…}}   {"table":"posts","columns":[…]}   [row]   [row]   …   {"file":"<sha256>","size":n}<n bytes>   {"end":{…}}
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Dialect } from '../platform/store/store.ts';

export const formatVersion = 1;
/** `migrations`: those that had been done, so the shape of the rows. */
export type Head = { format: 'folkmoot'; version: number; madeAt: number; dialect: Dialect; migrations: string[] };
export type End = { tables: Record<string, number>; files: number; digest: string };
export type Part =
  | { kind: 'head'; head: Head }
  | { kind: 'table'; name: string; columns: string[] }
  | { kind: 'row'; row: unknown[] }
  | { kind: 'secret'; secret: string }
  | { kind: 'file'; name: string; bytes: Buffer }
  | { kind: 'end'; end: End };

/** What can't be restored, in a sentence for whoever tries. */
export class BadBackup extends Error {}

const newline = Buffer.from('\n');
const lineOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
const bytesOf = (part: Exclude<Part, { kind: 'end' }>): Buffer[] => {
  if (part.kind === 'head') return [lineOf({ backup: part.head })];
  if (part.kind === 'table') return [lineOf({ table: part.name, columns: part.columns })];
  if (part.kind === 'row') return [lineOf(part.row)];
  if (part.kind === 'secret') return [lineOf({ secret: part.secret })];
  return [lineOf({ file: part.name, size: part.bytes.length }), part.bytes, newline];
};

async function* packed(parts: AsyncIterable<Exclude<Part, { kind: 'end' }>>): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  const end: End = { tables: {}, files: 0, digest: '' };
  let table = '';
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of parts) {
    if (part.kind === 'table') {
      table = part.name;
      end.tables[table] = 0;
    }
    if (part.kind === 'row') end.tables[table] = (end.tables[table] ?? 0) + 1;
    if (part.kind === 'file') end.files++;
    for (const bytes of bytesOf(part)) {
      digest.update(bytes);
      waiting.push(bytes);
      length += bytes.length;
    }
    // a row is small: handed on one by one, handing on would be most of the work
    if (length < 256 * 1024) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  end.digest = digest.digest('hex');
  yield Buffer.concat([...waiting, lineOf({ end })]);
}

/** Writes beside, syncs, and renames: a backup that was broken off leaves no file under its name. */
export const writeBackup = async (file: string, parts: AsyncIterable<Exclude<Part, { kind: 'end' }>>): Promise<void> => {
  const half = `${file}.half-${process.pid}`;
  try {
    await pipeline(Readable.from(packed(parts)), createGzip({ level: 4 }), createWriteStream(half, { flags: 'wx', mode: 0o600 }));
    const handle = await open(half, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
};

const damaged = (why: string): BadBackup => new BadBackup(`this backup is damaged (${why}): nothing was restored. Use another copy of it`);
const foreign = (): BadBackup => new BadBackup('this file is no backup of Folkmoot: nothing was restored');

const readLine = (text: string, first: boolean): Part | { kind: 'file-follows'; name: string; size: number } => {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw first ? foreign() : damaged('a line in it can not be read');
  }
  if (Array.isArray(said)) return { kind: 'row', row: said };
  const line = (said ?? {}) as Record<string, unknown>;
  if (first) {
    const head = line.backup as Head | undefined;
    if (head?.format !== 'folkmoot') throw foreign();
    if (head.version > formatVersion)
      throw new BadBackup('this backup was written by a newer version of the program: restore it with that version');
    return { kind: 'head', head };
  }
  if (typeof line.table === 'string')
    return { kind: 'table', name: line.table, columns: Array.isArray(line.columns) ? (line.columns as string[]) : [''] };
  if (typeof line.secret === 'string') return { kind: 'secret', secret: line.secret };
  if (typeof line.file === 'string') return { kind: 'file-follows', name: line.file, size: Number(line.size) };
  if (line.end) return { kind: 'end', end: line.end as End };
  throw damaged('a line in it says nothing that is known');
};

/** Its parts in their order, looked at on the way: the sums are compared before the last one is given. @throws BadBackup */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  const digest = createHash('sha256');
  const seen: End = { tables: {}, files: 0, digest: '' };
  let table = '';
  let first = true;
  let ended = false;
  let rest: Buffer = Buffer.alloc(0);
  let follows: { name: string; size: number } | undefined;
  const take = function* (): Generator<Part> {
    for (let from = 0; ; ) {
      if (follows) {
        if (rest.length - from < follows.size + 1) {
          rest = rest.subarray(from);
          return;
        }
        const bytes = Buffer.from(rest.subarray(from, from + follows.size));
        digest.update(rest.subarray(from, from + follows.size + 1));
        from += follows.size + 1;
        if (createHash('sha256').update(bytes).digest('hex') !== follows.name)
          throw damaged(`the file ${follows.name.slice(0, 12)}… in it is another`);
        seen.files++;
        yield { kind: 'file', name: follows.name, bytes };
        follows = undefined;
        continue;
      }
      const at = rest.indexOf(10, from);
      if (at < 0) {
        rest = rest.subarray(from);
        return;
      }
      const part = readLine(rest.toString('utf8', from, at), first);
      first = false;
      if (part.kind !== 'end') digest.update(rest.subarray(from, at + 1));
      from = at + 1;
      if (part.kind === 'file-follows') {
        follows = part;
        continue;
      }
      if (part.kind === 'table') {
        table = part.name;
        seen.tables[table] = 0;
      }
      if (part.kind === 'row') seen.tables[table] = (seen.tables[table] ?? 0) + 1;
      if (part.kind === 'end') {
        seen.digest = digest.digest('hex');
        if (JSON.stringify(part.end) !== JSON.stringify(seen)) throw damaged('it holds something else than it says');
        ended = true;
      }
      yield part;
    }
  };
  const source = createReadStream(file);
  const bytes = source.pipe(createGunzip());
  source.on('error', (error) => bytes.destroy(error));
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (first && rest.length > 65_536 && rest.indexOf(10) < 0) throw foreign();
      yield* take();
    }
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR') throw first ? foreign() : damaged('its bytes were changed or cut off');
    throw error;
  } finally {
    source.destroy();
  }
  if (!ended) throw first ? foreign() : damaged('its end is missing');
}

/** The rows of a dump of Stack Exchange, one after the other out of a file of any size: `<row Id="1" … />`. */
import { createReadStream } from 'node:fs';
import { keepable } from './values.ts';

export type XmlRow = Record<string, string>;
/** Where a row stands in its file, in bytes: to read it once more later. */
export type Place = { at: number; length: number };

/** A row of the largest posts has some 100 KB. */
const longestRow = 4_000_000;

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const read = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (all, hex, decimal, name) => {
    if (name) return references[name.toLowerCase()] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
  });

/** The attributes of one row; null where it is none. */
export const attributesOf = (row: string): XmlRow | null => {
  const found: XmlRow = {};
  const inner = /^<row\b([\s\S]*?)\/?>$/.exec(row.trim())?.[1];
  if (inner === undefined) return null;
  for (const [, name = '', value = '', other = ''] of inner.matchAll(/([A-Za-z_][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name] = keepable(read(value || other));
  return found;
};

export class NoRows extends Error {}

/** The end of the tag that begins at `from`: the first `>` that stands in no value. −1: not in here. */
const endOfTag = (bytes: Buffer, from: number): number => {
  let quote = 0;
  for (let i = from; i < bytes.length; i++) {
    const sign = bytes[i];
    if (quote) {
      if (sign === quote) quote = 0;
    } else if (sign === 0x22 || sign === 0x27) quote = sign;
    else if (sign === 0x3e) return i;
  }
  return -1;
};

/** Its first sign says so; a file that has none is another matter. */
const isNoXml = (bytes: Buffer): boolean => /^\uFEFF?\s*[^<\s]/.test(bytes.subarray(0, 64).toString('utf8'));

/** Every row with its place. Holds a few hundred KB, however large the file. @throws NoRows where the file breaks off or is something else */
export async function* rowsOf(file: string): AsyncGenerator<{ row: XmlRow | null; place: Place }> {
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let offset = 0;
  let rows = 0;
  let ended = false;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    if (offset === 0 && rows === 0 && isNoXml(rest)) throw new NoRows('this is no XML in UTF-8');
    let from = 0;
    for (;;) {
      const begin = rest.indexOf('<row', from);
      if (begin < 0) {
        ended ||= rest.indexOf('</posts>', from) >= 0 || rest.indexOf('</users>', from) >= 0;
        from = Math.max(from, rest.length - 16);
        break;
      }
      const end = endOfTag(rest, begin);
      if (end < 0) {
        if (rest.length - begin > longestRow) throw new NoRows(`a row is longer than ${longestRow / 1e6} MB, or its quotes do not close`);
        from = begin;
        break;
      }
      rows++;
      yield { row: attributesOf(rest.subarray(begin, end + 1).toString('utf8')), place: { at: offset + begin, length: end + 1 - begin } };
      from = end + 1;
    }
    offset += from;
    rest = rest.subarray(from);
  }
  ended ||= /<\/(?:posts|users)>\s*$/.test(rest.toString('utf8'));
  if (rows === 0) throw new NoRows('there is no <row …/> in it: this is no Posts.xml of a dump of Stack Exchange');
  if (!ended) throw new NoRows('the file breaks off in the middle: what stands before is taken');
}

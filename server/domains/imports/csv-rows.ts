/** Rows of a CSV file of any size (RFC 4180, with `,` `;` or a tab between fields), one after the other. */
import { createReadStream } from 'node:fs';
import { keepable } from './values.ts';

export class NoTable extends Error {}

/** Letters of one field. */
const longestField = 1_000_000;

const delimiterOf = (head: string): string => {
  const line = head.split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

/** What the first bytes say of a file in UTF-16, which spreadsheets write as *Unicode text*. */
const markedAs = ([first, second]: Buffer): string | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;

/** The text of a file, in pieces. @throws NoTable where it is not in this encoding */
async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 64 * 1024 })) {
      decoder ??= new TextDecoder(markedAs(chunk as Buffer) ?? encoding, { fatal: true });
      yield keepable(decoder.decode(chunk as Buffer, { stream: true }));
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new NoTable(`it is no text in ${encoding.toUpperCase()}: save it as CSV in UTF-8, or name its encoding (--encoding gb18030)`);
  }
}

/** `line`: the number of the line on which the row begins. The first row is the head. @throws NoTable */
export async function* csvRows(file: string, encoding = 'utf-8'): AsyncGenerator<{ cells: string[]; line: number }> {
  let delimiter = '';
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let begun = 1;
  /** Inside quotes; just after a quote that may close or be the first of two; neither. */
  let state: 'plain' | 'quoted' | 'quote' = 'plain';
  let fresh = true;
  let afterReturn = false;
  const row = (): { cells: string[]; line: number } | undefined => {
    cells.push(cell);
    const out = { cells, line: begun };
    // spreadsheets end in rows of nothing
    const blank = cells.every((one) => one.trim() === '');
    [cells, cell, state, fresh] = [[], '', 'plain', true];
    return blank ? undefined : out;
  };
  let waiting = '';
  for await (const piece of textOf(file, encoding)) {
    let text = piece;
    if (delimiter === '') {
      waiting += piece;
      if (!/[\r\n]/.test(waiting) && waiting.length < 64_000) continue;
      delimiter = delimiterOf(waiting.replace(/^\uFEFF/, ''));
      text = waiting.replace(/^\uFEFF/, '');
      waiting = '';
    }
    for (const sign of text) {
      if (sign === '\n' && afterReturn) {
        afterReturn = false;
        if (state !== 'quoted') continue;
      }
      afterReturn = false;
      if (state === 'quoted') {
        if (sign === '"') state = 'quote';
        else cell += sign;
        if (sign === '\n') line++;
      } else if (sign === '"' && state === 'quote') {
        cell += '"';
        state = 'quoted';
      } else if (sign === '"' && fresh) {
        state = 'quoted';
        fresh = false;
      } else if (sign === delimiter) {
        cells.push(cell);
        [cell, state, fresh] = ['', 'plain', true];
      } else if (sign === '\n' || sign === '\r') {
        afterReturn = sign === '\r';
        const done = row();
        line++;
        if (done) yield done;
        begun = line;
      } else {
        cell += sign;
        [state, fresh] = ['plain', false];
      }
      if (cell.length > longestField) throw new NoTable(`the quotes that open in line ${begun} never close: everything before was taken`);
    }
  }
  if (waiting !== '') {
    // a file of one line
    delimiter = delimiterOf(waiting);
    cells = waiting.replace(/^\uFEFF/, '').split(delimiter);
    cell = cells.pop() ?? '';
  }
  if (state === 'quoted') throw new NoTable(`the quotes that open in line ${begun} never close: everything before was taken`);
  if (cell !== '' || cells.length > 0) {
    const last = row();
    if (last) yield last;
  }
}

/** Reviews or members from a table: each row one, told by a map which column is what. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { escapeWords, mended } from '../../platform/text/foreign-words.ts';
import { csvRows, NoTable } from './csv-rows.ts';
import { type ForeignTopic, noteIn, type Person, type Source, type Survey } from './shape.ts';
import { readMoment } from './values.ts';

export const reviewFields = ['body', 'title', 'author', 'mail', 'at', 'rating', 'tags', 'id'] as const;
export const memberFields = ['name', 'handle', 'mail', 'at', 'line', 'id'] as const;
export type CsvField = (typeof reviewFields)[number] | (typeof memberFields)[number];
export type CsvKind = 'reviews' | 'members';
export type ColumnMap = Partial<Record<CsvField, string>>;
export type CsvOptions = {
  kind: CsvKind;
  map: ColumnMap;
  now: number;
  site?: string;
  encoding?: string;
  /** Who wrote rows that name nobody. */
  author: string;
  /** When rows without a time were written, epoch milliseconds. Else: when the file was last changed. */
  at?: number;
  /** What ratings are called: `1` → `content`. */
  ratings: ReadonlyMap<string, string>;
};

/** A column map that does not fit the file: said before anything is read. */
export class WrongMap extends Error {}

const fieldsOf = ({ length }: string[]): string => `${length} field${length === 1 ? '' : 's'}`;

type Row = { line: number; of(field: CsvField): string };

async function* mappedRows(
  file: string,
  { map, encoding, kind }: CsvOptions,
  bad: (what: string, why: string) => void,
): AsyncGenerator<Row> {
  let head: string[] | undefined;
  let columns = new Map<CsvField, number>();
  for await (const { cells, line } of csvRows(file, encoding)) {
    if (!head) {
      head = cells.map((cell) => cell.trim());
      columns = columnsOf(head, map, kind);
      continue;
    }
    if (cells.length !== head.length) {
      bad(`line ${line}`, `it has ${fieldsOf(cells)}, the head has ${head.length}`);
      continue;
    }
    yield { line, of: (field) => cells[columns.get(field) ?? -1]?.trim() ?? '' };
  }
  if (!head) throw new NoTable('the file is empty');
}

const columnsOf = (head: string[], map: ColumnMap, kind: CsvKind): Map<CsvField, number> => {
  const named = Object.entries(map).map(([field, column]) => {
    const at = head.indexOf(column);
    if (at < 0) throw new WrongMap(`there is no column ${column}: the file has ${head.join(', ')}`);
    return [field as CsvField, at] as const;
  });
  const fields = (kind === 'reviews' ? reviewFields : memberFields) as readonly CsvField[];
  // a column that is called like a field needs no map
  const alike = fields.flatMap((field) =>
    map[field] === undefined && head.includes(field) ? [[field, head.indexOf(field)] as const] : [],
  );
  const columns = new Map([...alike, ...named]);
  const needs: CsvField[][] = kind === 'reviews' ? [['body']] : [['name', 'handle']];
  for (const some of needs)
    if (!some.some((field) => columns.has(field)))
      throw new WrongMap(
        `say which column is the ${some[0]}: --map ${some[0]}=COLUMN. The file has ${head.join(', ')}; what can be mapped: ${fields.join(', ')}`,
      );
  return columns;
};

const isMail = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+\.[^\s@.<>]{2,}$/.test(text);

/** The first words of a review, up to where it takes a breath: a title that says what it says. */
export const titleOf = (body: string): string => {
  const [line = ''] = body.trim().split('\n');
  const clauses = line.match(/[^，。！？,!?；;~～]+[，。！？,!?；;~～]*/gu) ?? [line];
  let title = '';
  for (const clause of clauses) {
    if (title !== '' && [...title, ...clause].length > 24) break;
    title += clause;
  }
  const signs = [...title.replace(/[，,；;。.~～\s]+$/u, '').trim()];
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : signs.join('') || line.slice(0, 60);
};

const hashOf = (texts: readonly string[]): string => createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 22);

const reviewOf = (row: Row, id: string, by: string, at: number, ratings: ReadonlyMap<string, string>): ForeignTopic => {
  const body = row.of('body');
  const rating = row.of('rating');
  const tags = [...row.of('tags').split(/[,，、;；|]/u), rating && (ratings.get(rating) ?? `rating-${rating}`)]
    .map((tag) => tag.trim())
    .filter(Boolean);
  const markdown = body
    .split(/\n{2,}/)
    .map((part) => mended(escapeWords(part)))
    .join('\n\n');
  return {
    ...{
      id,
      title: row.of('title') || titleOf(body),
      kind: 'review',
      tags,
      space: null,
      locked: false,
      pinnedAt: null,
      last: 1,
      acceptedN: null,
    },
    posts: [
      {
        id,
        n: 1,
        by,
        at,
        html: '',
        markdown,
        answersN: null,
        state: 'shown',
        stateAt: null,
        editedAt: null,
        act: null,
        accepted: false,
        likes: 0,
      },
    ],
  };
};

const anonymous = 'anonymous';
const membersOf = ({ site }: CsvOptions): string => site ?? 'csv';
const authorOf = (row: Row, options: CsvOptions, at: number): Person => {
  const [name, mail] = [row.of('author'), row.of('mail').toLowerCase()];
  if (name === '' && !isMail(mail)) return { key: anonymous, called: [options.author, 'customer'], at };
  const key = isMail(mail) ? mail : name.toLowerCase();
  return {
    ...{ key: `author:${hashOf([key])}`, called: [...(name ? [name] : []), 'member'], at, ...(isMail(mail) ? { mail } : {}) },
    // a table of members of the same place says who that is
    alsoIn: { source: membersOf(options), key: name ? name.replace(/^@/, '').toLowerCase() : `mail:${hashOf([mail])}` },
  };
};

export const csvSource = (file: string, options: CsvOptions): Source => ({
  name: options.kind === 'members' ? membersOf(options) : options.site ? `csv:${options.site}` : 'csv',
  survey: async (progress) => {
    const survey: Survey = { entries: [], persons: new Map(), troubles: [], notes: [] };
    const bad = (what: string, why: string): void => void survey.troubles.push({ what, why });
    const { mtimeMs } = await stat(file);
    const otherwise = options.at ?? Math.min(Math.floor(mtimeMs), options.now);
    let [looked, nameless, timeless] = [0, 0, 0];
    /** Equal rows are as many reviews: the first, the second … of their kind. */
    const alike = new Map<string, number>();
    const ids = new Set<string>();
    try {
      for await (const row of mappedRows(file, options, bad)) {
        if (++looked % 500 === 0) progress(looked, looked + 1);
        const what = `line ${row.line}`;
        const written = row.of('at') === '' ? otherwise : readMoment(row.of('at'), options.now);
        if (row.of('at') === '') timeless++;
        if (typeof written === 'string') bad(what, `its time ${written}`);
        else if (options.kind === 'members') noteMember(survey, row, written, ids, bad);
        else {
          const body = row.of('body');
          if (body === '') {
            bad(what, 'it has no words');
            continue;
          }
          if (body.length > 100_000) {
            bad(what, `it has ${body.length} letters, more than 100000`);
            continue;
          }
          const same = hashOf([body, row.of('title'), row.of('author'), row.of('at'), row.of('rating')]);
          const count = (alike.get(same) ?? 0) + 1;
          alike.set(same, count);
          const id = row.of('id') || `${same}.${count}`;
          if (ids.has(id)) {
            bad(what, `a row with the same id (${id.slice(0, 40)}) stands before it: that one counts`);
            continue;
          }
          ids.add(id);
          const person = authorOf(row, options, written);
          if (person.key === anonymous) nameless++;
          noteIn(survey.persons, person);
          // small, and held: a table that is read from its beginning for every row would be read thousands of times
          const topic = reviewOf(row, id, person.key, written, options.ratings);
          survey.entries.push({ id, where: what, at: written, posts: 1, read: async () => topic });
        }
      }
    } catch (error) {
      if (!(error instanceof NoTable)) throw error;
      bad(file, error.message);
    }
    if (nameless > 0)
      survey.notes.push(
        `${nameless === 1 ? '1 row names no author: it stands' : `${nameless} rows name no author: they stand`} under one name, ${options.author} (--author NAME for another).`,
      );
    if (timeless > 0 && options.kind === 'reviews')
      survey.notes.push(
        `${timeless === 1 ? '1 row has no time: it is' : `${timeless} rows have no time: they are`} dated ${new Date(otherwise).toISOString().slice(0, 10)} (--at DATE for another).`,
      );
    progress(looked, looked);
    return survey;
  },
});

const noteMember = (survey: Survey, row: Row, at: number, ids: Set<string>, bad: (what: string, why: string) => void): void => {
  const what = `line ${row.line}`;
  const [name, handle, mail] = [row.of('name'), row.of('handle').replace(/^@/, ''), row.of('mail').toLowerCase()];
  if (name === '' && handle === '') {
    bad(what, 'it has no name');
    return;
  }
  if (mail !== '' && !isMail(mail)) bad(what, `${mail.slice(0, 60)} is no mail address: this person is brought without it`);
  const key = (row.of('id') || handle || (isMail(mail) ? `mail:${hashOf([mail])}` : name)).toLowerCase();
  if (ids.has(key)) {
    bad(what, 'somebody with the same id stands before it: that row counts');
    return;
  }
  ids.add(key);
  const line = [...row.of('line')].slice(0, 80).join('');
  noteIn(survey.persons, { key, called: [name, handle].filter(Boolean), at, ...(isMail(mail) ? { mail } : {}), ...(line ? { line } : {}) });
};

/** Questions and answers of a Stack Exchange data dump (`Posts.xml`, with `Users.xml` beside it where there is one). */
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Entry, type ForeignPost, type ForeignTopic, noteIn, type Person, type Source, type Survey } from './shape.ts';
import { readMoment } from './values.ts';
import { attributesOf, NoRows, type Place, rowsOf, type XmlRow } from './xml-rows.ts';

const kinds: Record<string, string> = {
  3: 'an orphaned tag wiki',
  4: 'the excerpt of a tag',
  5: 'the wiki of a tag',
  6: 'a nomination of a moderator',
  7: 'a place of the wiki',
  8: 'a privilege wiki',
};
const longestPost = 1_000_000;

/** Who wrote a post: their number, or the name that is left of somebody who was removed. */
const personOf = (row: XmlRow, names: ReadonlyMap<string, string>, at: number): Person => {
  const id = row.OwnerUserId ?? '';
  const name = (row.OwnerDisplayName ?? '').trim();
  if (/^-?\d+$/.test(id)) {
    const called = names.get(id) ?? name;
    return { key: id, called: [...(called ? [called] : []), `User ${id.replace('-', '')}`, `user-${id.replace('-', '')}`], at };
  }
  return name
    ? { key: `name:${name.toLowerCase()}`, called: [name, 'former-member'], at }
    : { key: '', called: ['Former member', 'former-member'], at };
};

const postOf = (row: XmlRow, n: number, names: ReadonlyMap<string, string>, now: number, accepted: boolean): ForeignPost | string => {
  const at = readMoment(row.CreationDate, now);
  if (typeof at === 'string') return `its time (CreationDate) ${at}`;
  const html = row.Body ?? '';
  if (html.trim() === '') return 'it has no words (Body)';
  if (html.length > longestPost) return `it is ${Math.round(html.length / 1e6)} MB long`;
  const edited = readMoment(row.LastEditDate, now);
  const gone = readMoment(row.DeletionDate, now);
  return {
    id: row.Id ?? '',
    n,
    by: personOf(row, names, at).key,
    at,
    html,
    answersN: null,
    state: typeof gone === 'number' ? 'deleted' : 'shown',
    stateAt: typeof gone === 'number' ? Math.max(gone, at) : null,
    editedAt: typeof edited === 'number' && edited > at ? edited : null,
    act: null,
    accepted,
    likes: 0,
  };
};

const tagsOf = (written = ''): string[] =>
  written
    .split(/[<>|]+/)
    .map((tag) => tag.trim())
    .filter(Boolean);

type Question = { place: Place; id: string; at: number; accepted: string; answers: { id: string; at: number; place: Place }[] };

/** Display names by user number; a dump of a large site has millions, so only of those who wrote are kept. */
const namesIn = async (file: string, wanted: ReadonlySet<string>): Promise<Map<string, string>> => {
  const names = new Map<string, string>();
  if (!existsSync(file)) return names;
  for await (const { row } of rowsOf(file)) if (row?.Id && wanted.has(row.Id) && row.DisplayName) names.set(row.Id, row.DisplayName);
  return names;
};

export const stackExchangeSource = (file: string, { site, now }: { site?: string; now: number }): Source => ({
  name: site ? `stackexchange:${site}` : 'stackexchange',
  survey: async (progress) => {
    const survey: Survey = { entries: [], persons: new Map(), troubles: [], notes: [] };
    const { troubles, notes, persons } = survey;
    const what = (row: XmlRow): string => `post ${row.Id}`;
    const questions = new Map<string, Question>();
    /** Answers whose question stands further on in the file. */
    const early = new Map<string, Question['answers']>();
    const seen = new Set<string>();
    const owners = new Set<string>();
    let scored = 0;
    let seenRows = 0;
    try {
      for await (const { row, place } of rowsOf(file)) {
        if (++seenRows % 2000 === 0) progress(seenRows, seenRows + 1);
        if (!row?.Id || !/^\d{1,15}$/.test(row.Id)) {
          troubles.push({ what: `the row at byte ${place.at}`, why: 'it has no number (Id)' });
          continue;
        }
        const type = row.PostTypeId ?? '';
        if (type !== '1' && type !== '2') {
          troubles.push({
            ...(kinds[type] ? { left: true as const } : {}),
            what: what(row),
            why: `it is no question and no answer but ${kinds[type] ?? `a post of the kind ${type || 'none'} (PostTypeId)`}`,
          });
          continue;
        }
        if (seen.has(row.Id)) {
          troubles.push({ what: what(row), why: 'a post with this number stands in the file already: the first one counts' });
          continue;
        }
        seen.add(row.Id);
        const post = postOf(row, 1, new Map(), now, false);
        if (typeof post === 'string') {
          troubles.push({ what: what(row), why: post });
          continue;
        }
        if (row.Score && row.Score !== '0') scored++;
        if (row.OwnerUserId) owners.add(row.OwnerUserId);
        const person = personOf(row, new Map(), post.at);
        if (type === '1') {
          if (!(row.Title ?? '').trim()) {
            troubles.push({ what: what(row), why: 'this question has no title (Title)' });
            continue;
          }
          questions.set(row.Id, { place, id: row.Id, at: post.at, accepted: row.AcceptedAnswerId ?? '', answers: early.get(row.Id) ?? [] });
          early.delete(row.Id);
          noteIn(persons, person);
          continue;
        }
        const parent = row.ParentId ?? '';
        const answer = { id: row.Id, at: post.at, place };
        const list = questions.get(parent)?.answers ?? early.get(parent) ?? [];
        list.push(answer);
        if (!questions.has(parent)) early.set(parent, list);
        noteIn(persons, person);
      }
    } catch (error) {
      if (!(error instanceof NoRows)) throw error;
      troubles.push({ what: file, why: error.message });
    }
    for (const [parent, answers] of early)
      for (const answer of answers)
        troubles.push({
          what: `post ${answer.id}`,
          why: parent ? `its question ${parent} is not in the file, or could not be taken` : 'it names no question (ParentId)',
        });
    const users = basename(file).toLowerCase() === 'posts.xml' ? 'Users.xml' : basename(file).replace(/posts(?=\.xml$)/i, 'users');
    const names =
      users === basename(file)
        ? new Map<string, string>()
        : await namesIn(join(dirname(file), users), owners).catch(() => new Map<string, string>());
    for (const [id, name] of names) persons.get(id)?.called.unshift(name);
    if (names.size === 0 && persons.size > 0)
      notes.push(`there is no ${users === basename(file) ? 'Users.xml' : users} beside it: people are called by their number there.`);
    if (scored > 0)
      notes.push(
        `${scored} posts have a score: a sum of votes for and against, of nobody in particular. It is no number of reactions, and was left out.`,
      );
    for (const question of questions.values()) {
      const entry: Entry = {
        id: question.id,
        where: `question ${question.id}`,
        at: question.at,
        posts: 1 + question.answers.length,
        read: () => readQuestion(file, question, names, now),
      };
      survey.entries.push(entry);
    }
    progress(1, 1);
    return survey;
  },
});

const readQuestion = async (file: string, question: Question, names: ReadonlyMap<string, string>, now: number): Promise<ForeignTopic> => {
  const handle = await open(file, 'r');
  try {
    const rowAt = async ({ at, length }: Place): Promise<XmlRow> => {
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, at);
      const row = attributesOf(bytes.toString('utf8'));
      if (!row) throw new Error('the file was changed while it was read');
      return row;
    };
    const opening = await rowAt(question.place);
    const posts: ForeignPost[] = [];
    const inOrder = [...question.answers].sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
    for (const [i, place] of [question.place, ...inOrder.map((answer) => answer.place)].entries()) {
      const row = i === 0 ? opening : await rowAt(place);
      const post = postOf(row, i + 1, names, now, i > 0 && row.Id === question.accepted);
      if (typeof post !== 'string') posts.push(post);
    }
    return {
      id: question.id,
      title: opening.Title ?? '',
      kind: 'question',
      tags: tagsOf(opening.Tags),
      space: null,
      locked: Boolean(opening.ClosedDate),
      pinnedAt: null,
      last: posts.length,
      acceptedN: posts.find((post) => post.accepted)?.n ?? null,
      posts,
    };
  } finally {
    await handle.close();
  }
};

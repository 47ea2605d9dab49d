/** A folder (or one file) of topics from Discourse: walked once to look at everything, then read topic by topic. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { goneKey, NoTopic, type TopicRead, topicOfDiscourse } from './read-discourse.ts';
import { type Entry, type ForeignSpace, noteIn, type Source, type Survey } from './shape.ts';
import { isObject, sizeOf } from './values.ts';

/** A topic of 10,000 long posts has 30 MB; past this it is something else, and would have to be held in memory as a whole. */
export const largestTopic = 64_000_000;

/** Lists of categories, as `/categories.json` and `/site.json` give them: they name the spaces. */
const listsOfSpaces = new Set(['categories.json', 'site.json']);

const namesIn = (json: unknown): Map<string, string> => {
  const found = new Map<string, string>();
  const walk = (value: unknown, depth: number): void => {
    if (depth > 6) return;
    if (Array.isArray(value)) for (const one of value) walk(one, depth + 1);
    else if (isObject(value)) {
      if (Number.isSafeInteger(value.id) && typeof value.name === 'string' && ('slug' in value || 'topic_count' in value))
        found.set(String(value.id), value.name);
      for (const key of ['category_list', 'categories', 'subcategory_list']) walk(value[key], depth + 1);
    }
  };
  walk(json, 0);
  return found;
};

/** @throws NoTopic */
const readJson = async (file: string): Promise<unknown> => {
  const { size } = await stat(file);
  if (size > largestTopic)
    throw new NoTopic(`it is ${sizeOf(size)} large, and one topic may have ${sizeOf(largestTopic)}: save each topic in a file of its own`);
  const bytes = await readFile(file);
  if (bytes.length === 0) throw new NoTopic('the file is empty');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NoTopic('it is no text in UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const cut = !/[}\]]\s*$/.test(text.slice(-200));
    throw new NoTopic(
      cut ? 'the JSON breaks off in the middle: fetch the topic once more' : `it is no JSON: ${(error as Error).message.slice(0, 100)}`,
    );
  }
};

const filesUnder = async (path: string): Promise<{ files: string[]; others: string[] }> => {
  const what = await stat(path);
  if (!what.isDirectory()) return { files: [path], others: [] };
  const all = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  all.sort();
  return { files: all.filter((file) => /\.json$/i.test(file)), others: all.filter((file) => !/\.json$/i.test(file)) };
};

export type DiscourseOptions = { site?: string; now: number };

export const discourseSource = (path: string, { site, now }: DiscourseOptions): Source => ({
  name: site ? `discourse:${site}` : 'discourse',
  survey: async (progress) => {
    const { files, others } = await filesUnder(path);
    const survey: Survey = { entries: [], persons: new Map(), troubles: [], notes: [] };
    const { troubles } = survey;
    for (const other of others) troubles.push({ what: other, why: 'it is no .json file' });
    let names = new Map<string, string>();
    for (const file of files.filter((one) => listsOfSpaces.has(basename(one).toLowerCase())))
      names = new Map([...names, ...namesIn(await readJson(file).catch(() => undefined))]);
    const spaceOf = (category: string | null): ForeignSpace | null => {
      const name = category === null ? undefined : names.get(category);
      return category !== null && name ? { key: category, name } : null;
    };
    const read = async (file: string): Promise<TopicRead> => {
      const found = topicOfDiscourse(await readJson(file), now);
      found.topic.space = spaceOf(found.category);
      return found;
    };
    const topics = files.filter((one) => !(listsOfSpaces.has(basename(one).toLowerCase()) && names.size > 0));
    const byId = new Map<string, { entry: Entry; title: string; opening: string; apart: boolean }>();
    const openings = new Map<string, string>();
    const nameless = new Set<string>();
    let former = 0;
    for (const [i, file] of topics.entries()) {
      progress(i, topics.length);
      let found: TopicRead;
      try {
        found = await read(file);
      } catch (error) {
        if (!(error instanceof NoTopic) && !(error as NodeJS.ErrnoException).code) throw error;
        troubles.push({
          what: file,
          why: (error as Error).message,
          ...(error instanceof NoTopic && error.left ? { left: true as const } : {}),
        });
        continue;
      }
      const { topic } = found;
      troubles.push(...found.troubles.map((trouble) => ({ ...trouble, what: `${file}: ${trouble.what}` })));
      if (found.missing > 0)
        troubles.push({
          what: `${file}: topic ${topic.id}`,
          why: `${found.missing} of its posts are not in the file: fetch it with ?print=true, and bring it once more`,
        });
      if (found.category !== null && !topic.space) nameless.add(found.category);
      const opening = topic.posts[0]?.id ?? '';
      const entry: Entry = {
        id: topic.id,
        where: file,
        at: topic.posts[0]?.at ?? 0,
        posts: topic.posts.length,
        read: async () => (await read(file)).topic,
      };
      const known = byId.get(topic.id);
      if (known) {
        if (known.opening !== opening || known.title !== topic.title) {
          known.apart = true;
          const why = `two different topics have the number ${topic.id}: which of them is meant can't be known, so neither was taken`;
          troubles.push(
            { what: known.entry.where, why: `${why} (the other is in ${file})` },
            { what: file, why: `${why} (the other is in ${known.entry.where})` },
          );
        } else {
          survey.notes.push(`${file} and ${known.entry.where} hold the same topic: the one with more posts counts`);
          if (entry.posts > known.entry.posts) known.entry = entry;
        }
        continue;
      }
      const other = openings.get(opening);
      if (other !== undefined) {
        troubles.push({ what: `${file}: topic ${topic.id}`, why: `its first post stands in another topic already: ${other}` });
        continue;
      }
      openings.set(opening, file);
      byId.set(topic.id, { entry, title: topic.title, opening, apart: false });
      for (const person of found.persons) noteIn(survey.persons, person);
      if (found.persons.some((person) => person.key === goneKey)) former++;
    }
    progress(topics.length, topics.length);
    survey.entries = [...byId.values()].filter((one) => !one.apart).map((one) => one.entry);
    if (topics.length === 0) troubles.push({ what: path, why: 'there is no .json file in it' });
    if (nameless.size > 0)
      survey.notes.push(
        `${nameless.size === 1 ? 'one category has' : `${nameless.size} categories have`} no name in these files: their topics go into one space. With categories.json of the place beside them each becomes a space.`,
      );
    if (former > 0)
      survey.notes.push(
        `${former === 1 ? 'one topic holds' : `${former} topics hold`} posts of people who were removed there: they stand under one name, Former member.`,
      );
    return survey;
  },
});

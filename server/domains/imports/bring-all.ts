/** An import from its first look to its last post: people, then topics by their time, then their words in the index. */
import { GetBrand } from '../../../shared/domains/brand.ts';
import { importer } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';
import { chunked } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { makeSpace, spaceIdBySlug } from '../forum/index.ts';
import { namesOfStaff } from '../members/index.ts';
import { indexBrought, leftToIndex } from '../search/index.ts';
import { type Bringing, bringPersons } from './bring-persons.ts';
import { bringTopic, tooLong, whyTooLong } from './bring-topic.ts';
import { keepThings, knownElsewhere, knownThings } from './known-things.ts';
import type { Entry, ForeignSpace, ForeignTopic, Source, Survey, Trouble } from './shape.ts';

export type Counts = {
  topics: number;
  grown: number;
  there: number;
  posts: number;
  likes: number;
  accepted: number;
  hidden: number;
  deleted: number;
  acts: number;
  people: number;
  peopleThere: number;
};
export type Done = { counts: Counts; troubles: Trouble[]; notes: string[] };
export type Progress = (step: 'look' | 'bring' | 'index', done: number, total: number, posts: number) => void;

export const noCounts = (): Counts => ({
  topics: 0,
  grown: 0,
  there: 0,
  posts: 0,
  likes: 0,
  accepted: 0,
  hidden: 0,
  deleted: 0,
  acts: 0,
  people: 0,
  peopleThere: 0,
});

/** Where topics go that name no space, and how that space is called when it has to be made. */
export type BringOptions = { space: string; address?: string; progress: Progress };

const names: Record<string, Record<'en' | 'zh-Hans' | 'zh-Hant', string>> = {
  'from-before': { en: 'From before', 'zh-Hans': '从前的话', 'zh-Hant': '從前的話' },
  reviews: { en: 'Reviews', 'zh-Hans': '评价', 'zh-Hant': '評價' },
  questions: { en: 'Questions', 'zh-Hans': '问答', 'zh-Hant': '問答' },
};
/** What an address says where nobody says more: `tea-and-water` is Tea and water. */
const named = (slug: string): string => `${slug[0]?.toUpperCase() ?? ''}${slug.slice(1).replaceAll('-', ' ')}`;
const fallbackAbout = {
  en: 'What was talked before this house opened, brought along as it was.',
  'zh-Hans': '这里开张之前大家说过的话，原样带了过来。',
  'zh-Hant': '這裡開張之前大家說過的話，原樣帶了過來。',
};
const threeTimes = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });

/** The space with this slug, made where there is none. */
const spaceAt = async (work: Work, slug: string): Promise<string> =>
  (await spaceIdBySlug(work, slug)) ??
  (await makeSpace(work, { slug, names: names[slug] ?? threeTimes(named(slug)), about: fallbackAbout })).spaceId;

const slugOfSpace = (name: string, key: string): string => {
  const slug = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  return slug || `space-${key.toLowerCase().replace(/[^a-z0-9]+/g, '')}`;
};
/** A category of there: found again by its id, however the space is called by now. */
const spaceFor = async (work: Work, source: string, { key, name }: ForeignSpace): Promise<string> => {
  const known = (await knownThings(work, source, 'space', [key])).get(key);
  if (known) return known;
  const slug = slugOfSpace(name, key);
  const taken = await spaceIdBySlug(work, slug);
  const { spaceId } = taken
    ? { spaceId: taken }
    : await makeSpace(work, { slug, names: threeTimes(name.slice(0, 60)), about: threeTimes('') });
  await keepThings(work, source, 'space', [[key, spaceId]]);
  return spaceId;
};

/** An address that was written as a path there, in full: with the address of the place, or nowhere. */
export const addressFrom =
  (address: string | undefined) =>
  (path: string): string | null => {
    if (!address || path.startsWith('#')) return null;
    return URL.canParse(path, address) ? new URL(path, address).href : null;
  };

const add = (counts: Counts, topic: Pick<ForeignTopic, 'posts'>): void => {
  for (const post of topic.posts) {
    counts.posts++;
    counts.likes += post.likes;
    counts.accepted += Number(post.accepted);
    counts.hidden += Number(post.state === 'hidden');
    counts.deleted += Number(post.state === 'deleted');
    counts.acts += Number(post.act !== null);
  }
};

/** Threads indexed in one go: some hundred posts. */
const indexedAtOnce = 20;

export const bringAll = async (house: House, source: Source, { space, address, progress }: BringOptions): Promise<Done> => {
  const survey = await source.survey((done, total) => progress('look', done, total, 0));
  const actor = importer(source.name);
  const work = <T>(run: (work: Work) => Promise<T>) => house.system('import', run, house.clock(), actor);
  const reader = house.reader(actor, house.settings.locale);
  const bringing: Bringing = {
    source: source.name,
    work,
    reading: reader,
    houses: { brand: (await reader.query(GetBrand, {})).name, staff: await namesOfStaff(reader) },
  };
  const counts = noCounts();
  const troubles = [...survey.troubles];
  if (survey.entries.length === 0 && survey.persons.size === 0) return { counts, troubles, notes: survey.notes };
  const people = await bringPersons(bringing, survey.persons.values());
  Object.assign(counts, { people: people.made, peopleThere: people.known });
  const byHandle = new Map([...people.byKey.values()].map(({ handle, id }) => [handle, id]));
  const spaces = new Map<string, string>();
  const spaceId = async (topic: ForeignTopic): Promise<string> => {
    const key = topic.space?.key ?? '';
    const known = spaces.get(key);
    if (known) return known;
    const made = await work((w) => (topic.space ? spaceFor(w, source.name, topic.space) : spaceAt(w, space)));
    spaces.set(key, made);
    return made;
  };

  const toIndex: string[] = [];
  const index = async (): Promise<void> => {
    await indexBrought(reader, work, toIndex.splice(0));
  };
  const ordered: Entry[] = [...survey.entries].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const [i, entry] of ordered.entries()) {
    progress('bring', i, ordered.length, counts.posts);
    try {
      const topic = await entry.read();
      const in_ = await spaceId(topic);
      const done = await bringTopic(bringing, topic, people.byKey, { spaceIdOf: () => in_, addressOf: addressFrom(address), byHandle });
      troubles.push(...done.troubles.map(({ what, why }) => ({ what: entry.where === what ? what : `${entry.where}: ${what}`, why })));
      counts.topics += Number(done.how === 'new');
      counts.grown += Number(done.how === 'grown');
      counts.there += Number(done.how === 'there');
      add(counts, done);
      if (done.threadId && done.posts.length > 0) toIndex.push(done.threadId);
    } catch (error) {
      if (isOfTheStore(error)) throw error;
      troubles.push({
        what: entry.where,
        why: `it could not be brought, and nothing of it is here: ${(error as Error).message.slice(0, 200)}`,
      });
    }
    if (toIndex.length >= indexedAtOnce) await index();
  }
  await index();
  for (const some of chunked(await leftToIndex(reader), indexedAtOnce)) await indexBrought(reader, work, some);
  progress('bring', ordered.length, ordered.length, counts.posts);
  return { counts, troubles, notes: survey.notes };
};

/** Disk full, database gone: every topic after it would fail alike. */
const isOfTheStore = (error: unknown): boolean => {
  const code = String(
    (error as { code?: string; cause?: { code?: string } })?.code ?? (error as { cause?: { code?: string } })?.cause?.code ?? '',
  );
  return /^(?:SQLITE_(?:FULL|IOERR|READONLY|CORRUPT|BUSY|CANTOPEN)|ECONN|57P|08|53)/.test(code);
};

/** What would happen, and nothing does: of an empty house (`house` undefined) or of one that is there. */
export const lookOnly = async (house: Pick<House, 'store'> | undefined, source: Source, progress: Progress): Promise<Done> => {
  const survey: Survey = await source.survey((done, total) => progress('look', done, total, 0));
  const counts = noCounts();
  const troubles = [...survey.troubles];
  const reading = house && { db: house.store.read, t: house.store.t };
  const known = (kind: 'topic' | 'person' | 'post', ids: string[]) =>
    reading ? knownThings(reading, source.name, kind, ids) : new Map<string, string>();
  const topics = await known(
    'topic',
    survey.entries.map(({ id }) => id),
  );
  const people = await known('person', [...survey.persons.keys()]);
  const others = [...survey.persons.values()].filter(({ key }) => !people.has(key));
  const peopleThere = people.size + (reading ? (await knownElsewhere(reading, others)).size : 0);
  Object.assign(counts, { people: survey.persons.size - peopleThere, peopleThere });
  for (const [i, entry] of survey.entries.entries()) {
    progress('bring', i, survey.entries.length, counts.posts);
    const topic = await entry.read();
    const posts = await known(
      'post',
      topic.posts.map(({ id }) => id),
    );
    const long = tooLong(topic).filter(({ id }) => !posts.has(id));
    troubles.push(...long.map(({ n }) => ({ what: `${entry.where}: topic ${topic.id}, post ${n}`, why: whyTooLong })));
    const fresh = topic.posts.filter((post) => !posts.has(post.id) && !long.includes(post));
    if (long.some(({ n }) => n === 1)) {
      troubles.push({ what: `${entry.where}: topic ${topic.id}`, why: 'its first post can’t be taken' });
      continue;
    }
    if (!topics.has(topic.id)) counts.topics++;
    else if (!posts.has(topic.posts[0]?.id ?? '')) {
      troubles.push({
        what: `${entry.where}: topic ${topic.id}`,
        why: 'another topic with this number was brought before: it was left as it is',
      });
      continue;
    } else if (fresh.length > 0) counts.grown++;
    else counts.there++;
    add(counts, { posts: fresh });
  }
  progress('bring', survey.entries.length, survey.entries.length, counts.posts);
  return { counts, troubles, notes: survey.notes };
};

/** Finding what was said. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face, Id, Moment } from '../kinds.ts';
import { threadKinds } from './forum.lists.ts';
import { TagCount } from './forum.reading.ts';

const { query } = contracts('search');

const Lang = Type.Union([Type.String(), Type.Null()]);
/** Of who is called like what was asked; the row stays one line or two. */
export const mostMembers = 4;
/** A piece of text; `hit`: it is what was asked for. */
const Part = fields({ text: Type.String(), hit: Type.Boolean() });
export type Part = Static<typeof Part>;
/** With an accepted answer or without one, as people and as programs write it. */
const solvedWords = ['yes', 'true', 'no', 'false', ''] as const;
/** `<day>_<rank>_<thread>` of the last result already read. */
const After = Type.String({ pattern: '^[0-9]{1,6}_[0-9]{1,7}_[1-9A-HJ-NP-Za-km-z]{22}$' });

export const SearchAsked = fields({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'words, "phrases", -without' })),
  space: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z0-9-]*$' })),
  kind: Type.Optional(Type.Union([Type.Enum([...threadKinds]), Type.Literal('')])),
  author: Type.Optional(
    Type.String({ maxLength: 80, description: 'a handle or a name, or the beginning of one where only one begins so' }),
  ),
  solved: Type.Optional(
    Type.Enum([...solvedWords], { description: 'questions alone: yes or true with an accepted answer, no or false without one' }),
  ),
  tag: Type.Optional(Type.String({ maxLength: 30 })),
  after: Type.Optional(After),
});
export type SearchAsked = Static<typeof SearchAsked>;

export const SearchResult = fields({
  threadId: Id,
  postId: Id,
  /** Where in its thread the post stands; 1 is the opening one. */
  n: Type.Integer({ minimum: 1 }),
  /** The post, on its page of the thread. */
  href: Type.String(),
  kind: Type.Enum([...threadKinds]),
  solved: Type.Boolean(),
  title: Type.Array(Part),
  lang: Lang,
  excerpt: Type.Array(Part),
  excerptLang: Lang,
  space: fields({ slug: Type.String(), name: Type.String() }),
  author: Face,
  at: Moment,
});
export type SearchResult = Static<typeof SearchResult>;

export const AlikeThread = fields({
  threadId: Id,
  href: Type.String(),
  title: Type.String(),
  lang: Lang,
  kind: Type.Enum([...threadKinds]),
  solved: Type.Boolean(),
  /** It has this very title. */
  same: Type.Boolean(),
});
export type AlikeThread = Static<typeof AlikeThread>;

/** What is called like what was asked: only with the first results, and only where nothing narrows them. */
export const Named = fields({
  members: Type.Array(Face, { maxItems: mostMembers }),
  spaces: Type.Array(fields({ slug: Type.String(), name: Type.String() })),
  tags: Type.Array(TagCount),
});
export type Named = Static<typeof Named>;

export const FindAlike = query('FindAlike', 'GET /api/search/alike', {
  access: 'member',
  summary: 'Up to five threads that seem to be about what a title says, the closest first. For who is about to start one.',
  query: fields({ title: Type.String({ minLength: 1, maxLength: 200 }) }),
  returns: fields({ threads: Type.Array(AlikeThread) }),
});

export const Search = query('Search', 'GET /api/search', {
  access: 'anyone',
  summary:
    'Threads in which a post has all the words, best first; each with its best post. Where there are hardly any, some that have most of the words. Only what the asker may read. Beside them members, spaces and tags whose name begins so.',
  query: SearchAsked,
  returns: fields({
    results: Type.Array(SearchResult),
    next: Type.Union([Type.String(), Type.Null()]),
    /** There are older posts with these words that were not ranked: more words find them. */
    more: Type.Boolean(),
    /** Where hardly anything has all the words: a few posts that have most of them. Only with the first results. */
    near: Type.Array(SearchResult),
    named: Named,
    /** Where several members may be meant by `author`: those. Nothing is found until one is named. */
    authors: Type.Array(Face),
  }),
});

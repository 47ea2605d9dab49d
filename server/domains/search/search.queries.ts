/** Asking the index. What it gives is only where to look: whether this reader may see it is looked up when it is shown. */

import { ListSpaces } from '../../../shared/domains/forum.ts';
import type { Search, SearchAsked, SearchResult } from '../../../shared/domains/search.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { Face } from '../../../shared/kinds.ts';
import { levelOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { readableText } from '../../platform/text/excerpt.ts';
import { readableTalk, textsOfPosts } from '../forum/index.ts';
import { whoIsMeant } from '../members/index.ts';
import { type Question, readQuestion, tagMark, withBeginning } from './asked.ts';
import { excerptOf, markHits } from './hits.ts';
import { namedLike, namedNothing } from './named.ts';
import { closeEnough, enoughFound, nearest } from './near.ts';
import { fewResults, mostByTitle, mostCandidates, rankingDay, rankOf, resultsPerPage } from './search.rules.ts';
import { type Asked, type Candidate, newestWith, openingMarks, seenMarks, type Term } from './words.ts';

const isYes = (solved: SearchAsked['solved']): boolean => solved === 'yes' || solved === 'true';
const isNo = (solved: SearchAsked['solved']): boolean => solved === 'no' || solved === 'false';

type Narrowed = { marks: string[][] | null; authors: Face[] };
type Space = { id: string; slug: string; name: string };

/** The filters as marks, or null where one names nothing that there is, or several people: nothing is found then. */
const marksOf = async (reader: Reader, asked: SearchAsked, spaces: Space[]): Promise<Narrowed> => {
  const marks: string[][] = [];
  if (asked.space) {
    const space = spaces.find(({ slug }) => slug === asked.space);
    if (!space) return { marks: null, authors: [] };
    marks.push([`s${space.id}`.toLowerCase()]);
  }
  if (asked.kind) marks.push([`k${asked.kind}`]);
  // only questions have answers: whatever else there is, is neither with nor without one
  if (asked.solved) marks.push(['kquestion']);
  if (asked.author) {
    const { ids, several } = await whoIsMeant(reader, asked.author);
    if (ids.length === 0) return { marks: null, authors: several };
    marks.push(ids.map((id) => `a${id}`.toLowerCase()));
  }
  if (isYes(asked.solved)) marks.push(['v']);
  if (asked.tag) marks.push([tagMark(asked.tag)]);
  return { marks, authors: [] };
};

type Found = { best: Map<string, { post: Candidate; rank: number }>; terms: Term[]; more: boolean };

/** The newest posts with these words, and those with them in the title; of each thread the one that ranks highest. */
const rankedFor = async (reader: Reader, question: Question, marks: string[][], without: string[], day: number): Promise<Found> => {
  const find = async (all: Term[]): Promise<{ posts: Candidate[]; titled: Candidate[] }> => {
    const level = levelOf(reader.actor);
    // staff see all; what is asked for only by what it is not needs something that it is
    const seen = level < 5 || without.length > 0 ? [seenMarks(level)] : [];
    const asked: Asked = { all, none: question.none, marks: [...seen, ...marks], without };
    const posts = await newestWith(reader, asked, 'title body', mostCandidates);
    // a title is its thread's: every reply has it, but it leads to the beginning
    const opening = { ...asked, marks: [...marks, openingMarks(level)] };
    return { posts, titled: all.length > 0 ? await newestWith(reader, opening, 'title', mostByTitle) : [] };
  };
  let terms = question.all;
  let found = await find(terms);
  if (question.last !== null && found.posts.length < fewResults) {
    terms = withBeginning(question);
    found = await find(terms);
  }
  const inTitle = new Set(found.titled.map(({ n }) => n));
  const best: Found['best'] = new Map();
  for (const post of [...found.posts, ...found.titled]) {
    const rank = rankOf(post, inTitle.has(post.n), day);
    const known = best.get(post.threadId);
    if (!known || rank > known.rank || (rank === known.rank && post.n < known.post.n)) best.set(post.threadId, { post, rank });
  }
  return { best, terms, more: found.posts.length === mostCandidates };
};

/** What has most of the words, where hardly anything has all of them. */
const nearTo = async (
  reader: Reader,
  question: Question,
  { marks, without }: { marks: string[][]; without: string[] },
  found: SearchResult[],
  spaces: Space[],
): Promise<SearchResult[]> => {
  const level = levelOf(reader.actor);
  const seen = level < 5 || without.length > 0 ? [seenMarks(level)] : [];
  const asked = { marks: [...seen, ...marks], without };
  const { near, terms } = await nearest(reader, question, asked, new Set(found.map(({ threadId }) => threadId)));
  const shown = await shownOf(
    reader,
    near.map(({ post }) => post),
    terms,
    spaces,
  );
  return closeEnough(
    near.flatMap(({ post, share }) => {
      const result = shown.get(post.postId);
      return result ? [{ share, result, titled: result.title.filter(({ hit }) => hit).length }] : [];
    }),
  );
};

export const foundNothing: ReturnsOf<typeof Search> = { results: [], next: null, more: false, near: [], named: namedNothing, authors: [] };

export const searchTalk = async (reader: Reader, asked: SearchAsked): Promise<ReturnsOf<typeof Search>> => {
  const question = readQuestion(asked.q ?? '');
  const isFiltered = Boolean(asked.space || asked.kind || asked.author || asked.solved || asked.tag);
  if ((asked.q ?? '').trim() === '' && !isFiltered) return foundNothing;
  const { spaces } = await reader.query(ListSpaces, {});
  // who narrows the question down, or reads on, is after posts
  const named = isFiltered || asked.after ? namedNothing : await namedLike(reader, asked.q ?? '', spaces);
  if (question.all.length === 0 && !isFiltered) return { ...foundNothing, named };
  const { marks, authors } = await marksOf(reader, asked, spaces);
  if (!marks) return { ...foundNothing, authors };

  const [day = '', rank = '', threadId = ''] = asked.after?.split('_') ?? [];
  const today = asked.after ? Number(day) : rankingDay(reader.now);
  const narrowed = { marks, without: isNo(asked.solved) ? ['v'] : [] };
  const { best, terms, more } = await rankedFor(reader, question, marks, narrowed.without, today);
  const inOrder = [...best.values()].sort((a, b) => b.rank - a.rank || (a.post.threadId < b.post.threadId ? 1 : -1));
  const rest = asked.after
    ? inOrder.filter((one) => one.rank < Number(rank) || (one.rank === Number(rank) && one.post.threadId < threadId))
    : inOrder;

  const results: SearchResult[] = [];
  let last: (typeof rest)[number] | undefined;
  let at = 0;
  // what may not be shown leaves a gap, which the next ones fill
  while (at < rest.length && results.length < resultsPerPage) {
    const some = rest.slice(at, at + resultsPerPage);
    const shown = await shownOf(
      reader,
      some.map(({ post }) => post),
      terms,
      spaces,
    );
    for (const one of some) {
      at++;
      last = one;
      const result = shown.get(one.post.postId);
      if (result) results.push(result);
      if (results.length === resultsPerPage) break;
    }
  }
  return {
    results,
    next: at < rest.length && last ? `${today}_${last.rank}_${last.post.threadId}` : null,
    more: more && at >= rest.length,
    near: asked.after || results.length >= enoughFound ? [] : await nearTo(reader, question, narrowed, results, spaces),
    named,
    authors: [],
  };
};

/** What announces something ends with its name as a link; beside the title that would be said twice. */
const withoutTitle = (html: string, title: string): string => {
  const last = html.lastIndexOf('<p>');
  return last > 0 && readableText(html.slice(last)) === title ? html.slice(0, last) : html;
};

/** Those of them that this reader may read now, as they are shown. */
const shownOf = async (reader: Reader, posts: Candidate[], terms: Term[], spaces: Space[]): Promise<Map<string, SearchResult>> => {
  const ids = posts.map((post) => post.postId);
  const [talk, texts] = await Promise.all([
    readableTalk(
      reader,
      ids.map((id) => ({ kind: 'post', id })),
    ),
    textsOfPosts(reader, ids),
  ]);
  const results = new Map<string, SearchResult>();
  for (const { postId, html, lang } of texts) {
    const said = talk.get(`post/${postId}`);
    const space = spaces.find(({ id }) => id === said?.spaceId);
    if (!said || !space) continue;
    const { threadId, n, href, threadKind: kind, solved, author, at } = said;
    results.set(postId, {
      ...{ threadId, postId, n, href, kind, solved, author, at },
      title: markHits(said.title, terms),
      lang: said.lang,
      excerpt: excerptOf(n === 1 ? withoutTitle(html, said.title) : html, terms),
      excerptLang: lang,
      space: { slug: space.slug, name: space.name },
    });
  }
  return results;
};

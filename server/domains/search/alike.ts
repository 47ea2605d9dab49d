/**
 * Threads about what somebody is about to begin, found by the words of its title in the words of opening posts. Not search: a
 * title says more than it shares with another one, so some of its words are enough, and rare ones tell more than common ones.
 */
import type { AlikeThread, FindAlike } from '../../../shared/domains/search.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { levelOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { readableTalk } from '../forum/index.ts';
import { readQuestion } from './asked.ts';
import { isTelling, weightsOf } from './telling.ts';
import { tokensOf } from './tokens.ts';
import { newestWith, openingMarks } from './words.ts';

/** More would be read by nobody who wants to write. */
const mostShown = 5;
/** Of each word the newest so many threads: one that is in more of them tells little apart. */
const mostOfWord = 100;
/** Looked at by their titles, since a word there weighs double. */
const mostCompared = 20;
/** Each word is a look into the index; the first eight that tell something are what a title is about. */
const mostWords = 8;
/** From this part of what the title says on, another thread is about the same. Tried on the demo: below it come chance words. */
const enough = 0.45;

type Scored = { threadId: string; said: Set<number> };

export const alikeTo = async (reader: Reader, title: string): Promise<AlikeThread[]> => {
  const terms = readQuestion(title.replace(/["“”\u2212-]/g, ' '))
    .all.filter(isTelling)
    .slice(0, mostWords);
  if (terms.length === 0) return [];
  const level = levelOf(reader.actor);
  const marks = [openingMarks(level)];
  const hits = await Promise.all(terms.map((term) => newestWith(reader, { all: [term], none: [], marks }, 'title body', mostOfWord)));
  const { weights, whole } = weightsOf(hits);
  const scored = new Map<string, Scored>();
  for (const [i, found] of hits.entries())
    for (const { threadId } of found) {
      const one = scored.get(threadId) ?? { threadId, said: new Set() };
      scored.set(threadId, one);
      one.said.add(i);
    }
  const scoreOf = (said: Iterable<number>): number => [...said].reduce((sum, i) => sum + (weights[i] ?? 0), 0) / whole;
  const closest = [...scored.values()]
    .filter(({ said }) => said.size > 1 || terms.length < 3)
    .sort((a, b) => scoreOf(b.said) - scoreOf(a.said))
    .slice(0, mostCompared);
  const talk = await readableTalk(
    reader,
    closest.map(({ threadId }) => ({ kind: 'thread', id: threadId })),
  );
  const asked = tokensOf(title).join(' ');
  const ranked = closest.flatMap(({ threadId, said }) => {
    const thread = talk.get(`thread/${threadId}`);
    if (!thread) return [];
    const itsTitle = ` ${tokensOf(thread.title).join(' ')} `;
    const inTitle = [...said].filter((i) => itsTitle.includes(` ${terms[i]?.tokens.join(' ')} `));
    const same = itsTitle.trim() === asked;
    return [{ thread, same, score: same ? 2 : scoreOf(said) * 0.6 + scoreOf(inTitle) * 0.4 }];
  });
  return ranked
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown)
    .map(({ thread: { threadId, href, title: itsTitle, lang, threadKind, solved }, same }) => ({
      ...{ threadId, href, title: itsTitle, lang, kind: threadKind, solved, same },
    }));
};

export const findAlike = async (reader: Reader, { title }: InputOf<typeof FindAlike>): Promise<ReturnsOf<typeof FindAlike>> => ({
  threads: await alikeTo(reader, title),
});

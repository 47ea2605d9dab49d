/**
 * Questions: what a domain wants to know from whoever knows it, without importing them. Members asks "what are these
 * subjects called?"; forum answers for threads and posts. All answers come back; the asker puts them together.
 */
import type { Reader } from './reader.ts';

export type Question<I, O> = { name: string; input?: I; output?: O };
export type Knows = { question: string; answer(reader: Reader, input: unknown): Promise<unknown> };

export const question = <I, O>(name: string): Question<I, O> => ({ name });
/** In a domain's `index.ts`: `knows: [knows(titlesOfSubjects, titlesOfPosts)]`. */
export const knows = <I, O>(q: Question<I, O>, answer: (reader: Reader, input: I) => Promise<O>): Knows => ({
  question: q.name,
  answer: (reader, input) => answer(reader, input as I),
});

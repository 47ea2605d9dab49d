/** What queries and pages get: a handle that can't write, who reads, and the rules in force. */
import type { InputOf, Query, ReturnsOf } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import type { Actor } from './actor.ts';
import type { Policies } from './policies.ts';
import type { Question } from './question.ts';
import type { Tables } from './store/kit.ts';
import type { ReadDb } from './store/store.ts';

export type Reader = {
  db: ReadDb;
  t: Tables;
  actor: Actor;
  /** Epoch milliseconds. */
  now: number;
  policies: Policies;
  /** The brand's IANA zone: days begin and end there. */
  zone: string;
  locale: Locale;
  /** As a `Work` does it. */
  masked(text: string): string;
  /** Sentences in any language of the house. */
  speaks(locale: Locale): SayKey;
  /** Asks a query of another domain by its contract, under the same reader's rights. @throws Refused */
  query<E extends Query>(this: Reader, contract: E, input: InputOf<E>): Promise<ReturnsOf<E>>;
  /** The answers of all domains that know. */
  ask<I, O>(this: Reader, question: Question<I, O>, input: I): Promise<O[]>;
};

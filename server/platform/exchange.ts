/** What an answer gets that must see the request itself: cookies to set, headers to pass to the account library. */

import type { Command, InputOf, ReturnsOf } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';
import type { Actor } from './actor.ts';
import type { Config } from './config.ts';
import type { Reader } from './reader.ts';
import type { Store } from './store/store.ts';
import type { Work } from './work.ts';

export type Exchange = {
  actor: Actor;
  locale: Locale;
  /** `https://host` of this request, or the configured one. */
  origin: string;
  /** The address the request came from. */
  address: string;
  headers: Headers;
  /** Read by the same parser that says who asks. */
  cookies: Record<string, string | undefined>;
  reader: Reader;
  config: Config;
  store: Store;
  /** Whether members write as often as their limits let them: `work` is the house's own and keeps none. */
  paced: boolean;
  /** A small work of the house's own, such as counting a failed sign-in. */
  work<T>(run: (work: Work) => Promise<T>): Promise<T>;
  /** Adds whole `Set-Cookie` values to the answer. */
  setCookies(values: string[]): void;
  /** Runs another command of the house, in its own transaction. */
  run<E extends Command>(contract: E, actor: Actor, input: InputOf<E>): Promise<ReturnsOf<E>>;
};

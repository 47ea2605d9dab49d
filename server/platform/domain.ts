/** What a domain is made of: its `index.ts` gives one `Domain`, its front door and table of contents. */
import type { Command, InputOf, Query, ReturnsOf } from '../../shared/endpoint.ts';
import type { Actor } from './actor.ts';
import type { DocumentDefinition } from './document.ts';
import type { Listener } from './event.ts';
import type { Exchange } from './exchange.ts';
import type { Files } from './files.ts';
import type { Download } from './http/downloads.ts';
import type { LiveRender, TopicGate } from './hub.ts';
import type { JobRunner, Recurring } from './jobs.ts';
import type { PageDefinition } from './page.ts';
import type { Pictures } from './pictures/pictures.ts';
import type { PolicyDefault } from './policies.ts';
import type { Knows } from './question.ts';
import type { Reader } from './reader.ts';
import type { Refused } from './refusal.ts';
import type { Work } from './work.ts';

/** Where a person goes after a form was taken; `undefined`: back to where the form was. */
type LeadsTo<E> = (returns: ReturnsOf<E>, input: InputOf<E>) => string | undefined;

/** What a form shows that came back from a button within it: `shown` is a piece of the house's own HTML, `done` a sentence's name. */
export type ShownIn = { shown?: { html: string; lang: string | null }; done?: string };
/** Sent from inside another form (`_form`): that form comes back as it was, with what this shows in it. */
type ShowsIn = { showsIn?: (returns: never) => ShownIn };

/**
 * What the command itself would refuse of a form that does not fit its schema, so that nobody mends one fault only to be told of the next.
 * Nothing of what it gets is known to be as it should.
 */
export type AlsoWrong = (exchange: Exchange, input: Readonly<Record<string, unknown>>) => Refused[];

export type Answer =
  | { how: 'query'; contract: Query; run(reader: Reader, input: never): Promise<unknown> }
  | ({
      how: 'command';
      contract: Command;
      before?(reader: Reader, input: never, brought: Brought): Promise<unknown>;
      run(work: Work, input: never, made: never): Promise<unknown>;
      leadsTo?: (returns: never, input: never) => string | undefined;
      /** Sent from inside another form (`_form`): what it puts under that form’s words. */
      putsIn?: (returns: never) => string;
    } & ShowsIn)
  | ({
      how: 'exchange';
      contract: Command;
      run(exchange: Exchange, input: never): Promise<unknown>;
      leadsTo?: (returns: never, input: never) => string | undefined;
      alsoWrong?: AlsoWrong;
    } & ShowsIn);

/** Joins a query contract with the function that answers it. */
export const answerQuery = <E extends Query>(contract: E, run: (reader: Reader, input: InputOf<E>) => Promise<ReturnsOf<E>>): Answer => ({
  how: 'query',
  contract,
  run,
});
/** What a command with a file gets beside its input: the file, where files are kept, and who makes pictures safe. */
export type Brought = { bytes: Buffer; files: Files; pictures: Pictures };
/** A command with work to do before its transaction: `before` reads, renders, looks; `run` gets what it made. */
export type InTwoSteps<E, P> = {
  before(reader: Reader, input: InputOf<E>, brought: Brought): Promise<P>;
  run(work: Work, input: InputOf<E>, made: P): Promise<ReturnsOf<E>>;
};
/** Joins a command contract with the function that does it, inside a transaction. */
export const answerCommand = <E extends Command, P = never>(
  contract: E,
  does: ((work: Work, input: InputOf<E>) => Promise<ReturnsOf<E>>) | InTwoSteps<E, P>,
  leadsTo?: LeadsTo<E>,
  putsIn?: (returns: ReturnsOf<E>) => string,
): Answer =>
  typeof does === 'function'
    ? { how: 'command', contract, run: does, leadsTo, putsIn }
    : { how: 'command', contract, ...does, leadsTo, putsIn };
/** A command that talks to the account library or sets cookies: no transaction of its own, it opens works as it needs. */
export const answerExchange = <E extends Command>(
  contract: E,
  run: (exchange: Exchange, input: InputOf<E>) => Promise<ReturnsOf<E>>,
  leadsTo?: LeadsTo<E>,
  alsoWrong?: AlsoWrong,
): Answer => ({ how: 'exchange', contract, run, leadsTo, alsoWrong });

/** The command can be asked for by a button inside another form, which comes back with what `showsIn` says of it. */
export const withinForms = <E extends Command>(contract: E, answer: Answer, showsIn: (returns: ReturnsOf<E>) => ShownIn): Answer => {
  if (answer.how === 'query') throw new Error(`${contract.name} is no command`);
  return { ...answer, showsIn };
};

/** What a cookie says about who is asking; at once where that is remembered. Exactly one domain gives this. */
export type WhoAsks = (cookies: Record<string, string | undefined>) => Promise<Actor> | Actor;

export type Domain = {
  name: string;
  answers?: Answer[];
  pages?: PageDefinition[];
  downloads?: Download[];
  documents?: DocumentDefinition[];
  listeners?: Listener[];
  jobs?: JobRunner[];
  recurring?: Recurring[];
  policies?: PolicyDefault[];
  knows?: Knows[];
  /** How live messages of a kind look to those who watch. */
  live?: Record<string, (reader: Reader) => LiveRender>;
  /** Topics that can be watched: `thread:ID`. */
  topics?: Record<string, (reader: Reader) => TopicGate>;
  /** Those of them whose watchers are told how many people they are. */
  counted?: string[];
};

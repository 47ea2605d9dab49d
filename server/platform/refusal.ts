/** Saying no: a refusal is thrown with a name that its contract lists, and becomes RFC 9457 problem details. */
import type { Command, Query, RefusalOf } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';

export type FieldFault = { field: string; sentence: string };
/** RFC 9457. `type` is stable; `title` is the sentence for people, in their language. */
export type Problem = { type: string; title: string; status: number; fields?: FieldFault[] } & Record<string, unknown>;

/** Refusals that any endpoint may give; their sentences are `platform.refusal.<name>`. */
export const generalRefusals = {
  'invalid-input': 422,
  'unreadable-body': 400,
  'wrong-media-type': 415,
  'too-large': 413,
  /** A file was chosen in a form, and a button pressed that does not take it along. */
  'file-beside': 422,
  'not-signed-in': 401,
  'not-allowed': 403,
  /** Staff keep this person from taking part for a time. */
  suspended: 403,
  /** What counts among others waits until the address or telephone is confirmed (`confirmedOnly` in the contract). */
  unconfirmed: 403,
  'foreign-origin': 403,
  /** An aspect of the house that is closed at present; the reason stands on /rules. */
  'aspect-closed': 403,
  'other-person': 409,
  'not-found': 404,
  'key-reused': 409,
  'not-set-up': 409,
  'too-many': 429,
  'too-busy': 503,
  /** The disk is full or read-only. */
  'cannot-keep': 503,
  'database-away': 503,
  /** A restored house is just taking the place of this one. */
  resting: 503,
  // not 408: browsers answer that by sending the same again
  'too-slow': 400,
  broken: 500,
} as const;
export type GeneralRefusal = keyof typeof generalRefusals;

export type Values = Record<string, string | number>;
/** A fault of one field, before it has a sentence: the sentence is `platform.fault.<fault>`. */
export type Fault = { field: string; fault: string; values?: Values };

export class Refused extends Error {
  readonly sentenceKey: string;
  readonly type: string;
  readonly status: number;
  readonly field: string | undefined;
  readonly values: Values;
  /** What stands in the sentence and is said otherwise in each language, such as a day. */
  readonly inWords: ((locale: Locale) => Values) | undefined;
  readonly faults: Fault[];
  /** What else is to be mended before the same can be sent again, each at its own field. */
  readonly also: readonly Refused[];
  /** Machine-readable extras of the problem, such as both texts of a stale edit. */
  readonly extra: Record<string, unknown>;
  constructor(said: {
    sentenceKey: string;
    type: string;
    status: number;
    field?: string;
    values?: Values;
    inWords?: ((locale: Locale) => Values) | undefined;
    faults?: Fault[];
    also?: readonly Refused[];
    extra?: Record<string, unknown>;
  }) {
    super(`refused: ${said.type}`);
    this.name = 'Refused';
    this.sentenceKey = said.sentenceKey;
    this.type = said.type;
    this.status = said.status;
    this.field = said.field;
    this.values = said.values ?? {};
    this.inWords = said.inWords;
    this.faults = said.faults ?? [];
    this.also = said.also ?? [];
    this.extra = said.extra ?? {};
  }
}

/** `throw refuse(ReplyToThread, 'thread-missing')`: only names that the contract lists compile. */
export const refuse = <E extends Command | Query>(
  contract: E,
  name: RefusalOf<E>,
  said: { values?: Values; extra?: Record<string, unknown> } = {},
): Refused => {
  const refusal = contract.refuses[name];
  if (!refusal) throw new Error(`${contract.name} does not list the refusal ${name}`);
  return new Refused({
    sentenceKey: `${contract.domain}.refusal.${name}`,
    type: name,
    status: refusal.status,
    field: refusal.field,
    ...said,
  });
};

/** Several at once, so that nobody mends one only to be told of the next; the first says what kind of refusal it is. */
export const refuseAll = (first: Refused, ...also: Refused[]): Refused =>
  new Refused({ ...first, ...(first.field ? { field: first.field } : {}), also });

export const refuseGenerally = (name: GeneralRefusal, said: { values?: Values; faults?: Fault[] } = {}): Refused =>
  new Refused({ sentenceKey: `platform.refusal.${name}`, type: name, status: generalRefusals[name], ...said });

/** @param sent a form: it comes back, and may be sent once more; a call: the page has to be loaded anew */
export const refuseOtherPerson = (handle: string, sent: 'form' | 'call'): Refused =>
  new Refused({
    sentenceKey: `platform.refusal.other-person${sent === 'form' ? '-sent' : ''}`,
    type: 'other-person',
    status: generalRefusals['other-person'],
    values: { handle },
  });

/** Until when, why, and what to do. @param until the moment in words; absent: until further notice */
export const refuseSuspended = (reason: string, until?: (locale: Locale) => string): Refused =>
  new Refused({
    sentenceKey: `platform.refusal.${until ? 'suspended' : 'suspended-open'}`,
    type: 'suspended',
    status: generalRefusals.suspended,
    values: { reason },
    inWords: until && ((locale) => ({ until: until(locale) })),
  });

/**
 * Aspects: what of the house is open and what is closed, as policies of the kind `aspects`. A domain brings along those it owns
 * and asks here, at the moment it answers, whether one is open: so the rules page and what the server does can't differ.
 */
import type { Policies, Policy, PolicyDefault } from './policies.ts';
import { question } from './question.ts';
import { refuseGenerally } from './refusal.ts';

export const aspectKind = 'aspects';

export type Aspect = {
  open: boolean;
  /** How the place works, or how the brand works. */
  of: 'place' | 'brand';
  /** Nobody switches it: what binds people can always be read, what is somebody's own is never shown. */
  fixed?: true;
  /** The brand is asked for its own word on it. */
  states?: true;
  /** That word; absent until it is given. Shown only while the aspect is open. */
  statement?: string;
};

/** In a domain's `policies`. Its title, what it is and its reason are sentences: `transparency.aspect-KEY`, `about-KEY`, `reason-KEY`. */
export const aspect = (key: string, value: Aspect, reason: string): PolicyDefault => ({ kind: aspectKind, key, value, reason });

type Reading = { policies: Policies; now: number };

export const aspectInForce = (reading: Reading, key: string): Policy<Aspect> | undefined =>
  reading.policies.inForce<Aspect>(aspectKind, key, reading.now);

/** What nobody has declared is closed. */
export const isOpen = (reading: Reading, key: string): boolean => aspectInForce(reading, key)?.value.open ?? false;

/** @throws Refused `aspect-closed` */
export const mustBeOpen = (reading: Reading, key: string): void => {
  if (!isOpen(reading, key)) throw refuseGenerally('aspect-closed', { values: { aspect: key } });
};

/** A live figure of an open aspect: its sentence is `transparency.fact-<name>`. Times are epoch milliseconds, shown as days. */
export type AspectFact = {
  aspect: string;
  name: string;
  values: Record<string, number | string>;
  days?: Record<string, number>;
  /** Where more of it stands. */
  href?: string;
  /** Whose change makes it old. */
  tags?: string[];
};
/** The tag of figures that move with what everybody does: dropped every few minutes, so that no act makes the page anew. */
export const factsClock = 'facts-clock';
/** Asked with the keys of the aspects that are open: of a closed one nothing is even read. */
export const factsOfAspects = question<ReadonlySet<string>, AspectFact[]>('facts-of-aspects');

/** The aspects that a house begins with and that belong to no other domain, each with its reason; and the limits of asking. */
import { type Aspect, aspect } from '../../platform/aspects.ts';
import type { PolicyDefault } from '../../platform/policies.ts';

const place = { of: 'place' } as const;
const brand = { of: 'brand', states: true } as const;

export const defaultAspects: PolicyDefault[] = [
  aspect('limits', { ...place, open: true, fixed: true }, 'A limit that one only meets by running into it is a trap.'),
  aspect('who-sees', { ...place, open: true, fixed: true }, 'You decide better about your data when you know who looks at it.'),
  aspect('ranking', { ...place, open: true, fixed: true }, 'Whoever orders a list steers what is read. Nobody here can buy a place in it.'),
  aspect('contest-rules', { ...place, open: true, fixed: true }, 'Who gives work and votes has to know beforehand how it will be judged.'),
  aspect('promises', { ...place, open: true }, 'A promise that nobody counts is a mood.'),
  aspect(
    'vote-checks',
    { ...place, open: false, states: true },
    'Whoever knows the test can pass it. What was set aside is open all the same, counted and with its reason.',
  ),
  aspect('records', { ...place, open: false, fixed: true }, 'What somebody did, read and earned is theirs, not ours to show.'),
  aspect('ingredients', { ...brand, open: true }, 'You use it every day. You should know what is in it and where it is from.'),
  aspect('faults', { ...brand, open: true }, 'You should hear of a fault from us, and before anybody does the sums.'),
  aspect('complaints', { ...brand, open: true }, 'How we treat those who complain says more about us than any praise.'),
  aspect('paid-voices', { ...brand, open: true }, 'Praise is worth nothing if it might be bought.'),
  aspect('coming', { ...brand, open: false }, 'What is copied before it is made is made by somebody else.'),
  aspect('purchases', { of: 'brand', open: false, fixed: true }, 'What a member has bought is theirs, not ours to show.'),
];

export type AskRule = { voices: number; days: number };
/** Fifty who care are more than a mood, and few enough for a small house; two weeks are enough to find an answer, and too short to forget it. */
export const defaultAskRule: PolicyDefault = {
  kind: 'limits',
  key: 'ask-to-open',
  value: { voices: 50, days: 14 } satisfies AskRule,
  reason: 'Fifty people who want to know are owed an answer, and two weeks are enough to find one.',
};
export const askRule = (rule: AskRule | undefined): AskRule => rule ?? (defaultAskRule.value as AskRule);

/** What was closed is open from then on. */
export const opens = (was: unknown, is: unknown): boolean => !(was as Aspect).open && (is as Aspect).open;

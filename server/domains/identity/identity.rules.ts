/** How often proofs may be asked for. Each costs a mail or a message to somebody who may not have asked for it. */
import type { Limit } from './turns.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Mails that a member asks for: a lost one is sent again after a minute; ten a day are more than anybody needs. */
export const perAccount: Limit = { most: 10, windowMs: day, gapMs: minute };
/** Resets for one address, whoever asks. */
export const perAddress: Limit = { most: 10, windowMs: day, gapMs: minute };
/** Resets from one network: an office after a holiday, not somebody who goes through a list. */
export const perNetwork: Limit = { most: 30, windowMs: hour };

/** Codes for one number: another one after a minute; who needs more than ten a day has trouble that codes don't mend. */
export const codesOfNumber: Limit = { most: 10, windowMs: day, gapMs: minute };
/** From one network: a family or a shop's guests, not somebody who lets us pay for messages. */
export const codesOfNetwork: Limit = { most: 20, windowMs: hour };
/** For the thousand numbers around it: somebody who earns by messages owns a range, and pays nothing for asking. */
export const codesOfRange: Limit = { most: 20, windowMs: day };
/** What the house spends in an hour at most, whoever asks from wherever. */
export const codesOfAll: Limit = { most: 300, windowMs: hour };
/** Guesses at one code. With ten codes a day, of a million: one chance in twenty thousand. */
export const triesOfCode: Limit = { most: 5, windowMs: day };

/** Sign-ups with an address that has an account, from one network: an office where twenty people forgot that they are members is none. */
export const takenFromNetwork: Limit = { most: 20, windowMs: hour };

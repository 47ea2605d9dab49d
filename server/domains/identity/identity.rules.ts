/** How often proofs may be asked for. Each costs a mail or a message to somebody who may not have asked for it. */
import type { Limit } from './turns.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Mails that a member asks for: a lost one is sent again after a minute; ten a day are more than anybody needs. */
export const perAccount: Limit = { most: 10, windowMs: day, gapMs: minute };
/**
 * Resets for one address, whoever asks. By the hour, which is as long as a link holds: a stranger who uses them up has sent the owner one
 * that still works.
 */
export const perAddress: Limit = { most: 4, windowMs: hour, gapMs: minute };
/** The same from one network: nobody uses up all of somebody's. */
export const perAddressFrom: Limit = { most: 3, windowMs: hour };
/** Resets from one network: an office after a holiday, not somebody who goes through a list. */
export const perNetwork: Limit = { most: 30, windowMs: hour };

/** Codes for one number, whoever asks: another one after a minute; more than twenty a day would be a way to plague its owner. */
export const codesOfNumber: Limit = { most: 20, windowMs: day, gapMs: minute };
/** The same from one network: who needs more than ten a day has trouble that codes don't mend, and nobody uses up all of somebody's. */
export const codesOfNumberFrom: Limit = { most: 10, windowMs: day };
/** From one network: a family or a shop's guests, not somebody who lets us pay for messages. */
export const codesOfNetwork: Limit = { most: 20, windowMs: hour };
/** From all networks of one /48: some three of them in use at once, and nobody uses up what all share below. */
export const codesOfSite: Limit = { most: 60, windowMs: hour };
/** For the thousand numbers around it, from one network: somebody who earns by messages owns a range, and pays nothing for asking. */
export const codesOfRange: Limit = { most: 20, windowMs: day };
/** What the house spends in an hour at most, whoever asks from wherever. */
export const codesOfAll: Limit = { most: 300, windowMs: hour };
/** Guesses at one code from one network. */
export const triesOfCode: Limit = { most: 5, windowMs: day };
/** And from all. With twenty codes a day, of a million: one chance in three thousand for who has three networks and plagues the owner. */
export const triesFromAll: Limit = { most: 15, windowMs: day };

/**
 * Accounts at which a sign-in failed, from one network: who tries one password at many accounts. A right password gives its account's
 * share back, so that an office of two hundred who mistype and then come in is never refused.
 */
export const failedFromNetwork: Limit = { most: 30, windowMs: hour };
/** Each account counts there once in this time. */
export const failedOnce: Limit = { most: 1, windowMs: hour };

/** Failures at one account from anywhere, this machine apart: who guesses at it from many networks. Known browsers still come in. */
export const failedAtAccount: Limit = { most: 100, windowMs: hour };

/** Mails to who just signed up, from one network: a shop full of guests, not somebody who lets us write to strangers. */
export const mailsFromNetwork: Limit = { most: 60, windowMs: hour };
/** The same to one mailbox, whatever stands after its `+`: a family that shares one. */
export const mailsToMailbox: Limit = { most: 5, windowMs: day };
/** All mails that somebody asks for to one mailbox, by however many accounts. */
export const asksOfMailbox: Limit = { most: 20, windowMs: day };

/** Sign-ups with an address that has an account, from one network: an office where twenty people forgot that they are members is none. */
export const takenFromNetwork: Limit = { most: 20, windowMs: hour };

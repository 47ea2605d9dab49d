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

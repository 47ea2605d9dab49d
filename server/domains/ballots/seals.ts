/**
 * What makes ballots hard to forge and easy to check. From a receipt (known to its member) follow the ballot's id and, with the
 * choices, its seal; the chain goes over all ballots. `scripts/recount.mjs` says the same again, from nothing but this description:
 * id = SHA-256("id" LF box LF receipt), its first 32 digits; seal = SHA-256(box LF receipt LF choices); choices sorted, joined by commas;
 * chain = SHA-256("folkmoot ballots" LF box), then for each ballot by rising id SHA-256(chain LF id LF choices LF seal). All in hexadecimal.
 */
import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject } from 'node:crypto';
import { idOf, newRandomId } from '../../platform/id.ts';

const hashOf = (...parts: string[]): string => hash('sha256', parts.join('\n'), 'hex');

/** 128 random bits. */
export const newReceipt = (): string => newRandomId();
export const ballotIdOf = (boxId: string, receipt: string): string => hashOf('id', boxId, receipt).slice(0, 32);
export const sealOf = (boxId: string, receipt: string, choices: string): string => hashOf(boxId, receipt, choices);
/** As they are kept and hashed. */
export const joinChoices = (choices: readonly string[]): string => [...choices].sort().join(',');

export type Sealed = { id: string; choices: string; seal: string };
export const chainStart = (boxId: string): string => hashOf('folkmoot ballots', boxId);
export const chainNext = (chain: string, { id, choices, seal }: Sealed): string => hashOf(chain, id, choices, seal);

type Marked = Sealed & { setAside: string };
/** Keyed: only who has the house's secret can make these, so a row written behind its back is noticed. */
export type Proofs = {
  /** Of one ballot, kept in its row. */
  of(boxId: string, ballot: Marked): string;
  /** What one ballot adds to the sum of its box. Kept nowhere, so it can't be taken out of the sum by hand. */
  part(boxId: string, ballot: Marked): bigint;
  /** How the sum of a box is kept in which nobody has voted. */
  none(boxId: string): string;
  /** The kept sum with this ballot added or taken away. */
  sum(kept: string, boxId: string, ballot: Marked, sign: 1 | -1): string;
  /** Whether what the box's ballots add up to is what was kept. */
  holds(kept: string, boxId: string, sum: bigint): boolean;
};
const modulus = 1n << 256n;
const within = (sum: bigint): bigint => ((sum % modulus) + modulus) % modulus;
/** Boxes of before kept their sum as it was; a later one that does was written by somebody else. */
const firstMasked = idOf(Date.UTC(2026, 10, 26), Buffer.alloc(16));

export const proofsWith = (secret: string): Proofs => {
  // made once: given as bytes it is made anew for each mark, which costs six times the mark itself (34 µs instead of 5)
  const key = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `folkmoot ballots ${use}`, 32)));
  const [rows, sums, masks] = [key('rows'), key('sums'), key('masks')];
  const keyed = (k: KeyObject, ...words: string[]): string => createHmac('sha256', k).update(words.join('\n')).digest('hex');
  const ofBallot = (k: KeyObject, boxId: string, b: Marked): string => keyed(k, boxId, b.id, b.choices, b.seal, b.setAside);
  const part = (boxId: string, ballot: Marked): bigint => BigInt(`0x${ofBallot(sums, boxId, ballot)}`);
  const mask = (boxId: string, nonce: string): bigint => BigInt(`0x${keyed(masks, boxId, nonce)}`);
  // under another mask each time it is written: who looks at the row before and after a vote learns nothing of what that vote adds
  const write = (boxId: string, sum: bigint): string => {
    const nonce = newRandomId();
    return `${nonce}:${within(sum + mask(boxId, nonce))
      .toString(16)
      .padStart(64, '0')}`;
  };
  const read = (kept: string, boxId: string): bigint => {
    const [hex = '', nonce] = kept.split(':').reverse();
    const bare = nonce === undefined && boxId < firstMasked;
    const number = /^[0-9a-f]{64}$/.test(hex) ? BigInt(`0x${hex}`) : 0n;
    return within(number - (bare ? 0n : mask(boxId, nonce ?? '')));
  };
  return {
    of: (boxId, ballot) => ofBallot(rows, boxId, ballot),
    part,
    none: (boxId) => write(boxId, 0n),
    sum: (kept, boxId, ballot, sign) => write(boxId, read(kept, boxId) + BigInt(sign) * part(boxId, ballot)),
    holds: (kept, boxId, sum) => read(kept, boxId) === within(sum),
  };
};

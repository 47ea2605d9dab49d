/**
 * What makes ballots hard to forge and easy to check. From a receipt (known to its member) follow the ballot's id and, with the
 * choices, its seal; the chain goes over all ballots. `scripts/recount.mjs` says the same again, from nothing but this description:
 * id = SHA-256("id" LF box LF receipt), its first 32 digits; seal = SHA-256(box LF receipt LF choices); choices sorted, joined by commas;
 * chain = SHA-256("folkmoot ballots" LF box), then for each ballot by rising id SHA-256(chain LF id LF choices LF seal). All in hexadecimal.
 */
import { createHmac, hash, hkdfSync } from 'node:crypto';
import { newRandomId } from '../../platform/id.ts';

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

/** Keyed: only who has the house's secret can make these, so a row written behind its back is noticed. */
export type Proofs = {
  /** Of one ballot, kept in its row. */
  of(boxId: string, ballot: Sealed & { setAside: string }): string;
  /** The box's sum with this ballot added or taken away. Its part is kept nowhere, so it can't be taken out of the sum by hand. */
  sum(digest: string, boxId: string, ballot: Sealed & { setAside: string }, sign: 1 | -1): string;
  /** What one ballot adds to that sum, for whoever adds up very many: `digestOf` writes the whole. */
  part(boxId: string, ballot: Sealed & { setAside: string }): bigint;
};
export const noDigest = '0'.repeat(64);
const modulus = 1n << 256n;
export const digestOf = (sum: bigint): string => (((sum % modulus) + modulus) % modulus).toString(16).padStart(64, '0');

export const proofsWith = (secret: string): Proofs => {
  const key = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `folkmoot ballots ${use}`, 32));
  const [rows, sums] = [key('rows'), key('sums')];
  const keyed = (k: Buffer, boxId: string, b: Sealed & { setAside: string }): string =>
    createHmac('sha256', k).update(`${boxId}\n${b.id}\n${b.choices}\n${b.seal}\n${b.setAside}`).digest('hex');
  return {
    of: (boxId, ballot) => keyed(rows, boxId, ballot),
    sum: (digest, boxId, ballot, sign) => digestOf(BigInt(`0x${digest}`) + BigInt(sign) * BigInt(`0x${keyed(sums, boxId, ballot)}`)),
    part: (boxId, ballot) => BigInt(`0x${keyed(sums, boxId, ballot)}`),
  };
};

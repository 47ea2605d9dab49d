/** Ids: UUIDv7 (RFC 9562) in 22 characters of base58. They rise with time inside one process; nothing reads time out of them. */
import { randomFillSync } from 'node:crypto';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 58⁵: five signs at a time, so that what is divided stays far below 2⁵³. */
const fiveSigns = 58 ** 5;
const limbs = new Uint16Array(8);
/** 16 bytes as base58, padded to 22 characters: the alphabet is in the order of its character codes, so order is kept. */
export const toBase58 = (bytes: Uint8Array): string => {
  for (let i = 0; i < 8; i++) limbs[i] = ((bytes[2 * i] as number) << 8) | (bytes[2 * i + 1] as number);
  let out = '';
  for (let group = 0; group < 5; group++) {
    let rest = 0;
    for (let i = 0; i < 8; i++) {
      const value = rest * 65_536 + (limbs[i] as number);
      const quotient = Math.floor(value / fiveSigns);
      limbs[i] = quotient;
      rest = value - quotient * fiveSigns;
    }
    // 58²² is more than 2¹²⁸: of the last group two signs are left
    for (let sign = 0; sign < (group === 4 ? 2 : 5); sign++) {
      out = alphabet[rest % 58] + out;
      rest = Math.floor(rest / 58);
    }
  }
  return out;
};

/** Random bytes for some hundred ids at a time: asking the system for 16 costs more than all the rest of an id. */
const pool = Buffer.allocUnsafe(4096);
let used = pool.length;
const random16 = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  // a copy: what was given out must not change when the pool is filled again
  return Buffer.from(pool.subarray(used - 16, used));
};

let lastMs = 0;
let counter = 0;
/** A new id. `at` in epoch milliseconds; ids of one millisecond are told apart, and ordered, by a 12-bit counter. */
export const newId = (at = Date.now()): string => {
  const bytes = random16();
  if (at > lastMs) {
    lastMs = at;
    counter = bytes.readUInt16BE(6) & 0x7ff;
  } else if (++counter > 0xfff) {
    lastMs++;
    counter = 0;
  }
  const ms = at > lastMs ? at : Math.max(at, lastMs);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return toBase58(bytes);
};

/** The same id as others write it: `urn:uuid:…`, for what must be told apart outside of this house, too. */
export const urnOf = (id: string): string => {
  let n = 0n;
  for (const sign of id) n = n * 58n + BigInt(alphabet.indexOf(sign));
  const hex = n.toString(16).padStart(32, '0');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The bytes of an id of that moment become an id: the layout of UUIDv7 over ten bytes that somebody else chose. */
export const idOf = (at: number, bytes: Buffer): string => {
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return toBase58(bytes);
};

/** An id that tells nothing about when it was made: for ballots, keys and the like. */
export const newRandomId = (): string => toBase58(random16());

/** Ids: UUIDv7 (RFC 9562) in 22 characters of base58. They rise with time inside one process; nothing reads time out of them. */
import { randomFillSync } from 'node:crypto';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 16 bytes as base58, padded to 22 characters: the alphabet is in the order of its character codes, so order is kept. */
export const toBase58 = (bytes: Uint8Array): string => {
  let n = 0n;
  for (const byte of bytes) n = (n << 8n) | BigInt(byte);
  let out = '';
  for (let i = 0; i < 22; i++) {
    out = alphabet[Number(n % 58n)] + out;
    n /= 58n;
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

/** An id that tells nothing about when it was made: for ballots, keys and the like. */
export const newRandomId = (): string => toBase58(random16());

/** Ids: short enough for an address, rising in one process, never twice. */
import { describe, expect, it } from 'vitest';
import { newId, newRandomId, toBase58 } from './id.ts';

const shape = /^[1-9A-HJ-NP-Za-km-z]{22}$/;
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bytesOf = (id: string): Buffer => {
  let n = 0n;
  for (const sign of id) n = n * 58n + BigInt(alphabet.indexOf(sign));
  return Buffer.from(n.toString(16).padStart(32, '0'), 'hex');
};

describe('an id', () => {
  it('is 22 characters of base58, in the order of what it is made from', () => {
    expect(toBase58(new Uint8Array(16))).toBe('1'.repeat(22));
    const most = toBase58(new Uint8Array(16).fill(255));
    expect(most).toMatch(shape);
    expect(bytesOf(most)).toEqual(Buffer.alloc(16, 255));
    expect(
      toBase58(Buffer.from('00000000000000000000000000000100', 'hex')) > toBase58(Buffer.from('000000000000000000000000000000ff', 'hex')),
    ).toBe(true);
    expect(newId()).toMatch(shape);
    expect(newRandomId()).toMatch(shape);
  });

  it('is a UUIDv7 of its moment', () => {
    // after every id that was made before, also by other tests in this process, whose clocks run ahead
    const at = bytesOf(newId()).readUIntBE(0, 6) + 1_000_000;
    const bytes = bytesOf(newId(at));
    expect(bytes.readUIntBE(0, 6)).toBe(at);
    expect((bytes[6] as number) >> 4).toBe(7);
    expect((bytes[8] as number) >> 6).toBe(2);
  });

  it('rises with every call in one process: in one millisecond, over the next, and when the clock goes back', () => {
    const at = Date.now() + 2_000_000;
    const ids = [
      ...Array.from({ length: 100_000 }, () => newId(at)),
      ...Array.from({ length: 10 }, (_, i) => newId(at + 1000 + i)),
      ...Array.from({ length: 10 }, () => newId(at - 60_000)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.findIndex((id, i) => i > 0 && id <= (ids[i - 1] as string))).toBe(-1);
    expect(ids.find((id) => !shape.test(id))).toBeUndefined();
  });
});

it('a random id tells nothing about its moment, and comes only once', () => {
  const ids = Array.from({ length: 100_000 }, newRandomId);
  expect(new Set(ids).size).toBe(ids.length);
  // of two in a row the second is the greater about half of the time
  const rises = ids.filter((id, i) => i > 0 && id > (ids[i - 1] as string)).length;
  expect(rises).toBeGreaterThan(48_000);
  expect(rises).toBeLessThan(52_000);
});

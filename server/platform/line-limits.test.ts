/** Lines and what is asked over them are counted by the network they come from. */
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { LineLimits } from './line-limits.ts';

const line = () => Object.assign(new EventEmitter(), { close: () => undefined }) as unknown as WebSocket;
const one = (i: number): string => i.toString(16);

test('a whole /64 has 300 lines and no more, a /48 ten times that; one that closes makes room', () => {
  const limits = new LineLimits();
  const first = line();
  expect(limits.comeIn(first, '2001:db8:1:1::1')).toBe(true);
  const others = Array.from({ length: 400 }, (_, i) => limits.comeIn(line(), `2001:db8:1:1::${one(i + 2)}`));
  expect(others.filter(Boolean).length).toBe(299);
  first.emit('close');
  expect([limits.comeIn(line(), '2001:db8:1:1:ffff::'), limits.comeIn(line(), '2001:db8:1:1:fffe::')]).toEqual([true, false]);
  const ofSite = Array.from({ length: 3_500 }, (_, i) => limits.comeIn(line(), `2001:db8:1:${one(i + 2)}::1`));
  expect(ofSite.filter(Boolean).length).toBe(2_700);
  expect(limits.comeIn(line(), '2001:db8:2:1::1')).toBe(true);
});

test('what is asked over the lines of one network is counted together, and this machine asks as it likes', () => {
  const limits = new LineLimits();
  expect(Array.from({ length: 3_100 }, (_, i) => limits.mayAsk(`2001:db8::${one(i + 1)}`)).filter(Boolean).length).toBe(3_000);
  expect(limits.mayAsk('203.0.113.9')).toBe(true);
  expect(Array.from({ length: 3_100 }, () => limits.mayAsk('127.0.0.1')).every(Boolean)).toBe(true);
});

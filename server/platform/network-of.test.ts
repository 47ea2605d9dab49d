/** Callers of one network count as one, whatever way their address is written. */
import { describe, expect, test } from 'vitest';
import { callersOf, isOwn, networkOf, siteOf } from './network-of.ts';

describe('addresses of one /64 are one network', () => {
  test.each([
    ['2001:db8::1', '2001:db8::2'],
    ['2001:db8::1', '2001:db8:0:0:8000::ffff'],
    ['2001:db8:1:2:3:4:5:6', '2001:DB8:0001:0002::'],
    ['fe80::1%eth0', 'fe80::2'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['::ffff:c633:6407', '198.51.100.7'],
    ['::FFFF:198.51.100.7', '198.51.100.7'],
    ['198.51.100.7:40001', '198.51.100.7'],
    ['[2001:db8::1]:40001', '2001:db8::2'],
    ['[2001:db8::1]', '2001:db8::2'],
  ])('%s and %s', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other));
  });

  test.each([
    ['2001:db8::1', '2001:db8:0:1::1'],
    ['2001:db8:0:1::', '2001:db8:1::'],
    ['198.51.100.7', '198.51.100.8'],
    ['::ffff:198.51.100.7', '::ffff:198.51.100.8'],
  ])('%s and %s are two', (one, other) => {
    expect(networkOf(one)).not.toBe(networkOf(other));
  });
});

test('all of a /48 is one site, and an address of IPv4 is one of its own', () => {
  expect(siteOf('2001:db8:5:1::1')).toBe(siteOf('2001:db8:5:ffff::2'));
  expect(siteOf('2001:db8:5::1')).not.toBe(siteOf('2001:db8:6::1'));
  expect(siteOf('198.51.100.7')).not.toBe(siteOf('198.51.100.8'));
});

test('this machine is itself by each of its names, and no other is', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', 'localhost']) expect(isOwn(address), address).toBe(true);
  for (const address of ['198.51.100.7', '::ffff:198.51.100.7', '::2']) expect(isOwn(address), address).toBe(false);
});

test('who has a whole /48 gets ten times what one network gets, and not 65,536 times; an address of IPv4 is counted once', () => {
  expect(callersOf('2001:db8:5:1::1', 30)).toEqual([
    { key: '2001:db8:5:1', most: 30 },
    { key: '2001:db8:5/48', most: 300 },
  ]);
  expect(callersOf('::ffff:198.51.100.7', 30)).toEqual([{ key: '198.51.100.7', most: 30 }]);
  expect(callersOf('::1', 30)).toEqual([]);
});

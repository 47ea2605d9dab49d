/** Whom an address counts as, where callers are counted: the network it comes from. */
import { isIPv6 } from 'node:net';
import { isLoopback } from './config.ts';

/** The eight groups of an IPv6 address, however it is shortened; an IPv4 address at its end is its last two. */
const groupsOf = (address: string): number[] => {
  const dotted = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a, b, c, d] = parts.slice(0, 4).map(Number) as [number, number, number, number];
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [before = '', after] = dotted.split('::');
  const read = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  const [head, tail] = [read(before), read(after ?? '')];
  return after === undefined ? head : [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
};

/** Some proxies write the port behind the address, which is another one for each connection. */
const withoutPort = (address: string): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(address)?.[1] ?? address;

/** Who has hung up already has no address any more: all of those are one. A household or a host has a whole /64 of IPv6 addresses: those count as one. IPv4 in the clothes of IPv6 (::ffff:…) is IPv4. */
export const networkOf = (address = ''): string => {
  const bare = withoutPort(address).replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const [high, low] = groups.slice(6) as [number, number];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
};

/** Whoever rents a line may get a /48, which is 65,536 of those networks; IPv4 has nothing above one address. */
export const siteOf = (address = ''): string => networkOf(address).split(':').slice(0, 3).join(':');

/** This machine itself: who runs the house is not limited. */
export const isOwn = (address = ''): boolean => isLoopback(address) || isLoopback(networkOf(address));

/** A firm or a provider has many networks in one site, and each many people. */
const networksOfSite = 10;
/**
 * Whom a call counts for, and how many each may have, where one network may have `most`: its network, and its site, or who has 65,536
 * networks would have as many times that. This machine counts for nobody.
 */
export const callersOf = (address: string | undefined, most: number): { key: string; most: number }[] => {
  if (isOwn(address)) return [];
  const [network, site] = [networkOf(address), siteOf(address)];
  return network === site
    ? [{ key: network, most }]
    : [
        { key: network, most },
        { key: `${site}/48`, most: most * networksOfSite },
      ];
};

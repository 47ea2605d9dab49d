/**
 * What a mail address may look like: no signs that nobody sees, no letters that pass for others, nothing that passes for the house.
 * Does not own whether it works (only a mail that arrives shows that) or whether it is free. What stands after a `+` is the person's own
 * and left alone, as are dots.
 */
import { domainToUnicode } from 'node:url';
import { claimsRole, hasInvisible, mixesAlphabets, skeleton } from './name-form.ts';

export type AddressProblem = 'invisible-signs' | 'look-alikes' | 'imitates-staff' | 'nobodys';

/** RFC 2606 and 6761: names that will never be anybody's. `.test` and `.example` are for trying out. */
const nobodys = /(?:^|\.)(?:invalid|localhost|local)$/;

/** As it is stored and compared. */
export const normalAddress = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

/** The whole word is foreign letters, and each of them looks like a Latin one: `раураl`, `аррlе`. */
const passesForLatin = (word: string): boolean =>
  /\p{L}/u.test(word) && !/\p{Script=Latin}/u.test(word) && /^[a-z0-9]+$/.test(skeleton(word));

const deceives = (part: string, besideLatin: boolean): boolean =>
  part.normalize('NFKC') !== part || part.split(/[.+_-]/).some((word) => mixesAlphabets(word) || (besideLatin && passesForLatin(word)));

/**
 * @param address with one `@`
 * @param house the host that the house's own mail comes from, or null where it has none
 */
export const addressProblem = (address: string, house: string | null): AddressProblem | null => {
  if (hasInvisible(address)) return 'invisible-signs';
  const at = address.lastIndexOf('@');
  const [local, host] = [address.slice(0, at), address.slice(at + 1).toLowerCase()];
  const domain = domainToUnicode(host) || host;
  if (nobodys.test(domain)) return 'nobodys';
  const latinEnd = /^[a-z]+$/.test(domain.slice(domain.lastIndexOf('.') + 1));
  // a Russian name at a Russian host is one; one that could be read as English at an English host is made to be
  if (deceives(local, latinEnd && /^[\x21-\x7e]+$/.test(domain)) || deceives(domain, latinEnd)) return 'look-alikes';
  if (house === null) return null;
  const own = house.toLowerCase();
  if (domain !== own && skeleton(domain) === skeleton(own)) return 'imitates-staff';
  return domain === own && claimsRole(local.split('+')[0] as string) ? 'imitates-staff' : null;
};

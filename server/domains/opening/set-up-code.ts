/** The code that keeps strangers from an empty house: printed where the server was started, asked of whoever is not at that machine. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Config, isLoopback } from '../../platform/config.ts';

/** No 0 and O, no 1, I and L: read from one screen, typed at another. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Follows from the secret, so that all processes of one house print the same. 12 signs of 31: 59 bits. */
export const setUpCode = (config: Pick<Config, 'secret'>): string => {
  const bytes = createHmac('sha256', config.secret).update('set-up code').digest();
  const code = [...bytes.subarray(0, 12)].map((byte) => signs[byte % signs.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
};

export const isSetUpCode = (config: Pick<Config, 'secret'>, typed: string | undefined): boolean => {
  const digest = (text: string) =>
    createHmac('sha256', config.secret)
      .update(text.toUpperCase().replace(/[^0-9A-Z]/g, ''))
      .digest();
  return timingSafeEqual(digest(typed ?? ''), digest(setUpCode(config)));
};

/**
 * Is this person at the machine itself? Behind a proxy everybody seems to be, so nobody is: neither in production or where
 * proxies are set, nor where one shows itself by its headers, nor where the browser was led here by another name.
 */
export const isAtThisMachine = (config: Pick<Config, 'production' | 'proxies' | 'url'>, address: string, headers: Headers): boolean => {
  if (config.production || config.url || config.proxies > 0 || !isLoopback(address.replace(/^::ffff:/, ''))) return false;
  if (['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].some((name) => headers.has(name))) return false;
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  // a proxy that says nothing of itself passes on where the browser believes to be
  const origin = headers.get('origin');
  return isLoopback(host) && (origin === null || origin === `http://${headers.get('host')}`);
};

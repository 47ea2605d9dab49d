/** Telephone numbers as people write them, made into E.164: `+` and up to fifteen digits. */
import { zoneNow } from '../../platform/zones.ts';

/** Nobody in mainland China writes a mobile number with its country: a house that is there takes it without. */
export const isInChina = ({ locale, zone }: { locale: string; zone: string }): boolean =>
  locale === 'zh-Hans' || ['Asia/Shanghai', 'Asia/Urumqi'].includes(zoneNow(zone));
const chineseMobile = /^1[3-9]\d{9}$/;

/** Full-width digits, spaces, dashes, brackets and dots; `00` for `+`; `(0)` as it stands in `+44 (0)20 …`. */
const noise = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff().\-\u2010-\u2015\u2212/]/gu;

/**
 * Ranges of no country's telephones: premium numbers of North America (900) and Britain (70, 9), shared cost (808), satellites (870, 881, 882,
 * 883), networks of nobody in particular (878, 879, 888) and premium ones of the world (979). A message there costs a multiple, and part of it
 * may go to whoever asked for it. 880 is Bangladesh, 886 Taiwan.
 */
const costly = /^\+(?:1900|4470|449|808|87[0-9]|88[1-57-9]|979)/;

type Problem = 'no-country' | 'no-number' | 'costly';
/** @returns the number, or what is wrong with it: `no-country` where only the country is missing */
export const phoneNumber = (typed: string, inChina: boolean): { number: string } | { problem: Problem } => {
  const plain = typed
    .normalize('NFKC')
    .replace(/(\+|\b00)(.*)\(0\)/, '$1$2')
    .replace(noise, '')
    .replace(/^00/, '+');
  if (/^\+[1-9]\d{7,14}$/.test(plain)) return costly.test(plain) ? { problem: 'costly' } : { number: plain };
  if (inChina && chineseMobile.test(plain)) return { number: `+86${plain}` };
  return { problem: /^\d{6,15}$/.test(plain) ? 'no-country' : 'no-number' };
};

/** The numbers beside it: who makes money with messages owns whole ranges of them. */
export const rangeOf = (number: string): string => number.slice(0, -3);

/** `+44…123`: enough to see that it is one's own. */
export const masked = (number: string): string => `${number.slice(0, 3)}…${number.slice(-3)}`;

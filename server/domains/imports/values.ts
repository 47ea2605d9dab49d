/** Values in files of others: anything may stand there. */

export type Unknown = Record<string, unknown>;
export const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text as every database takes it: PostgreSQL knows no NUL, and half a sign is none. */
export const keepable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** More likes than a post of the largest forums has: past it a number is a mistake, and each would be a line of a record. */
export const mostLikes = 20_000;

const earliest = Date.UTC(1980, 0, 1);
/** A clock may go wrong by so much. */
const aheadMs = 86_400_000;

/** Times in ISO 8601 or like it (2015-01-27T20:09:32.720, 2015/1/27 20:09, 2015年1月27日), without a zone in UTC. @returns epoch milliseconds, or why not */
export const readMoment = (value: unknown, now: number): number | string => {
  if (typeof value !== 'string' || value.trim() === '') return 'is missing';
  const written = value
    .trim()
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日/, '$1-$2-$3')
    // seconds or milliseconds since 1970, as programs write them
    .replace(/^\d{10}(?:\d{3})?$/, (digits) => new Date(Number(digits) * (digits.length === 10 ? 1000 : 1)).toISOString());
  const form =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(
      written,
    );
  if (!form) return `is no time: ${written.slice(0, 40)}`;
  const [, y, mo, d, h = '0', mi = '0', s = '0', part = '', zone = ''] = form;
  const day = Date.UTC(Number(y), Number(mo) - 1, Number(d));
  const [, sign = '+', zh = '0', zm = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(zh) * 60 + Number(zm)) * 60_000;
  const at = day + Number(h) * 3_600_000 + Number(mi) * 60_000 + Number(s) * 1000 + Number(part.padEnd(3, '0').slice(0, 3)) - shift;
  const real = new Date(day).getUTCDate() === Number(d) && Number(mo) >= 1 && Number(mo) <= 12 && Number(h) < 25 && Number(mi) < 60;
  if (!real || Number.isNaN(at)) return `is no time: ${written.slice(0, 40)}`;
  if (at < earliest) return `lies before 1980: ${written.slice(0, 40)}`;
  return at > now + aheadMs ? `lies in the future: ${written.slice(0, 40)}` : at;
};

/** Decimal megabytes, as people read them. */
export const sizeOf = (bytes: number): string =>
  bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} KB`;

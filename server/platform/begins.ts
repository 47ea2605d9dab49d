/** When a rule begins: as a person or a program writes it, made into a moment that lies ahead, and not too far. */
import { startOfDay } from './day.ts';

const minuteMs = 60_000;
/** Further ahead nobody remembers what was meant; and a number typed wrongly is seldom nearer. */
const furthestMs = 366 * 86_400_000;
/** On clocks without seconds this minute is not over yet. */
const clockGraceMs = minuteMs;

const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/;

const offsetAt = (at: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000
  );
};

/** `2026-12-01T09:00` on the clocks of a zone; an hour that a clock leaves out is the one after it. Undefined: no such day or time. */
export const momentIn = (text: string, zone: string): number | undefined => {
  const [, day = '', hours = '', minutes = ''] = local.exec(text) ?? [];
  if (!day || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const asUtc = Date.parse(`${day}T${hours}:${minutes}Z`);
  // 31 February rolls over in some readers: the day must be the one that was written
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== day) return undefined;
  const first = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(first, zone);
};

/** The moment as the clocks of a zone show it: `2026-12-01T09:00`. */
export const clockIn = (at: number, zone: string): string => new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);

export type Begins = { at: number; later: boolean } | { problem: 'begins-unreadable' | 'begins-in-the-past' | 'begins-too-late' };

/** Absent: now. A number is epoch milliseconds; a text a moment with its offset (ISO 8601), a day, or a time on the brand's clocks. */
export const beginsAt = (asked: number | string | undefined, now: number, zone: string): Begins => {
  if (asked === undefined || asked === '') return { at: now, later: false };
  const at =
    typeof asked === 'number'
      ? asked
      : /^\d{4}-\d{2}-\d{2}$/.test(asked)
        ? momentIn(`${asked}T00:00`, zone) === undefined
          ? undefined
          : startOfDay(asked, zone)
        : local.test(asked)
          ? momentIn(asked, zone)
          : /^\d+$/.test(asked)
            ? Number(asked)
            : /T.*(Z|[+-]\d{2}:?\d{2})$/.test(asked)
              ? Date.parse(asked)
              : undefined;
  if (at === undefined || Number.isNaN(at)) return { problem: 'begins-unreadable' };
  if (at < now - (typeof asked === 'string' && local.test(asked) ? clockGraceMs : 0)) return { problem: 'begins-in-the-past' };
  if (at > now + furthestMs) return { problem: 'begins-too-late' };
  return at <= now ? { at: now, later: false } : { at, later: true };
};

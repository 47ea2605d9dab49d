/** Times as people write them down: a day and an hour in the brand's zone, without an offset. Epoch milliseconds on the inside. */

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    });
    formats.set(zone, format);
  }
  return format;
};

/** `2026-11-24T10:00` on the clocks of that zone: what a field of the kind `datetime-local` holds. */
export const localTime = (at: number, zone: string): string => formatOf(zone).format(at).replace(' ', 'T').slice(0, 16);

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
export const offsetAt = (at: number, zone: string): number =>
  Date.parse(`${formatOf(zone).format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;

const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/**
 * The moment of a written time: epoch milliseconds as they are, a time with `Z` or an offset by that, and a time without one on the clocks
 * of the zone. An hour that comes twice is the first of the two. @returns null where there is no such time (the clocks go past it, or the day is none)
 */
export const momentOf = (written: string | number, zone: string): number | null => {
  if (typeof written === 'number') return written;
  // by a plain form, where every field is words
  if (/^\d+$/.test(written)) return Number(written);
  if (!local.test(written)) {
    const at = Date.parse(written);
    return Number.isNaN(at) ? null : at;
  }
  const asUtc = Date.parse(`${written}Z`);
  if (Number.isNaN(asUtc)) return null;
  // two guesses are enough: the offsets on both sides of a change
  const found = [asUtc - offsetAt(asUtc - 86_400_000, zone), asUtc - offsetAt(asUtc + 86_400_000, zone)].filter(
    (at) => localTime(at, zone) === written.slice(0, 16),
  );
  return found.length === 0 ? null : Math.min(...found);
};

/** The moments between two, at which the clocks of a zone are put forward or back; to the minute. */
export const clockChanges = (from: number, until: number, zone: string): { at: number; minutes: number }[] => {
  const step = 86_400_000;
  const changes: { at: number; minutes: number }[] = [];
  for (let day = from; day < until; day += step) {
    let [before, after] = [day, Math.min(day + step, until)];
    const minutes = (offsetAt(after, zone) - offsetAt(before, zone)) / 60_000;
    if (minutes === 0) continue;
    const offset = offsetAt(before, zone);
    while (after - before > 60_000) {
      const middle = before + Math.floor((after - before) / 2);
      if (offsetAt(middle, zone) === offset) before = middle;
      else after = middle;
    }
    changes.push({ at: Math.round(after / 60_000) * 60_000, minutes });
  }
  return changes;
};

/** Is it the name of a zone, such as a brand has? What Intl takes besides, `+08:00`, has no summer and no name. */
export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone === 'UTC' || zone.includes('/');
  } catch {
    return false;
  }
};

/** Days are the brand's: they begin at midnight in its zone, for limits, caps and calendars alike. */

const formats = new Map<string, Intl.DateTimeFormat>();
/** The brand's day of a moment, as 2026-11-22. */
export const dayOf = (at: number, zone: string): string => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
};

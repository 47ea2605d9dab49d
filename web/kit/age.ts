/** How long something waits, as lists show it: `3 d`, `9 h`, `12 min`. */
import type { SayKey } from '../../shared/say.ts';

type Speaks = { say: SayKey };

/** For pages that are made each time they are asked for: to the minute. */
export const ageText = (at: number, context: Speaks, now = Date.now()): string => {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes >= 60) return longText(minutes, context);
  return minutes < 1 ? context.say('moderation.just-now') : context.say('moderation.minutes', { n: minutes });
};

/** For pages that are kept until something on them changes: minutes would soon be wrong there. */
export const ageOnKept = (at: number, context: Speaks, now: number): string => {
  const minutes = Math.floor((now - at) / 60_000);
  return minutes >= 60 ? longText(minutes, context) : context.say('moderation.under-hour');
};

const longText = (minutes: number, { say }: Speaks): string => {
  const hours = Math.floor(minutes / 60);
  return hours >= 24 ? say('moderation.days', { n: Math.floor(hours / 24) }) : say('moderation.hours', { n: hours });
};

/** How long something waits, as lists show it: `3 d`, `9 h`. */
import type { SayKey } from '../../shared/say.ts';

export const ageText = (at: number, { say }: { say: SayKey }, now = Date.now()): string => {
  const hours = Math.max(0, Math.floor((now - at) / 3_600_000));
  return hours >= 24 ? say('moderation.days', { n: Math.floor(hours / 24) }) : say('moderation.hours', { n: hours });
};

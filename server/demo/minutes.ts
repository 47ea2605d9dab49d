/**
 * The demo is written down in days and hours before now, so everything would have happened at the minute at which it is made. People do
 * things at any minute: each gets its own, by lot, the same at every start, and nothing passes what stands before or after it.
 */
import { type DemoBrand, type DemoThread, lot } from './shape.ts';

/** Shorter than the hour in which the demo is written down. */
const longest = 55;

/** Milliseconds. */
export const aWhile = (words: string): number => (lot(words) % longest) * 60_000;

/** Each post a little later, but before the next one, and before now. */
const spread = (thread: DemoThread): DemoThread => {
  const [first, ...rest] = thread.posts.map((post, i) => {
    const room = post.minutesAgo - (thread.posts[i + 1]?.minutesAgo ?? 0);
    return { ...post, minutesAgo: post.minutesAgo - (lot(`${thread.title} ${i}`) % Math.min(longest, room)) };
  });
  return first ? { ...thread, posts: [first, ...rest] } : thread;
};

export const withMinutes = (brand: DemoBrand): DemoBrand => ({ ...brand, threads: brand.threads.map(spread) });

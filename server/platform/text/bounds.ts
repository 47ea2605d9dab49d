/**
 * How much of everything a post may hold, and how long one may take, so that no input is slow or makes a page that is.
 *
 * Owns: every limit of the renderer, what a text costs marked, and the watchdog that stops what costs too much all the same.
 * Does not own: what is shown then. Each limit says it; the reader and the renderer hold to it.
 */
import { createContext, Script } from 'node:vm';

export const MAX_MENTIONS = 50;
/** Pictures in one text. Who may show how many is the caller's to say, and less. */
export const MAX_PICTURES = 50;
/** Quotes and lists inside each other. Deeper ones are shown at this depth: nobody reads them, and each level parses the rest again. */
export const MAX_NESTING = 6;
/** Emphasis and links inside each other: each level scans its text again. */
export const MAX_INLINE_NESTING = 8;
/** Marked's inline scan costs about marks x length. Above this a paragraph is plain text; a long real one (6,000 letters) has 0.3 million. */
export const MAX_INLINE_COST = 1_500_000;
export const MAX_INLINE_COST_TOTAL = 6_000_000;
/** Lines, and blocks begun (a list item is two), at 10 microseconds each. Above it all is plain text: a dozen letters a line are no post. */
export const MAX_LINES = 3_000;
export const MAX_BLOCKS = 4_000;
/** A row is filled up to the header's width, so cells grow as the square of the source. Above it, what follows is plain text. */
export const MAX_COLUMNS = 40;
export const MAX_CELLS = 3_000;
/** A reference definition is written once and used often: bounds how much longer the HTML can be than the source. */
export const MAX_LINKS = 1_000;
export const MAX_ADDRESS = 2_000;
export const MAX_ADDRESSES_TOTAL = 100_000;
/**
 * The last resort for a slow case nobody has thought of: more than this and the post is shown as plain text. The longest honest
 * post (32,000 letters) took 70 to 165 ms of a slow, busy machine; it must not be cut there.
 */
export const TIME_LIMIT_MS = 400;

/** Characters at which marked looks for something: every ASCII one but letters, digits and spaces. */
export function countMarks(text: string): number {
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 ? code !== 0x20 : (code > 0x39 && code < 0x41) || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0x7f)) marks++;
  }
  return marks;
}

/**
 * The watchdog costs 0.18 ms, as much as a usual post, so a text that even a cubic scan would be through with in time goes without.
 * A search for the slowest texts of 2,000 letters (100,000 tries, each growing out of the last) found none above 28 ms.
 */
export function needsTimeLimit(text: string): boolean {
  return text.length > 3_000 || countMarks(text) * text.length * text.length > 150_000_000;
}

type Watchdog = { context: { job: (() => void) | null }; script: Script };
let watchdog: Watchdog | undefined;

/** Runs `job`, stopping it after TIME_LIMIT_MS even inside one regular expression. Throws then. */
export function withinTime<T>(job: () => T): T {
  watchdog ??= { context: createContext({ job: null }) as Watchdog['context'], script: new Script('job()') };
  const { context, script } = watchdog;
  const run = () => {
    let result: { value: T } | undefined;
    context.job = () => {
      result = { value: job() };
    };
    script.runInContext(context, { timeout: TIME_LIMIT_MS });
    return (result as unknown as { value: T }).value;
  };
  const start = process.threadCpuUsage();
  try {
    return run();
  } catch (error) {
    // On a stalled machine the clock ran out, not the work: a good post must not become plain text for ever, so once more.
    const used = process.threadCpuUsage(start);
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    if (used.user + used.system > TIME_LIMIT_MS * 500) throw error;
    return run();
  } finally {
    context.job = null;
  }
}

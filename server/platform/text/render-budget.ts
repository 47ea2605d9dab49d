/**
 * How much rendering one member may cause: the cost counts, not the number. A usual post takes 0.2 ms, the slowest one
 * that somebody can think of some 50; who sends those all day would slow everybody down.
 */
import { refuseGenerally } from '../refusal.ts';
import { type RenderedText, renderMarkdown } from './markdown.ts';
import type { KnownPictures } from './pictures.ts';

/** Milliseconds of rendering in one minute: 5,000 usual posts, some 20 of the slowest. */
const budgetMs = 1_000;
const windowMs = 60_000;
const mostKept = 10_000;

type Spent = { ms: number; until: number };

/** One for each house. `now` in epoch milliseconds. */
export class RenderBudget {
  readonly #spent = new Map<string, Spent>();

  /** @throws Refused `too-many` when the member's budget for this minute is used up */
  render(memberId: string, source: string, now: number, known?: KnownPictures): RenderedText {
    let spent = this.#spent.get(memberId);
    if (!spent || spent.until <= now) {
      if (this.#spent.size >= mostKept) this.#spent.clear();
      spent = { ms: 0, until: now + windowMs };
      this.#spent.set(memberId, spent);
    }
    if (spent.ms > budgetMs) throw refuseGenerally('too-many', { values: { seconds: Math.max(1, Math.ceil((spent.until - now) / 1000)) } });
    const before = process.threadCpuUsage();
    const words = renderMarkdown(source, known);
    const used = process.threadCpuUsage(before);
    spent.ms += (used.user + used.system) / 1000;
    return words;
  }
}

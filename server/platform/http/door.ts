/** The door of a running house: shut for the moments in which a restored house takes its place, with a sentence for whoever comes. */
import type { FastifyRequest } from 'fastify';

/** What needs no data: signs of life, and what the page with the sentence is drawn with. */
const needsNoData = /^\/(?:healthz|(?:assets|themes?)\/)/;
/** Live lines stay for hours: the hub closes them, nobody waits for them here. */
const isLive = (request: FastifyRequest): boolean => request.headers.upgrade !== undefined;

export class Door {
  #shut = false;
  #inside = 0;

  /** @returns may they come in? Either way they `leave` once they are answered. */
  enter(request: FastifyRequest): boolean {
    if (!isLive(request)) this.#inside++;
    return !this.#shut || needsNoData.test(request.url);
  }

  leave(request: FastifyRequest): void {
    if (!isLive(request)) this.#inside--;
  }

  /** Lets nobody in any more, and waits for those inside to be answered: so long, since a picture may come in one byte a second. */
  async shut(withinMs: number): Promise<void> {
    this.#shut = true;
    for (const until = Date.now() + withinMs; this.#inside > 0 && Date.now() < until; ) await new Promise((go) => setTimeout(go, 10));
  }
}

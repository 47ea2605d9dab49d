/** Ready pages, kept as buffers for everybody of one audience and language, dropped by tag when something on them changes. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'plain' | 'br' | 'gzip';
export type CachedPage = {
  key: string;
  plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
  etag: string;
  tags: string[];
  hits: number;
  squeezing?: Promise<void>;
};

const squeezeBr = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

/** Tags remembered as dropped: past this many, a fill that began before the oldest is not kept. */
const rememberedDrops = 20_000;

export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #byTag = new Map<string, Set<string>>();
  readonly #drops = new Map<string, number>();
  readonly #limit: number;
  #clock = 0;
  #floor = 0;
  /** Since the start: how often a page was there, and how often not. */
  hits = 0;
  misses = 0;
  #bytes = 0;

  /** @param limit bytes; the least recently used page goes first */
  constructor(limit = 64 * 1024 * 1024) {
    this.#limit = limit;
  }

  get(key: string): CachedPage | undefined {
    const page = this.#pages.get(key);
    if (page) this.hits++;
    else this.misses++;
    if (page && page.hits++ % 16 === 0) {
      // moved to the end now and then: near enough to least recently used, and cheap
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  /** The generation to note before reading what a page is made of. */
  begin(): number {
    return this.#clock;
  }

  /** Keeps the page unless one of its tags was dropped since `begun`; gives the page either way. */
  fill(key: string, begun: number, made: string | Buffer, tags: string[], build: string): CachedPage {
    const plain = typeof made === 'string' ? Buffer.from(made) : made;
    const etag = `"${createHash('sha1').update(build).update(plain).digest('base64url').slice(0, 20)}"`;
    const page: CachedPage = { key, plain, etag, tags, hits: 1 };
    const stale = begun < this.#floor || tags.some((tag) => (this.#drops.get(tag) ?? 0) > begun);
    if (stale) return page;
    this.#remove(key);
    this.#pages.set(key, page);
    this.#bytes += plain.length;
    for (const tag of tags) {
      const keys = this.#byTag.get(tag) ?? new Set();
      keys.add(key);
      this.#byTag.set(tag, keys);
    }
    this.#trim();
    return page;
  }

  drop(tags: Iterable<string>): void {
    this.#clock++;
    for (const tag of tags) {
      this.#drops.delete(tag);
      this.#drops.set(tag, this.#clock);
      for (const key of this.#byTag.get(tag) ?? []) this.#remove(key);
    }
    while (this.#drops.size > rememberedDrops) {
      const [oldest, at] = this.#drops.entries().next().value as [string, number];
      this.#drops.delete(oldest);
      this.#floor = Math.max(this.#floor, at);
    }
  }

  dropAll(): void {
    this.#clock++;
    this.#floor = this.#clock;
    this.#pages.clear();
    this.#byTag.clear();
    this.#drops.clear();
    this.#bytes = 0;
  }

  /** The page in the encoding asked for, or plain until it is squeezed: that happens at the second hit, off the main thread. */
  encoded(page: CachedPage, encoding: Encoding): { body: Buffer; encoding: Encoding } {
    if (encoding === 'plain') return { body: page.plain, encoding };
    const ready = page[encoding];
    if (ready) return { body: ready, encoding };
    if (page.hits > 1 && !page.squeezing) page.squeezing = this.#squeeze(page);
    return { body: page.plain, encoding: 'plain' };
  }

  async #squeeze(page: CachedPage): Promise<void> {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: page.plain.length };
    [page.br, page.gzip] = await Promise.all([squeezeBr(page.plain, { params }), squeezeGzip(page.plain, { level: 6 })]);
    if (this.#pages.get(page.key) === page) {
      this.#bytes += page.br.length + page.gzip.length;
      this.#trim();
    }
  }

  #size(page: CachedPage): number {
    return page.plain.length + (page.br?.length ?? 0) + (page.gzip?.length ?? 0);
  }

  #remove(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= this.#size(page);
    for (const tag of page.tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }

  #trim(): void {
    while (this.#bytes > this.#limit) this.#remove(this.#pages.keys().next().value as string);
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }
}

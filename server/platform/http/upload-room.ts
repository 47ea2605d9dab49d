/**
 * Room for files that are being taken. A body is read first, under a deadline, and only what is there as a whole takes
 * one of the few places for decoding: who sends slowly keeps nobody else out.
 */
import { refuseGenerally } from '../refusal.ts';

/** A picture of 10 MB in this time is 4 Mbit/s. Below the server's own 30 s for a request, so that it ends in a sentence. */
const deadlineMs = 20_000;
/** Of one member, from the first byte to the answer. */
const mostOfOne = 2;
/** Being decoded and written at once. */
const mostAtOnce = 8;
/** What all bodies may hold in memory: bytes that came, not bytes that were announced. */
const mostBytes = 160 * 1024 * 1024;

/** One body on its way in. */
export class Body {
  bytes = 0;
  /** Here, and not with who reads them, so that what is given up is out of memory at once. */
  chunks: Buffer[] = [];
  /** Rejects when the body is given up. */
  readonly over: Promise<never>;
  givenUp = false;
  whole = false;
  #reject: (why: unknown) => void = () => {};
  constructor() {
    this.over = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    this.over.catch(() => {});
  }
  giveUp(why: unknown): void {
    this.end();
    this.#reject(why);
  }
  end(): void {
    this.givenUp = true;
    this.chunks = [];
  }
}

export class UploadRoom {
  readonly #of = new Map<string, number>();
  /** In the order in which they began. */
  readonly #bodies = new Set<Body>();
  #bytes = 0;
  #decoding = 0;
  readonly #deadlineMs: number;
  readonly #mostBytes: number;

  constructor(limits: { deadlineMs?: number; mostBytes?: number } = {}) {
    this.#deadlineMs = limits.deadlineMs ?? deadlineMs;
    this.#mostBytes = limits.mostBytes ?? mostBytes;
  }

  /** Holds what this upload takes until it is answered; '' for who is no member: nothing of theirs is kept. @throws Refused `too-many` */
  async hold<T>(memberId: string, take: (body: Body) => Promise<T>): Promise<T> {
    const own = this.#of.get(memberId) ?? 0;
    if (memberId && own >= mostOfOne) throw refuseGenerally('too-many', { values: { seconds: 5 } });
    this.#of.set(memberId, own + 1);
    const body = new Body();
    this.#bodies.add(body);
    try {
      return await take(body);
    } finally {
      this.#bodies.delete(body);
      this.#bytes -= body.bytes;
      // what still comes is not for keeping
      body.end();
      const left = (this.#of.get(memberId) ?? 1) - 1;
      if (left > 0) this.#of.set(memberId, left);
      else this.#of.delete(memberId);
    }
  }

  /** Reads until the body is whole, the time is over, or its room is needed. @throws Refused `too-slow`, `too-busy` */
  async read<T>(body: Body, reading: () => Promise<T>): Promise<T> {
    const timer = setTimeout(
      () => body.giveUp(refuseGenerally('too-slow', { values: { seconds: Math.round(this.#deadlineMs / 1000) } })),
      this.#deadlineMs,
    );
    try {
      const read = reading();
      // once given up, it may still fail when the connection ends: nobody waits for that any more
      read.catch(() => {});
      return await Promise.race([read, body.over]);
    } finally {
      clearTimeout(timer);
      body.whole = true;
    }
  }

  /** Keeps what came of this body, unless it was given up. */
  keep(body: Body, chunk: Buffer): void {
    if (body.givenUp) return;
    body.chunks.push(chunk);
    body.bytes += chunk.length;
    this.#bytes += chunk.length;
    while (this.#bytes > this.#mostBytes && !body.givenUp) {
      // who has been sending for the longest makes room: an honest sender is done in seconds
      const slowest = [...this.#bodies].find((one) => !one.whole && !one.givenUp) ?? body;
      this.#bytes -= slowest.bytes;
      slowest.bytes = 0;
      slowest.giveUp(refuseGenerally('too-busy'));
    }
  }

  /** @throws Refused `too-busy` */
  async decode<T>(decoding: () => Promise<T>): Promise<T> {
    if (this.#decoding >= mostAtOnce) throw refuseGenerally('too-busy');
    this.#decoding++;
    try {
      return await decoding();
    } finally {
      this.#decoding--;
    }
  }
}

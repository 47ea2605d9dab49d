/**
 * Makes what people send into pictures that are safe to show: in a process of its own, one after the other, with a hard limit of time.
 * The process starts with the first picture and ends a minute after the last one: decoders take memory that they give back only so.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Card } from '../cards/card.ts';
import type { Icon } from '../cards/icon.ts';
import { refuseGenerally } from '../refusal.ts';
import { typeOfPicture } from './kinds-of-picture.ts';
import type { Answer, MadePicture, Shape, Task, Unfit } from './tasks.ts';

/** From the question to the answer; then the process is killed, whatever it is doing. */
const timeLimitMs = 20_000;
const idleMs = 60_000;
/** Behind these nobody waits: a picture takes some tenths of a second. */
const mostWaiting = 16;

/** A card waits only behind a few: there are as many of them as pages, and machines ask for them all at once. */
const mostBeforeCard = 6;
/** Some 30 KB each. */
const mostCards = 200;

// run as it is in development and tests, from the bundle otherwise: it lies beside whatever this became
const script = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'picture-worker.ts' : 'picture-worker.mjs');

export class Pictures {
  #worker: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Drawn before, by everything that stands on it: what is asked for again after a change elsewhere is mostly the same. */
  readonly #cards = new Map<string, Promise<Buffer>>();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  /** @throws Refused `too-busy` when too many pictures wait already */
  async make(bytes: Buffer, shape: Shape): Promise<MadePicture | { unfit: Unfit }> {
    if (!typeOfPicture(bytes)) return { unfit: 'not-a-picture' };
    const answer = await this.#inTurn({ do: 'picture', bytes, shape });
    return 'made' in answer ? answer.made : { unfit: 'unfit' in answer ? answer.unfit : 'not-a-picture' };
  }

  /** A card as PNG. @throws Refused `too-busy`: pictures that people wait for go before cards */
  async draw(card: Card): Promise<Buffer> {
    const key = JSON.stringify(card);
    const known = this.#cards.get(key);
    if (known) return known;
    if (this.#waiting >= mostBeforeCard) throw refuseGenerally('too-busy');
    const drawing = this.#inTurn({ do: 'card', card }).then((answer) => {
      if (!('png' in answer)) throw new Error('the card was not drawn');
      return Buffer.from(answer.png);
    });
    // the oldest goes; a second one who asks meanwhile waits for the same
    if (this.#cards.size >= mostCards) this.#cards.delete(this.#cards.keys().next().value as string);
    this.#cards.set(key, drawing);
    drawing.catch(() => this.#cards.delete(key));
    return drawing;
  }

  async drawIcon(icon: Icon): Promise<Buffer> {
    const answer = await this.#inTurn({ do: 'icon', icon });
    if (!('png' in answer)) throw new Error('the icon was not drawn');
    return Buffer.from(answer.png);
  }

  /** A drawing of the house's own (the demo's faces) as PNG. Never what somebody sent: SVG can ask for other files. */
  async drawSvg(svg: string): Promise<Buffer> {
    const answer = await this.#inTurn({ do: 'svg', svg });
    if (!('png' in answer)) throw new Error('the drawing was not drawn');
    return Buffer.from(answer.png);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#end();
  }

  /** Kills the process, as the system does when memory runs out: what it was doing is lost, the next question starts another. @returns its id, if there was one */
  lose(): number | undefined {
    this.#worker?.kill('SIGKILL');
    return this.#worker?.pid;
  }

  async #inTurn(task: Task): Promise<Answer> {
    if (this.#waiting >= mostWaiting || this.#closed) throw refuseGenerally('too-busy');
    this.#waiting++;
    const turn = this.#last.then(() => this.#ask(task));
    this.#last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      this.#waiting--;
    }
  }

  /** What dies is tried once more: the system may have killed it, for a reason that is not in this picture. */
  #ask(task: Task, again = true): Promise<Answer> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise<Answer>((resolve) => {
      const done = (answer: Answer): void => {
        clearTimeout(late);
        worker.removeAllListeners();
        resolve(answer);
        this.#idle = setTimeout(() => this.#end(), idleMs);
        this.#idle.unref();
      };
      // what kills or hangs the decoder is no picture that anybody could be shown
      const lost = (): void => {
        if (this.#worker === worker) this.#end();
        done({ unfit: 'not-a-picture' });
      };
      const died = (): void => {
        if (!again || this.#closed) {
          lost();
          return;
        }
        clearTimeout(late);
        if (this.#worker === worker) this.#end();
        worker.removeAllListeners();
        worker.on('error', () => {});
        resolve(this.#ask(task, false));
      };
      const late = setTimeout(lost, timeLimitMs);
      worker.once('message', (answer) => done(answer as Answer));
      worker.once('error', died);
      worker.once('exit', died);
      worker.send(task, (error) => error && died());
    });
  }

  #start(): ChildProcess {
    return fork(script, [], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=192'],
      // none of the server's environment: secrets and addresses are no business of a decoder
      env: { MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#worker?.removeAllListeners();
    // a killed process is an error for nobody any more
    this.#worker?.on('error', () => {});
    this.#worker?.kill('SIGKILL');
    this.#worker = undefined;
  }
}

/** Whether those who hold lines still are who they were when they opened them: asked again after each change that concerns them. */
import type { WebSocket } from 'ws';
import type { Locale } from '../../shared/locales.ts';
import type { Actor } from './actor.ts';

/**
 * Who holds a line: until when their session lasts, the tags of changes after which they may be somebody else (another
 * role, nobody any more), and how they are asked for once more.
 */
export type Listener = { locale: Locale; actor: Actor; until: number; tags: string[]; again(): Promise<Actor> | Actor };

export type Doubtable = Listener & {
  socket: WebSocket;
  /** Somebody is finding out whether they still are who they were: nothing is sent before that is known. */
  doubt: Promise<void> | undefined;
};

/** Not a name or a language: only what decides what somebody may hear. */
const sameStanding = (a: Actor, b: Actor): boolean =>
  a.kind === 'member' && b.kind === 'member' ? a.id === b.id && a.role === b.role && a.tier === b.tier : a.kind === b.kind;

export class LineDoubts<L extends Doubtable> {
  /** By the tags that concern them: a change costs nothing to all others. */
  readonly #concerned = new Map<string, Set<L>>();
  readonly #onError: (error: unknown) => void;
  #changes = 0;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Counts changes, so that one that comes while a person is looked up is not missed. */
  get changes(): number {
    return this.#changes;
  }

  /** @param before how many changes there had been when this person was looked up */
  join(line: L, before: number): void {
    for (const tag of line.tags) this.#concerned.set(tag, (this.#concerned.get(tag) ?? new Set()).add(line));
    if (before !== this.#changes) this.#askAgain(line);
  }

  leave(line: L): void {
    for (const tag of line.tags) {
      const all = this.#concerned.get(tag);
      all?.delete(line);
      if (all?.size === 0) this.#concerned.delete(tag);
    }
  }

  changed(tags: Iterable<string>): void {
    this.#changes++;
    for (const tag of tags) for (const line of this.#concerned.get(tag) ?? []) this.#askAgain(line);
  }

  /** Everybody with a session is asked for again. */
  changedAnything(): void {
    this.changed(this.#concerned.keys());
  }

  /** Closes the line of who is not the same to the house as when it was opened; their browser opens another by itself. */
  #askAgain(line: L): void {
    const earlier = line.doubt;
    const ask = async (): Promise<void> => {
      try {
        await earlier;
        if (line.socket.readyState !== line.socket.OPEN) return;
        const actor = await line.again();
        if (!sameStanding(line.actor, actor)) line.socket.close(1008, 'what you may see has changed');
      } catch (error) {
        this.#onError(error);
        line.socket.close(1011);
      }
    };
    const doubt = ask().finally(() => {
      if (line.doubt === doubt) line.doubt = undefined;
    });
    line.doubt = doubt;
  }
}

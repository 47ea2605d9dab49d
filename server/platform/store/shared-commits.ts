/**
 * Acts that wait for each other share one commit: each runs behind a savepoint of its own, and is answered when all of them are on
 * the disk. With many writers the disk is waited for once for some of them and not once for each; a single writer waits for nobody.
 */
import type Database from 'better-sqlite3';

/** So long the first of them may wait for the others (milliseconds), and so many of them there may be. */
const longestMs = 10;
const most = 32;

type Group = { began: number; acts: number; kept: Promise<void>; keep(): void; lose(error: unknown): void };

const openGroup = (): Group => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // those that were answered by an error of their own do not look at it any more
  promise.catch(() => {});
  return { began: performance.now(), acts: 0, kept: promise, keep: resolve, lose: reject };
};

export class SharedCommits {
  readonly #db: Database.Database;
  readonly #say: (statement: string) => void;
  #group: Group | undefined;
  #waiting = 0;

  constructor(db: Database.Database) {
    this.#db = db;
    const known = new Map(
      ['BEGIN IMMEDIATE', 'COMMIT', 'SAVEPOINT act', 'RELEASE act', 'ROLLBACK TO act'].map((text) => [text, db.prepare(text)]),
    );
    this.#say = (statement) => void known.get(statement)?.run();
  }

  /** One more act will come. @returns says, once or more often, that it is there (or never comes) */
  expect(): () => void {
    this.#waiting++;
    let counted = true;
    return () => {
      if (counted) this.#waiting--;
      counted = false;
    };
  }

  /** Runs one act; nobody else may be at work. Its answer holds once `kept` does. @throws what the act throws: nothing of it stays */
  async act<T>(arrived: () => void, run: () => Promise<T>): Promise<{ out: T; kept: Promise<void> }> {
    arrived();
    if (!this.#group) {
      this.#say('BEGIN IMMEDIATE');
      this.#group = openGroup();
    }
    const group = this.#group;
    const first = group.acts === 0;
    if (!first) this.#say('SAVEPOINT act');
    let out: T;
    try {
      out = await run();
      if (!first) this.#say('RELEASE act');
    } catch (error) {
      this.#undo(group, first, error);
      throw error;
    }
    group.acts++;
    if (this.#waiting === 0 || group.acts >= most || performance.now() - group.began > longestMs) this.commit();
    return { out, kept: group.kept };
  }

  /** An act failed: without it the others stay, unless the database itself gave everything up (the disk is full). */
  #undo(group: Group, first: boolean, error: unknown): void {
    if (first || !this.#db.inTransaction) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      this.#group = undefined;
      group.lose(error);
      return;
    }
    this.#say('ROLLBACK TO act');
    this.#say('RELEASE act');
    if (this.#waiting === 0) this.commit();
  }

  /** Puts on the disk what was written so far, and lets everybody know who waits for it. */
  commit(): void {
    const group = this.#group;
    if (!group) return;
    this.#group = undefined;
    try {
      this.#say('COMMIT');
      group.keep();
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      group.lose(error);
    }
  }
}

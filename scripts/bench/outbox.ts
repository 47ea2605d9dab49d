/** What an act leaves for later is part of its cost: a round ends when the outbox is empty. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** What becomes due within this time was put there by the round; timed work of the house lies further ahead. */
const soonMs = 5000;
const patienceMs = 120_000;

/** Waits until nothing of the outbox is due any more. @returns milliseconds that took */
export const emptyOutbox = async (folder: string): Promise<number> => {
  const db = new Database(join(folder, 'folkmoot.db'), { readonly: true });
  try {
    const due = db.prepare('select count(*) from jobs where dead_at is null and due_at <= ?').pluck();
    const began = Date.now();
    while ((due.get(Date.now() + soonMs) as number) > 0) {
      if (Date.now() - began > patienceMs) throw new Error(`the outbox is not empty ${patienceMs / 1000} s after the last request`);
      await setTimeout(20);
    }
    return Date.now() - began;
  } finally {
    db.close();
  }
};

/** The reference for writing: better-sqlite3 alone, so many rows in one transaction each, synced to disk as the server does. */
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type BareRows = { transactions: number; rows: number };

const db = new Database(join(process.argv[2] ?? '', 'bare.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table if not exists lines (id integer primary key, subject text not null, words text not null)');
db.exec('create index if not exists lines_subject on lines (subject)');
const insert = db.prepare('insert into lines (subject, words) values (?, ?)');
// about the middle of what a reply writes: a post is longer, a line of a record shorter
const words = 'x'.repeat(300);
let subject = 0;

const write = ({ transactions, rows }: BareRows): number => {
  const began = performance.now();
  for (let i = 0; i < transactions; i++) {
    db.exec('BEGIN IMMEDIATE');
    for (let k = 0; k < rows; k++) insert.run(`subject ${++subject}`, words);
    db.exec('COMMIT');
  }
  return (performance.now() - began) / 1000;
};

process.on('message', (message: { write?: BareRows }) => {
  if (message.write) process.send?.({ seconds: write(message.write) });
});
process.on('SIGTERM', () => process.exit(0));
process.send?.({ ready: true, port: 0 });

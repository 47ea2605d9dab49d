import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { plannedOnce } from './planned-once.ts';

test('parameters stand behind a plus; what only looks like one stays', () => {
  expect(plannedOnce("select \"a?\" from t where b = ? and c = 'it''s ?' limit ? offset ?")).toBe(
    "select \"a?\" from t where b = +? and c = 'it''s ?' limit (? + 0) offset (? + 0)",
  );
});

test('values keep their kind, and comparing finds the same rows by the same indexes', () => {
  const db = new Database(':memory:');
  db.exec('create table t (id text primary key not null, n integer, f real, b blob)');
  const values = ['1', 2, 0.5, Buffer.from([1, 2])];
  db.prepare(plannedOnce('insert into t values (?, ?, ?, ?)')).run(...values);
  expect(db.prepare('select * from t').raw().get()).toEqual(values);
  expect(db.prepare(plannedOnce('select typeof(?), typeof(?), typeof(?), typeof(?)')).raw().get(1, 'a', null, Buffer.alloc(1))).toEqual([
    'real',
    'text',
    'null',
    'blob',
  ]);
  // a number for a column of text is compared as text, as it is without the plus
  expect(db.prepare(plannedOnce('select n from t where id = ? limit ?')).pluck().all(1n, 1)).toEqual([2]);
  const plan = (query: string) => (db.prepare(`explain query plan ${query}`).all('1', 1) as { detail: string }[]).map((row) => row.detail);
  const query = 'select a.n from t a inner join t b on b.id = a.id where a.id = ? limit ?';
  expect(plan(plannedOnce(query))).toEqual(plan(query));
  db.close();
});

/** Which failures are told as what they are. */
import { describe, expect, it } from 'vitest';
import { troubleOf } from './trouble.ts';

const coded = (code: string, cause?: unknown): Error => Object.assign(new Error('it failed', { cause }), { code });

describe('what is the matter', () => {
  it('is a disk that takes nothing, as either database and the system call it', () => {
    for (const code of ['SQLITE_FULL', 'SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EROFS', '53100', '25006'])
      expect(troubleOf(coded(code))).toBe('cannot-keep');
  });

  it('is a database that is away, also where the query builder has wrapped it', () => {
    for (const code of ['ECONNREFUSED', '57P01', '57P03', '08006', '53300']) expect(troubleOf(coded(code))).toBe('database-away');
    expect(troubleOf(new Error('Failed query', { cause: coded('ECONNREFUSED') }))).toBe('database-away');
    expect(troubleOf(new Error('Connection terminated unexpectedly'))).toBe('database-away');
  });

  it('is nothing of that in a mistake of ours', () => {
    for (const error of [coded('23505'), coded('SQLITE_CONSTRAINT_UNIQUE'), new TypeError('x is not a function'), 'words', undefined])
      expect(troubleOf(error)).toBeUndefined();
  });
});

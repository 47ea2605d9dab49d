/** What a log may say of a failed statement: which one, and never with which values. */
import { expect, test } from 'vitest';
import { freshDatabase, testDatabase } from '../testing.ts';
import { errorForLog } from './error-for-log.ts';

test('the values of a failed query are left out of message, stack and cause', () => {
  const cause = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(ines@example.com) already exists.' });
  const error = Object.assign(
    new Error('Failed query: insert into "accounts" values ($1, $2)\nparams: ines@example.com,a hash', { cause }),
    {
      query: 'insert into "accounts" values ($1, $2)',
      params: ['ines@example.com', 'a hash'],
    },
  );
  const told = JSON.stringify(errorForLog(error));
  expect(told).toContain('Failed query');
  expect(told).toContain('error-for-log.test.ts');
  expect(told).not.toContain('ines@example.com');
  expect(told).not.toContain('a hash');
});

test.runIf(testDatabase === 'postgres')('as the driver throws it', async () => {
  const { default: pg } = await import('pg');
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { sql } = await import('drizzle-orm');
  const { url, drop } = await freshDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const failed = await drizzle(client)
    .execute(sql`select ${'ines@example.com'}::integer`)
    .catch((error: Error) => error);
  await client.end();
  await drop();
  expect(failed).toBeInstanceOf(Error);
  expect(JSON.stringify(errorForLog(failed as Error))).not.toContain('ines@example.com');
});

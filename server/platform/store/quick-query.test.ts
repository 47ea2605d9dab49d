/** A prepared query gives what drizzle gives, whichever of the two runs it. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testDatabase, testHouse } from '../../testing.ts';
import { quickQuery } from './quick-query.ts';
import { placeholdersOf, prepared, preparedMany, preparedWrite, preparedWriteMany, type ReadDb } from './store.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

const row = (key: string, value: object) => ({
  ...{ kind: 'quick', key, version: 1, value, reason: 'a', by: 'test', publishedAt: 1, effectiveAt: 2 },
});
const insert = preparedWrite(({ db, t }) => db.insert(t.platform.policies).values(placeholdersOf(t.platform.policies)));
const byKey = prepared(({ db, t }) => {
  const { policies } = t.platform;
  return db
    .select({
      key: policies.key,
      value: policies.value,
      twice: sql<number>`${policies.publishedAt} * 2`,
      named: sql<string>`'x'`.as('named'),
    })
    .from(policies)
    .where(eq(policies.key, sql.placeholder('key')));
});
const reader = () => ({ db: t.house.store.read, t: t.house.store.t });

describe('a prepared query', () => {
  it('decodes columns and expressions as drizzle does', async () => {
    await t.house.system('test', (work) => insert(work, row('one', { a: [1, '茶', null] })));
    const { policies } = t.house.store.t.platform;
    const [plain] = await t.house.store.read
      .select({ key: policies.key, value: policies.value })
      .from(policies)
      .where(eq(policies.key, 'one'));
    const [quick] = await byKey(reader(), { key: 'one' });
    expect(quick).toMatchObject({ ...plain, named: 'x' });
    expect(Number(quick?.twice)).toBe(2);
    expect(await byKey(reader(), { key: 'nobody' })).toEqual([]);
  });

  it('says which value is missing, and which statement failed', async () => {
    await expect((async () => byKey(reader(), {}))()).rejects.toThrow(/key/);
    await expect(t.house.system('test', (work) => insert(work, row('one', {})))).rejects.toMatchObject({
      name: expect.any(String),
      cause: expect.anything(),
    });
  });

  it('over a list of any length gives a row for each, in any piece', async () => {
    const { policies } = t.house.store.t.platform;
    const putAll = preparedWriteMany(({ db, t }, rows) =>
      db
        .insert(t.platform.policies)
        .values(rows.map((one) => ({ ...row('', {}), kind: 'many', key: one('key') })))
        .returning({ key: policies.key }),
    );
    const keys = Array.from({ length: 77 }, (_, i) => `k${i}`);
    const put = await t.house.system('test', (work) =>
      putAll(
        work,
        keys.map((key) => ({ key })),
      ),
    );
    expect(put.map((one) => one.key)).toEqual(keys);
    const find = preparedMany(({ db, t }, rows) =>
      db
        .select({ key: t.platform.policies.key })
        .from(t.platform.policies)
        .where(
          sql`${t.platform.policies.kind} = ${sql.placeholder('kind')} and ${t.platform.policies.key} in (${sql.join(
            rows.map((one) => sql`${one('key')}`),
            sql`, `,
          )})`,
        ),
    );
    expect(
      await find(
        reader(),
        keys.slice(0, 41).map((key) => ({ key })),
        { kind: 'many' },
      ),
    ).toHaveLength(41);
    expect(await find(reader(), [], { kind: 'many' })).toEqual([]);
  });

  it.runIf(testDatabase === 'sqlite')('leaves rows within rows to drizzle', () => {
    const { db } = reader() as { db: ReadDb };
    const { policies } = t.house.store.t.platform;
    expect(
      quickQuery(
        db
          .select({ one: { key: policies.key } })
          .from(policies)
          .prepare('n'),
      ),
    ).toBeUndefined();
    expect(quickQuery(db.select({ key: policies.key }).from(policies).prepare('n'))).toBeTypeOf('function');
  });
});

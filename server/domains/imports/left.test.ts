/** A self of elsewhere whose person left: brought a second time it is neither made anew, nor known by its address, nor claimed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importer } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { letGo } from '../members/index.ts';
import { bringPersons } from './bring-persons.ts';
import { someClaimLink } from './imports.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

const person = { key: 'ada-of-elsewhere', called: ['Ada Elsewhere'], at: Date.UTC(2019, 2, 1), mail: 'ada@elsewhere.example' };
const bring = async () => {
  const { house } = t;
  const work = <T>(run: (work: Work) => Promise<T>) => house.system('import', run, house.clock(), importer('discourse'));
  const reading = { db: house.store.read, t: house.store.t };
  return bringPersons({ source: 'discourse', work, reading, houses: { brand: '', staff: [] } }, [person]);
};

test('who was brought, claimed themselves and left stays gone', async () => {
  const self = (await bring()).byKey.get(person.key);
  const me = await someMember(t);
  const token = await someClaimLink(t.house, self?.handle ?? '');
  expect((await t.ask('POST', '/api/me/selves', { as: me, body: { token } })).statusCode).toBe(200);
  await t.house.system('test', (work) => letGo(work, self?.id ?? '', 'Gone Away'));
  const again = await bring();
  expect([again.known, again.made]).toEqual([1, 0]);
  expect(again.byKey.get(person.key)).toMatchObject({ id: self?.id, name: 'Gone Away' });
  expect(await t.house.store.read.select().from(t.house.store.t.imports.mails)).toEqual([]);
  const { members } = t.house.store.t.members;
  const names = (await t.house.store.read.select().from(members)).map(({ name }) => name);
  expect(names).not.toContain('Ada Elsewhere');
  const page = await t.ask('GET', `/m/${again.byKey.get(person.key)?.handle}`);
  expect(page.body).not.toContain('nobody has claimed them');
  // nor is anybody called as those who left are
  const named = await t.ask('PATCH', '/api/me', { as: await someMember(t), body: { name: 'Gone away' } });
  expect(named.json().type).toBe('name-taken');
});

/** The people of an import become members whom nobody has claimed: each once, however often it is brought. */
import { addressHash } from '../../platform/mail/address-hash.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { chunked, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { type Brought, bringMember, membersByIds } from '../members/index.ts';
import { keepThings, knownElsewhere, knownThings } from './known-things.ts';
import type { Person } from './shape.ts';

/** In one transaction: some 50 ms in which others wait. */
const atOnce = 100;

export type Bringing = {
  source: string;
  /** One transaction of its own, by the import. */
  work<T>(run: (work: Work) => Promise<T>): Promise<T>;
  reading: { db: ReadDb; t: Tables };
  /** Names that nobody may pass for. */
  houses: { brand: string; staff: string[] };
};

const bringSome = async (
  work: Work,
  { source, houses }: Bringing,
  persons: Person[],
): Promise<{ known: number; brought: [string, Brought][] }> => {
  const before = await knownThings(
    work,
    source,
    'person',
    persons.map(({ key }) => key),
  );
  const elsewhere = await knownElsewhere(
    work,
    persons.filter(({ key }) => !before.has(key)),
  );
  const there = await membersByIds(work, [...before.values(), ...elsewhere.values()]);
  const out: [string, Brought][] = [];
  const made: [string, string][] = [];
  const joined: [string, string][] = [];
  for (const person of persons) {
    const id = before.get(person.key) ?? elsewhere.get(person.key);
    const member = id === undefined ? undefined : there.get(id);
    const brought = member ?? (await bringMember(work, person, houses));
    if (!member) made.push([person.key, brought.id]);
    else if (elsewhere.has(person.key)) joined.push([person.key, brought.id]);
    out.push([person.key, brought]);
    // a name is typed by anybody: whose address it is, only that person's own table says
    if (person.mail && !member?.claimed && !elsewhere.has(person.key)) {
      const values = { memberId: brought.id, hash: addressHash(person.mail) };
      await work.db
        .insert(work.t.imports.mails)
        .values(values)
        .onConflictDoUpdate({ target: work.t.imports.mails.memberId, set: { hash: values.hash } });
    }
  }
  await keepThings(work, source, 'person', [...made, ...joined]);
  return { known: persons.length - made.length, brought: out };
};

/** @returns who they are here, by their key there */
export const bringPersons = async (
  bringing: Bringing,
  persons: Iterable<Person>,
): Promise<{ byKey: Map<string, Brought>; known: number; made: number }> => {
  const byKey = new Map<string, Brought>();
  let known = 0;
  // those who were there first get the plain address
  const ordered = [...persons].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  for (const some of chunked(ordered, atOnce)) {
    const done = await bringing.work((work) => bringSome(work, bringing, some));
    known += done.known;
    for (const [key, brought] of done.brought) byKey.set(key, brought);
  }
  return { byKey, known, made: ordered.length - known };
};

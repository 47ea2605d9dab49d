/** What was brought before: asked by the ids of the place it comes from. */
import { and, eq, inArray } from 'drizzle-orm';
import { addressHash } from '../../platform/mail/address-hash.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { chunked, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import type { ThingKind } from './imports.tables.ts';
import type { Person } from './shape.ts';

type Reading = { db: ReadDb; t: Tables };

/** The ids here of these things there, by their ids there. */
export const knownThings = async (
  reading: Reading,
  source: string,
  kind: ThingKind,
  foreignIds: readonly string[],
): Promise<Map<string, string>> => {
  const { things } = reading.t.imports;
  const found = new Map<string, string>();
  for (const some of chunked([...foreignIds]))
    for (const row of await reading.db
      .select({ foreignId: things.foreignId, id: things.id })
      .from(things)
      .where(and(eq(things.source, source), eq(things.kind, kind), inArray(things.foreignId, some))))
      found.set(row.foreignId, row.id);
  return found;
};

const addressesOf = async (reading: Reading, memberIds: string[]): Promise<Map<string, string>> => {
  const { mails } = reading.t.imports;
  const found = new Map<string, string>();
  for (const some of chunked(memberIds))
    for (const row of await reading.db.select().from(mails).where(inArray(mails.memberId, some))) found.set(row.memberId, row.hash);
  return found;
};

/** The ids here of those whom another import of the same place brought, by their key in this one. Who has that name and another address is somebody else. */
export const knownElsewhere = async (reading: Reading, persons: readonly Person[]): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const [source, some] of Map.groupBy(persons, ({ alsoIn }) => alsoIn?.source)) {
    if (source === undefined) continue;
    const keys = some.map(({ alsoIn }) => alsoIn?.key ?? '');
    const known = await knownThings(reading, source, 'person', keys);
    for (const { key, alsoIn } of some) {
      const id = known.get(alsoIn?.key ?? '');
      if (id !== undefined) found.set(key, id);
    }
  }
  const hashes = await addressesOf(reading, [...found.values()]);
  for (const { key, mail } of persons) {
    const hash = hashes.get(found.get(key) ?? '');
    if (mail && hash !== undefined && hash !== addressHash(mail)) found.delete(key);
  }
  return found;
};

export const keepThings = async (
  work: Work,
  source: string,
  kind: ThingKind,
  ids: Iterable<readonly [foreignId: string, id: string]>,
): Promise<void> => {
  const rows = [...ids].map(([foreignId, id]) => ({ source, kind, foreignId, id, at: work.now }));
  for (const some of chunked(rows, 200)) await work.db.insert(work.t.imports.things).values(some);
};

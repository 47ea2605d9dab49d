/** Members as those who read: what is sent to somebody is read with their rights, not with those of the house. */
import { inArray } from 'drizzle-orm';
import type { Member } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';

/** By member id. */
export const actorsOf = async (reader: Pick<Reader, 'db' | 't'>, memberIds: string[]): Promise<Map<string, Member>> => {
  if (memberIds.length === 0) return new Map();
  const { members } = reader.t.members;
  const rows = await reader.db
    .select({ id: members.id, handle: members.handle, role: members.role, locale: members.locale, tier: members.tier })
    .from(members)
    .where(inArray(members.id, memberIds));
  return new Map(rows.map((row) => [row.id, { kind: 'member', ...row }]));
};

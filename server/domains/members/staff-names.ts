/** The names and handles of the staff, but for one's own: nobody else may be taken for them. They are few, and compared one by one. */
import { and, inArray, ne } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';

export const staffNames = async (reader: Pick<Reader, 'db' | 't'>, exceptId = ''): Promise<string[]> => {
  const { members } = reader.t.members;
  const staff = await reader.db
    .select({ name: members.name })
    .from(members)
    .where(and(inArray(members.role, ['moderator', 'manager', 'administrator']), ne(members.id, exceptId)))
    .limit(200);
  return staff.map((s) => s.name);
};

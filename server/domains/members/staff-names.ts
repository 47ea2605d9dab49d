/** The names of the staff, but for one's own: nobody else may be taken for them. They are few, and compared one by one. */
import { and, inArray, ne } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';

export const staffNames = async (reader: Pick<Reader, 'db' | 't'>, exceptId = ''): Promise<string[]> =>
  (await staffButFor(reader, exceptId)).map(({ name }) => name);

/** The same for handles: `t0m-sagar` passes for Tom Sagar, and `ne11` for `nell`. */
export const staffNamesAndHandles = async (reader: Pick<Reader, 'db' | 't'>, exceptId = ''): Promise<string[]> =>
  (await staffButFor(reader, exceptId)).flatMap(({ name, handle }) => [name, handle]);

const staffButFor = (reader: Pick<Reader, 'db' | 't'>, exceptId: string): Promise<{ name: string; handle: string }[]> => {
  const { members } = reader.t.members;
  return reader.db
    .select({ name: members.name, handle: members.handle })
    .from(members)
    .where(and(inArray(members.role, ['moderator', 'manager', 'administrator']), ne(members.id, exceptId)))
    .limit(200);
};

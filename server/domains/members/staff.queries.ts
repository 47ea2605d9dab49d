/** Who is staff: few, by the index on the role. */
import { asc, inArray } from 'drizzle-orm';
import type { GetStaff } from '../../../shared/domains/members.ts';
import { type ReturnsOf, roles } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';

/** More than this is a company, and needs another page. */
const mostStaff = 500;

export const getStaff = async (reader: Pick<Reader, 'db' | 't'>): Promise<ReturnsOf<typeof GetStaff>> => {
  const { members } = reader.t.members;
  const rows = await reader.db
    .select({
      handle: members.handle,
      name: members.name,
      line: members.line,
      tier: members.tier,
      role: members.role,
      picture: members.pictureId,
      accountId: members.accountId,
    })
    .from(members)
    .where(inArray(members.role, ['moderator', 'manager', 'administrator']))
    .orderBy(asc(members.role), asc(members.handle))
    .limit(mostStaff);
  const rank = (role: (typeof rows)[number]['role']): number => -roles.indexOf(role);
  return {
    staff: rows
      .sort((a, b) => rank(a.role) - rank(b.role) || (a.handle < b.handle ? -1 : 1))
      .map(({ accountId, ...face }) => ({ face, comesIn: accountId !== null })),
  };
};

/** Who answers for the brand. */
export const managerIds = async (reading: Pick<Reader, 'db' | 't'>): Promise<string[]> => {
  const { members } = reading.t.members;
  const rows = await reading.db
    .select({ id: members.id })
    .from(members)
    .where(inArray(members.role, ['manager', 'administrator']))
    .limit(mostStaff);
  return rows.map(({ id }) => id);
};

/** Who is staff: few, by the index on the role. */
import { and, asc, inArray, isNotNull } from 'drizzle-orm';
import type { GetStaff } from '../../../shared/domains/members.ts';
import { type ReturnsOf, roles } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { faceJoin } from './faces.ts';

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

/** The tag of pages that say who hosts: dropped when a role is given. */
export const hostsTag = 'hosts';
const hostsShown = 3;

const whoAnswers = prepared(({ db, t }) => {
  const { members } = t.members;
  return db
    .select({ id: members.id, ...faceJoin(t).columns })
    .from(members)
    .where(and(inArray(members.role, ['manager', 'administrator']), isNotNull(members.accountId)))
    .limit(mostStaff);
});
/** Who hosts the house, where nobody wrote a sentence about it: who answers for the brand and can sign in, managers first. */
export const hostsOf = async (reader: Pick<Reader, 'db' | 't'>) =>
  (await whoAnswers(reader, {}))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (a.handle < b.handle ? -1 : 1))
    .slice(0, hostsShown);

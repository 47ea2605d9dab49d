/** The pages of the desk for administrators: spaces, and who is staff. Made for one person and never kept. */
import { type Static, Type } from 'typebox';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import { fields } from '../../../shared/endpoint.ts';
import { HandleAsked, Id } from '../../../shared/kinds.ts';
import { deskRolePage, deskRolesPage } from '../../../web/domains/moderation/desk-roles.page.ts';
import { deskSpacePage, deskSpacesPage } from '../../../web/domains/moderation/desk-spaces.page.ts';
import { memberOf } from '../../platform/actor.ts';
import { aroundDesk } from '../../platform/desk.ts';
import { page } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import { getSpaceAsKept } from '../forum/index.ts';
import { facesBeginning, getStaff, memberByHandle, personCard } from '../members/index.ts';

const spaceParams = fields({ spaceId: Id });
const rolesQuery = fields({ q: Type.Optional(Type.String({ maxLength: 30 })) });
const roleParams = fields({ handle: HandleAsked });

export const administratorsPages = [
  page('/desk/spaces', {
    access: 'administrator',
    kept: 'own',
    load: async (reader) => ({ data: { ...(await reader.query(ListSpaces, {})), ...(await aroundDesk(reader)) }, tags: [] }),
    view: deskSpacesPage,
  }),
  page('/desk/spaces/new', {
    access: 'administrator',
    kept: 'own',
    load: async (reader) => ({ data: { space: null, ...(await aroundDesk(reader)) }, tags: [] }),
    view: deskSpacePage,
  }),
  page('/desk/spaces/:spaceId', {
    access: 'administrator',
    kept: 'own',
    params: spaceParams,
    load: async (reader, input: Static<typeof spaceParams>) => {
      try {
        return { data: { space: await getSpaceAsKept(reader, input), ...(await aroundDesk(reader)) }, tags: [] };
      } catch (error) {
        if (error instanceof Refused && error.type === 'space-missing') return 'not-found';
        throw error;
      }
    },
    view: deskSpacePage,
  }),
  page('/desk/roles', {
    access: 'administrator',
    kept: 'own',
    query: rolesQuery,
    load: async (reader, { q = '' }: Static<typeof rolesQuery>) => {
      const found = q.trim() ? await facesBeginning(reader, q.trim().replace(/^@/, '')) : [];
      return { data: { ...(await getStaff(reader)), q, found, ...(await aroundDesk(reader)) }, tags: [] };
    },
    view: deskRolesPage,
  }),
  page('/desk/roles/:handle', {
    access: 'administrator',
    kept: 'own',
    params: roleParams,
    load: async (reader, { handle }: Static<typeof roleParams>) => {
      const [member] = await memberByHandle(reader, { handle });
      const person = member && (await personCard(reader, [member.id])).get(member.id);
      if (!member || !person) return 'not-found';
      const data = { person, comesIn: member.accountId !== null, own: member.id === memberOf(reader.actor).id };
      return { data: { ...data, ...(await aroundDesk(reader)) }, tags: [] };
    },
    view: deskRolePage,
  }),
];

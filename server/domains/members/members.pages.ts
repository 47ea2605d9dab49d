/** What the pages of members are made of. */
import { type Static, Type } from 'typebox';
import { type GetMember, GetMyRecord } from '../../../shared/domains/members.ts';
import { fields } from '../../../shared/endpoint.ts';
import { Handle } from '../../../shared/kinds.ts';
import { memberPage } from '../../../web/domains/members/member.page.ts';
import { myRecordPage } from '../../../web/domains/members/my-record.page.ts';
import { memberOf } from '../../platform/actor.ts';
import { page } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import { getMe, getMember, memberByHandle } from './members.queries.ts';
import { standingOfMember } from './members.questions.ts';
import { getMyRecord } from './record.queries.ts';

const params = fields({ handle: Handle });

export const memberPages = [
  page('/m/:handle', {
    access: 'anyone',
    kept: 'shared',
    params,
    load: async (reader, input: Static<typeof params>) => {
      const [row] = await memberByHandle(reader, { handle: input.handle });
      try {
        const member = await getMember(reader, input);
        return { data: member, tags: row ? [`member:${row.id}`, `words-of:${row.id}`] : [] };
      } catch (error) {
        if (error instanceof Refused && error.type === ('member-missing' satisfies keyof typeof GetMember.refuses)) return 'not-found';
        throw error;
      }
    },
    view: memberPage,
  }),
  page('/me/record', {
    access: 'member',
    kept: 'own',
    query: fields({ before: Type.Optional(GetMyRecord.query.properties.before) }),
    load: async (reader, input) => {
      const me = await getMe(reader);
      const [standing] = await reader.ask(standingOfMember, memberOf(reader.actor).id);
      const record = await getMyRecord(reader, { before: input.before });
      return { data: { me, standing: standing ?? null, record }, tags: [] };
    },
    view: myRecordPage,
  }),
];

/** What the pages of members are made of. */
import { type Static, Type } from 'typebox';
import { FollowCursor, GetMyFollow } from '../../../shared/domains/members.follows.ts';
import { followKinds } from '../../../shared/domains/members.lists.ts';
import { type GetMember, GetMyRecord, LineKind, Month } from '../../../shared/domains/members.ts';
import { fields } from '../../../shared/endpoint.ts';
import { leavePage } from '../../../web/domains/members/leave.page.ts';
import { memberPage } from '../../../web/domains/members/member.page.ts';
import { myFollowsPage } from '../../../web/domains/members/my-follows.page.ts';
import { myRecordPage } from '../../../web/domains/members/my-record.page.ts';
import { consentSettingsPage, pictureSettingsPage, settingsPage } from '../../../web/domains/members/settings.page.ts';
import { memberOf } from '../../platform/actor.ts';
import { page } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import { zoneNames, zoneNow } from '../../platform/zones.ts';
import { getMyFollows } from './follows.queries.ts';
import { getMyLeaving } from './leaving.queries.ts';
import { getMe, getMember } from './members.queries.ts';
import { contributionsOf, entriesBy, standingOfMember } from './members.questions.ts';
import { getMyProfile, memberShownAt, profileOf } from './profile.queries.ts';
import { filesOfRecord, filtersOf, getMyRecord } from './record.queries.ts';

// as it stands in the address: one with large letters leads to the page's own address
const params = fields({ handle: Type.String({ maxLength: 31, pattern: '^@?[A-Za-z0-9][A-Za-z0-9-]*$' }) });
const recordQuery = fields({
  before: Type.Optional(GetMyRecord.query.properties.before),
  kind: Type.Optional(LineKind),
  month: Type.Optional(Month),
});
const followsQuery = fields({ kind: Type.Optional(Type.Enum([...followKinds])), before: Type.Optional(FollowCursor) });
// what was sent here is kept: said once one is led back
const keptQuery = fields({ kept: Type.Optional(Type.Boolean()) });
type KeptQuery = Static<typeof keptQuery>;

export const memberPages = [
  page('/m/:handle', {
    access: 'anyone',
    kept: 'shared',
    params,
    load: async (reader, input: Static<typeof params>) => {
      const row = await memberShownAt(reader, input.handle.replace(/^@/, '').toLowerCase());
      // an old address of theirs leads to the new one
      if (row && row.handle !== input.handle) return { moved: `/m/${row.handle}` };
      try {
        const member = await getMember(reader, input);
        if (!row) return 'not-found';
        // what is hidden or moved by staff goes from here, too
        const said = (await reader.ask(contributionsOf, row.id)).flat();
        const entered = (await reader.ask(entriesBy, row.id)).flat().map(({ contestId }) => `contest:${contestId}`);
        const tags = ['spaces', `member:${row.id}`, `words-of:${row.id}`, `followers:member/${row.id}`];
        return { data: member, tags: [...tags, ...new Set([...said.map(({ threadId }) => `talk:${threadId}`), ...entered])] };
      } catch (error) {
        if (error instanceof Refused && error.type === ('member-missing' satisfies keyof typeof GetMember.refuses)) return 'not-found';
        throw error;
      }
    },
    own: async (reader, _, { handle }) => reader.query(GetMyFollow, { kind: 'member', subjectId: handle }),
    view: memberPage,
  }),
  // the short way to one's own page
  page('/me', {
    access: 'member',
    kept: 'own',
    load: async (reader) => ({ moved: `/m/${(await getMe(reader)).handle}` }),
    view: memberPage,
  }),
  page('/me/record', {
    access: 'member',
    kept: 'own',
    query: recordQuery,
    load: async (reader, input: Static<typeof recordQuery>) => {
      const me = await getMe(reader);
      const [standing] = await reader.ask(standingOfMember, memberOf(reader.actor).id);
      const { zone } = await profileOf(reader, memberOf(reader.actor).id);
      const [record, filters] = [await getMyRecord(reader, input), await filtersOf(reader, me.joinedAt)];
      const asked = { kind: input.kind ?? null, month: input.month ?? null, first: input.before === undefined };
      return { data: { me, standing: standing ?? null, record, filters, asked, files: filesOfRecord(record.total), zone }, tags: [] };
    },
    view: myRecordPage,
  }),
  page('/me/follows', {
    access: 'member',
    kept: 'own',
    query: followsQuery,
    load: async (reader, input: Static<typeof followsQuery>) => ({
      data: { ...(await getMyFollows(reader, input)), kind: input.kind ?? null },
      tags: [],
    }),
    view: myFollowsPage,
  }),
  page('/me/settings/picture', {
    access: 'member',
    kept: 'own',
    query: keptQuery,
    load: async (reader, { kept = false }: KeptQuery) => ({ data: { me: await getMe(reader), kept }, tags: [] }),
    view: pictureSettingsPage,
  }),
  page('/me/settings/consents', {
    access: 'member',
    kept: 'own',
    query: keptQuery,
    load: async (reader, { kept = false }: KeptQuery) => ({ data: { profile: await getMyProfile(reader), kept }, tags: [] }),
    view: consentSettingsPage,
  }),
  page('/me/settings/leave', {
    access: 'member',
    kept: 'own',
    query: keptQuery,
    load: async (reader, { kept = false }: KeptQuery) => ({
      data: { me: await getMe(reader), leaving: await getMyLeaving(reader), stayed: kept },
      tags: [],
    }),
    view: leavePage,
  }),
  page('/me/settings', {
    access: 'member',
    kept: 'own',
    query: keptQuery,
    load: async (reader, { kept = false }: KeptQuery) => {
      const profile = await getMyProfile(reader);
      // one that is in no list, or is there by a newer name, stays chosen
      const zone = profile.zone && zoneNow(profile.zone);
      const zones = [...new Set([...zoneNames(), ...(zone ? [zone] : [])])];
      return { data: { me: await getMe(reader), profile: { ...profile, zone }, zones, kept }, tags: [] };
    },
    view: settingsPage,
  }),
];

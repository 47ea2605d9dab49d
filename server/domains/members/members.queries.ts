/** Reads of members: who somebody is, what anybody may see of them. */
import { and, inArray, isNotNull, ne } from 'drizzle-orm';
import { GetBrand } from '../../../shared/domains/brand.ts';
import { purposes } from '../../../shared/domains/members.lists.ts';
import { type GetMe, GetMember } from '../../../shared/domains/members.ts';
import { type InputOf, isStaff, type ReturnsOf, type Role, roles } from '../../../shared/endpoint.ts';
import { memberOf, suspensionOf } from '../../platform/actor.ts';
import { dayOf } from '../../platform/day.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { nameProblem, normalName } from '../../platform/text/name-form.ts';
import { followerCount } from './follows.ts';
import { memberById } from './member-rows.ts';
import { broughtFrom, contributionsOf, entriesBy, type SubjectRef, type SubjectTitle, unreadNoticesOf } from './members.questions.ts';
import { isNameTaken } from './name-taken.ts';
import { memberShownAt, profileOf } from './profile.queries.ts';
import { staffNames } from './staff-names.ts';
import { toldOfSuspension } from './suspension.ts';

/** The account of a member, for identity alone. */
export const accountOf = async (reader: Reader, memberId: string): Promise<string | null> =>
  (await memberById(reader, { id: memberId }))[0]?.accountId ?? null;

export const getMe = async (reader: Reader): Promise<ReturnsOf<typeof GetMe>> => {
  const [me] = await memberById(reader, { id: memberOf(reader.actor).id });
  if (!me) throw new Error('signed in as a member that does not exist');
  const [unread = 0] = await reader.ask(unreadNoticesOf, me.id);
  return {
    handle: me.handle,
    name: me.name,
    line: me.line,
    // the page of who is suspended offers them no desk
    role: suspensionOf(reader.actor, reader.now) ? 'member' : me.role,
    tier: me.tier,
    picture: me.pictureId,
    locale: me.locale,
    joinedAt: me.joinedAt,
    lines: me.lines,
    id: me.id,
    unread,
    visitedToday: me.visitedOn === dayOf(reader.now, reader.zone),
    notesReading: me.reading,
    suspended: await toldOfSuspension(reader, me),
  };
};

export const getMember = async (reader: Reader, input: InputOf<typeof GetMember>): Promise<ReturnsOf<typeof GetMember>> => {
  const member = await memberShownAt(reader, input.handle);
  if (!member) throw refuse(GetMember, 'member-missing');
  const profile = await profileOf(reader, member.id);
  const contributions = (await reader.ask(contributionsOf, member.id)).flat().sort((a, b) => b.at - a.at);
  return {
    handle: member.handle,
    name: member.name,
    line: member.line,
    tier: member.tier,
    picture: member.pictureId,
    role: member.role,
    // of who left even that is nobody's to know any more
    joinedAt: member.leftAt ?? member.joinedAt,
    left: member.leftAt !== null,
    about: profile.aboutHtml,
    aboutLang: profile.aboutLang,
    tags: profile.tags,
    followers: await followerCount(reader, 'member', member.id),
    unclaimedFrom:
      member.accountId === null && member.leftAt === null
        ? ((await reader.ask(broughtFrom, member.id)).find((from) => from !== null) ?? null)
        : null,
    contributions: contributions.slice(0, 10).map(({ threadId: _, ...shown }) => shown),
    entries: (await reader.ask(entriesBy, member.id)).flat().map(({ contestId: _, ...shown }) => shown),
  };
};

/** The faces of these members, by id: one read for a whole page. */
export const facesOf = async (reader: Pick<Reader, 'db' | 't'>, ids: string[]): Promise<Map<string, { handle: string; name: string }>> => {
  if (ids.length === 0) return new Map();
  const { members } = reader.t.members;
  const rows = await reader.db
    .select({ id: members.id, handle: members.handle, name: members.name })
    .from(members)
    .where(inArray(members.id, ids));
  return new Map(rows.map((m) => [m.id, { handle: m.handle, name: m.name }]));
};

/** May a person be called this? Staff are few: their names are compared one by one. */
export const problemOfMemberName = async (reader: Reader, name: string) =>
  nameProblem(name, { staff: await staffNames(reader), brand: (await reader.query(GetBrand, {})).name }) ??
  ((await isNameTaken(reader, normalName(name))) ? 'taken' : null);

/** Names of members as subjects, for the record and for what one follows. */
export const titlesOfMembers = async (reader: Reader, subjects: SubjectRef[]): Promise<Map<string, SubjectTitle>> => {
  const consents = subjects.filter((s) => s.kind === 'consent' && (purposes as readonly string[]).includes(s.id));
  const faces = await facesOf(
    reader,
    subjects.filter((s) => s.kind === 'member').map((s) => s.id),
  );
  const lang = reader.locale === 'en' ? null : 'zh';
  return new Map<string, SubjectTitle>([
    ...[...faces].map(
      ([id, { handle, name }]) => [`member/${id}`, { title: name, href: `/m/${handle}`, lang: langOfName(name) }] as [string, SubjectTitle],
    ),
    ...consents.map(
      ({ id }) =>
        [`consent/${id}`, { title: reader.speaks(reader.locale)(`members.purpose-${id}`), href: '/me/settings/consents', lang }] as [
          string,
          SubjectTitle,
        ],
    ),
  ]);
};
const langOfName = (name: string): string | null => (/\p{Script=Han}/u.test(name) ? 'zh' : null);

/** Is there anybody of the staff who can sign in, besides this one? `from`: of that role, or a higher one. */
export const staffBesides = async (reading: Pick<Reader, 'db' | 't'>, memberId: string, from: Role = 'moderator'): Promise<boolean> => {
  const { members } = reading.t.members;
  const rows = await reading.db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        inArray(
          members.role,
          roles.filter((role) => isStaff(role) && roles.indexOf(role) >= roles.indexOf(from)),
        ),
        isNotNull(members.accountId),
        ne(members.id, memberId),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

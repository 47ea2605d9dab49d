/** Reads of members: who somebody is, what anybody may see of them. */
import { inArray } from 'drizzle-orm';
import { type GetMe, GetMember } from '../../../shared/domains/members.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { nameProblem } from '../../platform/text/name-form.ts';
import { followerCount } from './follows.ts';
import { memberByHandle, memberById } from './member-rows.ts';
import { contributionsOf, type SubjectRef, type SubjectTitle, unreadNoticesOf } from './members.questions.ts';

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
    role: me.role,
    tier: me.tier,
    picture: me.pictureId,
    locale: me.locale,
    joinedAt: me.joinedAt,
    lines: me.lines,
    id: me.id,
    unread,
  };
};

export const getMember = async (reader: Reader, input: InputOf<typeof GetMember>): Promise<ReturnsOf<typeof GetMember>> => {
  const [member] = await memberByHandle(reader, { handle: input.handle });
  if (!member) throw refuse(GetMember, 'member-missing');
  const contributions = (await reader.ask(contributionsOf, member.id)).flat().sort((a, b) => b.at - a.at);
  return {
    handle: member.handle,
    name: member.name,
    line: member.line,
    tier: member.tier,
    picture: member.pictureId,
    role: member.role,
    joinedAt: member.joinedAt,
    followers: await followerCount(reader, 'member', member.id),
    contributions: contributions.slice(0, 10),
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
export const problemOfMemberName = async (reader: Reader, name: string) => {
  const { members } = reader.t.members;
  const staff = await reader.db
    .select({ name: members.name })
    .from(members)
    .where(inArray(members.role, ['moderator', 'manager', 'administrator']))
    .limit(200);
  return nameProblem(name, { staff: staff.map((s) => s.name) });
};

/** Names of members as subjects, for the record and for what one follows. */
export const titlesOfMembers = async (reader: Reader, subjects: SubjectRef[]): Promise<Map<string, SubjectTitle>> => {
  const faces = await facesOf(
    reader,
    subjects.filter((s) => s.kind === 'member').map((s) => s.id),
  );
  return new Map(
    [...faces].map(([id, { handle, name }]) => [`member/${id}`, { title: name, href: `/m/${handle}`, lang: langOfName(name) }]),
  );
};
const langOfName = (name: string): string | null => (/\p{Script=Han}/u.test(name) ? 'zh' : null);

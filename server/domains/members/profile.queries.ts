/** Reads of what a person says about themselves. No row yet: nothing was said, version 1. */
import { eq, sql } from 'drizzle-orm';
import type { GetMyProfile } from '../../../shared/domains/members.settings.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { consentsOf } from './consents.ts';
import { lineCountsOf } from './line-counts.ts';
import { memberByHandle, memberById, memberWhoLeft } from './member-rows.ts';
import { handleRestMs } from './members.rules.ts';

const profileRow = prepared(({ db, t }) =>
  db
    .select()
    .from(t.members.profiles)
    .where(eq(t.members.profiles.memberId, sql.placeholder('memberId')))
    .limit(1),
);

export type Profile = {
  about: string;
  aboutHtml: string;
  aboutLang: string | null;
  tags: string[];
  zone: string;
  version: number;
  handleChangedAt: number;
};
export const profileOf = async (reader: Pick<Reader, 'db' | 't'>, memberId: string): Promise<Profile> =>
  (await profileRow(reader, { memberId }))[0] ?? {
    about: '',
    aboutHtml: '',
    aboutLang: null,
    tags: [],
    zone: '',
    version: 1,
    handleChangedAt: 0,
  };

/** When a handle that was changed at that moment can be changed again; 0: now. */
export const handleRestsUntil = (changedAt: number, now: number): number => (changedAt + handleRestMs > now ? changedAt + handleRestMs : 0);

export const ownerOfHandle = prepared(({ db, t }) =>
  db
    .select({ memberId: t.members.handles.memberId })
    .from(t.members.handles)
    .where(eq(t.members.handles.handle, sql.placeholder('handle')))
    .limit(1),
);
/** Who has this handle, or had it once. */
export const memberByAnyHandle = async (reader: Pick<Reader, 'db' | 't'>, handle: string) => {
  const [member] = await memberByHandle(reader, { handle });
  if (member) return member;
  const [former] = await ownerOfHandle(reader, { handle });
  return former && (await memberById(reader, { id: former.memberId }))[0];
};

/** Whose page stands at this address: somebody who is here, or the words of somebody who left. */
export const memberShownAt = async (reader: Pick<Reader, 'db' | 't'>, handle: string) =>
  (await memberByAnyHandle(reader, handle)) ?? (await memberWhoLeft(reader, { handle }))[0];

export const getMyProfile = async (reader: Reader): Promise<ReturnsOf<typeof GetMyProfile>> => {
  const { id } = memberOf(reader.actor);
  const [me] = await memberById(reader, { id });
  if (!me) throw new Error('signed in as a member that does not exist');
  const [profile, consents, counts] = await Promise.all([profileOf(reader, id), consentsOf(reader, id), lineCountsOf(reader, id)]);
  return {
    version: profile.version,
    name: me.name,
    handle: me.handle,
    line: me.line,
    about: profile.about,
    locale: me.locale,
    zone: profile.zone,
    tags: profile.tags,
    handleRestsUntil: handleRestsUntil(profile.handleChangedAt, reader.now),
    consents,
    readingLines: counts['read-thread'] ?? 0,
  };
};

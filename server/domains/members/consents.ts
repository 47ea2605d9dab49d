/** Consents: per purpose, in versions that are never changed. The greatest version is in force; without any, nothing is allowed. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type ConsentAudience, type Purpose, purposes } from '../../../shared/domains/members.lists.ts';
import type { ConsentView } from '../../../shared/domains/members.settings.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

const versionsOf = prepared(({ db, t }) => {
  const { consents } = t.members;
  return db
    .select()
    .from(consents)
    .where(eq(consents.memberId, sql.placeholder('memberId')));
});

/** Every purpose with its consent as it is now. */
export const consentsOf = async (reader: Pick<Reader, 'db' | 't'>, memberId: string): Promise<ConsentView[]> => {
  // some versions of one person: put in order here
  const rows = (await versionsOf(reader, { memberId })).sort((a, b) => b.version - a.version);
  return purposes.map((purpose) => {
    const now = rows.find((row) => row.purpose === purpose);
    if (!now) return { purpose, given: false, audience: 'me', since: null, version: 0 };
    return { purpose, given: now.given, audience: now.audience, since: now.at, version: now.version };
  });
};

export const consentOf = async (reader: Pick<Reader, 'db' | 't'>, memberId: string, purpose: Purpose): Promise<ConsentView> =>
  (await consentsOf(reader, memberId)).find((consent) => consent.purpose === purpose) as ConsentView;

/** Does this person allow it at this moment? To be asked in the very work that does what it is needed for. */
export const hasConsent = async (reader: Pick<Reader, 'db' | 't'>, memberId: string, purpose: Purpose): Promise<boolean> =>
  (await consentOf(reader, memberId, purpose)).given;

/** Those of them who allow that staff see what they read. */
export const whoShowsReading = async (reader: Pick<Reader, 'db' | 't'>, memberIds: string[]): Promise<Set<string>> => {
  const { consents } = reader.t.members;
  const rows = await reader.db
    .select()
    .from(consents)
    .where(and(inArray(consents.memberId, memberIds), eq(consents.purpose, 'reading')));
  const last = new Map(rows.sort((a, b) => a.version - b.version).map((row) => [row.memberId, row]));
  return new Set([...last.values()].filter((row) => row.given && row.audience === 'staff').map((row) => row.memberId));
};

/** The next version. The number is the key: of two at one moment the second fails, and is told so. */
export const writeConsent = async (
  work: Work,
  memberId: string,
  purpose: Purpose,
  said: { given: boolean; audience: ConsentAudience },
): Promise<{ before: ConsentView; now: ConsentView }> => {
  const { consents, members } = work.t.members;
  // takes the person's row: two of their tabs come one after the other
  await work.db.update(members).set({ reading: said.given }).where(eq(members.id, memberId));
  const before = await consentOf(work, memberId, purpose);
  if (before.given === said.given && (!said.given || before.audience === said.audience)) return { before, now: before };
  const row = { purpose, ...said, version: before.version + 1 };
  await work.db.insert(consents).values({ memberId, ...row, at: work.now });
  return { before, now: { ...row, since: work.now } };
};

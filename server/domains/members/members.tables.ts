/** Members, and the record: what each of them did, line by line, append-only. */
import type { ConsentAudience, FollowKind, LeavingWords, Purpose } from '../../../shared/domains/members.lists.ts';
import type { Role } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Kit } from '../../platform/store/kit.ts';

export const membersTables = (k: Kit) => ({
  members: k.table(
    'members',
    {
      id: k.text('id').primaryKey(),
      /** The account that signs in as this member; null: nobody yet (imported, or the demo's people). */
      accountId: k.text('account_id'),
      handle: k.text('handle').notNull(),
      name: k.text('name').notNull(),
      /** One line of who they are here. */
      line: k.text('line').notNull(),
      role: k.text('role').$type<Role>().notNull(),
      locale: k.text('locale').$type<Locale>(),
      joinedAt: k.ms('joined_at').notNull(),
      /** Shown beside every word of theirs, so kept here; loyalty says when it changes. */
      tier: k.int('tier').notNull(),
      /** Their own picture; null: the face that is drawn from the handle. */
      pictureId: k.text('picture_id'),
      /** How many lines the record has: the number of the last one. */
      lines: k.int('lines').notNull(),
      /** The last day of the brand (2026-11-24) on which they were here, '' for none: the overlay says whether today is noted. */
      visitedOn: k.text('visited_on').notNull().default(''),
      /** Their consent to note what they read, as `consents` has it: kept here because every page asks. */
      reading: k.bool('reading').notNull().default(false),
      /** Kept from taking part until then, by which act and why: here, because every act of theirs asks. It is over when the time is. */
      suspendedUntil: k.ms('suspended_until'),
      suspensionId: k.text('suspension_id'),
      suspensionReason: k.text('suspension_reason'),
      /** They asked to leave: let go from this moment on, with their words or without; null: they stay. */
      leavesAt: k.ms('leaves_at'),
      leavesWords: k.text('leaves_words').$type<LeavingWords>(),
      /** Since when nobody stands behind this row any more: it holds up the words that stayed. */
      leftAt: k.ms('left_at'),
    },
    (t) => [
      k.uniqueIndex('members_account').on(t.accountId),
      k.uniqueIndex('members_handle').on(t.handle),
      k.index('members_role').on(t.role),
      // who is of some tier, and since when: asked when something is planned for them
      k.index('members_tier').on(t.tier, t.joinedAt),
      // who begins like what is typed; PostgreSQL needs to be told that sign by sign is meant
      ...(k.dialect === 'postgres'
        ? [
            k.index('members_name_start').on(t.name.op('text_pattern_ops')),
            k.index('members_handle_start').on(t.handle.op('text_pattern_ops')),
          ]
        : [k.index('members_name_start').on(t.name)]),
    ],
  ),
  /** What people say about themselves at length. Apart, because every page reads members. No row: nothing was said. */
  profiles: k.table('profiles', {
    memberId: k.text('member_id').primaryKey(),
    about: k.text('about').notNull(),
    aboutHtml: k.text('about_html').notNull(),
    aboutLang: k.text('about_lang'),
    tags: k.json<string[]>('tags').notNull(),
    /** IANA, or '' for the brand's. */
    zone: k.text('zone').notNull(),
    /** Counts the changes; a change names the one it saw. */
    version: k.int('version').notNull(),
    /** 0: never. */
    handleChangedAt: k.ms('handle_changed_at').notNull(),
  }),
  /** Handles that were changed: the old one leads to its person for ever, and nobody else can take it. */
  handles: k.table(
    'handles',
    {
      handle: k.text('handle').primaryKey(),
      memberId: k.text('member_id').notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [k.index('handles_member').on(t.memberId)],
  ),
  /** Handles of who left, as hashes and beside nobody: none of them is given out again, since old mentions and links would go along. */
  goneHandles: k.table('gone_handles', { hash: k.text('handle_hash').primaryKey() }),
  /** What people allow the brand, in versions that are never changed. */
  consents: k.table(
    'consents',
    {
      memberId: k.text('member_id').notNull(),
      purpose: k.text('purpose').$type<Purpose>().notNull(),
      version: k.int('version').notNull(),
      given: k.bool('given').notNull(),
      audience: k.text('audience').$type<ConsentAudience>().notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.memberId, t.purpose, t.version] })],
  ),
  activities: k.table(
    'activities',
    {
      id: k.text('id').primaryKey(),
      memberId: k.text('member_id').notNull(),
      /** 1, 2, 3 … within one record: its order, and its cursor. */
      n: k.int('n').notNull(),
      kind: k.text('kind').notNull(),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** The other member, or '' (a unique index does not see null as equal to null). */
      counterpartId: k.text('counterpart_id').notNull(),
      at: k.ms('at').notNull(),
      /** The line that this one takes back; one that took another back can be taken back itself: then that other counts again. */
      takesBack: k.text('takes_back'),
      /** '' while the line is live; else the id of the line that took it back. What takes back is never live: it holds the id of that one. */
      takenBackBy: k.text('taken_back_by').notNull(),
    },
    (t) => [
      k.uniqueIndex('activities_record').on(t.memberId, t.n),
      // at most one live line of the same kind about the same thing with the same person
      k.uniqueIndex('activities_live').on(t.memberId, t.kind, t.subjectId, t.counterpartId, t.subjectKind, t.takenBackBy),
      // a record by kind, and by month
      k.index('activities_kind').on(t.memberId, t.kind, t.n),
      k.index('activities_when').on(t.memberId, t.at, t.n),
    ],
  ),
  /** Live lines by kind: derived, can be rebuilt from the record at any time. */
  lineCounts: k.table(
    'line_counts',
    { memberId: k.text('member_id').notNull(), kind: k.text('kind').notNull(), count: k.int('count').notNull() },
    (t) => [
      k.primaryKey({ columns: [t.memberId, t.kind] }),
      // whom a rule about a kind concerns
      k.index('line_counts_of').on(t.kind, t.memberId),
    ],
  ),
  /** How many members there are of each tier, stage and consent, as they were counted last: of a large house only. A row for each name. */
  memberCounts: k.table('member_counts', {
    name: k.text('name').primaryKey(),
    count: k.int('count').notNull(),
    at: k.ms('at').notNull(),
  }),
  follows: k.table(
    'follows',
    {
      memberId: k.text('member_id').notNull(),
      kind: k.text('kind').$type<FollowKind>().notNull(),
      /** An id, or the tag itself. */
      subjectId: k.text('subject_id').notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.memberId, t.kind, t.subjectId] }),
      // who follows this: walked page by page when something is told to all of them
      k.uniqueIndex('follows_of').on(t.kind, t.subjectId, t.memberId),
      // one's own, the newest first, of all kinds or of one
      k.index('follows_mine').on(t.memberId, t.at, t.subjectId),
      k.index('follows_mine_of').on(t.memberId, t.kind, t.at, t.subjectId),
    ],
  ),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    members: ReturnType<typeof membersTables>;
  }
}

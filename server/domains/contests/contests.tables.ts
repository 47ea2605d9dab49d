/** Contests with their phases, what may be read of their rights, entries, results, and what the brand promised. */
import type { Counting, EntryReportReason, EntryState, Phase, PromiseState } from '../../../shared/domains/contests.lists.ts';
import type { Kit } from '../../platform/store/kit.ts';

/** A picture as it is shown: what is known of it when it is chosen. */
/** `inWords`: of an entry, one that its words show; it comes and goes with them, after those that were chosen beside them. */
export type ShownPicture = { id: string; width: number; height: number; alt: string; inWords?: true };
export type Place = { entryId: string; place: number; votes: number };

export const contestsTables = (k: Kit) => ({
  contests: k.table(
    'contests',
    {
      id: k.text('id').primaryKey(),
      title: k.text('title').notNull(),
      slug: k.text('slug').notNull(),
      lang: k.text('lang'),
      /** As it was written, and made into HTML once. */
      brief: k.text('brief').notNull(),
      html: k.text('html').notNull(),
      renderer: k.int('renderer').notNull(),
      excerpt: k.text('excerpt').notNull(),
      briefLang: k.text('brief_lang'),
      prize: k.text('prize').notNull(),
      picture: k.json<ShownPicture | null>('picture'),
      /** `draft`: only staff see it; `open`: it runs by its dates; `off`: it was called off. */
      state: k.text('state').$type<'draft' | 'open' | 'off'>().notNull(),
      /** When each phase begins; which one it is, is read from these at the moment of asking. */
      announcedAt: k.ms('announced_at').notNull(),
      entriesAt: k.ms('entries_at').notNull(),
      votingAt: k.ms('voting_at').notNull(),
      reviewAt: k.ms('review_at').notNull(),
      resultAt: k.ms('result_at').notNull(),
      /** Who may: from this tier on, with an account of so many days. */
      enterTier: k.int('enter_tier').notNull(),
      enterDays: k.int('enter_days').notNull(),
      entriesEach: k.int('entries_each').notNull(),
      voteTier: k.int('vote_tier').notNull(),
      voteDays: k.int('vote_days').notNull(),
      votesEach: k.int('votes_each').notNull(),
      counts: k.text('counts').$type<Counting>().notNull(),
      /** The version of the rights text that new entries accept. */
      rights: k.int('rights').notNull(),
      /** How many entries are shown. */
      entries: k.int('entries').notNull(),
      takenOut: k.int('taken_out').notNull(),
      spaceId: k.text('space_id').notNull(),
      /** Where it is talked about; null until it is announced. */
      threadId: k.text('thread_id'),
      boxId: k.text('box_id'),
      byId: k.text('by_id').notNull(),
      at: k.ms('at').notNull(),
      /** Counts the changes; a change names the one it saw. */
      version: k.int('version').notNull(),
    },
    (t) => [
      // lists: what is open, the one that was announced last first
      k.index('contests_list').on(t.state, t.announcedAt, t.id),
      k.index('contests_made').on(t.at, t.id),
      // home: what is not over yet, the one that ends first
      k.index('contests_running').on(t.state, t.reviewAt, t.id),
    ],
  ),
  /** Each phase as a timed row: begun once, by whichever process is there first, also where none ran at its moment. */
  contestPhases: k.table(
    'contest_phases',
    {
      contestId: k.text('contest_id').notNull(),
      phase: k.text('phase').$type<Phase>().notNull(),
      at: k.ms('at').notNull(),
      /** When the house told of it; null: not yet. */
      toldAt: k.ms('told_at'),
    },
    (t) => [k.primaryKey({ columns: [t.contestId, t.phase] })],
  ),
  /** What those who enter give, word for word, by version: nobody's text changes after they accepted it. */
  contestRights: k.table(
    'contest_rights',
    {
      contestId: k.text('contest_id').notNull(),
      version: k.int('version').notNull(),
      text: k.text('text').notNull(),
      html: k.text('html').notNull(),
      lang: k.text('lang'),
      byId: k.text('by_id').notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.contestId, t.version] })],
  ),
  /** What was changed after the opening, and why: shown on the contest. */
  contestChanges: k.table(
    'contest_changes',
    {
      id: k.text('id').primaryKey(),
      contestId: k.text('contest_id').notNull(),
      at: k.ms('at').notNull(),
      byId: k.text('by_id').notNull(),
      fields: k.json<string[]>('fields').notNull(),
      reason: k.text('reason').notNull(),
    },
    (t) => [k.index('contest_changes_of').on(t.contestId, t.at, t.id)],
  ),
  entries: k.table(
    'entries',
    {
      id: k.text('id').primaryKey(),
      contestId: k.text('contest_id').notNull(),
      memberId: k.text('member_id').notNull(),
      title: k.text('title').notNull(),
      lang: k.text('lang'),
      body: k.text('body').notNull(),
      html: k.text('html').notNull(),
      renderer: k.int('renderer').notNull(),
      excerpt: k.text('excerpt').notNull(),
      bodyLang: k.text('body_lang'),
      pictures: k.json<ShownPicture[]>('pictures').notNull(),
      /** Drawn when it came: lists are in this order, so that who came first stands no better. */
      lot: k.int('lot').notNull(),
      at: k.ms('at').notNull(),
      editedAt: k.ms('edited_at'),
      version: k.int('version').notNull(),
      state: k.text('state').$type<EntryState>().notNull(),
      stateAt: k.ms('state_at'),
      /** Why staff took it out: told to its author, and shown with the result. */
      reason: k.text('reason'),
      /** The version of the rights text that was accepted, and when. */
      rights: k.int('rights').notNull(),
      rightsAt: k.ms('rights_at').notNull(),
      /** Reports that wait; and when staff last looked at it. */
      reports: k.int('reports').notNull(),
      lookedAt: k.ms('looked_at').notNull(),
      /** Since when it waits to be looked at: made, changed, or reported; 0: it does not wait. */
      waitsSince: k.ms('waits_since').notNull(),
    },
    (t) => [
      k.index('entries_list').on(t.contestId, t.state, t.lot, t.id),
      k.index('entries_mine').on(t.memberId, t.contestId, t.at),
      k.index('entries_author').on(t.memberId, t.state, t.at, t.id),
      // the desk: reported ones first, then those nobody has looked at
      k.index('entries_desk').on(t.state, t.reports, t.waitsSince, t.id),
    ],
  ),
  /** How many entries a member has in a contest: moved by one statement, so that no two are both the last one allowed. */
  contestEntrants: k.table(
    'contest_entrants',
    { contestId: k.text('contest_id').notNull(), memberId: k.text('member_id').notNull(), entries: k.int('entries').notNull() },
    (t) => [k.primaryKey({ columns: [t.contestId, t.memberId] })],
  ),
  entryReports: k.table(
    'entry_reports',
    {
      id: k.text('id').primaryKey(),
      entryId: k.text('entry_id').notNull(),
      memberId: k.text('member_id').notNull(),
      reason: k.text('reason').$type<EntryReportReason>().notNull(),
      words: k.text('words').notNull(),
      at: k.ms('at').notNull(),
      /** '' while it waits, then the moment: one that waits for each member and entry. */
      closedAs: k.text('closed_as').notNull(),
    },
    (t) => [k.uniqueIndex('entry_reports_once').on(t.entryId, t.memberId, t.closedAs), k.index('entry_reports_by').on(t.memberId, t.at)],
  ),
  /** How many had the page open, by the brand's day: numbers alone, nobody's name. */
  contestVisits: k.table(
    'contest_visits',
    {
      contestId: k.text('contest_id').notNull(),
      day: k.text('day').notNull(),
      visitors: k.int('visitors').notNull(),
      members: k.int('members').notNull(),
      entries: k.int('entries').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.contestId, t.day] })],
  ),
  contestResults: k.table('contest_results', {
    contestId: k.text('contest_id').primaryKey(),
    sentence: k.text('sentence').notNull(),
    lang: k.text('lang'),
    places: k.json<Place[]>('places').notNull(),
    /** Ballots that were cast, counted, and set aside. */
    cast: k.int('cast').notNull(),
    counted: k.int('counted').notNull(),
    setAside: k.int('set_aside').notNull(),
    promiseId: k.text('promise_id'),
    byId: k.text('by_id').notNull(),
    at: k.ms('at').notNull(),
  }),
  /** What the brand will do, by when; and whether it did. */
  promises: k.table(
    'promises',
    {
      id: k.text('id').primaryKey(),
      /** What it was promised for: a contest. */
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.text('subject_id').notNull(),
      text: k.text('text').notNull(),
      lang: k.text('lang'),
      /** The end of the brand's day that was promised. */
      dueAt: k.ms('due_at').notNull(),
      byId: k.text('by_id').notNull(),
      at: k.ms('at').notNull(),
      state: k.text('state').$type<PromiseState>().notNull(),
      sentence: k.text('sentence').notNull(),
      judgedBy: k.text('judged_by'),
      judgedAt: k.ms('judged_at'),
      version: k.int('version').notNull(),
    },
    (t) => [
      k.index('promises_due').on(t.state, t.dueAt, t.id),
      k.index('promises_made').on(t.at, t.id),
      k.index('promises_subject').on(t.subjectKind, t.subjectId),
    ],
  ),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    contests: ReturnType<typeof contestsTables>;
  }
}

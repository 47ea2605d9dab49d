/** Reports and the reviews they open, what staff did, and appeals against it. No words of a reported post are kept here. */
import type { ReportReason, StaffActKind } from '../../../shared/domains/moderation.lists.ts';
import type { Role } from '../../../shared/endpoint.ts';
import type { Kit } from '../../platform/store/kit.ts';

export const moderationTables = (k: Kit) => ({
  /** One look at one post: opened by its first report, closed by a decision. */
  reviews: k.table(
    'reviews',
    {
      id: k.text('id').primaryKey(),
      postId: k.text('post_id').notNull(),
      authorId: k.text('author_id').notNull(),
      state: k.text('state').$type<'open' | 'hidden' | 'kept'>().notNull(),
      /** '' while it is open, else its own id: at most one open review of a post. */
      closedAs: k.text('closed_as').notNull(),
      /** Its place in the queue: the heaviest first, so minus ten times the sum of its reports' weights. */
      place: k.int('place').notNull(),
      reports: k.int('reports').notNull(),
      hiddenByReports: k.bool('hidden_by_reports').notNull(),
      /** Counts reports and the decision: a decision names the one it saw. */
      version: k.int('version').notNull(),
      at: k.ms('at').notNull(),
      decidedAt: k.ms('decided_at'),
      decidedBy: k.text('decided_by'),
      reason: k.text('reason'),
    },
    (t) => [
      k.uniqueIndex('reviews_open').on(t.postId, t.closedAs),
      k.index('reviews_queue').on(t.state, t.place, t.at, t.id),
      k.index('reviews_oldest').on(t.state, t.at, t.id),
      k.index('reviews_decided').on(t.decidedAt, t.id),
    ],
  ),
  reports: k.table(
    'reports',
    {
      id: k.text('id').primaryKey(),
      reviewId: k.text('review_id').notNull(),
      postId: k.text('post_id').notNull(),
      /** Null: a visitor. */
      reporterId: k.text('reporter_id'),
      reason: k.text('reason').$type<ReportReason>().notNull(),
      words: k.text('words'),
      /** Of visitors alone, and only as long as they are needed. */
      name: k.text('name'),
      mail: k.text('mail'),
      weight: k.int('weight').notNull(),
      at: k.ms('at').notNull(),
      /** When its reporter was told what came of it. */
      toldAt: k.ms('told_at'),
      /** When a visitor's name and mail have to go; null: none are here. */
      forgetAt: k.ms('forget_at'),
    },
    (t) => [
      k.index('reports_review').on(t.reviewId, t.at, t.id),
      k.index('reports_reporter').on(t.reporterId, t.at),
      k.index('reports_again').on(t.postId, t.reporterId, t.at),
      k.index('reports_untold').on(t.reviewId, t.toldAt, t.id),
      k.index('reports_forget').on(t.forgetAt),
    ],
  ),
  /** How often somebody's reports were right: what their next one weighs. */
  reporters: k.table('reporters', {
    memberId: k.text('member_id').primaryKey(),
    decided: k.int('decided').notNull(),
    right: k.int('was_right').notNull(),
  }),
  /** The staff log: one row for each act, written by hearing of it. */
  staffActs: k.table(
    'staff_acts',
    {
      id: k.text('id').primaryKey(),
      at: k.ms('at').notNull(),
      kind: k.text('kind').$type<StaffActKind>().notNull(),
      /** Null: the house itself, by its rules. */
      byId: k.text('by_id'),
      byRole: k.text('by_role').$type<Role>(),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** Whose words it was about. */
      authorId: k.text('author_id'),
      reason: k.text('reason').notNull(),
      note: k.text('note'),
    },
    (t) => [
      k.index('staff_acts_at').on(t.at, t.id),
      k.index('staff_acts_subject').on(t.subjectId, t.kind, t.at),
      // how many of a kind this year
      k.index('staff_acts_kind').on(t.kind, t.at),
    ],
  ),
  appeals: k.table(
    'appeals',
    {
      id: k.text('id').primaryKey(),
      actId: k.text('act_id').notNull(),
      memberId: k.text('member_id').notNull(),
      words: k.text('words').notNull(),
      at: k.ms('at').notNull(),
      state: k.text('state').$type<'open' | 'upheld' | 'rejected'>().notNull(),
      version: k.int('version').notNull(),
      decidedAt: k.ms('decided_at'),
      decidedBy: k.text('decided_by'),
      reason: k.text('reason'),
    },
    (t) => [k.uniqueIndex('appeals_act').on(t.actId), k.index('appeals_queue').on(t.state, t.at, t.id)],
  ),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    moderation: ReturnType<typeof moderationTables>;
  }
}

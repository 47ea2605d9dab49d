/** ReportPost: somebody says that a post should be looked at. Enough of them hide it until that has been done. */
import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { ReportPost } from '../../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { isStaff } from '../../../../shared/endpoint.ts';
import type { Locale } from '../../../../shared/locales.ts';
import { messages } from '../../../../shared/messages/index.ts';
import type { Config } from '../../../platform/config.ts';
import { newId } from '../../../platform/id.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { settingsAt } from '../../../platform/settings.ts';
import type { Work } from '../../../platform/work.ts';
import { hidePost, type ReadableTalk, readableTalk } from '../../forum/index.ts';
import { memberByHandle } from '../../members/index.ts';
import { tellDesk } from '../desk.live.ts';
import { PostReported } from '../moderation.events.ts';
import {
  againMs,
  keptMs,
  namedVisitorsPerPost,
  newcomerMs,
  newcomerWeight,
  type ReportRule,
  ruleOrDefault,
  visitorsPerPost,
  visitorsWeighed,
  visitorWeight,
  weightOf,
} from '../report.rules.ts';

type Input = InputOf<typeof ReportPost>;

const before = async (reader: Reader, input: Input): Promise<ReadableTalk | undefined> =>
  // what one may not see one can't report, and is not told that it is there
  (await readableTalk(reader, [{ kind: 'post', id: input.postId }])).get(`post/${input.postId}`);

/** Takes the post's open review, or opens one. Two who report at once come one after the other here. */
const takeReview = async (work: Work, post: ReadableTalk, weight: number) => {
  const { reviews } = work.t.moderation;
  const [review] = await work.db
    .insert(reviews)
    .values({
      id: newId(work.now),
      postId: post.id,
      authorId: post.authorId,
      state: 'open',
      closedAs: '',
      place: -weight,
      reports: 1,
      hiddenByReports: false,
      version: 1,
      at: work.now,
      decidedAt: null,
      decidedBy: null,
      reason: null,
    })
    .onConflictDoUpdate({
      target: [reviews.postId, reviews.closedAs],
      set: { place: sql`${reviews.place} - ${weight}`, reports: sql`${reviews.reports} + 1`, version: sql`${reviews.version} + 1` },
    })
    .returning({ id: reviews.id, place: reviews.place, reports: reviews.reports, hidden: reviews.hiddenByReports });
  if (!review) throw new Error('a review that was neither opened nor found');
  return review;
};

/** How many visitors reported this post today. */
const visitorsToday = async (work: Work, postId: string): Promise<number> => {
  const { reports } = work.t.moderation;
  const [row] = await work.db
    .select({ n: sql<number>`count(*)` })
    .from(reports)
    .where(and(eq(reports.postId, postId), isNull(reports.reporterId), gt(reports.at, work.now - againMs)));
  return Number(row?.n ?? 0);
};

/** @throws Refused where this person, or this post, has had enough of it today */
const mayStill = async (work: Work, input: Input, rule: ReportRule): Promise<void> => {
  const { reports } = work.t.moderation;
  const since = gt(reports.at, work.now - againMs);
  const count = sql<number>`count(*)`;
  if (work.actor.kind !== 'member') {
    const most = input.name?.trim() && input.mail?.trim() ? namedVisitorsPerPost : visitorsPerPost;
    if ((await visitorsToday(work, input.postId)) >= most) throw refuse(ReportPost, 'reported-often');
    return;
  }
  const own = eq(reports.reporterId, work.actor.id);
  const again = await work.db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.postId, input.postId), own, since))
    .limit(1);
  if (again.length > 0) throw refuse(ReportPost, 'already-reported');
  const [today] = await work.db.select({ n: count }).from(reports).where(and(own, since));
  if (Number(today?.n ?? 0) >= rule.perDay) throw refuse(ReportPost, 'too-many-reports', { values: { count: rule.perDay } });
};

const weigh = async (work: Work, postId: string): Promise<number> => {
  if (work.actor.kind !== 'member') return (await visitorsToday(work, postId)) < visitorsWeighed ? visitorWeight : 0;
  const [member] = await memberByHandle(work, { handle: work.actor.handle });
  const isNew = member && work.now < member.joinedAt + newcomerMs;
  // a hundred accounts without a mailbox are not a crowd that agrees
  if (!isStaff(work.actor.role) && (isNew || work.actor.certain === false)) return newcomerWeight;
  const { reporters } = work.t.moderation;
  const [record] = await work.db
    .select({ decided: reporters.decided, right: reporters.right })
    .from(reporters)
    .where(eq(reporters.memberId, work.actor.id))
    .limit(1);
  return weightOf(work.actor, record ?? { decided: 0, right: 0 });
};

/**
 * Do the reports hide the post by themselves? Only those of members who have been here for a day and are known to be somebody count: a
 * visitor may be the same person each time, and so may fifty accounts that were made this morning. Not where staff left it standing a short time ago: a crowd does not overrule them.
 */
const enoughToHide = async (work: Work, reviewId: string, postId: string, rule: ReportRule): Promise<boolean> => {
  const { reports, reviews } = work.t.moderation;
  const [known] = await work.db
    .select({ weight: sql<number>`sum(${reports.weight})` })
    .from(reports)
    .where(and(eq(reports.reviewId, reviewId), isNotNull(reports.reporterId), gt(reports.weight, newcomerWeight)));
  if (Number(known?.weight ?? 0) < rule.hideAt * 10) return false;
  const kept = await work.db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.postId, postId), eq(reviews.state, 'kept'), gt(reviews.decidedAt, work.now - keptMs)))
    .limit(1);
  return kept.length === 0;
};

/** The house's own reason, in the brand's language: it is kept as it was told. */
const hiddenByReports = (locale: Locale): string => messages[locale].moderation['reason-hidden-by-reports'];

export const reportPost = (config: Config) => ({
  before,
  run: async (work: Work, input: Input, post: ReadableTalk | undefined): Promise<ReturnsOf<typeof ReportPost>> => {
    const { actor } = work;
    if (!post) throw refuse(ReportPost, 'post-missing');
    const isVisitor = actor.kind === 'visitor';
    if (isVisitor && input.reason !== 'illegal') throw refuse(ReportPost, 'sign-in-to-report');
    if (isVisitor && !input.words?.trim()) throw refuse(ReportPost, 'say-what-is-illegal');
    if (input.reason === 'other' && !input.words?.trim()) throw refuse(ReportPost, 'say-what-it-is');
    if (actor.kind === 'member' && post.authorId === actor.id) throw refuse(ReportPost, 'own-post');
    const rule = ruleOrDefault(work.policies.inForce<ReportRule>('reports', 'reports', work.now)?.value);
    const weight = await weigh(work, post.id);
    const review = await takeReview(work, post, weight);
    await mayStill(work, input, rule);
    const { reports, reviews } = work.t.moderation;
    const reportId = newId(work.now);
    await work.db.insert(reports).values({
      id: reportId,
      reviewId: review.id,
      postId: post.id,
      reporterId: actor.kind === 'member' ? actor.id : null,
      reason: input.reason,
      words: input.words?.trim() || null,
      // a member is known: nothing more is kept of them
      name: isVisitor ? (input.name ?? null) : null,
      mail: isVisitor ? (input.mail ?? null) : null,
      weight,
      at: work.now,
      toldAt: null,
      forgetAt: null,
    });
    if (actor.kind === 'member') await work.emit(PostReported, { reportId, postId: post.id, reporterId: actor.id, at: work.now });
    // staff are answered by staff, not by a crowd
    const mayHide = !review.hidden && post.state === 'shown' && !isStaff(post.author.role);
    if (mayHide && (await enoughToHide(work, review.id, post.id, rule))) {
      await work.db.update(reviews).set({ hiddenByReports: true }).where(eq(reviews.id, review.id));
      const { locale } = settingsAt(config, work.policies, work.now);
      await hidePost({ ...work, actor: { kind: 'system', name: 'reports' } }, { postId: post.id, reason: hiddenByReports(locale) });
    }
    if (review.reports === 1) tellDesk(work);
    return { reportId };
  },
});

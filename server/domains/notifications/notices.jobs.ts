/** Telling, after the commit: whoever is meant, and followers page by page. What caused it has long been answered. */
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { levelOf } from '../../platform/actor.ts';
import type { JobContext, JobRunner, Recurring } from '../../platform/jobs.ts';
import { prepared } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { postRef, threadRef } from '../forum/index.ts';
import { actorsOf, followersOf } from '../members/index.ts';
import { followersPerPage, keepReadMs, keepRoundsMs, togetherOf } from './notices.rules.ts';
import { type Happened, tell } from './tell.ts';
import { takeBackReply } from './told-once.ts';

/** Somebody by name, with what they are told of; before any follower, and not told again with them. */
export type Meant = { memberId: string; what: Happened['what'] };
export type Source = { kind: 'thread' | 'space' | 'tag' | 'member'; id: string };
/** `source` and `after`: where the page begins. */
export type TellJob = { happened: Happened; meant: Meant[]; sources: Source[]; source: number; after: string };

export const roundOf = prepared(({ db, t }) => {
  const { noticeRounds } = t.notifications;
  return db
    .select({ told: noticeRounds.told })
    .from(noticeRounds)
    .where(eq(noticeRounds.cause, sql.placeholder('cause')))
    .limit(1);
});

/** Those of a page who were told of the same new thread by another thing they follow. */
const toldAlready = async (work: Work, happened: Happened, memberIds: string[]): Promise<Set<string>> => {
  if (happened.what !== 'thread' || memberIds.length === 0) return new Set();
  const { notices } = work.t.notifications;
  const rows = await work.db
    .select({ memberId: notices.memberId })
    .from(notices)
    .where(and(inArray(notices.memberId, memberIds), eq(notices.together, togetherOf(happened.what, happened))));
  return new Set(rows.map((row) => row.memberId));
};

/** Who follows something may have lost the way in since, or never had it: only who may read a thread is told of it. */
export const withEntry = async (work: Work, happened: Happened, memberIds: string[]): Promise<string[]> => {
  const [thread] = happened.threadId ? await threadRef(work, { threadId: happened.threadId }) : [];
  if (!thread || memberIds.length === 0) return memberIds;
  if (thread.state !== 'shown') return [];
  if (thread.openTo <= 1) return memberIds;
  const actors = await actorsOf(work, memberIds);
  return memberIds.filter((id) => {
    const actor = actors.get(id);
    return actor !== undefined && levelOf(actor) >= thread.openTo;
  });
};

/** Where a post stands is looked up here and not by what happened: there somebody waits. */
const placed = async (work: Work, happened: Happened): Promise<Happened> => {
  if (!happened.postId || happened.postN) return happened;
  const [post] = await postRef(work, { postId: happened.postId });
  return post ? { ...happened, threadId: post.threadId, postN: post.n } : happened;
};

export const tellPage = async (work: Work, job: TellJob): Promise<void> => {
  const { sources } = job;
  const happened = await placed(work, job.happened);
  const first = job.source === 0 && job.after === '';
  // none is called by name in anything else
  const [round] = happened.what === 'thread' ? await roundOf(work, { cause: happened.cause }) : [];
  const told = new Set([...(round?.told ?? []), ...(first ? [] : job.meant.map((m) => m.memberId))]);
  if (first) {
    for (const { memberId, what } of job.meant) {
      if (told.has(memberId)) continue;
      told.add(memberId);
      await tell(work, { ...happened, what }, [memberId]);
      if (what === 'official') await takeBackReply(work, memberId, happened);
    }
  }
  const source = sources[job.source];
  const { actorId = '' } = happened;
  const page = source ? await followersOf(work, source.kind, source.id, job.after, followersPerPage) : [];
  const others = await withEntry(
    work,
    happened,
    page.filter((id) => id !== actorId),
  );
  const already = await toldAlready(work, happened, others);
  await tell(
    work,
    happened,
    others.filter((id) => !told.has(id) && !already.has(id)),
  );
  const full = page.length === followersPerPage;
  const next: TellJob = full ? { ...job, after: page.at(-1) ?? '' } : { ...job, source: job.source + 1, after: '' };
  const over = !full && next.source >= sources.length;
  // due since it happened: it goes before what happened later
  if (!over) await work.later({ kind: 'tell', subject: happened.cause, payload: next, dueAt: Math.min(work.now, happened.at) });
};

/** Nobody is told twice: what a row tells is written with the row's end. */
export const tellJob: JobRunner = {
  kind: 'tell',
  together: async (_, jobs) => async (work) => {
    for (const { payload } of jobs) await tellPage(work, payload as TellJob);
  },
};

/** Puts it into the outbox, in the transaction of what happened. */
export const tellLater = (work: Work, happened: Happened, meant: Meant[], sources: Source[] = []): Promise<void> =>
  work.later({ kind: 'tell', subject: happened.cause, payload: { happened, meant, sources, source: 0, after: '' } satisfies TellJob });

const sweep = async (context: JobContext): Promise<void> => {
  await context.work(async (work) => {
    const { notices, noticeRounds } = work.t.notifications;
    await work.db.delete(noticeRounds).where(lt(noticeRounds.at, context.now - keepRoundsMs));
    const old = work.db
      .select({ id: notices.id })
      .from(notices)
      .where(lt(notices.at, context.now - keepReadMs))
      .limit(5000);
    await work.db.delete(notices).where(inArray(notices.id, old));
  });
};
export const sweepNotices: Recurring = { kind: 'sweep-notices', everyMs: 3_600_000, run: sweep };

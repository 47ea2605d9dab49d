/** A contest is announced: from now on everybody sees it, and there is a thread where it is talked about. */
import { eq } from 'drizzle-orm';
import { escapeInLink, escapeWords, mended } from '../../platform/text/foreign-words.ts';
import { renderMarkdown } from '../../platform/text/markdown.ts';
import type { Work } from '../../platform/work.ts';
import { startThread } from '../forum/index.ts';
import { actorsOf } from '../members/index.ts';
import type { ContestRow } from './contest-rows.ts';
import { hrefOfContest } from './contests.rules.ts';

/** @returns the thread, begun by whoever opened the contest */
export const announce = async (work: Work, contest: ContestRow): Promise<string> => {
  if (contest.threadId) return contest.threadId;
  const maker = (await actorsOf(work, [contest.byId])).get(contest.byId);
  if (!maker) throw new Error(`whoever made contest ${contest.id} is gone`);
  const body = `${mended(escapeWords(contest.excerpt))}\n\n[${escapeInLink(contest.title)}](${hrefOfContest(contest.id, contest.slug)})`;
  const { threadId } = await startThread.run(
    { ...work, actor: { ...maker, role: maker.role === 'member' ? 'manager' : maker.role }, paced: false },
    { spaceId: contest.spaceId, kind: 'announcement', title: contest.title, body },
    // in lists the words of the brief alone: the link's would run into them
    { title: contest.title, tags: [], options: [], words: { ...renderMarkdown(body), excerpt: contest.excerpt, mentioned: [] } },
  );
  const { contests } = work.t.contests;
  await work.db.update(contests).set({ threadId }).where(eq(contests.id, contest.id));
  return threadId;
};

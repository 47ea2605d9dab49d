/** What home is made of: what happens now, the conversation as one wants it, and who helped. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { HomeShow } from '../../../shared/domains/forum.lists.ts';
import type { HomeData } from '../../../web/domains/forum/home.page.ts';
import { levelOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { faceJoin, hostsOf, hostsTag } from '../members/index.ts';
import { contestsNow, promiseNow, ruleChangedLast } from './forum.questions.ts';
import { hrefOfThread } from './forum.rules.ts';
import { listSpaces } from './spaces.queries.ts';
import { type Listed, livelyThreads, newestThreads, waitingQuestions } from './threads.queries.ts';
import { shownThread } from './visible.ts';

/** The conversation must leave room for what waits: the rest is a press away. */
const threadsOnHome = 10;
/** Questions that wait, beside the conversation. */
const waitingOnHome = 3;
/** Who helped is read from so many questions, the ones somebody spoke in last, and so many people are named. */
const solvedLookedAt = 24;
const helpersOnHome = 3;

const solvedLately = prepared(({ db, t }) => {
  const { threads, posts } = t.forum;
  const face = faceJoin(t);
  return db
    .select({
      threadId: threads.id,
      slug: threads.slug,
      title: threads.title,
      lang: threads.lang,
      askedBy: threads.authorId,
      helperId: posts.authorId,
      ...face.columns,
    })
    .from(threads)
    .innerJoin(posts, eq(posts.id, threads.acceptedPostId))
    .innerJoin(face.table, eq(face.id, posts.authorId))
    .where(and(eq(threads.solved, true), eq(threads.kind, 'question'), shownThread(t)))
    .orderBy(desc(threads.lastAt), desc(threads.id))
    .limit(sql.placeholder('most'));
});

/** Whose answers helped lately, as those who asked say. Staff answer because it is their work: they are not named for it. */
export const helpedLately = async (reader: Reader): Promise<{ helped: HomeData['helped']; ids: string[] }> => {
  const rows = await solvedLately(reader, { level: levelOf(reader.actor), most: solvedLookedAt });
  const found = new Map<string, HomeData['helped'][number]>();
  for (const { threadId, slug, title, lang, askedBy, helperId, ...person } of rows) {
    if (helperId === askedBy || person.role !== 'member') continue;
    const seen = found.get(helperId);
    if (seen) seen.times += 1;
    else found.set(helperId, { person, times: 1, thread: { title, lang, href: hrefOfThread(threadId, slug) } });
  }
  const named = [...found].slice(0, helpersOnHome);
  return { helped: named.map(([, one]) => one), ids: named.map(([id]) => id) };
};

const conversation = (reader: Reader, show: HomeShow, after: string | undefined): Promise<Listed> => {
  const asked = { after, limit: threadsOnHome };
  if (show === 'new') return newestThreads(reader, asked);
  return show === 'unanswered' ? waitingQuestions(reader, asked) : livelyThreads(reader, asked);
};

/** What stands around the conversation where one comes in: on the first page of the lively ones alone. */
const around = async (reader: Reader) => {
  const waiting = await waitingQuestions(reader, { limit: waitingOnHome });
  const [running] = await reader.ask(contestsNow, null);
  const [promised] = await reader.ask(promiseNow, null);
  const [changed] = await reader.ask(ruleChangedLast, null);
  const { helped, ids } = await helpedLately(reader);
  const hosts = await hostsOf(reader);
  return {
    data: {
      waiting: waiting.threads,
      running: running ?? null,
      promise: promised?.promise ?? null,
      changed: changed ?? null,
      helped,
      hosts: hosts.map(({ id: _, ...person }) => person),
      now: reader.now,
    },
    tags: [
      hostsTag,
      ...[...ids, ...waiting.authorIds, ...hosts.map(({ id }) => id)].map((id) => `member:${id}`),
      ...(running?.tags ?? []),
      ...(promised?.tags ?? []),
      'policies',
    ],
  };
};

export const readHome = async (
  reader: Reader,
  { show = 'lively', after }: { show?: HomeShow; after?: string },
): Promise<{ data: HomeData; tags: string[] }> => {
  const { threads, next, authorIds } = await conversation(reader, show, after);
  const { spaces } = await listSpaces(reader);
  const beside = show === 'lively' && after === undefined ? await around(reader) : null;
  return {
    data: { threads, next, spaces, show, first: after === undefined, helped: [], ...beside?.data },
    tags: ['lists', 'spaces', ...authorIds.map((id) => `member:${id}`), ...(beside?.tags ?? [])],
  };
};

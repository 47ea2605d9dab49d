/** What a post said before each edit. Who may read the post may read that too. */
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { GetPostHistory, type PostVersion } from '../../../shared/domains/forum.acts.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { prepared } from '../../platform/store/store.ts';
import { pairBudget, textChanges } from '../../platform/text/changes.ts';
import { readableTalk } from './talk.queries.ts';
import { readPost } from './thread.queries.ts';
import { threadSummary } from './threads.queries.ts';

/** Versions in one answer: each is compared with the one before. */
const perPage = 5;

const versionsBefore = prepared(({ db, t }) => {
  const { postVersions } = t.forum;
  return db
    .select()
    .from(postVersions)
    .where(and(eq(postVersions.postId, sql.placeholder('postId')), lt(postVersions.version, sql.placeholder('before'))))
    .orderBy(desc(postVersions.version))
    .limit(perPage + 1);
});

/** Each tag once: those that stayed, went and came. */
const tagChanges = (before: string[], after: string[]): PostVersion['tagChanges'] => {
  if (before.join() === after.join()) return [];
  const went = before.filter((tag) => !after.includes(tag)).map((tag) => ({ what: 'removed' as const, text: `#${tag} ` }));
  return [...went, ...after.map((tag) => ({ what: before.includes(tag) ? ('same' as const) : ('added' as const), text: `#${tag} ` }))];
};

export const getPostHistory = async (reader: Reader, input: InputOf<typeof GetPostHistory>): Promise<ReturnsOf<typeof GetPostHistory>> => {
  const post = await readPost(reader, input.postId);
  const talk = (await readableTalk(reader, [{ kind: 'post', id: input.postId }])).get(`post/${input.postId}`);
  if (!post || !talk) throw refuse(GetPostHistory, 'post-missing');
  const opening = post.view.n === 1 ? await threadSummary(reader, post.threadId) : undefined;
  const named = { title: opening?.view.title ?? null, tags: opening?.view.tags ?? null };
  const now = { version: post.view.version, at: post.view.editedAt ?? post.view.at, body: post.body, ...named };
  const before = input.before ?? now.version + 1;
  const kept = await versionsBefore(reader, { postId: input.postId, before });
  // the version that is shown is with the post, those before it are kept apart
  const bodies = [...(before > now.version ? [now] : []), ...kept];
  const budget = pairBudget();
  const versions = bodies.slice(0, perPage).map(({ version, at, body, title, tags }, i): PostVersion => {
    const older = bodies[i + 1];
    const changes = (older && textChanges(older.body, body, budget)) || [];
    const renamed = older?.title && title && older.title !== title ? textChanges(older.title, title, budget) : null;
    return {
      version,
      at,
      body,
      changes,
      titleChanges: renamed ?? [],
      tagChanges: (older?.tags && tags && tagChanges(older.tags, tags)) || [],
    };
  });
  const last = versions.at(-1);
  return {
    postId: input.postId,
    threadId: post.threadId,
    href: post.href,
    title: talk.title,
    titleLang: talk.lang,
    lang: post.view.lang,
    author: post.view.author,
    versions,
    next: last && bodies.length > versions.length ? last.version : null,
  };
};

/** Reads of what one follows. Titles are joined when read, under the reader's rights. */
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { GetMyFollow, GetMyFollows } from '../../../shared/domains/members.follows.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { followedId, follows as followsIt } from './follows.ts';
import { titlesOf } from './members.questions.ts';

/** Followed things on one page. */
const perPage = 30;

export const getMyFollow = async (reader: Reader, input: InputOf<typeof GetMyFollow>): Promise<ReturnsOf<typeof GetMyFollow>> => ({
  following: await followsIt(
    reader,
    memberOf(reader.actor).id,
    input.kind,
    (await followedId(reader, input.kind, input.subjectId)) ?? input.subjectId,
  ),
});

export const getMyFollows = async (reader: Reader, input: InputOf<typeof GetMyFollows>): Promise<ReturnsOf<typeof GetMyFollows>> => {
  const { follows } = reader.t.members;
  const limit = input.limit ?? perPage;
  const where: (SQL | undefined)[] = [eq(follows.memberId, memberOf(reader.actor).id)];
  if (input.kind) where.push(eq(follows.kind, input.kind));
  if (input.before) {
    const dot = input.before.indexOf('.');
    where.push(sql`(${follows.at}, ${follows.subjectId}) < (${Number(input.before.slice(0, dot))}, ${input.before.slice(dot + 1)})`);
  }
  const rows = await reader.db
    .select()
    .from(follows)
    .where(and(...where))
    .orderBy(desc(follows.at), desc(follows.subjectId))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const titles = await titlesOf(
    reader,
    shown.map((row) => ({ kind: row.kind, id: row.subjectId })),
  );
  const last = shown.at(-1);
  return {
    follows: shown.map(({ kind, subjectId, at }) => {
      const about = titles.get(`${kind}/${subjectId}`);
      const asked = kind === 'member' ? (about?.href.slice('/m/'.length) ?? subjectId) : subjectId;
      return { kind, subjectId: asked, at, title: about?.title ?? null, href: about?.href ?? null, lang: about?.lang ?? null };
    }),
    next: rows.length > limit && last ? `${last.at}.${last.subjectId}` : null,
  };
};

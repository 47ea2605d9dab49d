/** Reads of notices. What they are about is joined when read, under the reader's rights: a notice holds no words. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { mostCounted, type NoticeKind, noticesPerPage } from '../../../shared/domains/notifications.lists.ts';
import type { GetMyNotices, NoticeView } from '../../../shared/domains/notifications.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import { faceJoin } from '../members/index.ts';
import { hrefOfStanding, isOfStanding, talkOf } from './talk.ts';

type On = { db: ReadDb; t: Tables };

const columns = ({ db, t }: On) => {
  const { notices } = t.notifications;
  const face = faceJoin(t);
  return db
    .select({
      n: notices.n,
      kind: notices.kind,
      what: notices.what,
      count: notices.count,
      at: notices.at,
      readAt: notices.readAt,
      threadId: notices.threadId,
      postId: notices.postId,
      note: notices.note,
      cause: notices.cause,
      ...face.columns,
    })
    .from(notices)
    .leftJoin(face.table, eq(face.id, notices.actorId));
};
type Row = Awaited<ReturnType<typeof columns>>[number];

const before = ({ t }: On) => {
  const { notices } = t.notifications;
  return [
    eq(notices.memberId, sql.placeholder('memberId')),
    eq(notices.inApp, 1),
    sql`(${notices.at}, ${notices.n}) < (${sql.placeholder('at')}, ${sql.placeholder('n')})`,
  ];
};
const listed = prepared((on) =>
  columns(on)
    .where(and(...before(on)))
    .orderBy(desc(on.t.notifications.notices.at), desc(on.t.notifications.notices.n))
    .limit(sql.placeholder('limit')),
);
const listedUnread = prepared((on) =>
  columns(on)
    .where(and(...before(on), eq(on.t.notifications.notices.readAt, 0)))
    .orderBy(desc(on.t.notifications.notices.at), desc(on.t.notifications.notices.n))
    .limit(sql.placeholder('limit')),
);
const listedKind = prepared((on) =>
  columns(on)
    .where(and(...before(on), eq(on.t.notifications.notices.kind, sql.placeholder('kind'))))
    .orderBy(desc(on.t.notifications.notices.at), desc(on.t.notifications.notices.n))
    .limit(sql.placeholder('limit')),
);

const unreadNumbers = prepared(({ db, t }) => {
  const { notices } = t.notifications;
  return db
    .select({ n: notices.n })
    .from(notices)
    .where(and(eq(notices.memberId, sql.placeholder('memberId')), eq(notices.inApp, 1), eq(notices.readAt, 0)))
    .limit(mostCounted);
});
/** How many are unread, counted up to 100. */
export const unreadOf = async (on: On, memberId: string): Promise<number> => (await unreadNumbers(on, { memberId })).length;

/** Whoever did it, if they are still here. */
const faceIn = ({ handle, name, line, tier, role, picture }: Row): NoticeView['actor'] =>
  handle !== null && name !== null && line !== null && tier !== null && role !== null ? { handle, name, line, tier, role, picture } : null;

const views = async (reader: Reader, rows: Row[]): Promise<NoticeView[]> => {
  const talk = await talkOf(reader, rows);
  return rows.map((row, i) => {
    const about = talk[i];
    const { n, kind, what, count, at, readAt, note } = row;
    return {
      ...{ n, kind, what, count, at, note, unread: readAt === 0 },
      // what is not for this reader any more is told neutrally: not by whom, either
      actor: about || row.kind === 'standing' ? faceIn(row) : null,
      title: about?.title ?? null,
      lang: about?.lang ?? null,
      href: isOfStanding(kind) ? hrefOfStanding(what, note) : (about?.href ?? null),
      excerpt: about?.excerpt ?? null,
      excerptLang: about?.excerptLang ?? null,
      decision: about?.decision ?? null,
    };
  });
};

export const getMyNotices = async (reader: Reader, input: InputOf<typeof GetMyNotices>): Promise<ReturnsOf<typeof GetMyNotices>> => {
  const { id } = memberOf(reader.actor);
  const limit = input.limit ?? noticesPerPage;
  const show = input.show ?? 'all';
  const [at, n] = (input.before ?? `${Number.MAX_SAFE_INTEGER}_0`).split('_').map(Number);
  const asked = { memberId: id, at, n, limit: limit + 1, kind: show as NoticeKind };
  const rows = await (show === 'all' ? listed : show === 'unread' ? listedUnread : listedKind)(reader, asked);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    notices: await views(reader, shown),
    unread: await unreadOf(reader, id),
    next: rows.length > limit && last ? `${last.at}_${last.n}` : null,
  };
};

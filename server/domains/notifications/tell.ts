/** Writes notices: one statement for many people, put together with what they have not read yet. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { alwaysInApp, type NoticeKind, type NoticeWhat } from '../../../shared/domains/notifications.lists.ts';
import { newId } from '../../platform/id.ts';
import { preparedMany, preparedWriteMany } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { whoLeft } from '../members/index.ts';
import { planMails } from './mail-plan.ts';
import { kindOf, mailTooOldMs, togetherOf, usualWays } from './notices.rules.ts';

/** What happened, as far as a notice holds it: places and people, no words of theirs. */
export type Happened = {
  what: NoticeWhat;
  /** Unique for what happened: the same one counts once. */
  cause: string;
  threadId?: string;
  postId?: string;
  postN?: number;
  /** Never told of their own acts. */
  actorId?: string;
  note?: string;
  /** What else it is about, where there is neither thread nor post. */
  other?: string;
  /** How often, where it is told of several times at once; else once. */
  count?: number;
  /** Epoch milliseconds. */
  at: number;
};

type Ways = { memberId: string; inApp: boolean; byMail: boolean };

const settingsOf = preparedMany(({ db, t }, rows) => {
  const { noticeSettings } = t.notifications;
  const members = rows.map((row) => row('memberId'));
  return db
    .select({ memberId: noticeSettings.memberId, inApp: noticeSettings.inApp, byMail: noticeSettings.byMail })
    .from(noticeSettings)
    .where(and(inArray(noticeSettings.memberId, members), eq(noticeSettings.kind, sql.placeholder('kind'))));
});
/** How each of these wants to hear of this kind; who wants it in no way is left out. */
const waysOf = async (work: Work, kind: NoticeKind, memberIds: string[]): Promise<Ways[]> => {
  const rows = await settingsOf(
    work,
    memberIds.map((memberId) => ({ memberId })),
    { kind },
  );
  const chosen = new Map(rows.map((row) => [row.memberId, row]));
  const usual = usualWays[kind];
  return memberIds
    .map((memberId) => {
      const own = chosen.get(memberId);
      const inApp = alwaysInApp.includes(kind) || (own ? own.inApp === 1 : usual.inApp);
      return { memberId, inApp, byMail: own ? own.byMail === 1 : usual.byMail };
    })
    .filter(({ inApp, byMail }) => inApp || byMail);
};

const countUp = preparedWriteMany(({ db, t }, rows) => {
  const { noticeBoxes } = t.notifications;
  return db
    .insert(noticeBoxes)
    .values(rows.map((row) => ({ memberId: row('memberId'), n: 1, mailDueAt: 0, noMail: 0, seenAt: sql.placeholder('now') })))
    .onConflictDoUpdate({ target: noticeBoxes.memberId, set: { n: sql`${noticeBoxes.n} + 1` } })
    .returning({ memberId: noticeBoxes.memberId, n: noticeBoxes.n, mailDueAt: noticeBoxes.mailDueAt, noMail: noticeBoxes.noMail });
});
/** The next number of each of these: it also puts two works that tell the same person one after the other. */
const nextNumbers = async (work: Work, memberIds: string[]): Promise<Map<string, { n: number; mailDueAt: number; noMail: number }>> => {
  const rows = await countUp(
    work,
    memberIds.map((memberId) => ({ memberId })),
    { now: work.now },
  );
  return new Map(rows.map((row) => [row.memberId, row]));
};

const writeNotices = preparedWriteMany(({ db, t }, rows) => {
  const { notices } = t.notifications;
  const set = (name: string) => sql.raw(`excluded.${name}`);
  const same = sql.placeholder;
  return db
    .insert(notices)
    .values(
      rows.map((row) => ({
        ...{ id: row('id'), memberId: row('memberId'), n: row('n'), inApp: row('inApp'), toMail: row('toMail') },
        ...{ kind: same('kind'), what: same('what'), together: same('together'), openKey: '' },
        ...{ threadId: same('threadId'), postId: same('postId'), postN: same('postN'), actorId: same('actorId') },
        ...{ count: same('count'), cause: same('cause'), note: same('note'), firstAt: same('at'), at: same('at'), readAt: 0 },
      })),
    )
    .onConflictDoUpdate({
      target: [notices.memberId, notices.together, notices.openKey],
      // where it leads stays: the first one that was not read yet
      set: {
        n: set('n'),
        count: sql`${notices.count} + excluded.count`,
        actorId: set('actor_id'),
        cause: set('cause'),
        note: set('note'),
        inApp: set('in_app'),
        at: set('at'),
        toMail: set('to_mail'),
      },
    })
    .returning({ memberId: notices.memberId });
});

/** Tells these members, at most some hundred; the one who did it is left out. Told within a round, so that it happens once. */
export const tell = async (work: Work, happened: Happened, memberIds: string[]): Promise<void> => {
  // always in the order of members: two works that tell the same people can't wait for each other
  const meant = [...new Set(memberIds)].filter((id) => id !== happened.actorId).sort();
  if (meant.length === 0) return;
  // their words may still be answered, and their reports decided
  const left = await whoLeft(work, meant);
  const wanted = meant.filter((id) => !left.has(id));
  if (wanted.length === 0) return;
  const kind = kindOf[happened.what];
  const ways = await waysOf(work, kind, wanted);
  if (ways.length === 0) return;
  const numbers = await nextNumbers(
    work,
    ways.map((way) => way.memberId),
  );
  const recent = work.now - happened.at < mailTooOldMs;
  const mails = (way: Ways): boolean => way.byMail && recent && numbers.get(way.memberId)?.noMail === 0;
  await writeNotices(
    work,
    ways.map(({ memberId, inApp, byMail }) => ({
      id: newId(work.now),
      memberId,
      n: numbers.get(memberId)?.n ?? 0,
      inApp: inApp ? 1 : 0,
      toMail: mails({ memberId, inApp, byMail }) ? 1 : 0,
    })),
    {
      ...{ kind, what: happened.what, together: togetherOf(happened.what, happened), cause: happened.cause, at: happened.at },
      ...{ threadId: happened.threadId ?? null, postId: happened.postId ?? null, postN: happened.postN ?? 0 },
      ...{ actorId: happened.actorId ?? null, note: happened.note ?? null, count: happened.count ?? 1 },
    },
  );
  await planMails(
    work,
    ways.filter((way) => mails(way) && numbers.get(way.memberId)?.mailDueAt === 0).map(({ memberId }) => memberId),
  );
  for (const { memberId, inApp } of ways) if (inApp) work.live({ topic: `me:${memberId}`, kind: 'notices', payload: {} });
};

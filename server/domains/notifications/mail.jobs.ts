/** The mails that are due: about what was not read in the meantime and can still be read, one for each person. */
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import { GetBrand } from '../../../shared/domains/brand.ts';
import type { JobContext, JobRunner } from '../../platform/jobs.ts';
import { sendMail } from '../../platform/mail/mail.ts';
import type { Reader } from '../../platform/reader.ts';
import { actorsOf, faceJoin, mailOf } from '../members/index.ts';
import { noticeMail, type Readable } from './notice-mail.ts';
import { mostMailedAtOnce, silentAfterMs } from './notices.rules.ts';
import { hrefOfStanding, isOfStanding, talkOf } from './talk.ts';
import type { Tokens } from './unsubscribe-token.ts';

/** People whose mails are looked for at a time. */
const perPage = 50;

const dueBoxes = async (context: JobContext): Promise<string[]> => {
  const { db, t } = context.reader();
  const { noticeBoxes } = t.notifications;
  const rows = await db
    .select({ memberId: noticeBoxes.memberId })
    .from(noticeBoxes)
    .where(and(gt(noticeBoxes.mailDueAt, 0), lte(noticeBoxes.mailDueAt, context.now)))
    .orderBy(asc(noticeBoxes.mailDueAt))
    .limit(perPage);
  return rows.map((row) => row.memberId);
};

/** What waits for one person, the newest first. */
const waiting = ({ db, t }: Reader, memberId: string) => {
  const { notices } = t.notifications;
  const face = faceJoin(t);
  return db
    .select({
      id: notices.id,
      n: notices.n,
      kind: notices.kind,
      what: notices.what,
      count: notices.count,
      note: notices.note,
      cause: notices.cause,
      threadId: notices.threadId,
      postId: notices.postId,
      actor: face.columns.name,
    })
    .from(notices)
    .leftJoin(face.table, eq(face.id, notices.actorId))
    .where(and(eq(notices.memberId, memberId), eq(notices.toMail, 1)))
    .orderBy(desc(notices.n))
    .limit(mostMailedAtOnce);
};
type Waiting = Awaited<ReturnType<typeof waiting>>[number];

/** Joined under the rights of the person, at the time of sending: what they may not read now goes into no mail. */
const readable = async (reader: Reader, rows: Waiting[]): Promise<Map<string, Readable>> => {
  const talk = await talkOf(reader, rows, 'mail');
  return new Map(
    rows.flatMap((row, i): [string, Readable][] => {
      const about = isOfStanding(row.kind)
        ? { title: null, href: hrefOfStanding(row.what, row.note), excerpt: null, decision: null }
        : talk[i];
      return about ? [[row.id, { ...row, title: about.title, href: about.decision ?? about.href, excerpt: about.excerpt }]] : [];
    }),
  );
};

const sendTo = async (context: JobContext, tokens: Tokens, memberId: string): Promise<void> => {
  const house = context.reader();
  const to = (await mailOf(house, [memberId])).get(memberId);
  const actor = (await actorsOf(house, [memberId])).get(memberId);
  const rows = await waiting(house, memberId);
  const locale = to?.locale ?? house.locale;
  const spoken = context.reader(locale);
  const parts = to && actor ? await readable({ ...spoken, actor }, rows) : new Map<string, Readable>();
  const brand = (await spoken.query(GetBrand, {})).name;
  await context.work(async (work) => {
    const { notices, noticeBoxes } = work.t.notifications;
    // the row first: what is told from here on plans a mail of its own
    const [box] = await work.db
      .update(noticeBoxes)
      .set({ mailDueAt: 0 })
      .where(and(eq(noticeBoxes.memberId, memberId), gt(noticeBoxes.mailDueAt, 0), lte(noticeBoxes.mailDueAt, context.now)))
      .returning({ noMail: noticeBoxes.noMail, seenAt: noticeBoxes.seenAt });
    if (!box) return; // another worker was here
    // what was read between the reading above and now is not among them any more
    const still = await work.db
      .update(notices)
      .set({ toMail: 0 })
      .where(and(eq(notices.memberId, memberId), eq(notices.toMail, 1)))
      .returning({ id: notices.id, n: notices.n });
    const told = still.sort((a, b) => b.n - a.n).flatMap(({ id }) => parts.get(id) ?? []);
    if (!to || told.length === 0 || box.noMail === 1 || context.now - box.seenAt > silentAfterMs) return;
    const addressee = { memberId, address: to.address, name: to.name, locale, brand };
    await sendMail(work, noticeMail(told, addressee, tokens, house.speaks(locale)));
  });
};

export const mailJob = (tokens: Tokens): JobRunner => ({
  kind: 'notice-mails',
  run: async (context) => {
    for (let due = await dueBoxes(context); due.length > 0; due = await dueBoxes(context))
      for (const memberId of due) await sendTo(context, tokens, memberId);
  },
});

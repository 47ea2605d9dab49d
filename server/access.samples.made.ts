/** What samples are made of: things that stand in the house before somebody asks about them. */
import { eq } from 'drizzle-orm';
import { TakeEntryOut } from '../shared/domains/contests.entries.ts';
import { ReadToEnd } from '../shared/domains/forum.reading.ts';
import { EditPost } from '../shared/domains/forum.ts';
import { GiveConsent } from '../shared/domains/members.settings.ts';
import { SuspendMember } from '../shared/domains/members.suspension.ts';
import { DecideReport, ReportPost } from '../shared/domains/moderation.ts';
import type { World } from './access.samples.world.ts';
import { someReply, someThread } from './domains/forum/forum.fixtures.ts';
import { givePassword, someCode } from './domains/identity/identity.fixtures.ts';
import { broughtPicture } from './domains/media/media.fixtures.ts';
import { tokensOf } from './domains/notifications/index.ts';
import type { Member } from './platform/actor.ts';

export const threeTimes = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
export const ofHost = async (w: World) => someReply(w.t.house, w.host, w.threadId, { body: `A reply for the sample ${w.fresh()}` });

/** Each on a day of its own: a day takes only so many. */
export const onAnotherDay = (w: World) => broughtPicture(w.t.house, w.people.owner, { now: w.t.house.clock() - w.fresh() * 86_400_000 });
export const goodCode = (w: World) => someCode(w.t.house, `+4478${String(w.fresh()).padStart(8, '0')}`);
export const samplePassword = async (w: World, as: Member): Promise<string> => {
  await givePassword(w.t.house, as, w.account.password);
  return w.account.password;
};
/** Allows that reading is noted, and reads a thread that nobody has read, or leaves it to be read. */
export const readSomething = async (w: World, as: Member | undefined, toEnd = true) => {
  const { threadId } = await someThread(w.t.house, w.host, { spaceId: w.spaceId });
  if (as) await w.t.house.run(GiveConsent, as, { purpose: 'reading', audience: 'me' });
  if (as && toEnd) await w.t.house.run(ReadToEnd, as, { threadId });
  return { threadId };
};

export const threadOfHost = async (w: World) =>
  (await someThread(w.t.house, w.host, { spaceId: w.spaceId, title: `Sample of staff ${w.fresh()}` })).threadId;
/** A question with two answers by staff. */
export const someQuestion = async (w: World, asker: Member): Promise<{ threadId: string; answers: [string, string] }> => {
  const { threadId } = await someThread(w.t.house, asker, { spaceId: w.spaceId, kind: 'question', title: `Sample question ${w.fresh()}` });
  const answer = () => someReply(w.t.house, w.people.moderator, threadId, { body: `An answer ${w.fresh()}` });
  return { threadId, answers: [await answer(), await answer()] };
};
export const editedPost = async (w: World): Promise<string> => {
  const postId = await ofHost(w);
  await w.t.house.run(EditPost, w.host, { postId, body: `other words ${w.fresh()}`, version: 1 });
  return postId;
};
/** Makes who asks somebody who came just now: only who has said nothing yet can take over another self. */
export const asNewcomer = async (w: World, as: Member | undefined): Promise<void> => {
  if (!as) return;
  const newcomer = await w.t.member({ role: as.role });
  await w.t.cookie(newcomer);
  const { sessions } = w.t.house.store.t.identity;
  const { members } = w.t.house.store.t.members;
  const token = (await w.t.cookie(as)).split('=')[1]?.split('.')[0] ?? '';
  await w.t.house.system('sample', async (work) => {
    const [row] = await work.db.select({ accountId: members.accountId }).from(members).where(eq(members.id, newcomer.id));
    await work.db
      .update(sessions)
      .set({ userId: row?.accountId ?? '' })
      .where(eq(sessions.token, token));
    work.changed(`member:${as.id}`);
  });
};
/** Who asks may have ended their session by what they asked before. */
export const newSession = async (w: World, as: Member | undefined): Promise<void> => {
  if (as) await w.t.cookie(as, true);
};
export const stopToken = (w: World): string => tokensOf(w.t.config.secret).of({ memberId: w.people.owner.id, kind: 'reply' });

/** A post of the host with so many reports: its review, as staff see it. */
export const someReview = async (w: World, reports: number): Promise<{ postId: string; reviewId: string; version: number }> => {
  const postId = await ofHost(w);
  for (let i = 0; i < reports; i++)
    await w.t.house.run(ReportPost, await w.t.member({ joined: Date.now() - 30 * 86_400_000 }), { postId, reason: 'spam' });
  const { reviews } = w.t.house.store.t.moderation;
  const [review] = await w.t.house.store.read.select().from(reviews).where(eq(reviews.postId, postId));
  return { postId, reviewId: review?.id ?? '', version: review?.version ?? 0 };
};
/** A post of this member that somebody else of the staff has hidden: the decision about it. */
export const someDecision = async (w: World, author: Member): Promise<string> => {
  const { threadId } = await someThread(w.t.house, w.host, { spaceId: w.spaceId, title: `Sample thread ${w.fresh()}` });
  const postId = await someReply(w.t.house, author, threadId);
  await w.t.house.run(ReportPost, await w.t.member(), { postId, reason: 'spam' });
  const { reviews, staffActs } = w.t.house.store.t.moderation;
  const [review] = await w.t.house.store.read.select().from(reviews).where(eq(reviews.postId, postId));
  const judge = await w.t.member({ role: 'administrator' });
  await w.t.house.run(DecideReport, judge, { reviewId: review?.id ?? '', version: 1, decision: 'hide', reason: 'A sample.' });
  const [act] = await w.t.house.store.read.select().from(staffActs).where(eq(staffActs.subjectId, postId));
  return act?.id ?? '';
};

/** An entry that somebody else of the staff took out: the decision about it. */
export const someEntryOut = async (w: World, entryId: string): Promise<string> => {
  const judge = await w.t.member({ role: 'moderator' });
  await w.t.house.run(TakeEntryOut, judge, { entryId, reason: 'A sample.' });
  const { staffActs } = w.t.house.store.t.moderation;
  const [act] = await w.t.house.store.read.select().from(staffActs).where(eq(staffActs.subjectId, entryId));
  return act?.id ?? '';
};

/** A suspension by somebody else of the staff: the decision about it. */
export const someSuspension = async (w: World, member: Member): Promise<string> => {
  const judge = await w.t.member({ role: 'moderator' });
  await w.t.house.run(SuspendMember, judge, { handle: member.handle, reason: 'A sample.' });
  const { staffActs } = w.t.house.store.t.moderation;
  const [act] = await w.t.house.store.read.select().from(staffActs).where(eq(staffActs.authorId, member.id));
  return act?.id ?? '';
};

/**
 * One input for every contract and for every page: what the generated tests ask with. A contract or page without one fails
 * them by name. Every sample is good as it stands: who may ask gets 200, and what the contract emits is told.
 */
import { eq } from 'drizzle-orm';
import { StartPoll } from '../shared/domains/ballots.polls.ts';
import { SetBallotsAside } from '../shared/domains/ballots.review.ts';
import { AcceptAnswer } from '../shared/domains/forum.acts.ts';
import { ReadToEnd } from '../shared/domains/forum.reading.ts';
import { HidePost, LockThread, MarkOfficial, PinThread } from '../shared/domains/forum.staff.ts';
import { EditPost, ReactToPost } from '../shared/domains/forum.ts';
import { Follow } from '../shared/domains/members.follows.ts';
import { GetMyProfile, GiveConsent, WithdrawConsent } from '../shared/domains/members.settings.ts';
import { SuspendMember } from '../shared/domains/members.suspension.ts';
import { AppealDecision, DecideReport, ReportPost } from '../shared/domains/moderation.ts';
import { noticeFields } from '../shared/domains/notifications.lists.ts';
import { contestContractSamples, contestDocumentSamples, contestPageSamples } from './access.samples.contests.ts';
import { castIn, closedBox, reviewedBox, someBox } from './domains/ballots/ballots.fixtures.ts';
import { someReply, someSpace, someThread } from './domains/forum/forum.fixtures.ts';
import { givePassword, someCode, someTicket, unconfirmed } from './domains/identity/identity.fixtures.ts';
import { someClaimLink, someSelf } from './domains/imports/imports.fixtures.ts';
import { broughtPicture, somePicture } from './domains/media/media.fixtures.ts';
import { tokensOf } from './domains/notifications/index.ts';
import type { Member } from './platform/actor.ts';
import type { SentFile, TestHouse } from './testing.ts';

export const personas = ['visitor', 'owner', 'other', 'moderator', 'manager', 'administrator'] as const;
export type Persona = (typeof personas)[number];
export type People = Record<Exclude<Persona, 'visitor'>, Member>;

/** What stands in the house that is asked. `host` is none of those who ask: everybody may react to what they wrote. */
export type World = {
  t: TestHouse;
  people: People;
  host: Member;
  spaceId: string;
  threadId: string;
  postId: string;
  account: { email: string; password: string };
  /** A number that was never used: no two samples are the same act. */
  fresh(): number;
};

export const openWorld = async (t: TestHouse): Promise<World> => {
  const host = await t.member({ handle: 'host' });
  const people = {} as People;
  for (const persona of personas)
    if (persona !== 'visitor')
      people[persona] = await t.member({ handle: persona, role: persona === 'owner' || persona === 'other' ? 'member' : persona });
  for (const member of Object.values(people)) await t.cookie(member);
  const spaceId = await someSpace(t.house, 'samples');
  const { threadId, postId } = await someThread(t.house, host, { spaceId, title: 'A thread of the host' });
  // a question that waits, a thread of two pages with an answer and reactions in it: so that every read finds something
  await someThread(t.house, people.owner, { spaceId, kind: 'question', title: 'Who knows?' });
  for (let i = 0; i < 21; i++) await someReply(t.house, i % 2 ? host : people.other, threadId, { replyTo: postId });
  await t.house.run(ReactToPost, people.owner, { postId, kind: 'thanks' });
  const account = { email: 'sample@example.com', password: 'a short sentence' };
  await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Sample', ...account } });
  let used = 0;
  return { t, people, host, spaceId, threadId, postId, account, fresh: () => ++used };
};

/** `as`: who will ask, or undefined for a visitor: what a sample needs of them is made before. */
type Sample = (world: World, as: Member | undefined) => object | Promise<object>;

const threeTimes = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
const ofHost = async (w: World) => someReply(w.t.house, w.host, w.threadId, { body: `A reply for the sample ${w.fresh()}` });

/** Each on a day of its own: a day takes only so many. */
const onAnotherDay = (w: World) => broughtPicture(w.t.house, w.people.owner, { now: w.t.house.clock() - w.fresh() * 86_400_000 });
const goodCode = (w: World) => someCode(w.t.house, `+4478${String(w.fresh()).padStart(8, '0')}`);
const samplePassword = async (w: World, as: Member): Promise<string> => {
  await givePassword(w.t.house, as, w.account.password);
  return w.account.password;
};
/** Allows that reading is noted, and reads a thread that nobody has read, or leaves it to be read. */
const readSomething = async (w: World, as: Member | undefined, toEnd = true) => {
  const { threadId } = await someThread(w.t.house, w.host, { spaceId: w.spaceId });
  if (as) await w.t.house.run(GiveConsent, as, { purpose: 'reading', audience: 'me' });
  if (as && toEnd) await w.t.house.run(ReadToEnd, as, { threadId });
  return { threadId };
};

const threadOfHost = async (w: World) =>
  (await someThread(w.t.house, w.host, { spaceId: w.spaceId, title: `Sample of staff ${w.fresh()}` })).threadId;
/** A question with two answers by staff. */
const someQuestion = async (w: World, asker: Member): Promise<{ threadId: string; answers: [string, string] }> => {
  const { threadId } = await someThread(w.t.house, asker, { spaceId: w.spaceId, kind: 'question', title: `Sample question ${w.fresh()}` });
  const answer = () => someReply(w.t.house, w.people.manager, threadId, { body: `An answer ${w.fresh()}` });
  return { threadId, answers: [await answer(), await answer()] };
};
const editedPost = async (w: World): Promise<string> => {
  const postId = await ofHost(w);
  await w.t.house.run(EditPost, w.host, { postId, body: `other words ${w.fresh()}`, version: 1 });
  return postId;
};
/** Makes who asks somebody who came just now: only who has said nothing yet can take over another self. */
const asNewcomer = async (w: World, as: Member | undefined): Promise<void> => {
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
const newSession = async (w: World, as: Member | undefined): Promise<void> => {
  if (as) await w.t.cookie(as, true);
};
const stopToken = (w: World): string => tokensOf(w.t.config.secret).of({ memberId: w.people.owner.id, kind: 'reply' });

/** A post of the host with so many reports: its review, as staff see it. */
const someReview = async (w: World, reports: number): Promise<{ postId: string; reviewId: string; version: number }> => {
  const postId = await ofHost(w);
  for (let i = 0; i < reports; i++)
    await w.t.house.run(ReportPost, await w.t.member({ joined: Date.now() - 30 * 86_400_000 }), { postId, reason: 'spam' });
  const { reviews } = w.t.house.store.t.moderation;
  const [review] = await w.t.house.store.read.select().from(reviews).where(eq(reviews.postId, postId));
  return { postId, reviewId: review?.id ?? '', version: review?.version ?? 0 };
};
/** A post of this member that somebody else of the staff has hidden: the decision about it. */
const someDecision = async (w: World, author: Member): Promise<string> => {
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

/** A suspension by somebody else of the staff: the decision about it. */
const someSuspension = async (w: World, member: Member): Promise<string> => {
  const judge = await w.t.member({ role: 'moderator' });
  await w.t.house.run(SuspendMember, judge, { handle: member.handle, reason: 'A sample.' });
  const { staffActs } = w.t.house.store.t.moderation;
  const [act] = await w.t.house.store.read.select().from(staffActs).where(eq(staffActs.authorId, member.id));
  return act?.id ?? '';
};

/** By the name of the contract. */
export const contractSamples: Record<string, Sample> = {
  GetBrand: () => ({}),
  ChooseLanguage: () => ({ locale: 'en' }),
  ChangeBrand: (w) => ({
    ...{ name: 'Samples', tagline: 'What is tried here', welcome: 'Come in.', picture: false, reason: 'a sample' },
    version: w.t.house.policies.inForce('brand', 'brand', w.t.house.clock())?.version ?? 0,
  }),

  GetOpeningSteps: () => ({}),
  LeaveOpeningStep: () => ({ step: 'rules' }),
  SetUpHouse: (w) => ({
    ...{ name: 'Samples', tagline: 'What is tried here', welcome: 'Come in.', picture: false, space1: 'A space' },
    ...{ adminName: 'Sam Sample', email: `set-up-${w.fresh()}@example.com`, password: 'a short sentence' },
  }),

  SignUp: async (w, as) => {
    await newSession(w, as);
    return { name: 'Sam Sample', email: `sample-${w.fresh()}@example.com`, password: 'a short sentence' };
  },
  SignIn: async (w, as) => {
    await newSession(w, as);
    return w.account;
  },
  SignOut: () => ({}),
  ConfirmAddress: async (w) => ({ token: await someTicket(w.t.house, 'confirm', w.people.owner) }),
  SendConfirmation: async (w, as) => {
    if (as) await unconfirmed(w.t.house, as);
    return {};
  },
  ChangeAddress: async (w, as) => {
    if (as) await unconfirmed(w.t.house, as);
    return { email: `sample-${w.fresh()}@example.com`, password: as ? await samplePassword(w, as) : 'x' };
  },
  AskForReset: (w) => ({ email: `sample-${w.fresh()}@example.com` }),
  ResetPassword: async (w) => {
    const member = await w.t.member();
    await w.t.cookie(member);
    return { token: await someTicket(w.t.house, 'reset', member), password: 'another short sentence' };
  },
  ChangePassword: async (w, as) => ({
    currentPassword: as ? await samplePassword(w, as) : 'x',
    password: 'another short sentence',
  }),
  AskForCode: (w) => ({ number: `+4477${String(w.fresh()).padStart(8, '0')}` }),
  SignInByPhone: async (w, as) => {
    await newSession(w, as);
    return { ...(await goodCode(w)), name: 'Phil Phone' };
  },
  SignOutEverywhere: async (w, as) => {
    await newSession(w, as);
    return {};
  },
  GetMySignIn: () => ({}),

  GetMySelves: () => ({}),
  ClaimSelf: async (w, as) => {
    await asNewcomer(w, as);
    return { token: await someClaimLink(w.t.house, (await someSelf(w.t.house)).handle) };
  },
  MakeClaimLink: async (w) => ({ handle: (await someSelf(w.t.house)).handle }),

  GetMe: () => ({}),
  GetStaff: () => ({}),
  GetMember: (w) => ({ handle: w.host.handle }),
  ExportMyRecord: () => ({ before: 1_000_000 }),
  GetMyRecord: () => ({ limit: 5, before: 1_000_000 }),
  JoinCommunity: (w) => ({ name: `Sample ${w.fresh()}` }),
  GiveRole: async (w) => ({ handle: (await w.t.member()).handle, role: 'moderator', reason: 'a sample' }),
  GetSuspension: (w) => ({ handle: w.host.handle }),
  SuspendMember: async (w) => ({ handle: (await w.t.member()).handle, reason: 'a sample', days: 3 }),
  LiftSuspension: async (w) => {
    const { handle } = await w.t.member();
    await w.t.house.run(SuspendMember, w.people.administrator, { handle, reason: 'a sample' });
    return { handle, reason: 'a sample' };
  },
  KeepLanguage: () => ({ locale: 'en' }),
  GetMyProfile: () => ({}),
  GetMyFirstSteps: () => ({}),
  GetMyFirstWords: () => ({}),
  ChangeProfile: async (w, as) => ({
    version: as ? (await w.t.house.ask(GetMyProfile, as, {})).version : 1,
    line: `one line ${w.fresh()}`,
    about: 'About **me**.',
  }),
  NoteVisit: () => ({}),
  GiveConsent: async (w, as) => {
    if (as) await w.t.house.run(WithdrawConsent, as, { purpose: 'reading' });
    return { purpose: 'reading', audience: 'me' };
  },
  WithdrawConsent: async (w, as) => {
    if (as) await readSomething(w, as);
    return { purpose: 'reading', forget: true };
  },
  ReadToEnd: (w, as) => readSomething(w, as, false),
  ShareThread: (w) => ({ threadId: w.threadId, how: 'link' }),
  Follow: (w) => ({ kind: 'thread', subjectId: w.threadId }),
  Unfollow: async (w, as) => {
    const sample = { kind: 'space' as const, subjectId: w.spaceId };
    if (as) await w.t.house.run(Follow, as, sample);
    return sample;
  },
  GetMyFollow: (w) => ({ kind: 'member', subjectId: w.host.handle }),
  GetMyFollows: () => ({ kind: 'thread', limit: 2 }),

  BringPicture: async (w) => ({ alt: `A sample ${w.fresh()}`, file: await somePicture() }),
  DescribePicture: async (w) => ({ mediaId: await onAnotherDay(w), alt: 'A sample' }),
  KeepMyPicture: async () => ({ file: await somePicture() }),
  TakeMyPictureAway: () => ({}),

  ListSpaces: () => ({}),
  ListTags: () => ({ after: 'a' }),
  ListThreads: () => ({ space: 'samples', limit: 2 }),
  GetThread: (w) => ({ threadId: w.threadId, from: 21 }),
  GetMyThread: (w) => ({ threadId: w.threadId, from: 21 }),
  PreviewPost: (w) => ({ body: `**words** ${w.fresh()}` }),
  KeepDraft: (w) => ({ place: 'new', body: `words ${w.fresh()}`, title: 'Begun' }),
  GetDraft: (w) => ({ place: `thread:${w.threadId}` }),
  GetMyDrafts: () => ({}),
  DropDraft: () => ({ place: 'new:samples' }),
  SuggestMembers: () => ({ start: 'ho' }),
  GetPost: (w) => ({ postId: w.postId }),
  GetSpaceAsKept: (w) => ({ spaceId: w.spaceId }),
  ChangeSpace: async (w) => ({
    ...{ spaceId: await someSpace(w.t.house, `changed-${w.fresh()}`), version: 1, openTo: 0, reason: 'A sample.' },
    ...{ names: threeTimes('Changed'), about: threeTimes('') },
  }),
  PlaceSpace: async (w) => ({ spaceId: await someSpace(w.t.house, `placed-${w.fresh()}`), place: 2 }),
  MakeSpace: (w) => ({ slug: `sample-${w.fresh()}`, names: threeTimes('Sample'), about: threeTimes('') }),
  StartThread: (w) => ({
    spaceId: w.spaceId,
    kind: 'discussion',
    title: `Sample thread ${w.fresh()}`,
    body: `words ${w.fresh()} @host`,
    tags: ['Sample', 'samples of tags'],
  }),
  ReplyToThread: (w) => ({ threadId: w.threadId, body: `words ${w.fresh()} @host`, replyTo: w.postId }),
  EditPost: async (w) => ({
    postId: (await someThread(w.t.house, w.people.owner, { spaceId: w.spaceId })).postId,
    body: `words ${w.fresh()} @host`,
    version: 1,
  }),
  ReactToPost: async (w) => ({ postId: await ofHost(w), kind: 'helpful' }),
  TakeReactionBack: async (w, as) => {
    const sample = { postId: await ofHost(w), kind: 'helpful' as const };
    if (as) await w.t.house.run(ReactToPost, as, sample);
    return sample;
  },

  FindAlike: () => ({ title: 'Sample thread' }),
  Search: () => ({ q: 'thread -nobody "of the host"', space: 'samples' }),

  GetMyNotices: () => ({ limit: 5, before: `${4_000_000_000_000}_1`, show: 'all' }),
  MarkNoticesRead: () => ({ upTo: 3 }),
  GetNoticeSettings: () => ({}),
  BookmarkPost: (w) => ({ postId: w.postId }),
  RemoveBookmark: (w) => ({ postId: w.postId }),
  GetMyBookmarks: (w) => ({ before: `${4_000_000_000_000}_${w.postId}` }),
  KeepReadingPlace: (w) => ({ threadId: w.threadId, n: 3 }),
  GetUnreadCounts: (w) => ({ threads: w.threadId }),
  ListMyUnread: (w) => ({ before: `${4_000_000_000_000}_${w.threadId}` }),
  SetNoticeSettings: () => ({ ...Object.fromEntries(noticeFields.map((name) => [name, true])), noMailAtAll: false }),
  Unsubscribe: (w) => ({ token: stopToken(w) }),
  UndoUnsubscribe: (w) => ({ token: stopToken(w) }),

  DeletePost: async (w) => ({ postId: await someReply(w.t.house, w.people.owner, w.threadId) }),
  GetPostHistory: async (w) => ({ postId: await editedPost(w) }),
  AcceptAnswer: async (w, as) => {
    const { threadId, answers } = await someQuestion(w, as ?? w.host);
    if (as) await w.t.house.run(AcceptAnswer, as, { threadId, postId: answers[0] });
    return { threadId, postId: answers[1] };
  },
  UnacceptAnswer: async (w, as) => {
    const { threadId, answers } = await someQuestion(w, as ?? w.host);
    if (as) await w.t.house.run(AcceptAnswer, as, { threadId, postId: answers[0] });
    return { threadId };
  },
  MarkOfficial: async (w) => {
    const { answers } = await someQuestion(w, w.host);
    await w.t.house.run(MarkOfficial, w.people.moderator, { postId: answers[0] });
    return { postId: answers[1] };
  },
  UnmarkOfficial: async (w) => {
    const { answers } = await someQuestion(w, w.host);
    await w.t.house.run(MarkOfficial, w.people.moderator, { postId: answers[0] });
    return { postId: answers[0] };
  },
  HidePost: async (w) => ({ postId: await ofHost(w), reason: 'a sample' }),
  RestorePost: async (w) => {
    const sample = { postId: await ofHost(w), reason: 'a sample' };
    await w.t.house.run(HidePost, w.people.moderator, sample);
    return sample;
  },
  LockThread: async (w) => ({ threadId: await threadOfHost(w), reason: 'a sample' }),
  UnlockThread: async (w) => {
    const sample = { threadId: await threadOfHost(w), reason: 'a sample' };
    await w.t.house.run(LockThread, w.people.moderator, sample);
    return sample;
  },
  PinThread: async (w) => ({ threadId: await threadOfHost(w), reason: 'a sample' }),
  UnpinThread: async (w) => {
    const sample = { threadId: await threadOfHost(w), reason: 'a sample' };
    await w.t.house.run(PinThread, w.people.moderator, sample);
    return sample;
  },
  MoveThread: async (w) => ({
    threadId: await threadOfHost(w),
    spaceId: await someSpace(w.t.house, `moved-to-${w.fresh()}`),
    reason: 'a sample',
  }),
  ReportPost: async (w) => {
    // the fifth: what is reported by so many is hidden until somebody has looked
    const postId = await ofHost(w);
    for (let i = 0; i < 4; i++) await w.t.house.run(ReportPost, await w.t.member(), { postId, reason: 'spam' });
    return { postId, reason: 'illegal', words: 'A sample.' };
  },
  GetDesk: () => ({}),
  GetDeskQuestions: () => ({ show: 'unanswered' }),
  AnswerOfficially: async (w) => {
    const { threadId, answers } = await someQuestion(w, w.host);
    await w.t.house.run(MarkOfficial, w.people.moderator, { postId: answers[0] });
    return { threadId, body: `@owner An answer ${w.fresh()}` };
  },
  GetReports: () => ({ show: 'open' }),
  DecideReport: async (w) => {
    // hidden by one report's review, left as it is after five, and hidden already: each tells another event
    const way = w.fresh() % 3;
    const { reviewId, version } = await someReview(w, way === 0 ? 1 : 5);
    return { reviewId, version, decision: way === 1 ? 'keep' : 'hide', reason: 'A sample.' };
  },
  GetStaffLog: () => ({}),
  GetDecision: async (w, as) => ({ decisionId: await someDecision(w, as ?? w.host) }),
  AppealDecision: async (w) => ({ decisionId: await someDecision(w, w.people.owner), words: 'A sample.' }),
  GetAppeals: () => ({}),
  DecideAppeal: async (w, as) => {
    // about hidden words, and about a suspension: each tells another event
    const suspended = as?.role === 'manager' ? await w.t.member() : undefined;
    const decisionId = suspended ? await someSuspension(w, suspended) : await someDecision(w, w.host);
    const { out } = await w.t.house.run(AppealDecision, suspended ?? w.host, { decisionId, words: 'A sample.' });
    return { appealId: out.appealId, version: 1, decision: 'uphold', reason: 'A sample.' };
  },

  GetBallotBox: async (w) => ({ boxId: (await someBox(w.t.house, w.host)).boxId }),
  CastBallot: async (w, as) => {
    const { boxId, choices } = await someBox(w.t.house, w.host);
    if (as && w.fresh() % 2) await castIn(w.t.house, as, boxId, [choices[0]]);
    return { boxId, choices: [choices[1]] };
  },
  StartPoll: async (w, as) => ({
    threadId: (await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId })).threadId,
    pollOptions: ['One, or', 'the other'],
    pollQuestion: `Which ${w.fresh()}?`,
  }),
  EndPoll: async (w, as) => {
    const { threadId } = await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId });
    await w.t.house.run(StartPoll, as ?? w.host, { threadId, pollOptions: ['One', 'The other'] });
    return { threadId };
  },
  SetBallotsAside: async (w) => {
    const people = [await w.t.member(), await w.t.member(), await w.t.member()];
    return { boxId: await reviewedBox(w.t.house, w.host, people), members: people.map(({ handle }) => handle), reason: 'a sample' };
  },
  PutBallotsBack: async (w) => {
    const people = [await w.t.member(), await w.t.member(), await w.t.member()];
    const boxId = await reviewedBox(w.t.house, w.host, people);
    const members = people.map(({ handle }) => handle);
    await w.t.house.run(SetBallotsAside, w.people.manager, { boxId, members, reason: 'a sample' });
    return { boxId, reason: 'a sample' };
  },
  ListBallots: async (w) => ({ boxId: await closedBox(w.t.house, w.host), limit: 1 }),

  ...contestContractSamples,

  GetMyStanding: () => ({}),
  GetEarningRules: () => ({}),

  GetTransparency: () => ({}),
  GetRuleChanges: () => ({}),
  GetAspect: () => ({ aspect: 'staff-log' }),
  GetEarningRule: () => ({ rule: 'replied' }),
  GetTiers: () => ({}),
  GetLimit: () => ({ limit: 'replies' }),
  AskToOpen: () => ({ aspect: 'vote-checks' }),
  StartAspectThread: (w) => ({ aspect: 'ingredients', body: `What is in it? ${w.fresh()}` }),
  ChangeAspect: (w) => ({ aspect: 'coming', open: false, statement: `A word ${w.fresh()}`, reason: 'a sample' }),
  ChangeEarningRule: (w) => ({
    ...{ rule: 'shared', growth: 1, balance: 0, perDay: 3 + (w.fresh() % 900), reason: 'a sample' },
    effectiveAt: w.t.house.clock() + 3_600_000,
  }),
  ChangeTiers: (w) => ({
    ...{ friend: 50, maker: 400, keeper: 2000 + w.fresh(), reason: 'a sample' },
    effectiveAt: w.t.house.clock() + 3_600_000,
  }),
  ChangeLimit: (w) => ({
    ...{ limit: 'ask-to-open', voices: 2 + w.fresh(), days: 14, reason: 'a sample' },
    effectiveAt: w.t.house.clock() + 3_600_000,
  }),
};

/** By the address of the page. */
export const pageSamples: Record<string, Sample> = {
  '/ballots/:boxId': async (w) => ({ boxId: await closedBox(w.t.house, w.host) }),
  '/ballots/:boxId/receipt': async (w, as) => {
    const { boxId, choices } = await someBox(w.t.house, w.host);
    if (as) await castIn(w.t.house, as, boxId, [choices[0]]);
    return { boxId };
  },
  '/t/:threadId/poll': async (w, as) => ({ threadId: (await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId })).threadId }),
  '/': () => ({}),
  '/s/:space': () => ({ space: 'samples' }),
  '/me/drafts': () => ({}),
  '/tags': () => ({ after: 'a' }),
  '/tags/:tag': () => ({ tag: 'sample' }),
  '/t/:id/:slug': (w) => ({ id: w.threadId, slug: 'a-thread-of-the-host', from: 21 }),
  '/t/:id': (w) => ({ id: w.threadId }),
  '/p/:postId': (w) => ({ postId: w.postId }),
  '/p/:postId/edit': async (w, as) => ({
    postId: (await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId, title: `Sample page ${w.fresh()}` })).postId,
  }),
  '/p/:postId/delete': async (w, as) => ({
    postId: (await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId, title: `Sample page ${w.fresh()}` })).postId,
  }),
  '/p/:postId/history': async (w) => ({ postId: await editedPost(w), before: 2 }),
  '/search': () => ({ q: 'thread', space: 'samples' }),
  '/spaces': () => ({}),
  '/new': () => ({ space: 'samples' }),
  '/welcome': () => ({ next: '/rules' }),
  '/m/:handle': (w) => ({ handle: w.host.handle }),
  '/me': () => ({}),
  '/me/record': () => ({ before: 1_000_000, kind: 'joined' }),
  '/me/standing': () => ({}),
  '/me/follows': () => ({ kind: 'thread' }),
  '/me/settings': () => ({}),
  '/me/settings/picture': () => ({}),
  '/me/settings/consents': () => ({}),
  '/me/settings/notices': () => ({ kept: true }),
  '/unsubscribe': (w) => ({ token: stopToken(w) }),
  '/me/bookmarks': (w) => ({ before: `${4_000_000_000_000}_${w.postId}` }),
  '/me/unread': () => ({}),
  '/me/notices': () => ({ show: 'unread', before: `${4_000_000_000_000}_1` }),
  ...contestPageSamples,
  '/rules': () => ({}),
  '/rules/changes': () => ({}),
  '/rules/aspects/:aspect': () => ({ aspect: 'ingredients' }),
  '/rules/earning/:rule': () => ({ rule: 'replied' }),
  '/rules/tiers': () => ({}),
  '/desk/rules': () => ({}),
  '/desk/rules/aspects/:aspect': () => ({ aspect: 'staff-log', open: 'false', reason: 'a sample', look: '1' }),
  '/desk/rules/earning/:rule': () => ({ rule: 'replied', growth: '3', balance: '1', reason: 'a sample', look: '1' }),
  '/desk/rules/tiers': () => ({ friend: '60', maker: '400', keeper: '2000', reason: 'a sample', look: '1' }),
  '/desk/rules/limits/:limit': () => ({ limit: 'reports', hideAt: '6', perDay: '20', reason: 'a sample', look: '1' }),
  '/rules/limits/:limit': () => ({ limit: 'reports' }),
  '/offline': () => ({}),
  '/desk/begin': () => ({}),
  '/desk/brand': () => ({}),
  '/set-up': () => ({}),
  '/desk': () => ({}),
  '/desk/questions': () => ({ show: 'unsolved' }),
  '/desk/reports': () => ({ show: 'open' }),
  '/desk/appeals': () => ({}),
  '/desk/log': () => ({}),
  '/desk/suspensions/:handle': (w) => ({ handle: w.host.handle }),
  '/desk/spaces': () => ({}),
  '/desk/spaces/new': () => ({}),
  '/desk/spaces/:spaceId': (w) => ({ spaceId: w.spaceId }),
  '/desk/roles': () => ({ q: 'ho' }),
  '/desk/roles/:handle': (w) => ({ handle: w.host.handle }),
  '/rules/log': () => ({}),
  '/decisions/:decisionId': async (w, as) => ({ decisionId: await someDecision(w, as ?? w.host) }),
  '/p/:postId/report': (w) => ({ postId: w.postId }),
  '/p/:postId/why': (w) => ({ postId: w.postId }),
  '/sign-in': () => ({ next: '/rules' }),
  '/sign-up': () => ({ next: '/rules' }),
  '/claim': async (w) => ({ token: await someClaimLink(w.t.house, (await someSelf(w.t.house)).handle) }),
  '/desk/claim-links/:handle': async (w) => ({ handle: (await someSelf(w.t.house)).handle }),
  '/confirm': async (w) => ({ token: await someTicket(w.t.house, 'confirm', w.people.owner) }),
  '/forgot': () => ({}),
  '/sign-in/phone': () => ({ next: '/rules' }),
  '/sign-in/phone/code': async (w) => ({ ask: (await goodCode(w)).ask }),
  '/reset': async (w) => ({ token: await someTicket(w.t.house, 'reset', w.people.owner) }),
  '/me/settings/sign-in': () => ({}),
};

/** By the address of the document. */
export const documentSamples: Record<string, Sample> = {
  '/robots.txt': () => ({}),
  ...contestDocumentSamples,
  '/og/t/:threadId.png': (w) => ({ threadId: w.threadId }),
  '/og/m/:handle.png': (w) => ({ handle: w.host.handle }),
  '/og/brand.png': () => ({}),
  '/manifest.webmanifest': () => ({}),
  '/icon-192.png': () => ({}),
  '/icon-512.png': () => ({}),
  '/icon-whole-512.png': () => ({}),
  '/icon-180.png': () => ({}),
  '/sitemap.xml': () => ({}),
  '/sitemap/:n.xml': async (w) => {
    await w.t.house.jobs.drain();
    return { n: 1 };
  },
  '/feed.atom': () => ({}),
  '/rules/changes/feed.atom': () => ({}),
  '/rules/log/feed.atom': () => ({}),
  '/s/:space/feed.atom': () => ({ space: 'samples' }),
};

/** The parameters of the path put into it; `rest` is left for the query or the body. */
export const addressed = (path: string, input: object): { url: string; rest: Record<string, unknown> } => {
  const rest: Record<string, unknown> = { ...input };
  const url = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = rest[name];
    if (value === undefined) throw new Error(`the sample for ${path} has no ${name}`);
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
};

/** The file of a sample, apart: it goes beside the fields. */
export const takeFile = (sample: object): { sample: object; file?: SentFile } => {
  const { file, ...rest } = sample as { file?: unknown };
  return Buffer.isBuffer(file) ? { sample: rest, file: { bytes: file } } : { sample };
};

export const withQuery = (url: string, rest: Record<string, unknown>): string => {
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString();
  return query ? `${url}?${query}` : url;
};

/** What was possible once and is over in every house with people in it: the refusal that everybody gets. */
export const overNow: Record<string, string> = { SetUpHouse: 'already-set-up', '/set-up': 'already-set-up' };

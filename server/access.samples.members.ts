/** What the generated tests ask brand, opening, accounts, imports, members and media with: every sample is good as it stands. */
import { Follow } from '../shared/domains/members.follows.ts';
import { GetMyProfile, WithdrawConsent } from '../shared/domains/members.settings.ts';
import { SuspendMember } from '../shared/domains/members.suspension.ts';
import { asNewcomer, goodCode, newSession, onAnotherDay, readSomething, samplePassword } from './access.samples.made.ts';
import type { Sample } from './access.samples.world.ts';
import { someTicket, unconfirmed } from './domains/identity/identity.fixtures.ts';
import { someClaimLink, someSelf } from './domains/imports/imports.fixtures.ts';
import { somePicture } from './domains/media/media.fixtures.ts';
import { someLeaving } from './domains/members/members.fixtures.ts';

/** By the name of the contract. */
export const membersContractSamples: Record<string, Sample> = {
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
    return { name: `Sam Sample ${w.fresh()}`, email: `sample-${w.fresh()}@example.com`, password: 'a short sentence' };
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
  TakeBackAddress: async (w) => {
    const member = await w.t.member();
    await w.t.cookie(member);
    return { token: await someTicket(w.t.house, 'back', member, `sample-${w.fresh()}@example.com`) };
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
    return { ...(await goodCode(w)), name: `Phil Phone ${w.fresh()}` };
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

  GetMyLeaving: () => ({}),
  LeaveCommunity: async (w, as) => {
    // staff give their role back first; the sample after this one gives it again
    if (as) await someLeaving(w.t.house, { ...as, role: 'member' });
    return { words: 'keep', handle: as?.handle ?? 'nobody' };
  },
  StayInCommunity: async (w, as) => {
    if (as) await someLeaving(w.t.house, as);
    return {};
  },
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
};

/** What the generated tests ask contests with: every sample is good as it stands. */
import { EnterContest, ReportEntry, TakeEntryOut } from '../shared/domains/contests.entries.ts';
import { OpenContest, PublishResult } from '../shared/domains/contests.making.ts';
import type { Sample, World } from './access.samples.world.ts';
import { day, planFrom, someContest, someEntry } from './domains/contests/contests.fixtures.ts';
import { broughtPicture, somePicture } from './domains/media/media.fixtures.ts';
import type { Member } from './platform/actor.ts';

const open = (w: World): Promise<string> => someContest(w.t.house, w.people.manager, { spaceId: w.spaceId });
export const entryBy = async (w: World, author: Member): Promise<string> => someEntry(w.t.house, author, await open(w));
const draft = async (w: World): Promise<string> => {
  const plan = planFrom(w.t.house.clock());
  const words = { title: `A draft ${w.fresh()}`, brief: 'Draw.', rights: 'You keep it.', spaceId: w.spaceId, draft: true };
  return (await w.t.house.run(OpenContest, w.people.manager, { ...words, ...plan })).out.contestId;
};
/** Over, counted, with an entry, and not decided yet. */
const over = async (w: World): Promise<string> => {
  const then = w.t.house.clock() - 30 * day;
  for (let i = 0; i < 3; i++) await w.t.member({ joined: then });
  const contestId = await someContest(w.t.house, w.people.manager, { spaceId: w.spaceId, now: then });
  await someEntry(w.t.house, w.host, contestId, { now: then + day });
  await w.t.house.jobs.drain();
  return contestId;
};
const promiseBy = (w: World): string => new Date(w.t.house.clock() + 40 * day).toISOString().slice(0, 10);
const decided = async (w: World): Promise<{ contestId: string; promiseId: string }> => {
  const contestId = await over(w);
  const said = { sentence: 'A fine one.', promise: `We will sew it ${w.fresh()}.`, promiseBy: promiseBy(w) };
  const { out } = await w.t.house.run(PublishResult, w.people.manager, { contestId, ...said });
  return { contestId, promiseId: out.promiseId ?? '' };
};
const picturedEntry = async (w: World, as: Member) => {
  const pictureId = await broughtPicture(w.t.house, as, { now: w.t.house.clock() - w.fresh() * day });
  const said = { title: `Sample ${w.fresh()}`, body: 'words', pictures: [pictureId], rightsVersion: 1, acceptRights: true };
  const { out } = await w.t.house.run(EnterContest, as, { contestId: await open(w), ...said });
  return { entryId: out.entryId, pictureId };
};

/** By the name of the contract. */
export const contestContractSamples: Record<string, Sample> = {
  ListContests: () => ({ limit: 2 }),
  GetContest: async (w) => ({ contestId: await open(w) }),
  ListEntries: async (w) => ({ contestId: await open(w), limit: 2 }),
  GetEntry: async (w) => ({ entryId: await entryBy(w, w.host) }),
  GetRights: async (w) => ({ contestId: await open(w), version: '1' }),
  GetResult: async (w) => ({ contestId: (await decided(w)).contestId }),
  GetMyContest: async (w) => ({ contestId: await open(w) }),
  ListPromises: () => ({ limit: 2 }),
  ListMadeContests: () => ({}),
  GetContestWatch: async (w) => ({ contestId: await open(w) }),
  GetEntryDesk: () => ({ show: 'new' }),
  OpenContest: (w) => ({
    ...{ title: `A contest ${w.fresh()}`, brief: 'Draw **it**.', rights: 'You keep it.', spaceId: w.spaceId },
    ...planFrom(w.t.house.clock() + day),
  }),
  ChangeContest: async (w) => ({ contestId: await draft(w), version: 1, prize: 'A bag', open: true }),
  KeepContestPicture: async (w) => ({ contestId: await open(w), alt: 'A sample', file: await somePicture() }),
  CallContestOff: async (w) => ({ contestId: await open(w), reason: 'a sample' }),
  PublishResult: async (w) => ({
    ...{ contestId: await over(w), sentence: 'A fine one.', promise: 'We will sew it.', promiseBy: promiseBy(w) },
  }),
  JudgePromise: async (w) => ({ promiseId: (await decided(w)).promiseId, kept: true, sentence: 'Sewn.', version: 1 }),
  EnterContest: async (w) => ({
    ...{ contestId: await open(w), title: `Sample ${w.fresh()}`, body: 'words', rightsVersion: 1, acceptRights: true },
  }),
  ChangeEntry: async (w) => ({ entryId: await entryBy(w, w.people.owner), version: 1, body: `words ${w.fresh()}` }),
  WithdrawEntry: async (w) => ({ entryId: await entryBy(w, w.people.owner) }),
  AddEntryPicture: async (w) => ({ entryId: await entryBy(w, w.people.owner), alt: 'A sample', file: await somePicture() }),
  DescribeEntryPicture: async (w) => ({ ...(await picturedEntry(w, w.people.owner)), alt: `A sample ${w.fresh()}` }),
  DropEntryPicture: (w) => picturedEntry(w, w.people.owner),
  ReportEntry: async (w) => ({ entryId: await entryBy(w, w.host), reason: 'copied', words: 'seen' }),
  TakeEntryOut: async (w) => ({ entryId: await entryBy(w, w.host), reason: 'a sample' }),
  PutEntryBack: async (w) => {
    const sample = { entryId: await entryBy(w, w.host), reason: 'a sample' };
    await w.t.house.run(TakeEntryOut, w.people.moderator, sample);
    return sample;
  },
  LookAtEntry: async (w) => {
    const entryId = await entryBy(w, w.host);
    await w.t.house.run(ReportEntry, w.people.owner, { entryId, reason: 'copied' });
    return { entryId };
  },
  ListTakenOut: async (w) => ({ contestId: await open(w) }),
  NoteContestVisit: async (w) => ({ contestId: await open(w) }),
};

/** By the address of the page. */
export const contestPageSamples: Record<string, Sample> = {
  '/contests': () => ({}),
  '/contests/:id': async (w) => ({ id: await open(w) }),
  '/contests/:id/:slug': async (w) => ({ id: await open(w), slug: 'any' }),
  '/contests/:id/result': async (w) => ({ id: (await decided(w)).contestId }),
  '/contests/:id/rights/:version': async (w) => ({ id: await open(w), version: '1' }),
  '/contests/:id/entries/:entryId': async (w) => {
    const id = await open(w);
    return { id, entryId: await someEntry(w.t.house, w.host, id) };
  },
  '/contests/:id/enter': async (w) => ({ id: await open(w) }),
  '/entries/:entryId/edit': async (w, as) => ({ entryId: await entryBy(w, as ?? w.host) }),
  '/entries/:entryId/report': async (w) => ({ entryId: await entryBy(w, w.host) }),
  '/entries/:entryId/why': async (w) => ({ entryId: await entryBy(w, w.host) }),
  '/desk/contests': () => ({}),
  '/desk/contests/new': () => ({}),
  '/desk/contests/:id': async (w) => ({ id: await open(w) }),
  '/desk/contests/:id/edit': async (w) => ({ id: await draft(w) }),
  '/desk/entries': () => ({ show: 'new' }),
};

/** By the address of the document. */
export const contestDocumentSamples: Record<string, Sample> = {
  '/contests/feed.atom': () => ({}),
  '/og/c/:contestId.png': async (w) => ({ contestId: await open(w) }),
  '/og/e/:entryId.png': async (w) => ({ entryId: await entryBy(w, w.host) }),
};

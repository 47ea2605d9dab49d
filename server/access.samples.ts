/**
 * One input for every contract and for every page: what the generated tests ask with. A contract or page without one fails
 * them by name. Every sample is good as it stands: who may ask gets 200, and what the contract emits is told.
 */
import { contestContractSamples, contestDocumentSamples, contestPageSamples } from './access.samples.contests.ts';
import { forumContractSamples } from './access.samples.forum.ts';
import { editedPost, goodCode, someDecision, stopToken } from './access.samples.made.ts';
import { membersContractSamples } from './access.samples.members.ts';
import { moderationContractSamples } from './access.samples.moderation.ts';
import type { Sample } from './access.samples.world.ts';
import { castIn, closedBox, someBox } from './domains/ballots/ballots.fixtures.ts';
import { someThread } from './domains/forum/forum.fixtures.ts';
import { someTicket } from './domains/identity/identity.fixtures.ts';
import { someClaimLink, someSelf } from './domains/imports/imports.fixtures.ts';
import type { SentFile } from './testing.ts';

/** By the name of the contract. */
export const contractSamples: Record<string, Sample> = {
  ...membersContractSamples,
  ...forumContractSamples,
  ...moderationContractSamples,
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
  '/p/:postId/title': async (w, as) => ({
    postId: (await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId, title: `Sample page ${w.fresh()}` })).postId,
  }),
  '/p/:postId/delete': async (w, as) => ({
    postId: (await someThread(w.t.house, as ?? w.host, { spaceId: w.spaceId, title: `Sample page ${w.fresh()}` })).postId,
  }),
  '/p/:postId/history': async (w) => ({ postId: await editedPost(w), before: 2 }),
  '/search': () => ({ q: 'thread' }),
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
  '/me/settings/leave': () => ({ kept: true }),
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
  '/take-back': async (w) => ({ token: await someTicket(w.t.house, 'back', w.people.owner) }),
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
  '/recount.mjs': () => ({}),
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

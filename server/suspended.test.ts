/** Who is suspended is told where others write, before they write: until when, why, and how to object; for them alone, and only as long as it holds. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Command } from '../shared/endpoint.ts';
import { someBox } from './domains/ballots/ballots.fixtures.ts';
import { someContest, someEntry } from './domains/contests/contests.fixtures.ts';
import { endSound } from './domains/domains.fixtures.ts';
import { someReply, someSpace, someThread } from './domains/forum/forum.fixtures.ts';
import { someClaimLink, someSelf } from './domains/imports/imports.fixtures.ts';
import type { Member } from './platform/actor.ts';
import { type TestHouse, testHouse } from './testing.ts';

let t: TestHouse;
let manager: Member;
let other: Member;
let sue: Member;
let threadId: string;
let thread: string;
let boxId: string;
let contestId: string;
let alsoEntered: string;
let postId: string;
let spaceId: string;
let entryId: string;
/** Hers: a question with an answer, and an entry. */
let asked: { threadId: string; postId: string };
let entered: string;
let claim: string;
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager' });
  other = await t.member();
  spaceId = await someSpace(t.house, 'where-it-is-said');
  ({ threadId, postId } = await someThread(t.house, manager, { spaceId, title: 'Where it is said', tags: ['lamps'] }));
  thread = String((await t.ask('GET', `/t/${threadId}`)).headers.location);
  ({ boxId } = await someBox(t.house, manager, { threadId }));
  contestId = await someContest(t.house, manager);
  alsoEntered = await someContest(t.house, manager);
  entryId = await someEntry(t.house, other, alsoEntered);
  claim = `/claim?token=${await someClaimLink(t.house, (await someSelf(t.house)).handle)}`;
}, 30_000);
beforeEach(async () => {
  sue = await t.member();
  await t.cookie(sue);
  asked = await someThread(t.house, sue, { kind: 'question', spaceId });
  await someReply(t.house, other, asked.threadId);
  entered = await someEntry(t.house, sue, alsoEntered);
});
afterAll(() => endSound(t));

const reason = 'Sold things to newcomers.';
const suspend = async (body: object = { reason, days: 3 }) =>
  expect((await t.ask('PUT', `/api/members/${sue.handle}/suspension`, { as: manager, body })).statusCode).toBe(200);
const read = async (path: string, as = sue) => {
  const answer = await t.ask('GET', path, { as });
  expect(answer.statusCode, path).toBe(200);
  return answer;
};
/** The forms that a suspended person would be refused by, and the pages where they stand. */
const places = () =>
  [
    ['/new', '/forms/start-thread'],
    [thread, '/forms/reply-to-thread'],
    [`/contests/${contestId}/enter`, '/forms/enter-contest'],
    [`/ballots/${boxId}`, '/forms/cast-ballot'],
  ] as const;
/** Everywhere else: what she would press, and the page that says before that she can not. */
const presses = async () =>
  [
    [thread, '/forms/react-to-post'],
    [thread, '/forms/follow'],
    [String((await t.ask('GET', `/t/${asked.threadId}`)).headers.location), '/forms/accept-answer'],
    [`/t/${asked.threadId}/poll`, '/forms/start-poll'],
    [`/p/${asked.postId}/edit`, '/forms/edit-post'],
    [`/p/${asked.postId}/title`, '/forms/edit-thread'],
    [`/p/${postId}/report`, '/forms/report-post'],
    ['/s/where-it-is-said', '/forms/follow'],
    ['/spaces', '/forms/follow'],
    ['/tags/lamps', '/forms/follow'],
    [`/m/${other.handle}`, '/forms/follow'],
    [`/entries/${entryId}/report`, '/forms/report-entry'],
    [`/entries/${entered}/edit`, '/forms/change-entry'],
    [`/entries/${entered}/edit`, '/forms/add-entry-picture'],
    ['/rules/aspects/faults', '/forms/start-aspect-thread'],
    ['/rules/aspects/vote-checks', '/forms/ask-to-open'],
    ['/me/settings', '/forms/change-profile'],
    ['/me/settings/picture', '/forms/keep-my-picture'],
    [claim, '/forms/claim-self'],
  ] as const;
const until = {
  en: /until \w+day, \d+ \w+( \d{4})?, \d\d:\d\d \(United Kingdom Time\)/,
  'zh-Hans': /到(\d{4}年)?\d+月\d+日星期. \d\d:\d\d（英国时间）为止/,
  'zh-Hant': /到(\d{4}年)?\d+月\d+日星期. \d\d:\d\d（英國時間）為止/,
};

test('a sentence with until when, why and the way to object stands where the form was, in three languages, and goes when it is lifted', async () => {
  for (const [path, form] of places()) expect((await read(path)).body, path).toContain(form);
  await suspend();
  const decision = (await t.ask('GET', '/api/me', { as: sue })).json().suspended.decision;
  expect(decision).toMatch(/^\/decisions\/\w+$/);
  for (const [path, form] of places())
    for (const [locale, words] of Object.entries(until)) {
      const { body, headers } = await read(`${path}?lang=${locale}`);
      expect(body, path).not.toContain(form);
      expect(body, path).toMatch(words);
      expect(body, path).toContain(reason);
      expect(body, path).toContain(`<a href="${decision}">`);
      expect(headers['cache-control'], path).toBe('private, no-store');
    }
  // the way that is offered is one
  expect((await read(decision)).body).toContain('/forms/appeal-decision');
  const lift = { reason: 'It is cleared up.' };
  expect((await t.ask('DELETE', `/api/members/${sue.handle}/suspension`, { as: manager, body: lift })).statusCode).toBe(200);
  for (const [path, form] of places()) {
    const { body } = await read(path);
    expect(body, path).toContain(form);
    expect(body, path).not.toContain(reason);
  }
});

test('what is pressed elsewhere is not offered, and said before; what one may take back stays', async () => {
  const all = await presses();
  for (const [path, form] of all) expect((await read(path)).body, path).toContain(`"${form}`);
  await t.ask('PUT', `/api/me/follows/member/${manager.handle}`, { as: sue, body: {} });
  await suspend();
  for (const [path, form] of all)
    for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const { body } = await read(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
      expect(body, `${path} ${form}`).not.toContain(`"${form}"`);
      expect(body, path).toMatch(until[locale]);
    }
  // what it leads to is still one's own to take back
  expect((await read(`/p/${asked.postId}/delete`)).body).toContain('"/forms/delete-post"');
  expect((await read('/me/follows')).body).toContain('"/forms/unfollow"');
  expect((await read(`/entries/${entered}/edit`)).body).toContain('"/forms/withdraw-entry"');
  // another page says nothing, and a locked thread says both
  expect((await read('/rules')).body).not.toContain(reason);
  await t.ask('PUT', `/api/threads/${asked.threadId}/lock`, { as: manager, body: { reason: 'It is said.' } });
  expect((await read(all[2][0])).body).toContain(reason);
});

/** What is refused without a button of its own: `why` nothing is said before. */
const silent: Record<string, string> = {
  BringPicture: 'stands in the tools of a field that is not there',
  DescribeEntryPicture: 'stands on the page of one’s entry, with the form that is not there',
  DescribePicture: 'has no page',
  DropEntryPicture: 'stands on the page of one’s entry, with the form that is not there',
  EndPoll: 'stands where a poll is begun',
  ShareThread: 'the address is passed on all the same; only the note of it is not taken',
  TakeReactionBack: 'the button of the reaction',
  UnacceptAnswer: 'the button of the answer',
};

test('every act that is refused to who is suspended is one of these', async () => {
  const commands = t.house.domains.flatMap((domain) => (domain.answers ?? []).map(({ contract }) => contract)) as Command[];
  const refused = commands.filter(
    ({ asks, whileSuspended, access }) => asks === 'command' && !whileSuspended && ['anyone', 'member', 'owner'].includes(access),
  );
  const said = new Set<string>([...places(), ...(await presses())].map(([, form]) => form));
  expect(refused.filter(({ form, name }) => !said.has(form) && !silent[name]).map(({ name }) => name)).toEqual([]);
});

test('nobody else is told, whoever comes first to a page that is kept', async () => {
  await suspend();
  for (const [path, form] of places()) {
    await read(path);
    const theirs = await read(path, other);
    expect(theirs.body, path).toContain(form);
    expect(theirs.body, path).not.toContain(reason);
    expect((await read(path)).body, path).toContain(reason);
  }
  expect((await t.ask('GET', thread)).body).not.toContain(reason);
});

test('without an end it says so', async () => {
  await suspend({ reason });
  for (const [path] of places()) expect((await read(path)).body, path).toContain('until further notice');
  expect((await t.ask('GET', '/api/me', { as: sue })).json().suspended).toMatchObject({ until: null, reason });
});

test('what was typed already comes back, and what was begun stays in sight, to be copied', async () => {
  await t.ask('PUT', '/api/me/drafts/new:one', { as: sue, body: { title: 'A lamp', body: 'begun before' } });
  await suspend();
  expect((await read('/new?draft=one')).body).toMatch(/<textarea[^>]* readonly[^>]*>A lamp\n\nbegun before<\/textarea>/);
  const form = await t.ask('POST', '/forms/reply-to-thread', { as: sue, form: { threadId, body: 'typed words', _back: thread } });
  expect(form.statusCode).toBe(422);
  expect(form.body).toMatch(/<textarea[^>]* readonly[^>]*>typed words<\/textarea>/);
  expect(form.body).toMatch(until.en);
});

test('the refusal says its moment in words, and so does what a program asks about a contest', async () => {
  await suspend();
  const refused = await t.ask('POST', `/api/threads/${threadId}/posts`, { as: sue, body: { body: 'words' } });
  expect(refused.json()).toMatchObject({ type: 'suspended', title: expect.stringMatching(until.en) });
  const form = { threadId, body: 'words', _back: '/rules?lang=zh-Hant' };
  expect((await t.ask('POST', '/forms/reply-to-thread', { as: sue, form })).body).toMatch(until['zh-Hant']);
  expect((await t.ask('GET', `/api/me/contests/${contestId}`, { as: sue })).json().enter).toMatchObject({
    yes: false,
    why: expect.stringMatching(until.en),
  });
  expect((await t.ask('GET', '/api/me', { as: other })).json().suspended).toBeNull();
});

test('home shows no first steps that she may not do, and says why; the same page as before once it has ended', async () => {
  const steps = t.house.say('en')('members.first-steps');
  const before = (await read('/')).body;
  expect([before.includes(steps), before.includes(reason)]).toEqual([true, false]);
  await suspend();
  const home = (await read('/')).body;
  expect([home.includes(steps), home.includes(reason)]).toEqual([false, true]);
  // nobody else is told
  expect((await read('/', other)).body).not.toContain(reason);
  await t.ask('DELETE', `/api/members/${sue.handle}/suspension`, { as: manager, body: { reason: 'It was a mistake.' } });
  const after = (await read('/')).body;
  expect([after.includes(steps), after.includes(reason)]).toEqual([true, false]);
});

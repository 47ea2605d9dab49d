/** ReportPost: once for each person and post in a day, weighed, seen by staff alone; enough of them hide a post until somebody looked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReportPost } from '../../../../shared/domains/moderation.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../../forum/forum.fixtures.ts';
import { broughtPicture, somePicture } from '../../media/media.fixtures.ts';
import { weightOf } from '../report.rules.ts';

let t: TestHouse;
/** Who has been here for a month: what newcomers say weighs less. */
const someNeighbour = (options: object = {}) => someMember(t, { joined: Date.now() - 30 * 86_400_000, ...options });
let author: Member;
let moderator: Member;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  author = await someNeighbour();
  moderator = await someMember(t, { role: 'moderator' });
  ({ threadId } = await someThread(t.house, author));
});
afterAll(() => endSound(t));

const somePost = () => someReply(t.house, author, threadId);
const report = (postId: string, as: Member | undefined, body: object = { reason: 'spam' }) =>
  t.ask('POST', `/api/posts/${postId}/reports`, { as, body });
type Seen = {
  id: string;
  version: number;
  weight: number;
  hiddenByReports: boolean;
  reports: { words: string | null; mail: string | null }[];
};
/** The whole queue, page after page. */
const queue = async (): Promise<Seen[]> => {
  const all: Seen[] = [];
  let after = '';
  do {
    const { reviews, next } = (await t.ask('GET', `/api/desk/reports${after}`, { as: moderator })).json();
    all.push(...reviews);
    after = next ? `?after=${next}` : '';
  } while (after);
  return all;
};
const stateOf = async (postId: string, as?: Member) => (await t.ask('GET', `/api/posts/${postId}`, { as })).statusCode;

test('a report is a line in the record of who made it, and nobody else sees whose it was', async () => {
  const reporter = await someNeighbour({ name: 'Quiet Quinn' });
  const postId = await somePost();
  const before = (await linesOf(t.house, author.id)).length;
  expect(await firedBy(t, () => report(postId, reporter, { reason: 'offensive', words: 'It insults Ines.' }))).toEqual([
    'ReportPost: PostReported',
    'ReportPost: RecordWritten',
  ]);
  expect((await linesOf(t.house, reporter.id)).map((l) => [l.kind, l.worth])).toContainEqual(['reported', undefined]);
  expect((await linesOf(t.house, author.id)).length).toBe(before);
  const found = (await queue()).find((r) => r.reports[0]?.words === 'It insults Ines.');
  expect(found).toMatchObject({ state: 'open', weight: 10, reports: [{ reason: 'offensive', by: { name: 'Quiet Quinn' } }] });
  for (const path of ['/', '/rules/log', `/m/${author.handle}`]) expect((await t.ask('GET', path)).body).not.toContain('Quiet Quinn');
  expect((await t.ask('GET', '/api/me/record', { as: author })).body).not.toContain(reporter.handle);
});

describe('is refused', () => {
  test('for one’s own post, twice in a day, for a post that is not there or not open, for a reason that is none', async () => {
    const reporter = await someNeighbour();
    const postId = await somePost();
    expectRefused(t, await leavesNothing(t, () => report(postId, author)), 409, 'moderation.refusal.own-post');
    const yesterday = { now: Date.now() - 86_400_001 };
    await t.house.run(ReportPost, reporter, { postId, reason: 'spam' }, yesterday);
    // a day later it may have been edited
    expect((await report(postId, reporter)).statusCode).toBe(200);
    expectRefused(
      t,
      await leavesNothing(t, () => report(postId, reporter, { reason: 'offensive' })),
      409,
      'moderation.refusal.already-reported',
    );
    expectRefused(t, await report('1'.repeat(22), reporter), 404, 'moderation.refusal.post-missing');
    expect((await report(postId, reporter, { reason: 'boring' })).statusCode).toBe(422);
    const another = await somePost();
    const unsaid = await leavesNothing(t, () => report(another, reporter, { reason: 'other', words: ' ' }));
    expectRefused(t, unsaid, 422, 'moderation.refusal.say-what-it-is', { field: 'words' });
    expectFault(await report(postId, reporter, { reason: 'spam', words: 'x'.repeat(2001) }), t, 'words', 'too-long', { limit: 2000 });
  });

  test('after twenty in a day', async () => {
    const reporter = await someNeighbour();
    for (let i = 0; i < 20; i++) expect((await report(await somePost(), reporter)).statusCode).toBe(200);
    const postId = await somePost();
    expectRefused(t, await leavesNothing(t, () => report(postId, reporter)), 429, 'moderation.refusal.too-many-reports', {
      values: { count: 20 },
    });
  });

  test('without signing in, but for what is illegal, with words about it', async () => {
    const postId = await somePost();
    const says = async (body: object, status: number, name: string, field: string) =>
      expectRefused(t, await leavesNothing(t, () => report(postId, undefined, body)), status, `moderation.refusal.${name}`, { field });
    await says({ reason: 'spam' }, 401, 'sign-in-to-report', 'reason');
    await says({ reason: 'illegal' }, 422, 'say-what-is-illegal', 'words');
    const body = { reason: 'illegal', words: 'It sells forged papers.', name: 'Vera Visitor', mail: 'vera@example.org' };
    expect(await firedBy(t, () => report(postId, undefined, body))).toEqual([]);
    const mine = (await queue()).find((r) => r.reports.some((said) => said.mail === 'vera@example.org'));
    expect(mine?.reports[0]).toMatchObject({ by: null, name: 'Vera Visitor' });
  });
});

test('two that one person sends at the same moment are one', async () => {
  const reporter = await someNeighbour();
  const postId = await somePost();
  const answers = await Promise.all([report(postId, reporter, { reason: 'spam' }), report(postId, reporter, { reason: 'offensive' })]);
  expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409]);
});

test('five ordinary reports hide a post until review; those of staff’s posts hide nothing', async () => {
  const postId = await somePost();
  const officials = await someReply(t.house, moderator, threadId);
  for (let i = 0; i < 5; i++) {
    const reporter = await someNeighbour();
    expect(await stateOf(postId)).toBe(200);
    await report(postId, reporter);
    await report(officials, reporter);
  }
  expect(await stateOf(postId)).toBe(404);
  expect(await stateOf(officials)).toBe(200);
  const reviews = await queue();
  const heavy = reviews.filter((r) => r.weight === 50);
  expect(heavy.map((r) => r.hiddenByReports).sort()).toEqual([false, true]);
  // the heaviest first, over all pages, and none twice
  expect(reviews.length).toBeGreaterThan(20);
  expect(reviews.map((r) => r.weight)).toEqual(reviews.map((r) => r.weight).sort((a, b) => b - a));
  expect(new Set(reviews.map((r) => r.id)).size).toBe(reviews.length);
  const log = (await t.ask('GET', '/api/transparency/staff-log')).json().acts;
  expect(log[0]).toMatchObject({
    kind: 'post-hidden',
    by: null,
    who: null,
    about: { reply: true },
    reason: t.house.say('en')('moderation.reason-hidden-by-reports'),
  });
});

test('visitors, and a crowd that joined today, reach the desk and hide nothing', async () => {
  const postId = await somePost();
  for (let i = 0; i < 8; i++) {
    expect((await report(postId, undefined, { reason: 'illegal', words: `It is ${i}.` })).statusCode).toBe(200);
    expect((await report(postId, await someMember(t))).statusCode).toBe(200);
  }
  expect(await stateOf(postId)).toBe(200);
  const { reviews } = t.house.store.t.moderation;
  expect((await t.house.store.read.select().from(reviews)).find((r) => r.postId === postId)).toMatchObject({
    reports: 16,
    hiddenByReports: false,
  });
});

test('fifty accounts made today hide nothing, and of all visitors three count for the place on the desk', async () => {
  const postId = await somePost();
  for (let i = 0; i < 55; i++) expect((await report(postId, await someMember(t))).statusCode).toBe(200);
  expect(await stateOf(postId)).toBe(200);
  const about = await somePost();
  for (let i = 0; i < 5; i++) expect((await report(about, undefined, { reason: 'illegal', words: `It is ${i}.` })).statusCode).toBe(200);
  const { reviews } = t.house.store.t.moderation;
  const rows = await t.house.store.read.select().from(reviews);
  expect([postId, about].map((id) => rows.find((r) => r.postId === id)?.place)).toEqual([-55, -30]);
});

test('twenty made-up notices do not shut out who leaves a name and an address with theirs', async () => {
  const postId = await somePost();
  const made = (i: number) => t.house.run(ReportPost, { kind: 'visitor' }, { postId, reason: 'illegal', words: `Junk ${i}` });
  for (let i = 0; i < 20; i++) await made(i);
  await expect(made(20)).rejects.toMatchObject({ sentenceKey: 'moderation.refusal.reported-often' });
  const notice = { reason: 'illegal', words: 'This is my photograph.', name: 'Ida Rae', mail: 'ida@example.org' };
  expect((await report(postId, undefined, notice)).statusCode).toBe(200);
});

test('what staff left standing is not hidden by reports for a week', async () => {
  const postId = await somePost();
  const crowd = async (now: number, people = 5) => {
    for (let i = 0; i < people; i++) await t.house.run(ReportPost, await someNeighbour(), { postId, reason: 'spam' }, { now });
  };
  const now = Date.now();
  await crowd(now);
  expect(await stateOf(postId)).toBe(404);
  const { reviews } = t.house.store.t.moderation;
  const mine = (await t.house.store.read.select().from(reviews)).find((r) => r.postId === postId && r.state === 'open');
  const kept = await t.ask('PUT', `/api/desk/reports/${mine?.id}`, {
    as: moderator,
    body: { decision: 'keep', reason: 'It is a fair question.', version: mine?.version },
  });
  expect(kept.statusCode, kept.body).toBe(200);
  expect(await stateOf(postId)).toBe(200);
  await crowd(now + 6 * 86_400_000);
  expect(await stateOf(postId)).toBe(200);
  await crowd(now + 8 * 86_400_000, 1);
  expect(await stateOf(postId)).toBe(404);
});

test('what a report weighs', () => {
  const unknown = { decided: 0, right: 0 };
  expect(weightOf({ role: 'member', tier: 1 }, unknown)).toBe(10);
  expect(weightOf({ role: 'member', tier: 4 }, unknown)).toBe(40);
  expect(weightOf({ role: 'moderator', tier: 1 }, unknown)).toBe(60);
  expect(weightOf({ role: 'member', tier: 1 }, { decided: 2, right: 0 })).toBe(10);
  expect(weightOf({ role: 'member', tier: 1 }, { decided: 10, right: 7 })).toBe(10);
  expect(weightOf({ role: 'member', tier: 1 }, { decided: 10, right: 10 })).toBe(19);
  expect(weightOf({ role: 'member', tier: 1 }, { decided: 10, right: 0 })).toBe(0);
});

test('staff see the pictures of a reported post, behind a click and with the words its author gave them, hidden or not', async () => {
  const id = await broughtPicture(t.house, author, { file: await somePicture({ width: 300, height: 200 }) });
  const postId = await someReply(t.house, author, threadId, { body: `Look.\n\n![A "bag" & more](/media/${id})` });
  await report(postId, await someNeighbour(), { reason: 'offensive', words: 'The picture of a bag.' });
  const seen = async () => (await queue()).find((r) => r.reports[0]?.words === 'The picture of a bag.');
  const picture = { src: `/media/${id}`, width: 300, height: 200, alt: 'A "bag" & more' };
  expect(await seen()).toMatchObject({ pictures: [picture] });
  let page = '';
  for (let href = '/desk/reports'; href && !page.includes(`/media/${id}`); ) {
    page = (await t.ask('GET', href, { as: moderator })).body;
    href = /href="(\/desk\/reports\?[^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  }
  expect(page).toMatch(
    new RegExp(
      `<details class="more"><summary>1 picture in it</summary>.*<img src="/media/${id}/tiny".*alt="A &quot;bag&quot; &amp; more"`,
    ),
  );
  const { id: reviewId, version } = (await seen()) ?? { id: '', version: 0 };
  await t.ask('PUT', `/api/desk/reports/${reviewId}`, { as: moderator, body: { version, decision: 'hide', reason: 'It insults.' } });
  const decided = (await t.ask('GET', '/api/desk/reports?show=decided', { as: moderator })).json().reviews;
  expect(decided.find((r: Seen) => r.id === reviewId)).toMatchObject({ state: 'hidden', pictures: [picture] });
  expect((await t.ask('GET', `/media/${id}`, { as: moderator })).statusCode).toBe(200);
  // with the words that its author deleted meanwhile, until it is decided that nothing was wrong with them
  const gone = await someReply(t.house, author, threadId, { body: `![gone](/media/${id})` });
  await report(gone, await someNeighbour(), { reason: 'spam', words: 'Gone soon.' });
  await t.ask('DELETE', `/api/posts/${gone}`, { as: author });
  const row = (await queue()).find((r) => r.reports[0]?.words === 'Gone soon.');
  expect(row).toMatchObject({ post: null, pictures: [{ ...picture, alt: 'gone' }] });
  const kept = { version: row?.version, decision: 'keep', reason: 'Nothing wrong with it.' };
  await t.ask('PUT', `/api/desk/reports/${row?.id}`, { as: moderator, body: kept });
  const after = (await t.ask('GET', '/api/desk/reports?show=decided', { as: moderator })).json().reviews;
  expect(after.find((r: Seen) => r.id === row?.id)).toMatchObject({ state: 'kept', post: null, deleted: null, pictures: [] });
});

test('what a visitor said of themselves is kept for 180 days after the decision, and not longer', async () => {
  const postId = await somePost();
  await report(postId, undefined, { reason: 'illegal', words: 'It sells forged papers.', mail: 'victor@example.org' });
  const mine = (await queue()).find((r) => r.reports.some((said) => said.mail === 'victor@example.org')) as Seen;
  // gone 180 days after the decision, and not before
  const decision = { decision: 'keep', reason: 'It is a joke about papers.', version: mine.version };
  await t.ask('PUT', `/api/desk/reports/${mine.id}`, { as: moderator, body: decision });
  const kept = async () => {
    const { reports } = t.house.store.t.moderation;
    return (await t.house.store.read.select({ mail: reports.mail }).from(reports)).some((r) => r.mail === 'victor@example.org');
  };
  await t.house.jobs.drain(Date.now() + 170 * 86_400_000);
  expect(await kept()).toBe(true);
  t.house.clock = () => Date.now() + 182 * 86_400_000;
  await t.house.jobs.drain(Date.now() + 182 * 86_400_000);
  t.house.clock = Date.now;
  expect(await kept()).toBe(false);
});

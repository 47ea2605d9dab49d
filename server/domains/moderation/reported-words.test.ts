/** Words that were reported and then deleted: read by who may decide about them, as long as there is something to decide, and by nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeletePost, EditThread } from '../../../shared/domains/forum.acts.ts';
import { EditPost } from '../../../shared/domains/forum.ts';
import { appealDays } from '../../../shared/domains/moderation.lists.ts';
import { DecideReport, ReportPost, type ReviewView } from '../../../shared/domains/moderation.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';
import { getReports } from './reports.queries.ts';

let t: TestHouse;
let author: Member;
let reporter: Member;
let moderator: Member;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  [author, reporter] = [await someMember(t), await someMember(t)];
  moderator = await someMember(t, { role: 'moderator' });
  await someMember(t, { role: 'moderator' });
  ({ threadId } = await someThread(t.house, reporter, { title: 'Where it was said' }));
});
afterAll(() => endSound(t));

/** A moment after the last one: an edit and a report of the same millisecond come in no order. */
let last = Date.now();
const next = () => {
  last = Math.max(last + 1, Date.now());
  return { now: last };
};
const report = (postId: string, as = reporter) => t.house.run(ReportPost, as, { postId, reason: 'offensive' }, next());
const edit = (postId: string, body: string, version: number) => t.house.run(EditPost, author, { postId, body, version }, next());
const gone = async (body: string, by = author): Promise<string> => {
  const postId = await someReply(t.house, by, threadId, { body });
  await report(postId);
  await t.house.run(DeletePost, by, { postId });
  return postId;
};
const asked = async (show: 'open' | 'decided', as = moderator, at?: number): Promise<ReviewView[]> =>
  (await getReports({ ...t.house.reader(as, 'en'), now: at ?? Date.now() }, { show })).reviews;
const reads = async (text: string, show: 'open' | 'decided', as = moderator, at?: number): Promise<ReviewView | undefined> =>
  (await asked(show, as, at)).find((row) => row.deleted?.texts.some((its) => its.text.includes(text)));

test('what was reported is read as it stood then, in each of its versions, and not as it was before or became after', async () => {
  const postId = await someReply(t.house, author, threadId, { body: 'mild at first' });
  await edit(postId, 'you are a nobody', 1);
  await report(postId);
  await edit(postId, 'you are less than that', 2);
  await report(postId, await someMember(t));
  await edit(postId, 'what a nice day', 3);
  await t.house.run(DeletePost, author, { postId });
  const row = await reads('you are a nobody', 'open');
  expect(row?.post).toBeNull();
  expect(row?.deleted).toMatchObject({ title: 'Where it was said', author: { handle: author.handle } });
  expect(row?.deleted?.texts.map(({ text }) => text)).toEqual(['you are a nobody', 'you are less than that']);
  const page = (await t.ask('GET', '/desk/reports', { as: moderator })).body;
  expect(page).toContain('you are less than that');
  expect(page).toContain(t.house.say('en')('moderation.report-right'));
  expect((await t.ask('GET', '/desk', { as: moderator })).body).toContain('you are less than that');
  for (const as of [undefined, author, reporter]) expect((await t.ask('GET', '/api/desk/reports', { as })).statusCode).not.toBe(200);
});

test('so is the title that its thread had then', async () => {
  const { threadId: id, postId } = await someThread(t.house, author, { title: 'Nobody buy from Ann', body: 'She cheats.' });
  await report(postId);
  await t.house.run(EditThread, author, { threadId: id, title: 'Where to buy', version: 1 }, next());
  await t.house.run(DeletePost, author, { postId });
  const row = await reads('She cheats.', 'open');
  expect(row?.deleted).toMatchObject({ title: 'Where to buy', texts: [{ title: 'Nobody buy from Ann', text: 'She cheats.' }] });
  expect((await t.ask('GET', '/desk/reports', { as: moderator })).body).toContain('Nobody buy from Ann');
});

test('where nothing was wrong with it, it is gone with the decision; where the report was right, when nobody can object any more', async () => {
  const decide = async (text: string, decision: 'hide' | 'keep') => {
    const row = (await reads(text, 'open')) as ReviewView;
    await t.house.run(DecideReport, moderator, { reviewId: row.id, version: row.version, decision, reason: 'Looked at.' });
  };
  await gone('harmless after all');
  await decide('harmless after all', 'keep');
  expect(await reads('harmless after all', 'decided')).toBeUndefined();
  await gone('a threat');
  await decide('a threat', 'hide');
  const end = Date.now() + appealDays * 86_400_000;
  expect(await reads('a threat', 'decided')).toBeDefined();
  expect(await reads('a threat', 'decided', moderator, end - 60_000)).toBeDefined();
  expect(await reads('a threat', 'decided', moderator, end + 60_000)).toBeUndefined();
});

test('deleted after the decision, or never reported, it is gone at once', async () => {
  const postId = await someReply(t.house, author, threadId, { body: 'hidden and then taken back' });
  await report(postId);
  const row = (await asked('open')).find(({ post }) => post?.excerpt.includes('hidden and then')) as ReviewView;
  await t.house.run(DecideReport, moderator, { reviewId: row.id, version: row.version, decision: 'hide', reason: 'Looked at.' });
  await t.house.run(DeletePost, author, { postId });
  expect(await reads('hidden and then', 'decided')).toBeUndefined();
});

test('who may not decide about it does not read it: its author among the staff, and who stands below its author', async () => {
  const manager = await someMember(t, { role: 'manager' });
  await someMember(t, { role: 'manager' });
  await gone('said by somebody above', manager);
  expect(await reads('said by somebody above', 'open')).toBeUndefined();
  expect(await reads('said by somebody above', 'open', manager)).toBeUndefined();
  expect(await reads('said by somebody above', 'open', await someMember(t, { role: 'administrator' }))).toBeDefined();
});

/** From an entry that staff took out to its author and back: notice, entry, record, decision, second look; what came of it, told and done. */
import { expect, test } from 'vitest';
import { GetBallotBox } from '../../../shared/domains/ballots.ts';
import { EnterContest, PutEntryBack, TakeEntryOut } from '../../../shared/domains/contests.entries.ts';
import { GetContest, GetEntry } from '../../../shared/domains/contests.ts';
import { GetMyRecord } from '../../../shared/domains/members.ts';
import { AppealDecision, DecideAppeal, GetAppeals, GetDecision } from '../../../shared/domains/moderation.ts';
import { GetMyNotices } from '../../../shared/domains/notifications.ts';
import { type Member, visitor } from '../../platform/actor.ts';
import { day, someEntry } from '../contests/contests.fixtures.ts';
import { contestScene } from '../contests/scene.fixtures.ts';

const scene = contestScene();
const { at, open, now } = scene;
const ask = (url: string, as?: Member) => scene.t.ask('GET', url, { as });

const takenOut = async () => {
  const contestId = await open();
  const author = await scene.t.member({ joined: now - 50 * day });
  const entryId = await someEntry(scene.t.house, author, contestId, { title: 'A swift over the mill' });
  await scene.t.house.run(TakeEntryOut, scene.manager, { entryId, reason: 'A copy of another.' });
  await scene.t.house.jobs.drain(now + 1000);
  const decision = (await ask(`/entries/${entryId}/why`, author)).headers.location as string;
  const decisionId = decision.slice('/decisions/'.length);
  const appeal = () => scene.t.house.run(AppealDecision, author, { decisionId, words: 'It is my own drawing.' });
  const waiting = async (as: Member) => (await scene.t.house.ask(GetAppeals, as, {})).appeals.find(({ act }) => act.id === decisionId);
  return { contestId, author, entryId, decision, decisionId, appeal, waiting, href: `/contests/${contestId}/entries/${entryId}` };
};
const decide = async (by: Member, appealId: string, decision: 'uphold' | 'reject') =>
  scene.t.house.run(DecideAppeal, by, { appealId, decision, reason: 'We looked again.', version: 1 });
const noticesOf = async (who: Member) => (await scene.t.house.ask(GetMyNotices, who, {})).notices;

test('the notice leads to the entry, which leads to the decision, where a second look is asked for; the record says the reason', async () => {
  const { author, entryId, decision, href } = await takenOut();
  const [notice] = await noticesOf(author);
  expect(notice).toMatchObject({ what: 'entry-taken-out', href, note: 'A copy of another.', decision: `/entries/${entryId}/why` });
  expect((await ask('/me/notices', author)).body).toContain('Read the decision, or ask for a second look');
  const page = (await ask(href, author)).body;
  for (const told of ['A copy of another.', `href="/entries/${entryId}/why"`]) expect(page).toContain(told);
  expect((await ask(decision, author)).body).toContain('/forms/appeal-decision');
  const { lines } = await scene.t.house.ask(GetMyRecord, author, {});
  expect(lines.find(({ kind }) => kind === 'entry-taken-out')).toMatchObject({ reason: 'A copy of another.', subject: { href } });
  expect((await ask('/me/record', author)).body).toContain('A copy of another.');
  // staff are led there, too; others to the log of all
  expect((await ask(`/entries/${entryId}/why`, scene.manager)).headers.location).toBe(decision);
  for (const as of [scene.other, undefined]) expect((await ask(`/entries/${entryId}/why`, as)).headers.location).toBe('/rules/log');
});

test('upheld while people vote, it is back in contest and ballot, and its author is told', async () => {
  const one = await takenOut();
  const moderator = await scene.t.member({ role: 'moderator' });
  // only who can sign in counts as somebody else
  for (const who of [scene.manager, moderator]) await scene.t.cookie(who);
  at(now + 2 * day);
  const { out } = await one.appeal();
  expect([(await one.waiting(scene.manager))?.mine, (await one.waiting(moderator))?.mine]).toEqual([true, false]);
  await expect(decide(scene.manager, out.appealId, 'uphold')).rejects.toMatchObject({ type: 'decide-by-another' });
  const cookie = await scene.t.cookie(moderator, true);
  const desk = (await scene.t.ask('GET', '/desk/appeals', { headers: { cookie } })).body;
  for (const shown of ['It is my own drawing.', 'A swift over the mill', `href="${one.href}"`]) expect(desk).toContain(shown);
  await decide(moderator, out.appealId, 'uphold');
  expect((await scene.t.house.ask(GetEntry, visitor, { entryId: one.entryId })).state).toBe('shown');
  const { boxId } = await scene.t.house.ask(GetContest, visitor, { contestId: one.contestId });
  const { choices } = await scene.t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' });
  expect(choices.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([[one.entryId, null]]);
  await scene.t.house.jobs.drain(now + 2 * day + 1000);
  const told = (await noticesOf(one.author)).filter(({ what }) => what.startsWith('entry-'));
  expect(told.map(({ what, href }) => [what, href])).toEqual(
    expect.arrayContaining([
      ['entry-appeal-upheld', one.href],
      ['entry-put-back', one.href],
    ]),
  );
  const { appeal } = await scene.t.house.ask(GetDecision, one.author, { decisionId: one.decisionId });
  expect(appeal?.state).toBe('upheld');
});

test('rejected, or upheld once voting is over, it stays out; a later decision is not undone by a look at an earlier one', async () => {
  const moderator = await scene.t.member({ role: 'moderator' });
  const state = async ({ author, entryId }: Awaited<ReturnType<typeof takenOut>>) =>
    (await scene.t.house.ask(GetEntry, author, { entryId })).state;
  const [rejected, late, twice] = [await takenOut(), await takenOut(), await takenOut()];
  await decide(moderator, (await rejected.appeal()).out.appealId, 'reject');
  expect(await state(rejected)).toBe('taken-out');
  await scene.t.house.jobs.drain(now + 2000);
  expect((await noticesOf(rejected.author))[0]).toMatchObject({ what: 'entry-appeal-rejected', href: rejected.href });

  const first = (await twice.appeal()).out.appealId;
  at(now + 60_000);
  await scene.t.house.run(PutEntryBack, scene.manager, { entryId: twice.entryId, reason: 'No copy.' });
  await scene.t.house.run(TakeEntryOut, scene.manager, { entryId: twice.entryId, reason: 'Something else.' });
  // putting it back was the answer to that appeal
  await expect(decide(moderator, first, 'uphold')).rejects.toMatchObject({ type: 'decided-meanwhile' });
  expect(await state(twice)).toBe('taken-out');

  at(now + 4 * day);
  await decide(moderator, (await late.appeal()).out.appealId, 'uphold');
  expect(await state(late)).toBe('taken-out');
  const cookie = await scene.t.cookie(late.author, true);
  const page = (await scene.t.ask('GET', late.decision, { headers: { cookie } })).body;
  expect(page).toContain('You were right. An entry comes back as long as voting runs.');
});

test('who has an entry in the same contest takes no second look there', async () => {
  const one = await takenOut();
  const rival = await scene.t.member({ role: 'moderator', joined: now - 50 * day });
  await scene.t.house.run(EnterContest, rival, {
    ...{ contestId: one.contestId, title: 'My own', body: 'Words of it.', rightsVersion: 1, acceptRights: true },
  });
  const { out } = await one.appeal();
  expect((await one.waiting(rival))?.mine).toBe(true);
  for (const decision of ['uphold', 'reject'] as const)
    await expect(decide(rival, out.appealId, decision)).rejects.toMatchObject({ type: 'decide-by-another' });
});

/** ChangeContest: what is open changes with a reason, in what lies ahead, on top of what was seen; its ballot box follows. */
import { expect, test } from 'vitest';
import { GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { ChangeContest } from '../../../../shared/domains/contests.making.ts';
import { GetContest } from '../../../../shared/domains/contests.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { visitor } from '../../../platform/actor.ts';
import { day } from '../contests.fixtures.ts';
import { contestScene } from '../scene.fixtures.ts';

const scene = contestScene();
const { at, open, no, now } = scene;

const change = (contestId: string, input: Partial<InputOf<typeof ChangeContest>>, as = scene.manager) =>
  scene.t.house.run(ChangeContest, as, { contestId, version: 1, ...input });
const seen = (contestId: string) => scene.t.house.ask(GetContest, visitor, { contestId });

test('a moved end of voting moves the box; the reason stands on the page, and nothing else changed', async () => {
  const contestId = await open();
  const before = await seen(contestId);
  const reviewAt = now + 4.5 * day;
  expect((await change(contestId, { reviewAt, reason: 'The post is slow.' })).out).toMatchObject({ version: 2, phase: 'entries' });
  const after = await seen(contestId);
  expect(after.changes).toMatchObject([{ fields: ['reviewAt'], reason: 'The post is slow.' }]);
  expect({ ...after, changes: [], version: 1, phases: before.phases }).toEqual({ ...before, changes: [] });
  const box = await scene.t.house.ask(GetBallotBox, visitor, { boxId: after.boxId ?? '' });
  expect([box.opensAt, box.closesAt]).toEqual([now + 2 * day, reviewAt]);
});

test('two who change what they both saw: one is told that it changed meanwhile', async () => {
  const contestId = await open();
  const both = await Promise.allSettled([
    change(contestId, { prize: 'One bag', reason: 'One.' }),
    change(contestId, { prize: 'Two bags', reason: 'Other.' }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { type: 'changed-meanwhile' } });
  expect((await seen(contestId)).changes).toHaveLength(1);
});

test('a draft whose dates are read anew announces at its opening, with entries at once; its form says what was left empty', async () => {
  const fieldOf = async (name: string): Promise<string | undefined> => {
    const { body } = await scene.t.ask('GET', `/desk/contests/${contestId}/edit`, { as: scene.manager });
    return new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(body)?.[1];
  };
  const contestId = await open({ draft: true, announcedAt: now + 1 * day, entriesAt: now + 2 * day, votingAt: now + 3 * day });
  expect([await fieldOf('announcedAt'), await fieldOf('entriesAt'), await fieldOf('datesAnew')]).toEqual([
    expect.stringMatching(/T/),
    expect.stringMatching(/T/),
    'true',
  ]);
  const later = { votingAt: now + 3 * day, reviewAt: now + 4 * day, resultAt: now + 5 * day };
  // left out without a word it stays, as programs are used to
  await change(contestId, later);
  const { begins } = await watched();
  expect(begins.slice(0, 2)).toEqual([now + day, now + 2 * day]);
  await change(contestId, { ...later, datesAnew: true, announcedAt: now + 2 * day, version: 2 });
  expect((await watched()).begins.slice(0, 2)).toEqual([now + 2 * day, now + 2 * day]);
  expect(await fieldOf('entriesAt')).toBe('');
  await change(contestId, { ...later, datesAnew: true, version: 3 });
  expect([await fieldOf('announcedAt'), await fieldOf('entriesAt')]).toEqual(['', '']);
  at(now + day);
  const { out } = await change(contestId, { open: true, version: 4 });
  expect(out.phase).toBe('entries');
  expect((await watched()).begins.slice(0, 2)).toEqual([now + day, now + day]);

  async function watched(): Promise<{ begins: number[] }> {
    const { phases } = await scene.t.house.ask(GetContest, scene.manager, { contestId });
    return { begins: phases.map(({ at: begins }) => begins) };
  }
});

test('what is refused leaves nothing', async () => {
  const contestId = await open();
  await no(() => change(contestId, { prize: 'x' }), 'reason-missing', 'reason');
  await no(() => change(contestId, { prize: 'x', reason: ' ' }), 'reason-missing', 'reason');
  await no(() => change(contestId, { prize: 'x', reason: 'y', version: 9 }), 'changed-meanwhile');
  await no(() => change(contestId, { votesEach: 9, reason: 'y' }), 'settled-at-opening', 'votesEach');
  await no(() => change(contestId, { counts: 'live', reason: 'y' }), 'settled-at-opening', 'counts');
  await no(() => change(contestId, { votingAt: now - day, reason: 'y' }), 'moved-into-past', 'votingAt');
  await no(() => change(contestId, { resultAt: now + 3 * day, reason: 'y' }), 'result-before-review', 'resultAt');
  await no(() => change(contestId, { title: 'x', reason: 'y' }), 'title-too-short', 'title');
  await no(() => change('1'.repeat(22), { prize: 'x', reason: 'y' }), 'contest-missing');
  await no(() => change(contestId, { prize: 'x', reason: 'y' }, scene.author), 'not-allowed');
  at(now + 2.5 * day);
  await no(() => change(contestId, { rights: 'We take it all.', reason: 'y' }), 'rights-settled', 'rights');
  await no(() => change(contestId, { votingAt: now + 3 * day, reason: 'y' }), 'phase-passed', 'votingAt');
  at(now + 6 * day);
  await no(() => change(contestId, { prize: 'x', reason: 'y' }), 'contest-over');
});

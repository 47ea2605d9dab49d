/** Pages of contests that are kept for everybody: made anew when their talk is out of sight, and when somebody whose face is on them has another standing. */
import { expect, test } from 'vitest';
import { CastBallot } from '../../../shared/domains/ballots.ts';
import { PublishResult } from '../../../shared/domains/contests.making.ts';
import { GetContest } from '../../../shared/domains/contests.ts';
import { ChangeSpace } from '../../../shared/domains/forum.spaces.ts';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import { GiveRole } from '../../../shared/domains/members.ts';
import { system, visitor } from '../../platform/actor.ts';
import { someSpace } from '../forum/forum.fixtures.ts';
import { day, someEntry } from './contests.fixtures.ts';
import { contestScene } from './scene.fixtures.ts';

const scene = contestScene();
/** Twice, so that the second is a kept one where it may be kept. */
const read = async (path: string): Promise<string> => {
  await scene.t.ask('GET', path);
  return (await scene.t.ask('GET', path)).body;
};

test('the way to the talk goes with the talk: its space is shut, or its thread is hidden', async () => {
  const { t } = scene;
  const spaceId = await someSpace(t.house);
  const contestId = await scene.open({ spaceId });
  const entryId = await someEntry(t.house, scene.author, contestId);
  const { href } = await t.house.ask(GetContest, visitor, { contestId });
  const { contests } = t.house.store.t.contests;
  const row = (await t.house.store.read.select().from(contests)).find(({ id }) => id === contestId);
  const pages = [href, `/contests/${contestId}/entries/${entryId}`];
  const led = async () => Promise.all(pages.map(async (path) => (await read(path)).includes(`/t/${row?.threadId}`)));
  expect(await led()).toEqual([true, true]);
  const words = { en: 'Shut', 'zh-Hans': 'Shut', 'zh-Hant': 'Shut' };
  const door = (openTo: number, version: number) =>
    t.house.run(ChangeSpace, system('test'), {
      ...{ spaceId, names: words, about: words, forHellos: false, reason: 'for few', sure: true, openTo, version },
    });
  await door(3, 1);
  expect(await led()).toEqual([false, false]);
  await door(0, 2);
  expect(await led()).toEqual([true, true]);
  const { posts } = t.house.store.t.forum;
  const opening = (await t.house.store.read.select().from(posts)).find(({ threadId, n }) => threadId === row?.threadId && n === 1);
  await t.house.run(HidePost, system('test'), { postId: opening?.id ?? '', reason: 'not for here' });
  expect(await led()).toEqual([false, false]);
});

test('a face has its new mark: who won, and who said so', async () => {
  const { t, now } = scene;
  const contestId = await scene.open({ votesEach: 1, counts: 'live' });
  const winner = await t.member({ joined: now - 50 * day, name: 'Ada Winner' });
  const entryId = await someEntry(t.house, winner, contestId);
  await someEntry(t.house, scene.author, contestId);
  scene.at(now + 2 * day);
  await t.house.jobs.drain();
  const contest = await t.house.ask(GetContest, visitor, { contestId });
  await t.house.run(CastBallot, scene.other, { boxId: contest.boxId ?? '', choices: [entryId] });
  scene.at(now + 5 * day);
  await t.house.jobs.drain();
  const publisher = await t.member({ role: 'manager', joined: now - 50 * day, name: 'Ben Publisher' });
  await t.house.run(PublishResult, publisher, { contestId, sentence: 'A fine one.' });
  const result = `/contests/${contestId}/result`;
  const [before, onContest] = [await read(result), await read(contest.href)];
  await t.house.run(GiveRole, system('test'), { handle: winner.handle, role: 'moderator', reason: 'helps' });
  const after = await read(result);
  expect(after).not.toBe(before);
  await t.house.run(GiveRole, system('test'), { handle: publisher.handle, role: 'member', reason: 'leaves' });
  expect(await read(result)).not.toBe(after);
  expect(await read(contest.href)).not.toBe(onContest);
});

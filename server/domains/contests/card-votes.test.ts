/** The cards of a contest's gallery while people vote: who reads without a script has their own choice on them, and votes from each. */
import { expect, test } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../shared/domains/ballots.ts';
import { GetContest } from '../../../shared/domains/contests.ts';
import { type Member, visitor } from '../../platform/actor.ts';
import { day, someEntry } from './contests.fixtures.ts';
import { contestScene } from './scene.fixtures.ts';

const scene = contestScene();
const { at, open, now } = scene;

const scenery = async (votesEach: number) => {
  const contestId = await open({ votesEach });
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three'])
    ids.push(await someEntry(scene.t.house, await scene.t.member({ joined: now - 50 * day }), contestId, { title }));
  const contest = await scene.t.house.ask(GetContest, visitor, { contestId });
  const boxId = contest.boxId ?? '';
  at(now + 2 * day);
  const cast = (choices: string[]) => scene.t.house.run(CastBallot, scene.other, { boxId, choices });
  const mine = async () => (await scene.t.house.ask(GetBallotBox, scene.other, { boxId })).mine?.choices?.toSorted();
  const read = async (as: Member | undefined, plain = true) =>
    (
      await scene.t.ask('GET', contest.href, {
        headers: as ? { cookie: `${await scene.t.cookie(as, true)}${plain ? '; plain=1' : ''}` } : {},
      })
    ).body;
  const cardsIn = (body: string) =>
    [...body.matchAll(/<ballots-card entry="([^"]+)"[^>]*>(.*?)<\/ballots-card>/gs)].map(([, id = '', inside = '']) => ({ id, inside }));
  const press = async (id: string) => {
    const card = cardsIn(await read(scene.other)).find((one) => one.id === id)?.inside ?? '';
    const form = new URLSearchParams(
      [...card.matchAll(/name="([^"]+)" value="([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const headers = { cookie: await scene.t.cookie(scene.other, true), 'content-type': 'application/x-www-form-urlencoded' };
    return scene.t.app.inject({ method: 'POST', url: '/forms/cast-ballot', headers, payload: form.toString() });
  };
  return { ids: ids as [string, string, string], boxId, contest, cast, mine, read, cardsIn, press };
};

test('of one vote each the one that is pressed is it instead; the own choice is marked, and the cards stay where they are', async () => {
  const { ids, mine, read, cardsIn, press } = await scenery(1);
  const before = cardsIn(await read(scene.other));
  expect(before.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
  for (const { inside } of before) expect(inside).toContain('action="/forms/cast-ballot"');
  expect((await press(ids[0])).statusCode).toBe(303);
  expect(await mine()).toEqual([ids[0]]);
  await press(ids[1]);
  expect(await mine()).toEqual([ids[1]]);
  const after = cardsIn(await read(scene.other));
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.filter(({ inside }) => inside.includes('Your choice')).map(({ id }) => id)).toEqual([ids[1]]);
  // a vote can be changed, and not taken back: its own card has no button
  expect(after.find(({ id }) => id === ids[1])?.inside).not.toContain('<button');
});

test('of several it is one more or one less, and one too many is refused as at the box', async () => {
  const { ids, boxId, contest, mine, read, cardsIn, press, cast } = await scenery(2);
  await cast([ids[0]]);
  await press(ids[1]);
  expect(await mine()).toEqual([ids[0], ids[1]].toSorted());
  const over = await press(ids[2]);
  expect(over.statusCode).toBe(422);
  expect(over.body).toContain('3 are ticked, and 2 can be chosen here.');
  expect(await mine()).toEqual([ids[0], ids[1]].toSorted());
  await press(ids[0]);
  expect(await mine()).toEqual([ids[1]]);
  // from the page of an entry it is the same, and one comes back there
  const entry = (
    await scene.t.ask('GET', `/contests/${contest.id}/entries/${ids[2]}`, {
      headers: { cookie: `${await scene.t.cookie(scene.other, true)}; plain=1` },
    })
  ).body;
  const [there] = cardsIn(entry);
  expect(there?.inside).toContain('aria-pressed="false"');
  expect(there?.inside).toContain(`name="_back" value="/contests/${contest.id}/entries/${ids[2]}"`);
  expect(entry).toContain('1 of 2 votes left');
  const visited = (await scene.t.ask('GET', `/contests/${contest.id}/entries/${ids[2]}`)).body;
  expect(cardsIn(visited)).toEqual([]);
  expect(visited).toContain('Join and vote');
  // over: what one chose stays marked until the result, and nothing is pressed any more
  at(now + 4 * day);
  await scene.t.house.jobs.drain(now + 4 * day + 60_000);
  const { state } = await scene.t.house.ask(GetBallotBox, visitor, { boxId });
  const cards = cardsIn(await read(scene.other));
  expect([state, cards.filter(({ inside }) => inside.includes('Your choice')).map(({ id }) => id)]).toEqual(['closed', [ids[1]]]);
  for (const { inside } of cards) expect(inside).not.toContain('<form');
});

test('the page of all members holds nobody’s choice, and that of visitors no card to vote from', async () => {
  const { ids, cast, read, cardsIn } = await scenery(1);
  await cast([ids[0]]);
  const shared = cardsIn(await read(scene.other, false));
  expect(shared.map(({ inside }) => inside)).toEqual(['', '', '']);
  expect(cardsIn(await read(undefined))).toEqual([]);
});

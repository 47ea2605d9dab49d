import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CastBallot, GetBallotBox, ListBallots } from '../../../../shared/domains/ballots.ts';
import { HidePost } from '../../../../shared/domains/forum.staff.ts';
import { GetMyRecord } from '../../../../shared/domains/members.ts';
import type { Member } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { someThread } from '../../forum/forum.fixtures.ts';
import { castIn, closeNow, someBox } from '../ballots.fixtures.ts';
import { withdrawChoice } from '../boxes.ts';
import { chainNext, chainStart, sealOf } from '../seals.ts';

let t: TestHouse;
let host: Member;
beforeAll(async () => {
  t = await testHouse();
  host = await t.member({ handle: 'host' });
});
afterAll(() => t.close());

const boxAs = (member: Member, boxId: string) => t.house.ask(GetBallotBox, member, { boxId });
const votes = async (member: Member, boxId: string) => (await boxAs(member, boxId)).choices.map((c) => c.votes);

describe('CastBallot', () => {
  test('takes one ballot, counts it, gives a receipt, and says in the record only that somebody voted, to the day', async () => {
    const voter = await t.member();
    const { boxId, choices } = await someBox(t.house, host);
    const receipt = await castIn(t.house, voter, boxId, [choices[1]]);
    const box = await boxAs(voter, boxId);
    expect(box.choices.map((c) => c.votes)).toEqual([0, 1, 0]);
    expect(box).toMatchObject({ ballots: 1, state: 'open', mine: { choices: [choices[1]], receipt }, whoVoted: null });
    const { lines } = await t.house.ask(GetMyRecord, voter, {});
    const voted = lines.filter((l) => l.kind === 'voted');
    expect(voted).toHaveLength(1);
    expect(JSON.stringify(voted)).not.toContain(choices[1]);
    expect(new Date(voted[0]?.at ?? 0).toISOString()).toMatch(/T00:00:00\.000Z$/);
    expect(voted[0]?.growth).toBe(1);
    // the page says once why that line has no hour, and only where there is such a line
    const why = t.house.say('en')('members.votes-by-day');
    const recordOf = async (as: Member) => (await t.ask('GET', '/me/record', { as })).body.split(why).length - 1;
    const second = await someBox(t.house, host);
    await castIn(t.house, voter, second.boxId, [second.choices[0]]);
    expect([await recordOf(voter), await recordOf(await t.member())]).toEqual([1, 0]);
  });

  test('a changed mind moves the votes, keeps the receipt, and writes no second line', async () => {
    const voter = await t.member();
    const { boxId, choices } = await someBox(t.house, host, { votesEach: 2 });
    const receipt = await castIn(t.house, voter, boxId, [choices[0], choices[1]]);
    expect(await castIn(t.house, voter, boxId, [choices[2], choices[1]])).toBe(receipt);
    expect(await votes(voter, boxId)).toEqual([0, 1, 1]);
    expect(await castIn(t.house, voter, boxId, [choices[1], choices[2]])).toBe(receipt);
    expect(await boxAs(voter, boxId)).toMatchObject({ ballots: 1 });
    expect((await t.house.ask(GetMyRecord, voter, {})).lines.filter((l) => l.kind === 'voted')).toHaveLength(1);
  });

  test('is open from the first millisecond on, and over at the last', async () => {
    const voter = await t.member();
    const opensAt = t.house.clock() - 1_000;
    const closesAt = opensAt + 2_000;
    const { boxId, choices } = await someBox(t.house, host, { opensAt, closesAt });
    const at = (now: number) => castIn(t.house, voter, boxId, [choices[0]], now);
    await expect(at(opensAt - 1)).rejects.toMatchObject({ type: 'not-open-yet' });
    await expect(at(closesAt)).rejects.toMatchObject({ type: 'voting-over' });
    await expect(at(closesAt + 1)).rejects.toMatchObject({ type: 'voting-over' });
    expect((await boxAs(voter, boxId)).ballots).toBe(0);
    await at(opensAt);
    await at(closesAt - 1);
    expect((await boxAs(voter, boxId)).ballots).toBe(1);
  });

  test('every other reason is a refusal of its own, and leaves nothing behind', async () => {
    const voter = await t.member({ joined: t.house.clock() - 2 * 86_400_000 });
    const { boxId, choices } = await someBox(t.house, host, { votesEach: 2, voters: { tier: 1, accountAgeDays: 2 } });
    const refused = (chosen: string[], who = voter) => expect(castIn(t.house, who, boxId, chosen)).rejects;
    await refused([]).toMatchObject({ type: 'no-choice', field: 'choices' });
    await refused([choices[0], choices[0]]).toMatchObject({ type: 'choice-twice' });
    await refused([...choices]).toMatchObject({ type: 'too-many-choices', values: { most: 2, sent: 3 } });
    await refused([(await someBox(t.house, host)).choices[0]]).toMatchObject({ type: 'choice-elsewhere' });
    await refused([choices[0]], await t.member({ joined: t.house.clock() - 86_400_000 })).toMatchObject({ type: 'too-new' });
    await t.house.system('test', (work) => withdrawChoice(work, boxId, choices[2], 'It was taken back.'));
    await refused([choices[0], choices[2]]).toMatchObject({ type: 'choice-withdrawn' });
    const friends = await someBox(t.house, host, { voters: { tier: 2, accountAgeDays: 0 } });
    await expect(castIn(t.house, voter, friends.boxId, [friends.choices[0]])).rejects.toMatchObject({ type: 'tier-too-low' });
    await castIn(t.house, await t.member({ tier: 2 }), friends.boxId, [friends.choices[0]]);
    await expect(t.house.run(CastBallot, voter, { boxId: newId(), choices: [choices[0]] })).rejects.toMatchObject({ type: 'box-missing' });
    expect(await boxAs(voter, boxId)).toMatchObject({ ballots: 0, mine: null, mayVote: 'yes' });
    expect((await t.house.ask(GetMyRecord, voter, {})).lines.some((l) => l.kind === 'voted')).toBe(false);
  });

  test('speaks each refusal in the three languages', async () => {
    const voter = await t.member();
    const { boxId, choices } = await someBox(t.house, host, { voters: { tier: 3, accountAgeDays: 0 } });
    const said = await Promise.all(
      ['en', 'zh-Hans', 'zh-Hant'].map(async (lang) =>
        (
          await t.ask('PUT', `/api/ballot-boxes/${boxId}/ballot`, {
            as: voter,
            body: { choices: [choices[0]] },
            headers: { 'accept-language': lang },
          })
        ).json(),
      ),
    );
    expect(said[0]).toMatchObject({ type: 'tier-too-low', status: 403 });
    expect(said[0].title).toContain('makers and keepers');
  });

  test('a box in a thread that is hidden is nowhere', async () => {
    const { threadId, postId } = await someThread(t.house, host);
    const { boxId, choices } = await someBox(t.house, host, { threadId });
    await t.house.run(HidePost, await t.member({ role: 'moderator' }), { postId, reason: 'A test.' });
    const voter = await t.member();
    await expect(castIn(t.house, voter, boxId, [choices[0]])).rejects.toMatchObject({ type: 'box-missing' });
    await expect(boxAs(voter, boxId)).rejects.toMatchObject({ type: 'box-missing' });
  });

  test('hidden counts are hidden from staff too, until the close; then the list, its chain and one’s own line are there', async () => {
    const voter = await t.member();
    const now = t.house.clock();
    const { boxId, choices } = await someBox(t.house, host, { counts: 'hidden', opensAt: now, closesAt: now + 10 });
    const receipt = await castIn(t.house, voter, boxId, [choices[2]], now);
    for (let i = 0; i < 5; i++) await castIn(t.house, await t.member(), boxId, [choices[i % 2] as string], now);
    expect(await votes(await t.member({ role: 'administrator' }), boxId)).toEqual([null, null, null]);
    await expect(t.house.ask(ListBallots, voter, { boxId })).rejects.toMatchObject({ type: 'not-closed-yet' });

    await closeNow(t.house, boxId);
    const box = await boxAs(voter, boxId);
    expect(box).toMatchObject({ state: 'published', ballots: 6, mine: { choices: null, receipt: null } });
    expect(box.choices.map((c) => c.votes)).toEqual([3, 2, 1]);
    const first = await t.house.ask(ListBallots, voter, { boxId, limit: 4 });
    const rest = await t.house.ask(ListBallots, voter, { boxId, after: first.next ?? '' });
    const lines = [...first.lines, ...rest.lines];
    expect(rest.next).toBeNull();
    const chain = lines.reduce((c, l) => chainNext(c, { ...l, choices: l.choices.join(',') }), chainStart(boxId));
    expect(chain).toBe(box.root);
    expect(lines.filter((l) => l.seal === sealOf(boxId, receipt, l.choices.join(',')))).toHaveLength(1);
    const { voters } = t.house.store.t.ballots;
    const left = await t.house.store.read.select().from(voters).where(eq(voters.boxId, boxId));
    expect(left.map((v) => v.receipt)).toEqual([null, null, null, null, null, null]);
    await expect(castIn(t.house, voter, boxId, [choices[0]], now + 5)).rejects.toMatchObject({ type: 'voting-over' });
  });

  test('many at the same instant, each twice: one ballot each', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => t.member()));
    const { boxId, choices } = await someBox(t.house, host);
    const all = await Promise.all(
      people.flatMap((p, i) => [
        castIn(t.house, p, boxId, [choices[i % 3] as string]),
        castIn(t.house, p, boxId, [choices[(i + 1) % 3] as string]),
      ]),
    );
    expect(new Set(all).size).toBe(40);
    const box = await boxAs(host, boxId);
    expect(box.ballots).toBe(40);
    expect(box.choices.reduce((sum, c) => sum + (c.votes ?? 0), 0)).toBe(40);
  });
});

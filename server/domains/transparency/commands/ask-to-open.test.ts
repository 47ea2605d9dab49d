/** AskToOpen: a voice is a ballot, and those who asked and those who owe the answer hear of its clock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MarkOfficial } from '../../../../shared/domains/forum.staff.ts';
import { GetMyNotices } from '../../../../shared/domains/notifications.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, leavesNothing } from '../../domains.fixtures.ts';
import { someReply } from '../../forum/forum.fixtures.ts';

let t: TestHouse;
let manager: Member;
let people: Member[];
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager' });
  people = [await t.member(), await t.member(), await t.member()];
  for (const one of [manager, ...people]) await t.cookie(one);
  const body = { voices: 2, days: 14, reason: 'Two are enough in a test.' };
  expect((await t.ask('PUT', '/api/rules/limits/ask-to-open', { as: manager, body })).statusCode).toBe(200);
}, 30_000);
afterAll(() => endSound(t));

const ask = (aspect: string, as: Member | undefined) => t.ask('POST', `/api/transparency/aspects/${aspect}/asks`, { as, body: {} });
const told = async (as: Member): Promise<string[]> => (await t.house.ask(GetMyNotices, as, {})).notices.map(({ what }) => what);
/** The clock moves, and with it everybody's session. */
const at = async (moment: number | undefined) => {
  t.house.clock = moment === undefined ? Date.now : () => moment;
  for (const one of [manager, ...people]) await t.cookie(one, true);
};
const drain = async (at = t.house.clock() + 1000) => {
  // what a telling puts into the outbox is told with the next round
  for (let i = 0; i < 3; i++) await t.house.jobs.drain(at);
};
const askOf = async (aspect: string) =>
  (await t.ask('GET', '/api/transparency')).json().aspects.find((one: { aspect: string }) => one.aspect === aspect).ask;

describe('AskToOpen', () => {
  test('enough voices: those who asked and the managers are told, once; others are not', async () => {
    const [first, second, other] = people as [Member, Member, Member];
    await ask('coming', first);
    await drain();
    expect([await told(first), await told(manager)]).toEqual([[], []]);
    await ask('coming', second);
    await drain();
    await drain();
    expect([await told(first), await told(second), await told(other)]).toEqual([['answer-due'], ['answer-due'], []]);
    const { notices } = (await t.ask('GET', '/api/me/notices', { as: manager })).json();
    expect(notices).toMatchObject([{ what: 'answer-owed', count: 1, href: '/rules/aspects/coming#ask' }]);
    const page = (await t.ask('GET', '/me/notices', { as: manager, headers: { accept: 'text/html' } })).body;
    expect(page).toContain('we owe an answer');
  });

  test('its time runs out: both are told once more; answered: those who asked are', async () => {
    const [first] = people as [Member];
    const { dueAt } = await askOf('coming');
    await at(dueAt);
    await drain(dueAt);
    expect((await told(first))[0]).toBe('answer-due');
    await at(dueAt + 2);
    await drain(dueAt + 2);
    await drain(dueAt + 2);
    expect([await told(first), await told(manager)]).toEqual([
      ['answer-late', 'answer-due'],
      ['answer-overdue', 'answer-owed'],
    ]);
    const { threadId } = (
      await t.ask('POST', '/api/transparency/aspects/coming/thread', { as: manager, body: { body: 'Here is our answer.' } })
    ).json();
    const postId = (await someReply(t.house, manager, threadId, { body: 'In May.' })) as string;
    await t.house.run(MarkOfficial, manager, { postId });
    await drain(dueAt + 60_000);
    expect((await told(first))[0]).toBe('ask-answered');
    expect(await told(manager)).not.toContain('ask-answered');
    await at(undefined);
  });

  test('what is opened is told to those who asked for it, once', async () => {
    const [first, second] = people as [Member, Member];
    const patch = (open: boolean) =>
      t.ask('PATCH', '/api/transparency/aspects/removals', { as: manager, body: { open, reason: 'Because you asked.' } });
    await patch(false);
    await drain();
    const changes = async (who: Member) => (await told(who)).filter((what) => what === 'rule-changed').length;
    const before = await Promise.all([first, second].map(changes));
    await ask('removals', second);
    // counted before it is published, as they are told then
    const look = (await t.ask('GET', '/desk/rules/aspects/removals?look=1&open=true&reason=Because+you+asked.', { as: manager })).body;
    expect(look).toContain('One member asked for it to be opened and is told.');
    await patch(true);
    await drain();
    await drain();
    expect((await told(second)).filter((what) => what === 'ask-opened')).toHaveLength(1);
    expect(await changes(second)).toBe(before[1]);
    expect([...(await told(first)), ...(await told(manager))]).not.toContain('ask-opened');
    // closed again: who had asked hears of it, and who did not hears nothing
    await patch(false);
    await drain();
    await drain();
    expect(await Promise.all([first, second].map(changes))).toEqual([before[0], (before[1] ?? 0) + 1]);
  });

  test('answered in time nobody hears that it was late', async () => {
    const [first, second] = people as [Member, Member];
    for (const who of [first, second]) await ask('vote-checks', who);
    const { dueAt } = await askOf('vote-checks');
    const body = { body: 'How do you look?' };
    const { threadId } = (await t.ask('POST', '/api/transparency/aspects/vote-checks/thread', { as: first, body })).json();
    const postId = (await someReply(t.house, manager, threadId, { body: 'By hand.' })) as string;
    await t.house.run(MarkOfficial, manager, { postId });
    const before = (await told(first)).filter((what) => what === 'answer-late').length;
    await drain(dueAt + 5);
    expect((await told(first)).filter((what) => what === 'answer-late')).toHaveLength(before);
  });

  test('what can not be asked for leaves nothing; two who are first at once share a box', async () => {
    const [first, second] = people as [Member, Member];
    const no = async (aspect: string, status: number, name: string) =>
      expectRefused(t, await leavesNothing(t, () => ask(aspect, first)), status, `transparency.refusal.${name}`);
    await no('purchases', 409, 'aspect-stays-closed');
    await no('staff-log', 409, 'aspect-open-already');
    await no('nothing-such', 404, 'aspect-missing');
    expect((await ask('who-voted', undefined)).statusCode).toBe(401);
    const both = await Promise.all([ask('who-voted', first), ask('who-voted', second)]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(new Set(both.map((answer) => answer.json().boxId)).size).toBe(1);
    expect(await askOf('who-voted')).toMatchObject({ voices: 2, state: 'owed' });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EndPoll, StartPoll } from '../../../../shared/domains/ballots.polls.ts';
import { GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { LockThread } from '../../../../shared/domains/forum.staff.ts';
import { StartThread } from '../../../../shared/domains/forum.ts';
import { GetMyRecord } from '../../../../shared/domains/members.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { someSpace, someThread } from '../../forum/forum.fixtures.ts';
import { castIn } from '../ballots.fixtures.ts';

let t: TestHouse;
let host: Member;
beforeAll(async () => {
  t = await testHouse();
  host = await t.member({ handle: 'host' });
});
afterAll(() => t.close());

const html = async (url: string, as?: Member) => (await t.ask('GET', url, { as, headers: { accept: 'text/html' } })).body;
const pageOf = async (threadId: string, as?: Member): Promise<string> => {
  const moved = await t.ask('GET', `/t/${threadId}`, { as, headers: { accept: 'text/html' } });
  return html(String(moved.headers.location), as);
};

describe('StartPoll and EndPoll', () => {
  test('a thread gets a poll, its page shows it, a form votes in it, and it ends', async () => {
    const { threadId } = await someThread(t.house, host);
    const { out } = await t.house.run(StartPoll, host, {
      threadId,
      pollQuestion: '  Which  one? ',
      pollOptions: ['Wax, and oil', ' Oil ', '油'],
    });
    const page = await pageOf(threadId);
    for (const words of ['Which one?', 'Wax, and oil', '油', 'Join and vote']) expect(page).toContain(words);
    const box = await t.house.ask(GetBallotBox, host, { boxId: out.boxId });
    expect(box).toMatchObject({ question: 'Which one?', votesEach: 1, state: 'open', counts: 'live' });
    const member = await t.member();
    const none = await t.ask('POST', '/forms/cast-ballot', { as: member, form: { boxId: box.id, _back: `${box.subject.href}` } });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Nothing was chosen');
    const sent = await t.ask('POST', '/forms/cast-ballot', {
      as: member,
      form: { boxId: box.id, choices: box.choices[0]?.id ?? '', _back: box.subject.href },
    });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/ballots/${box.id}/receipt`]);
    const receipt = await html(`/ballots/${box.id}/receipt`, member);
    expect(receipt).toContain('Your vote is in.');
    expect(receipt).toContain('Wax, and oil');
    expect((await pageOf(threadId)).replace(/\s+/g, ' ')).toContain('Ballots: 1');
    await t.house.run(EndPoll, host, { threadId });
    await t.house.jobs.drain(t.house.clock() + 30_000);
    const over = await html(`/ballots/${box.id}`);
    expect(over).toContain((await t.house.ask(GetBallotBox, host, { boxId: box.id })).root);
    expect((await t.house.ask(GetMyRecord, host, {})).lines.map((l) => l.kind)).toEqual(
      expect.arrayContaining(['poll-started', 'poll-ended']),
    );
    await expect(t.house.run(EndPoll, await t.member({ role: 'moderator' }), { threadId })).rejects.toMatchObject({ type: 'poll-over' });
    await expect(castIn(t.house, member, box.id, [box.choices[1]?.id ?? ''])).rejects.toMatchObject({ type: 'voting-over' });
  });

  test('a locked thread takes none of its author, and no page to start one; of staff who began it, it does', async () => {
    const { threadId } = await someThread(t.house, host);
    const staff = await t.member({ role: 'moderator' });
    await t.house.run(LockThread, staff, { threadId, reason: 'Heated.' });
    const poll = { threadId, pollOptions: ['Still', 'Talking'] };
    await expect(t.house.run(StartPoll, host, poll)).rejects.toMatchObject({ type: 'thread-locked', status: 403 });
    expect((await t.ask('GET', `/t/${threadId}/poll`, { as: host })).statusCode).toBe(403);
    const own = await someThread(t.house, staff);
    await t.house.run(LockThread, staff, { threadId: own.threadId, reason: 'It is said.' });
    expect((await t.house.run(StartPoll, staff, { ...poll, threadId: own.threadId })).out.boxId).toBeDefined();
  });

  test('one that only one or two may vote in is refused: its counts would say what they chose', async () => {
    const { threadId, spaceId } = await someThread(t.house, host);
    const few = { type: 'few-may-vote', field: 'pollAccountAgeDays' };
    const start = (who: object) => t.house.run(StartPoll, host, { threadId, pollOptions: ['One', 'Two'], ...who });
    await expect(start({ pollAccountAgeDays: 990 })).rejects.toMatchObject(few);
    await expect(start({ pollTier: 4 })).rejects.toMatchObject(few);
    const thread = { spaceId, kind: 'discussion' as const, title: 'Sell or keep?', body: 'Words.' };
    await expect(
      t.house.run(StartThread, host, { ...thread, pollOptions: ['Sell', 'Keep'], pollAccountAgeDays: 990 }),
    ).rejects.toMatchObject(few);
    for (let i = 0; i < 3; i++) await t.member({ joined: t.house.clock() - 1000 * 86_400_000 });
    expect((await start({ pollAccountAgeDays: 990 })).out.boxId).toBeDefined();
  });

  test('a thread is started with a poll in it, by a plain form, and what is wrong with it keeps all that was typed', async () => {
    const spaceId = await someSpace(t.house);
    const form = {
      spaceId,
      kind: 'discussion',
      title: 'Which strap?',
      body: 'Words.',
      pollOptions: 'Leather\r\nWebbing',
      pollQuestion: '',
      pollVotesEach: '1',
      pollDays: '7',
      pollCounts: 'hidden',
      tags: '',
      _back: '/new',
    };
    const bad = await t.ask('POST', '/forms/start-thread', { as: host, form: { ...form, pollOptions: 'Leather' } });
    expect(bad.statusCode).toBe(422);
    expect(bad.body).toContain('Write at least two things');
    expect(bad.body).toContain('>Leather</textarea>');
    const good = await t.ask('POST', '/forms/start-thread', { as: host, form });
    expect(good.statusCode).toBe(303);
    const page = await pageOf(String(good.headers.location).slice('/t/'.length));
    expect(page).toContain('Webbing');
    const without = await t.ask('POST', '/forms/start-thread', { as: host, form: { ...form, title: 'Another one', pollOptions: '' } });
    expect(without.statusCode).toBe(303);
    expect(await pageOf(String(without.headers.location).slice('/t/'.length))).not.toContain('ballot-box');
  });

  test('refuses what is no poll, with the field, and whoever may not', async () => {
    const { threadId } = await someThread(t.house, host);
    const start = (options: string[], more: object = {}, who = host) =>
      t.house.run(StartPoll, who, { threadId, pollOptions: options, ...more });
    await expect(start(['a'])).rejects.toMatchObject({ type: 'options-too-few', field: 'pollOptions' });
    await expect(start(['a', 'b', '\u0301'])).rejects.toMatchObject({ type: 'option-unreadable', field: 'pollOptions' });
    await expect(start(['a', ' A '])).rejects.toMatchObject({ type: 'option-twice' });
    await expect(start(['a', 'b'.repeat(121)])).rejects.toMatchObject({ type: 'option-too-long' });
    await expect(start(Array.from({ length: 21 }, (_, i) => `o${i}`))).rejects.toMatchObject({ type: 'options-too-many' });
    await expect(start(['a', 'b'], { pollVotesEach: 3 })).rejects.toMatchObject({ type: 'votes-too-many' });
    await expect(start(['a', 'b'], { pollClosesAt: t.house.clock() })).rejects.toMatchObject({ type: 'closes-wrong' });
    await expect(start(['a', 'b'], {}, await t.member())).rejects.toMatchObject({ type: 'not-your-thread' });
    // it would stand there as asked by who began the thread
    await expect(start(['a', 'b'], {}, await t.member({ role: 'administrator' }))).rejects.toMatchObject({ type: 'not-your-thread' });
    await start(['a', 'b']);
    await expect(start(['c', 'd'])).rejects.toMatchObject({ type: 'poll-there' });
  });

  test('two who start a poll at once: one has it, the other is told', async () => {
    const { threadId } = await someThread(t.house, host);
    const both = await Promise.allSettled([
      t.house.run(StartPoll, host, { threadId, pollOptions: ['a', 'b'] }),
      t.house.run(StartPoll, host, { threadId, pollOptions: ['c', 'd'] }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { type: 'poll-there' } });
  });

  test('StartThread in JSON takes its poll as a list', async () => {
    const spaceId = await someSpace(t.house);
    const { out } = await t.house.run(StartThread, host, {
      spaceId,
      kind: 'idea',
      title: 'A new pocket',
      body: 'Where?',
      pollOptions: ['Left', 'Right'],
      pollVotesEach: 2,
    });
    expect(await pageOf(out.threadId)).toContain('Choose up to 2'.slice(0, 4));
    // its box is named where it was made, and where it is read
    const thread = (await t.ask('GET', `/api/threads/${out.threadId}`)).json();
    expect([thread.boxId, out.boxId]).toEqual([out.boxId, expect.stringMatching(/^.{22}$/)]);
    expect(await t.house.ask(GetBallotBox, host, { boxId: out.boxId ?? '' })).toMatchObject({ votesEach: 2, state: 'open' });
  });

  test('a thread without a poll has no box; by whom and until when is said at the beginning, too', async () => {
    const spaceId = await someSpace(t.house);
    const start = (more: object) =>
      t.ask('POST', '/api/threads', { as: host, body: { spaceId, kind: 'idea', title: 'Another new pocket', body: 'Where?', ...more } });
    const none = (await start({})).json();
    expect([none.boxId, (await t.ask('GET', `/api/threads/${none.threadId}`)).json().boxId]).toEqual([null, null]);
    for (let i = 0; i < 3; i++) await t.member({ tier: 3, joined: t.house.clock() - 8 * 86_400_000 });
    const poll = { title: 'One more pocket', pollOptions: ['Left', 'Right'], pollTier: 3, pollAccountAgeDays: 7 };
    const late = await start({ ...poll, pollClosesAt: t.house.clock() });
    expect([late.statusCode, late.json().fields[0].field]).toEqual([422, 'pollClosesAt']);
    const pollClosesAt = t.house.clock() + 3_600_000;
    const { boxId } = (await start({ ...poll, pollClosesAt })).json();
    expect(await t.house.ask(GetBallotBox, host, { boxId })).toMatchObject({
      ...{ voters: { tier: 3, accountAgeDays: 7 }, closesAt: pollClosesAt },
    });
  });
});

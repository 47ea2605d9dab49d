/** Asking for an aspect to be opened: voices in a ballot box, the clock of the answer, and what stops it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HidePost, MarkOfficial, UnmarkOfficial } from '../../../shared/domains/forum.staff.ts';
import type { AskView, Transparency } from '../../../shared/domains/transparency.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, leavesNothing } from '../domains.fixtures.ts';
import { someReply } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let manager: Member;
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager' });
  await t.cookie(manager);
  const body = { voices: 3, days: 14, reason: 'Three are enough in a test.' };
  expect((await t.ask('PUT', '/api/rules/limits/ask-to-open', { as: manager, body })).statusCode).toBe(200);
}, 30_000);
afterAll(() => endSound(t));

const aspectOf = async (key: string) =>
  ((await t.ask('GET', '/api/transparency')).json() as Transparency).aspects.find(({ aspect }) => aspect === key);
const askOf = async (key: string): Promise<AskView | null | undefined> => (await aspectOf(key))?.ask;
const ask = async (key: string, as?: Member) =>
  t.ask('POST', `/api/transparency/aspects/${key}/asks`, { as: as ?? (await t.member()), body: {} });

describe('asking to open', () => {
  test('the first voice opens a box, others are ballots in it; nobody counts twice; enough of them start the clock', async () => {
    const first = await t.member({ name: 'First Voice' });
    const answer = await ask('coming', first);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(await askOf('coming')).toMatchObject({
      voices: 1,
      needed: 3,
      days: 14,
      state: 'asked',
      dueAt: null,
      boxId: answer.json().boxId,
    });
    // the same person once more: the same ballot
    expect((await ask('coming', first)).json()).toEqual(answer.json());
    expect(await askOf('coming')).toMatchObject({ voices: 1 });
    // by the box itself, as in every poll
    const { choiceId, boxId } = (await askOf('coming')) as AskView;
    const voted = await t.ask('PUT', `/api/ballot-boxes/${boxId}/ballot`, { as: await t.member(), body: { choices: [choiceId] } });
    expect(voted.statusCode, voted.body).toBe(200);
    expect((await t.ask('GET', '/rules')).body).toContain('2 of 3 voices');
    const before = t.house.clock();
    await ask('coming');
    const owed = (await askOf('coming')) as AskView;
    expect(owed).toMatchObject({ voices: 3, state: 'owed' });
    expect(owed.dueAt).toBeGreaterThanOrEqual(before + 14 * 86_400_000);
    expect((await t.ask('GET', '/rules')).body).toContain('Answer owed by');
    // the record says only that they voted
    const line = (await t.ask('GET', '/api/me/record?limit=1', { as: first })).json().lines[0];
    expect(line).toMatchObject({ kind: 'voted' });
  });

  test('the official answer in its thread stops the clock; taken back it runs on to the same moment', async () => {
    const { dueAt } = (await askOf('coming')) as AskView;
    const member = await t.member();
    const begun = await t.ask('POST', '/api/transparency/aspects/coming/thread', { as: member, body: { body: 'What is it going to be?' } });
    expect(begun.statusCode, begun.body).toBe(200);
    const { threadId } = begun.json();
    // whoever comes later is heard in the same thread
    expect(
      (await t.ask('POST', '/api/transparency/aspects/coming/thread', { as: await t.member(), body: { body: 'And me?' } })).json(),
    ).toEqual({ threadId });
    expect((await aspectOf('coming'))?.thread).toMatchObject({ posts: 2 });
    const postId = (await someReply(t.house, manager, threadId, { body: 'You will see it in May.' })) as string;
    await t.house.run(MarkOfficial, manager, { postId });
    expect(await askOf('coming')).toMatchObject({ state: 'answered', answer: `/p/${postId}` });
    expect((await t.ask('GET', '/rules')).body).toContain('Answered on');
    await t.house.run(UnmarkOfficial, manager, { postId });
    expect(await askOf('coming')).toMatchObject({ state: 'owed', dueAt });
    await t.house.run(MarkOfficial, manager, { postId });
    expect(await askOf('coming')).toMatchObject({ state: 'answered' });
  });

  test('staff are told of what is owed before it is late, and answer it in the thread for the brand', async () => {
    const moderator = await t.member({ role: 'moderator' });
    const member = await t.member();
    const waiting = async () => (await t.ask('GET', '/api/desk/waiting', { as: moderator })).json().answers;
    const { answer } = (await askOf('coming')) as AskView;
    const thread = (await aspectOf('coming'))?.thread?.href ?? '';
    const told = async (as?: Member) => (await t.ask('GET', thread, as ? { as } : {})).body;
    expect(await told(moderator)).not.toContain('answer-officially');
    const before = await waiting();
    await t.house.run(UnmarkOfficial, manager, { postId: (answer as string).slice('/p/'.length) });
    expect(await waiting()).toBe(before + 1);
    for (const page of ['/desk', '/desk/questions'])
      expect((await t.ask('GET', page, { as: moderator })).body, page).toMatch(/id="owed".*aspects\/coming#ask.*is due by/s);
    expect(await told(moderator)).toMatch(/is owed here by.*formaction="\/forms\/answer-officially"/s);
    for (const as of [undefined, member]) expect(await told(as)).not.toMatch(/is owed here|answer-officially/);

    const threadId = thread.split('/')[2] as string;
    const form = { threadId, body: 'A rack, in May.', replyTo: '', _back: thread };
    const empty = await t.ask('POST', '/forms/answer-officially', { as: moderator, form: { ...form, body: ' ' } });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toMatch(/id="reply-to-thread".*aria-invalid="true"/s);
    expect((await t.ask('POST', '/forms/answer-officially', { as: member, form })).statusCode).toBe(422);
    expect((await t.ask('POST', '/forms/answer-officially', { as: moderator, form })).statusCode).toBe(303);
    expect(await askOf('coming')).toMatchObject({ state: 'answered' });
    expect(await told(moderator)).not.toMatch(/is owed here|answer-officially/);
    expect((await t.ask('GET', '/desk/questions', { as: moderator })).body).not.toContain('id="owed"');
  });

  test('without an answer it is said how late it is', async () => {
    for (let i = 0; i < 3; i++) await ask('vote-checks');
    const { dueAt } = (await askOf('vote-checks')) as AskView;
    t.house.clock = () => (dueAt ?? 0) + 1;
    await t.house.jobs.drain((dueAt ?? 0) + 1);
    expect(await askOf('vote-checks')).toMatchObject({ state: 'late' });
    expect((await t.ask('GET', '/rules')).body).toContain('Answer overdue since');
    // the desk says it, and home to who looks after the house
    const moderator = await t.member({ role: 'moderator' });
    expect((await t.ask('GET', '/api/desk/waiting', { as: moderator })).json()).toMatchObject({ answers: 1, promises: 0 });
    expect((await t.ask('GET', '/desk', { as: moderator })).body).toMatch(/id="owed".*\/rules\/aspects\/vote-checks#ask.*was due on/s);
    t.house.clock = Date.now;
    // two weeks later the sessions were over
    await t.cookie(manager, true);
  });

  test('what is opened is asked for no more, and its box is closed; closed again, another asking may begin', async () => {
    await ask('who-voted');
    const { boxId } = (await askOf('who-voted')) as AskView;
    const patch = (open: boolean) =>
      t.ask('PATCH', '/api/transparency/aspects/who-voted', { as: manager, body: { open, reason: 'You asked.' } });
    expect((await patch(true)).statusCode).toBe(200);
    await t.house.jobs.drain();
    expect(await askOf('who-voted')).toBeNull();
    expect((await t.ask('GET', `/api/ballot-boxes/${boxId}`)).json().state).not.toBe('open');
    expectRefused(t, await ask('who-voted'), 409, 'transparency.refusal.aspect-open-already');
    await patch(false);
    expect((await ask('who-voted')).json().boxId).not.toBe(boxId);
  });

  test('what can not be asked for', async () => {
    const [member] = [await t.member()];
    await t.cookie(member);
    for (const [key, status, name] of [
      ['purchases', 409, 'aspect-stays-closed'],
      ['staff-log', 409, 'aspect-open-already'],
      ['no-such-thing', 404, 'aspect-missing'],
    ] as const)
      expectRefused(t, await leavesNothing(t, () => ask(key, member)), status, `transparency.refusal.${name}`);
    expect((await t.ask('POST', '/api/transparency/aspects/coming/asks', { body: {} })).statusCode).toBe(401);
  });

  test('two who are the first at the same moment share one box', async () => {
    const patch = (open: boolean) =>
      t.ask('PATCH', '/api/transparency/aspects/removals', { as: manager, body: { open, reason: 'A test.' } });
    await patch(false);
    const people = await Promise.all([t.member(), t.member(), t.member()]);
    for (const one of people) await t.cookie(one);
    const answers = await Promise.all(people.map((one) => ask('removals', one)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.json().boxId)).size).toBe(1);
    expect(await askOf('removals')).toMatchObject({ voices: 3, state: 'owed' });
  });

  test('without a script: a button, and the page of the aspect shows the box', async () => {
    const member = await t.member();
    const back = '/rules/aspects/vote-checks';
    const done = await t.ask('POST', '/forms/ask-to-open', { as: member, form: { aspect: 'vote-checks', _back: back } });
    expect([done.statusCode, done.headers.location]).toEqual([303, `${back}#ask`]);
    expect((await t.ask('GET', back, { as: member })).body).toContain('<ballots-box');
    const thread = await t.ask('POST', '/forms/start-aspect-thread', {
      as: member,
      form: { aspect: 'faults', body: '', _back: '/rules/aspects/faults' },
    });
    expect(thread.statusCode).toBe(422);
  });

  test('the thread of an aspect: who comes second is heard in it, and where it is gone the next words open another one', async () => {
    const [first, second] = [await t.member(), await t.member()];
    const about = (as: Member, body: string) => t.ask('POST', '/api/transparency/aspects/ranking/thread', { as, body: { body } });
    const opened = (await about(first, 'How are lists ranked?')).json().threadId;
    // pressed twice it is said once
    expect((await about(first, 'How are lists ranked?')).json().threadId).toBe(opened);
    expect((await about(second, 'I wonder, too.')).json().threadId).toBe(opened);
    const { posts } = (await t.ask('GET', `/api/threads/${opened}`)).json();
    expect(posts.map(({ html }: { html: string }) => html.replaceAll(/<[^>]+>/g, '').trim())).toEqual([
      'How are lists ranked?',
      'I wonder, too.',
    ]);
    await t.house.run(HidePost, await t.member({ role: 'moderator' }), { postId: posts[0].id, reason: 'Off topic.' });
    const anew = (await about(second, 'An honest question.')).json().threadId;
    expect(anew).not.toBe(opened);
    expect((await t.ask('GET', `/api/threads/${anew}`)).json().posts[0].html).toContain('An honest question.');
    expect((await t.ask('GET', '/rules/aspects/ranking', { headers: { accept: 'text/html' } })).body).toContain(`/t/${anew}/`);
  });

  test('two who begin it at one moment: both are heard, in one thread', async () => {
    const about = async (body: string) =>
      (await t.ask('POST', '/api/transparency/aspects/records/thread', { as: await t.member(), body: { body } })).json().threadId;
    const threads = await Promise.all([about('One.'), about('Other.')]);
    expect(new Set(threads).size).toBe(1);
    const { posts } = (await t.ask('GET', `/api/threads/${threads[0]}`)).json();
    expect(posts.map(({ html }: { html: string }) => html.replaceAll(/<[^>]+>/g, '').trim()).sort()).toEqual(['One.', 'Other.']);
  });
});

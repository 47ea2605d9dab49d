/** Every aspect, in both positions of its switch: page, interface, feed and behaviour say the same, at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PublishResult } from '../../../shared/domains/contests.making.ts';
import { LockThread } from '../../../shared/domains/forum.staff.ts';
import type { Transparency } from '../../../shared/domains/transparency.ts';
import type { Member } from '../../platform/actor.ts';
import type { Aspect } from '../../platform/aspects.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { openBox } from '../ballots/index.ts';
import { day, someContest } from '../contests/contests.fixtures.ts';
import { endSound, expectRefused, leavesNothing } from '../domains.fixtures.ts';
import { someSpace, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let manager: Member;
let member: Member;
/** Names are shown of three who voted, and no fewer. */
let others: Member[];
let contestId: string;
const promised = 'We will sew it in March.';
const secretOf = (key: string) => `Only while ${key} is open`;

beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager', name: 'Mia Manager', joined: t.house.clock() - 100 * day });
  member = await t.member({ name: 'Max Member', joined: t.house.clock() - 50 * day });
  others = [await t.member(), await t.member()];
  for (const one of [manager, member, ...others]) await t.cookie(one);
  const { threadId } = await someThread(t.house, member, { kind: 'question', title: 'Who knows the answer?' });
  await t.house.run(LockThread, manager, { threadId, reason: 'Locked for the log.' });
  contestId = await someContest(t.house, manager, { now: t.house.clock() - 10 * day });
  await t.house.jobs.drain();
  const { out } = await t.house.run(PublishResult, manager, {
    ...{ contestId, sentence: 'Nobody drew anything.', promise: promised },
    promiseBy: new Date(t.house.clock() + 90 * day).toISOString().slice(0, 10),
  });
  expect(out.promiseId).not.toBeNull();
}, 30_000);
afterAll(() => endSound(t));

const switchTo = async (aspect: string, open: boolean, more: object = {}) => {
  const answer = await t.ask('PATCH', `/api/transparency/aspects/${aspect}`, {
    as: manager,
    body: { open, reason: `Because ${aspect} is to be ${open ? 'open' : 'closed'}.`, ...more },
  });
  expect([200, 409], answer.body).toContain(answer.statusCode);
  return answer;
};
const asked = async (): Promise<Transparency> => (await t.ask('GET', '/api/transparency')).json();
const one = async (key: string) => (await asked()).aspects.find(({ aspect }) => aspect === key);
const text = async (path: string, as?: Member) => (await t.ask('GET', path, { as, headers: { accept: 'text/html' } })).body;
/** The column that an aspect stands in. */
const columnOf = (page: string, key: string): 'open' | 'closed' | undefined => {
  const at = page.indexOf(`id="aspect-${key}"`);
  if (at < 0) return undefined;
  return at > page.indexOf('<h2 id="closed">') ? 'closed' : 'open';
};
const articleOf = (page: string, key: string): string => new RegExp(`id="aspect-${key}".*?</article>`, 's').exec(page)?.[0] ?? '';

/** Live figures: on the page of the rules, on that of the aspect, in the interface. */
const figures = async (key: string, words: string): Promise<boolean[]> => {
  const [rules, own, api] = await Promise.all([text('/rules'), text(`/rules/aspects/${key}`), one(key)]);
  return [articleOf(rules, key).includes(words), own.includes(words), api?.facts.some((fact) => fact.text.includes(words)) ?? false];
};

/** What an aspect governs besides its own place: read as a visitor, whether something of it shows. */
const governed: Record<string, () => Promise<boolean[]>> = {
  'staff-log': async () => {
    const [page, api, feed] = await Promise.all([
      text('/rules/log'),
      t.ask('GET', '/api/transparency/staff-log'),
      t.ask('GET', '/rules/log/feed.atom'),
    ]);
    expect([200, 403]).toContain(api.statusCode);
    if (api.statusCode === 403) expectRefused(t, api, 403, 'platform.refusal.aspect-closed', { values: { aspect: 'staff-log' } });
    // those whom it concerns, and staff at their desk, are not shut out
    expect(await text('/desk/log', manager)).toContain('Locked for the log.');
    return [
      page.includes('Locked for the log.'),
      api.statusCode === 200 && api.body.includes('Locked for the log.'),
      feed.body.includes('Locked for the log.'),
    ];
  },
  removals: () => figures('removals', 'this year'),
  answers: () => figures('answers', '1 question waits'),
  promises: async () => {
    const list = await t.ask('GET', '/api/promises');
    if (list.statusCode !== 200) expectRefused(t, list, 403, 'platform.refusal.aspect-closed', { values: { aspect: 'promises' } });
    const [page, api, desk] = await Promise.all([
      text(`/contests/${contestId}/result`),
      t.ask('GET', `/api/contests/${contestId}/result`),
      text(`/desk/contests/${contestId}`, manager),
    ]);
    // whoever has to keep it is not shut out; who reads the result is told that there is one, and where it says why it is not shown
    expect(desk).toContain(promised);
    expect(page.includes('href="/rules/aspects/promises"')).toBe(api.json().promiseClosed);
    return [
      ...(await figures('promises', '1 promise is open')),
      ...[(await text('/rules')).includes('<h2 id="promises">'), (await asked()).promises !== null, list.statusCode === 200],
      ...[page.includes(promised), api.json().promise !== null, (await text('/')).includes(promised), list.body.includes(promised)],
    ];
  },
  'who-voted': async () => {
    const { threadId } = await someThread(t.house, manager, {
      spaceId: await someSpace(t.house, `polls-${Math.random().toString(36).slice(2)}`),
    });
    const boxId = await t.house.system('test', (work) =>
      openBox(work, {
        ...{
          kind: 'poll',
          subject: { kind: 'thread', id: threadId },
          choices: [{ id: threadId, title: 'Yes' }],
          votesEach: 1,
          counts: 'hidden',
        },
        ...{ voters: { tier: 1, accountAgeDays: 0 }, opensAt: work.now, closesAt: null },
      }),
    );
    for (const as of [member, ...others]) {
      const cast = await t.ask('PUT', `/api/ballot-boxes/${boxId}/ballot`, { as, body: { choices: [threadId] } });
      expect(cast.statusCode, cast.body).toBe(200);
    }
    const box = (await t.ask('GET', `/api/ballot-boxes/${boxId}`)).json();
    boxes.push({ boxId, names: box.whoVoted !== null });
    return [box.whoVoted !== null, (await text(`/ballots/${boxId}`)).includes('Max Member')];
  },
};
const boxes: { boxId: string; names: boolean }[] = [];

describe('every aspect', () => {
  test('that can be switched governs something that is looked at below: what it shows, or the brand’s own word', () => {
    const looked = t.house.policies
      .allInForce<Aspect>('aspects', t.house.clock())
      .filter(({ value }) => !value.fixed)
      .map(({ key, value }) => [key, key in governed || value.states === true]);
    expect(looked.length).toBeGreaterThan(9);
    expect(looked.filter(([, is]) => !is)).toEqual([]);
  });

  test('stands on the page and in the interface with its reason and since when, in the same column', async () => {
    const [{ aspects }, page] = await Promise.all([asked(), text('/rules')]);
    expect(aspects.length).toBeGreaterThan(18);
    expect(aspects.map(({ aspect }) => aspect).sort()).toEqual(
      t.house.policies.allInForce<Aspect>('aspects', t.house.clock()).map(({ key }) => key),
    );
    for (const { aspect, open, reason, since, title } of aspects) {
      expect([aspect, columnOf(page, aspect)]).toEqual([aspect, open ? 'open' : 'closed']);
      expect(articleOf(page, aspect)).toContain(title);
      expect([aspect, reason.length > 10, since > 0]).toEqual([aspect, true, true]);
    }
  });

  test('follows its switch in page, interface, feed and behaviour, at the very next request', async () => {
    for (const { aspect, fixed, open: begins } of (await asked()).aspects) {
      if (fixed) continue;
      const states = t.house.policies.inForce<Aspect>('aspects', aspect, t.house.clock())?.value.states;
      if (states) await switchTo(aspect, begins, { statement: secretOf(aspect) });
      for (const open of [!begins, begins, !begins, begins]) {
        await switchTo(aspect, open);
        const [page, api, own, changes, feed] = await Promise.all([
          text('/rules'),
          one(aspect),
          text(`/rules/aspects/${aspect}`),
          text('/rules/changes'),
          t.ask('GET', '/rules/changes/feed.atom'),
        ]);
        const at = `${aspect} ${open ? 'open' : 'closed'}`;
        expect([at, columnOf(page, aspect)]).toEqual([at, open ? 'open' : 'closed']);
        expect(api, at).toMatchObject({ open, reason: `Because ${aspect} is to be ${open ? 'open' : 'closed'}.` });
        expect(changes).toContain(`Because ${aspect} is to be ${open ? 'open' : 'closed'}.`);
        expect(feed.body).toContain(`Because ${aspect} is to be ${open ? 'open' : 'closed'}.`);
        // the brand's own word is nowhere while it is closed: not in older versions, not in the difference, not in the feed
        if (states) {
          const all = (await t.ask('GET', `/api/transparency/aspects/${aspect}`)).body;
          const list = (await t.ask('GET', '/api/transparency/changes')).body;
          for (const shown of [page, JSON.stringify(api), own, all, list, changes, feed.body])
            expect([at, shown.includes(secretOf(aspect))]).toEqual([at, open]);
        }
        if (!open) expect([at, api?.facts]).toEqual([at, []]);
        const governs = governed[aspect];
        const shows = governs ? await governs() : [];
        expect([at, ...shows]).toEqual([at, ...shows.map(() => open)]);
      }
    }
  }, 60_000);

  test('that is fixed can not be switched: an exact sentence, and nothing half-written', async () => {
    for (const { aspect, fixed, open } of (await asked()).aspects) {
      if (!fixed) continue;
      const answer = await leavesNothing(t, () => switchTo(aspect, !open));
      expectRefused(t, answer, 409, `transparency.refusal.aspect-stays-${open ? 'open' : 'closed'}`, { field: 'open' });
    }
  });

  test('who voted: of a poll whose counts move, names come with its end, and one is told so before one votes', async () => {
    const said = t.house.say('en')('ballots.names-later');
    for (const open of [false, true]) {
      await switchTo('who-voted', open);
      const { threadId } = await someThread(t.house, manager, { title: `A poll with names, ${open}` });
      const boxId = await t.house.system('test', (work) =>
        openBox(work, {
          ...{ kind: 'poll', subject: { kind: 'thread', id: threadId }, choices: [{ id: threadId, title: 'Yes' }], votesEach: 1 },
          ...{ counts: 'live', voters: { tier: 1, accountAgeDays: 0 }, opensAt: work.now, closesAt: null },
        }),
      );
      const { whoVoted, namesLater } = (await t.ask('GET', `/api/ballot-boxes/${boxId}`)).json();
      expect([whoVoted, namesLater, (await text(`/t/${threadId}/poll`)).includes(said)]).toEqual([null, open, false]);
      const { headers } = await t.ask('GET', `/t/${threadId}`);
      expect((await text(String(headers.location))).includes(said)).toBe(open);
    }
  });

  test('who voted: opening it opens no older poll, closing it closes none that was started under it', async () => {
    expect(boxes.map(({ names }) => names)).toContain(true);
    for (const open of [true, false]) {
      await switchTo('who-voted', open);
      for (const { boxId, names } of boxes) {
        const box = (await t.ask('GET', `/api/ballot-boxes/${boxId}`)).json();
        expect(box.whoVoted !== null).toBe(names);
      }
    }
  });
});

test('an aspect that begins later is announced, and follows at its moment without anybody doing anything', async () => {
  await switchTo('staff-log', true);
  const { threadId } = await someThread(t.house, member, { title: 'Another thread' });
  await t.house.run(LockThread, manager, { threadId, reason: 'Locked once more.' });
  const begins = Date.now() + 3_600_000;
  expect((await switchTo('staff-log', false, { effectiveAt: new Date(begins).toISOString() })).json()).toMatchObject({
    effectiveAt: begins,
  });
  expect(await one('staff-log')).toMatchObject({ open: true, coming: { open: false, effectiveAt: begins } });
  expect(await text('/rules/log')).toContain('Locked once more.');
  t.house.clock = () => begins;
  await t.house.jobs.drain(begins);
  expect(await text('/rules/log')).not.toContain('Locked once more.');
  expect((await t.ask('GET', '/api/transparency/staff-log')).statusCode).toBe(403);
  expect(await one('staff-log')).toMatchObject({ open: false, coming: null, since: begins });
  t.house.clock = Date.now;
});

test('what the brand has not said yet stands there with the day since when', async () => {
  const other = await testHouse();
  const { aspects } = (await other.ask('GET', '/api/transparency')).json() as Transparency;
  const owed = aspects.filter(({ notYetStatedSince }) => notYetStatedSince !== null).map(({ aspect }) => aspect);
  expect(owed).toEqual(['ingredients', 'faults', 'complaints', 'paid-voices']);
  expect((await other.ask('GET', '/rules')).body).toContain('Not yet stated, since ');
  await endSound(other);
});

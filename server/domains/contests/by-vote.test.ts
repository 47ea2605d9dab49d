/** Once it is decided, a contest's entries stand in the order of the vote: on its page, in the API page by page, and from one entry to the next. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CastBallot } from '../../../shared/domains/ballots.ts';
import { TakeEntryOut } from '../../../shared/domains/contests.entries.ts';
import { PublishResult } from '../../../shared/domains/contests.making.ts';
import { GetContest, ListEntries } from '../../../shared/domains/contests.ts';
import { visitor } from '../../platform/actor.ts';
import { day, someEntry } from './contests.fixtures.ts';
import { contestScene } from './scene.fixtures.ts';

const scene = contestScene();

test('the winner first, then the others by their votes; what was taken out is not among them', async () => {
  const { t, now } = scene;
  const contestId = await scene.open({ votesEach: 1, counts: 'live' });
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.push(await someEntry(t.house, await t.member({ joined: now - 50 * day }), contestId));
  const [none = '', third = '', first = '', second = '', out = ''] = ids;
  scene.at(now + 2 * day);
  await t.house.jobs.drain();
  const contest = await t.house.ask(GetContest, visitor, { contestId });
  for (const [entryId, votes] of [
    [third, 1],
    [second, 2],
    [first, 3],
  ] as const)
    for (let i = 0; i < votes; i++)
      await t.house.run(CastBallot, await t.member({ joined: now - 50 * day }), { boxId: contest.boxId ?? '', choices: [entryId] });
  await t.house.run(TakeEntryOut, scene.manager, { entryId: out, reason: 'It seemed copied.' });
  scene.at(now + 5 * day);
  await t.house.jobs.drain();
  const page = async (path = contest.href) => (await t.ask('GET', path)).body;
  expect(await page()).toContain(t.house.say('en')('contests.by-lot'));
  expect(await page()).toContain(t.house.say('en')('contests.you-are-here'));
  await t.house.run(PublishResult, scene.manager, { contestId, sentence: 'A fine one.' });

  const walked: string[] = [];
  let after: string | undefined;
  do {
    const { entries, next } = await t.house.ask(ListEntries, visitor, { contestId, limit: 2, ...(after ? { after } : {}) });
    walked.push(...entries.map(({ id }) => id));
    after = next ?? undefined;
  } while (after);
  expect(walked).toEqual([first, second, third, none]);

  // an entry whose author was erased leaves a place: the page has as many as were asked for, and one walks past it
  const { entries } = t.house.store.t.contests;
  const state = async (is: 'shown' | 'withdrawn') =>
    t.house.system('test', async (work) => void (await work.db.update(entries).set({ state: is }).where(eq(entries.id, second))));
  await state('withdrawn');
  const two = await t.house.ask(ListEntries, visitor, { contestId, limit: 2 });
  expect(two.entries.map(({ id }) => id)).toEqual([first, third]);
  expect((await t.house.ask(ListEntries, visitor, { contestId, limit: 2, after: two.next ?? '' })).entries.map(({ id }) => id)).toEqual([
    none,
  ]);
  expect(await page(`/contests/${contestId}/entries/${first}`)).toContain(`rel="next" href="/contests/${contestId}/entries/${third}"`);
  await state('shown');
  await t.house.system('test', async (work) => work.changed(`contest:${contestId}`));

  // the list of contests says who won
  const [, row = ''] = (await page('/contests')).split(`href="${contest.href}"`, 3).slice(1);
  expect(row.replaceAll(/<[^>]+>/g, '')).toMatch(/Swifts \d+ by .+ won\./);
  expect(row).toContain(`/entries/${first}"`);

  const decided = await page();
  expect(decided).toContain(t.house.say('en')('contests.by-vote'));
  expect(decided).not.toContain(t.house.say('en')('contests.by-lot'));
  expect(decided).not.toContain(t.house.say('en')('contests.you-are-here'));
  expect(decided).not.toContain('aria-current="step"');
  const cards = decided.split('<article class="entry">').slice(1);
  expect(cards.map((card) => /Place (\d)/.exec(card)?.[1])).toEqual(['1', '2', '3', undefined]);
  expect(cards[0]).toContain(`/entries/${first}"`);
  const middle = await page(`/contests/${contestId}/entries/${second}`);
  expect(middle).toContain(`rel="prev" href="/contests/${contestId}/entries/${first}"`);
  expect(middle).toContain(`rel="next" href="/contests/${contestId}/entries/${third}"`);
});

test('what is announced and opened at once is one mark of the line, in words and for screen readers', async () => {
  const contestId = await scene.open();
  const { href } = await scene.t.house.ask(GetContest, visitor, { contestId });
  const { body } = await scene.t.ask('GET', href);
  const list = /<ol class="phases phases-narrow">.*?<\/ol>/s.exec(body)?.[0] ?? '';
  expect(list.match(/<li/g)).toHaveLength(4);
  const name = scene.t.house.say('en')('contests.phase-announced-open');
  expect(list).toContain(name);
  expect(/<svg class="phases-wide"[^>]*aria-label="([^"]*)"/.exec(body)?.[1]).toContain(name);
});

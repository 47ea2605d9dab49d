/** The page of an entry leads to the entries before and after it, in the order in which the list has them. */
import { expect, test } from 'vitest';
import { TakeEntryOut } from '../../../shared/domains/contests.entries.ts';
import { ListEntries } from '../../../shared/domains/contests.ts';
import { visitor } from '../../platform/actor.ts';
import { day, someEntry } from './contests.fixtures.ts';
import { contestScene } from './scene.fixtures.ts';

const scene = contestScene();

const beside = async (href: string): Promise<(string | undefined)[]> => {
  const { body, statusCode } = await scene.t.ask('GET', href);
  expect(statusCode).toBe(200);
  const nav = /<nav class="beside-row".*?<\/nav>/s.exec(body)?.[0] ?? '';
  return ['prev', 'next'].map((rel) => new RegExp(`rel="${rel}" href="([^"]+)"`).exec(nav)?.[1]);
};

test('each has the one before and the one after; one that was taken out is passed over, and an only one stands alone', async () => {
  const contestId = await scene.open();
  const only = await someEntry(scene.t.house, scene.author, contestId);
  expect(await beside(`/contests/${contestId}/entries/${only}`)).toEqual([undefined, undefined]);
  const third = await scene.t.member({ joined: scene.now - 50 * day });
  for (const who of [scene.other, third]) await someEntry(scene.t.house, who, contestId);
  const row = async () => (await scene.t.house.ask(ListEntries, visitor, { contestId })).entries.map(({ href, id }) => ({ href, id }));
  const walked = async () => {
    const entries = await row();
    for (const [i, { href }] of entries.entries()) expect(await beside(href)).toEqual([entries[i - 1]?.href, entries[i + 1]?.href]);
    return entries;
  };
  const all = await walked();
  expect(all).toHaveLength(3);
  await scene.t.house.run(TakeEntryOut, scene.manager, { entryId: all[1]?.id ?? '', reason: 'Copied from a book.' });
  expect(await walked()).toHaveLength(2);
});

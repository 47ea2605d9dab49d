/** Sweeping: what nothing shows goes after a day, with its files; what a post, a face or somebody's draft shows stays. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Member, system } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someThread } from '../forum/forum.fixtures.ts';
import { broughtPicture, somePicture } from './media.fixtures.ts';
import { sweepPictures } from './media.jobs.ts';

let t: TestHouse;
let ann: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t, { role: 'manager' });
});
afterAll(() => endSound(t));

const day = 86_400_000;
const rowOf = async (id: string) => {
  const { pictures } = t.house.store.t.media;
  const [row] = await t.house.store.read.select().from(pictures).where(eq(pictures.id, id));
  return row;
};
/** As the job does it, at a moment; `meant`: what a draft shows. */
const sweepAt = (now: number, meant: string[] = []) =>
  sweepPictures({
    now,
    work: (run) => t.house.system('sweep', run, now),
    reader: (locale = 'en') => {
      const reader = t.house.reader(system('sweep'), locale);
      return {
        ...reader,
        ask: (async (_: unknown, asked: { id: string }[]) => [
          asked.map(({ id }) => id).filter((id) => meant.includes(id)),
        ]) as typeof reader.ask,
      };
    },
  });

test('after a day the loose one goes, its room is free, and its file follows', async () => {
  const file = await somePicture();
  const [loose, shown, drafted] = [
    await broughtPicture(t.house, ann, { file }),
    await broughtPicture(t.house, ann, { file: await somePicture({ width: 900, height: 600 }) }),
    await broughtPicture(t.house, ann),
  ];
  await someThread(t.house, ann, { body: `![](/media/${shown})` });
  const now = t.house.clock();
  const { pictureTallies: tally } = t.house.store.t.media;
  const room = async () =>
    (await t.house.store.read.select({ bytes: tally.bytes }).from(tally).where(eq(tally.memberId, ann.id)))[0]?.bytes ?? 0;
  const before = await room();
  const kept = (await rowOf(loose)) as { large: string; bytes: number };
  await sweepAt(now + day - 60_000);
  expect(await rowOf(loose)).toBeDefined();
  await sweepAt(now + day + 60_000, [drafted]);
  expect([await rowOf(loose), (await rowOf(shown))?.looseSince, (await rowOf(drafted))?.looseSince]).toEqual([
    undefined,
    null,
    now + day + 60_000,
  ]);
  expect(await room()).toBe(before - kept.bytes);
  await sweepAt(now + 2 * day + 120_000);
  expect(await rowOf(drafted)).toBeUndefined();

  // the files, by the house's own job
  const stays = (await rowOf(shown)) as { large: string; small: string; tiny: string };
  const three = [stays.large, stays.small, stays.tiny];
  expect(new Set(three).size).toBe(3);
  const paths = [kept.large, ...three].map((name) => join(t.folder, 'files', name.slice(0, 2), name.slice(2, 4), name.slice(4)));
  for (const path of paths) utimesSync(path, 1_000, 1_000);
  const job = t.house.recurring.find(({ kind }) => kind === 'sweep-files');
  await job?.run({ now, work: (run) => t.house.system('sweep', run), reader: () => t.house.reader(system('sweep'), 'en') });
  const left = await Promise.all([kept.large, ...three].map((name) => t.house.files.read(name)));
  expect(left).toEqual([null, ...three.map(() => expect.any(Buffer))]);
});

test('one that somebody shows while it is swept stays', async () => {
  const id = await broughtPicture(t.house, ann);
  const now = t.house.clock();
  await sweepPictures({
    now: now + 2 * day,
    work: async (run) => {
      await someThread(t.house, ann, { body: `![](/media/${id})` });
      return t.house.system('sweep', run, now + 2 * day);
    },
    reader: () => t.house.reader(system('sweep'), 'en'),
  });
  expect((await rowOf(id))?.looseSince).toBeNull();
  expect((await t.ask('GET', `/media/${id}`)).statusCode).toBe(200);
});

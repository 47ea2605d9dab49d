/** KeepContestPicture: the picture that stands with a contest; the one before makes room. */
import { expect, test } from 'vitest';
import { KeepContestPicture } from '../../../../shared/domains/contests.making.ts';
import { GetContest } from '../../../../shared/domains/contests.ts';
import { visitor } from '../../../platform/actor.ts';
import { somePicture } from '../../media/media.fixtures.ts';
import { someEntry } from '../contests.fixtures.ts';
import { contestScene } from '../scene.fixtures.ts';

const scene = contestScene();
const { open, no } = scene;

const keep = async (contestId: string, as = scene.manager, file?: Buffer) =>
  scene.t.house.run(KeepContestPicture, as, { contestId, alt: 'A mill' }, { file: file ?? (await somePicture()) });
const shown = async (contestId: string) => (await scene.t.house.ask(GetContest, visitor, { contestId })).picture;

test('is shown with it, and given for everybody; another one takes its place', async () => {
  const contestId = await open();
  expect(await shown(contestId)).toBeNull();
  const { out } = await keep(contestId);
  expect(await shown(contestId)).toEqual(out);
  expect(out).toMatchObject({ alt: 'A mill', width: 24, height: 16 });
  expect((await scene.t.ask('GET', out.src)).statusCode).toBe(200);
  const { out: second } = await keep(contestId);
  expect((await shown(contestId))?.id).toBe(second.id);
});

test('two at once: one of them stands, whole', async () => {
  const contestId = await open();
  const both = await Promise.all([keep(contestId), keep(contestId)]);
  expect(both.map(({ out }) => out.id)).toContain((await shown(contestId))?.id);
});

test('what is refused leaves nothing', async () => {
  const contestId = await open();
  await no(() => keep('1'.repeat(22)), 'contest-missing');
  await no(() => keep(contestId, scene.author), 'not-allowed');
  await no(() => keep(contestId, scene.manager, Buffer.from('GIF89a and no more')), 'not-a-picture', 'file');
  expect(await shown(contestId)).toBeNull();
  expect(await someEntry(scene.t.house, scene.author, contestId)).toHaveLength(22);
});

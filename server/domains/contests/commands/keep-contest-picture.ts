/** KeepContestPicture: the picture that is shown with a contest. */
import { eq } from 'drizzle-orm';
import { KeepContestPicture } from '../../../../shared/domains/contests.making.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Brought } from '../../../platform/domain.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { cleanAlt, type Taken, takePicture, usePictures, writePicture } from '../../media/index.ts';
import { contestThere, takeContest } from '../contest-rows.ts';
import { pictureView } from '../contest-views.ts';
import { tellOfContest } from '../phases.ts';
import { shownBy } from '../used-pictures.ts';

type Input = InputOf<typeof KeepContestPicture>;

const before = async (reader: Reader, input: Input, brought: Brought): Promise<Taken> => {
  if (!(await contestThere(reader, input.contestId))) throw refuse(KeepContestPicture, 'contest-missing');
  return takePicture(KeepContestPicture, reader, brought, 'photo');
};

const run = async (work: Work, input: Input, taken: Taken): Promise<ReturnsOf<typeof KeepContestPicture>> => {
  const { contests } = work.t.contests;
  const contest = await takeContest(work, input.contestId);
  if (!contest) throw refuse(KeepContestPicture, 'contest-missing');
  const alt = cleanAlt(input.alt ?? '');
  const id = await writePicture(KeepContestPicture, work, taken, alt);
  const { width, height } = taken.made.large;
  const picture = { id, width, height, alt };
  await work.db
    .update(contests)
    .set({ picture, version: contest.version + 1 })
    .where(eq(contests.id, contest.id));
  await usePictures(work, { kind: 'contest', id: contest.id }, shownBy({ ...contest, picture }));
  tellOfContest(work, contest.id);
  return pictureView(picture);
};

export const keepContestPicture = { before, run };

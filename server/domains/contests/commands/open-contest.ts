/** OpenContest: a brief, dates, who may do what, and the rights text; or a draft of it, which may still contradict itself. */
import { OpenContest } from '../../../../shared/domains/contests.making.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { RENDERER_VERSION } from '../../../platform/text/markdown.ts';
import type { Work } from '../../../platform/work.ts';
import type { WrittenWords } from '../../forum/index.ts';
import { type OwnPicture, usePictures } from '../../media/index.ts';
import type { ContestRow } from '../contest-rows.ts';
import { briefOf, pictureOf, rightsOf, type Titled, titled } from '../contest-words.ts';
import { standingAt } from '../contests.rules.ts';
import { mustBeForAll, openIt } from '../open-it.ts';
import { datesOf, findingsOf, mustHold, type SayNo, settingsOf, withGrace } from '../plan-input.ts';
import { shownBy } from '../used-pictures.ts';

type Input = InputOf<typeof OpenContest>;
type Made = { titled: Titled; brief: WrittenWords | null; rights: WrittenWords | null; picture: OwnPicture | null };

const no: SayNo = (...said) => refuse(OpenContest, ...said);

const before = async (reader: Reader, input: Input): Promise<Made> => {
  const heading = titled(input.title, no);
  await mustBeForAll(reader, input.spaceId, no);
  // half an idea can be kept: what it lacks is told beside it, and before it is opened
  const { brief = '', rights = '', draft } = input;
  return {
    titled: heading,
    brief: draft && !brief ? null : await briefOf(reader, brief, no),
    rights: draft && !rights ? null : await rightsOf(reader, rights, no),
    picture: input.pictureId ? await pictureOf(reader, input.pictureId, no) : null,
  };
};

const run = async (work: Work, input: Input, made: Made): Promise<ReturnsOf<typeof OpenContest>> => {
  const { contests, contestRights } = work.t.contests;
  const byId = memberOf(work.actor).id;
  const settings = settingsOf(input);
  const planned = datesOf(input, undefined, work.now, work.zone, no);
  const dates = input.draft ? planned : withGrace(planned, work.now);
  const contest: ContestRow = {
    id: newId(work.now),
    ...made.titled,
    brief: input.brief ?? '',
    html: made.brief?.html ?? '',
    renderer: RENDERER_VERSION,
    excerpt: made.brief?.excerpt ?? '',
    briefLang: made.brief?.lang ?? null,
    picture: made.picture,
    state: 'draft',
    ...dates,
    ...settings,
    rights: made.rights ? 1 : 0,
    ...{ entries: 0, takenOut: 0, version: 1 },
    spaceId: input.spaceId,
    ...{ threadId: null, boxId: null },
    byId,
    at: work.now,
  };
  if (!input.draft) mustHold(await findingsOf(work, contest, true), no);
  await work.db.insert(contests).values(contest);
  if (made.rights)
    await work.db.insert(contestRights).values({
      ...{ contestId: contest.id, version: 1, text: input.rights ?? '', html: made.rights.html, lang: made.rights.lang },
      ...{ byId, at: work.now },
    });
  if (made.picture || (made.brief && made.brief.pictures.length > 0))
    await usePictures(work, { kind: 'contest', id: contest.id }, shownBy(contest));
  if (input.draft) return { contestId: contest.id, phase: 'draft' };
  const opened = await openIt(work, contest);
  return { contestId: contest.id, phase: standingAt(opened, work.now) };
};

export const openContest = { before, run };

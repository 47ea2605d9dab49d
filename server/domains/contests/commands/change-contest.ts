/** ChangeContest: a draft in anything; what is open in its words and its coming dates, with a reason that everybody reads. */
import { and, eq } from 'drizzle-orm';
import { phases } from '../../../../shared/domains/contests.lists.ts';
import { ChangeContest } from '../../../../shared/domains/contests.making.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { RENDERER_VERSION } from '../../../platform/text/markdown.ts';
import type { Work } from '../../../platform/work.ts';
import type { WrittenWords } from '../../forum/index.ts';
import { type OwnPicture, usePictures } from '../../media/index.ts';
import { moveBox } from '../box.ts';
import { type ContestRow, contestThere, takeContest } from '../contest-rows.ts';
import { briefOf, pictureOf, rightsOf, type Titled, titled } from '../contest-words.ts';
import { ContestChanged } from '../contests.events.ts';
import { beginOf, fieldOf, standingAt } from '../contests.rules.ts';
import { mustBeForAll, openIt } from '../open-it.ts';
import { setPhases, tellOfContest } from '../phases.ts';
import { announcedNow, atField, datesOf, findingsOf, mustHold, type SayNo, settingsOf, withGrace } from '../plan-input.ts';
import { shownBy } from '../used-pictures.ts';

type Input = InputOf<typeof ChangeContest>;
type Made = { titled?: Titled; brief?: WrittenWords; rights?: WrittenWords; picture?: OwnPicture };

const no: SayNo = (...said) => refuse(ChangeContest, ...said);

const before = async (reader: Reader, input: Input): Promise<Made> => {
  // nothing is rendered for what is not there
  if (!(await contestThere(reader, input.contestId))) throw refuse(ChangeContest, 'contest-missing');
  const heading = input.title === undefined ? undefined : titled(input.title, no);
  if (input.spaceId !== undefined) await mustBeForAll(reader, input.spaceId, no);
  return {
    titled: heading,
    brief: input.brief === undefined ? undefined : await briefOf(reader, input.brief, no),
    rights: input.rights === undefined ? undefined : await rightsOf(reader, input.rights, no),
    picture: input.pictureId === undefined ? undefined : await pictureOf(reader, input.pictureId, no),
  };
};

/** What people were told when it was opened, and made up their minds by. */
const settled = ['enterTier', 'enterDays', 'entriesEach', 'voteTier', 'voteDays', 'votesEach', 'counts', 'spaceId'] as const;

/** @throws Refused where what is open would be changed in what was settled, or in what is past */
const mustStand = (was: ContestRow, is: ContestRow, now: number): void => {
  if (was.state === 'off' || standingAt(was, now) === 'result') throw refuse(ChangeContest, 'contest-over');
  for (const field of settled) if (was[field] !== is[field]) throw atField(refuse(ChangeContest, 'settled-at-opening'), field);
  for (const phase of phases) {
    const [old, fresh] = [beginOf(was, phase), beginOf(is, phase)];
    if (old === fresh) continue;
    if (old <= now) throw atField(refuse(ChangeContest, 'phase-passed'), fieldOf(phase));
    if (fresh <= now) throw atField(refuse(ChangeContest, 'moved-into-past'), fieldOf(phase));
  }
};

const told = [...(['title', 'brief', 'prize', 'rights', 'picture'] as const), ...phases.map(fieldOf)] as const;
const changedFields = (was: ContestRow, is: ContestRow): string[] =>
  told.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));

const run = async (work: Work, input: Input, made: Made): Promise<ReturnsOf<typeof ChangeContest>> => {
  const { contests, contestRights, contestChanges } = work.t.contests;
  const byId = memberOf(work.actor).id;
  const was = await takeContest(work, input.contestId);
  if (!was) throw refuse(ChangeContest, 'contest-missing');
  if (was.version !== input.version) throw refuse(ChangeContest, 'changed-meanwhile');
  const [kept] = await work.db
    .select({ text: contestRights.text })
    .from(contestRights)
    .where(and(eq(contestRights.contestId, was.id), eq(contestRights.version, was.rights)))
    .limit(1);
  const newRights = made.rights && input.rights !== kept?.text ? { ...made.rights, text: input.rights ?? '' } : undefined;
  const is: ContestRow = {
    ...was,
    ...made.titled,
    ...(made.brief
      ? {
          ...{ brief: input.brief ?? '', html: made.brief.html, renderer: RENDERER_VERSION },
          ...{ excerpt: made.brief.excerpt, briefLang: made.brief.lang },
        }
      : {}),
    ...datesOf(input, input.datesAnew && was.state === 'draft' ? undefined : was, work.now, work.zone, no),
    ...settingsOf(input, was),
    spaceId: input.spaceId ?? was.spaceId,
    picture: made.picture ?? was.picture,
    rights: was.rights + (newRights ? 1 : 0),
    version: was.version + 1,
  };
  const opening = was.state === 'draft' && input.open === true;
  if (opening) Object.assign(is, withGrace(input.announcedAt === undefined ? announcedNow(is, work.now) : is, work.now));
  const fields = changedFields(was, is);
  if (was.state !== 'draft') {
    mustStand(was, is, work.now);
    if (newRights && work.now >= was.votingAt) throw refuse(ChangeContest, 'rights-settled');
    if (!input.reason?.trim()) throw refuse(ChangeContest, 'reason-missing');
  }
  if (was.state !== 'draft' || opening) mustHold(await findingsOf(work, is, opening), no);
  await work.db.update(contests).set(is).where(eq(contests.id, is.id));
  if (newRights)
    await work.db.insert(contestRights).values({
      ...{ contestId: is.id, version: is.rights, text: newRights.text, html: newRights.html, lang: newRights.lang },
      ...{ byId, at: work.now },
    });
  if (made.brief || made.picture) await usePictures(work, { kind: 'contest', id: is.id }, shownBy(is));
  let now = is;
  if (opening) now = await openIt(work, { ...is, byId });
  else if (was.state === 'open' && fields.length > 0) {
    const reason = input.reason?.trim() ?? '';
    await work.db.insert(contestChanges).values({ id: newId(work.now), contestId: is.id, at: work.now, byId, fields, reason });
    await work.emit(ContestChanged, { contestId: is.id, byId, fields, reason, at: work.now });
    await setPhases(work, is);
    await moveBox(work, was, is);
  }
  tellOfContest(work, is.id);
  return { contestId: is.id, version: is.version, phase: standingAt(now, work.now) };
};

export const changeContest = { before, run };

/** PublishResult: the counts as the box has them, a sentence of the brand, and what it will do, by when. */
import { eq } from 'drizzle-orm';
import { longestPromiseDays, podiumPlaces } from '../../../../shared/domains/contests.lists.ts';
import { PublishResult } from '../../../../shared/domains/contests.making.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { startOfDay } from '../../../platform/day.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { langOfTitle } from '../../forum/index.ts';
import { countsOfBox, publishBox } from '../box.ts';
import { isLeftToOthers } from '../by-another.ts';
import { takeContest } from '../contest-rows.ts';
import { ContestDecided, PromiseMade } from '../contests.events.ts';
import { placesOf } from '../contests.rules.ts';
import { setPhases, tellOfContest } from '../phases.ts';
import { resultOf } from '../result-rows.ts';
import { shownEntries } from '../shown-entries.ts';

type Input = InputOf<typeof PublishResult>;

/** The last moment of the day that was promised, on the brand's clocks. */
const endOf = (day: string, zone: string): number => startOfDay(nextDay(day), zone) - 1;
const dayMs = 86_400_000;
const dayOfUtc = (at: number): string => new Date(at).toISOString().slice(0, 10);
const nextDay = (day: string): string => dayOfUtc(Date.parse(day) + dayMs);
/** `Date.parse` takes 30 February for a day in March. */
const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && dayOfUtc(Date.parse(day)) === day;

const promiseIn = (work: Work, input: Input): { text: string; dueAt: number } | null => {
  const text = input.promise?.trim() ?? '';
  if (!text && input.promiseBy) throw refuse(PublishResult, 'day-without-promise');
  if (!text) return null;
  const day = input.promiseBy;
  if (!day) throw refuse(PublishResult, 'promise-without-day');
  if (!isDay(day)) throw refuse(PublishResult, 'promise-no-such-day', { values: { day } });
  if (Date.parse(day) > work.now + longestPromiseDays * dayMs)
    throw refuse(PublishResult, 'promise-too-far-off', { values: { years: longestPromiseDays / 365 } });
  const dueAt = endOf(day, work.zone);
  if (dueAt < work.now) throw refuse(PublishResult, 'promise-in-past');
  return { text, dueAt };
};

export const publishResult = async (work: Work, input: Input): Promise<ReturnsOf<typeof PublishResult>> => {
  const { contests, contestResults, promises } = work.t.contests;
  const byId = memberOf(work.actor).id;
  const contest = await takeContest(work, input.contestId);
  if (contest?.state !== 'open') throw refuse(PublishResult, 'contest-missing');
  if (await isLeftToOthers(work, contest.id, 'manager')) throw refuse(PublishResult, 'decide-by-another');
  if (work.now < contest.reviewAt) throw refuse(PublishResult, 'not-over-yet');
  if (await resultOf(work, contest.id)) throw refuse(PublishResult, 'result-published');
  const sentence = input.sentence.trim();
  if (!sentence) throw refuse(PublishResult, 'sentence-empty');
  const promised = promiseIn(work, input);
  const box = await countsOfBox(work, contest);
  if (!box) throw refuse(PublishResult, 'not-counted-yet');

  const shown = await shownEntries(work, contest.id);
  const places = placesOf(shown.map(({ id }) => ({ entryId: id, votes: box.votes.get(id) ?? 0 })));
  const authors = new Map(shown.map(({ id, memberId }) => [id, memberId]));
  // nobody stands on a podium without a single vote
  const winners = places
    .filter(({ place, votes }) => place <= podiumPlaces && votes > 0)
    .map(({ entryId }) => ({ entryId, memberId: authors.get(entryId) ?? '' }));
  const promiseId = promised ? newId(work.now) : null;
  await work.db.insert(contestResults).values({
    ...{ contestId: contest.id, sentence, lang: langOfTitle(sentence), places, promiseId, byId, at: work.now },
    ...{ cast: box.cast, counted: box.counted, setAside: box.setAside },
  });
  if (promised && promiseId)
    await work.db.insert(promises).values({
      ...{ id: promiseId, subjectKind: 'contest', subjectId: contest.id, text: promised.text, lang: langOfTitle(promised.text) },
      ...{ dueAt: promised.dueAt, byId, at: work.now, state: 'open', sentence: '', judgedBy: null, judgedAt: null, version: 1 },
    });
  // published before its day, its day is now
  if (contest.resultAt > work.now) {
    await work.db.update(contests).set({ resultAt: work.now }).where(eq(contests.id, contest.id));
    await setPhases(work, { ...contest, resultAt: work.now });
  }
  await publishBox(work, contest);
  await work.emit(ContestDecided, { contestId: contest.id, byId, winners, threadId: contest.threadId, at: work.now });
  if (promiseId) await work.emit(PromiseMade, { promiseId, byId, at: work.now });
  tellOfContest(work, contest.id);
  work.changed('promises');
  return { contestId: contest.id, promiseId };
};

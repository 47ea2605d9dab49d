/** Contests and polls of the demo: opened, entered and voted in at their moments; pictures, result and what became of the promise follow once the house listens. */

import { StartPoll } from '../../shared/domains/ballots.polls.ts';
import { CastBallot, GetBallotBox } from '../../shared/domains/ballots.ts';
import { EnterContest } from '../../shared/domains/contests.entries.ts';
import { ChangeContest, JudgePromise, KeepContestPicture, OpenContest, PublishResult } from '../../shared/domains/contests.making.ts';
import { GetContest } from '../../shared/domains/contests.ts';
import { BringPicture } from '../../shared/domains/media.ts';
import { countOfDay } from '../domains/contests/index.ts';
import type { House } from '../platform/house.ts';
import { localTime } from '../platform/local-time.ts';
import { drawCover } from './drawings/draw-cover.ts';
import { drawEntry } from './drawings/draw-entry.ts';
import { aWhile } from './minutes.ts';
import { type DemoBrand, type DemoContest, lot } from './shape.ts';
import { type Act, type Scene, saidUnder } from './stage.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Staff plan by the hour, and nobody for the night: what would fall before nine is at nine of the evening before. */
export const onTheHour = (at: number, zone: string): number => {
  const full = Math.floor(at / hour) * hour;
  const clock = Number(localTime(full, zone).slice(11, 13));
  return clock < 9 ? full - (clock + 3) * hour : full;
};

/** A contest that was opened, and the works in it, in the order of `contest.entries`. */
export type Opened = { contest: DemoContest; contestId: string; entries: string[] };

/** From so many days ago on pictures are brought, one after the other beside everything else: decoding is another process's work. */
export const broughtDaysAgo = 125;
type Brought = Map<string, Promise<string>>;
const keyOf = (contest: DemoContest, title: string): string => `${contest.title} ${title}`;
export const entryAt = (now: number, { days, entries }: DemoContest, i: number): number => {
  const span = Math.min(days.voting, 0) - days.opened;
  return Math.round(now + (days.opened + (span * (i + 1)) / (entries.length + 1)) * day);
};

/** When the end of one that is over was moved to the day on which it came: all that is due by that day is done there. */
export const movedAt = (now: number, { days }: DemoContest, zone: string): number => onTheHour(now + days.review * day, zone) - day;
/** Spread over the days of voting, and before the end is moved, at whatever hour the demo is made. */
export const ballotAt = (now: number, contest: DemoContest, zone: string, i: number): number => {
  const from = now + contest.days.voting * day;
  const to = Math.min(movedAt(now, contest, zone), now - day) - 0.1 * day;
  return Math.round(from + ((to - from) * (i + 1)) / (contest.voters + 1));
};

const bringing = (house: House, scene: Scene, brought: Brought): Act => ({
  at: scene.now - broughtDaysAgo * day,
  do: async () => {
    const { contests, palette } = scene.brand;
    const all = contests.flatMap((contest) => contest.entries.map((entry, i) => ({ contest, entry, at: entryAt(scene.now, contest, i) })));
    let last: Promise<unknown> = Promise.resolve();
    for (const { contest, entry, at } of all.sort((one, other) => one.at - other.at)) {
      const { drawing } = entry;
      if (!drawing) continue;
      const bring = async (): Promise<string> => {
        const file = await house.pictures.drawSvg(
          contest.frame ? drawEntry(contest.frame, entry.title, drawing, palette) : drawCover(drawing, palette),
        );
        return (await house.run(BringPicture, scene.actorOf(entry.by), { alt: entry.title }, { now: at, file })).out.mediaId;
      };
      const picture = last.then(bring);
      // whoever waits for it hears of it
      picture.catch(() => {});
      brought.set(keyOf(contest, entry.title), picture);
      last = picture;
    }
  },
});

/** Those who vote, by lot: the same at every start. */
const votersOf = ({ people }: DemoBrand, words: string, count: number, joinedBefore: number): string[] =>
  people
    .filter(({ role, joinedDaysAgo }) => role === 'member' && joinedDaysAgo > joinedBefore)
    .map(({ handle }) => ({ handle, order: lot(`${words} ${handle}`) }))
    .sort((one, other) => one.order - other.order)
    .slice(0, count)
    .map(({ handle }) => handle);

/** Which of so many somebody chooses: what stands first is liked more, by `lean`. */
const choose = (who: string, words: string, from: { by?: string }[], most: number, lean: number): number[] =>
  from
    .map(({ by }, i) => ({ i, by, order: (lot(`${words} ${who} ${i}`) % 100) + i * lean }))
    .filter(({ by }) => by !== who)
    .sort((one, other) => one.order - other.order)
    .slice(0, 1 + (lot(`${who} ${words}`) % most))
    .map(({ i }) => i);

/** The ballots of a contest: by whom, and for which of its entries. What is over was clear in the end: its sentence says who it was. */
export const ballotsOf = (
  brand: DemoBrand,
  { title, voters, days, entries, votesEach, over }: DemoContest,
): { by: string; choices: number[] }[] =>
  votersOf(brand, title, voters, -days.voting).map((by) => ({ by, choices: choose(by, title, entries, votesEach, over ? 24 : 5) }));

const actsOfContest = (house: House, scene: Scene, contest: DemoContest, known: { opened: Opened[]; brought: Brought }): Act[] => {
  const { now, actorOf } = scene;
  const { days } = contest;
  const mine: Opened = { contest, contestId: '', entries: [] };
  const { zone } = house.settings;
  const moment = (inDays: number): number => onTheHour(now + inDays * day, zone);
  const acts: Act[] = [];
  const plan = { entriesAt: moment(days.opened), votingAt: moment(days.voting) };
  // one that is over ended before the day it was planned for: a box that is over would be shut before anybody voted
  const ends = contest.over
    ? { reviewAt: moment(1), resultAt: moment(2) }
    : { reviewAt: moment(days.review), resultAt: moment(days.result) };
  acts.push({
    at: moment(days.opened),
    do: async () => {
      const { title, brief, rights, prize, entriesEach, votesEach } = contest;
      const input = {
        title,
        brief,
        rights,
        prize,
        entriesEach,
        votesEach,
        spaceId: scene.spaceIds.get(contest.space) ?? '',
        ...plan,
        ...ends,
      };
      mine.contestId = (await house.run(OpenContest, scene.manager, input, { now: moment(days.opened) })).out.contestId;
      known.opened.push(mine);
    },
  });
  for (const [i, { by, title, words }] of contest.entries.entries()) {
    const at = entryAt(now, contest, i);
    acts.push({
      at,
      do: async () => {
        const picture = await known.brought.get(keyOf(contest, title));
        const input = {
          contestId: mine.contestId,
          title,
          body: words,
          rightsVersion: 1,
          acceptRights: true,
          pictures: picture ? [picture] : [],
        };
        mine.entries.push((await house.run(EnterContest, actorOf(by), input, { now: at })).out.entryId);
      },
    });
  }
  for (const [i, { by, choices }] of ballotsOf(scene.brand, contest).entries()) {
    const at = ballotAt(now, contest, zone, i);
    acts.push({
      at,
      do: async () => {
        const { boxId } = await house.ask(GetContest, actorOf(by), { contestId: mine.contestId });
        const ballot = { boxId: boxId ?? '', choices: choices.map((k) => mine.entries[k] ?? '') };
        await house.run(CastBallot, actorOf(by), ballot, { now: at });
      },
    });
  }
  const { over } = contest;
  if (over) {
    acts.push({
      at: movedAt(now, contest, zone),
      do: async () => {
        const { version } = await house.ask(GetContest, scene.manager, { contestId: mine.contestId });
        const moved = { reviewAt: moment(days.review), resultAt: moment(days.result), reason: over.moved };
        // its ballots are chained by a job, whose moment is the house's: so the staff log tells of it on the day when voting ended
        const { clock } = house;
        house.clock = () => moment(days.review) + hour;
        try {
          await house.run(
            ChangeContest,
            scene.manager,
            { contestId: mine.contestId, version, ...moved },
            { now: movedAt(now, contest, zone) },
          );
          await house.jobs.drain(house.clock());
        } finally {
          house.clock = clock;
        }
      },
    });
  }
  return acts;
};

export const actsOfContests = (house: House, scene: Scene, opened: Opened[]): Act[] => {
  const brought: Brought = new Map();
  const acts = scene.brand.contests.flatMap((contest) => actsOfContest(house, scene, contest, { opened, brought }));
  acts.push(bringing(house, scene, brought));
  for (const { title, question, options, hoursAgo, days, voters } of scene.brand.polls) {
    const at = scene.now - hoursAgo * hour + Math.min(aWhile(question), (hoursAgo * hour) / 2);
    let boxId = '';
    acts.push({
      at,
      do: async () => {
        const { threadId } = saidUnder(scene, title);
        const asker = scene.brand.threads.find((thread) => thread.title.startsWith(title))?.posts[0]?.by ?? '';
        boxId = (
          await house.run(
            StartPoll,
            scene.actorOf(asker),
            { threadId, pollQuestion: question, pollOptions: options, pollDays: days, pollCounts: 'live' },
            { now: at },
          )
        ).out.boxId;
      },
    });
    for (const [i, handle] of votersOf(scene.brand, question, voters, hoursAgo / 24).entries()) {
      const when = Math.round(at + ((scene.now - at) * (i + 1)) / (voters + 2));
      acts.push({
        at: when,
        do: async () => {
          const { choices } = await house.ask(GetBallotBox, scene.actorOf(handle), { boxId });
          const chosen = choose(
            handle,
            question,
            choices.map(() => ({})),
            1,
            9,
          ).map((k) => choices[k]?.id ?? '');
          await house.run(CastBallot, scene.actorOf(handle), { boxId, choices: chosen }, { now: when });
        },
      });
    }
  }
  return acts;
};

/** Who had its page open, day by day: most of them as it is announced and as voting begins. */
const visitsOf = async (house: House, scene: Scene, { contest: { title, days, voters }, contestId }: Opened): Promise<void> => {
  for (let d = days.opened; d < Math.min(0, days.result); d++) {
    const fresh = 1 / (1 + Math.min(d - days.opened, Math.abs(d - days.voting)) / 3);
    const some = 0.7 + (lot(`${title} ${d}`) % 60) / 100;
    const count = { visitors: Math.round(3 * voters * fresh * some), members: Math.round(0.8 * voters * fresh * some) };
    await house.system('visits of the demo', (work) => countOfDay(work, contestId, count), scene.now + d * day);
  }
};

/** The pictures of the contests themselves; then what is over gets its result, and its promise a judgement. */
export const endContests = async (house: House, scene: Scene, opened: Opened[]): Promise<void> => {
  const { palette } = scene.brand;
  const { zone } = house.settings;
  const moment = (inDays: number): number => onTheHour(scene.now + inDays * day, zone);
  // the one that is voted in is looked at first
  const order = [...opened].sort((one, other) => Number(Boolean(one.contest.over)) - Number(Boolean(other.contest.over)));
  for (const one of order) await visitsOf(house, scene, one);
  for (const { contest, contestId } of order) {
    const own = await house.pictures.drawSvg(drawCover(contest.cover, palette));
    await house.run(
      KeepContestPicture,
      scene.manager,
      { contestId, alt: contest.alt },
      { now: moment(contest.days.opened) + hour, file: own },
    );
  }
  // the ballots of what is over are chained by a job
  await house.jobs.drain(scene.now);
  for (const { contest, contestId } of order) {
    const { over, days } = contest;
    if (!over) continue;
    const promiseBy = new Date(moment(over.promiseInDays)).toISOString().slice(0, 10);
    const result = { contestId, sentence: over.sentence, promise: over.promise, promiseBy };
    const { out } = await house.run(PublishResult, scene.manager, result, { now: moment(days.result) });
    if (!out.promiseId) continue;
    const kept = { promiseId: out.promiseId, kept: true, sentence: over.kept, version: 1 };
    await house.run(JudgePromise, scene.manager, kept, { now: moment(over.keptDays) });
  }
};

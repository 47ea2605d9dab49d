/** The contests of a demo: opened, entered, voted in and decided at their own moments, through the same commands as people use. */
import { CastBallot } from '../../shared/domains/ballots.ts';
import { ChangeEntry, EnterContest } from '../../shared/domains/contests.entries.ts';
import { JudgePromise, KeepContestPicture, OpenContest, PublishResult } from '../../shared/domains/contests.making.ts';
import { GetContest } from '../../shared/domains/contests.ts';
import { BringPicture } from '../../shared/domains/media.ts';
import { dayOf } from '../platform/day.ts';
import type { House } from '../platform/house.ts';
import { type Colours, drawEntry, type MotifName } from './draw-entry.ts';
import { lot } from './shape.ts';
import type { Act, Scene } from './stage.ts';

const day = 86_400_000;
const hour = 3_600_000;

export type DemoEntry = { by: string; title: string; body: string; motif: MotifName; colours: Colours; alt: string };
export type DemoContest = {
  space: string;
  title: string;
  brief: string;
  rights: string;
  prize: string;
  /** Days ago: announced, entries open, voting, its end, result. Below zero: ahead. */
  days: [number, number, number, number, number];
  votesEach: number;
  entriesEach?: number;
  counts?: 'hidden' | 'live';
  picture: { motif: MotifName; colours: Colours; alt: string };
  entries: DemoEntry[];
  result?: { sentence: string; promise: string; dueInDays: number; kept?: { sentence: string; daysAgo: number } };
};

type Running = { contest: DemoContest; contestId: string; entryIds: string[]; enteredAt: number[] };

/** Acts in the order of their time, and what is left for when the house listens: pictures, and results once ballots are in their list. */
export const actsOfContests = (house: House, scene: Scene): { acts: Act[]; rest(): Promise<void> } => {
  const { brand, now, actorOf, spaceIds } = scene;
  const manager = () => actorOf(brand.people.find(({ role }) => role === 'manager')?.handle ?? '');
  const running: Running[] = [];
  const acts: Act[] = [];
  for (const contest of brand.contests ?? []) {
    const [announced = 0, entries = 0, voting = 0, review = 0, result = 0] = contest.days.map((ago) => now - ago * day);
    const run: Running = { contest, contestId: '', entryIds: [], enteredAt: [] };
    running.push(run);
    const { title, brief, rights, prize, votesEach, entriesEach = 1, counts = 'hidden' } = contest;
    const dates = { entriesAt: entries, votingAt: voting, reviewAt: review, resultAt: result };
    acts.push({
      at: announced,
      do: async () => {
        const input = { title, brief, rights, prize, votesEach, entriesEach, counts, spaceId: spaceIds.get(contest.space) ?? '', ...dates };
        run.contestId = (await house.run(OpenContest, manager(), input, { now: announced })).out.contestId;
      },
    });
    for (const [i, entry] of contest.entries.entries()) {
      const at = entries + ((i + 1) * (Math.min(voting, now) - entries)) / (contest.entries.length + 1);
      run.enteredAt[i] = at;
      acts.push({
        at,
        do: async () => {
          const words = { title: entry.title, body: entry.body, rightsVersion: 1, acceptRights: true };
          run.entryIds[i] = (
            await house.run(EnterContest, actorOf(entry.by), { contestId: run.contestId, ...words }, { now: at })
          ).out.entryId;
        },
      });
    }
    const voters = voting > now ? [] : brand.people.filter(({ joinedDaysAgo }) => now - joinedDaysAgo * day < voting - day);
    for (const { handle } of voters) {
      const seed = lot(`${title} ${handle}`);
      if (seed % 4 === 0) continue;
      const at = voting + hour + ((seed % 1000) / 1000) * (Math.min(review, now) - voting - 2 * hour);
      acts.push({
        at,
        do: async () => {
          const { boxId } = await house.ask(GetContest, actorOf(handle), { contestId: run.contestId });
          // one's own work is liked best by oneself; the earlier motifs of a list find more friends
          const others = run.entryIds.filter((_, i) => contest.entries[i]?.by !== handle);
          const chosen = new Set<string>();
          for (let k = 0; k < votesEach; k++) {
            const first = lot(`${seed} ${k}`) % others.length;
            chosen.add(others[Math.min(first, lot(`${seed} ${k} again`) % others.length)] ?? '');
          }
          await house.run(CastBallot, actorOf(handle), { boxId: boxId ?? '', choices: [...chosen].filter(Boolean) }, { now: at });
        },
      });
    }
  }
  const pictures = async ({ contest, contestId, entryIds, enteredAt }: Running): Promise<void> => {
    const { motif, colours, alt } = contest.picture;
    const at = now - (contest.days[0] ?? 0) * day;
    const file = await house.pictures.drawSvg(drawEntry(motif, contest.title, colours));
    await house.run(KeepContestPicture, manager(), { contestId, alt }, { now: at, file });
    for (const [i, entry] of contest.entries.entries()) {
      const then = (enteredAt[i] ?? at) + 60_000;
      const drawn = await house.pictures.drawSvg(drawEntry(entry.motif, entry.title, entry.colours));
      const { out } = await house.run(BringPicture, actorOf(entry.by), { alt: entry.alt }, { now: then, file: drawn });
      await house.run(ChangeEntry, actorOf(entry.by), { entryId: entryIds[i] ?? '', version: 1, pictures: [out.mediaId] }, { now: then });
    }
  };
  const decide = async ({ contest, contestId }: Running): Promise<void> => {
    const { result } = contest;
    if (!result) return;
    const at = now - (contest.days[4] ?? 0) * day + hour;
    const promiseBy = dayOf(now + result.dueInDays * day, house.settings.zone);
    const { sentence, promise } = result;
    const { out } = await house.run(PublishResult, manager(), { contestId, sentence, promise, promiseBy }, { now: at });
    if (result.kept)
      await house.run(
        JudgePromise,
        manager(),
        { promiseId: out.promiseId ?? '', kept: true, sentence: result.kept.sentence, version: 1 },
        { now: now - result.kept.daysAgo * day },
      );
  };
  const rest = async (): Promise<void> => {
    for (const run of running) await pictures(run);
    // boxes whose time is over are closed and their ballots chained by a job
    await house.jobs.drain();
    for (const run of running) await decide(run);
  };
  return { acts, rest };
};

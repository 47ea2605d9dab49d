/** A reply in a thread with 10,000 followers: what the reply itself costs, beside one in a thread that nobody follows, and when the last is told. */
import { performance } from 'node:perf_hooks';
import type { House } from '../../../server/platform/house.ts';
import { newId } from '../../../server/platform/id.ts';
import { chunked } from '../../../server/platform/store/store.ts';
import { ReplyToThread } from '../../../shared/domains/forum.ts';
import { amountOf, type Row } from '../bench.ts';
import { open, someWords } from '../community.ts';
import { spreadOf } from '../rounds.ts';

const followers = 10_000;
/** What others do on the machine comes and goes within seconds: a round is made of short turns. */
const turns = 5;
/** Who follows is found out after the commit, so a reply costs the same; the rest is what a noisy machine adds. */
const mostTimes = 1.2;

/** Rows put there at once: people who only follow need no records. */
const makeFollowers = (house: House, threadId: string): Promise<void> =>
  house.system('bench', async (work) => {
    const { members, follows } = work.t.members;
    const ids = Array.from({ length: followers }, () => newId());
    for (const part of chunked(ids)) {
      await work.db.insert(members).values(
        part.map((id) => ({
          id,
          accountId: null,
          handle: `f-${id.toLowerCase()}`,
          name: 'Somebody',
          line: '',
          role: 'member' as const,
          locale: null,
          joinedAt: work.now,
          tier: 1,
          lines: 0,
        })),
      );
      await work.db
        .insert(follows)
        .values(part.map((memberId) => ({ memberId, kind: 'thread' as const, subjectId: threadId, at: work.now })));
    }
  });

const cpuMs = async (run: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

export const followersRow: Row = {
  name: 'followers',
  says: 'a reply in a thread with 10,000 followers: the reply itself, and the time until the last is told',
  alone: true,
  run: async (bench) => {
    const house = await open(bench.community.folder);
    try {
      const { people, others } = bench.community;
      const [followed, quiet] = [others[0]?.id ?? '', others[1]?.id ?? ''];
      await makeFollowers(house, followed);
      const amount = amountOf(bench, 200);
      let said = 0;
      const reply = (threadId: string) => {
        const i = said++;
        const author = people[i % people.length]?.member;
        if (!author) throw new Error('nobody to reply');
        return house.run(ReplyToThread, author, { threadId, body: someWords(500_000 + i) });
      };
      const inTurn = Math.ceil(amount / turns);
      const many = async (threadId: string) => {
        for (let i = 0; i < inTurn; i++) await reply(threadId);
      };
      // the many replies would be told of for minutes: one is enough
      const forgetJobs = () =>
        house.system('bench', async (work) => {
          await work.db.delete(work.t.platform.jobs);
        });
      for (let i = 0; i < turns * 2; i++) for (const threadId of [quiet, followed]) await many(threadId);
      await forgetJobs();
      const cost = { followed: [] as number[], quiet: [] as number[] };
      const times: number[] = [];
      const last: number[] = [];
      const telling: number[] = [];
      for (let i = 0; i < bench.rounds; i++) {
        const round = { followed: 0, quiet: 0 };
        for (let turn = 0; turn < turns; turn++) {
          round.quiet += await cpuMs(() => many(quiet));
          round.followed += await cpuMs(() => many(followed));
        }
        cost.quiet.push(round.quiet / turns / inTurn);
        cost.followed.push(round.followed / turns / inTurn);
        times.push(round.followed / round.quiet);
        await forgetJobs();
        await reply(followed);
        const began = performance.now();
        telling.push(await cpuMs(() => house.jobs.drain()));
        last.push((performance.now() - began) / 1000);
      }
      const row = 'followers';
      return [
        { row, what: 'a reply, nobody follows the thread', unit: 'ms CPU', value: spreadOf(cost.quiet) },
        { row, what: 'a reply with 10,000 followers', unit: 'ms CPU', value: spreadOf(cost.followed) },
        { row, what: 'that against one that nobody follows', unit: 'times', value: spreadOf(times), target: { most: mostTimes } },
        { row, what: 'until the last of 10,000 is told', unit: 's', value: spreadOf(last) },
        { row, what: 'telling 10,000, after the commit', unit: 'ms CPU', value: spreadOf(telling) },
      ];
    } finally {
      await house.close();
    }
  },
};

/** Live figures of contests: how many promises were kept in time, how many contests and entries there were, how many ballots were set aside. */
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { type AspectFact, factsClock } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { promiseCounts } from './promises.queries.ts';

const factOfPromises = async (reader: Reader): Promise<AspectFact> => {
  const { kept, keptInTime, broken, late, open: running } = await promiseCounts(reader);
  const due = kept + broken + late;
  const fact = { aspect: 'promises', href: '/rules#promises', tags: ['promises'] };
  if (due > 0) return { ...fact, name: 'promises', values: { kept: keptInTime, due } };
  return running > 0 ? { ...fact, name: 'promises-running', values: { count: running } } : { ...fact, name: 'promises-none', values: {} };
};

/** Looked at, the newest first: staff make contests one by one, so this is more than a house ever has. */
const mostContests = 1000;

/** Of all contests that anybody can read; ballots are told once there is a result. */
const contestSums = async ({ db, t, now }: Pick<Reader, 'db' | 't' | 'now'>) => {
  const { contests: c, contestResults: r } = t.contests;
  const told = db
    .select({ id: c.id, entries: c.entries })
    .from(c)
    .where(and(eq(c.state, 'open'), lte(c.announcedAt, now)))
    .orderBy(desc(c.announcedAt), desc(c.id))
    .limit(mostContests)
    .as('told');
  const [row] = await db
    .select({
      count: sql<number>`count(*)`,
      entries: sql<number>`sum(${told.entries})`,
      over: sql<number>`count(${r.contestId})`,
      cast: sql<number>`sum(${r.cast})`,
      aside: sql<number>`sum(${r.setAside})`,
    })
    .from(told)
    .leftJoin(r, eq(r.contestId, told.id));
  const n = (value: unknown): number => Number(value ?? 0);
  return { count: n(row?.count), entries: n(row?.entries), over: n(row?.over), cast: n(row?.cast), aside: n(row?.aside) };
};

export const contestFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  const facts = open.has('promises') ? [await factOfPromises(reader)] : [];
  if (!open.has('contest-rules') && !open.has('vote-checks')) return facts;
  const { count, entries, over, cast, aside } = await contestSums(reader);
  const tags = ['contests', factsClock];
  if (open.has('contest-rules'))
    facts.push({
      aspect: 'contest-rules',
      name: 'contest-rules',
      values: { count, entries, over, ballots: cast },
      href: '/contests',
      tags,
    });
  if (open.has('vote-checks')) facts.push({ aspect: 'vote-checks', name: 'vote-checks', values: { over, cast, aside }, tags });
  return facts;
};

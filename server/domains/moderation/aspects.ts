/** What moderation keeps open: what staff did, what was hidden, how reports and second looks work; with their live facts. */
import { and, desc, eq, gte, ne, sql } from 'drizzle-orm';
import type { StaffActKind } from '../../../shared/domains/moderation.lists.ts';
import { type AspectFact, aspect, factsClock } from '../../platform/aspects.ts';
import { dayOf, startOfDay } from '../../platform/day.ts';
import type { PolicyDefault } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';

export const moderationAspects: PolicyDefault[] = [
  aspect('staff-log', { of: 'place', open: true }, 'Who has power over the words of others does nothing with it in secret.'),
  aspect('removals', { of: 'place', open: true }, 'If we could remove things silently, you could not believe what is left.'),
  aspect('reports', { of: 'place', open: true, fixed: true }, 'Who reports, and whose words are reported, has to know what happens next.'),
];

const countSince = async (reader: Reader, from: number, kind?: StaffActKind): Promise<number> => {
  const { staffActs } = reader.t.moderation;
  const [row] = await reader.db
    .select({ count: sql<number>`count(*)` })
    .from(staffActs)
    // the end of a vote stands in the log, and is nobody's act
    .where(and(kind ? eq(staffActs.kind, kind) : ne(staffActs.kind, 'ballots-closed'), gte(staffActs.at, from)));
  return Number(row?.count ?? 0);
};

const recentDays = 30;
/** Looked at, those decided last: of a house with more, what is said is of these. */
const mostDecided = 2000;
const hourMs = 3_600_000;

/** What came of reports lately, and how long they waited: half of them so long or less, told in hours that have begun. */
const factOfReports = async (reader: Reader): Promise<AspectFact> => {
  const { reviews } = reader.t.moderation;
  const rows = await reader.db
    .select({ state: reviews.state, at: reviews.at, decidedAt: reviews.decidedAt })
    .from(reviews)
    .where(gte(reviews.decidedAt, reader.now - recentDays * 24 * hourMs))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(mostDecided);
  const fact = { aspect: 'reports', tags: ['staff-log', factsClock] };
  if (rows.length === 0) return { ...fact, name: 'reports-none', values: { days: recentDays } };
  const waits = rows.map(({ at, decidedAt }) => (decidedAt ?? at) - at).sort((a, b) => a - b);
  const hours = Math.max(1, Math.ceil((waits[Math.ceil(waits.length / 2) - 1] ?? 0) / hourMs));
  const hidden = rows.filter(({ state }) => state === 'hidden').length;
  return { ...fact, name: 'reports', values: { count: rows.length, days: recentDays, hidden, hours } };
};

export const moderationFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  const from = startOfDay(`${dayOf(reader.now, reader.zone).slice(0, 4)}-01-01`, reader.zone);
  const facts: AspectFact[] = [];
  const tags = ['staff-log'];
  if (open.has('staff-log'))
    facts.push({ aspect: 'staff-log', name: 'staff-log', values: { count: await countSince(reader, from) }, tags });
  if (open.has('removals')) {
    const [hidden, restored, upheld, rejected] = await Promise.all([
      countSince(reader, from, 'post-hidden'),
      countSince(reader, from, 'post-restored'),
      countSince(reader, from, 'appeal-upheld'),
      countSince(reader, from, 'appeal-rejected'),
    ]);
    facts.push({ aspect: 'removals', name: 'removals', values: { hidden, restored, looks: upheld + rejected, upheld }, tags });
  }
  if (open.has('reports')) facts.push(await factOfReports(reader));
  return facts;
};

/** Whom a change of a rule concerns, and telling them: page by page after the commit, so that nobody waits for it and nobody is told twice. */
import { and, eq } from 'drizzle-orm';
import type { TierRule } from '../../../shared/domains/loyalty.ts';
import { linesOfLimit } from '../../../shared/domains/transparency.lists.ts';
import { aspectKind } from '../../platform/aspects.ts';
import type { JobRunner } from '../../platform/jobs.ts';
import type { Policy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { votersAfter } from '../ballots/index.ts';
import { membersWhoMove } from '../loyalty/index.ts';
import { followersAmong, followersOf, membersWithLines } from '../members/index.ts';
import { lastAskOf, threadOfAspect } from './asks.queries.ts';
import { opens } from './aspects.rules.ts';
import { RuleConcerns } from './transparency.events.ts';

/** Members told in one transaction: some 30 ms of the one writer. */
const perPage = 500;

type Rule = { kind: string; key: string };
type Page = { ids: string[]; last: string | null };
/** A way to people: whoever follows, has lines of a kind, would move. Gone through one after the other. */
type Source = (reading: Pick<Reader, 'db' | 't'>, after: string, limit: number) => Promise<Page>;

const linesOf = ({ kind, key }: Rule): readonly string[] => (kind === 'earning' ? [key] : (linesOfLimit[key] ?? []));

export const sourcesOf = (rule: Rule, was: unknown, is: unknown): Source[] => {
  if (rule.kind === 'tiers') return [(reading, after, limit) => membersWhoMove(reading, was as TierRule, is as TierRule, after, limit)];
  if (rule.kind === aspectKind)
    return [
      async (reading, after, limit) => {
        const threadId = await threadOfAspect(reading, rule.key);
        const ids = threadId ? await followersOf(reading, 'thread', threadId, after, limit) : [];
        return { ids, last: ids.length === limit ? (ids.at(-1) ?? null) : null };
      },
      async (reading, after, limit) => {
        // an opening is told to them by the asking itself, at the moment it is open
        const ask = opens(was, is) ? undefined : await lastAskOf(reading, rule.key);
        if (!ask) return { ids: [], last: null };
        const voters = await votersAfter(reading, ask.boxId, after, limit);
        const threadId = await threadOfAspect(reading, rule.key);
        // told as followers already
        const known = threadId ? await followersAmong(reading, 'thread', threadId, voters) : new Set();
        return { ids: voters.filter((id) => !known.has(id)), last: voters.length === limit ? (voters.at(-1) ?? null) : null };
      },
    ];
  const kinds = linesOf(rule);
  return kinds.map((kind, i) => (reading, after, limit) => membersWithLines(reading, kind, after, limit, kinds.slice(0, i)));
};

type Telling = Rule & { version: number; was: number; byId: string | null; at: number; source: number; after: string };

const done = '~';
const placeOf = ({ source, after }: Telling): string => `${source}/${after}`;

/** The telling of a change stands where this page begins, or another worker has been here. */
const standsHere = async (work: Work, change: string, telling: Telling): Promise<boolean> => {
  const { ruleTellings } = work.t.transparency;
  await work.db.insert(ruleTellings).values({ change, after: '0/', told: 0, at: work.now }).onConflictDoNothing();
  const rows = await work.db
    .update(ruleTellings)
    .set({ at: work.now })
    .where(and(eq(ruleTellings.change, change), eq(ruleTellings.after, placeOf(telling))))
    .returning({ change: ruleTellings.change });
  return rows.length > 0;
};

const valueIn = (versions: Policy[], version: number): unknown => versions.find((policy) => policy.version === version)?.value;

export const tellOfRuleJob: JobRunner = {
  kind: 'tell-of-rule',
  run: (context, job) =>
    context.work(async (work) => {
      const telling = job.payload as Telling;
      const { kind, key, version, byId, at } = telling;
      const change = `${kind}/${key}/${version}`;
      if (!(await standsHere(work, change, telling))) return;
      const versions = work.policies.versionsOf(kind, key);
      const { reason } = versions.find((policy) => policy.version === version) ?? { reason: '' };
      // another process published it and this one has not read it yet: it comes back in a moment
      if (valueIn(versions, version) === undefined) throw new Error(`${change} is not known here yet`);
      const sources = sourcesOf(telling, valueIn(versions, telling.was), valueIn(versions, version));
      const source = sources[telling.source];
      const page = source ? await source(work, telling.after, perPage) : { ids: [], last: null };
      if (page.ids.length > 0) await work.emit(RuleConcerns, { change, memberIds: page.ids, byId, reason, at });
      const next: Telling = page.last !== null ? { ...telling, after: page.last } : { ...telling, source: telling.source + 1, after: '' };
      const over = page.last === null && next.source >= sources.length;
      const { ruleTellings } = work.t.transparency;
      await work.db
        .update(ruleTellings)
        .set({ after: over ? done : placeOf(next) })
        .where(eq(ruleTellings.change, change));
      if (!over) await work.later({ kind: 'tell-of-rule', subject: `${kind}/${key}`, payload: next });
    }),
};

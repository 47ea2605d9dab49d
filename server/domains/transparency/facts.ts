/** Live figures that transparency owns: limits and when one changed last; the brand's word, since when it stands or is owed, and who asks about it. */
import { limitBounds } from '../../../shared/domains/transparency.lists.ts';
import { type Aspect, type AspectFact, aspectInForce, aspectKind, factsClock } from '../../platform/aspects.ts';
import type { Recurring } from '../../platform/jobs.ts';
import { heldFrom, type Policy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { threadsOfAspects } from './asks.queries.ts';
import { inOrder, sameSince } from './timeline.ts';

const dayMs = 86_400_000;

const factOfLimits = ({ policies, now }: Reader): AspectFact => {
  const limits = [...policies.allInForce('limits', now).filter(({ key }) => limitBounds[key]), ...policies.allInForce('reports', now)];
  const changed = limits.filter(({ version }) => version > 1);
  const fact = { aspect: 'limits', tags: ['policies'], values: { count: limits.length } };
  if (changed.length === 0) return { ...fact, name: 'limits' };
  return { ...fact, name: 'limits-changed', days: { newest: Math.max(...changed.map(heldFrom)) } };
};

/** How often the brand's word was another one before, among what could be read. */
const timesChanged = (versions: Policy<Aspect>[], now: number): number => {
  const words = inOrder(versions)
    .filter(({ effectiveAt, value }) => effectiveAt <= now && value.open && value.statement)
    .map(({ value }) => value.statement);
  return words.filter((word, i) => i > 0 && word !== words[i - 1]).length;
};

/** Of an aspect on which the brand is asked for its word. `owed` is told where that word will stand. */
const factOfWord = (reader: Reader, policy: Policy<Aspect>, posts: number): AspectFact => {
  const { key, value } = policy;
  const versions = reader.policies.versionsOf<Aspect>(aspectKind, key);
  const fact = { aspect: key, tags: ['policies', factsClock] };
  if (value.statement) {
    const since = sameSince(versions, reader.now, (one) => (one.open ? one.statement : undefined));
    return { ...fact, name: 'word', values: { changes: timesChanged(versions, reader.now) }, days: { since } };
  }
  const since = sameSince(versions, reader.now, (one) => one.open && one.statement === undefined);
  return { ...fact, name: 'owed', values: { days: Math.floor((reader.now - since) / dayMs), posts } };
};

export const transparencyFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  const words = [...open].flatMap((key) => {
    const policy = aspectInForce(reader, key);
    return policy?.value.of === 'brand' && policy.value.states ? [policy] : [];
  });
  const threads = words.length > 0 ? await threadsOfAspects(reader) : undefined;
  return [
    ...(open.has('limits') ? [factOfLimits(reader)] : []),
    ...words.map((policy) => factOfWord(reader, policy, threads?.get(policy.key)?.posts ?? 0)),
  ];
};

/** Figures move with what everybody does; the page that shows them is made anew after so long, and by no single act. */
export const turnFacts: Recurring = {
  kind: 'turn-facts',
  everyMs: 300_000,
  run: (context) => context.work(async (work) => work.changed(factsClock)),
};

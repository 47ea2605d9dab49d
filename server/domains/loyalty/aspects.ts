/** What loyalty keeps open: how points are earned, what the tiers ask, how a stage is read; with their live facts. */
import type { EarningRule } from '../../../shared/domains/loyalty.ts';
import { type AspectFact, aspect, factsClock } from '../../platform/aspects.ts';
import { heldFrom, type PolicyDefault } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { howManyMembers } from '../members/index.ts';

const place = { of: 'place', open: true, fixed: true } as const;
export const loyaltyAspects: PolicyDefault[] = [
  aspect('earning-rules', place, 'So that nobody has to guess what counts, or suspects that money does.'),
  aspect('tiers', place, 'Who works towards something has to know how far it is.'),
  aspect('stages', place, 'What we read out of your acts, you may check.'),
];

const factOfRules = (reader: Reader): AspectFact => {
  const rules = reader.policies.allInForce<EarningRule>('earning', reader.now);
  const newest = Math.max(0, ...rules.map(heldFrom));
  return { aspect: 'earning-rules', name: 'earning-rules', values: { count: rules.length }, days: { newest }, tags: ['policies'] };
};

/** How many are in each tier, and at each stage. */
const factsOfPeople = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  const asked = ['tiers', 'stages'].filter((key) => open.has(key));
  if (asked.length === 0) return [];
  const counted = await howManyMembers(reader);
  const values: Record<string, Record<string, number>> = {
    tiers: {
      ...{ guests: counted?.['tier-1'] ?? 0, friends: counted?.['tier-2'] ?? 0 },
      ...{ makers: counted?.['tier-3'] ?? 0, keepers: counted?.['tier-4'] ?? 0 },
    },
    stages: {
      ...{ resonance: counted?.['stage-resonance'] ?? 0, sharing: counted?.['stage-sharing'] ?? 0 },
      ...{ making: counted?.['stage-co-creation'] ?? 0, symbiosis: counted?.['stage-symbiosis'] ?? 0 },
    },
  };
  return asked.map((key) => ({
    ...{ aspect: key, tags: [factsClock] },
    ...(counted ? { name: key, values: values[key] ?? {} } : { name: 'not-counted', values: {} }),
  }));
};

export const loyaltyFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => [
  ...(open.has('earning-rules') ? [factOfRules(reader)] : []),
  ...(await factsOfPeople(reader, open)),
];

/** What loyalty keeps open: how points are earned, what the tiers ask, how a stage is read; with their live facts. */
import type { EarningRule } from '../../../shared/domains/loyalty.ts';
import { type AspectFact, aspect } from '../../platform/aspects.ts';
import { heldFrom, type PolicyDefault } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';

const place = { of: 'place', open: true, fixed: true } as const;
export const loyaltyAspects: PolicyDefault[] = [
  aspect('earning-rules', place, 'So that nobody has to guess what counts, or suspects that money does.'),
  aspect('tiers', place, 'Who works towards something has to know how far it is.'),
  aspect('stages', place, 'What we read out of your acts, you may check.'),
];

export const loyaltyFacts = async (reader: Reader): Promise<AspectFact[]> => {
  const rules = reader.policies.allInForce<EarningRule>('earning', reader.now);
  const newest = Math.max(0, ...rules.map(heldFrom));
  return [
    {
      aspect: 'earning-rules',
      name: 'earning-rules',
      values: { count: rules.length },
      days: { newest },
      tags: ['policies'],
    },
  ];
};

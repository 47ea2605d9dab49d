/** What the lines of a domain earn from the beginning: defaults by which acts are counted, each with its reason. */
import type { EarningRule } from '../../shared/domains/loyalty.ts';
import type { PolicyDefault } from './policies.ts';

export const earning = (rules: (EarningRule & { reason: string })[]): PolicyDefault[] =>
  rules.map(({ reason, ...value }) => ({ kind: 'earning', key: value.line, value, reason, counts: true }));

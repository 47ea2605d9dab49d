/** ChangeEarningRule: the next version of what one act earns. What was earned before stays as it was given. */
import type { ChangeEarningRule } from '../../../../shared/domains/transparency.rules.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Work } from '../../../platform/work.ts';
import { publishChange } from '../changing.ts';

export const changeEarningRule = (work: Work, input: InputOf<typeof ChangeEarningRule>): Promise<ReturnsOf<typeof ChangeEarningRule>> =>
  publishChange(work, 'earning', input);

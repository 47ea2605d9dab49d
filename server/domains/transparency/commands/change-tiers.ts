/** ChangeTiers: the growth at which each tier begins, from a moment on; loyalty moves everybody then. */
import type { ChangeTiers } from '../../../../shared/domains/transparency.rules.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Work } from '../../../platform/work.ts';
import { publishChange } from '../changing.ts';

export const changeTiers = (work: Work, input: InputOf<typeof ChangeTiers>): Promise<ReturnsOf<typeof ChangeTiers>> =>
  publishChange(work, 'tiers', input);

/** ChangeLimit: the next version of a limit that binds members. */
import type { ChangeLimit } from '../../../../shared/domains/transparency.rules.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Work } from '../../../platform/work.ts';
import { publishChange } from '../changing.ts';

export const changeLimit = (work: Work, input: InputOf<typeof ChangeLimit>): Promise<ReturnsOf<typeof ChangeLimit>> =>
  publishChange(work, 'limit', input);

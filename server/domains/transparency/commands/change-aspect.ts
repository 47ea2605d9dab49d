/** ChangeAspect: opens or closes an aspect, or gives the brand's word on it, from a moment on. */
import type { ChangeAspect } from '../../../../shared/domains/transparency.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Work } from '../../../platform/work.ts';
import { publishChange } from '../changing.ts';

export const changeAspect = (work: Work, input: InputOf<typeof ChangeAspect>): Promise<ReturnsOf<typeof ChangeAspect>> =>
  publishChange(work, 'aspect', input);

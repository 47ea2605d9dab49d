/**
 * Imports: what people wrote elsewhere, brought here as it was, and how they claim the selves they were there. It owns which thing there
 * became which here; threads are written by forum, people and records by members.
 */
import type { Domain } from '../../platform/domain.ts';

export const imports: Domain = { name: 'imports' };

export { bringAll, type Counts, type Done, lookOnly, type Progress } from './bring-all.ts';
export { discourseSource } from './discourse-files.ts';
export type { Source, Trouble } from './shape.ts';

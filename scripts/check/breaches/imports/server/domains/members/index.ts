// types alone may go round
import type { forum } from '../forum/index.ts';
export const members = [] as unknown as typeof forum;

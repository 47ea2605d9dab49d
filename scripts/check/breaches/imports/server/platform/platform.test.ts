import { testing } from '../testing.ts';
export const test = testing;

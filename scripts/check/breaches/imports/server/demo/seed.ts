import { someThread } from '../domains/forum/forum.fixtures.ts';
export const seed = [someThread];

import { forumTables } from './domains/forum/forum.tables.ts';
export const testing = [forumTables];

import { forumTables } from './domains/forum/forum.tables.ts';
export const schema = [forumTables];

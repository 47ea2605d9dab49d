import type { TemplateResult } from 'lit';
export const forumTables = 'posts' as unknown as TemplateResult;

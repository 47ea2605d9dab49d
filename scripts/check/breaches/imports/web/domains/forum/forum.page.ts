import type { ReplyToThread } from '../../../shared/domains/forum.ts';
import { sentence } from '../../../shared/messages/forum.ts';
export const someForumPage = sentence as typeof ReplyToThread;

// breach: the-house-enters-a-domain-by-its-index
import { replyToThread } from './domains/forum/commands/reply-to-thread.ts';
export const breach = replyToThread;

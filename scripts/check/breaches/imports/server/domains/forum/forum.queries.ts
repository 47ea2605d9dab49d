// breach: queries-never-import-commands
import { replyToThread } from './commands/reply-to-thread.ts';
export const breach = replyToThread;

import { members } from '../members/index.ts';
import { replyToThread } from './commands/reply-to-thread.ts';
export const forum = [members, replyToThread];

/** What forum wants to know from whoever knows it. */
import { question } from '../../platform/question.ts';

/** What one keeps of a thread, and the number of the last post that one has read. */
export const marksInThread = question<{ memberId: string; threadId: string }, { kept: string[]; readTo: number }>('marks-in-thread');

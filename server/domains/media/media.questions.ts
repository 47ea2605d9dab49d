/** What media wants to know from whoever shows pictures. */
import type { Actor } from '../../platform/actor.ts';
import { question } from '../../platform/question.ts';

export type SubjectRef = { kind: string; id: string };
/** Which of these may this actor read? Answered for the kinds that one knows, as `kind/id`. */
export const readableSubjects = question<{ as: Actor; subjects: SubjectRef[] }, Set<string>>('readable-subjects');

/** Which of these pictures does somebody still mean to show, such as in a draft of the member who brought it? */
export const picturesInUse = question<{ id: string; memberId: string }[], string[]>('pictures-in-use');

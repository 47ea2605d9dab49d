/** AnswerOfficially: a reply from the desk, marked as the brand's answer in the same transaction. */
import type { AnswerOfficially } from '../../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Reader } from '../../../platform/reader.ts';
import type { Work } from '../../../platform/work.ts';
import { markOfficial, replyToThread } from '../../forum/index.ts';

type Input = InputOf<typeof AnswerOfficially>;
type Words = Awaited<ReturnType<typeof replyToThread.before>>;

export const answerOfficially = {
  before: (reader: Reader, input: Input): Promise<Words> => replyToThread.before(reader, input),
  run: async (work: Work, input: Input, words: Words): Promise<ReturnsOf<typeof AnswerOfficially>> => {
    // written on the desk or in the thread, it is the same draft
    const { postId } = await replyToThread.run(work, { ...input, draft: true }, words);
    await markOfficial(work, { postId });
    return { postId };
  },
};

/** A new post, after its commit: whom it answers, and who follows its thread. */
import type { JobRunner } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { postRef } from '../forum/index.ts';
import { type Meant, tellPage } from './notices.jobs.ts';
import { readOwn } from './reads.ts';
import { noteSeen } from './seen.ts';

type Said = { postId: string; threadId: string; authorId: string; at: number };

const tellOf = async (work: Work, said: Said): Promise<void> => {
  const [post] = await postRef(work, { postId: said.postId });
  if (!post) return;
  await noteSeen(work, said.authorId);
  await readOwn(work, said.authorId, { threadId: said.threadId, n: post.n, at: said.at });
  const meant: Meant[] = post.answersTo ? [{ memberId: post.answersTo, what: 'answer' }] : [];
  const { postId, threadId, authorId: actorId, at } = said;
  await tellPage(work, {
    happened: { what: 'reply', cause: `post/${postId}`, threadId, postId, postN: post.n, actorId, at },
    meant,
    sources: [{ kind: 'thread', id: threadId }],
    source: 0,
    after: '',
  });
};
export const talkJob: JobRunner = {
  kind: 'tell-of-post',
  together: async (_, jobs) => async (work) => {
    for (const { payload } of jobs) await tellOf(work, payload as Said);
  },
};

/** One row, and nothing read: a reply must not wait for those who will be told of it. */
export const talkLater = (work: Work, said: Said): Promise<void> =>
  work.later({ kind: 'tell-of-post', subject: said.threadId, payload: said });

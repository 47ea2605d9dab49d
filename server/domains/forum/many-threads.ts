/** Very many threads at once, for a community that is seeded: rows as the commands would have left them, and what they tell. */
import type { RecordLine } from '../../platform/event.ts';
import { putMany } from '../../platform/store/many.ts';
import type { Work } from '../../platform/work.ts';
import { MembersMentioned, PostPublished, ReactionGiven, ThreadStarted } from './forum.events.ts';
import { langOfTitle, slugOf } from './forum.rules.ts';
import { AnswerAccepted } from './staff.events.ts';

type Rows<T extends keyof Work['t']['forum']> = Work['t']['forum'][T]['$inferInsert'][];
export type ManyThreads = {
  spaces: Rows<'spaces'>;
  threads: Rows<'threads'>;
  threadTags: Rows<'threadTags'>;
  posts: Rows<'posts'>;
  postMentions: Rows<'postMentions'>;
  reactions: Rows<'reactions'>;
  reactionCounts: Rows<'reactionCounts'>;
};

export const putThreads = async (work: Work, many: Partial<ManyThreads>): Promise<void> => {
  for (const [name, rows] of Object.entries(many)) await putMany(work.db, work.t.forum[name as keyof ManyThreads], rows as never);
};

/** The lines that acts of talk write into records: by the events themselves, so they are the same lines. */
export const linesOfTalk = {
  started: ThreadStarted.lines,
  replied: PostPublished.lines,
  mentioned: MembersMentioned.lines,
  reacted: ReactionGiven.lines,
  accepted: AnswerAccepted.lines,
} satisfies Record<string, (payload: never) => readonly RecordLine[]>;

/** How a title is written in its row. */
export const titleRow = (title: string): { title: string; slug: string; lang: string | null } => ({
  title,
  slug: slugOf(title),
  lang: langOfTitle(title),
});

/** A picture is called otherwise: posts that show it without words of their own for it show the new ones. Some at a time, after the commit. */
import { eq, inArray } from 'drizzle-orm';
import { on } from '../../platform/event.ts';
import type { JobRunner } from '../../platform/jobs.ts';
import { plainText } from '../../platform/text/excerpt.ts';
import { EXCERPT_LENGTH } from '../../platform/text/markdown.ts';
import { leavesWordsToPicture, withPictureWords } from '../../platform/text/pictures.ts';
import type { Work } from '../../platform/work.ts';
import { PictureDescribed, postsShowing } from '../media/index.ts';
import { tellOfTalk } from './post-state.ts';

type Described = { pictureId: string; before: string; alt: string };
const atOnce = 50;

export const pictureListeners = [
  on(PictureDescribed, (work, said) => work.later({ kind: 'picture-words', subject: said.pictureId, payload: said satisfies Described })),
];

/** What the writer put into the brackets stays; where they left them empty, the picture speaks for itself. */
const speakAnew = async (work: Work, said: Described, ids: string[]): Promise<void> => {
  const { posts, threads } = work.t.forum;
  const rows = await work.db
    .select({
      ...{
        id: posts.id,
        n: posts.n,
        body: posts.body,
        html: posts.html,
        excerpt: posts.excerpt,
        state: posts.state,
        threadId: posts.threadId,
      },
      ...{ authorId: posts.authorId, spaceId: threads.spaceId },
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(inArray(posts.id, ids));
  for (const { id, n, body, html: shown, excerpt: before, state, ...about } of rows) {
    if (!leavesWordsToPicture(body, said.pictureId)) continue;
    const html = withPictureWords(shown, said.pictureId, said.before, said.alt);
    if (html === shown) continue;
    const excerpt = plainText(html, EXCERPT_LENGTH);
    await work.db.update(posts).set({ html, excerpt }).where(eq(posts.id, id));
    if (n === 1 && excerpt !== before) await work.db.update(threads).set({ excerpt }).where(eq(threads.id, about.threadId));
    if (state === 'shown') await tellOfTalk(work, about, id);
  }
};

export const pictureWords: JobRunner = {
  kind: 'picture-words',
  run: async (context, job) => {
    const said = job.payload as Described;
    for (let after = ''; ; ) {
      const ids = await postsShowing(context.reader(), { pictureId: said.pictureId, after, limit: atOnce });
      if (ids.length > 0) await context.work((work) => speakAnew(work, said, ids));
      if (ids.length < atOnce) return;
      after = ids.at(-1) ?? '';
    }
  },
};

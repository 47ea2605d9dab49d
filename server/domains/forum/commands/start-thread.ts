/** StartThread: a title and its opening post, in one. */
import { and, eq, lte, sql } from 'drizzle-orm';
import { cleanOption, fewestTogether, mayCloseAt, problemOfPoll } from '../../../../shared/domains/ballots.lists.ts';
import { StartThread } from '../../../../shared/domains/forum.ts';
import { type InputOf, isStaff, type ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf, roleOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { saysNothing } from '../../../platform/text/clean.ts';
import { RENDERER_VERSION } from '../../../platform/text/markdown.ts';
import type { Work } from '../../../platform/work.ts';
import { usePictures } from '../../media/index.ts';
import { areEnough, followQuietly } from '../../members/index.ts';
import { dropDraftOf } from '../drafts.ts';
import { PollWanted, TalkChanged, ThreadStarted } from '../forum.events.ts';
import { alikeThreads } from '../forum.questions.ts';
import { cleanTitle, langOfTitle, slugOf, titleIsLongEnough } from '../forum.rules.ts';
import { tellMentioned } from '../mentions.ts';
import { takeThreadTurn } from '../pace.ts';
import { listSpaces } from '../spaces.queries.ts';
import { tagsOf } from '../tags.rules.ts';
import { type WrittenWords, writtenWords } from '../written-words.ts';

type Input = InputOf<typeof StartThread>;
type Made = { title: string; tags: string[]; options: string[]; words: WrittenWords };

/** The options of its poll, clean; none where it has none. */
const optionsOf = (input: Input, now: number): string[] => {
  const options = (input.pollOptions ?? []).map(cleanOption).filter(Boolean);
  if (options.length === 0 && !cleanOption(input.pollQuestion ?? '')) return [];
  if (options.some(saysNothing)) throw refuse(StartThread, 'option-unreadable');
  const problem = problemOfPoll(options, input.pollVotesEach ?? 1);
  if (problem) throw refuse(StartThread, problem);
  if (input.pollClosesAt !== undefined && !mayCloseAt(input.pollClosesAt, now)) throw refuse(StartThread, 'closes-wrong');
  return options;
};

const before = async (reader: Reader, input: Input): Promise<Made> => {
  const title = cleanTitle(input.title);
  if (!titleIsLongEnough(title)) throw refuse(StartThread, 'title-too-short');
  const tags = tagsOf(input.tags ?? [], (tag) => refuse(StartThread, 'tag-wrong', { values: { tag } }));
  const role = roleOf(reader.actor);
  if (input.kind === 'announcement' && !(role && isStaff(role))) throw refuse(StartThread, 'announcement-by-staff');
  const options = optionsOf(input, reader.now);
  const { spaces } = await listSpaces(reader);
  // nothing is rendered for a space that is not there
  const space = spaces.find(({ id }) => id === input.spaceId);
  if (!space) throw refuse(StartThread, 'space-missing');
  if (options.length > 0) {
    const voters = { tier: Math.max(space.openTo, input.pollTier ?? 1), accountAgeDays: input.pollAccountAgeDays ?? 0 };
    if (!(await areEnough(reader, voters, fewestTogether)))
      throw refuse(StartThread, 'few-may-vote', { values: { fewest: fewestTogether } });
  }
  if (input.alike === 'ask') {
    const alike = (await reader.ask(alikeThreads, title)).flat();
    if (alike.length > 0) throw refuse(StartThread, 'alike-there', { extra: { alike } });
  }
  return { title, tags, options, words: await writtenWords(reader, input.body, (...said) => refuse(StartThread, ...said)) };
};

const run = async (work: Work, input: Input, { title, tags, options, words }: Made): Promise<ReturnsOf<typeof StartThread>> => {
  const { spaces, threads, threadTags, posts } = work.t.forum;
  const author = memberOf(work.actor);
  const wait = await takeThreadTurn(work);
  if (wait) {
    const values = { seconds: wait.seconds, hours: Math.ceil(wait.seconds / 3600) };
    throw refuse(StartThread, wait.ofDay ? 'threads-of-the-day' : 'threads-too-fast', { values });
  }
  const [space] = await work.db
    .update(spaces)
    .set({ threads: sql`${spaces.threads} + 1` })
    .where(and(eq(spaces.id, input.spaceId), lte(spaces.openTo, levelOf(work.actor))))
    .returning({ id: spaces.id, slug: spaces.slug, openTo: spaces.openTo });
  if (!space) throw refuse(StartThread, 'space-missing');

  const threadId = newId(work.now);
  const postId = newId(work.now);
  await work.db.insert(threads).values({
    id: threadId,
    spaceId: space.id,
    kind: input.kind,
    title,
    slug: slugOf(title),
    lang: langOfTitle(title),
    excerpt: words.excerpt,
    excerptLang: words.lang,
    authorId: author.id,
    at: work.now,
    lastAt: work.now,
    posts: 1,
    openTo: space.openTo,
    tags,
  });
  if (tags.length > 0) await work.db.insert(threadTags).values(tags.map((tag) => ({ threadId, tag, at: work.now })));
  await work.db.insert(posts).values({
    id: postId,
    threadId,
    n: 1,
    authorId: author.id,
    at: work.now,
    replyTo: null,
    body: input.body,
    html: words.html,
    renderer: RENDERER_VERSION,
    excerpt: words.excerpt,
    lang: words.lang,
    version: 1,
    editedAt: null,
  });
  if (words.pictures.length > 0) await usePictures(work, { kind: 'post', id: postId }, { html: words.html });
  await followQuietly(work, author.id, 'thread', threadId);
  await work.emit(ThreadStarted, { threadId, postId, spaceId: space.id, authorId: author.id, kind: input.kind, at: work.now });
  const boxId = options.length > 0 ? newId(work.now) : null;
  if (boxId) await work.emit(PollWanted, { threadId, boxId, memberId: author.id, options, settings: input });
  if (input.draft) await dropDraftOf(work, author.id, `new:${input.draft}`);
  await tellMentioned(work, { id: postId, threadId }, words.mentioned);
  await work.emit(TalkChanged, { threadId, postId });
  work.changed('lists', `space:${space.id}`, `words-of:${author.id}`);
  return { threadId, postId, boxId };
};

export const startThread = { before, run };

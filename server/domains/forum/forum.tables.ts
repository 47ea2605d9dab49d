/** Spaces, threads, posts and reactions. */

import type { ReactionKind, TalkState, ThreadKind } from '../../../shared/domains/forum.lists.ts';
import type { PollAsTyped } from '../../../shared/domains/forum.writing.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Kit } from '../../platform/store/kit.ts';

export const forumTables = (k: Kit) => ({
  spaces: k.table(
    'spaces',
    {
      id: k.text('id').primaryKey(),
      slug: k.text('slug').notNull(),
      names: k.json<Record<Locale, string>>('names').notNull(),
      about: k.json<Record<Locale, string>>('about').notNull(),
      position: k.int('position').notNull(),
      /** How many of its threads are shown. */
      threads: k.int('threads').notNull(),
      /** Who may come in: 0 everybody, 1 members, 2 to 4 members from that tier on, 5 staff. */
      openTo: k.int('open_to').notNull().default(0),
      /** Counts the changes of its words and its door. */
      version: k.int('version').notNull().default(1),
      /** Here who is new says hello. At most one of them. */
      forHellos: k.bool('for_hellos').notNull().default(false),
    },
    (t) => [k.uniqueIndex('spaces_slug').on(t.slug), k.index('spaces_position').on(t.position)],
  ),
  threads: k.table(
    'threads',
    {
      id: k.text('id').primaryKey(),
      spaceId: k.text('space_id').notNull(),
      kind: k.text('kind').$type<ThreadKind>().notNull(),
      title: k.text('title').notNull(),
      slug: k.text('slug').notNull(),
      /** 'zh' where the title is Chinese: type is set by it. */
      lang: k.text('lang'),
      excerpt: k.text('excerpt').notNull(),
      excerptLang: k.text('excerpt_lang'),
      authorId: k.text('author_id').notNull(),
      at: k.ms('at').notNull(),
      /** The time of the last post: what lists are ordered by. */
      lastAt: k.ms('last_at').notNull(),
      /** How many posts, the opening one included: the number of the last one. */
      posts: k.int('posts').notNull(),
      /** That of its opening post: hidden or deleted with it. */
      state: k.text('state').$type<TalkState>().notNull().default('shown'),
      /** Its space's, kept here too: what lists and every read of a post look at. */
      openTo: k.int('open_to').notNull().default(0),
      /** How many of the replies are hidden or deleted. */
      gone: k.int('gone').notNull().default(0),
      /** No reply is shown any more, though there was one: a question that waits again. */
      waitsAgain: k.bool('waits_again').notNull().default(false),
      locked: k.bool('locked').notNull().default(false),
      pinnedAt: k.ms('pinned_at'),
      /** The answer that helped, as the asker says; it counts as solved while that post is shown. */
      acceptedPostId: k.text('accepted_post_id'),
      solved: k.bool('solved').notNull().default(false),
      /** The brand's answer. */
      officialPostId: k.text('official_post_id'),
      /** As they are shown; `threadTags` finds threads by them. */
      tags: k.json<string[]>('tags').notNull().default([]),
    },
    (t) => [
      // lists hold what is shown: with the state in front, what is hidden costs them nothing
      k.index('threads_lively').on(t.state, t.lastAt, t.id),
      // home, those begun last first: written once for each thread, no reply moves it
      k.index('threads_newest').on(t.state, t.at, t.id),
      k.index('threads_space').on(t.spaceId, t.state, t.lastAt, t.id),
      k.index('threads_author').on(t.authorId, t.state, t.lastAt, t.id),
      k.index('threads_kind').on(t.kind, t.state, t.lastAt, t.id),
      k.index('threads_solved').on(t.solved, t.kind, t.state, t.lastAt, t.id),
      k.index('threads_pinned').on(t.spaceId, t.pinnedAt),
      // questions that wait: kind question with one post only, oldest first
      k.index('threads_waiting').on(t.kind, t.posts, t.at, t.id),
      // questions without an answer that helped, oldest first: the staff's desk
      k.index('threads_unsolved').on(t.kind, t.state, t.solved, t.at, t.id),
      k.index('threads_waiting_again').on(t.waitsAgain, t.kind, t.at, t.id),
    ],
  ),
  posts: k.table(
    'posts',
    {
      id: k.text('id').primaryKey(),
      threadId: k.text('thread_id').notNull(),
      /** 1 is the opening post: order and cursor within the thread. */
      n: k.int('n').notNull(),
      authorId: k.text('author_id').notNull(),
      at: k.ms('at').notNull(),
      replyTo: k.text('reply_to'),
      body: k.text('body').notNull(),
      /** Made once, when written, by this version of the renderer. */
      html: k.text('html').notNull(),
      renderer: k.int('renderer').notNull(),
      excerpt: k.text('excerpt').notNull(),
      lang: k.text('lang'),
      /** Counts the edits; an edit names the one it saw. */
      version: k.int('version').notNull(),
      editedAt: k.ms('edited_at'),
      /** What is not shown leaves its number behind. */
      state: k.text('state').$type<TalkState>().notNull().default('shown'),
      /** When it came into that state; null: it was always shown. */
      stateAt: k.ms('state_at'),
      /** Not words of somebody but what was done here, as the system it was brought from called it ('split_topic', 'closed.enabled'). */
      act: k.text('act'),
      /** Accepted beside the one that the thread names: elsewhere there can be several. */
      alsoAccepted: k.bool('also_accepted').notNull().default(false),
    },
    (t) => [k.uniqueIndex('posts_thread').on(t.threadId, t.n), k.index('posts_author').on(t.authorId, t.at, t.id)],
  ),
  /** Threads by tag, the newest first. */
  threadTags: k.table(
    'thread_tags',
    { threadId: k.text('thread_id').notNull(), tag: k.text('tag').notNull(), at: k.ms('at').notNull() },
    (t) => [k.primaryKey({ columns: [t.threadId, t.tag] }), k.index('thread_tags_tag').on(t.tag, t.at, t.threadId)],
  ),
  /** Who was mentioned in a post, in any of its versions: nobody is told of the same post twice. */
  postMentions: k.table('post_mentions', { postId: k.text('post_id').notNull(), memberId: k.text('member_id').notNull() }, (t) => [
    k.primaryKey({ columns: [t.postId, t.memberId] }),
  ]),
  /** What is being written, one for each place where somebody writes. */
  drafts: k.table(
    'drafts',
    {
      memberId: k.text('member_id').notNull(),
      /** `thread:ID`, `edit:POST`, `enter:CONTEST`, `entry:ENTRY` or `new:NAME`. */
      place: k.text('place').notNull(),
      body: k.text('body').notNull(),
      title: k.text('title'),
      kind: k.text('kind').$type<ThreadKind>(),
      replyTo: k.text('reply_to'),
      /** As they are typed: tags come of them when the thread is started. */
      tags: k.text('tags'),
      spaceId: k.text('space_id'),
      /** A poll as it stands in the form. */
      poll: k.json<PollAsTyped>('poll'),
      at: k.ms('at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.memberId, t.place] }),
      k.index('drafts_mine').on(t.memberId, t.at, t.place),
      // those that nobody has come back to
      k.index('drafts_old').on(t.at),
    ],
  ),
  /** What a post said before each edit. */
  postVersions: k.table(
    'post_versions',
    {
      postId: k.text('post_id').notNull(),
      version: k.int('version').notNull(),
      body: k.text('body').notNull(),
      /** Of an opening post: what its thread was called then. null: of a reply, or kept before titles could be changed. */
      title: k.text('title'),
      /** And its tags, as they were shown. */
      tags: k.json<string[]>('tags'),
      at: k.ms('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.postId, t.version] })],
  ),
  reactions: k.table(
    'reactions',
    {
      threadId: k.text('thread_id').notNull(),
      postId: k.text('post_id').notNull(),
      memberId: k.text('member_id').notNull(),
      kind: k.text('kind').$type<ReactionKind>().notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.postId, t.memberId, t.kind] }),
      // one's own reactions in a thread: the overlay
      k.index('reactions_mine').on(t.memberId, t.threadId, t.postId, t.kind),
    ],
  ),
  /** Threads that somebody passed on, once for each day of the brand. */
  shares: k.table(
    'shares',
    {
      id: k.text('id').primaryKey(),
      memberId: k.text('member_id').notNull(),
      threadId: k.text('thread_id').notNull(),
      day: k.text('day').notNull(),
    },
    (t) => [k.uniqueIndex('shares_once').on(t.memberId, t.threadId, t.day)],
  ),
  reactionCounts: k.table(
    'reaction_counts',
    { postId: k.text('post_id').notNull(), kind: k.text('kind').$type<ReactionKind>().notNull(), count: k.int('count').notNull() },
    (t) => [k.primaryKey({ columns: [t.postId, t.kind] })],
  ),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    forum: ReturnType<typeof forumTables>;
  }
}

/** What the pages of the forum are made of, and the tags whose change makes them old. */
import { type Static, Type } from 'typebox';
import { homeShows, hrefAt, longestTag } from '../../../shared/domains/forum.lists.ts';
import { AnySlug, Cursor, GetMyThread } from '../../../shared/domains/forum.ts';
import { DraftName } from '../../../shared/domains/forum.writing.ts';
import { GetMyFollow } from '../../../shared/domains/members.follows.ts';
import { GetMyFirstWords } from '../../../shared/domains/members.settings.ts';
import { GetMe } from '../../../shared/domains/members.ts';
import { GetUnreadCounts } from '../../../shared/domains/notifications.reads.ts';
import { stepsWritten } from '../../../shared/domains/opening.lists.ts';
import { GetOpeningSteps } from '../../../shared/domains/opening.ts';
import { fields, mayAsk } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { homePage } from '../../../web/domains/forum/home.page.ts';
import { myDraftsPage } from '../../../web/domains/forum/my-drafts.page.ts';
import { mostBegunShown, newThreadPage } from '../../../web/domains/forum/new-thread.page.ts';
import { spacePage } from '../../../web/domains/forum/space.page.ts';
import { spacesPage } from '../../../web/domains/forum/spaces.page.ts';
import { tagPage } from '../../../web/domains/forum/tag.page.ts';
import { tagsPage } from '../../../web/domains/forum/tags.page.ts';
import { threadPage } from '../../../web/domains/forum/thread.page.ts';
import type { OwnParts } from '../../../web/platform/page-view.ts';
import { audienceOf, levelOf, roleOf } from '../../platform/actor.ts';
import { startOfDay } from '../../platform/day.ts';
import { waitingNow } from '../../platform/desk.ts';
import { newId } from '../../platform/id.ts';
import { page } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';
import { cleanTag } from '../../platform/text/tag.ts';
import { firstStepsLeft, followedAmong } from '../members/index.ts';
import { deletedByMe, hrefOfDeleted } from './deleted.queries.ts';
import { openQuestions } from './desk.queries.ts';
import { getBegunThreads, getDraft, getMyDrafts } from './drafts.queries.ts';
import { answerOwedIn, pollInThread, whereDecided, whyLocked } from './forum.questions.ts';
import { hrefOfTag, hrefOfThread } from './forum.rules.ts';
import { readHome } from './home.queries.ts';
import { postPages } from './post.pages.ts';
import { firstPostSince } from './post-on.queries.ts';
import { openingPost } from './post-rows.ts';
import { listSpaces, spaceBySlug, spaceForHellos } from './spaces.queries.ts';
import { listTags, livelyTags } from './tags.queries.ts';
import { quotedPost, readThread, threadThere } from './thread.queries.ts';
import { livelyThreads, pinnedThreads, threadsOfTag } from './threads.queries.ts';

const PostNumber = Type.Integer({ minimum: 1, maximum: 10_000_000 });
const spaceParams = fields({ space: Type.String({ maxLength: 60 }) });
const listQuery = fields({ after: Type.Optional(Cursor) });
const homeQuery = fields({ ...listQuery.properties, show: Type.Optional(Type.Enum([...homeShows])) });
const tagsQuery = fields({ after: Type.Optional(Type.String({ maxLength: longestTag })) });
const tagParams = fields({ tag: Type.String({ maxLength: 60 }) });
const threadParams = fields({ id: Id, slug: AnySlug });
const threadQuery = fields({
  quote: Type.Optional(Id),
  from: Type.Optional(PostNumber),
  /** Where one wants to be: at that post, or else where that day begins. */
  post: Type.Optional(PostNumber),
  on: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
});
const newThreadQuery = fields({
  space: Type.Optional(Type.String({ maxLength: 60 })),
  /** `hello`: the first step of somebody new. */
  begin: Type.Optional(Type.String({ maxLength: 20 })),
  /** Which of the threads that one has begun; without it one more is begun. */
  draft: Type.Optional(DraftName),
});

/** What is new in the threads of a list, for who reads without a script: with one a small call of its own asks for it. */
const unreadIn = async (reader: Reader, threads: { id: string }[]): Promise<Pick<OwnParts, 'unread'>> => {
  if (threads.length === 0) return {};
  const ids = threads.slice(0, 50).map(({ id }) => id);
  return { unread: (await reader.query(GetUnreadCounts, { threads: ids.join(',') })).threads };
};

/** What waits for staff, for who of them reads without a script. */
const waitingFor = async (reader: Reader): Promise<Pick<OwnParts, 'waiting'>> => {
  if (audienceOf(reader.actor) !== 'staff') return {};
  const [waiting] = await reader.ask(waitingNow, null);
  return waiting ? { waiting } : {};
};

/**
 * Staff took it out of sight: whoever started it reads why, where they can ask for a second look. Who deleted it reads that it is gone: their
 * browser leads back to it.
 */
const decidedAbout = async (reader: Reader, threadId: string): Promise<string | undefined> => {
  if (await threadThere(reader, threadId)) return undefined;
  const decided = (await reader.ask(whereDecided, threadId)).find((found) => found !== null);
  if (decided) return decided;
  const [opening] = await openingPost(reader, { threadId });
  return opening && (await deletedByMe(reader, opening.id)) ? hrefOfDeleted(opening.id) : undefined;
};

/** Who is new is shown what this place is and what to do first; who has a house to open, what is left of that. */
const homeApart = (reader: Reader): undefined | Promise<string | undefined> => {
  if (!mayAsk(roleOf(reader.actor), 'manager')) return firstStepsLeft(reader);
  return reader.query(GetOpeningSteps, {}).then(({ steps }) => stepsWritten(steps) || undefined);
};

export const forumPages = [
  ...postPages,
  page('/', {
    access: 'anyone',
    kept: 'shared',
    query: homeQuery,
    load: (reader, input: Static<typeof homeQuery>) => readHome(reader, input),
    apart: homeApart,
    own: async (reader, _, { threads }) => ({ ...(await unreadIn(reader, threads)), ...(await waitingFor(reader)) }),
    view: homePage,
  }),
  page('/s/:space', {
    access: 'anyone',
    kept: 'shared',
    params: spaceParams,
    query: listQuery,
    load: async (reader, input: Static<typeof spaceParams> & Static<typeof listQuery>) => {
      const space = await spaceBySlug(reader, input.space);
      if (!space) return 'not-found';
      const { threads: lively, next, authorIds } = await livelyThreads(reader, { spaceId: space.id, after: input.after });
      const pinned = await pinnedThreads(reader, space.id);
      const up = new Set(pinned.threads.map(({ id }) => id));
      const rest = lively.filter(({ id }) => !up.has(id));
      const threads = input.after === undefined ? [...pinned.threads, ...rest] : rest;
      const { spaces } = await listSpaces(reader);
      return {
        gated: space.openTo > 1,
        data: { space, threads, next, spaces, first: input.after === undefined },
        tags: [`space:${space.id}`, 'spaces', ...[...authorIds, ...pinned.authorIds].map((id) => `member:${id}`)],
      };
    },
    own: async (reader, _, { space, threads }) => ({
      ...(await reader.query(GetMyFollow, { kind: 'space', subjectId: space.id })),
      ...(await unreadIn(reader, threads)),
    }),
    view: spacePage,
  }),
  page('/me/drafts', {
    access: 'member',
    kept: 'own',
    load: async (reader) => {
      const { drafts } = await getMyDrafts(reader);
      const threads = drafts.flatMap(({ place }) => (place.startsWith('thread:') ? [place.slice('thread:'.length)] : []));
      return {
        data: {
          drafts,
          questions: audienceOf(reader.actor) === 'staff' ? await openQuestions(reader, threads) : new Map<string, number>(),
        },
        tags: [],
      };
    },
    view: myDraftsPage,
  }),
  page('/tags', {
    access: 'anyone',
    kept: 'shared',
    query: tagsQuery,
    load: async (reader, input: Static<typeof tagsQuery>) => {
      const first = input.after === undefined;
      return {
        data: { ...(await listTags(reader, input)), lively: first ? await livelyTags(reader) : [], first },
        tags: ['lists', 'spaces'],
      };
    },
    view: tagsPage,
  }),
  page('/tags/:tag', {
    access: 'anyone',
    kept: 'shared',
    params: tagParams,
    query: listQuery,
    load: async (reader, input: Static<typeof tagParams> & Static<typeof listQuery>) => {
      const tag = cleanTag(input.tag);
      if (!tag) return 'not-found';
      if (tag !== input.tag) return { moved: hrefOfTag(tag) };
      const { threads, next, authorIds } = await threadsOfTag(reader, { tag, after: input.after });
      return {
        data: { tag, href: hrefOfTag(tag), threads, next, first: input.after === undefined },
        tags: ['lists', 'spaces', ...authorIds.map((id) => `member:${id}`)],
      };
    },
    own: async (reader, _, { tag, threads }) => ({
      ...(await reader.query(GetMyFollow, { kind: 'tag', subjectId: tag })),
      ...(await unreadIn(reader, threads)),
    }),
    view: tagPage,
  }),
  page('/t/:id/:slug', {
    access: 'anyone',
    kept: 'shared',
    params: threadParams,
    query: threadQuery,
    load: async (reader, input: Static<typeof threadParams> & Static<typeof threadQuery>) => {
      const thread = await readThread(reader, input.id, input.from);
      if (!thread) return 'not-found';
      if (thread.view.slug !== input.slug)
        return { moved: `${thread.view.href}${input.from && input.from > 1 ? `?from=${input.from}` : ''}` };
      if (input.post !== undefined || input.on !== undefined) {
        const { href, total } = thread.view;
        const since = startOfDay(input.on ?? '', reader.zone);
        if (input.post === undefined && Number.isNaN(since)) return 'not-found';
        const n = input.post ?? (await firstPostSince(reader, { threadId: input.id, since, total }));
        return { moved: hrefAt(href, Math.min(n, total)) };
      }
      // one address for each page: any other `from` leads there
      const first = thread.view.posts[0]?.n ?? 1;
      if (input.from !== undefined && (input.from !== first || first === 1))
        return { moved: first > 1 ? `${thread.view.href}?from=${first}` : thread.view.href };
      const quoted = input.quote && reader.actor.kind === 'member' ? await quotedPost(reader, input.id, input.quote) : undefined;
      // with a quotation in its field it is for this one person
      const gated = quoted !== undefined || thread.view.openTo > 1 || thread.view.state !== 'shown';
      const poll = first === 1 ? (await reader.ask(pollInThread, { threadId: input.id })).find((found) => found !== null) : undefined;
      const spaces = levelOf(reader.actor) === 5 ? (await listSpaces(reader)).spaces : undefined;
      // for staff alone: others read the clock where the brand owes it, on the rules page
      const answer = spaces ? (await reader.ask(answerOwedIn, input.id)).find((found) => found !== null) : undefined;
      const why = thread.view.locked ? ((await reader.ask(whyLocked, input.id)).find((reason) => reason !== null) ?? null) : null;
      return {
        gated,
        data: { ...thread.view, spaces, quoted, poll: poll?.box, why, owed: answer?.owed },
        tags: [
          ...['spaces', `thread:${input.id}`, ...(poll?.tags ?? []), ...(answer?.tags ?? []), ...(thread.view.locked ? ['policies'] : [])],
          ...thread.authorIds.map((id) => `member:${id}`),
        ],
      };
    },
    instead: (reader, { id }) => decidedAbout(reader, id),
    own: async (reader, { id, from }) => ({
      thread: await reader.query(GetMyThread, { threadId: id, ...(from === undefined ? {} : { from }) }),
      draft: (await getDraft(reader, { place: `thread:${id}` })).draft,
      first: (await reader.query(GetMyFirstWords, {})).first,
    }),
    view: threadPage,
  }),
  page('/t/:id', {
    access: 'anyone',
    kept: 'shared',
    params: fields({ id: Id }),
    query: fields({ quote: Type.Optional(Id) }),
    load: async (reader, input: { id: string; quote?: string }) => {
      const thread = await threadThere(reader, input.id);
      if (!thread) return 'not-found';
      return { moved: `${hrefOfThread(thread.id, thread.slug)}${input.quote ? `?quote=${input.quote}` : ''}` };
    },
    instead: (reader, { id }) => decidedAbout(reader, id),
    view: threadPage,
  }),
  page('/spaces', {
    access: 'anyone',
    kept: 'own',
    load: async (reader) => {
      const { spaces } = await listSpaces(reader);
      const ids = spaces.map(({ id }) => id);
      const followed = reader.actor.kind === 'member' ? await followedAmong(reader, reader.actor.id, 'space', ids) : null;
      return { data: { spaces, followed }, tags: [] };
    },
    view: spacesPage,
  }),
  // one's own: it offers the spaces that this person may come into
  page('/new', {
    access: 'member',
    kept: 'own',
    query: newThreadQuery,
    load: async (reader, input: Static<typeof newThreadQuery>) => {
      const { spaces } = await listSpaces(reader);
      const draft = input.draft ? (await getDraft(reader, { place: `new:${input.draft}` })).draft : null;
      const begun = input.draft ? [] : await getBegunThreads(reader, mostBegunShown + 1);
      const here = { spaces, draft, begun, draftName: input.draft ?? newId(reader.now) };
      if (input.begin !== 'hello') return { data: { ...here, chosen: input.space ?? null, hello: null }, tags: ['spaces'] };
      const { name } = await reader.query(GetMe, {});
      return { data: { ...here, chosen: input.space ?? spaceForHellos(spaces), hello: name }, tags: ['spaces'] };
    },
    view: newThreadPage,
  }),
];

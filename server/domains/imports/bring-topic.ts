/** One topic, in one transaction: all of it is here afterwards, or nothing. */
import { type ForeignPlace, markdownOfForeign } from '../../platform/text/foreign-html.ts';
import { renderMarkdown } from '../../platform/text/markdown.ts';
import { linkedMentions } from '../../platform/text/renderer.ts';
import { cleanTag } from '../../platform/text/tag.ts';
import { addToBrought, type BroughtPost, bringThread, titleFor } from '../forum/index.ts';
import type { Brought } from '../members/index.ts';
import type { Bringing } from './bring-persons.ts';
import { keepThings, knownThings } from './known-things.ts';
import type { ForeignPost, ForeignTopic, Trouble } from './shape.ts';

/** Words of one post in Markdown: past it no field here would take an edit of it, and no page should carry it. */
const longestBody = 200_000;

type People = ReadonlyMap<string, Brought>;
export type TopicBrought = {
  how: 'new' | 'grown' | 'there' | 'not';
  threadId?: string;
  posts: ForeignPost[];
  troubles: Trouble[];
};

const placeOf = (topic: ForeignTopic, people: People, addressOf: ForeignPlace['addressOf']): ForeignPlace => ({
  handleOf: (name) => people.get(name.toLowerCase())?.handle ?? null,
  addressOf,
  votesOf: topic.votesOf,
});

/** The words of a post as they are kept here; null: too many. */
export const wordsOf = (post: ForeignPost, place: ForeignPlace, byHandle: ReadonlyMap<string, string>) => {
  const body = post.markdown ?? markdownOfForeign(post.html, place);
  if (body.length > longestBody) return null;
  const words = renderMarkdown(body);
  const html = words.mentions.every((handle) => byHandle.has(handle))
    ? words.html
    : linkedMentions(words.html, (handle) => byHandle.has(handle));
  const mentioned = words.mentions.flatMap((handle) => byHandle.get(handle) ?? []);
  return { body, words: { html, excerpt: words.excerpt, lang: words.lang }, mentioned };
};

/** Of words no longer than this nothing that can be shown is too long, however many signs have to be set apart in them. */
const surelyShort = 50_000;
/** What of a topic is too long to be brought, looked at without bringing anything. */
export const tooLong = (topic: ForeignTopic): ForeignPost[] =>
  topic.posts.filter(
    (post) =>
      (post.markdown ?? post.html).length > surelyShort &&
      (post.markdown ?? markdownOfForeign(post.html, { handleOf: (name) => name, addressOf: (path) => path, votesOf: topic.votesOf }))
        .length > longestBody,
  );
export const whyTooLong = `it has more than ${longestBody} letters`;

export type TopicOptions = {
  spaceIdOf(topic: ForeignTopic): string;
  addressOf: ForeignPlace['addressOf'];
  /** The ids of all who were brought, by handle. */
  byHandle: ReadonlyMap<string, string>;
};

const postsFor = (
  topic: ForeignTopic,
  posts: readonly ForeignPost[],
  people: People,
  options: TopicOptions,
): { posts: BroughtPost[]; troubles: Trouble[] } => {
  const place = placeOf(topic, people, options.addressOf);
  const troubles: Trouble[] = [];
  const out: BroughtPost[] = [];
  for (const post of posts) {
    const author = people.get(post.by);
    const made = wordsOf(post, place, options.byHandle);
    if (!author || !made) {
      troubles.push({
        what: `topic ${topic.id}, post ${post.n}`,
        why: made ? 'its author could not be brought' : whyTooLong,
      });
      continue;
    }
    const { n, at, answersN, state, stateAt, editedAt, act, accepted, likes } = post;
    const mentioned = made.mentioned.filter((id) => id !== author.id);
    out.push({
      n,
      authorId: author.id,
      at,
      body: made.body,
      words: made.words,
      mentioned,
      answersN,
      state,
      stateAt,
      editedAt,
      act,
      accepted,
      likes,
    });
  }
  return { posts: out, troubles };
};

export const bringTopic = async (bringing: Bringing, topic: ForeignTopic, people: People, options: TopicOptions): Promise<TopicBrought> => {
  const ids = topic.posts.map(({ id }) => id);
  const there = (await knownThings(bringing.reading, bringing.source, 'topic', [topic.id])).get(topic.id);
  // brought before and not grown since: nothing is rendered for it
  if (there !== undefined && (await knownThings(bringing.reading, bringing.source, 'post', ids)).size === ids.length)
    return { how: 'there', threadId: there, posts: [], troubles: [] };
  // all that costs time is done before the transaction; what is known is asked again inside
  const all = postsFor(topic, topic.posts, people, options);
  const not = (why: string): TopicBrought => ({ how: 'not', posts: [], troubles: [...all.troubles, { what: `topic ${topic.id}`, why }] });
  const opening = topic.posts[0];
  if (!opening || all.posts[0]?.n !== 1) return not('its first post can’t be taken');
  return bringing.work(async (work): Promise<TopicBrought> => {
    const threadId = (await knownThings(work, bringing.source, 'topic', [topic.id])).get(topic.id);
    const known = await knownThings(work, bringing.source, 'post', ids);
    const fresh = topic.posts.filter(({ id }) => !known.has(id));
    const keep = (postIds: ReadonlyMap<number, string>) =>
      keepThings(
        work,
        bringing.source,
        'post',
        fresh.flatMap(({ id, n }) => (postIds.has(n) ? [[id, postIds.get(n) as string] as const] : [])),
      );
    if (threadId === undefined) {
      if (known.has(opening.id)) return not('its first post was brought with another topic');
      const moved = all.posts.filter((post) => fresh.some(({ n }) => n === post.n));
      const tags = [...new Set(topic.tags.flatMap((tag) => cleanTag(tag) ?? []))].slice(0, 20);
      const { kind, locked, pinnedAt, last, acceptedN } = topic;
      const made = await bringThread(work, {
        spaceId: options.spaceIdOf(topic),
        kind,
        title: titleFor(topic.title),
        tags,
        locked,
        pinnedAt,
        last,
        acceptedN,
        posts: moved,
      });
      await keepThings(work, bringing.source, 'topic', [[topic.id, made.threadId]]);
      await keep(made.postIds);
      const troubles =
        moved.length < all.posts.length
          ? [{ what: `topic ${topic.id}`, why: `${all.posts.length - moved.length} of its posts were brought with another topic` }]
          : [];
      return {
        how: 'new',
        threadId: made.threadId,
        posts: fresh.filter(({ n }) => made.postIds.has(n)),
        troubles: [...all.troubles, ...troubles],
      };
    }
    if (!known.has(opening.id)) return not('another topic with this number was brought before: it was left as it is');
    const growing = all.posts.filter((post) => fresh.some(({ n }) => n === post.n));
    if (growing.length === 0) return { how: 'there', threadId, posts: [], troubles: all.troubles };
    const added = await addToBrought(work, threadId, growing);
    if (!added) return not('its thread is not here any more');
    await keep(added);
    const late = growing
      .filter(({ n }) => !added.has(n))
      .map(({ n }) => ({
        what: `topic ${topic.id}, post ${n}`,
        why: 'it came later, and by then somebody here had answered in its place',
      }));
    return {
      how: added.size > 0 ? 'grown' : 'there',
      threadId,
      posts: fresh.filter(({ n }) => added.has(n)),
      troubles: [...all.troubles, ...late],
    };
  });
};

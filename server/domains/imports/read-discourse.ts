/** Topics as Discourse serves them (`/t/SLUG/ID.json`, with the whole `post_stream`): read, looked at, and turned into ours. */
import type { ForeignPost, ForeignTopic, Person, Trouble } from './shape.ts';
import { isObject, keepable, mostLikes, readMoment, type Unknown } from './values.ts';

/** One that can't be taken, with the sentence that says why. */
export class NoTopic extends Error {
  /** It was never meant to come: listed, and nothing went wrong. */
  readonly left: boolean;
  constructor(why: string, left = false) {
    super(why);
    this.left = left;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? keepable(value) : '');
/** Numbers, also where a program between wrote them as text. */
const id = (value: unknown): string | null => {
  const n = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(n) && (n as number) > 0 ? String(n) : null;
};
/** HTML of one post; Discourse takes 32,000 letters. */
const longestPost = 1_000_000;

const likesOf = (post: Unknown): number => {
  const all = Array.isArray(post.actions_summary) ? (post.actions_summary as unknown[]) : [];
  const likes = all.find((one): one is Unknown => isObject(one) && one.id === 2)?.count;
  return Number.isSafeInteger(likes) && (likes as number) > 0 ? (likes as number) : 0;
};

/** Who wrote a post of somebody who is gone there. */
export const goneKey = '';

const personOf = (post: Unknown, at: number): Person => {
  const username = text(post.username).trim();
  if (username === '') return { key: goneKey, called: ['Former member', 'former-member'], at };
  const called = [text(post.name).trim(), text(post.display_username).trim(), username].filter(Boolean);
  return { key: username.toLowerCase(), called, at };
};

const whispers = 4;
const whisper = 'it is a whisper among the staff there';

const postOf = (post: unknown, now: number): { post: ForeignPost; person: Person } | string => {
  if (!isObject(post)) return 'it is no post';
  const [foreign, n] = [id(post.id), post.post_number];
  if (!foreign) return 'it has no number (id)';
  if (!Number.isSafeInteger(n) || (n as number) < 1 || (n as number) > 10_000_000) return 'it has no place in its topic (post_number)';
  if (post.post_type === whispers) return whisper;
  const at = readMoment(post.created_at, now);
  if (typeof at === 'string') return `its time (created_at) ${at}`;
  // where only what was typed came along: it is Markdown there, too
  const raw = typeof post.cooked !== 'string' && typeof post.raw === 'string' ? text(post.raw) : undefined;
  if (typeof post.cooked !== 'string' && raw === undefined) return 'it has no words (cooked)';
  const html = text(post.cooked);
  const length = raw?.length ?? html.length;
  if (length > longestPost) return `it is ${Math.round(length / 1e6)} MB long`;
  const likes = likesOf(post);
  if (likes > mostLikes) return `it says to have ${likes} likes, more than ${mostLikes}`;
  const act = text(post.action_code) || (post.post_type === 3 ? 'system' : null);
  const deleted = post.deleted_at != null || post.user_deleted === true;
  const edited = readMoment(post.updated_at, now);
  const changed = typeof edited === 'number' && edited >= at ? edited : at;
  const state = deleted ? 'deleted' : post.hidden === true ? 'hidden' : 'shown';
  const gone = readMoment(post.deleted_at, now);
  const answersN = Number.isSafeInteger(post.reply_to_post_number) ? (post.reply_to_post_number as number) : null;
  return {
    person: personOf(post, at),
    post: {
      id: foreign,
      n: n as number,
      by: personOf(post, at).key,
      at,
      html,
      ...(raw === undefined ? {} : { markdown: raw }),
      answersN: answersN !== null && answersN < (n as number) ? answersN : null,
      state,
      stateAt: state === 'shown' ? null : typeof gone === 'number' ? Math.max(gone, at) : changed,
      editedAt: typeof post.version === 'number' && post.version > 1 && changed > at ? changed : null,
      act,
      accepted: post.accepted_answer === true,
      likes,
    },
  };
};

const votesIn = (posts: unknown[]): ForeignTopic['votesOf'] => {
  const votes = new Map<string, number>();
  for (const post of posts) {
    if (!isObject(post) || !Array.isArray(post.polls)) continue;
    for (const poll of post.polls.filter(isObject))
      for (const option of (Array.isArray(poll.options) ? poll.options : []).filter(isObject))
        if (Number.isSafeInteger(option.votes)) votes.set(`${text(poll.name)}/${text(option.id)}`, option.votes as number);
  }
  return (poll, option) => votes.get(`${poll}/${option}`) ?? null;
};

const tagsOf = (tags: unknown): string[] =>
  (Array.isArray(tags) ? tags : []).map((tag) => (isObject(tag) ? text(tag.name) : text(tag))).filter(Boolean);

export type TopicRead = { topic: ForeignTopic; persons: Person[]; troubles: Trouble[]; category: string | null; missing: number };

/** @param json what JSON.parse gave @throws NoTopic */
export const topicOfDiscourse = (json: unknown, now: number): TopicRead => {
  if (!isObject(json) || !isObject(json.post_stream) || !Array.isArray(json.post_stream.posts))
    throw new NoTopic('this is no topic of Discourse: it has no post_stream.posts');
  const foreign = id(json.id);
  if (!foreign) throw new NoTopic('this topic has no number (id)');
  // a banner is a topic that everybody sees
  if (json.archetype != null && json.archetype !== 'regular' && json.archetype !== 'banner')
    throw new NoTopic(
      `this is no public talk but a ${json.archetype === 'private_message' ? 'private message' : text(json.archetype)}`,
      true,
    );
  const title = text(json.unicode_title) || text(json.title);
  if (title.trim() === '') throw new NoTopic('this topic has no title');
  const posts = json.post_stream.posts as unknown[];
  if (posts.length === 0) throw new NoTopic('this topic has no posts');
  const troubles: Trouble[] = [];
  const persons: Person[] = [];
  const byNumber = new Map<number, ForeignPost>();
  const ids = new Set<string>();
  for (const [i, written] of posts.entries()) {
    const read = postOf(written, now);
    const n = isObject(written) ? written.post_number : undefined;
    const what = `topic ${foreign}, post ${typeof n === 'number' ? n : `in place ${i + 1}`}`;
    const why =
      typeof read === 'string'
        ? read
        : byNumber.has(read.post.n) || ids.has(read.post.id)
          ? 'a post with the same number is in the topic already'
          : null;
    if (why !== null || typeof read === 'string') {
      troubles.push({ what, why: why ?? '', ...(why === whisper ? { left: true as const } : {}) });
      continue;
    }
    byNumber.set(read.post.n, read.post);
    ids.add(read.post.id);
    persons.push(read.person);
  }
  const opening = byNumber.get(1);
  if (!opening) throw new NoTopic(troubles.length > 0 ? `its first post can't be taken: ${troubles[0]?.why}` : 'its first post is missing');
  // a deleted topic is one whose first post is
  if (json.deleted_at != null && opening.state === 'shown') {
    const gone = readMoment(json.deleted_at, now);
    Object.assign(opening, { state: 'deleted', stateAt: typeof gone === 'number' ? Math.max(gone, opening.at) : opening.at });
  }
  // one that is in no list there is not shown to everybody here
  if (json.visible === false && opening.state === 'shown') Object.assign(opening, { state: 'hidden', stateAt: opening.at });
  const named = isObject(json.accepted_answer) ? json.accepted_answer.post_number : null;
  if (typeof named === 'number') {
    const answer = byNumber.get(named);
    if (answer && named > 1) answer.accepted = true;
  }
  opening.accepted = false;
  const ordered = [...byNumber.values()].sort((a, b) => a.n - b.n);
  const solved = ordered.some((post) => post.accepted);
  const pinned = json.pinned_at == null || json.pinned !== true ? null : readMoment(json.pinned_at, now);
  const stream = Array.isArray(json.post_stream.stream) ? (json.post_stream.stream as unknown[]) : [];
  const inFile = new Set(posts.map((post) => (isObject(post) ? post.id : null)));
  const missing = stream.filter((one) => Number.isSafeInteger(one) && !inFile.has(one)).length;
  return {
    topic: {
      id: foreign,
      title,
      kind: solved ? 'question' : 'discussion',
      tags: tagsOf(json.tags),
      space: null,
      locked: json.closed === true || json.archived === true,
      pinnedAt: typeof pinned === 'number' ? pinned : null,
      last:
        Number.isSafeInteger(json.highest_post_number) && (json.highest_post_number as number) <= 10_000_000
          ? (json.highest_post_number as number)
          : 1,
      acceptedN: typeof named === 'number' ? named : null,
      posts: ordered,
      votesOf: votesIn(posts),
    },
    persons,
    troubles,
    category: id(json.category_id),
    missing,
  };
};

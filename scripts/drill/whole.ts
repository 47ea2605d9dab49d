/** Is everything there that has to be, and nothing half? Looked at in the database itself, with the server stopped. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkStanding } from '../../server/domains/loyalty/index.ts';
import { checkIndex } from '../../server/domains/search/index.ts';
import { system } from '../../server/platform/actor.ts';
import type { House } from '../../server/platform/house.ts';
import { must, until } from './drill.ts';
import { type Acknowledged, number } from './people.ts';
import type { Place } from './place.ts';

/** The server does what still waits in the outbox, then stops. @returns milliseconds until nothing waited any more */
export const drain = async (place: Place, withinMs = 120_000): Promise<number> => {
  const server = await place.start();
  try {
    return await until('the outbox', async () => (await number(server.port, 'outbox_due')) === 0, withinMs);
  } finally {
    await server.stop();
  }
};

const talk = async (house: House, { posts: said, reactions: tapped }: Acknowledged): Promise<string[]> => {
  const { forum, members, platform } = house.store.t;
  const { read } = house.store;
  const wrong: string[] = [];
  const posts = await read
    .select({ id: forum.posts.id, n: forum.posts.n, threadId: forum.posts.threadId, authorId: forum.posts.authorId })
    .from(forum.posts);
  const byId = new Map(posts.map((post) => [post.id, post]));
  for (const id of said) if (!byId.has(id)) wrong.push(`the post ${id} was acknowledged and is not there`);
  const inThread = new Map<string, number[]>();
  for (const { threadId, n } of posts) inThread.set(threadId, [...(inThread.get(threadId) ?? []), n]);
  for (const thread of await read.select({ id: forum.threads.id, posts: forum.threads.posts }).from(forum.threads)) {
    const numbers = (inThread.get(thread.id) ?? []).sort((a, b) => a - b);
    if (numbers.length !== thread.posts || numbers.some((n, i) => n !== i + 1))
      wrong.push(`the thread ${thread.id} says ${thread.posts} posts and has those numbered ${numbers.slice(-5).join(', ')}`);
  }
  const lines = await read
    .select({ memberId: members.activities.memberId, kind: members.activities.kind, subjectId: members.activities.subjectId })
    .from(members.activities);
  const linesOf = (kind: string): string[] =>
    lines.filter((line) => line.kind === kind).map((line) => `${line.memberId} ${line.subjectId}`);
  const compare = (what: string, lines: string[], rows: string[]): void => {
    const [left, right] = [new Set(lines), new Set(rows)];
    if (left.size !== lines.length) wrong.push(`${what}: a line is there twice`);
    for (const one of lines) if (!right.has(one)) wrong.push(`${what}: a line (${one}) without what it tells of`);
    for (const one of rows) if (!left.has(one)) wrong.push(`${what}: ${one} has no line`);
  };
  compare(
    'replies',
    linesOf('replied'),
    posts.filter((post) => post.n > 1).map((post) => `${post.authorId} ${post.id}`),
  );
  const reactions = await read.select().from(forum.reactions);
  compare(
    'reactions',
    linesOf('reaction-given'),
    reactions.map((one) => `${one.memberId} ${one.postId}`),
  );
  compare(
    'reactions received',
    linesOf('reaction-received')
      .map((one) => one.split(' ')[1] as string)
      .sort()
      .filter((one, i, all) => one !== all[i - 1]),
    [...new Set(reactions.map((one) => one.postId))],
  );
  const keys = new Set(reactions.map((one) => `${one.memberId} ${one.postId} ${one.kind}`));
  for (const one of tapped)
    if (!keys.has(`${one.memberId} ${one.postId} ${one.kind}`)) wrong.push('a reaction was acknowledged and is not there');
  const counts = await read.select().from(forum.reactionCounts);
  if (counts.reduce((sum, row) => sum + row.count, 0) !== reactions.length)
    wrong.push('the counts of reactions are not those of the reactions');
  const jobs = await read.select().from(platform.jobs);
  const dead = jobs.filter((job) => job.deadAt !== null);
  if (dead.length > 0) wrong.push(`${dead.length} jobs are dead: ${dead[0]?.kind}, ${dead[0]?.lastError}`);
  return wrong;
};

/** @throws with the first things that are wrong. @returns what was looked at, in a line */
export const mustBeWhole = async (place: Place, acknowledged: Acknowledged): Promise<string> => {
  const waited = await drain(place);
  const house = await place.open();
  try {
    const wrong = await talk(house, acknowledged);
    const { store, policies, zoneAt } = house;
    const standing = await checkStanding({ db: store.read, t: store.t, policies, zoneAt, now: Date.now() });
    wrong.push(...standing.differences.map((one) => `${one.what} is ${one.is}, should be ${one.shouldBe}`));
    const index = await checkIndex(house.reader(system('drill'), 'en'));
    wrong.push(...index.differences);
    if (!place.postgres) {
      const db = new Database(join(place.folder, 'folkmoot.db'), { readonly: true });
      const found = db.pragma('integrity_check', { simple: true });
      db.close();
      if (found !== 'ok') wrong.push(`SQLite finds: ${found}`);
    }
    must(wrong.length === 0, `${wrong.length} things are wrong:\n  ${wrong.slice(0, 10).join('\n  ')}`);
    return `${acknowledged.posts.length} posts and ${acknowledged.reactions.length} reactions were acknowledged and are there; ${index.posts} posts, each with its line, number and words; ${standing.members} standings equal to their records; outbox empty after ${waited} ms`;
  } finally {
    await house.close();
  }
};

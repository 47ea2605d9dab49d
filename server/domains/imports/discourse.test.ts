/** Topics from Discourse: as they were, once, and whole or not at all. */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, everyRow, linesOf } from '../domains.fixtures.ts';
import { checkIndex } from '../search/index.ts';
import { folderOf, fullTopic, somePost, someTopic } from './imports.fixtures.ts';
import { bringAll, type Done, discourseSource, lookOnly } from './index.ts';

let t: TestHouse;
const now = Date.UTC(2026, 10, 24);
beforeEach(async () => {
  t = await testHouse();
}, 60_000);
afterEach(() => endSound(t), 60_000);

const quiet = () => {};
const bring = (files: Record<string, unknown>, options: { site?: string; address?: string } = {}): Promise<Done> => {
  const folder = folderOf(join(t.folder, 'topics'), files);
  return bringAll(t.house, discourseSource(folder, { now, site: options.site }), {
    space: 'from-before',
    address: options.address,
    progress: quiet,
  });
};
const rows = async () => {
  const { threads, posts, reactionCounts } = t.house.store.t.forum;
  return {
    threads: await t.house.store.read.select().from(threads).orderBy(asc(threads.at)),
    posts: await t.house.store.read.select().from(posts).orderBy(asc(posts.at), asc(posts.n)),
    counts: await t.house.store.read.select().from(reactionCounts),
  };
};
const memberCalled = async (handle: string): Promise<string> => {
  const { members } = t.house.store.t.members;
  const [row] = await t.house.store.read.select({ id: members.id }).from(members).where(eq(members.handle, handle));
  if (!row) throw new Error(`nobody is called ${handle}`);
  return row.id;
};

describe('a topic of Discourse', () => {
  it('comes as it was: authors, times, order, gaps, likes, answers, hidden, deleted and system posts', async () => {
    const done = await bring({ '41.json': fullTopic() });
    expect(done.troubles).toEqual([]);
    expect(done.counts).toMatchObject({ topics: 1, posts: 6, likes: 4, accepted: 2, hidden: 1, deleted: 1, acts: 1, people: 4 });
    const { threads, posts, counts } = await rows();
    expect(threads).toMatchObject([
      {
        title: 'Which wax is best?',
        kind: 'question',
        locked: true,
        solved: true,
        posts: 9,
        gone: 5,
        at: Date.UTC(2019, 2, 1, 10),
        lastAt: Date.UTC(2019, 2, 7, 10),
        tags: ['wax', 'care'],
      },
    ]);
    expect(posts.map(({ n, state, act }) => [n, state, act])).toEqual([
      [1, 'shown', null],
      [2, 'shown', null],
      [4, 'shown', null],
      [5, 'hidden', null],
      [6, 'deleted', null],
      [7, 'shown', 'closed.enabled'],
    ]);
    expect(posts[2]).toMatchObject({ replyTo: posts[1]?.id, editedAt: Date.UTC(2019, 2, 5, 10), version: 1 });
    expect([threads[0]?.acceptedPostId, posts[1]?.alsoAccepted, posts[2]?.alsoAccepted]).toEqual([posts[2]?.id, true, false]);
    expect(counts.map(({ count }) => count).sort()).toEqual([1, 3]);
    expect(posts[1]?.html).toContain('<a class="mention" href="/m/ann">');
    const page = await t.ask('GET', `/t/${threads[0]?.id}/${threads[0]?.slug}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Closed this thread.');
    expect(page.body).not.toContain('buy cheap wax');
    expect((page.body.match(/answer-mark/g) ?? []).length).toBeGreaterThanOrEqual(2);
  });

  it('is in each record at its own time, with the points of that day, and nobody is told', async () => {
    await bring({ '41.json': fullTopic() });
    expect((await linesOf(t.house, await memberCalled('bo-stone'))).map(({ kind, worth }) => `${kind} ${worth ?? ''}`.trim())).toEqual([
      'joined',
      'replied 2/2 v1 2019-03-02',
      'answer-accepted 30/30 v1 2019-03-02',
      'reaction-received 1/1 v1 2019-03-02',
      'reaction-received 1/1 v1 2019-03-02',
      'reaction-received 1/1 v1 2019-03-02',
    ]);
    // what was hidden and deleted counted, and then no longer did; what the system did is nobody's reply
    expect((await linesOf(t.house, await memberCalled('cy'))).map(({ kind, takesBack }) => `${takesBack ? '-' : '+'}${kind}`)).toEqual([
      '+joined',
      '+replied',
      '+answer-accepted',
      '+replied',
      '+reaction-received',
      '-replied',
      '-reaction-received',
      '+replied',
      '-replied',
    ]);
    expect((await linesOf(t.house, await memberCalled('system'))).map(({ kind }) => kind)).toEqual(['joined']);
    const { jobs, mails } = t.house.store.t.platform;
    expect(await t.house.store.read.select().from(mails)).toEqual([]);
    expect((await t.house.store.read.select().from(t.house.store.t.notifications.notices)).length).toBe(0);
    expect(
      (await t.house.store.read.select({ kind: jobs.kind }).from(jobs)).filter(({ kind }) => /^(?:tell|mail|index-talk)/.test(kind)),
    ).toEqual([]);
    await t.house.jobs.drain(now + 86_400_000);
    expect((await t.house.store.read.select().from(t.house.store.t.notifications.notices)).length).toBe(0);
    expect((await checkIndex(t.house.reader(system('test'), 'en'))).differences).toEqual([]);
    expect((await t.ask('GET', '/api/search?q=beeswax')).body).toContain('Which wax is best?');
  });

  it('changes nothing when it comes again, and a dry run writes nothing', async () => {
    const folder = folderOf(join(t.folder, 'topics'), { '41.json': fullTopic() });
    const before = await everyRow(t.house);
    expect((await lookOnly(t.house, discourseSource(folder, { now }), quiet)).counts).toMatchObject({
      topics: 1,
      posts: 6,
      accepted: 2,
      likes: 4,
    });
    expect(await everyRow(t.house)).toEqual(before);
    await bring({});
    const once = await everyRow(t.house);
    expect((await bring({})).counts).toMatchObject({ topics: 0, posts: 0, there: 1, people: 0 });
    expect(await everyRow(t.house)).toEqual(once);
  });

  it('grows by what was said there since, and fills what was missing', async () => {
    await bring({ '5.json': someTopic(5, [somePost(1, 51), somePost(3, 53, { username: 'bo' })]) });
    const done = await bring({
      '5.json': someTopic(5, [
        somePost(1, 51),
        somePost(2, 52, { username: 'cy' }),
        somePost(3, 53, { username: 'bo' }),
        somePost(4, 54, { username: 'bo', accepted_answer: true }),
      ]),
    });
    expect(done.counts).toMatchObject({ topics: 0, grown: 1, posts: 2, people: 1 });
    const { threads, posts } = await rows();
    expect(posts.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(threads).toMatchObject([{ posts: 4, gone: 0, kind: 'question', solved: true }]);
  });

  it('leaves a place that somebody here has written in to them', async () => {
    await bring({ '5.json': someTopic(5, [somePost(1, 51), somePost(2, 52, { username: 'bo' })]) });
    const [thread] = (await rows()).threads;
    const reader = await t.member();
    expect((await t.ask('POST', `/api/threads/${thread?.id}/posts`, { as: reader, body: { body: 'A word of today' } })).statusCode).toBe(
      200,
    );
    const done = await bring({
      '5.json': someTopic(5, [somePost(1, 51), somePost(2, 52, { username: 'bo' }), somePost(3, 53), somePost(4, 54)]),
    });
    expect(done.counts).toMatchObject({ grown: 1, posts: 1 });
    expect(done.troubles).toMatchObject([{ why: 'it came later, and by then somebody here had answered in its place' }]);
    expect((await rows()).posts.map(({ n }) => n).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('what can’t be taken', () => {
  it('is listed with its reason, and everything else is here', async () => {
    const done = await bring({
      'a-good.json': someTopic(1, [
        somePost(1, 11),
        somePost(2, 12, { created_at: 'yesterday' }),
        somePost(3, 13, { created_at: '2099-01-01T00:00:00Z' }),
        somePost(3, 14),
        somePost(3, 15),
      ]),
      'b-half.json': JSON.stringify(someTopic(2, [somePost(1, 21)])).slice(0, 300),
      'c-list.json': [1, 2, 3],
      'd-empty.json': '',
      'e-private.json': someTopic(3, [somePost(1, 31)], { archetype: 'private_message' }),
      'f-no-first.json': someTopic(4, [somePost(2, 42)]),
      'g-twice.json': someTopic(6, [somePost(1, 61)]),
      'h-twice.json': someTopic(6, [somePost(1, 66)], { title: 'Something else' }),
      'i-title.json': someTopic(7, [somePost(1, 71)], { title: ' ' }),
      'j.txt': 'hello',
      'k-words.json': someTopic(8, [somePost(1, 81, { cooked: 5 })]),
      'l-no-stream.json': { id: 9, title: 'x', post_stream: null },
      'm-wrong-sign.json': 'this is { no JSON }',
    });
    expect(done.counts).toMatchObject({ topics: 1, posts: 2 });
    const why = (name: string) => done.troubles.filter(({ what }) => what.includes(name)).map((trouble) => trouble.why);
    expect(why('a-good')).toEqual([
      'its time (created_at) is no time: yesterday',
      'its time (created_at) lies in the future: 2099-01-01T00:00:00Z',
      'a post with the same number is in the topic already',
    ]);
    expect(why('b-half')).toEqual(['the JSON breaks off in the middle: fetch the topic once more']);
    expect(why('c-list')).toEqual(['this is no topic of Discourse: it has no post_stream.posts']);
    expect(why('d-empty')).toEqual(['the file is empty']);
    expect(why('e-private')).toEqual(['this is no public talk but a private message']);
    expect(why('f-no-first')).toEqual(['its first post is missing']);
    expect(why('g-twice')[0]).toContain('two different topics have the number 6');
    expect(why('h-twice')[0]).toContain('neither was taken');
    expect(why('i-title')).toEqual(['this topic has no title']);
    expect(why('j.txt')).toEqual(['it is no .json file']);
    expect(why('k-words')).toEqual(["its first post can't be taken: it has no words (cooked)"]);
    expect(why('l-no-stream')).toEqual(['this is no topic of Discourse: it has no post_stream.posts']);
    expect(why('m-wrong-sign')[0]).toContain('it is no JSON');
  });

  it('a file of 500 MB is refused before it is read', async () => {
    folderOf(join(t.folder, 'topics'), { 'good.json': someTopic(1, [somePost(1, 11)]) });
    const large = join(t.folder, 'topics', 'large.json');
    writeFileSync(large, '');
    truncateSync(large, 500_000_000);
    const done = await bring({});
    expect(done.counts.topics).toBe(1);
    expect(done.troubles).toMatchObject([
      { what: large, why: 'it is 500 MB large, and one topic may have 64 MB: save each topic in a file of its own' },
    ]);
  });

  it('another topic under a number that was brought leaves the first as it is', async () => {
    await bring({ '5.json': someTopic(5, [somePost(1, 51)]) });
    const before = await everyRow(t.house);
    const done = await bring({ '5.json': someTopic(5, [somePost(1, 99)], { title: 'Another one altogether' }) });
    expect(done.troubles).toMatchObject([{ why: 'another topic with this number was brought before: it was left as it is' }]);
    expect(await everyRow(t.house)).toEqual(before);
  });

  it('goes on where it broke off, and two places keep their numbers apart', async () => {
    const files = { '1.json': someTopic(1, [somePost(1, 11)]), '2.json': someTopic(2, [somePost(1, 21, { username: 'bo' })]) };
    let broken = 0;
    const folder = folderOf(join(t.folder, 'topics'), files);
    const source = discourseSource(folder, { now });
    const cut = {
      ...source,
      survey: async (p: Parameters<typeof source.survey>[0]) => {
        const survey = await source.survey(p);
        for (const entry of survey.entries.slice(1)) {
          const { read } = entry;
          entry.read = async () => (broken++ === 0 ? Promise.reject(new Error('the disk was pulled out')) : read());
        }
        return survey;
      },
    };
    const full = {
      ...source,
      survey: async (p: Parameters<typeof source.survey>[0]) => {
        const survey = await source.survey(p);
        for (const entry of survey.entries.slice(1))
          entry.read = () => Promise.reject(Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL' }));
        return survey;
      },
    };
    await expect(bringAll(t.house, full, { space: 'from-before', progress: quiet })).rejects.toThrow('the disk is full');
    const left = async () =>
      (await checkIndex(t.house.reader(system('test'), 'en'))).differences.filter((line) => line.endsWith('not in the index')).length;
    // the first topic is here, and its words were not indexed any more: whoever goes on does it
    expect(await left()).toBe(1);
    const first = await bringAll(t.house, cut, { space: 'from-before', progress: quiet });
    expect(await left()).toBe(0);
    expect([first.counts.topics, first.counts.there, first.troubles.length]).toEqual([0, 1, 1]);
    expect((await bring({})).counts).toMatchObject({ topics: 1, there: 1 });
    expect((await bring({}, { site: 'other' })).counts).toMatchObject({ topics: 2, there: 0, people: 2 });
  });
});

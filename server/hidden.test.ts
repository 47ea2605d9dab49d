/**
 * What is hidden, deleted or gated appears nowhere: every page, document, query and command of every domain is asked about it,
 * before (so that everything kept is kept) and after, by everybody who may not read it; so are the live line, the mails and the
 * notices. A domain that is added is walked by having samples.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TakeEntryOut, WithdrawEntry } from '../shared/domains/contests.entries.ts';
import { DeletePost } from '../shared/domains/forum.acts.ts';
import { ChangeSpace, MakeSpace } from '../shared/domains/forum.spaces.ts';
import { HidePost, MoveThread } from '../shared/domains/forum.staff.ts';
import { EditPost, ReactToPost, ReplyToThread } from '../shared/domains/forum.ts';
import { Follow } from '../shared/domains/members.follows.ts';
import { DecideReport, GetReports, ReportPost } from '../shared/domains/moderation.ts';
import { addressed, contractSamples, documentSamples, overNow, pageSamples, takeFile, withQuery } from './access.samples.ts';
import { openWorld, type World } from './access.samples.world.ts';
import { someBox } from './domains/ballots/ballots.fixtures.ts';
import { someContest, someEntry } from './domains/contests/contests.fixtures.ts';
import { endSound, someMember } from './domains/domains.fixtures.ts';
import { someReply, someThread } from './domains/forum/forum.fixtures.ts';
import { type Member, system } from './platform/actor.ts';
import { newId } from './platform/id.ts';
import { testHouse } from './testing.ts';

/** Each is said in one place only. `seek` finds it: what one searches for comes back in the answer. */
const words = {
  hiddenThread: 'qzhiddenthread',
  hiddenReply: 'qzhiddenreply',
  deletedThread: 'qzdeletedthread',
  deletedReply: 'qzdeletedreply',
  reportedReply: 'qzreportedreply',
  gated: 'qzgatedthread',
  moved: 'qzmovedthread',
  space: 'qzgatedspace',
  withdrawnEntry: 'qzwithdrawnentry',
  takenEntry: 'qztakenentry',
  draftContest: 'qzdraftcontest',
  shut: 'qzshutthread',
} as const;
type Place = keyof typeof words;
const seek = 'qzseekme';
const bodyOf = (word: string) => `${seek} ${word} and ![${word} in a picture](https://example.org/${word}.png) https://example.org/${word}`;

let w: World;
let author: Member;
let keeper: Member;
let friend: Member;
let follower: Member;
const ids = {
  ...{ threads: [] as string[], posts: [] as string[], spaces: [] as string[] },
  ...{ entries: [] as string[], contests: [] as string[], boxes: [] as string[] },
};
/** Things that are changed after the first walk. */
const later: {
  hide: string[];
  remove: { id: string; by: Member }[];
  move: { threadId: string; spaceId: string }[];
  shut: string[];
  report: string[];
} = {
  hide: [],
  report: [],
  remove: [],
  move: [],
  shut: [],
};
let watchedThread: string;
let movedThread: string;

beforeAll(async () => {
  w = await openWorld(await testHouse());
  const { house } = w.t;
  [author, follower] = [await someMember(w.t, { handle: 'secret-author' }), await someMember(w.t)];
  [friend, keeper] = [await someMember(w.t, { tier: 2 }), await someMember(w.t, { tier: 3 })];
  const titled = async (word: string, by: Member, spaceId = w.spaceId) => {
    const made = await someThread(house, by, { spaceId, kind: 'question', title: `${word} title`, body: bodyOf(word), tags: [word] });
    ids.threads.push(made.threadId);
    ids.posts.push(made.postId);
    const choices = [newId(), newId()].map((id) => ({ id, title: `${word} choice` }));
    ids.boxes.push((await someBox(house, by, { threadId: made.threadId, choices })).boxId);
    return made;
  };
  const said = async (threadId: string, word: string) => {
    const postId = await someReply(house, author, threadId, { body: bodyOf(`${word} before`) });
    await house.run(EditPost, author, { postId, body: bodyOf(word), version: 1 });
    await house.run(ReactToPost, follower, { postId, kind: 'thanks' });
    await someReply(house, w.host, threadId, { replyTo: postId, body: 'I answer that.' });
    ids.posts.push(postId);
    return postId;
  };
  const three = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
  const gatedSpace = (
    await house.run(MakeSpace, system('test'), { slug: 'inner-room', names: three(words.space), about: three(words.space), openTo: 3 })
  ).out.spaceId;
  ids.spaces.push(gatedSpace);

  const shutSpace = (await house.run(MakeSpace, system('test'), { slug: 'shut-later', names: three('Shut later'), about: three('') })).out
    .spaceId;
  later.shut.push(shutSpace);
  await titled(words.shut, author, shutSpace);
  const hidden = await titled(words.hiddenThread, author);
  const deleted = await titled(words.deletedThread, author);
  const open = await someThread(house, w.host, { spaceId: w.spaceId, kind: 'question', title: 'An open thread' });
  watchedThread = open.threadId;
  const reply = await said(open.threadId, words.hiddenReply);
  const gone = await said(open.threadId, words.deletedReply);
  const reported = await said(open.threadId, words.reportedReply);
  const moved = await titled(words.moved, author);
  movedThread = moved.threadId;
  for (const threadId of [hidden.threadId, moved.threadId, open.threadId])
    await house.run(Follow, follower, { kind: 'thread', subjectId: threadId });
  await house.run(Follow, follower, { kind: 'member', subjectId: author.handle });
  const gated = await titled(words.gated, keeper, gatedSpace);
  await someReply(house, keeper, gated.threadId, { body: bodyOf(words.gated) });
  const contestId = await someContest(house, w.people.manager, { spaceId: w.spaceId });
  const entered = (by: Member, word: string) => someEntry(house, by, contestId, { title: `${word} title`, body: bodyOf(word) });
  ids.entries.push(await entered(author, words.withdrawnEntry), await entered(w.host, words.takenEntry));
  const draft = { title: `${words.draftContest} title`, brief: bodyOf(words.draftContest), draft: true };
  ids.contests.push(await someContest(house, w.people.manager, { spaceId: w.spaceId, ...draft }));
  later.hide.push(hidden.postId, reply);
  later.remove.push({ id: deleted.postId, by: author }, { id: gone, by: author }, { id: reported, by: author });
  later.report.push(reported);
  later.move.push({ threadId: moved.threadId, spaceId: gatedSpace });
}, 60_000);
afterAll(() => endSound(w.t));

/** What a parameter of a sample is changed to, so that it asks for what may not be read. */
const swaps = (): Record<string, string[]> => ({
  postId: ids.posts,
  threadId: ids.threads,
  id: [...ids.threads, ...ids.contests],
  contestId: ids.contests,
  entryId: ids.entries,
  subjectId: [...ids.threads, ...ids.posts, ...ids.spaces],
  spaceId: ids.spaces,
  space: ['inner-room'],
  // what all of these words begin with: spaces and tags are found by their names
  q: [seek, 'qz'],
  handle: [author.handle, keeper.handle],
  author: [author.handle],
  boxId: ids.boxes,
  title: [`${seek} title`],
});
const variantsOf = (sample: object): object[] => [
  sample,
  ...Object.keys(sample).flatMap((name) => (swaps()[name] ?? []).map((value) => ({ ...sample, [name]: value }))),
];

type Found = { where: string; word: string };
const foundIn = (where: string, text: string, forbidden: readonly string[]): Found[] =>
  forbidden.filter((word) => text.includes(word) || decodeURIComponentSafely(text).includes(word)).map((word) => ({ where, word }));
const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Asks everything as this person, and gives where which of the words came back. */
const walk = async (
  as: Member | undefined,
  forbidden: readonly string[],
  commands: boolean,
): Promise<{ found: Found[]; pictures: string[]; asked: number }> => {
  const { t } = w;
  const found: Found[] = [];
  /** Pictures that were drawn of what was asked for by another id: their words can't be looked for. */
  const pictures: string[] = [];
  let asked = 0;
  const ask = async (method: Parameters<typeof t.ask>[0], url: string, options: Parameters<typeof t.ask>[2] = {}): Promise<void> => {
    asked++;
    const answer = await t.ask(method, url, { as, ...options });
    const where = `${method} ${url} for ${as?.handle ?? 'a visitor'}`;
    expect(answer.statusCode, `${where} ${answer.body.slice(0, 300)}`).toBeLessThan(500);
    const picture = String(answer.headers['content-type']).startsWith('image/');
    if (picture && ids.threads.concat(ids.posts, ids.spaces, ids.contests, ids.entries).some((id) => url.includes(id)))
      pictures.push(where);
    found.push(...foundIn(where, `${picture ? '' : answer.body} ${answer.headers.location ?? ''} ${answer.headers.link ?? ''}`, forbidden));
  };
  for (const [samples, query] of [
    [pageSamples, true],
    [documentSamples, true],
  ] as const)
    for (const [path, sample] of Object.entries(samples)) {
      if (overNow[path] || !query) continue;
      for (const variant of variantsOf(await sample(w, as))) {
        const { url, rest } = addressed(path, variant);
        await ask('GET', withQuery(url, rest));
      }
    }
  for (const { contract } of t.house.answers) {
    const sample = contractSamples[contract.name];
    if (!sample || overNow[contract.name] || /^Sign(Out|Up|In)/.test(contract.name) || contract.name === 'ClaimSelf') continue;
    if (contract.asks === 'command' && !(commands && as)) continue;
    const { sample: plain, file } = takeFile(await sample(w, as));
    if (file) continue;
    for (const variant of contract.asks === 'query' ? variantsOf(plain) : variantsOf(plain).slice(1)) {
      const { url, rest } = addressed(contract.path, variant);
      if (contract.asks === 'query') await ask('GET', withQuery(url, rest));
      else await ask(contract.method, url, { body: rest });
    }
  }
  const quoting = ids.posts.map((id) => `/t/${watchedThread}/an-open-thread?quote=${id}`);
  for (const url of ['/nowhere', '/api/openapi.json', ...quoting]) await ask('GET', url);
  return { found, pictures, asked };
};

/** The live line of somebody: what it was told since. */
const listen = async (as: Member | undefined, topics: string[]): Promise<string[]> => {
  const said: string[] = [];
  const socket = await w.t.app.injectWS('/live', as ? { headers: { cookie: await w.t.cookie(as) } } : {});
  let told = 0;
  const ready = new Promise<void>((go) =>
    socket.on('message', (data) => {
      said.push(String(data));
      if (++told === topics.length) go();
    }),
  );
  socket.send(JSON.stringify({ watch: topics }));
  await ready;
  return said;
};

const mails = (): string[] => {
  const folder = join(w.t.folder, 'mail');
  return existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('=\n', '')) : [];
};

const closed: Place[] = ['hiddenThread', 'hiddenReply', 'deletedThread', 'deletedReply', 'reportedReply', 'withdrawnEntry', 'takenEntry'];
const gatedNow: Place[] = ['gated', 'moved', 'space', 'shut'];
const wordsOf = (places: readonly Place[]): string[] => places.map((place) => words[place]);

describe('what may not be read', () => {
  test('can be read before: the walk finds it, and everything that is kept is kept', async () => {
    // what waits is done, so that the index of words holds them, too
    await w.t.house.jobs.drain(Date.now());
    for (const as of [undefined, follower]) {
      const { found } = await walk(as, Object.values(words), false);
      const seen = new Set(found.map(({ word }) => word));
      expect([...seen].sort()).toEqual(wordsOf([...closed, 'moved', 'shut']).sort());
    }
    const { found } = await walk(keeper, wordsOf(gatedNow), false);
    expect(new Set(found.map(({ word }) => word)).size).toBe(4);
  }, 120_000);

  test('is a tombstone for who watches when it is hidden, and a thread that is gone says only that', async () => {
    const topics = [watchedThread, movedThread].map((id) => `thread:${id}`);
    const heard = await Promise.all([undefined, follower].map((as) => listen(as, topics)));
    const before = heard.map((said) => said.length);
    for (const postId of later.hide) await w.t.house.run(HidePost, w.people.moderator, { postId, reason: 'not for here' });
    const [withdrawn = '', taken = ''] = ids.entries;
    await w.t.house.run(WithdrawEntry, author, { entryId: withdrawn });
    await w.t.house.run(TakeEntryOut, w.people.moderator, { entryId: taken, reason: 'not for here' });
    for (const postId of later.report) await w.t.house.run(ReportPost, follower, { postId, reason: 'offensive' });
    for (const { id, by } of later.remove) await w.t.house.run(DeletePost, by, { postId: id });
    for (const move of later.move) await w.t.house.run(MoveThread, w.people.moderator, { ...move, reason: 'for few', sure: true });
    for (const spaceId of later.shut)
      await w.t.house.run(ChangeSpace, w.people.administrator, {
        ...{ spaceId, names: { en: 'Shut' }, about: {}, openTo: 3, forHellos: false, version: 1, reason: 'for few', sure: true },
      });
    await someReply(w.t.house, keeper, movedThread, { body: bodyOf(words.moved) });
    // the index still holds every word at this moment
    const search = await w.t.ask('GET', `/api/search?q=${seek}`, { as: follower });
    expect([search.statusCode, foundIn('search', search.body, Object.values(words))]).toEqual([200, []]);
    // one hidden, two deleted, one moved away; the reply in what was moved away is not told
    await expect.poll(() => heard.map((said, i) => said.length - (before[i] as number))).toEqual([4, 4]);
    for (const said of heard) {
      const told = said.slice(-4).map((text) => JSON.parse(text));
      // of two threads, which are told side by side
      expect(told).toContainEqual(expect.objectContaining({ html: expect.stringContaining(w.t.house.say('en')('forum.hidden-by-staff')) }));
      expect(told).toContainEqual(
        expect.objectContaining({ html: expect.stringContaining(w.t.house.say('en')('forum.deleted-by-author')) }),
      );
      expect(told).toContainEqual(expect.objectContaining({ kind: 'state', gone: true }));
      expect(foundIn('live', said.join('\n'), Object.values(words))).toEqual([]);
    }
  });

  test('is in nothing that waited: index, notices and mails are made from what is there now', async () => {
    await w.t.house.jobs.drain(Date.now() + 3_700_000);
    expect(mails().length).toBeGreaterThan(0);
    expect(mails().flatMap((mail, i) => foundIn(`mail ${i}`, mail, wordsOf([...closed, ...gatedNow])))).toEqual([]);
  });

  test('is open to whom it is open to: the gate to a maker, what is hidden to staff, and of what was deleted what was reported, at the desk', async () => {
    const maker = await walk(keeper, Object.values(words), false);
    expect(new Set(maker.found.map(({ word }) => word))).toEqual(new Set(wordsOf(gatedNow)));
    const staff = await walk(w.people.moderator, Object.values(words), false);
    expect(new Set(staff.found.map(({ word }) => word))).toEqual(
      new Set(wordsOf([...gatedNow, 'hiddenThread', 'hiddenReply', 'reportedReply', 'takenEntry', 'draftContest'])),
    );
    const atDesk = staff.found.filter(({ word }) => word === words.reportedReply).map(({ where }) => where.split(/[ ?]/)[1]);
    expect(new Set(atDesk)).toEqual(new Set(['/desk', '/desk/reports', '/api/desk', '/api/desk/reports']));
    // and only as long as somebody has to judge it
    const [open] = (await w.t.house.ask(GetReports, w.people.moderator, {})).reviews.filter(({ deleted }) => deleted !== null);
    const decision = { reviewId: open?.id ?? '', version: open?.version ?? 0, decision: 'keep' as const, reason: 'Nothing wrong.' };
    await w.t.house.run(DecideReport, w.people.moderator, decision);
    expect((await walk(w.people.moderator, [words.reportedReply], false)).found).toEqual([]);
  }, 180_000);

  test.each(['a visitor', 'a member', 'its author', 'a friend of the house'])(
    'is not given to %s, by any address',
    async (who) => {
      const as = { 'a visitor': undefined, 'a member': follower, 'its author': author, 'a friend of the house': friend }[who];
      const { found, pictures, asked } = await walk(as, wordsOf([...closed, ...gatedNow, 'draftContest']), true);
      // what they began themselves is called by its name where they are told of the decision about it, and in what is theirs alone
      const own = ({ where, word }: Found) =>
        /^GET (\/api)?\/me\/(notices|record|follows)\b/.test(where) && wordsOf(['hiddenThread', 'moved']).includes(word);
      expect([...(who === 'its author' ? found.filter((one) => !own(one)) : found), ...pictures]).toEqual([]);
      expect(asked).toBeGreaterThan(100);
    },
    120_000,
  );

  test('is watched by nobody who may not read it', async () => {
    // what everybody did on the walks earned points, and the tier of the two was never earned: they fell to where their growth puts them
    await w.t.house.system('test', async (work) => {
      const { members } = work.t.members;
      for (const { id, tier } of [friend, keeper]) {
        await work.db.update(members).set({ tier }).where(eq(members.id, id));
        work.changed(`member:${id}`);
      }
    });
    const topics = ids.threads.flatMap((id) => [`thread:${id}`, `here:${id}`]).concat(ids.boxes.map((id) => `ballot-box:${id}`));
    for (const as of [undefined, follower, friend]) {
      const answers = (await listen(as, topics)).map((text) => JSON.parse(text) as { topic: string; kind: string });
      expect(answers).toHaveLength(topics.length);
      expect(answers.filter(({ kind }) => kind !== 'refused')).toEqual([]);
    }
    const kinds = (
      await listen(
        keeper,
        topics.filter((topic) => topic.startsWith('thread:')),
      )
    ).map((text) => JSON.parse(text).kind);
    expect(kinds.filter((kind) => kind === 'watching')).toHaveLength(3);
  });

  test('is kept by nobody on the way: gated pages are made for one person', async () => {
    const page = await w.t.ask('GET', '/s/inner-room', { as: keeper });
    expect([page.statusCode, page.headers['cache-control'], page.headers.etag]).toEqual([200, 'private, no-store', undefined]);
    const thread = await w.t.ask('GET', `/t/${movedThread}`, { as: keeper });
    expect([thread.statusCode, thread.headers['cache-control']]).toEqual([302, 'private, no-store']);
    const post = { body: 'Among us', _back: '/', threadId: movedThread };
    expect((await w.t.ask('POST', '/forms/reply-to-thread', { as: keeper, form: post })).statusCode).toBe(303);
    expect((await w.t.ask('POST', '/forms/reply-to-thread', { as: friend, form: post })).statusCode).toBe(422);
    await expect(w.t.house.run(ReplyToThread, friend, { threadId: movedThread, body: 'me too' })).rejects.toThrow();
  });
});

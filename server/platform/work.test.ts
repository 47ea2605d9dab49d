/** One act, whole: what it writes and tells is kept together or not at all, and others hear of it after the commit only. */
import type { AddressInfo } from 'node:net';
import { asc, eq } from 'drizzle-orm';
import { Type } from 'typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { contracts, fields } from '../../shared/endpoint.ts';
import { buildApp } from '../app.ts';
import { everyRow } from '../domains/domains.fixtures.ts';
import { ThreadStarted } from '../domains/forum/forum.events.ts';
import { someReply, someThread } from '../domains/forum/forum.fixtures.ts';
import { domains } from '../domains.ts';
import { projectFolder, type TestHouse, testHouse } from '../testing.ts';
import type { Member } from './actor.ts';
import { answerCommand, type Domain } from './domain.ts';
import { houseEvent, memberEvent, on, onEveryMemberEvent, type RecordLine } from './event.ts';
import { House } from './house.ts';

const Noted = memberEvent<{ who: string; about: string }>('Noted', {
  lines: ({ who, about }) => [{ member: who, kind: 'replied', subject: { kind: 'probe', id: about }, at: 1 }],
});
const Followed = houseEvent<string>('Followed');
const Note = contracts('probe').command('Note', 'POST /api/probe', {
  access: 'member',
  summary: 'Emits what it is told to.',
  body: fields({ emits: Type.Array(Type.String()) }),
  returns: fields({ done: Type.Boolean() }),
  emits: ['Noted'],
});

let heard: string[] = [];
let lines: (readonly [string, readonly RecordLine[]])[] = [];
let jobsRun: string[] = [];
let breakAt: string | undefined;
/** Long enough for a machine that has much else to do. */
const soon = <T>(look: () => T): Promise<Awaited<T>> => vi.waitFor(look, { timeout: 5000, interval: 10 }) as Promise<Awaited<T>>;

/** The last domain of the house: what it hears, all others have dealt with already. */
const probe: Domain = {
  name: 'probe',
  answers: [
    answerCommand(Note, async (work, input) => {
      const who = work.actor.kind === 'member' ? work.actor.id : '';
      for (const [i, name] of input.emits.entries()) {
        if (name === 'Noted') await work.emit(Noted, { who, about: `${i}` });
        if (name === 'Followed') await work.emit(Followed, `${i}`);
        if (name === 'ThreadStarted')
          await work.emit(ThreadStarted, { threadId: 't', postId: 'p', spaceId: 's', authorId: who, kind: 'note', at: 1 });
      }
      work.changed('probe');
      return { done: true };
    }),
  ],
  listeners: [
    on(Noted, async (work, { about }) => {
      await new Promise((go) => setTimeout(go, 10));
      heard.push(`first ${about}`);
      await work.emit(Followed, `after ${about}`);
    }),
    on(Noted, async (_work, { about }) => void heard.push(`second ${about}`)),
    on(Followed, async (_work, what) => void heard.push(`followed ${what}`)),
    onEveryMemberEvent(async (work, written, name) => {
      lines.push([name, written]);
      await work.later({ kind: 'probe', subject: name });
      if (breakAt === name) throw new Error(`the listener of ${name} broke`);
    }),
  ],
  jobs: [{ kind: 'probe', run: async (_context, { subject }) => void jobsRun.push(subject) }],
};

let test: TestHouse;
let house: House;
let app: Awaited<ReturnType<typeof buildApp>>;
let author: Member;
let threadId: string;
beforeAll(async () => {
  test = await testHouse();
  house = new House(test.config, test.house.store, [...domains(test.config, projectFolder), probe], test.house.log);
  house.paced = false; // what is tried here is quicker than people
  await house.open({ jobsEveryMs: 3_600_000 });
  app = await buildApp(house, projectFolder, { busyAfterMs: 0, setUp: false });
  await app.listen({ host: '127.0.0.1', port: 0 });
  author = await test.member();
  ({ threadId } = await someThread(house, author));
});
afterAll(async () => {
  await app.close();
  house.changes.stop();
  house.hub.close();
  await house.jobs.stop();
  await test.close();
});
beforeEach(async () => {
  // what the test before left to do is not this one's: neither the probe's work nor that of the domains
  await house.jobs.drain();
  const { jobs } = house.store.t.platform;
  await soon(async () => expect(await house.store.read.select().from(jobs).where(eq(jobs.kind, 'probe'))).toEqual([]));
  heard = [];
  lines = [];
  jobsRun = [];
  breakAt = undefined;
});

const lastChange = async () => {
  const { changes } = house.store.t.platform;
  return (await house.store.read.select().from(changes).orderBy(asc(changes.n))).at(-1);
};

describe('a work', () => {
  it('refuses an event that its contract does not list, and keeps nothing of the act', async () => {
    const before = await everyRow(house);
    await expect(house.run(Note, author, { emits: ['Noted', 'ThreadStarted'] })).rejects.toThrow(
      'Note emitted ThreadStarted, which its contract does not list',
    );
    expect(heard).toContain('second 0'); // it had come far
    expect(await everyRow(house)).toEqual(before);
  });

  it('lets the house tell of anything, and an act of what follows from its own events', async () => {
    await house.run(Note, author, { emits: ['Followed'] });
    await house.system('the house', (work) => work.emit(Noted, { who: author.id, about: 'system' }));
    expect(heard).toEqual(['followed 0', 'first system', 'followed after system', 'second system']);
  });

  it('tells every listener of every event, one after the other, in the order of the domains', async () => {
    const before = await everyRow(house);
    await house.run(Note, author, { emits: ['Noted', 'Followed', 'Noted'] });
    expect(heard).toEqual(['first 0', 'followed after 0', 'second 0', 'followed 1', 'first 2', 'followed after 2', 'second 2']);
    // members had written the record before the probe heard of it
    const after = await everyRow(house);
    expect((after['members.activities']?.length ?? 0) - (before['members.activities']?.length ?? 0)).toBe(2);
  });

  it('gives the record every member event with its lines, and no event of the house', async () => {
    await house.run(Note, author, { emits: ['Followed', 'Noted'] });
    const id = await someReply(house, author, threadId);
    expect(lines.map(([name]) => name)).toEqual(['Noted', 'PostPublished']);
    expect(lines[1]?.[1]).toEqual([expect.objectContaining({ member: author.id, kind: 'replied', subject: { kind: 'post', id } })]);
  });

  it.each(['PostPublished', 'ThreadStarted'])('of which a listener of %s throws leaves nothing at all behind', async (name) => {
    const [space] = await house.store.read.select().from(house.store.t.forum.spaces);
    const before = await everyRow(house);
    breakAt = name;
    const act =
      name === 'PostPublished'
        ? house.run(ReplyToThread, author, { threadId, body: 'Lost words' })
        : house.run(StartThread, author, { spaceId: space?.id as string, kind: 'idea', title: 'A lost thread', body: 'Lost words' });
    await expect(act).rejects.toThrow(`the listener of ${name} broke`);
    expect(lines).toHaveLength(1); // post, record and points were written by then
    expect(await everyRow(house)).toEqual(before);
    expect(jobsRun).toEqual([]);
    breakAt = undefined;
    await someReply(house, author, threadId);
    const after = await everyRow(house);
    for (const table of ['forum.posts', 'members.activities', 'loyalty.points', 'platform.acts'])
      expect(after[table]?.length, table).toBe((before[table]?.length ?? 0) + 1);
    // work for after the commit may tell of more by now; of the thread one reply tells once
    const ofThread = (rows: string[] | undefined) => rows?.filter((row) => row.includes(`thread:${threadId}`)).length ?? 0;
    expect(ofThread(after['platform.changes'])).toBe(ofThread(before['platform.changes']) + 1);
  });

  it('writes what it changed into one row, and none where nothing changed', async () => {
    const before = await lastChange();
    const now = Date.now() - 5;
    const { change } = await house.run(ReplyToThread, author, { threadId, body: 'Once' }, { now });
    const row = await lastChange();
    expect(row?.n).toBe(change);
    expect(row?.n).toBeGreaterThan(before?.n ?? 0);
    expect(row?.at).toBe(now);
    expect(row?.tags).toEqual(expect.arrayContaining(['lists', `thread:${threadId}`]));
    expect(row?.live).toEqual([{ topic: `thread:${threadId}`, kind: 'post', payload: { postId: expect.any(String) } }]);
    await house.system('quiet', async () => {});
    expect((await lastChange())?.n).toBe(change);
  });
});

describe('after the commit', () => {
  it('the cached pages that carry one of the tags are gone, and no others', async () => {
    const keep = (key: string, ...tags: string[]) => house.cache.fill(key, house.cache.begin(), key, tags, '');
    keep('of the thread', `thread:${threadId}`, 'a');
    keep('of another', 'thread:another');
    breakAt = 'PostPublished';
    await expect(someReply(house, author, threadId)).rejects.toThrow('broke');
    expect(house.cache.get('of the thread')).toBeDefined();
    breakAt = undefined;
    await someReply(house, author, threadId);
    expect(house.cache.get('of the thread')).toBeUndefined();
    expect(house.cache.get('of another')).toBeDefined();
  });

  it('work that waits begins at once', async () => {
    await someReply(house, author, threadId);
    await soon(() => expect(jobsRun).toEqual(['PostPublished']));
  });

  it('everybody who watches the topic hears of it, and nobody of what was not kept', async () => {
    const { port } = app.server.address() as AddressInfo;
    const open = async (...topics: string[]) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/live?lang=zh-Hans`);
      const got: Record<string, unknown>[] = [];
      socket.on('message', (data) => got.push(JSON.parse(String(data))));
      await new Promise((go, failed) => socket.once('open', go).once('error', failed));
      socket.send(JSON.stringify({ watch: topics }));
      await soon(() => expect(got).toHaveLength(topics.length));
      return { socket, got };
    };
    const { threadId: other } = await someThread(house, author);
    const watching = await open(`thread:${threadId}`);
    const elsewhere = await open(`thread:${other}`, 'thread:1111111111111111111111', 'nothing:1');
    expect(watching.got).toEqual([{ topic: `thread:${threadId}`, kind: 'watching' }]);
    expect(elsewhere.got.map((m) => m.kind)).toEqual(['watching', 'refused', 'refused']);
    breakAt = 'PostPublished';
    await expect(someReply(house, author, threadId, { body: 'never said' })).rejects.toThrow('broke');
    breakAt = undefined;
    const postId = await someReply(house, author, threadId, { body: 'said **live**' });
    await soon(() => expect(watching.got).toHaveLength(2));
    expect(watching.got[1]).toMatchObject({ topic: `thread:${threadId}`, kind: 'post', postId, by: author.handle });
    expect(watching.got[1]?.html).toContain('said <strong>live</strong>');
    watching.socket.send(JSON.stringify({ unwatch: [`thread:${threadId}`], watch: [`thread:${other}`] }));
    await soon(() => expect(watching.got).toHaveLength(3));
    await someReply(house, author, threadId);
    await someReply(house, author, other);
    await soon(() => expect(elsewhere.got).toHaveLength(4));
    expect(watching.got.slice(2).map((m) => `${m.kind} ${m.topic === `thread:${other}`}`)).toEqual(['watching true', 'post true']);
    for (const { socket } of [watching, elsewhere]) socket.close();
    await soon(() => expect(house.hub.size).toBe(0));
  });
});

/** The record: every act is a line, once, in its order, with what it was about; and nobody reads another's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordLineView } from '../../../shared/domains/members.ts';
import type { Member } from '../../platform/actor.ts';
import { memberEvent } from '../../platform/event.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, linesOf, someMember, standingOf } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';
import { filesOfRecord } from './record.queries.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t, { name: 'Ann Archer' });
  ben = await someMember(t, { name: 'Ben Bow' });
});
afterAll(() => endSound(t));

type Page = { lines: RecordLineView[]; total: number; next: number | null };
const recordOf = async (as: Member, query = ''): Promise<Page> => (await t.ask('GET', `/api/me/record${query}`, { as })).json();
const react = (as: Member, postId: string, kind = 'helpful') => t.ask('PUT', `/api/posts/${postId}/reactions/${kind}`, { as });

describe('one’s record', () => {
  test('has a line for every act, the newest first, with its title, the other person, its worth and its rule', async () => {
    const { threadId, postId } = await someThread(t.house, ann, { title: '骑车去茶山的路线', kind: 'question' });
    const replyId = await someReply(t.house, ben, threadId);
    await react(ben, postId);
    const href = `/t/${threadId}/${encodeURIComponent('骑车去茶山的路线')}`;
    const { lines, total, next } = await recordOf(ben);
    expect([total, next]).toEqual([3, null]);
    expect([(await recordOf(ben, '?limit=2')).next, (await recordOf(ben, '?limit=3')).next]).toEqual([2, null]);
    const rule = (key: string) => ({ key, version: 1, href: `/rules/earning/${key}#v1` });
    const at = expect.any(Number);
    const title = { title: '骑车去茶山的路线', lang: 'zh' };
    expect(lines).toEqual([
      {
        ...{ n: 3, kind: 'reaction-given', at, state: 'live', growth: 1, balance: 0, rule: rule('reaction-given'), reason: null },
        subject: { kind: 'post', id: postId, href: `${href}#p1`, ...title },
        counterpart: { handle: ann.handle, name: 'Ann Archer' },
      },
      {
        ...{ n: 2, kind: 'replied', at, state: 'live', growth: 2, balance: 2, rule: rule('replied'), reason: null },
        subject: { kind: 'post', id: replyId, href: `${href}#p2`, ...title },
        counterpart: null,
      },
      {
        ...{ n: 1, kind: 'joined', at, state: 'live', growth: 0, balance: 0, rule: null, reason: null },
        subject: { kind: 'member', id: ben.id, title: 'Ben Bow', href: `/m/${ben.handle}`, lang: null },
        counterpart: null,
      },
    ]);
    const received = (await recordOf(ann)).lines[0];
    expect(received).toMatchObject({
      kind: 'reaction-received',
      counterpart: { handle: ben.handle, name: 'Ben Bow' },
      growth: 1,
      balance: 1,
    });
    const page = (await t.ask('GET', '/me/record', { as: ben })).body;
    for (const words of ['骑车去茶山的路线', 'Ann Archer', `href="${href}#p2"`, 'href="/rules/earning/replied#v1"'])
      expect(page).toContain(words);
  });

  test('leads by its links to the very post, on whatever page of the thread it stands', async () => {
    const cleo = await someMember(t);
    const { threadId } = await someThread(t.house, ann, { title: 'A long thread' });
    for (let i = 2; i <= 20; i++) await someReply(t.house, ann, threadId);
    const replyId = await someReply(t.house, cleo, threadId, { body: 'The twenty-first' });
    const href = String((await recordOf(cleo)).lines[0]?.subject.href);
    expect(href).toBe(`/t/${threadId}/a-long-thread?from=21#p21`);
    const page = await t.ask('GET', href.split('#')[0] as string);
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(new RegExp(`id="p21" data-post="${replyId}"`));
    expect(page.body).not.toContain('id="p20"');
  });

  test('is read page by page, with no line twice or lost, also while new ones come', async () => {
    const dora = await someMember(t);
    const { threadId } = await someThread(t.house, ann);
    for (let i = 0; i < 12; i++) await someReply(t.house, dora, threadId);
    const seen: number[] = [];
    let page = await recordOf(dora, '?limit=5');
    for (let guard = 0; guard < 10; guard++) {
      seen.push(...page.lines.map((line) => line.n));
      expect(page.lines.length).toBeLessThanOrEqual(5);
      if (page.next === null) break;
      await someReply(t.house, dora, threadId);
      page = await recordOf(dora, `?limit=5&before=${page.next}`);
    }
    expect(seen).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    // the page of the record: thirty lines, and a link to the ones before
    for (let i = 0; i < 20; i++) await someReply(t.house, dora, threadId);
    const first = (await t.ask('GET', '/me/record', { as: dora })).body;
    const total = (await recordOf(dora)).total;
    expect(first).toContain(`href="/me/record?before=${total - 29}"`);
    expect((await t.ask('GET', `/me/record?before=${total - 29}`, { as: dora })).body).not.toContain('href="/me/record?before=');
  });

  test.each(['?limit=0', '?limit=101', '?before=0', '?before=x', '?mine=no'])('refuses %s', async (query) => {
    expect((await t.ask('GET', `/api/me/record${query}`, { as: ann })).statusCode).toBe(422);
  });
});

describe('lines', () => {
  test('have numbers without a gap and in order, also when twenty members act at the same moment', async () => {
    const author = await someMember(t);
    const { postId } = await someThread(t.house, author);
    const people: Member[] = [];
    for (let i = 0; i < 20; i++) people.push(await someMember(t));
    const answers = await Promise.all(people.map((person) => react(person, postId)));
    expect(answers.map((a) => a.statusCode)).toEqual(people.map(() => 200));
    const lines = await linesOf(t.house, author.id);
    expect(lines.map((line) => line.n)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(new Set(lines.slice(2).map((line) => line.counterpartId))).toEqual(new Set(people.map((person) => person.id)));
    expect((await recordOf(author)).total).toBe(22);
    expect(await standingOf(t.house, author.id)).toEqual({ growth: 25, balance: 25, tier: 1 });
  });

  test('about the same thing with the same person are one at a time; what takes back is linked, and takes back once', async () => {
    const [one, two] = [await someMember(t), await someMember(t)];
    const line = { member: one.id, kind: 'replied', subject: { kind: 'post', id: 'p' }, at: 5 } as const;
    const Told = memberEvent<{ back?: true; with?: string }>('Told', {
      lines: (p) => [{ ...line, counterpart: p.with, takesBack: p.back }],
    });
    const tell = (payload: { back?: true; with?: string }) => t.house.system('test', (work) => work.emit(Told, payload));
    await tell({ back: true });
    expect((await linesOf(t.house, one.id)).map((l) => l.kind)).toEqual(['joined']);
    await tell({});
    await tell({});
    await tell({ with: two.id });
    await tell({ back: true });
    await tell({ back: true });
    await tell({});
    const lines = (await linesOf(t.house, one.id)).slice(1);
    expect(lines.map((l) => [l.n, l.counterpartId, l.takenBackBy === ''])).toEqual([
      [2, '', false],
      [3, two.id, true],
      [4, '', false],
      [5, '', true],
    ]);
    expect([lines[0]?.takenBackBy, lines[2]?.takesBack]).toEqual([lines[2]?.id, lines[0]?.id]);
  });
});

describe('nobody reads', () => {
  test('a record that is not theirs: there is no address for it', async () => {
    const eve = await someMember(t);
    for (const url of ['/api/me/record', '/me/record', `/api/members/${ann.handle}/record`, `/m/${ann.handle}/record`]) {
      const visitor = await t.ask('GET', url);
      expect([401, 303, 404], url).toContain(visitor.statusCode);
      const other = await t.ask('GET', `${url}?member=${ann.id}&handle=${ann.handle}`, { as: eve });
      expect(other.body, url).not.toContain('骑车去茶山的路线');
    }
    expect((await recordOf(eve)).lines.map((line) => line.kind)).toEqual(['joined']);
  });

  test('anybody’s mail address, account, points or tier limits in public answers', async () => {
    const password = 'a short sentence';
    const body = { name: 'Fay Fern', email: 'fay.secret@example.com', password };
    await t.ask('POST', '/api/auth/sign-up/email', { body });
    const { members } = t.house.store.t.members;
    const fay = (await t.house.store.read.select().from(members)).find((row) => row.name === 'Fay Fern');
    const actor: Member = { kind: 'member', id: fay?.id ?? '', handle: fay?.handle ?? '', role: 'member', tier: 1, locale: null };
    const { threadId, postId } = await someThread(t.house, actor, { title: 'By Fay' });
    await react(ben, postId);
    const secret = [
      fay?.accountId as string,
      'fay.secret',
      '"growth"',
      '"balance"',
      'accountId',
      'account_id',
      '"counterpart"',
      `"${fay?.id}"`,
    ];
    for (const url of [
      '/api/members/fay-fern',
      '/m/fay-fern',
      '/api/threads',
      `/api/threads/${threadId}`,
      `/api/posts/${postId}`,
      `/t/${threadId}/by-fay`,
      '/',
    ])
      for (const as of [undefined, ben, ann]) {
        const answer = await t.ask('GET', url, { as });
        expect(answer.statusCode, url).toBe(200);
        expect(answer.body, url).toContain('Fay Fern');
        for (const word of secret) expect(answer.body.includes(word), `${word} in ${url}`).toBe(false);
      }
    const face = (await t.ask('GET', '/api/members/fay-fern')).json();
    expect(Object.keys(face).sort()).toEqual([
      'about',
      'aboutLang',
      'contributions',
      'entries',
      'followers',
      'handle',
      'joinedAt',
      'left',
      'line',
      'name',
      'picture',
      'role',
      'tags',
      'tier',
      'unclaimedFrom',
    ]);
    expect(face.contributions).toEqual([
      expect.objectContaining({ kind: 'thread-started', title: 'By Fay', href: `/t/${threadId}/by-fay` }),
    ]);
  });
});

describe('a record looked through', () => {
  test('by kind, by month, by both, page by page; and taken along', async () => {
    const gil = await someMember(t, { name: 'Gil' });
    const { threadId } = await someThread(t.house, gil, { title: 'Gil’s thread', now: Date.parse('2026-03-31T22:59Z') });
    for (let i = 0; i < 5; i++) await someReply(t.house, gil, threadId, { now: Date.parse('2026-03-31T23:30Z') });
    for (let i = 0; i < 3; i++) await someReply(t.house, gil, threadId, { now: Date.parse('2026-04-02T12:00Z') + i });
    const ns = async (query: string) => {
      const { lines, next } = await recordOf(gil, query);
      return [lines.map((line: { n: number }) => line.n), next];
    };
    expect(await ns('?kind=replied&limit=3')).toEqual([[10, 9, 8], 8]);
    expect(await ns('?kind=replied&limit=3&before=8')).toEqual([[7, 6, 5], 5]);
    expect(await ns('?kind=replied&limit=10&before=5')).toEqual([[4, 3], null]);
    // the brand's month: one minute before eleven in the evening of London's summer is still March
    expect(await ns('?month=2026-03')).toEqual([[2], null]);
    expect(await ns('?month=2026-04&limit=3')).toEqual([[10, 9, 8], 8]);
    expect(await ns('?month=2026-04&limit=10&before=8')).toEqual([[7, 6, 5, 4, 3], null]);
    expect(await ns('?month=2026-04&kind=replied&limit=2&before=5')).toEqual([[4, 3], 3]);
    expect(await ns('?month=2026-04&kind=thread-started')).toEqual([[], null]);
    expect(await ns('?month=2025-04')).toEqual([[], null]);
    const file = (await t.ask('GET', '/api/me/record/export', { as: gil })).json();
    expect(file).toMatchObject({ handle: gil.handle, name: 'Gil', zone: 'Europe/London', next: null });
    expect(file.lines).toHaveLength(10);
    expect(file.lines[0]).toMatchObject({ n: 10, kind: 'replied', growth: 2, subject: { title: 'Gil’s thread' } });
    const page = (await t.ask('GET', '/me/record?kind=replied&month=2026-04', { as: gil })).body;
    for (const words of ['value="replied" selected', 'value="2026-04" selected', `download="record-${gil.handle}.json"`])
      expect(page).toContain(words);
    expect((await t.ask('GET', '/me/record?kind=joined&month=2026-04', { as: gil })).body).toContain('There is no such line.');
    expect((await t.ask('GET', '/api/me/record?month=2026-13', { as: gil })).statusCode).toBe(422);
  });

  test('has as many files as it needs', () => {
    expect(filesOfRecord(0)).toEqual([]);
    expect(filesOfRecord(2_000)).toEqual([null]);
    expect(filesOfRecord(4_001)).toEqual([null, 2_002, 2]);
  });
});

/** Questions of Stack Exchange, reviews and members of tables. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressHash } from '../../platform/mail/address-hash.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, everyRow } from '../domains.fixtures.ts';
import { folderOf, somePost, someTopic } from './imports.fixtures.ts';
import { bringAll, csvSource, type Done, discourseSource, lookOnly, stackExchangeSource, WrongMap } from './index.ts';

let t: TestHouse;
const now = Date.UTC(2026, 10, 24);
beforeEach(async () => {
  t = await testHouse();
}, 60_000);
afterEach(() => endSound(t), 60_000);

const progress = () => {};
const file = (name: string, text: string | Buffer): string => {
  const path = join(t.folder, name);
  writeFileSync(path, text);
  return path;
};
const threadRows = () => t.house.store.read.select().from(t.house.store.t.forum.threads).orderBy(asc(t.house.store.t.forum.threads.at));
const postRows = () => t.house.store.read.select().from(t.house.store.t.forum.posts).orderBy(asc(t.house.store.t.forum.posts.at));
const memberRows = () =>
  t.house.store.read.select().from(t.house.store.t.members.members).orderBy(asc(t.house.store.t.members.members.joinedAt));

const row = (fields: Record<string, string>): string =>
  `  <row ${Object.entries(fields)
    .map(
      ([name, value]) =>
        `${name}="${value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\n/g, '&#xA;')}"`,
    )
    .join(' ')} />\n`;
const question = (id: number, more: Record<string, string> = {}) =>
  row({
    Id: String(id),
    PostTypeId: '1',
    CreationDate: `2015-01-0${id}T20:09:32.720`,
    Score: '3',
    Body: '<p>How <b>long</b> & why?</p>\n',
    OwnerUserId: '4',
    Title: `Question ${id}`,
    Tags: '<whole-bean><storage>',
    ...more,
  });
const answer = (id: number, parent: number, more: Record<string, string> = {}) =>
  row({
    Id: String(id),
    PostTypeId: '2',
    ParentId: String(parent),
    CreationDate: `2015-02-0${id % 10}T20:09:32.720`,
    Body: `<p>Answer ${id}</p>`,
    OwnerUserId: '8',
    ...more,
  });
const posts = (...rows: string[]) => `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<posts>\n${rows.join('')}</posts>`;
const bringXml = (path: string): Promise<Done> => bringAll(t.house, stackExchangeSource(path, { now }), { space: 'questions', progress });

describe('Stack Exchange', () => {
  it('questions with their answers in order, the accepted one, tags and names', async () => {
    file('Users.xml', `<users>${row({ Id: '4', DisplayName: 'Ann Weaver' })}</users>`);
    const path = file(
      'Posts.xml',
      posts(
        answer(11, 1),
        question(1, { AcceptedAnswerId: '12', ClosedDate: '2015-03-01T00:00:00' }),
        answer(12, 1, { LastEditDate: '2015-02-09T00:00:00' }),
        question(2, { Id: '2', OwnerUserId: '', OwnerDisplayName: 'Long Gone' }),
      ),
    );
    const done = await bringXml(path);
    expect(done.troubles).toEqual([]);
    expect(done.counts).toMatchObject({ topics: 2, posts: 4, accepted: 1, people: 3 });
    expect(await threadRows()).toMatchObject([
      { title: 'Question 1', kind: 'question', solved: true, locked: true, posts: 3, tags: ['whole-bean', 'storage'] },
      { title: 'Question 2', solved: false, posts: 1 },
    ]);
    expect((await postRows()).map(({ n, html }) => [n, html.trim()])).toContainEqual([1, '<p>How <strong>long</strong> &amp; why?</p>']);
    expect((await memberRows()).map(({ name }) => name).sort()).toEqual(['Ann Weaver', 'Long Gone', 'User 8']);
    const before = await everyRow(t.house);
    expect((await bringXml(path)).counts).toMatchObject({ topics: 0, there: 2 });
    expect(await everyRow(t.house)).toEqual(before);
  });

  it('lists what is no talk, names no question, stands twice, has no time; what breaks off is taken up to there', async () => {
    const path = file(
      'Posts.xml',
      posts(
        question(1),
        row({ Id: '5', PostTypeId: '5', CreationDate: '2015-01-01T00:00:00', Body: 'wiki' }),
        answer(11, 99),
        answer(12, 1),
        answer(12, 1),
        answer(13, 1, { CreationDate: 'soon' }),
        row({ PostTypeId: '1' }),
        question(2, { Title: '' }),
      ).slice(0, -8),
    );
    const done = await bringXml(path);
    expect(done.counts).toMatchObject({ topics: 1, posts: 2 });
    expect(
      done.troubles.map(({ what, why }) => `${what.includes('Posts.xml') ? 'file' : what.replace(/ at byte \d+/, '')}: ${why}`).sort(),
    ).toEqual(
      [
        'post 5: it is no question and no answer but the wiki of a tag',
        'post 12: a post with this number stands in the file already: the first one counts',
        'post 13: its time (CreationDate) is no time: soon',
        'the row: it has no number (Id)',
        'post 2: this question has no title (Title)',
        'file: the file breaks off in the middle: what stands before is taken',
        'post 11: its question 99 is not in the file, or could not be taken',
      ].sort(),
    );
  });

  it.each([
    ['{"json": true}', 'this is no XML'],
    ['<?xml version="1.0"?><posts></posts>', 'there is no <row …/> in it'],
    ['', 'there is no <row …/> in it'],
    [`<posts><row Id="1" Body="${'x'.repeat(5_000_000)}`, 'its quotes do not close'],
  ])('says what is wrong with %.30s', async (text, sentence) => {
    const done = await bringXml(file('Posts.xml', text));
    expect(done.troubles).toMatchObject([{ why: expect.stringContaining(sentence) }]);
    expect(done.counts.topics).toBe(0);
  });
});

const reviews = (path: string, more: Partial<Parameters<typeof csvSource>[1]> = {}) =>
  csvSource(path, {
    kind: 'reviews',
    map: { body: 'review', rating: 'label' },
    now,
    at: Date.UTC(2019, 4, 1),
    author: '一位顾客',
    ratings: new Map([['1', '满意']]),
    ...more,
  });
const bringCsv = (source: Parameters<typeof bringAll>[1]): Promise<Done> => bringAll(t.house, source, { space: 'reviews', progress });

describe('tables', () => {
  it('reviews: quotes, commas, line ends of all kinds, equal rows, and once only', async () => {
    const path = file('reviews.csv', '\uFEFFlabel,review\r\n1,很快，好吃，味道足，量大\r\n0,"送餐慢,""凉了""\n下次不点"\n1,好\r1,好\n');
    const done = await bringCsv(reviews(path));
    expect(done.troubles).toEqual([]);
    expect(done.counts).toMatchObject({ topics: 4, posts: 4, people: 1 });
    const rows = await threadRows();
    expect(rows.map(({ title, kind, tags }) => `${kind} ${title} ${tags}`).sort()).toEqual(
      ['review 好 满意', 'review 好 满意', 'review 很快，好吃，味道足，量大 满意', 'review 送餐慢,"凉了" rating-0'].sort(),
    );
    expect((await postRows()).map(({ html }) => html.trim())).toContain('<p>送餐慢,"凉了"<br />下次不点</p>');
    const before = await everyRow(t.house);
    expect((await bringCsv(reviews(path))).counts).toMatchObject({ topics: 0, there: 4 });
    expect(await everyRow(t.house)).toEqual(before);
    expect((await lookOnly(t.house, reviews(path), progress)).counts).toMatchObject({ topics: 0, there: 4 });
  });

  it('authors, times, ids, semicolons; what is amiss is listed by its line', async () => {
    const path = file(
      'r.csv',
      'id;who;when;text\n1;Ann;2020-01-02 10:00;Lovely *stars*\n2;Bo;never;Fine\n1;Cy;2020-01-03;Again\n3;Di;2020-01-04;\n4;Ed\n6\n5;Ann;2020/1/5;"It\'s # good"\n',
    );
    const done = await bringCsv(reviews(path, { map: { id: 'id', author: 'who', at: 'when', body: 'text' } }));
    expect(done.counts).toMatchObject({ topics: 2, people: 1 });
    expect(done.troubles.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'line 3: its time is no time: never',
      'line 4: a row with the same id (1) stands before it: that one counts',
      'line 5: it has no words',
      'line 6: it has 2 fields, the head has 4',
      'line 7: it has 1 field, the head has 4',
    ]);
    expect((await postRows()).map(({ html }) => html.trim())).toEqual(['<p>Lovely *stars*</p>', expect.stringContaining('# good')]);
  });

  it('a map that does not fit is said before anything is read, and so is another encoding', async () => {
    const path = file('r.csv', 'label,review\n1,x\n');
    await expect(bringCsv(reviews(path, { map: { body: 'text' } }))).rejects.toThrow(
      new WrongMap('there is no column text: the file has label, review'),
    );
    await expect(bringCsv(reviews(path, { map: {} }))).rejects.toThrow('say which column is the body');
    const gb = file(
      'gb.csv',
      Buffer.from([0x6c, 0x61, 0x62, 0x65, 0x6c, 0x2c, 0x72, 0x65, 0x76, 0x69, 0x65, 0x77, 0x0a, 0x31, 0x2c, 0xba, 0xc3, 0xb3, 0xd4, 0x0a]),
    );
    expect((await bringCsv(reviews(gb))).troubles).toMatchObject([{ why: expect.stringContaining('it is no text in UTF-8') }]);
    expect((await bringCsv(reviews(gb, { encoding: 'gb18030' }))).counts).toMatchObject({ topics: 1 });
    expect((await threadRows()).map(({ title }) => title)).toEqual(['好吃']);
    const open = file('open.csv', 'label,review\n1,fine\n1,"never closed\n');
    expect((await bringCsv(reviews(open))).troubles).toMatchObject([
      { why: 'the quotes that open in line 3 never close: everything before was taken' },
    ]);
    expect((await bringCsv(reviews(file('empty.csv', '')))).troubles).toMatchObject([{ why: 'the file is empty' }]);
  });

  it('members, with a mail address to claim by; those of another import get theirs', async () => {
    const folder = folderOf(join(t.folder, 'topics'), { '1.json': someTopic(1, [somePost(1, 11)]) });
    await bringAll(t.house, discourseSource(folder, { now }), { space: 'from-before', progress });
    const path = file(
      'members.csv',
      'username,mail,since\nAnn,ann@example.org,2018-01-01\nbo,not a mail,2018-02-01\nann,other@example.org,2018-01-01\n,c@example.org,\n,,\n',
    );
    const source = csvSource(path, {
      kind: 'members',
      map: { handle: 'username', at: 'since' },
      site: 'discourse',
      now,
      author: '',
      ratings: new Map(),
    });
    const done = await bringCsv(source);
    expect(done.counts).toMatchObject({ people: 1, peopleThere: 1 });
    expect(done.troubles.map(({ why }) => why)).toEqual([
      'not a mail is no mail address: this person is brought without it',
      'somebody with the same id stands before it: that row counts',
      'it has no name',
    ]);
    expect(await t.house.store.read.select().from(t.house.store.t.imports.mails)).toHaveLength(1);
    expect((await memberRows()).map(({ handle }) => handle).sort()).toEqual(['ann', 'bo']);
  });

  it('members, then the reviews of the same place: an author called like their handle is that member, who claims them with it', async () => {
    const people = { kind: 'members', map: { handle: 'username' }, now, author: '', ratings: new Map<string, string>() } as const;
    const table = file('members.csv', 'username,mail,name\nZed-One,zed@example.org,Zed One\n');
    const texts = file('r.csv', 'who,text\nzed-one,It held.\n@Zed-One,It still does.\nnobody-else,Mine did not.\n');
    const source = () => reviews(texts, { map: { author: 'who', body: 'text' }, site: 'shop' });
    expect((await bringCsv(csvSource(table, { ...people, site: 'shop' }))).counts).toMatchObject({ people: 1 });
    expect((await lookOnly(t.house, source(), progress)).counts).toMatchObject({ topics: 3, people: 1, peopleThere: 2 });
    expect((await bringCsv(source())).counts).toMatchObject({ topics: 3, people: 1, peopleThere: 2 });
    const zed = (await memberRows()).find(({ handle }) => handle === 'zed-one');
    expect((await postRows()).filter(({ authorId }) => authorId === zed?.id)).toHaveLength(2);
    const before = await everyRow(t.house);
    expect((await bringCsv(source())).counts).toMatchObject({ topics: 0, there: 3, people: 0 });
    expect(await everyRow(t.house)).toEqual(before);
    // a name is typed by anybody: with another address it is somebody else, and whose self can be claimed by which address stays as it was
    const { mails } = t.house.store.t.imports;
    const byMail = file('m.csv', 'who,mail,text\nzed-one,mallory@evil.example,Mine.\nzed-one,zed@example.org,It held for years.\n');
    const addressed = () => reviews(byMail, { map: { author: 'who', body: 'text', mail: 'mail' }, site: 'shop' });
    expect((await lookOnly(t.house, addressed(), progress)).counts).toMatchObject({ people: 1, peopleThere: 1 });
    expect((await bringCsv(addressed())).counts).toMatchObject({ people: 1, peopleThere: 1 });
    expect((await postRows()).filter(({ authorId }) => authorId === zed?.id)).toHaveLength(3);
    const addresses = await t.house.store.read.select().from(mails);
    expect(addresses.find(({ memberId }) => memberId === zed?.id)?.hash).toBe(addressHash('zed@example.org'));
    expect(new Set(addresses.map(({ hash }) => hash)).size).toBe(addresses.length);
    // of another place it is somebody else
    const elsewhere = reviews(texts, { map: { author: 'who', body: 'text' }, site: 'market' });
    expect((await bringCsv(elsewhere)).counts).toMatchObject({ people: 3 });
  });
});

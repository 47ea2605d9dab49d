import { describe, expect, test } from 'vitest';
import { foreignTables } from './tables.ts';

const domains = ['forum', 'members', 'loyalty'];
const found = (source: string): string[] =>
  foreignTables('server/domains/forum/commands/some.ts', source, 'forum', domains).map(({ line, domain }) => `${line} ${domain}`);

describe('the tables of another domain are refused', () => {
  test.each([
    ['through a Work', `await work.db.select().from(work.t.members.members);`],
    ['through a Reader', `await reader.db.select().from(reader.t.members.members);`],
    ['through `t` itself', `const q = ({ t }: Work) => t.members.members;`],
    ['taken apart', `const { members } = work.t.members;`],
    ['the domain taken out', `const { members } = work.t;`],
    ['the domain taken out under another name', `const { members: people } = work.t;`],
    ['the domain taken out and apart', `const { members: { members } } = work.t;`],
    ['out of `t` in a parameter', `const q = ({ t: { members } }: Work) => members;`],
    ['out of `t` under another name', `const q = ({ t: tables }: Work) => tables.members;`],
    ['out of a name for `t`', `const tables = work.t; const { db } = work; db.delete(tables.members.members);`],
    ['in brackets', `const x = work.t['members'];`],
    ['with an optional step', `const x = work?.t?.members?.members;`],
    ['with a cast', `const x = (work.t as Tables).members;`],
    ['by assignment', `let members; ({ members } = work.t);`],
  ])('%s', (_, source) => {
    expect(found(source)).toEqual(['1 members']);
  });

  test('each at its line', () => {
    expect(found(`const { posts } = work.t.forum;\n\nconst a = work.t.members.members,\n  b = work.t.loyalty.rules;`)).toEqual([
      '3 members',
      '4 loyalty',
    ]);
  });
});

describe('the rest is in order', () => {
  test.each([
    ['its own', `const { posts } = work.t.forum; await work.db.insert(work.t.forum.posts).values({});`],
    ["the platform's", `const { changes } = work.t.platform;`],
    ['a field of that name', `const x = thread.members.length + post.members;`],
    ['a column of that name', `const x = work.t.forum.members;`],
    ['a call of that name', `await members.ask(work, id);`],
    ['a comment and a text', `// work.t.members\nconst x = 'work.t.members';`],
    ['another object taken apart', `const { members } = await load(work);`],
  ])('%s', (_, source) => {
    expect(found(source)).toEqual([]);
  });
});

/** A community of other people: brought along, restored or grown here, it gets no demo on top, and nobody whom everybody can sign in as. */
import { afterEach, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../testing.ts';
import { beginDemo } from './open-demo.ts';

let t: TestHouse;
afterEach(() => t.close());

it('is left as it is', async () => {
  t = await testHouse();
  await t.member({ handle: 'somebody' });
  const said: string[] = [];
  expect(await beginDemo(t.house, Date.now(), (line) => said.push(line))).toBeNull();
  expect(said).toEqual([]);
  const { members } = t.house.store.t.members;
  expect((await t.house.store.read.select({ handle: members.handle }).from(members)).map(({ handle }) => handle)).toEqual(['somebody']);
  const { accounts } = t.house.store.t.identity;
  const emails = (await t.house.store.read.select({ email: accounts.email }).from(accounts)).map(({ email }) => email);
  expect(emails.filter((email) => /^(?:member|moderator|manager|admin)@example\.com$/.test(email))).toEqual([]);
});

it('that was a demo opens again to its people', async () => {
  t = await testHouse();
  const said: string[] = [];
  await beginDemo(t.house, Date.now(), (line) => said.push(line));
  expect(said[0]).toContain('making the demo');
  const again = await beginDemo(t.house);
  expect(again?.emails).toContain('member@example.com');

  // under the looks of another brand it stays what it is, and whoever started it is told
  const told = async (theme: string): Promise<string> => {
    const lines: string[] = [];
    const settings = { ...t.house.settings, theme };
    await beginDemo(Object.create(t.house, { settings: { value: settings } }), Date.now(), (line) => lines.push(line));
    return lines.join('\n');
  };
  expect(await told('folkmoot')).toBe('');
  for (const theme of ['yunwu', 'northfell']) expect(await told(theme)).toContain(`made for another brand than FOLKMOOT_THEME=${theme}`);
}, 120_000);

/** Where members can be written to: only where they said so themselves, and where mail arrives. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteTrouble } from '../../platform/mail/trouble.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { mailOf } from './index.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

test('a confirmed address is there; none, an unconfirmed, a made-up one and one that mail came back from are not', async () => {
  const [confirmed, unconfirmed, byPhone, cameBack] = await Promise.all([1, 2, 3, 4].map(() => someMember(t)));
  const without = await t.member();
  const { accounts } = t.house.store.t.identity;
  const { members } = t.house.store.t.members;
  const all = [confirmed, unconfirmed, byPhone, cameBack, without].map((member) => (member as { id: string }).id);
  const accountOf = async (member = confirmed) => {
    const [row] = await t.house.store.read
      .select()
      .from(members)
      .where(eq(members.id, (member as { id: string }).id));
    const [account] = await t.house.store.read
      .select()
      .from(accounts)
      .where(eq(accounts.id, row?.accountId as string));
    return account as { id: string; email: string };
  };
  const [two, three, four, one] = [await accountOf(unconfirmed), await accountOf(byPhone), await accountOf(cameBack), await accountOf()];
  await t.house.system('test', async (work) => {
    await work.db.update(accounts).set({ emailVerified: false }).where(eq(accounts.id, two.id));
    // it must not count even if somebody marked it as confirmed
    await work.db
      .update(accounts)
      .set({ email: `${three.id.toLowerCase()}@phone.invalid` })
      .where(eq(accounts.id, three.id));
    for (let i = 0; i < 2; i++) await noteTrouble(work, four.email, 2);
  });
  const found = await mailOf(t.house.reader({ kind: 'system', name: 'test' }, 'en'), all);
  expect([...found]).toEqual([[(confirmed as { id: string }).id, { address: one.email, locale: null, name: 'Person A' }]]);
  expect(await mailOf(t.house.reader({ kind: 'system', name: 'test' }, 'en'), [])).toEqual(new Map());
});

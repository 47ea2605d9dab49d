/** DescribePicture: one's own words for one's own picture. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { broughtPicture } from '../media.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

test('its member says what it shows, in one line; others do not', async () => {
  const [ann, bea] = [await someMember(t), await someMember(t)];
  const id = await broughtPicture(t.house, ann);
  const say = (alt: string, as = ann, at = id) => t.ask('PATCH', `/api/media/${at}`, { as, body: { alt } });
  expect((await say(' 一只\n包\u202e ')).statusCode).toBe(200);
  const { pictures } = t.house.store.t.media;
  const [kept] = await t.house.store.read.select({ alt: pictures.alt }).from(pictures).where(eq(pictures.id, id));
  expect(kept?.alt).toBe('一只 包');
  expectRefused(t, await leavesNothing(t, () => say('mine', bea)), 403, 'media.refusal.not-your-picture');
  expectRefused(t, await say('x', ann, '1ChNG9aJ5zwERwVRUqwpsj'), 404, 'media.refusal.picture-missing');
  expectFault(await say('x'.repeat(301)), t, 'alt', 'too-long', { limit: 300 });
});

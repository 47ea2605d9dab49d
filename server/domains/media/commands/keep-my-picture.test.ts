/** KeepMyPicture and TakeMyPictureAway: the face everywhere, its place when there is none, what becomes of the one before. */
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { somePicture } from '../media.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

const keep = (as: Member, bytes: Buffer) => t.ask('PUT', '/api/me/picture', { as, body: {}, file: { bytes } });
const faceOn = async (member: Member): Promise<string | undefined> =>
  /<image href="([^"]*)"/.exec((await t.ask('GET', `/m/${member.handle}`)).body)?.[1];

test('it is cut square, in two sizes, seen by anybody, and stands on the page at once', async () => {
  const ann = await someMember(t, { handle: 'ann' });
  expect(await faceOn(ann)).toBeUndefined();
  const { mediaId, src } = (await keep(ann, await somePicture({ width: 900, height: 500, type: 'jpeg' }))).json();
  expect(await faceOn(ann)).toBe(src);
  const large = await t.ask('GET', src);
  expect(large.headers['cache-control']).toBe('public, max-age=3600, s-maxage=30');
  expect(await sharp(large.rawPayload).metadata()).toMatchObject({ width: 256, height: 256, format: 'webp' });
  expect(await sharp((await t.ask('GET', `${src}/small`)).rawPayload).metadata()).toMatchObject({ width: 128, height: 128 });
  expect((await t.ask('GET', '/api/me', { as: ann })).json().picture).toBe(mediaId);
  expect((await t.ask('GET', '/api/members/ann')).json().picture).toBe(mediaId);
});

test('the one before is nobody’s face any more, and neither is the one that was taken away', async () => {
  const bea = await someMember(t, { handle: 'bea' });
  const first = (await keep(bea, await somePicture())).json().src;
  const second = (await keep(bea, await somePicture())).json().src;
  expect([(await t.ask('GET', first)).statusCode, (await t.ask('GET', second)).statusCode]).toEqual([404, 200]);
  expect((await t.ask('DELETE', '/api/me/picture', { as: bea })).statusCode).toBe(200);
  expect([(await t.ask('GET', second)).statusCode, await faceOn(bea)]).toEqual([404, undefined]);
  expect((await t.ask('DELETE', '/api/me/picture', { as: bea })).statusCode).toBe(200);
});

test('as a plain form it leads back, and a file that is none is told of at its field', async () => {
  const cat = await someMember(t, { handle: 'cat' });
  const form = { _back: '/me/settings/picture' };
  const send = (bytes: Buffer) => t.ask('POST', '/forms/keep-my-picture', { as: cat, form, file: { bytes } });
  const taken = await send(await somePicture());
  expect([taken.statusCode, taken.headers.location]).toEqual([303, '/me/settings/picture?kept=true']);
  const page = await t.ask('GET', taken.headers.location as string, { as: cat });
  expect(page.body).toMatch(/<p class="notice good" role="status">.*Kept\./);
  expect(page.body).toContain('action="/forms/take-my-picture-away"');
  const refused = await leavesNothing(t, () => send(Buffer.from('<svg onload="alert(1)">')));
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toMatch(/id="file"[^>]*aria-invalid="true" aria-describedby="file-fault file-hint"/);
  expect(refused.body).toContain(t.house.say('en')('media.refusal.not-a-picture'));
  const nothing = await send(Buffer.alloc(0));
  expect(nothing.body).toContain(t.house.say('en')('media.refusal.file-missing'));
});

test('two pictures at once: one of them is the face, and nothing is left over', async () => {
  const dan = await someMember(t, { handle: 'dan' });
  const files = [await somePicture(), await somePicture()];
  const ids = (await Promise.all(files.map((bytes) => keep(dan, bytes)))).map((answer) => answer.json().mediaId as string);
  const face = (await t.ask('GET', '/api/me', { as: dan })).json().picture;
  expect(ids).toContain(face);
  const codes = await Promise.all(ids.map(async (id) => (await t.ask('GET', `/media/${id}`)).statusCode));
  expect(codes.filter((code) => code === 200)).toHaveLength(1);
});

test('a visitor and who sends nothing are refused', async () => {
  const file = { bytes: await somePicture() };
  expect((await leavesNothing(t, () => t.ask('PUT', '/api/me/picture', { body: {}, file }))).statusCode).toBe(401);
  const eve = await someMember(t);
  expectRefused(t, await t.ask('PUT', '/api/me/picture', { as: eve, body: {} }), 422, 'media.refusal.file-missing', { field: 'file' });
});

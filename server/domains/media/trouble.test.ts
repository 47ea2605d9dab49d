/** Uploads that go wrong: a disk that refuses, a sender who stalls or leaves, a worker that is killed in the middle. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { Pictures } from '../../platform/pictures/pictures.ts';
import { multipartOf, type TestHouse, testHouse } from '../../testing.ts';
import { differencesIn, leavesNothing, someMember } from '../domains.fixtures.ts';
import { somePicture } from './media.fixtures.ts';

let t: TestHouse;
let ann: Member;
let port: number;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t, { role: 'manager' });
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  const address = t.app.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  expect(await differencesIn(t.house)).toEqual([]);
  await t.close();
});

/** A machine that does other things too is slow, and no less right. */
const patiently = { timeout: 10_000 };
const bring = async (as = ann) => t.ask('POST', '/api/media', { as, body: {}, file: { bytes: await somePicture() } });

test('a disk that takes nothing: the picture is refused as our fault, no row is left, and it works again afterwards', async () => {
  const files = join(t.folder, 'files');
  expect(existsSync(files)).toBe(false);
  // a file in the way of the folder: even an administrator of the machine meets it
  writeFileSync(files, '');
  const answer = await leavesNothing(t, () => bring());
  expect([answer.statusCode, answer.json().type]).toEqual([500, 'broken']);
  expect(t.errors.splice(0)).toHaveLength(1);
  rmSync(files);
  expect((await bring()).statusCode).toBe(200);
});

test('who stalls or leaves in the middle holds nobody up, and gives the place back', async () => {
  const cookie = await t.cookie(ann);
  const { type, body } = multipartOf({}, { bytes: await somePicture({ width: 600, height: 600, type: 'jpeg' }) });
  const begin = () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /api/media HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, 300));
    return socket;
  };
  const stalled = [begin(), begin()];
  // both must have come in before anything else of this member does
  await new Promise((go) => setTimeout(go, 500));
  await expect.poll(async () => (await bring()).statusCode, patiently).toBe(429);
  // others are served meanwhile
  expect((await bring(await someMember(t))).statusCode).toBe(200);
  for (const socket of stalled) socket.destroy();
  await expect.poll(async () => (await bring()).statusCode, patiently).toBe(200);
});

test('a length that is not true ends in a refusal', async () => {
  const cookie = await t.cookie(ann);
  const { type, body } = multipartOf({}, { bytes: await somePicture() });
  const answer = await new Promise<string>((done) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST /api/media HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length - 40}\r\n\r\n`,
      );
      socket.write(body);
    });
    socket.on('data', (data) => {
      got += String(data);
    });
    socket.on('error', () => done(got));
    socket.on('close', () => done(got));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

test('a worker that dies in the middle does that picture again, and one that dies twice loses that picture alone; too many that wait are told to come again', async () => {
  const pictures = new Pictures();
  const large = await somePicture({ width: 4000, height: 4000, type: 'png' });
  const first = pictures.make(large, 'photo');
  await new Promise((go) => setTimeout(go, 50));
  pictures.lose();
  expect(await first).toHaveProperty('large');
  const second = pictures.make(large, 'photo');
  // the next one takes its place in the same turn of the loop in which the end of the last is noticed
  for (const lost = new Set<number | undefined>(); lost.size < 2; ) {
    await new Promise((go) => setTimeout(go, 20));
    const id = pictures.lose();
    if (id !== undefined) lost.add(id);
  }
  expect(await second).toEqual({ unfit: 'not-a-picture' });
  expect(await pictures.make(await somePicture(), 'photo')).toHaveProperty('large');
  const waiting = Array.from({ length: 17 }, () => pictures.make(large, 'face').catch((error: { type: string }) => error.type));
  expect((await Promise.all(waiting)).filter((made) => made === 'too-busy')).toHaveLength(1);
  await pictures.close();
}, 60_000);

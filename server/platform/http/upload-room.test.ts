/** Who sends slowly keeps nobody else out, is told so, and fills no memory. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { somePicture } from '../../domains/media/media.fixtures.ts';
import { multipartOf, type TestHouse, testHouse } from '../../testing.ts';
import type { Member } from '../actor.ts';
import { UploadRoom } from './upload-room.ts';

let t: TestHouse;
let port: number;
beforeAll(async () => {
  t = await testHouse({ uploads: { deadlineMs: 4000 } });
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  port = (t.app.server.address() as { port: number }).port;
});
afterAll(() => t.close());

/** Begins to send a picture, and stops in the middle of it. */
const begin = async (member: Member, path: string) => {
  const cookie = await t.cookie(member);
  const { type, body } = multipartOf({ _back: '/' }, { bytes: await somePicture({ width: 600, height: 600, type: 'jpeg' }) });
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('error', () => {});
  socket.on('data', (data) => {
    answer += String(data);
  });
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  socket.write(body.subarray(0, 600));
  return { socket, answer: () => answer };
};

test.each(['/api/media', '/forms/bring-picture'])(
  '%s: slow senders keep nobody else out, and are told after a while',
  async (path) => {
    const slow: Awaited<ReturnType<typeof begin>>[] = [];
    for (let i = 0; i < 5; i++) {
      const member = await t.member();
      slow.push(await begin(member, path), await begin(member, path));
    }
    await new Promise((go) => setTimeout(go, 500));
    const bring = async (as: Member) =>
      (await t.ask('POST', '/api/media', { as, body: {}, file: { bytes: await somePicture() } })).statusCode;
    expect(await bring(await t.member())).toBe(200);
    await expect
      .poll(() => slow.filter(({ answer }) => answer().includes('The file came too slowly: after 4 seconds')).length, { timeout: 15_000 })
      .toBe(10);
    for (const { socket } of slow) socket.destroy();
  },
  30_000,
);

test('past the bytes that all may hold, who has been sending for the longest makes room', async () => {
  const room = new UploadRoom({ mostBytes: 100 });
  const outcomes: Record<string, string> = {};
  const send = (name: string, bytes: number) =>
    room
      .hold(name, (body) =>
        room.read(body, async () => {
          room.keep(body, Buffer.alloc(bytes));
          await new Promise((go) => setTimeout(go, 50));
          return body.chunks.length;
        }),
      )
      .then(
        (kept) => {
          outcomes[name] = `whole ${kept}`;
        },
        (error: { type: string }) => {
          outcomes[name] = error.type;
        },
      );
  await Promise.all([send('first', 60), send('second', 30), send('third', 60), send('alone', 101)]);
  expect(outcomes).toEqual({ first: 'too-busy', second: 'too-busy', third: 'too-busy', alone: 'too-busy' });
  // nothing is left behind
  await Promise.all([send('next', 60), send('other', 40)]);
  expect(outcomes).toMatchObject({ next: 'whole 1', other: 'whole 1' });
  await Promise.all([send('early', 60), send('late', 60)]);
  expect(outcomes).toMatchObject({ early: 'too-busy', late: 'whole 1' });
});

test('two at a time for one member', async () => {
  const room = new UploadRoom();
  const wait = () => room.hold('ann', () => new Promise((go) => setTimeout(go, 50)));
  const done = await Promise.allSettled([wait(), wait(), wait()]);
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  await wait();
});

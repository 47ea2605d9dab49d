/** BringPicture: what is taken, what is refused and in which words, and what is left of a picture. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { multipartOf, type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { broughtPicture, somePicture } from '../media.fixtures.ts';

let t: TestHouse;
let ann: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
});
afterAll(() => endSound(t));

const bring = (bytes: Buffer, fields: Record<string, string> = {}, as = ann) =>
  t.ask('POST', '/api/media', { as, body: fields, file: { bytes } });
const got = async (src: string, as?: Member) => t.ask('GET', src, { as });

/** A PNG whose header speaks of so many pixels, and hardly holds any. */
const hollowPng = (width: number, height: number): Buffer => {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer): number => {
    let c = 0xffffffff;
    for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

test('a large photo comes back as WebP, 2000 px wide with a copy of 800, and its own member sees it', async () => {
  const answer = await bring(await somePicture({ width: 3000, height: 1500, type: 'jpeg' }), { alt: '  A bag\non a wall ' });
  expect(answer.json()).toEqual({
    mediaId: expect.any(String),
    src: expect.any(String),
    width: 2000,
    height: 1000,
    alt: 'A bag on a wall',
  });
  const { src } = answer.json();
  const large = await got(src, ann);
  expect(large.headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  expect(large.headers['content-disposition']).toMatch(/^inline; filename="[1-9A-Za-z]{22}\.webp"$/);
  expect(await sharp(large.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 2000, height: 1000 });
  expect(await sharp((await got(`${src}/small`, ann)).rawPayload).metadata()).toMatchObject({ format: 'webp', width: 800, height: 400 });
  expect(await sharp((await got(`${src}/tiny`, ann)).rawPayload).metadata()).toMatchObject({ format: 'webp', width: 400, height: 200 });
  expect((await got(`${src}/tiny`)).statusCode).toBe(404);
  const again = await t.ask('GET', src, { as: ann, headers: { 'if-none-match': String(large.headers.etag) } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  // nothing shows it yet
  expect((await got(src)).statusCode).toBe(404);
  expect((await got(src, await someMember(t))).statusCode).toBe(404);
  expect((await got(src, await someMember(t, { role: 'moderator' }))).statusCode).toBe(200);
});

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s is taken', async (type) => {
  const as = await someMember(t);
  expect((await bring(await somePicture({ type }), {}, as)).json()).toMatchObject({ width: 24, height: 16 });
});

test('what the camera noted is gone, and its turn is applied', async () => {
  const as = await someMember(t);
  const file = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a53' } })
    .withExif({ IFD0: { Make: 'SECRETCAM' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  const { src, width, height } = (await bring(file, {}, as)).json();
  expect([width, height]).toEqual([20, 40]);
  const { exif, icc, xmp, iptc, orientation, space } = await sharp((await got(src, as)).rawPayload).metadata();
  expect({ exif, icc, xmp, iptc, orientation, space }).toEqual({ space: 'srgb' });
});

/** A JPEG with this in a part of its own (`0xfe` a remark, `0xe1` what cameras note), right after its beginning. */
const noted = (jpeg: Buffer, words: Buffer, part = 0xfe): Buffer => {
  const length = words.length + 2;
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, part, length >> 8, length & 0xff]), words, jpeg.subarray(2)]);
};
/** A PNG with a text chunk before its end. */
const told = (png: Buffer, words: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from('tEXtComment\0'), words]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, -12), length, body, sum, png.subarray(-12)]);
};
const markup = Buffer.from('<html><script>alert(1)</script>');
/** One stored file and the list of it: what `unzip` takes. */
const zip = (): Buffer => {
  const [file, list, end] = [Buffer.alloc(31, 0), Buffer.alloc(47, 0), Buffer.alloc(22, 0)];
  file.write('PK\x03\x04', 'latin1');
  list.write('PK\x01\x02', 'latin1');
  end.write('PK\x05\x06', 'latin1');
  for (const [part, at] of [
    [file, 26],
    [list, 28],
  ] as const)
    part.writeUInt16LE(1, at);
  for (const at of [8, 10]) end.writeUInt16LE(1, at);
  end.writeUInt32LE(list.length, 12);
  return Buffer.concat([file, list, end]);
};

test.each([
  ['a page behind the end of a JPEG', async () => Buffer.concat([await somePicture({ type: 'jpeg' }), markup])],
  ['a page in a remark of a JPEG', async () => noted(await somePicture({ type: 'jpeg' }), markup)],
  [
    'a drawing that can run, in what a camera notes',
    async () =>
      noted(await somePicture({ type: 'jpeg' }), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 0xe1),
  ],
  ['a script of a server in a text of a PNG', async () => told(await somePicture(), Buffer.from('<?php system($_GET[0]); ?>'))],
  ['a page behind the end of a WebP', async () => Buffer.concat([await somePicture({ type: 'webp' }), Buffer.from('<!DOCTYPE HTML >')])],
  ['a page behind the end of a GIF', async () => Buffer.concat([await somePicture({ type: 'gif' }), markup])],
  ['a page behind the end of an AVIF', async () => Buffer.concat([await somePicture({ type: 'avif' }), markup])],
  ['an archive behind the end', async () => Buffer.concat([await somePicture({ type: 'png' }), zip()])],
  [
    'a script that makes a remark of the picture',
    async () => noted(await somePicture({ type: 'jpeg' }), Buffer.concat([Buffer.from('*/=alert(1)/*'), Buffer.alloc(0x2f2a - 15)]), 0xe0),
  ],
] as const)('a picture that hides something is refused: %s', async (_, file) => {
  const bytes = await file();
  // a decoder takes it as it is: the house refuses it, not the format
  expect((await sharp(bytes).metadata()).width).toBe(24);
  expectRefused(t, await leavesNothing(t, () => bring(bytes)), 422, 'media.refusal.hides-a-page', { field: 'file' });
  expect((await bring(await somePicture(), {}, await someMember(t))).statusCode).toBe(200);
});

test('what phones put behind and into a picture is no fault, and goes', async () => {
  const xmp = Buffer.from(
    'http://ns.adobe.com/xap/1.0/\0<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MotionPhoto="1"><dc:title>a &lt;script&gt; of a play</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>',
  );
  const plain = await sharp({ create: { width: 24, height: 16, channels: 3, background: '#27a' } })
    .withExif({ IFD0: { Make: 'SECRETCAM' } })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  const photo = noted(plain, xmp, 0xe1);
  // a film of noise: what is compressed looks like it
  const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), randomBytes(2_000_000)]);
  const index = Buffer.concat([Buffer.from('MPF\0MM\0*\0\0\0\b', 'latin1'), Buffer.alloc(70)]);
  const second = await somePicture({ type: 'jpeg' });
  for (const file of [photo, Buffer.concat([photo, film]), Buffer.concat([noted(photo, index, 0xe2), second, second])]) {
    const as = await someMember(t);
    const { src, width, height } = (await bring(file, {}, as)).json();
    expect([width, height]).toEqual([24, 16]);
    const kept = (await got(src, as)).rawPayload.toString('latin1');
    for (const word of ['SECRETCAM', 'xmpmeta', 'ftyp', 'MPF']) expect(kept).not.toContain(word);
  }
});

test('of what moves the first picture stays', async () => {
  const as = await someMember(t);
  const frames = Buffer.concat([Buffer.alloc(16 * 16 * 3, 0), Buffer.alloc(16 * 16 * 3, 255)]);
  const gif = await sharp(frames, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } })
    .gif({ loop: 0 })
    .toBuffer();
  const { src, height } = (await bring(gif, {}, as)).json();
  expect(height).toBe(16);
  expect((await sharp((await got(src, as)).rawPayload).metadata()).pages ?? 1).toBe(1);
});

test.each([
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a page that begins like a picture', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html>')])],
  ['a PNG of nothing', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['words', Buffer.from('words')],
])('%s is refused', async (_, bytes) => {
  expectRefused(t, await leavesNothing(t, () => bring(bytes)), 422, 'media.refusal.not-a-picture', { field: 'file' });
});

test('a picture cut off in the middle is refused', async () => {
  const photo = await somePicture({ width: 400, height: 400, type: 'jpeg' });
  expectRefused(t, await bring(photo.subarray(0, photo.length / 3)), 422, 'media.refusal.not-a-picture', { field: 'file' });
});

test('40,000 x 40,000 pixels are refused by the header alone, at once, and the house goes on', async () => {
  const bomb = hollowPng(40_000, 40_000);
  const began = Date.now();
  expectRefused(t, await leavesNothing(t, () => bring(bomb)), 422, 'media.refusal.too-many-pixels', {
    field: 'file',
    values: { pixels: 40_000_000 },
  });
  expect(Date.now() - began).toBeLessThan(5_000);
  expect((await t.ask('GET', '/')).statusCode).toBe(200);
});

test.each([
  [1, 39_000_000],
  [20_001, 2],
])(
  '%d x %d pixels are refused by the header alone: few enough, and a line that would take seconds to make smaller',
  async (width, height) => {
    const began = Date.now();
    expectRefused(t, await leavesNothing(t, () => bring(hollowPng(width, height))), 422, 'media.refusal.side-too-long', {
      field: 'file',
      values: { side: 20_000 },
    });
    expect(Date.now() - began).toBeLessThan(3_000);
  },
);
test('a panorama of 20,000 pixels is taken', async () => {
  expect((await bring(await somePicture({ width: 20_000, height: 40 }))).statusCode).toBe(200);
});

test('more than 10 MB are refused, said by the size or found on the way', async () => {
  const large = Buffer.alloc(10 * 1024 * 1024 + 1, 1);
  const said = { field: 'file', values: { megabytes: 10 } };
  expectRefused(t, await leavesNothing(t, () => bring(large)), 413, 'media.refusal.file-too-large', said);
  expectRefused(t, await bring(Buffer.alloc(11 * 1024 * 1024, 1)), 413, 'media.refusal.file-too-large', said);
});

test('no file, an empty one, another name for it, two of them, too many parts, a huge field', async () => {
  expectRefused(t, await t.ask('POST', '/api/media', { as: ann, body: {} }), 422, 'media.refusal.file-missing', { field: 'file' });
  expectRefused(t, await bring(Buffer.alloc(0)), 422, 'media.refusal.file-missing', { field: 'file' });
  const picture = await somePicture();
  const elsewhere = await t.ask('POST', '/api/media', { as: ann, body: {}, file: { bytes: picture, field: '__proto__' } });
  expect(elsewhere.statusCode).toBe(400);
  const named = await t.ask('POST', '/api/media', { as: ann, body: {}, file: { bytes: picture, field: 'other' } });
  expectFault(named, t, 'other', 'unknown-field', { name: 'other' });
  const raw = async (body: Buffer, type = 'multipart/form-data; boundary=x') =>
    t.app.inject({ method: 'POST', url: '/api/media', headers: { cookie: await t.cookie(ann), 'content-type': type }, payload: body });
  const part = (name: string, content: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"; filename="a"\r\n\r\n${content}\r\n`;
  expect((await raw(Buffer.from(`${part('file', 'a')}${part('file', 'b')}--x--\r\n`))).statusCode).toBe(413);
  const many = multipartOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`f${i}`, 'x'])), { bytes: picture });
  expect((await raw(many.body, many.type)).statusCode).toBe(413);
  expectFault(await bring(picture, { alt: 'x'.repeat(20_000) }), t, 'alt', 'too-long', { limit: 300 });
  expect((await bring(picture, { alt: 'x'.repeat(200_000) })).statusCode).toBe(413);
  expect((await raw(Buffer.from('no parts at all'))).statusCode).toBe(400);
  expect((await raw(Buffer.from(part('file', 'never ends')))).statusCode).toBe(400);
  expect((await raw(Buffer.from('x'), 'multipart/form-data')).statusCode).toBe(400);
  expectFault(await bring(picture, { alt: 'x'.repeat(301) }), t, 'alt', 'too-long', { limit: 300 });
  expectFault(await bring(picture, { what: 'x' }), t, 'what', 'unknown-field', { name: 'what' });
});

test('a file comes only where one is asked for', async () => {
  const answer = await t.ask('POST', '/api/threads', { as: ann, body: { title: 'x' }, file: { bytes: await somePicture() } });
  expect(answer.statusCode).toBe(415);
});

test('tricks with the name change nothing', async () => {
  const as = await someMember(t);
  for (const name of ['../../../etc/passwd', 'a.php', 'a.jpg\\u0000.html', 'x'.repeat(5_000)]) {
    const file = { bytes: await somePicture(), name, type: 'text/html' };
    const answer = await t.ask('POST', '/api/media', { as, body: {}, file });
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await got(answer.json().src, as)).headers['content-type']).toBe('image/webp');
  }
  const names = readdirSync(join(t.folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(names.every((entry) => /^[0-9a-f]{60}$/.test(entry.name))).toBe(true);
});

test('the same picture sent twice is one; a day takes ten of a newcomer, and the next day more', async () => {
  const as = await someMember(t);
  const twice = await somePicture();
  const first = (await bring(twice, {}, as)).json().mediaId;
  expect((await bring(twice, {}, as)).json().mediaId).toBe(first);
  const many = await Promise.all(Array.from({ length: 9 }, () => somePicture()));
  for (const file of many) expect((await bring(file, {}, as)).statusCode).toBe(200);
  expectRefused(t, await bring(await somePicture(), {}, as), 429, 'media.refusal.enough-today', { field: 'file', values: { count: 10 } });
  const { clock } = t.house;
  t.house.clock = () => clock() + 86_400_000;
  try {
    expect(await broughtPicture(t.house, as)).toHaveLength(22);
  } finally {
    t.house.clock = clock;
  }
});

test('of one member two are taken at once', async () => {
  const as = await someMember(t);
  await t.cookie(as);
  const files = await Promise.all(Array.from({ length: 4 }, () => somePicture({ width: 900, height: 900 })));
  const statuses = (await Promise.all(files.map((file) => bring(file, {}, as)))).map((answer) => answer.statusCode).sort();
  expect(statuses).toEqual([200, 200, 429, 429]);
});

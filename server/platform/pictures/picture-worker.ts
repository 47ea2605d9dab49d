/**
 * The process that decodes what people send: started by pictures.ts, asked by messages, ended when idle or too slow. A decoder that
 * crashes, hangs or takes too much memory takes this process with it and not the server; and it has none of the server's secrets.
 */
import { setPriority } from 'node:os';
import sharp from 'sharp';
import { cardSvg } from '../cards/card.ts';
import { iconSvg } from '../cards/icon.ts';
import { hidesPage } from './hidden-page.ts';
import { type Answer, longestSide, type Made, mostPixels, type Shape, type Task } from './tasks.ts';

// whoever reads a page goes before whoever uploads
setPriority(10);
sharp.cache(false);
sharp.concurrency(1);
// of the many formats that libvips can read only those that are taken: the others are never even tried
sharp.block({ operation: ['VipsForeignLoad'] });
const loaders = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif', 'VipsForeignLoadHeif'];
sharp.unblock({ operation: loaders });

/** Seconds for each step; the parent ends the process for all of them together. */
const timeLimit = { seconds: 8 };
/** `photo`: as wide as a post is on a good screen; tall ones (a long screenshot) within what WebP can hold. */
const largest = { photo: { width: 2000, height: 8000 }, face: { width: 256, height: 256 } };
const smaller = { photo: [800, 400], face: [128, 128] } as const;

const picture = async (bytes: Uint8Array, shape: Shape): Promise<Answer> => {
  // the header alone: what would take too much to decode is refused before anything is decoded
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (!header.width || !header.height) return { unfit: 'not-a-picture' };
  if (hidesPage(bytes)) return { unfit: 'hides-a-page' };
  if (header.width * header.height > mostPixels) return { unfit: 'too-many-pixels' };
  if (Math.max(header.width, header.height) > longestSide) return { unfit: 'side-too-long' };

  // Only pixels go on from here: metadata, colour profiles and whatever else was in the file do not. Of what moves the first picture
  // stays: nothing in a conversation may move by itself.
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .timeout(timeLimit)
    .autoOrient()
    .resize(
      shape === 'face'
        ? { ...largest.face, fit: 'cover', position: sharp.strategy.attention }
        : { ...largest.photo, fit: 'inside', withoutEnlargement: true },
    )
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).timeout(timeLimit);
  const large = await pixels().webp({ quality: 80 }).toBuffer();
  let made: Made = { bytes: large, width: info.width, height: info.height };
  const sizes = [made];
  for (const width of smaller[shape]) {
    if (width < made.width) {
      const { data: bytes, info } = await pixels().resize({ width }).webp({ quality: 80 }).toBuffer({ resolveWithObject: true });
      made = { bytes, width: info.width, height: info.height };
    }
    sizes.push(made);
  }
  const [, small, tiny] = sizes as [Made, Made, Made];
  return { made: { large: sizes[0] as Made, small, tiny } };
};

/** What is ours may be drawn from SVG; what people send never is, so its loader is only there meanwhile: one task comes after the other. */
const drawn = async (words: string): Promise<Buffer> => {
  const svg = Buffer.from(words);
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  try {
    // few colours, and those between them: a third of the bytes of a full picture
    return await sharp(svg).timeout(timeLimit).png({ palette: true, colours: 48, dither: 0, effort: 7, compressionLevel: 9 }).toBuffer();
  } finally {
    sharp.block({ operation: ['VipsForeignLoadSvg'] });
  }
};

const answer = async (task: Task): Promise<Answer> => {
  try {
    if (task.do === 'picture') return await picture(task.bytes, task.shape);
    return { png: await drawn(task.do === 'card' ? cardSvg(task.card) : task.do === 'icon' ? iconSvg(task.icon) : task.svg) };
  } catch (error) {
    // what is drawn is ours alone: why it can't be is for the log, a picture that can't be read is its member's
    if (task.do !== 'picture') console.error('this can not be drawn:', error);
    return { unfit: 'not-a-picture' };
  }
};

process.on('message', (task: Task) => {
  void answer(task).then((answered) => process.send?.(answered));
});
// the server has gone
process.on('disconnect', () => process.exit(0));

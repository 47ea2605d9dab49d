/**
 * Pictures in what people write: which of the house's a text names, and how one is written as HTML.
 *
 * Owns: the address of a picture as it may stand in a text, and the tag. Does not own: which pictures there are (the caller looks
 * before the text is rendered, and hands their sizes in).
 */
import { MAX_PICTURES } from './bounds.ts';

/** What is known of a picture before its text is rendered: its size, so that nothing jumps, and what it shows in words. */
export type KnownPicture = { width: number; height: number; smallWidth: number; alt: string };
export type KnownPictures = ReadonlyMap<string, KnownPicture>;

export const MAX_ALT = 300;
const ID = '[1-9A-HJ-NP-Za-km-z]{22}';
const ADDRESS = new RegExp(`^/media/(${ID})$`);
const NAMED = new RegExp(`\\]\\(\\s*/media/(${ID})[)\\s]|\\]:\\s*/media/(${ID})(?=\\s|$)`, 'g');

/** The id in the address of one of our pictures, or null. */
export const pictureOf = (address: string): string | null => ADDRESS.exec(address)?.[1] ?? null;

/** The pictures that a text may come to show, each once: what to look for before it is rendered. Cheap where there are none. */
export const picturesIn = (source: string): string[] => {
  if (!source.includes('/media/')) return [];
  const found = new Set<string>();
  for (const [, one, two] of source.matchAll(NAMED)) {
    found.add((one ?? two) as string);
    if (found.size >= MAX_PICTURES) break;
  }
  return [...found];
};

const SHOWN = new RegExp(`<img src="/media/(${ID})"`, 'g');
/** The pictures that rendered HTML shows, each once: what was found usable then, and not what the source names. */
export const picturesShownIn = (html: string): string[] => [...new Set([...html.matchAll(SHOWN)].map(([, id]) => id as string))];

/** How wide a picture in a text is drawn: the column, on a phone the screen. */
const SIZES = '(max-width: 47.99em) 100vw, 40em';

/** The attributes of the tag, for an alternative text that is escaped already. */
export const pictureTag = (id: string, picture: KnownPicture, alt: string): string => {
  const src = `/media/${id}`;
  const both =
    picture.smallWidth < picture.width ? ` srcset="${src}/small ${picture.smallWidth}w, ${src} ${picture.width}w" sizes="${SIZES}"` : '';
  return `<img src="${src}"${both} width="${picture.width}" height="${picture.height}" alt="${alt}" loading="lazy" decoding="async">`;
};

const READ: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const WRITE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const readable = (escaped: string): string => escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => READ[name] as string);
const clipped = (alt: string): string => [...alt].slice(0, MAX_ALT).join('');

/** The tags of our pictures in rendered HTML, as they are written above: each of them once, with its words where it stands. */
const TAG = new RegExp(`<img src="/media/(${ID})"[^<>]*? width="(\\d{1,5})" height="(\\d{1,5})" alt="([^"]*)"`, 'g');
export const picturesAsShown = (html: string): { src: string; width: number; height: number; alt: string }[] => {
  const found = [...html.matchAll(TAG)].map(([, id, width, height, alt = '']) => ({
    src: `/media/${id}`,
    width: Number(width),
    height: Number(height),
    alt: readable(alt),
  }));
  return [...new Map(found.map((picture) => [picture.src, picture])).values()];
};

/** The HTML of a post with the picture called `alt` wherever it was called `before`, as its member said. */
export const withPictureWords = (html: string, id: string, before: string, alt: string): string =>
  html.replace(new RegExp(`(<img src="/media/${id}"[^<>]* alt=")([^"]*)"`, 'g'), (tag, start: string, said: string) =>
    readable(said) === clipped(before) ? `${start}${clipped(alt).replace(/[&<>"]/g, (sign) => WRITE[sign] as string)}"` : tag,
  );
/** Does the text show the picture without words of its own for it? */
export const leavesWordsToPicture = (source: string, id: string): boolean =>
  new RegExp(`!\\[\\s*\\]\\(\\s*/media/${id}[)\\s]`).test(source);

const SRCSET = new RegExp(`^/media/(${ID})/small \\d{1,4}w, /media/(${ID}) \\d{1,4}w$`);
/** The second wall's own look at the tag: nothing but what is written above. Null: no picture of ours, so none at all. */
export const safePicture = (attributes: Record<string, string>): Record<string, string> | null => {
  const { src = '', srcset, width = '', height = '', alt = '' } = attributes;
  const id = pictureOf(src);
  if (!id || !/^\d{1,5}$/.test(width) || !/^\d{1,5}$/.test(height)) return null;
  const both = srcset ? SRCSET.exec(srcset) : null;
  return {
    src,
    ...(both && both[1] === id && both[2] === id ? { srcset: srcset as string, sizes: SIZES } : {}),
    width,
    height,
    alt: [...alt].slice(0, MAX_ALT).join(''),
    loading: 'lazy',
    decoding: 'async',
  };
};

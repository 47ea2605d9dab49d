/**
 * How the demo's people drew themselves: flat shapes on a square of 100, put together from words ("bun grey glasses scarf"), so that everybody is
 * known again at 32 px. Nobody is a photo of anybody. What is not said is drawn by lot from the handle, and so always the same.
 */
import { lot } from '../shape.ts';
import { things } from './things.ts';

/** Ground, clothes and a second colour of a brand's people: they belong together without being alike. */
export type Palette = { grounds: string[]; clothes: string[]; dark: string; light: string; warm: string };

const skins = { pale: '#f3d3ba', light: '#e8b993', tan: '#cf9767', brown: '#a56a42', deep: '#6f4430' };
const hairs = { black: '#24211f', brown: '#553726', auburn: '#8e4526', fair: '#d3a55c', grey: '#9a9a96', white: '#e6e3dc' };

/** Behind the head, and over it. `c` is the colour of the hair. */
const styles: Record<string, { back?: string; front: string }> = {
  crop: { front: '<path d="M29 46c-2-20 8-30 21-30s23 10 21 30c-3-9-6-13-9-15-8 2-20 2-26-1-3 3-6 8-7 16z"/>' },
  parted: { front: '<path d="M28 50c-4-24 8-35 23-35 16 0 24 12 21 34-2-8-6-14-12-18-8 4-22 3-25-1-2 5-6 10-7 20z"/>' },
  bob: {
    back: '<path d="M25 64c-6-32 4-50 25-50s31 18 25 50c-1 4-10 5-12 2H37c-2 3-11 2-12-2z"/>',
    front: '<path d="M30 45c0-14 8-24 20-24s20 9 20 24c-8-2-16-7-20-13-4 7-11 11-20 13z"/>',
  },
  long: {
    back: '<path d="M24 92c-4-24-4-44 0-56 4-15 14-22 26-22s22 7 26 22c4 12 4 32 0 56z"/>',
    front: '<path d="M30 47c-1-16 8-26 20-26s21 10 20 26c-4-9-10-14-17-18-6 7-15 10-23 18z"/>',
  },
  bun: {
    back: '<circle cx="50" cy="12" r="9"/>',
    front: '<path d="M29 46c-2-20 8-29 21-29s23 9 21 29c-4-10-11-16-21-16s-17 6-21 16z"/>',
  },
  tail: {
    back: '<path d="M66 24c18 2 20 26 12 44-3-6-8-10-10-18z"/>',
    front: '<path d="M29 45c-2-19 8-29 21-29s23 10 21 29c-5-9-14-15-24-14-9 0-14 5-18 14z"/>',
  },
  curls: {
    front:
      '<g><circle cx="31" cy="37" r="9"/><circle cx="35" cy="25" r="10"/><circle cx="47" cy="19" r="11"/><circle cx="60" cy="21" r="10"/><circle cx="68" cy="30" r="9"/><circle cx="71" cy="41" r="7"/></g>',
  },
  cloud: { back: '<circle cx="50" cy="38" r="33"/>', front: '<path d="M30 43c2-14 10-19 20-19s18 5 20 19c-8-7-14-9-20-9s-12 2-20 9z"/>' },
  bald: { front: '<path d="M28 52c-2-3-2-10 1-14 1 4 1 9 1 13zM72 52c2-3 2-10-1-14-1 4-1 9-1 13z"/>' },
  fringe: {
    back: '<path d="M27 58c-5-28 4-43 23-43s28 15 23 43z"/>',
    front: '<path d="M29 44c-1-16 8-25 21-25s22 9 21 25c-3-2-5-4-6-6-10 3-24 2-29-1-2 3-4 5-7 7z"/>',
  },
  braids: {
    back: '<path d="M28 44c-8 12-8 28-3 42l8-2c-4-12-4-26 2-36zM72 44c8 12 8 28 3 42l-8-2c4-12 4-26-2-36z"/>',
    front: '<path d="M29 46c-2-19 8-29 21-29s23 10 21 29c-4-9-12-15-20-18-2 0-2 0-3 0-7 3-15 9-19 18z"/>',
  },
};

/** What stands on a head, `w` its colour, `d` the dark one. */
const hats: Record<string, string> = {
  beanie: '<path class="w" d="M27 38c-1-20 10-29 23-29s24 9 23 29z"/><path class="d" d="M25 34h50v9H25z"/>',
  cap: '<path class="w" d="M28 35c0-17 10-24 22-24s22 7 22 24z"/><path class="d" d="M48 30c14-1 28 2 36 7-10 2-24 2-36 0z"/>',
  hood: '<path class="w" d="M20 74c-6-42 6-64 30-64s36 22 30 64c-4-4-6-8-7-14 2-22-6-34-23-34S25 38 27 60c-1 6-3 10-7 14z"/>',
  headscarf:
    '<path class="w" d="M22 76c-4-40 6-63 28-63s32 23 28 63c-6 8-14 14-28 14s-22-6-28-14zm11-22c0 14 7 24 17 24s17-10 17-24c0-16-6-24-17-24s-17 8-17 24z" fill-rule="evenodd"/>',
  straw: '<path class="w" d="M6 38 50 6l44 32c-26 5-62 5-88 0z"/><path class="d" d="M30 33c12 3 28 3 40 0l3 4c-15 3-31 3-46 0z"/>',
  helmet: '<path class="w" d="M24 36c0-20 12-28 26-28s26 8 26 28z"/><path class="d" d="M36 12h5v22h-5zM59 12h5v22h-5zM22 34h56v4H22z"/>',
  band: '<path class="w" d="M28 30c12-5 32-5 44 0l1 8c-14-5-32-5-46 0z"/>',
};

/** Round the neck and over the shoulders, drawn over the plain ones. */
const collars: Record<string, string> = {
  scarf: '<path class="w" d="M31 76c12 7 26 7 38 0l3 9c-14 8-30 8-44 0z"/><path class="w" d="M58 84l9-2 4 18H59z"/>',
  shirt: '<path class="p" d="m40 77 10 11 10-11 5 4-12 16-3-6-3 6-12-16z"/>',
  apron: '<path class="d" d="M34 80l4-2v22H30zM66 80l-4-2v22h8zM36 92h28v8H36z"/>',
  hoodie: '<path class="d" d="M30 82c6-7 12-9 20-9s14 2 20 9c-6 6-12 8-20 8s-14-2-20-8z"/>',
  stripes: '<path class="p" d="M19 87c20-4 42-4 62 0l2 4c-22-4-44-4-66 0zM15 96c24-4 46-4 70 0v4H15z"/>',
  straps: '<path class="d" d="M30 80l6-3 3 23h-9zM70 80l-6-3-3 23h9z"/>',
  mandarin: '<path class="p" d="M41 76c6 3 12 3 18 0v7c-6 3-12 3-18 0z"/><path class="p" d="M49 84h2v16h-2z"/>',
};

const beards: Record<string, string> = {
  beard:
    '<path d="M30 52c1 22 9 32 20 32s19-10 20-32c-3 8-7 11-12 10-5-2-11-2-16 0-5 1-9-2-12-10zm13 14c5-2 9-2 14 0-3 4-11 4-14 0z" fill-rule="evenodd"/>',
  stubble: '<path opacity=".35" d="M30 54c1 19 9 27 20 27s19-8 20-27c-4 8-8 8-13 7-4-1-10-1-14 0-5 1-9 1-13-7z"/>',
  moustache: '<path d="M39 65c3-5 9-5 11-2 2-3 8-3 11 2-4 2-8 2-11 0-3 2-7 2-11 0z"/>',
};

const pick = <T>(list: readonly T[], by: number): T => list[by % list.length] as T;

const portrait = (words: string[], by: number, palette: Palette): string => {
  const has = (word: string): boolean => words.includes(word);
  const named = <T>(from: Record<string, T>): T | undefined => from[words.find((word) => word in from) ?? ''];
  const skin = named(skins) ?? pick(Object.values(skins), by >>> 3);
  const hair = named(hairs) ?? pick(Object.values(hairs).slice(0, 4), by >>> 6);
  const style = named(styles) ?? pick(Object.values(styles), by >>> 9);
  const hat = named(hats);
  const collar = named(collars) ?? '';
  const beard = named(beards);
  const clothes = pick(palette.clothes, by >>> 12);
  const wool = pick(
    [palette.warm, palette.dark, ...palette.clothes].filter((one) => one !== clothes),
    by >>> 15,
  );
  const covered = hat === hats.headscarf || hat === hats.hood;
  const frame =
    '<g fill="none" stroke="#26221f" stroke-width="2.4"><circle cx="41" cy="52" r="7"/><circle cx="59" cy="52" r="7"/><path d="M48 51c1-1 3-1 4 0"/></g>';
  const eyes = has('closed')
    ? '<path d="M37 53c2 2 6 2 8 0M55 53c2 2 6 2 8 0" fill="none" stroke="#26221f" stroke-width="2" stroke-linecap="round"/>'
    : '<circle cx="41" cy="52" r="2.5"/><circle cx="59" cy="52" r="2.5"/>';
  const mouth = has('grin')
    ? '<path d="M42 65h16c-1 7-5 9-8 9s-7-2-8-9z" fill="#7d2f2a"/>'
    : '<path d="M44 67c3 3 9 3 12 0" fill="none" stroke="#7d3a30" stroke-width="2.2" stroke-linecap="round"/>';
  return [
    `<style>.w{fill:${wool}}.d{fill:${palette.dark}}.p{fill:${palette.light}}</style>`,
    style.back && !covered ? `<g fill="${hair}">${style.back}</g>` : '',
    `<path fill="${clothes}" d="M10 104c0-20 16-27 31-28h18c15 1 31 8 31 28z"/>`,
    `<path fill="${skin}" d="M42 66h16v13c-3 5-13 5-16 0z"/><path fill="#000" opacity=".13" d="M42 72c5 5 11 5 16 0v5c-4 3-12 3-16 0z"/>`,
    collar,
    `<path fill="${skin}" d="M30 46c0-16 8-25 20-25s20 9 20 25c0 19-9 32-20 32S30 65 30 46z"/>`,
    covered ? '' : `<circle fill="${skin}" cx="29.500" cy="53" r="5"/><circle fill="${skin}" cx="70.500" cy="53" r="5"/>`,
    beard ? `<g fill="${hair}">${beard}</g>` : '',
    `<g fill="#26221f">${eyes}</g>`,
    `<path d="M36 45c3-2 7-2 9 0M55 45c3-2 7-2 9 0" fill="none" stroke="${hair === hairs.white ? '#8d8a84' : hair}" stroke-width="2.2" stroke-linecap="round"/>`,
    `<path d="M50 54c2 3 2 5-1 6" fill="none" stroke="#000" opacity=".3" stroke-width="2" stroke-linecap="round"/>`,
    mouth,
    has('freckles')
      ? '<g fill="#a1532d" opacity=".6"><circle cx="36" cy="60" r="1.200"/><circle cx="39" cy="62" r="1.200"/><circle cx="61" cy="62" r="1.200"/><circle cx="64" cy="60" r="1.200"/></g>'
      : '',
    has('glasses') ? frame : '',
    covered ? '' : `<g fill="${hair}">${style.front}</g>`,
    hat ?? '',
    has('earring') ? `<circle cx="29" cy="61" r="3" fill="${palette.warm}"/>` : '',
  ].join('');
};

/** SVG of 256 x 256. `words`: parts of a portrait, or one of `things.ts` that somebody shows in the place of a face. */
export const drawFace = (handle: string, words: string, palette: Palette): string => {
  const by = lot(`${handle} ${words}`);
  const said = words.split(' ');
  const ground = pick(palette.grounds, by);
  const behind = pick(
    palette.grounds.filter((one) => one !== ground),
    by >>> 4,
  );
  const backs = [
    '<circle cx="78" cy="24" r="15"/>',
    '<path d="M0 70c20-14 38-12 52-4s32 6 48-6v40H0z"/>',
    '<path d="M0 0h34v100H0z"/>',
    '<circle cx="50" cy="46" r="43"/>',
    '<path d="M0 62h100v38H0z"/>',
  ];
  const thing = things[said[0] ?? ''];
  const drawing = thing ? thing({ ...palette, cloth: pick(palette.clothes, by >>> 7) }) : portrait(said, by, palette);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 100 100"><path fill="${ground}" d="M0 0h100v100H0z"/><g fill="${behind}">${pick(backs, by >>> 10)}</g>${drawing}</svg>`;
};

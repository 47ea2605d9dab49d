/**
 * The face of a member: their own picture, or a drawing from their handle, so that it stays when the name changes. Round with a ring of four
 * segments (filled: the tier), or square with the brand's seal for staff. Decoration: whoever uses it says the tier in words beside it.
 * 9 compositions x 16 triples of tints x 4 turns = 576 drawings. No ids, so any number stand on one page; what all faces share (disc, ring,
 * turns, tints) is `web/styles/faces.css`.
 */
import { html, type TemplateResult } from 'lit';

export type FaceOf = {
  handle: string;
  /** Drawn from where there is no handle (an erased member, somebody not imported yet). */
  name?: string;
  /** 1 guest .. 4 keeper; beyond is held to the nearest. */
  tier: number;
  staff: boolean;
  /** Their own picture, shown in the place of the drawing. */
  picture?: string | null;
  /** 32, 56 or 116 px across; without it 44. */
  size?: 's' | 'l' | 'xl';
  /** One's own: the ring in the accent. */
  mine?: boolean;
};

/** The theme's sign for its staff, `seal.svg` of its folder. */
export const sealHref = '/theme/seal.svg#seal';

/** Two shapes on a ground of 48 x 48 around 0 0; nothing may leave it, the disc is cut from its box. */
const compositions = [
  ['M-24-24h48l-48 48z', 'M1-7a8 8 0 1 1-16 0 8 8 0 0 1 16 0z'], // a field and a stone
  ['M0-20C14-12 14 10 0 20-14 10-14-12 0-20z', 'M0-20C14-12 14 10 0 20z'], // a leaf
  ['M16-8a7 7 0 1 1-14 0 7 7 0 0 1 14 0z', 'M-24 0C-12-6-4 6 6 7s12-4 18-3v20h-48z'], // sun over a hill
  ['M-24 24-6-8 12 24z', 'M-4 24 10 2l14 22z'], // two peaks
  ['M-24-8C-12-16 0 0 24-12V2C2 14-10-4-24 6z', 'M15 13a5 5 0 1 1-10 0 5 5 0 0 1 10 0z'], // a river and a pebble
  ['M-24 0A24 24 0 0 1 0-24V0zM0 0h24A24 24 0 0 1 0 24z', 'M17-11a6 6 0 1 1-12 0 6 6 0 0 1 12 0z'], // sails
  ['M0-24a24 24 0 0 1 0 48z', 'M9 0A9 9 0 1 1-9 0 9 9 0 0 1 9 0z'], // half and eye
  ['M-12-24H0v48h-12z', 'M0 0h24v12H0zM-24 0h12v12h-12z'], // a weave
  ['M-24 24v-38A38 38 0 0 1 14 24z', 'M-24 24V3A21 21 0 0 1-3 24z'], // rings in wood
] as const;

/** Ground, first and second shape, each a tint of the theme; neighbours differ in lightness. */
// biome-ignore format: one row
const triples = [
  '154', '152', '145', '132', '514', '524', '561', '516', '314', '361', '364', '326', '645', '653', '635', '415',
] as const;

const turns = ['', ' q1', ' q2', ' q3'] as const;

/** FNV-1a over the UTF-16 units, its bits then spread (murmur3's last step): near-equal handles must not look alike. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const filledOf = (tier: number): number => Math.min(4, Math.max(1, Math.round(tier) || 1));

/** Their own picture, already square. The ground stays beneath: what has not come yet, or never does, leaves a calm disc. */
const pictured = (picture: string, look: string, ground: string, { tier, staff, size }: FaceOf): TemplateResult => {
  const src = `/media/${picture}${size === 'xl' ? '' : '/small'}`;
  if (staff)
    return html`<svg class="${look}" viewBox="-28 -28 56 56" aria-hidden="true"><g class="plate"><path class="${ground}" d="M-24-24h48v48h-48z"/><image href="${src}" x="-24" y="-24" width="48" height="48"/></g><rect class="seal" x="5" y="5" width="24" height="24"/><use class="seal-sign" x="5" y="5" width="24" height="24" href="${sealHref}"/></svg>`;
  return html`<svg class="${look}" viewBox="-28 -28 56 56" aria-hidden="true"><g class="disc"><path class="${ground}" d="M-24-24h48v48h-48z"/><image href="${src}" x="-24" y="-24" width="48" height="48"/></g><circle class="ring" r="27"/><circle class="ring on r${filledOf(tier)}" r="27"/></svg>`;
};

export const face = (of: FaceOf): TemplateResult => {
  const { handle, name = '', tier, staff, size, mine } = of;
  const drawing = hash(handle || name) % (compositions.length * triples.length * turns.length);
  const shapes = compositions[drawing % 9] ?? compositions[0];
  const tints = triples[Math.floor(drawing / 9) % 16] ?? triples[0];
  const turn = turns[Math.floor(drawing / 144)] ?? '';
  const look = `face${size ? ` ${size}` : ''}${mine ? ' mine' : ''}`;
  const [ground, first, second] = [`t${tints[0]}`, `t${tints[1]}`, `t${tints[2]}`];
  if (of.picture) return pictured(of.picture, look, ground, of);
  if (staff)
    return html`<svg class="${look}" viewBox="-28 -28 56 56" aria-hidden="true"><g class="plate${turn}"><path class="${ground}" d="M-24-24h48v48h-48z"/><path class="${first}" d="${shapes[0]}"/><path class="${second}" d="${shapes[1]}"/></g><rect class="seal" x="5" y="5" width="24" height="24"/><use class="seal-sign" x="5" y="5" width="24" height="24" href="${sealHref}"/></svg>`;
  const filled = filledOf(tier);
  return html`<svg class="${look}" viewBox="-28 -28 56 56" aria-hidden="true"><g class="disc${turn}"><path class="${ground}" d="M-24-24h48v48h-48z"/><path class="${first}" d="${shapes[0]}"/><path class="${second}" d="${shapes[1]}"/></g><circle class="ring" r="27"/><circle class="ring on r${filled}" r="27"/></svg>`;
};

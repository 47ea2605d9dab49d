/** What the worker for pictures can be asked, and what it answers. */

import type { Card } from '../cards/card.ts';
import type { Icon } from '../cards/icon.ts';

/** More than any camera's picture that people post; a decoded one takes 160 MB at most. */
export const mostPixels = 40_000_000;
/**
 * Of one side. Made smaller, 20,000 x 2,000 take 0.3 to 1.7 s; the same number of pixels in a row of 39,000,000 takes the process more than
 * the 8 s it has. No camera comes near it.
 */
export const longestSide = 20_000;

/** How a picture is kept: `photo` as it is up to 2000 px wide with copies of 800 and 400, `face` cut square in 256 and 128. */
export type Shape = 'photo' | 'face';
export type Task =
  | { do: 'picture'; bytes: Uint8Array; shape: Shape }
  | { do: 'card'; card: Card }
  | { do: 'icon'; icon: Icon }
  | { do: 'svg'; svg: string };

export type Made = { bytes: Uint8Array; width: number; height: number };
/** The large one first; a smaller one is the same as the one before it where the picture is that small already. `tiny`: for galleries and ballots. */
export type MadePicture = { large: Made; small: Made; tiny: Made };

/** Why there is no picture: the sentence is the asker's. */
export type Unfit = 'not-a-picture' | 'too-many-pixels' | 'side-too-long' | 'hides-a-page';
export type Answer = { made: MadePicture } | { png: Uint8Array } | { unfit: Unfit };

/** The seal beside the faces of the staff, for a brand that has no drawn one: the letter that is its mark in the head. */
import { firstLetter } from '../../platform/cards/first-letter.ts';

/** Drawn in a square of 24 as the themes' seals are; the page gives colour and face. `undefined`: a name without a letter. */
export const letterSeal = (name: string): string | undefined => {
  const letter = firstLetter(name);
  if (!letter) return undefined;
  const size = /\p{Script=Han}/u.test(letter) ? 15 : 17;
  // half a capital below the middle
  const foot = (12 + size * 0.36).toFixed(2);
  return `<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"><symbol id="seal" viewBox="0 0 24 24" overflow="visible"><text x="12" y="${foot}" font-size="${size}" text-anchor="middle" fill="currentColor" stroke="none">${letter}</text></symbol></svg>`;
};

/** A drawing for what has no picture. */
import { html, svg, type TemplateResult } from 'lit';

const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** For what came without a picture: stripes in the tints of the theme, always the same for one id. */
export const drawing = (id: string): TemplateResult => {
  let seed = hash(id);
  const next = (most: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 0x100000000) * most);
  };
  const ground = 1 + next(6);
  const shapes = Array.from({ length: 7 }, (_, i) => {
    const tint = 1 + ((ground + next(5)) % 6);
    const [x, y, r] = [i * 80 - 20 + next(40), 60 + next(240), 36 + next(70)];
    return svg`<circle class="t${tint}" cx="${x}" cy="${y}" r="${r}"></circle>`;
  });
  return html`<svg class="drawn" viewBox="0 0 480 360" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path class="t${ground}" d="M0 0h480v360H0z"></path>${shapes}</svg>`;
};

/** Cards for the buckle kit, as two of those who mend drew them. */
import { buckleSteps } from './covers.ts';

const square = (x: number, y: number, size: number, inner: string): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 150})"><path class="f-light" d="M-75-75H75V75H-75z"/><path class="s-c3 fine" d="M-75-75H75V75H-75z"/>${inner}</g>`;

/** On squared paper out of a school bag: five steps, and what the twelfth of the class made of it. */
export const testedInClass = (() => {
  const squares = buckleSteps.map((step, i) => square([170, 400, 630][i % 3] ?? 0, i < 3 ? 176 : 416, 196, step));
  return `<defs><pattern id="squared" width="34" height="34" patternUnits="userSpaceOnUse"><path class="s-g3 fine" d="M0 0H34M0 0V34"/></pattern></defs><path class="f-g4" d="M0 0h800v600H0z"/><path fill="url(#squared)" d="M0 0h800v600H0z"/><path class="s-c1 fine" d="M52 0v600"/>${squares.join('')}
<g transform="translate(630 430)"><path class="f-c0" d="M-92 84c10-54 40-66 92-66s82 12 92 66z"/><circle class="f-g2" r="56"/><circle class="f-dark" cx="-18" cy="2" r="6"/><circle class="f-dark" cx="20" cy="2" r="6"/><path class="s-dark fine" d="M-16 24c10 12 26 12 36 0"/><path class="f-light" d="M-88-26C-40-44 40-44 88-26L0-120z"/><path class="s-c3 fine" d="M-88-26C-40-44 40-44 88-26L0-120zM0-120V-38"/><g transform="translate(0 -58) scale(.42)">${buckleSteps[0]}</g></g>`;
})();

/** Square one is the largest: the pliers, and the old bar between their jaws. */
export const pliersFirst = (() => {
  const squares = buckleSteps.slice(1).map((step, i) => square(i % 2 ? 696 : 576, i < 2 ? 172 : 292, 104, step));
  return `<path class="f-g2" d="M0 0h800v600H0z"/><path class="f-c2" opacity=".25" d="M0 0h800v600H0z"/>${square(284, 300, 400, '')}
<g transform="translate(242 356)"><path class="f-c1" d="M-130-62H-66V62H-130zM66-62H130V62H66z"/><path class="s-dark wide" d="M-74-96H74V96H-74z"/><path class="s-c5 wide" d="M-4-96V-40M-22 96V44"/></g>
<g transform="translate(262 268) rotate(38)"><path class="f-c3" d="M-30-56C-84-104-78-160-62-228q16-10 32 0C-44-168-40-118-6-74zM30-56C84-104 78-160 62-228q-16-10-32 0C44-168 40-118 6-74z"/><path class="f-dark" d="M-36-66C-44-20-18 20-8 62L0 62 0-66zM36-66C44-20 18 20 8 62L0 62 0-66z"/><circle class="f-g3" cy="-52" r="15"/><path class="s-c5 wide" d="M0 50 6 92"/></g>${squares.join('')}
<g transform="rotate(-8 640 470)"><path class="f-c0" d="M528 452h190v24H528z"/><path class="f-light" d="M528 452 488 464 528 476z"/><path class="f-dark" d="M502 460 488 464 502 468z"/><path class="f-c1" d="M718 452h22v24h-22z"/></g><path class="s-c3 fine" d="M520 540h90M630 540h110"/>`;
})();

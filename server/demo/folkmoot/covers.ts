/** The pictures over Hollin's contests. */

/** A bar bag on its bar at dusk, open: what one sees of it is the lining, and that is still to be drawn. */
export const openDusk = `<path class="f-c3" d="M0 0h800v600H0z"/><circle class="f-c2" cx="640" cy="150" r="62"/><path class="f-dark" d="M0 470c120-40 220-30 330-6s300 20 470-26v162H0z"/>
<defs><pattern id="lining" width="92" height="76" patternUnits="userSpaceOnUse"><path class="f-g0" d="M0 0h92v76H0z"/><path class="s-c1 fine" stroke-dasharray="9 9" d="M0 8h92M0 46h92"/><path class="s-c1 fine" d="M23 18c8-9 16-9 24 0M69 56c8-9 16-9 24 0M-23 56c8-9 16-9 24 0"/></pattern></defs>
<path class="s-dark wide" d="M70 372V300c0-50 20-74 66-74h528c46 0 66 24 66 74v72"/>
<path class="f-c1" d="M172 306c0-150 60-216 228-216s228 66 228 216z"/><path fill="url(#lining)" d="M200 306c0-130 52-188 200-188s200 58 200 188z"/>
<ellipse class="f-c5" cx="400" cy="306" rx="236" ry="58"/><ellipse fill="url(#lining)" cx="400" cy="306" rx="212" ry="42"/>
<path class="f-c1" d="M164 306c0 32 106 58 236 58s236-26 236-58v120c0 44-100 84-236 84s-236-40-236-84z"/><path class="s-g2 sewn fine" d="M180 400c30 32 118 52 220 52s190-20 220-52"/>
<path class="f-dark" d="M262 330l34 8v112l-34-10zM504 338l34-8v110l-34 10z"/><path class="s-c2" d="M257 392h44v34h-44zM499 392h44v34h-44z"/><path class="f-g0" d="M366 388h68v30h-68z"/><path class="s-c5 fine" d="M378 403h44"/>`;

/** A strap and its bar, each around 0 0 and 120 across: broken, taken out, put in, threaded, closed. */
export const buckleSteps = (() => {
  const strap = '<path class="f-c1" d="M-58-18H-22V18H-58zM22-18H58V18H22z"/>';
  const frame = '<path class="s-dark" d="M-26-34H26V34H-26z"/>';
  return [
    `${strap}${frame}<path class="s-c5" d="M0-34V-10l-7 6M0 34V10l7-6"/>`,
    `${frame}<path class="s-c5" d="M-50-48-26-26M-58-40-34-18"/><path class="s-dark" d="M10 26 52 52M10 42 44 62"/>`,
    `${frame}<path class="s-warm" d="M0-62V-18"/><path class="s-warm fine" d="M-10-26 0-14 10-26"/>`,
    `<path class="f-c1" d="M-58-18H6V18H-58z"/>${frame}<path class="s-warm" d="M0-34V34"/>`,
    `<path class="f-c1" d="M-58-18H58V18H-58z"/>${frame}<path class="s-warm" d="M0-34V34"/><path class="s-g2 sewn fine" d="M-50 0H-34M34 0H52"/>`,
  ];
})();

/** A card with five squares that folds, and in them the five steps. */
export const buckleCard = (() => {
  const squares = buckleSteps.map((step, i) => {
    const [x, left, right] = [50 + i * 140, i % 2 ? 128 : 150, i % 2 ? 150 : 128];
    return `<path class="${i % 2 ? 'f-g4' : 'f-light'}" d="M${x} ${left}L${x + 140} ${right}V${right + 270}L${x} ${left + 270}z"/><g transform="translate(${x + 70} 274) scale(1.02)">${step}</g>`;
  });
  return `<path class="f-c4" d="M0 0h800v600H0z"/><path class="f-c0" d="M0 440h800v160H0z"/><path class="f-dark" opacity=".25" d="M50 420 190 398 330 420 470 398 610 420 750 398 720 456H80z"/>${squares.join('')}<g transform="rotate(-12 590 530)"><path class="f-c2" d="M400 512h280v28H400z"/><path class="f-light" d="M680 512 728 526 680 540z"/><path class="f-dark" d="M714 522 728 526 714 530zM380 512h20v28h-20z"/></g><g transform="translate(190 524)"><path class="s-light" d="M-42-28H42V28H-42z"/><path class="s-warm" d="M0-28V28"/></g>`;
})();

/** The large Lumb and the small one, whose label is still empty; a recorder looks out of it. */
export const smallLumb = (() => {
  const bag = (flap: string, label: string) =>
    `<path class="f-c0" d="M-100-120H100L86 128Q84 140 70 140H-70Q-84 140-86 128z"/><path class="${flap}" d="M-106-128H106L98-16Q96-2 80-2H-80Q-96-2-98-16z"/><path class="s-g2 sewn fine" d="M-88-20H88"/><path class="f-dark" d="M-60-8H-32V62H-60zM32-8H60V62H32z"/><path class="s-c2" d="M-64 30H-28V54H-64zM28 30H64V54H28z"/>${label}`;
  return `<path class="f-g2" d="M0 0h800v600H0z"/><path class="f-c2" d="M0 440h800v160H0z"/><path class="f-g0" opacity=".6" d="M0 440h800v14H0z"/>
<g transform="translate(270 306) scale(1.36)">${bag('f-c3', '<path class="f-g0" d="M-34-84H34V-54H-34z"/><path class="s-c3 fine" d="M-24-69H-6M2-69H24"/>')}</g>
<g transform="translate(566 372)"><g transform="rotate(14 66 -120)"><path class="f-light" d="M52-232H80V-110H52z"/><path class="f-c5" d="M48-244H84V-222H48zM50-182H82V-172H50z"/><g class="f-dark"><circle cx="66" cy="-204" r="5"/><circle cx="66" cy="-160" r="5"/><circle cx="66" cy="-144" r="5"/></g></g>${bag('f-c1', '<path class="f-light" d="M-58-98H58V-42H-58z"/><path class="s-warm sewn fine" d="M-50-90H50V-50H-50z"/>')}</g>`;
})();

/** What Northfell's people drew of the sky, each with the forecast in its own words below it. */

const forecast = (words: string): string =>
  `<path class="f-light" d="M0 490h800v110H0z"/><path class="s-c0" d="${words}"/><g transform="translate(704 546)"><circle class="f-c4" r="17"/><path class="s-c4 fine" d="M0-26V-34M0 26V34M-26 0H-34M26 0H34M-18-18-24-24M18 18 24 24M18-18 24-24M-18 18-24 24"/></g>`;

/** Slieve Donard with its wall: the brightness strikes beside the one who goes up along it. */
export const riskOfBrightness = `<path class="f-dark" d="M0 0h800v600H0z"/><path class="f-c0" d="M0 0H800V150c-50 50-120 44-160 10-50 50-150 50-190 0-50 54-150 50-180 4-60 50-140 44-170 6-30 26-70 30-100 10z"/><path class="f-c1" opacity=".7" d="M0 0H800V60c-80 44-150 30-200 0-60 44-170 40-220-4-70 44-170 36-220 0-60 30-110 30-160 4z"/>
<path class="f-c4" opacity=".3" d="M512 90 388 258h78l-60 128 190-186h-88l76-110z"/><path class="f-light" d="M500 96 402 252h74l-44 118 132-164h-76l66-110z"/>
<path class="f-c1" d="M0 462C110 420 200 372 300 352c60-12 90 8 140 24 120 38 240 40 360 96v60H0z"/><path class="f-c3" d="M0 480c160-50 300-10 420 0s260-20 380 4v40H0z"/>
<path class="s-g3" stroke-dasharray="17 10" d="M44 452C140 414 220 372 306 358"/><g transform="translate(196 356)"><path class="f-warm" d="M-13-2c0-16 26-16 26 0v30h-26z"/><circle class="f-g4" cy="-18" r="11"/><path class="s-light fine" d="M-7 30-12 48M7 30 12 46M14 4 34-14"/></g>${forecast('M74 530h92M190 530h60M274 530h34M332 530h70M74 566h168M266 566h96')}`;

/** Narvik, and the roof of the ski hire on its way to Sweden. */
export const lightAirs = `<path class="f-g1" d="M0 0h800v600H0z"/><path class="f-c1" d="M0 356 120 190l64 76 100-160 118 178 70-64 120 128 208-92v154H0z"/><path class="f-light" d="M120 190l64 76-34-2-26 30-34-40-28 18zM284 106l62 94-34 4-30 40-34-46-28 6zM472 220l46 50-34 2-28-16-22 10z"/>
<path class="f-c0" d="M0 400h800v70H0z"/><path class="f-light" d="M0 442c120-30 260 14 420-4s260-16 380 6v80H0z"/>
<g transform="translate(226 388)"><path class="f-c5" d="M-92-20H92V84H-92z"/><path class="s-dark fine" d="M-92 8H92M-92 34H92M-92 60H92"/><path class="f-dark" d="M-30 14H10V84H-30zM-92-26H92V-14H-92z"/><path class="f-c4" d="M36 14H72V44H36z"/></g>
<g transform="translate(548 150) rotate(24)"><path class="f-dark" d="M-136 34 0-52 136 34 120 44-120 44z"/><path class="f-light" d="M-136 34 0-52 136 34 112 34 0-34-112 34z"/><path class="s-g3 fine" d="M-96 44-104 66M40 44 34 70M104 44 116 60"/></g>
<path class="s-warm" d="M404 330 512 286M420 346 528 302M626 336l90-74M642 350l90-74"/><path class="s-light" d="M56 250H250c42 0 42-54 4-54M86 308H356c56 0 60 62 12 62M352 82h60c32 0 32-40 2-40"/>${forecast('M74 530h118M216 530h84M74 566h62')}`;

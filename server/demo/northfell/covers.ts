/** The pictures over Northfell's contests. */

/** A torn fly sheet, and on it the patch that is still nothing but a grey square, held by the needle. */
export const greySquare = `<path class="f-warm" d="M0 0h800v600H0z"/><path class="f-c2" d="M0 0h180L60 600H0zM800 0v600H640L740 0z"/><path class="s-c5 sewn fine" d="M182 0 62 600M738 0 638 600"/><path class="s-c5 fine" opacity=".5" d="M240 600 420 470M560 0 440 120M700 330 600 300"/>
<path class="f-dark" d="M196 84l52 76-30 40 44 72-26 64 68 40 60 80 120 20 40-120 34-40-60-70 24-60-96-20-40-62-60 8z"/><path class="s-c5 fine" d="M196 84l-40-30M236 336l-46 34M500 226l60-40"/>
<g transform="translate(44 34) rotate(-7 420 320)"><path class="f-dark" opacity=".25" d="M276 196h312v272H276z"/><path class="f-g3" d="M264 180h312v272H264z"/><path class="s-light sewn" d="M284 200h272v128M284 200v232h190"/><path class="s-g2 fine" opacity=".6" stroke-dasharray="4 14" d="M420 248v136M352 316h136"/></g>
<path class="s-light" d="M541 449c60 40 96 6 90-34s58-60 92-16c20 28-10 70 20 96"/><g transform="translate(30 20) rotate(42 600 470)"><path class="f-dark" d="M478 464h200l34 6-34 6H478a6 6 0 0 1 0-12z"/><path class="f-warm" d="M486 468h20v4h-20z"/></g>`;

/** What the sky did over the hut, and below it the forecast in its own words. */
export const worstForecast = (() => {
  const rain = Array.from({ length: 26 }, (_, i) => {
    const [x, y] = [(i % 13) * 66 - 10 + (i > 12 ? 30 : 0), i > 12 ? 300 : 236];
    return `M${x} ${y}l-34 74`;
  }).join('');
  return `<path class="f-c1" d="M0 0h800v600H0z"/><path class="f-g3" d="M0 250c200-30 500 20 800-20v240H0z"/><path class="f-dark" d="M-20 0H820V170c-40 60-120 50-150 20-30 56-140 66-180 16-40 60-160 60-190 6-40 46-140 40-160-12-50 40-130 20-160-30z"/><path class="f-c0" d="M-20 0H820V96c-60 40-130 30-160 6-50 44-150 40-190-2-60 46-170 40-200-6-60 34-140 20-160-14-40 20-90 10-130-10z"/>
<path class="f-c4" d="M452 168 372 300h58l-34 110 118-154h-62l54-88z"/><path class="s-light fine" d="${rain}"/>
<path class="f-c3" d="M0 430c90-50 170-70 250-40 90 34 130-70 220-60 110 14 190 110 330 70v110H0z"/><g transform="translate(236 366)"><path class="f-dark" d="M-46 0H46V62H-46z"/><path class="f-c2" d="M-62 4 0-48 62 4z"/><path class="f-c4" d="M-28 18H-4V42H-28z"/><path class="f-c5" d="M14 22H34V62H14z"/><path class="f-dark" d="M26-52H42V-14H26z"/></g>
<path class="f-light" d="M0 480h800v120H0z"/><path class="s-c0" d="M84 522h350M84 562h210M456 522h120M596 522h120M318 562h60"/><circle class="f-warm" cx="700" cy="562" r="15"/>`;
})();

/** A loop on the map: from the factory door over three tops and past the chip shop; the sign at the door is empty. */
export const unnamedLoop = `<path class="f-g2" d="M0 0h800v600H0z"/><path class="f-g0" d="M0 380c120-40 160 60 300 50s180-90 300-60 140 60 200 40v190H0z"/>
<g class="s-g3 fine"><path class="s-g3 fine" d="M150 250c0-60 50-96 108-92s96 44 88 96-56 86-108 82-88-32-88-86zM186 248c2-36 34-56 68-54s58 26 54 58-34 52-66 50-58-20-56-54zM222 246c2-14 16-24 32-22s28 12 26 26-18 24-32 22-26-10-26-26zM430 150c0-54 56-86 116-80s106 50 98 104-66 84-124 76-90-46-90-100zM472 148c2-30 38-48 76-44s66 30 60 60-42 46-76 42-62-26-60-58zM516 150c2-12 18-20 34-18s28 14 26 26-18 18-34 16-26-10-26-24zM520 390c2-42 46-70 92-66s84 40 78 82-52 66-96 62-76-34-74-78zM558 390c2-20 28-36 54-34s46 22 42 44-28 34-54 32-44-18-42-42z"/></g>
<path class="s-c0" stroke-dasharray="6 0" opacity=".35" d="M0 470c80-16 150-20 210 4s130 30 190 70 120 60 180 56"/><path class="s-warm wide" stroke-dasharray="2 26" d="M232 476C130 420 150 300 250 246c90-50 190-30 296-96 40-24 96-20 110 20 26 76-70 140-44 214 24 70-30 110-110 104s-170 20-270-12z"/>
<g class="f-dark"><path d="M250 200l30 52h-60zM546 106l30 52h-60zM612 340l30 52h-60z"/></g><path class="f-c3" d="M438 452h64v44h-64z"/><path class="f-c2" d="M430 452l8-26h64l8 26z"/><path class="f-light" d="M450 466h20v30h-20z"/>
<g transform="translate(196 440)"><path class="f-c0" d="M-86 24V-34l40-26v26l40-26v26l40-26v84z"/><path class="f-warm" d="M-66 0H-36V24H-66z"/><path class="f-light" d="M-22-14H-4V4H-22zM8-14H24V4H8z"/></g><g transform="translate(104 488)"><path class="f-c5" d="M-8 0H8V92H-8z"/><path class="f-g4" d="M-70 0H58l26 26-26 26H-70z"/><path class="s-c5 fine" d="M-70 0H58l26 26-26 26H-70z"/></g>`;

/** 云雾三次征集的题图。 */

/** 一只素罐，盖子摘下来靠着：画了一半，笔还搁在旁边。 */
export const plainTin = `<path class="f-g1" d="M0 0h800v600H0z"/><path class="f-c1" d="M0 424h800v176H0z"/><path class="f-dark" opacity=".14" d="M120 500c0-26 90-40 200-40h300c70 0 110 16 110 36s-60 40-180 40H300c-110 0-180-14-180-36z"/>
<path class="f-c0" d="M150 196h230v276c0 26-52 44-115 44s-115-18-115-44z"/><ellipse class="f-c2" cx="265" cy="196" rx="115" ry="38"/><ellipse class="f-dark" cx="265" cy="199" rx="100" ry="29"/><path class="f-c4" opacity=".35" d="M168 232c8 6 20 12 32 16v252c-14-4-24-10-32-18z"/><path class="f-light" d="M214 318h102v120H214z"/><path class="s-c0 fine" d="M226 330h78v96h-78z"/>
<circle class="f-c2" cx="548" cy="330" r="172"/><circle class="f-light" cx="536" cy="326" r="166"/><circle class="s-c1 fine" cx="536" cy="326" r="148"/><defs><clipPath id="lid"><circle cx="536" cy="326" r="146"/></clipPath></defs><g clip-path="url(#lid)"><circle class="f-c3" cx="584" cy="258" r="34"/><path class="f-c4" d="M380 400c40-20 66-90 104-90s58 64 96 84c24 12 40-18 62-14s40 30 60 40v90H380z"/><path class="s-c2 fine" stroke-dasharray="3 13" d="M400 452c50-34 90-44 140-16s90 14 140-12"/></g>
<g transform="rotate(-24 560 540)"><path class="f-c3" d="M420 530h230v17H420z"/><path class="f-dark" d="M650 528h26l34 11-34 10h-26z"/><path class="f-light" d="M640 530h10v17h-10z"/></g>`;

/** 一颗锔钉，横跨在裂缝上。 */
export const staple = (x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><path class="s-warm" d="M-24-5V0H24V-5"/><circle class="f-warm" cx="-24" cy="-5" r="6"/><circle class="f-warm" cx="24" cy="-5" r="6"/></g>`;

/** 一只补过的碗：三道裂，一排锔钉，茶还是热的。 */
export const mendedBowl = `<path class="f-g2" d="M0 0h800v600H0z"/><path class="f-c5" d="M0 452h800v148H0z"/><path class="f-dark" opacity=".18" d="M180 516c0-20 98-34 220-34s220 14 220 34-98 32-220 32-220-12-220-32z"/>
<path class="s-light" opacity=".8" d="M340 130c-26-34 26-48 0-92M404 120c-26-34 26-48 0-92M468 130c-26-34 26-48 0-92"/>
<path class="f-light" d="M146 216h508c0 150-92 246-168 270v22H314v-22c-76-24-168-120-168-270z"/><path class="f-g4" d="M572 216c0 130-70 220-142 270h56c76-24 168-120 168-270z"/><ellipse class="f-c4" cx="400" cy="216" rx="254" ry="58"/><ellipse class="f-warm" cx="400" cy="224" rx="226" ry="42"/><ellipse class="f-c3" cx="372" cy="216" rx="130" ry="17"/>
<path class="s-dark fine" d="M262 262l34 52-26 46 40 56-8 66M296 314l90 18 54 60M430 273l16 44-6 75 44 34-14 56"/>
${staple(284, 290, -32)}${staple(284, 340, 30)}${staple(292, 388, -34)}${staple(344, 324, 100)}${staple(414, 362, -44)}${staple(438, 300, 12)}${staple(446, 356, 8)}${staple(462, 410, -54)}`;

/** 焙房的屋檐缺了一片瓦，一滴水，一口缸。 */
export const roofLeak = (() => {
  const tiles = [0, 1].flatMap((row) =>
    Array.from({ length: 10 }, (_, i) => {
      const x = i * 88 - 40 + (row ? 0 : 44);
      // the one that is missing
      return row === 1 && i === 5
        ? ''
        : `<path class="${row ? 'f-c2' : 'f-dark'}" d="M${x} ${row * 54}h80v86a40 34 0 0 1-80 0z"/><path class="s-c4 fine" opacity=".5" d="M${x + 10} ${row * 54 + 92}a30 24 0 0 0 60 0"/>`;
    }),
  );
  return `<path class="f-g0" d="M0 0h800v600H0z"/><path class="f-dark" d="M0 0h800v60H0z"/>${tiles.join('')}<path class="f-light" opacity=".55" d="M408 96h64l60 330H340z"/>
<path class="f-c1" d="M0 520h800v80H0z"/><path class="f-c0" d="M236 420h400c0 64-20 108-52 132H288c-32-24-52-68-52-132z"/><path class="f-c5" d="M226 396h420v34H226z"/><ellipse class="f-dark" cx="436" cy="398" rx="210" ry="40"/><ellipse class="f-c4" cx="436" cy="404" rx="188" ry="29"/><g class="s-light fine"><ellipse class="s-light fine" cx="436" cy="404" rx="44" ry="9"/><ellipse class="s-light fine" cx="436" cy="404" rx="98" ry="17"/><ellipse class="s-light fine" opacity=".6" cx="436" cy="404" rx="154" ry="24"/></g>
<path class="f-c0" d="M436 236c-8 34-26 44-26 66a26 26 0 0 0 52 0c0-22-18-32-26-66z"/><path class="s-light fine" d="M424 306a13 13 0 0 0 10 12"/><path class="s-c0 fine" d="M404 376l-12-18M468 376l12-18"/><path class="s-c5 fine" d="M272 470c100 20 230 20 328 0"/>`;
})();

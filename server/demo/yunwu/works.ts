/** 大家补过的碗。 */
import { staple } from './covers.ts';

/** 地震里摔了的：七颗锔钉，厚，沉，盛着熟普。 */
export const sevenStaples = `<path class="f-g1" d="M0 0h800v600H0z"/><path class="f-c3" d="M0 430h800v170H0z"/><path class="f-dark" opacity=".2" d="M176 526c0-22 100-36 224-36s224 14 224 36-100 32-224 32-224-10-224-32z"/>
<path class="s-c1" opacity=".5" d="M356 136c-24-30 24-42 0-80M440 136c-24-30 24-42 0-80"/><path class="f-c2" d="M184 206h432c4 134-42 238-114 290v28H298v-28C226 444 180 340 184 206z"/><path class="f-dark" opacity=".4" d="M540 206h76c4 134-42 238-114 290v28h-74v-28c70-60 112-150 112-290z"/><path class="s-c4 fine" opacity=".5" d="M190 256c60 34 360 34 420 0"/>
<ellipse class="f-c4" cx="400" cy="206" rx="216" ry="48"/><ellipse class="f-dark" cx="400" cy="214" rx="192" ry="36"/><ellipse class="f-c5" opacity=".6" cx="370" cy="208" rx="96" ry="11"/>
<path class="s-g4 fine" d="M276 250l34 62-22 46 44 58-6 70M310 312l86 22 32 62 60 16"/>${staple(291, 280, -28)}${staple(300, 334, 26)}${staple(308, 384, -36)}${staple(330, 444, 10)}${staple(352, 322, 102)}${staple(413, 364, -28)}${staple(460, 404, 104)}`;

/** 外婆的：从上面看下去，三道裂，每道三颗。 */
export const nineStaples = (() => {
  const cracks = [-58, 74, 196].map((turn) => {
    const staples = [132, 168, 204].map((x) => staple(x, x === 168 ? 8 : -3, 90));
    return `<g transform="rotate(${turn})"><path class="s-c2 fine" d="M98-4 132-2 150 8 182 7 206-4 236 2"/>${staples.join('')}</g>`;
  });
  return `<path class="f-c1" d="M0 0h800v600H0z"/><path class="s-light fine" opacity=".4" d="M0 76h800M0 96h800M0 504h800M0 524h800M96 0v600M116 0v600M684 0v600M704 0v600"/><circle class="f-dark" opacity=".22" cx="416" cy="318" r="244"/><circle class="f-c4" cx="400" cy="300" r="244"/><circle class="f-light" cx="400" cy="300" r="234"/><circle class="s-c0 fine" cx="400" cy="300" r="220"/><circle class="f-g3" cx="400" cy="300" r="112"/><circle class="f-warm" cx="400" cy="300" r="102"/><path class="f-c3" opacity=".7" d="M318 268c20-44 74-66 120-50-46 2-88 22-120 50z"/><g transform="translate(400 300)">${cracks.join('')}</g>`;
})();

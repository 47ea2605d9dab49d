/** What people show who do not show their face: their dog, their bicycle, their pot, their hill. Each on a square of 100. */
import type { Palette } from './draw-face.ts';

type Colours = Palette & { cloth: string };

export const things: Record<string, (colours: Colours) => string> = {
  bicycle: ({ dark, cloth, light }) =>
    `<g fill="none" stroke="${dark}" stroke-width="4"><circle cx="28" cy="64" r="17"/><circle cx="73" cy="64" r="17"/></g><g fill="none" stroke="${cloth}" stroke-width="4.500" stroke-linecap="round" stroke-linejoin="round"><path d="M28 64l14-27h24l7 27M42 37l8 27H28M50 64l16-27"/></g><path d="M36 34h14M62 31h10" stroke="${dark}" stroke-width="5" stroke-linecap="round"/><path fill="${light}" d="M12 38h18v13H12z"/>`,
  dog: ({ dark, warm, light }) =>
    `<path fill="${warm}" d="M24 100c-2-20 4-30 10-34h32c8 6 12 16 10 34z"/><path fill="${light}" d="M30 34c6-10 34-10 40 0 4 12 2 32-6 40-6 6-22 6-28 0-8-8-10-28-6-40z"/><path fill="${dark}" d="M31 32c-12-6-19 8-15 26 8 2 14-4 16-14zM69 32c12-6 19 8 15 26-8 2-14-4-16-14zM43 62c4-3 10-3 14 0 0 6-3 9-7 9s-7-3-7-9z"/><circle cx="41" cy="46" r="3.200" fill="${dark}"/><circle cx="59" cy="46" r="3.200" fill="${dark}"/>`,
  cat: ({ dark, cloth, light }) =>
    `<path fill="${cloth}" d="M22 100c0-22 10-30 28-30s28 8 28 30zM24 20l16 12h20l16-12c4 16 4 34-2 44-6 10-16 14-24 14s-18-4-24-14c-6-10-6-28-2-44z"/><path fill="${light}" d="M38 60c4 8 20 8 24 0 2 8-4 14-12 14s-14-6-12-14z"/><circle cx="39" cy="48" r="4" fill="${dark}"/><circle cx="61" cy="48" r="4" fill="${dark}"/><path d="M47 59h6l-3 4z" fill="${dark}"/><path d="M12 56l16 3M88 56l-16 3M12 66l16-2M88 66l-16-2" stroke="${dark}" stroke-width="1.800"/>`,
  pot: ({ dark, cloth, light }) =>
    `<path fill="none" stroke="${cloth}" stroke-width="7" d="M74 46c16-2 18 22-2 24"/><path fill="${cloth}" d="M24 46c-8-2-16 2-18 8l16 10c2 14 12 20 28 20s28-8 26-30c-2-8-10-12-26-12s-22 0-26 4z"/><path fill="${dark}" d="M32 40c4-6 32-6 36 0-8 4-28 4-36 0z"/><circle cx="50" cy="31" r="5" fill="${dark}"/><path fill="${light}" opacity=".5" d="M30 52c4-4 10-5 14-5-8 4-12 10-12 18-3-4-4-9-2-13z"/>`,
  cup: ({ dark, cloth, light }) =>
    `<path fill="${light}" d="M20 44h60c0 24-12 38-30 38S20 68 20 44z"/><ellipse cx="50" cy="44" rx="30" ry="8" fill="${cloth}"/><path fill="${dark}" d="M38 82h24v5H38z"/><path fill="none" stroke="${light}" stroke-width="3" stroke-linecap="round" d="M42 30c-4-5 4-8 0-14M56 30c-4-5 4-8 0-14"/>`,
  hill: ({ dark, cloth, warm, light }) =>
    `<circle cx="68" cy="30" r="12" fill="${warm}"/><path fill="${cloth}" d="M0 100 34 34l20 32 12-16 34 50z"/><path fill="${light}" d="M34 34l10 17-8-3-5 5-6-1z"/><path fill="${dark}" d="M0 100c20-16 70-20 100-6v6z"/>`,
  tent: ({ dark, cloth, warm, light }) =>
    `<circle cx="24" cy="22" r="8" fill="${light}"/><path fill="${cloth}" d="M50 28 90 82H10z"/><path fill="${warm}" d="M50 44 64 82H36z"/><path fill="${dark}" d="M0 82h100v18H0z"/>`,
  wheel: ({ dark, cloth, warm }) =>
    `<g fill="none" stroke="${dark}"><circle cx="50" cy="50" r="34" stroke-width="6"/><path stroke-width="1.600" d="M50 16v68M16 50h68M26 26l48 48M74 26 26 74M37 18l26 64M63 18 37 82M18 37l64 26M18 63l64-26"/></g><circle cx="50" cy="50" r="8" fill="${cloth}"/><circle cx="50" cy="50" r="3" fill="${warm}"/>`,
  leaf: ({ dark, cloth, light }) =>
    `<path fill="${cloth}" d="M50 92C30 70 30 36 50 10c20 26 20 60 0 82z"/><path fill="${dark}" d="M46 92C20 88 8 66 8 44c20 2 36 20 38 48zM54 92c26-4 38-26 38-48-20 2-36 20-38 48z"/><path d="M50 24v70" stroke="${light}" stroke-width="2"/>`,
  boat: ({ dark, cloth, light }) =>
    `<path fill="${light}" d="M52 14v50h30C80 44 70 26 52 14z"/><path fill="${cloth}" d="M46 22v42H24c2-16 10-32 22-42z"/><path fill="${dark}" d="M12 68h76c-4 14-12 18-22 18H34c-10 0-18-4-22-18z"/>`,
  bird: ({ dark, warm, light }) =>
    `<path fill="${dark}" d="M14 58c10-26 30-36 50-30 10 4 14 12 12 22l14 4-14 6c-4 16-16 24-32 24-6 0-12-2-16-4l-16 12 6-20c-4-4-6-8-4-14z"/><path fill="${light}" d="M34 70c14 2 28-4 36-16 0 16-14 26-28 24-4-2-8-4-8-8z"/><circle cx="66" cy="42" r="3.500" fill="${warm}"/>`,
  lamp: ({ dark, warm, light }) =>
    `<path fill="${light}" opacity=".6" d="M50 46 8 100h84z"/><path fill="${dark}" d="M32 40c0-14 8-22 18-22s18 8 18 22l6 8H26z"/><circle cx="50" cy="51" r="8" fill="${warm}"/><path fill="none" stroke="${dark}" stroke-width="4" d="M50 18V4"/>`,
  boot: ({ dark, cloth, warm }) =>
    `<path fill="${cloth}" d="M32 14h26v36c4 8 26 8 28 26H32z"/><path fill="${dark}" d="M30 76h58v10H30z"/><path d="M40 26h18M40 36h18M42 46h18" stroke="${warm}" stroke-width="4"/>`,
  stone: ({ dark, cloth, warm, light }) =>
    `<ellipse cx="50" cy="82" rx="36" ry="13" fill="${dark}"/><ellipse cx="48" cy="60" rx="27" ry="11" fill="${cloth}"/><ellipse cx="53" cy="41" rx="19" ry="9" fill="${light}"/><ellipse cx="50" cy="26" rx="11" ry="7" fill="${warm}"/>`,
};

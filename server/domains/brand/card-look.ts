/** What of a theme stands on a card: its colours by day, its sign, the file and weight of its display face. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../platform/cards/card.ts';
import { coloursOf } from './letter-look.ts';

export type CardLook = Pick<Card, 'ink' | 'sign' | 'face' | 'weight'>;

const read = new Map<string, CardLook>();

/** The file of the upright face with this name. */
const faceFile = (css: string, family: string): string | undefined =>
  [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)]
    .map(([, rule]) => rule as string)
    .find((rule) => rule.includes(`"${family}"`) && !/font-style:\s*italic/.test(rule) && rule.includes('url('))
    ?.match(/url\("?([^")]+)"?\)/)?.[1];

/** @param drawn false: the theme's sign is another brand's. @throws when the theme has no display face of its own: `themes/README.md` says that it must */
export const cardLook = (projectFolder: string, theme: string, drawn = true): CardLook => {
  let look = read.get(theme);
  if (!look) {
    const folder = join(projectFolder, 'themes', theme);
    const css = readFileSync(join(folder, 'theme.css'), 'utf8');
    const family = /--brand-font-display:\s*"([^"]+)"/.exec(css)?.[1] ?? '';
    const file = faceFile(css, family);
    if (!file || !existsSync(join(folder, file))) throw new Error(`the theme ${theme} has no @font-face with a file for its display face`);
    const { mark } = JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8')) as { mark: string };
    const { paper, ink, quiet, mark: colour } = coloursOf(projectFolder, theme);
    look = {
      ink: { paper, ink, quiet, mark: colour },
      sign: readFileSync(join(folder, mark), 'utf8'),
      face: join(folder, file),
      weight: Number(/--brand-display-weight:\s*(\d+)/.exec(css)?.[1] ?? 600),
    };
    read.set(theme, look);
  }
  return drawn ? look : { ...look, sign: '' };
};

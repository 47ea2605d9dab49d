/**
 * A house that begins from the command line, with an administrator or with people brought from elsewhere, without its set-up. It has
 * no words of its own yet, and must not speak as the brand that its theme was drawn for: it is called by the product's name and says
 * nothing of itself until somebody chooses a brand. Who asks for a theme by name has its words.
 */
import type { House } from '../../platform/house.ts';
import { keepBrand } from '../brand/index.ts';
import { hasAnyone } from '../members/index.ts';

const product = 'Folkmoot';

export const beginPlain = async (house: House): Promise<void> => {
  if (house.config.fixed.theme) return;
  await house.system('begin plain', async (work) => {
    const { brand, theme, locale, zone } = house.settings;
    if (brand || (await hasAnyone(work))) return;
    await keepBrand(work, { name: product, theme, locale, zone, picture: false, words: {} }, 'begun from the command line');
  });
};

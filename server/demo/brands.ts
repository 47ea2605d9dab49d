/** Which brand the demo shows: that of the theme, and only that one is loaded. A theme without a demo of its own shows the first. */
import type { DemoBrand } from './shape.ts';

export const demoBrands = ['folkmoot'] as const;

export const brandOf = async (_theme: string): Promise<DemoBrand> => {
  return (await import('./folkmoot/brand.ts')).brand;
};

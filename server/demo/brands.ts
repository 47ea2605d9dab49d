/** Which brand the demo shows: that of the theme, and only that one is loaded. A theme without a demo of its own shows the first. */
import { withMinutes } from './minutes.ts';
import type { DemoBrand } from './shape.ts';

export const demoBrands = ['folkmoot', 'yunwu', 'northfell'] as const;

const written = async (theme: string): Promise<DemoBrand> => {
  if (theme === 'yunwu') return (await import('./yunwu/brand.ts')).brand;
  if (theme === 'northfell') return (await import('./northfell/brand.ts')).brand;
  return (await import('./folkmoot/brand.ts')).brand;
};

export const brandOf = async (theme: string): Promise<DemoBrand> => withMinutes(await written(theme));

/** A theme's colours as #rrggbb, for what knows no OKLCH: mail programs, pictures, a phone's own bars. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const hex = (linear: number): string => {
  const shown = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, shown)) * 255)
    .toString(16)
    .padStart(2, '0');
};

/** `oklch(0.528 0.162 38)` as #rrggbb, cut to what a screen shows. Source of the matrices: Björn Ottosson, Oklab. */
export const hexOf = (lightness: number, chroma: number, hue: number): string => {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return `#${[
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
    .map(hex)
    .join('')}`;
};

const papers = new Map<string, { light: string; dark: string }>();
/** The ground of a page by day and by night. */
export const paperOf = (projectFolder: string, theme: string): { light: string; dark: string } => {
  let paper = papers.get(theme);
  if (!paper) {
    const css = readFileSync(join(projectFolder, 'themes', theme, 'theme.css'), 'utf8');
    const rule = /--brand-paper:\s*([^;]+);/.exec(css)?.[1] ?? '';
    const [light = '#f7f6f2', dark = light] = [...rule.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, l, c, h]) =>
      hexOf(Number(l), Number(c), Number(h)),
    );
    paper = { light, dark };
    papers.set(theme, paper);
  }
  return paper;
};

/**
 * WCAG 2 contrast of every pair of theme colours that meets on a page, in both schemes, for each folder of `themes/`: text needs 4.5, the edge of
 * a control 3. `npm run folkmoot -- check-theme NAME --pairs` prints them. Sums go through 8-bit sRGB, as a screen shows it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Scheme = 'light' | 'dark';
/** One meeting of two colours. `ratio` is 1 to 21. */
export type Pair = { front: string; ground: string; scheme: Scheme; ratio: number; least: number; holds: boolean };
export type Contrast = { pairs: Pair[]; failures: Pair[]; missing: string[] };

/** Lightness 0 to 1, chroma, hue in degrees. */
type Oklch = [number, number, number];
type Srgb = [number, number, number];

/** What words stand on. */
export const grounds = ['paper', 'raised', 'soft', 'accent-soft', 'mark-soft'];
const texts = ['ink', 'ink-quiet', 'accent', 'mark', 'positive', 'caution', 'danger'];
const needed = [...grounds, ...texts, 'edge', 'line', 'accent-ink', 'mark-ink', ...[1, 2, 3, 4, 5, 6].map((n) => `tint-${n}`)];

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

/** OKLCH to linear sRGB, cut to the gamut and to 8 bits (Björn Ottosson's matrices). */
const linearOf = ([lightness, chroma, hue]: Oklch): Srgb => {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (c: number): number => toLinear(Math.round(toGamma(Math.min(1, Math.max(0, c))) * 255) / 255);
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

const oklchOf = ([r, g, b]: Srgb): Oklch => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, bb), (Math.atan2(bb, a) * 180) / Math.PI];
};

const ratioOf = (one: Oklch, other: Oklch): number => {
  const [x, y] = [one, other].map((colour) => {
    const [r, g, b] = linearOf(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }) as [number, number];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** `color-mix(in oklch, one share, other)` by the shorter way round the hues; a grey has no hue and takes the other's. */
const mix = (one: Oklch, share: number, other: Oklch): Oklch => {
  const grey = 0.0004;
  const from = one[1] < grey ? other[2] : one[2];
  const to = other[1] < grey ? from : other[2];
  const way = ((to - from + 540) % 360) - 180;
  return [one[0] * share + other[0] * (1 - share), one[1] * share + other[1] * (1 - share), from + way * (1 - share)];
};

/** The `--brand-*` of a theme's file, without the prefix; the last one counts. */
export const tokensOf = (cssText: string): Map<string, string> => {
  const bare = cssText.replace(/\/\*.*?\*\//gs, '');
  return new Map(
    [...bare.matchAll(/--brand-([\w-]+)\s*:\s*([^;}]+)/g)].map(([, name, value]) => [name as string, (value as string).trim()]),
  );
};

const numberOf = (part: string | undefined, whole: number): number => {
  if (part === undefined || part === 'none') return 0;
  return part.endsWith('%') ? (Number.parseFloat(part) / 100) * whole : Number.parseFloat(part);
};

/** One colour in one scheme. Understands oklch(), #hex, black, white, light-dark() and var(--brand-…); anything else throws, naming the token. */
const colourOf = (tokens: Map<string, string>, name: string, scheme: Scheme, value = tokens.get(name) ?? '', deep = 0): Oklch => {
  const text = value.trim();
  const pair = text.match(/^light-dark\(((?:[^()]|\([^()]*\))*?),((?:[^()]|\([^()]*\))*)\)$/);
  if (pair) return colourOf(tokens, name, scheme, pair[scheme === 'light' ? 1 : 2], deep + 1);
  const other = text.match(/^var\(--brand-([\w-]+)\)$/)?.[1];
  if (other && tokens.has(other) && deep < 9) return colourOf(tokens, name, scheme, tokens.get(other), deep + 1);
  const oklch = text
    .match(/^oklch\(([^)/]+)\)$/)?.[1]
    ?.trim()
    .split(/\s+/);
  if (oklch?.length === 3) return [numberOf(oklch[0], 1), numberOf(oklch[1], 0.4), numberOf(oklch[2], 360)];
  const hex = { white: '#fff', black: '#000' }[text] ?? text;
  const digits = hex.match(/^#([\da-f]{3}|[\da-f]{6})$/i)?.[1];
  if (digits) {
    const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
    return oklchOf([0, 2, 4].map((at) => toLinear(Number.parseInt(full.slice(at, at + 2), 16) / 255)) as Srgb);
  }
  throw new Error(`--brand-${name}: "${text}" cannot be checked. Write it as oklch(L C H), #rrggbb or light-dark(one, other), opaque.`);
};

/** What meets what. The masthead's band may keep one scheme in both, so its pairs are read in that one. */
const meetings = (tokens: Map<string, string>): [front: string, ground: string, least: number][] => {
  const found: [string, string, number][] = [];
  for (const ground of grounds) {
    for (const text of texts) found.push([text, ground, 4.5]);
    found.push(['edge', ground, 3]);
  }
  found.push(['accent-ink', 'accent', 4.5], ['mark-ink', 'mark', 4.5], ['paper', 'ink', 4.5]);
  found.push(['signal-ink', 'signal', 4.5], ['signal-ink', 'signal hovered', 4.5]);
  if (tokens.has('selection')) found.push(['selection-ink', 'selection', 4.5]);
  if (tokens.has('band')) found.push(['band-ink', 'band', 4.5], ['ink', 'band', 4.5], ['ink-quiet', 'band', 4.5], ['edge', 'band', 3]);
  return found;
};

/** Tokens that a theme may leave out, and what stands for them then. */
const standIns: Record<string, string> = { signal: 'accent', 'signal-ink': 'accent-ink', 'selection-ink': 'mark-ink', 'band-ink': 'ink' };

/** What is said of each colour that cannot be read, by its name without the prefix. */
export const unreadable = (cssText: string): Map<string, string> => {
  const tokens = tokensOf(cssText);
  const found = new Map<string, string>();
  for (const name of new Set(meetings(tokens).flatMap((pair) => pair.slice(0, 2) as [string, string])))
    if (tokens.has(name))
      try {
        for (const scheme of ['light', 'dark'] as const) colourOf(tokens, name, scheme);
      } catch (error) {
        found.set(name, error instanceof Error ? error.message : String(error));
      }
  return found;
};

/**
 * Every pair of one theme's file with its contrast. Throws on a colour it cannot read; what a theme must set and does not is `missing`, and
 * pairs without it are left out.
 */
export const checkContrast = (cssText: string): Contrast => {
  const tokens = tokensOf(cssText);
  const missing = needed.filter((name) => !tokens.has(name)).map((name) => `--brand-${name}`);
  const look = (name: string, scheme: Scheme): Oklch => {
    if (name === 'signal hovered') return mix(look('signal', scheme), 0.88, look('ink', scheme));
    return colourOf(tokens, tokens.has(name) ? name : (standIns[name] ?? name), scheme);
  };
  const bandScheme = (scheme: Scheme): Scheme => {
    const fixed = tokens.get('band-scheme');
    return fixed === 'light' || fixed === 'dark' ? fixed : scheme;
  };
  const stands = (name: string): boolean =>
    name === 'signal hovered' ? stands('signal') && stands('ink') : tokens.has(name) || tokens.has(standIns[name] ?? name);
  const whole = meetings(tokens).filter(([front, ground]) => stands(front) && stands(ground));
  const pairs = whole.flatMap(([front, ground, least]) =>
    (['light', 'dark'] as const).map((scheme): Pair => {
      const seen = ground === 'band' ? bandScheme(scheme) : scheme;
      const ratio = ratioOf(look(front, seen), look(ground, seen));
      return { front, ground, scheme, ratio, least, holds: ratio >= least };
    }),
  );
  return { pairs, failures: pairs.filter((pair) => !pair.holds), missing };
};

export const pairLine = ({ front, ground, scheme, ratio, least, holds }: Pair): string =>
  `${holds ? 'ok  ' : 'FAIL'} ${front.padEnd(13)} on ${ground.padEnd(14)} ${scheme.padEnd(5)} ${ratio.toFixed(2).padStart(5)}  (least ${least})`;

/** All themes of a folder; the text to print, and whether all hold. A folder without a theme is a failure: nothing was looked at. */
export const checkThemes = (folder: URL): { text: string; holds: boolean } => {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const lines: string[] = [];
  let bad = names.length === 0 ? 1 : 0;
  for (const { name } of names) {
    const { pairs, failures, missing } = checkContrast(readFileSync(new URL(`${name}/theme.css`, folder), 'utf8'));
    bad += failures.length + missing.length;
    lines.push(`${name}:`, ...pairs.map(pairLine), ...missing.map((token) => `FAIL ${token} is not set`));
    lines.push(
      failures.length + missing.length > 0
        ? `${name}: ${failures.length} pairs fail, ${missing.length} tokens missing`
        : `${name}: all ${pairs.length} pairs hold`,
    );
  }
  if (names.length === 0) lines.push(`no theme found in ${fileURLToPath(folder)}`);
  return { text: lines.join('\n'), holds: bad === 0 };
};

const written = ([lightness, chroma, hue]: Oklch): string =>
  `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${Math.round(((hue % 360) + 360) % 360)})`;

/**
 * The nearest lightness with which the front of a pair can be read, its hue and chroma as they are; null where none does, and the ground has to
 * move. `token` is what is to be changed: a stand-in's own name, where the theme leaves the front out.
 */
export const readableFront = (
  cssText: string,
  { front, ground, scheme, least }: Pair,
): { token: string; is: string; use: string } | null => {
  const tokens = tokensOf(cssText);
  const token = tokens.has(front) ? front : (standIns[front] ?? front);
  const groundToken = tokens.has(ground) ? ground : (standIns[ground] ?? ground);
  if (!tokens.has(token) || !tokens.has(groundToken)) return null;
  const fixed = tokens.get('band-scheme');
  const seen = ground === 'band' && (fixed === 'light' || fixed === 'dark') ? fixed : scheme;
  const is = colourOf(tokens, token, seen);
  const against = colourOf(tokens, groundToken, seen);
  for (let step = 1; step <= 200; step++)
    for (const way of [-1, 1]) {
      const use: Oklch = [is[0] + (way * step) / 200, is[1], is[2]];
      if (use[0] < 0 || use[0] > 1 || ratioOf(use, against) < least + 0.05) continue;
      return { token: `--brand-${token}`, is: written(is), use: written(use) };
    }
  return null;
};

/** Every pair of every theme as a table in Markdown: `themes/contrast.md`, which a test holds to what the themes are. */
export const contrastTable = (folder: URL): string => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const parts = names.map((name) => {
    const { pairs } = checkContrast(readFileSync(new URL(`${name}/theme.css`, folder), 'utf8'));
    const rows = pairs
      .filter(({ scheme }) => scheme === 'light')
      .map(({ front, ground, ratio, least }) => {
        const dark = pairs.find((pair) => pair.scheme === 'dark' && pair.front === front && pair.ground === ground);
        return `| ${front} | ${ground} | ${least} | ${ratio.toFixed(2)} | ${dark?.ratio.toFixed(2) ?? ''} |`;
      });
    return [`## ${name}`, '', '| front | ground | least | light | dark |', '| --- | --- | ---: | ---: | ---: |', ...rows].join('\n');
  });
  return `# Contrast of every pair of colours\n\nWCAG 2, in both schemes; text needs 4.5, the edge of a control 3. Made by \`node scripts/check/contrast.ts --write\`.\n\n${parts.join('\n\n')}\n`;
};

/**
 * Letters as outlines, from the very font files that pages are set in: a machine that draws cards need have no font at all.
 * Variable WOFF2 is what our fonts are, and fontkit varies only their widths, not their shapes: the shapes are varied here, by fontkit's own
 * processor (fields that are no public interface: the version is pinned, `card.test.ts` looks at the result).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Point = { x: number; y: number; copy(): Point };
type Decoded = { numberOfContours: number; points?: Point[]; components?: { glyphID: number }[] };
type Glyph = { id: number; path: { toSVG(): string }; _getPhantomPoints(glyph: Decoded): Point[] };
type Font = {
  unitsPerEm: number;
  variationAxes: Record<string, { min: number; max: number }>;
  variationCoords?: number[];
  _transformedGlyphs?: (Decoded | undefined)[];
  _variationProcessor?: { transformPoints(id: number, points: Point[]): void } | null;
  hasGlyphForCodePoint(code: number): boolean;
  getGlyph(id: number): Glyph;
  layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number }[] };
};

export type Face = {
  font: Font;
  /** The outline of a glyph at the weight of this face, as SVG. */
  shapeOf(glyph: Glyph): string;
};
/** One sign of a line: where it stands and its outline, in units of one em. */
export type Outline = { d: string; x: number; scale: number };

/** Required by the process that draws cards, when it draws its first: it has no types of its own, and nobody else needs it. */
const { openSync } = createRequire(import.meta.url)('fontkit') as { openSync(path: string): Font };

const openFace = (path: string, weight: number): Face => {
  const open = (): Font => openSync(path);
  const font = open();
  const axis = font.variationAxes.wght;
  if (!axis) return { font, shapeOf: (glyph) => glyph.path.toSVG() };
  // two of the same file: one is asked how wide signs are, of the other the points are bent, before any outline is made of them
  const shapes = open();
  shapes.getGlyph(0).path.toSVG();
  const plain = shapes._transformedGlyphs ?? [];
  shapes._transformedGlyphs = plain.slice();
  font.variationCoords = [Math.min(axis.max, Math.max(axis.min, weight))];
  font._transformedGlyphs = plain;
  const bent = new Set([0]);
  const bend = (id: number): void => {
    const glyph = plain[id];
    if (!glyph || bent.has(id)) return;
    bent.add(id);
    for (const part of glyph.components ?? []) bend(part.glyphID);
    if (!glyph.points || glyph.numberOfContours < 0) return;
    const points = [...glyph.points.map((point) => point.copy()), ...font.getGlyph(id)._getPhantomPoints(glyph)];
    font._variationProcessor?.transformPoints(id, points);
    (shapes._transformedGlyphs as typeof plain)[id] = { ...glyph, points: points.slice(0, -4) };
  };
  const shapeOf = ({ id }: Glyph): string => {
    bend(id);
    return shapes.getGlyph(id).path.toSVG();
  };
  return { font, shapeOf };
};

const faces = new Map<string, Face>();
const faceAt = (path: string, weight: number): Face => {
  const key = `${weight} ${path}`;
  let face = faces.get(key);
  if (!face) {
    // the process that draws cards has little memory and lives long
    if (faces.size >= 40) faces.clear();
    face = openFace(path, weight);
    faces.set(key, face);
  }
  return face;
};

type Chunk = { file: string; ranges: [number, number][] };
let chunks: Chunk[] | undefined;
/** The Chinese face lies in a hundred files by code points; a title needs a few of them. */
const chunkFor = (code: number): string | undefined => {
  if (!chunks) {
    const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
    const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
    chunks = Object.entries(ranges).map(([name, text]) => ({
      file: join(folder, 'files', `noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: text.split(',').map((range) => {
        const [from = '0', to = from] = range.replace(/^U\+/i, '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      }),
    }));
  }
  return chunks.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))?.file;
};

const has = (face: Face, code: number): boolean => face.font.hasGlyphForCodePoint(code);
/** The brand's own face where it has the sign, else the Chinese one; null: nobody has it (an emoji), so it is left out. */
const faceFor = (sign: string, own: string, weight: number, chinese: boolean): Face | null => {
  const code = sign.codePointAt(0) as number;
  const first = faceAt(own, weight);
  // quotation marks, dashes and dots of a Chinese title are wide ones
  const isMark = chinese && /[\u2014\u2018-\u201d\u2026\u00b7]/.test(sign);
  if (!isMark && has(first, code)) return first;
  const file = chunkFor(code);
  const other = file ? faceAt(file, weight) : null;
  return other && has(other, code) ? other : has(first, code) ? first : null;
};

export type Setting = { own: string; weight: number; chinese: boolean };

/** @returns the outlines of this text, and how far it goes, in em */
export const outlinesOf = (text: string, { own, weight, chinese }: Setting): { outlines: Outline[]; width: number } => {
  const runs: { face: Face; text: string }[] = [];
  for (const sign of text) {
    const face = faceFor(sign, own, weight, chinese);
    if (!face) continue;
    const last = runs.at(-1);
    if (last?.face === face) last.text += sign;
    else runs.push({ face, text: sign });
  }
  const outlines: Outline[] = [];
  let x = 0;
  for (const { face, text: run } of runs) {
    const scale = 1 / face.font.unitsPerEm;
    const { glyphs, positions } = face.font.layout(run);
    glyphs.forEach((glyph, i) => {
      const d = face.shapeOf(glyph);
      if (d) outlines.push({ d, x, scale });
      x += (positions[i]?.xAdvance ?? 0) * scale;
    });
  }
  return { outlines, width: x };
};

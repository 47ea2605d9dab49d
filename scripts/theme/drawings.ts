/** The drawings of a theme: the mark, the seal and the picture of the home page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advice, type Finding, missing, wrong } from './finding.ts';
import type { ThemeJson } from './words.ts';

const kilobyte = 1024;
const boxOf = (svg: string): [number, number] | null => {
  const found = svg.match(/viewBox="\s*[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)\s*"/);
  return found ? [Number(found[1]), Number(found[2])] : null;
};

/** What no drawing may have: it is shown inside pages that allow none of it. */
const unsafe = (name: string, svg: string): Finding[] => {
  const findings: Finding[] = [];
  if (/<script|\son[a-z]+=|javascript:/i.test(svg)) findings.push(wrong(name, 'has script in it', 'export it anew as plain SVG'));
  if (/(?:href|src)="(?:https?:)?\/\//i.test(svg) || /url\(["']?(?:https?:)?\/\//i.test(svg))
    findings.push(wrong(name, 'asks for something from another machine', 'put it into the drawing, or take it out: pages ask nobody else'));
  if (/<(image|foreignObject)\b/i.test(svg)) findings.push(wrong(name, 'has a photo or a page inside', 'draw it in shapes'));
  if (/<text\b/i.test(svg))
    findings.push(advice(name, 'has live text in it', 'turn letters into outlines: the drawing can not load your fonts'));
  return findings;
};

const bothSchemes = (name: string, svg: string): Finding[] =>
  /prefers-color-scheme/.test(svg) || /light-dark\(/.test(svg)
    ? []
    : [
        advice(
          name,
          'has no colours of its own for the night',
          'add a <style> with @media (prefers-color-scheme: dark) and look at it on a dark page',
        ),
      ];

const mark = (name: string, svg: string): Finding[] => {
  const box = boxOf(svg);
  const findings = bothSchemes(name, svg);
  if (!box) findings.push(wrong(name, 'has no viewBox', 'give it viewBox="0 0 32 32"'));
  else if (box[0] !== box[1])
    findings.push(wrong(name, `is ${box[0]} by ${box[1]}`, 'draw it in a square: it is the icon of the tab, too'));
  if (svg.length > 8 * kilobyte)
    findings.push(advice(name, `weighs ${Math.round(svg.length / kilobyte)} KB`, 'simplify its paths to under 8 KB: every page loads it'));
  return findings;
};

const seal = (name: string, svg: string): Finding[] => {
  const findings: Finding[] = [];
  if (!/<symbol[^>]*\bid="seal"/.test(svg))
    findings.push(
      wrong(
        name,
        'has no <symbol id="seal">',
        'wrap the sign in <symbol id="seal" viewBox="0 0 24 24">: faces of staff use it by that name',
      ),
    );
  if (/(?:fill|stroke)="(?!none|currentColor)/.test(svg))
    findings.push(advice(name, 'has colours of its own', 'draw it in lines without colour: the house gives it --brand-mark-ink'));
  return findings;
};

const hero = (name: string, svg: string, size: ThemeJson['hero']): Finding[] => {
  const findings = bothSchemes(name, svg);
  const box = boxOf(svg);
  const [width, height] = [Number(size?.width), Number(size?.height)];
  if (!box) findings.push(wrong(name, 'has no viewBox', 'give it one: it has to grow and shrink'));
  else if (width > 0 && height > 0 && Math.abs(box[0] / box[1] - width / height) > 0.02)
    findings.push(
      wrong(
        name,
        `is ${box[0]} by ${box[1]}, theme.json says ${width} by ${height}`,
        'write sides of the same proportion into theme.json, or the page jumps',
      ),
    );
  if (svg.length > 40 * kilobyte)
    findings.push(
      advice(name, `weighs ${Math.round(svg.length / kilobyte)} KB`, 'simplify it to under 40 KB: it is what home shows first'),
    );
  return findings;
};

export const checkDrawings = (folder: string, json: ThemeJson): Finding[] => {
  const look = (name: unknown, asIt: (name: string, svg: string) => Finding[]): Finding[] => {
    // that it is named and there is said by the words
    if (typeof name !== 'string' || !existsSync(join(folder, name)) || !name.endsWith('.svg')) return [];
    const svg = readFileSync(join(folder, name), 'utf8');
    return [...unsafe(name, svg), ...asIt(name, svg)];
  };
  const there = existsSync(join(folder, 'seal.svg'));
  return [
    ...look(json.mark, mark),
    ...(there ? look('seal.svg', seal) : [missing('seal.svg', 'is not there', 'draw the sign that stands beside every staff face')]),
    ...look(json.hero?.file, (name, svg) => hero(name, svg, json.hero)),
  ];
};

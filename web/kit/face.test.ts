import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { type FaceOf, face } from './face.ts';

const drawn = (of: FaceOf): string => collectResultSync(render(face(of))).replace(/<!--.*?-->/g, '');
const somebody = (handle: string, more: Partial<FaceOf> = {}): string => drawn({ handle, tier: 2, staff: false, ...more });

describe('face', () => {
  test('the same handle is the same drawing, in every process and whatever the name', () => {
    expect(somebody('maren-holt')).toBe(somebody('maren-holt', { name: 'Maren H.' }));
    // said in full: a change of this line changes the face of every member
    expect(somebody('maren-holt')).toMatchInlineSnapshot(
      `"<svg class="face" viewBox="-28 -28 56 56" aria-hidden="true"><g class="disc q2"><path class="t3" d="M-24-24h48v48h-48z"/><path class="t6" d="M-24 0A24 24 0 0 1 0-24V0zM0 0h24A24 24 0 0 1 0 24z"/><path class="t1" d="M17-11a6 6 0 1 1-12 0 6 6 0 0 1 12 0z"/></g><circle class="ring" r="27"/><circle class="ring on r2" r="27"/></svg>"`,
    );
  });

  test('spreads: 1,000 handles that differ by a number give at least 300 drawings', () => {
    const drawings = new Set(Array.from({ length: 1000 }, (_, i) => somebody(`member-${i}`)));
    expect(drawings.size).toBeGreaterThanOrEqual(300);
  });

  test('without a handle it is drawn from the name', () => {
    expect(somebody('', { name: '林晓雨' })).toBe(somebody('林晓雨'));
    expect(somebody('', { name: '林晓雨' })).not.toBe(somebody('', { name: '陈默' }));
  });

  test('the ring holds as many segments as the tier, from 1 to 4', () => {
    for (const [tier, held] of [
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [9, 4],
      [Number.NaN, 1],
    ] as const)
      expect(somebody('gwil', { tier })).toContain(`<circle class="ring on r${held}" r="27"/>`);
  });

  test('staff are square, carry the seal and have no ring', () => {
    const text = somebody('ruth', { staff: true });
    expect(text).toContain('class="plate');
    expect(text).toContain('href="/theme/seal.svg#seal"');
    expect(text).not.toContain('ring');
  });

  test('size and one’s own are said by class', () => {
    expect(somebody('a', { size: 'xl', mine: true })).toMatch(/^<svg class="face xl mine" /);
    expect(somebody('a')).toMatch(/^<svg class="face" /);
  });

  test('is small, hidden from screen readers, and free of ids, styles and scripts', () => {
    for (let i = 0; i < 600; i++)
      for (const staff of [false, true]) {
        const text = somebody(`m${i}`, { staff, size: 'xl', mine: true });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(450);
        expect(text).toMatch(/^<svg [^>]*aria-hidden="true">.*<\/svg>$/s);
        expect(text).not.toMatch(/\sid=|style|clip-path|<script|undefined|NaN/);
      }
  });

  test('is valid markup, also when the same face stands twice', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-self-closing': 'off', 'void-style': 'off' } });
    const page = `<p>${somebody('ines')}${somebody('ines')}${somebody('ruth', { staff: true })}</p>`;
    const report = await validator.validateString(page);
    expect(report.results.flatMap((result) => result.messages)).toEqual([]);
  });
});

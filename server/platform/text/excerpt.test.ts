import { describe, expect, it } from 'vitest';
import { readableText } from './excerpt.ts';
import { plainText, renderMarkdown } from './markdown.ts';

describe('excerpt', () => {
  const excerpt = (source: string) => renderMarkdown(source).excerpt;

  it.each([
    ['# Tea & *more*\n\nSee [this](/a)\nnow', 'Tea & more See this now'],
    ['a <b> &lt;c&gt; "d"', 'a <b> <c> "d"'],
    ['in**si**de', 'inside'],
    ['> quoted\n\nmine', 'mine'],
    ['> only a quote', 'only a quote'],
    ['```\ncode\n```\n\nmine', 'mine'],
    ['```\nonly code\n```', 'only code'],
    ['|a|b|\n|-|-|\n|c|d|', 'a b c d'],
    ['![a cup](/a.png) @ann `x`', 'a cup @ann x'],
    ['', ''],
    ['|a|b|\n|-|-|\n|c|d|\n\nmine', 'mine'],
    ['Bring:\n\n- a pot\n- two cups.\n- water\n\nThat is all', 'Bring: a pot; two cups. water. That is all'],
    ['1. one\n   - inner\n2. two', 'one; inner; two'],
    ['带上：\n\n- 茶壶\n- 杯子\n\n就这些。\n\n好了', '带上：茶壶；杯子。就这些。好了'],
  ])('%j gives %j', (source, expected) => {
    expect(excerpt(source)).toBe(expected);
  });

  it('is cut between words', () => {
    const cut = excerpt('many words '.repeat(40));
    expect(cut).toMatch(/^(?:many words )+many(?: words)?…$/);
    expect(cut.length).toBeGreaterThan(190);
    expect(cut.length).toBeLessThanOrEqual(200);
  });

  it('is cut between Chinese words', () => {
    const cut = excerpt('我们今天喝了西湖龙井茶，'.repeat(30));
    expect(cut.length).toBeGreaterThan(190);
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut.endsWith('…')).toBe(true);
    const last = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment('我们今天喝了西湖龙井茶，')].map(({ segment }) => segment);
    expect(last.some((word) => cut.endsWith(`${word}…`))).toBe(true);
  });

  it('never cuts one visible character, and is not emptied by a long word', () => {
    const cut = excerpt('👩‍👩‍👧‍👦'.repeat(60));
    expect(cut.isWellFormed()).toBe(true);
    expect(cut).toMatch(/^(?:👩‍👩‍👧‍👦)+…$/u);
    expect(excerpt('a'.repeat(500))).toBe(`${'a'.repeat(199)}…`);
  });

  it('ends in one ellipsis', () => {
    expect(plainText('<p>one two… three</p>', 10)).toBe('one two…');
  });

  it('is as long as asked', () => {
    expect(plainText('<p>one two three</p>', 100)).toBe('one two three');
    expect(plainText('<p>one two three</p>', 13)).toBe('one two three');
    expect(plainText('<p>one two three</p>', 8)).toBe('one two…');
    expect(plainText('<p>one two three</p>', 7)).toBe('one…');
  });
});

describe('a text to read in search', () => {
  it('has items as a sentence has them, cells with a dot between, rows like items', () => {
    const { html } = renderMarkdown('Measured:\n\n|mark|broke|\n|-|-|\n|H2|0 of 12|\n|H3|9 of 12|\n\nSo there.');
    expect(readableText(html)).toBe('Measured: mark · broke; H2 · 0 of 12; H3 · 9 of 12. So there.');
    expect(readableText(html, false)).toBe('Measured: So there.');
    expect(readableText(renderMarkdown('带上：\n\n- 茶壶\n- 杯子\n\n好了').html)).toBe('带上：茶壶；杯子。好了');
  });
});

import { describe, expect, it } from 'vitest';
import { expectHarmless, html } from './markdown.fixtures.ts';
import { renderMarkdown } from './markdown.ts';

describe('posts made to be slow', () => {
  const size = 32_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const half = (piece: string) => fill(piece).slice(0, size / 2);

  const sources: [string, string][] = [
    ...[
      '>',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '1. > ',
      '- - ',
      '[',
      '![',
      '[![',
      '![[[[',
      '](',
      '[a](',
      '[a](b',
      '[a][',
      '[a](<b',
      '*',
      '**',
      '_',
      '_a*',
      '*a_b ',
    ]
      .concat([
        'a**b',
        '~',
        '~~',
        '~a',
        '`',
        '`a``b',
        '<',
        '<!--',
        '<?',
        '<!A ',
        '<![CDATA[',
        '</a',
        '<a b="',
        '\\',
        '&',
        '&#',
        '|',
        '|-',
        '-|\n',
        'a|b\n-|-\n',
      ])
      .concat([
        'a|\n-|-\n',
        '# h\n',
        '- a\n',
        '+\n-\n',
        '> a\nb\n',
        '> a\n- b\n',
        '> > a\n> b\n',
        '[a\n',
        '[a]: b\n',
        '[a]: b "',
        '```\n',
        '~~~\n',
        '=\n',
        '-\n',
        'a\n',
      ])
      .concat([
        '\n',
        ' ',
        '\t',
        ' \n',
        '!',
        'a@b.',
        'a.',
        'www.',
        'http://',
        'http://a.b(',
        'mailto:',
        '@ab ',
        '@',
        '你',
        '<div>\n',
        '|<?  \n><div>\n',
        '[^a]: ',
        '"',
        "'",
      ])
      .map((piece): [string, string] => [piece, fill(piece)]),
    ['a run of spaces, then a letter', `a${' '.repeat(size)}b`],
    ['a long word, then a mail sign', `${'a'.repeat(size)}@`],
    ['a www address of dots', `www.${'.'.repeat(size)}`],
    ['a list item of many lines', `- ${half('a\n')}`],
    ['many markers, then many lines', half('- ') + half('a\n')],
    ['many quotes, then many lines', half('> ') + half('a\n')],
    ['brackets opened and closed', half('[') + half(']')],
    ['emphasis opened and closed', half('*a ') + half('a* ')],
    ['emphasis deeply nested', `${'*a **a '.repeat(2_000)}${'a** a*'.repeat(2_000)}`],
    ['lists nested by indentation', Array.from({ length: 240 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['quotes nested line by line', Array.from({ length: 240 }, (_, i) => `${'>'.repeat(i)} a`).join('\n')],
    ['a table of many columns', `${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${'|\n'.repeat(5_000)}`],
    ['a table of many rows', `a|b\n-|-\n${'c\n'.repeat(15_000)}`],
    ['runs of backticks, each longer', Array.from({ length: 250 }, (_, i) => `${'`'.repeat(i)} `).join('')],
    [
      'many references to many definitions',
      `${Array.from({ length: 1_500 }, (_, i) => `[a${i}]: /b`).join('\n')}\n\n${'[a1][a2]'.repeat(1_200)}`,
    ],
  ];

  it.each(sources)('%j', (_, source) => {
    const start = performance.now();
    const { html } = expectHarmless(source);
    // no speed is asserted here: what isn't bounded takes minutes, and what is, a fraction of this on the slowest machine
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(html.length).toBeLessThan(600_000);
  });

  it('what is too costly is shown as it was written', () => {
    const source = `first <b>\nline\n\n${'_a*'.repeat(10_000)}`;
    expect(html(source)).toContain('<p>first &lt;b&gt;<br />line</p>');
    expect(html(`x\n\n${fill('-\n+\n')}`)).toMatch(/^<p>x<\/p>\n<p>-<br \/>\+/);
  });

  it('a long honest post is rendered as such', () => {
    const source =
      '## Part\n\nSome *tea* with [a link](https://x.example/a) and @ann, and more words after it.\n\n- one\n- two\n\n> said so\n\n'.repeat(
        280,
      );
    const result = renderMarkdown(source);
    expect(source.length).toBeGreaterThan(31_000);
    expect(result.html.match(/<h4>/g)).toHaveLength(280);
    expect(result.html.match(/<em>tea<\/em>/g)).toHaveLength(280);
    expect(result.links).toBe(280);
  });
});

import { describe, expect, it } from 'vitest';
import { expectHarmless, html } from './markdown.fixtures.ts';
import { renderMarkdown } from './markdown.ts';

describe('addresses', () => {
  it.each([
    'http://x.example',
    'HTTPS://X.example/a',
    'https://x.example:8080/a?b#c',
    'mailto:a@b.example?subject=c',
    '/a',
    '/',
    '/a/b?c=d#e',
  ])('%s is allowed', (address) => {
    expect(renderMarkdown(`[x](${address})`).html).toContain(`href="${address}"`);
  });

  it.each([
    'a',
    './a',
    '?a',
    '#a',
    '//x.example',
    '/\\\\x.example',
    'ftp://x.example',
    'https:x.example',
    'https://',
    'tel:123',
    'https://a@b.example',
  ])('%s is refused, and its text stays', (address) => {
    expect(renderMarkdown(`[*x* y](${address})`)).toMatchObject({ html: '<p><em>x</em> y</p>\n', links: 0 });
    expect(html(`![x](${address})`)).toBe('<p>x</p>');
  });

  it('a very long one is refused, not cut', () => {
    const address = `https://x.example/${'a'.repeat(3_000)}`;
    for (const source of [address, `<${address}>`, `[x](${address})`]) expect(renderMarkdown(source).html).not.toContain('<a');
  });

  it('a long one used a thousand times does not blow up the page', () => {
    const source = `${'[a] '.repeat(5_000)}\n\n[a]: https://x.example/${'b'.repeat(1_500)}`;
    expect(renderMarkdown(source).html.length).toBeLessThan(400_000);
  });

  it('counts links, mentions apart', () => {
    expect(renderMarkdown('[a](/b) www.x.example @ann ![c](/d) [e](javascript:f)').links).toBe(3);
  });
});

describe('mentions', () => {
  it.each([
    ['@ann', ['ann']],
    ['@Ann, @ANN and @ann.', ['ann']],
    ['(@tea_fan) "@li-na"! @a1', ['tea_fan', 'li-na', 'a1']],
    ['谢谢@li_na的分享，@ann：好', ['li_na', 'ann']],
    ['# @ann\n\n- **@bob**\n\n> @cat\n\n|@dan|b|\n|-|-|', ['ann', 'bob', 'cat', 'dan']],
    ['«@ann» ไทย@bob หรือ ですね@cat', ['ann', 'bob', 'cat']],
    ['@a', []],
    [`@${'a'.repeat(30)}`, ['a'.repeat(30)]],
    [`@${'a'.repeat(31)}`, []],
    ['@-- @__ @', []],
    ['me@x.example me@host @x.example @@ann', []],
    ['word@ann é@ann ж@ann 1@ann _@ann', []],
    ['@ann@social.example', []],
    ['a\\_@ann', []],
    ['\\@ann', []],
    ['`@ann`\n\n```\n@ann\n```\n\n    @ann', []],
    ['[@ann](/x) [see @ann](https://x.example) https://x.example/@ann', []],
    ['<b>@ann</b>', ['ann']],
    ['<b title="@ann">', []],
  ] as [string, string[]][])('%j', (source, expected) => {
    expect(expectHarmless(source).mentions).toEqual(expected);
  });

  it('become links', () => {
    expect(html('Hi @Ann!')).toBe('<p>Hi <a class="mention" href="/m/ann">@Ann</a>!</p>');
    expect(html('[x](/m/ann)')).toBe('<p><a href="/m/ann">x</a></p>');
  });

  it('only those listed become links, at most 50', () => {
    const { html, mentions } = renderMarkdown(`${Array.from({ length: 80 }, (_, i) => `@user${i}`).join(' ')} @user0`);
    expect(mentions).toHaveLength(50);
    expect(html.match(/class="mention"/g)).toHaveLength(51);
  });
});

import { describe, expect, it } from 'vitest';
import { expectHarmless, html } from './markdown.fixtures.ts';
import { RENDERER_VERSION } from './markdown.ts';

const out = 'rel="nofollow ugc noopener"';

describe('what Markdown there is', () => {
  it.each([
    ['plain', 'Hello', '<p>Hello</p>'],
    ['nothing', ' \n\n ', ''],
    ['paragraphs and line breaks', 'a\nb\n\nc  \nd\\\ne', '<p>a<br />b</p>\n<p>c<br />d<br />e</p>'],
    [
      'emphasis',
      '*a* _b_ **c** __d__ ***e***',
      '<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <em><strong>e</strong></em></p>',
    ],
    ['strikethrough', '~~a~~ ~b~', '<p><del>a</del> <del>b</del></p>'],
    ['underscores in words', 'snake_case_name', '<p>snake_case_name</p>'],
    ['escapes', '\\*a\\* \\[b\\](c) \\# \\`d\\`', '<p>*a* [b](c) # `d`</p>'],
    ['code in a line', '`a < b` `` c`d ``', '<p><code>a &lt; b</code> <code>c`d</code></p>'],
    ['a rule', '***', '<hr />'],
    ['headings, moved down', '# a\n## b\n### c\n###### d', '<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h5>d</h5>'],
    ['underlined headings', 'a\n===\n\nb\n---', '<h3>a</h3>\n<h4>b</h4>'],
    ['a tag is no heading', '#tag', '<p>#tag</p>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a loose list', '- a\n\n- b', '<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>'],
    ['a nested list', '- a\n  - b', '<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
    ['a numbered list', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['a numbered list from 3', '3) a\n4) b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['tasks, as text', '- [ ] a\n- [x] b', '<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n</ul>'],
    ['a quote', '> a\n> > b', '<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>'],
    ['fenced code', '```ts\nif (a < b) "c";\n```', '<pre><code class="language-ts">if (a &lt; b) "c";\n</code></pre>'],
    ['fenced code with more words', '~~~Objective-C file.m\nx\n~~~', '<pre><code class="language-Objective-C">x\n</code></pre>'],
    ['fenced code, odd language', '```c++\nx\n```', '<pre><code>x\n</code></pre>'],
    ['fenced code, no end', '```\na\n\n# b', '<pre><code>a\n\n# b\n</code></pre>'],
    ['indented code', '    a\n    b', '<pre><code>a\nb\n</code></pre>'],
    ['a link', '[a *b*](https://x.example/c?d=1&e=2#f)', `<p><a href="https://x.example/c?d=1&amp;e=2#f" ${out}>a <em>b</em></a></p>`],
    ['a link with a title, which is dropped', '[a](/b "c")', '<p><a href="/b">a</a></p>'],
    ['a link without text', '[](/b)', '<p><a href="/b">/b</a></p>'],
    [
      'a reference',
      '[a][b] [b] [c]\n\n[b]: <https://x.example> "t"',
      `<p><a href="https://x.example" ${out}>a</a> <a href="https://x.example" ${out}>b</a> [c]</p>`,
    ],
    ['an autolink', '<https://x.example/a>', `<p><a href="https://x.example/a" ${out}>https://x.example/a</a></p>`],
    ['a bare address', 'see https://x.example/a_b_c.', `<p>see <a href="https://x.example/a_b_c" ${out}>https://x.example/a_b_c</a>.</p>`],
    ['a bare www address', 'www.x.example', `<p><a href="http://www.x.example" ${out}>www.x.example</a></p>`],
    ['a mail address', 'me@x.example', `<p><a href="mailto:me@x.example" ${out}>me@x.example</a></p>`],
    [
      'an address in Chinese text',
      '见 https://x.example/茶 吧',
      `<p>见 <a href="https://x.example/茶" ${out}>https://x.example/茶</a> 吧</p>`,
    ],
    ['a picture, as a link', '![a cup](https://x.example/c.png)', `<p><a href="https://x.example/c.png" ${out}>a cup</a></p>`],
    ['a picture without text', '![](/c.png)', '<p><a href="/c.png">/c.png</a></p>'],
    ['a picture in a link', '[![a](/b.png)](/c)', '<p><a href="/c">a</a></p>'],
    ['raw HTML, as text', 'a <b class="c">d</b>', '<p>a &lt;b class="c"&gt;d&lt;/b&gt;</p>'],
    ['a block of raw HTML, as text', '<div>\n*a*\n</div>\n\nb', '<p>&lt;div&gt;<br />*a*<br />&lt;/div&gt;</p>\n<p>b</p>'],
    ['references to characters', '&amp; &lt;i&gt; &copy; &#169; &#x4e2d; &nope;', '<p>&amp; &lt;i&gt; © © 中 &amp;nope;</p>'],
    ['signs', `< > & " '`, `<p>&lt; &gt; &amp; " '</p>`],
  ])('%s', (_, source, expected) => {
    expect(html(source)).toBe(expected);
    expectHarmless(source);
  });

  it('tables, without alignment', () => {
    const table = html('before\n| a | b |\n|:--|--:|\n| **c** | d \\| e |\n| f |\n| g | h | i |\n\nafter');
    expect(table.replaceAll('\n', '')).toBe(
      '<p>before</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>' +
        '<tr><td><strong>c</strong></td><td>d | e</td></tr><tr><td>f</td><td></td></tr><tr><td>g</td><td>h</td></tr>' +
        '</tbody></table><p>after</p>',
    );
    expect(html('a | b\n- | -').replaceAll('\n', '')).toBe('<table><thead><tr><th>a</th><th>b</th></tr></thead></table>');
    for (const none of ['a | b\nc | d', 'a | b\n-', '| a |\n| - | - |', '    a|b\n    -|-']) expect(html(none)).not.toContain('<table>');
    expect(html('a|b\n-|-\nc|d\n# e')).toContain('<h3>e</h3>');
    expect(html('a|b\n-|-\nc|d\n- e')).toContain('<li>e</li>');
    expect(html('> a|b\n> -|-\n\n- x\n\n  a|b\n  -|-').match(/<table>/g)).toHaveLength(2);
  });

  it('headings in quotes and lists stay below the page', () => {
    expect(html('> # a\n\n- # b')).not.toMatch(/<h[126]/);
  });

  it('says which version made it', () => {
    expect(RENDERER_VERSION).toBe(2);
  });
});

describe('what comes in', () => {
  it('control characters and bidi overrides go, line ends are one', () => {
    expect(html('a\u0000b\u0007c\u202ed\u2066e\u2069f\u0085\tg\r\nh\ri')).toBe('<p>abcdef\tg<br />h<br />i</p>');
    expect(html('a&#8238;b&#x202E;c&#0;d')).toBe('<p>abc�d</p>');
  });

  it('lone surrogates are replaced', () => {
    expect(html('a\ud800b\udfff')).toBe('<p>a�b�</p>');
  });
});

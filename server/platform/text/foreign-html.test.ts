/** HTML from elsewhere becomes Markdown that shows the same words, and nothing that runs or is fetched. */
import { describe, expect, it } from 'vitest';
import { type ForeignPlace, markdownOfForeign } from './foreign-html.ts';
import { renderMarkdown } from './markdown.ts';
import { xssCorpus } from './xss-corpus.ts';

const place: ForeignPlace = {
  handleOf: (name) => (name === 'Ann' ? 'ann' : null),
  addressOf: (path) => (path.startsWith('/') ? `https://forum.example.org${path}` : null),
};
const shown = (html: string): string => renderMarkdown(markdownOfForeign(html, place)).html.trim();

describe('foreign HTML', () => {
  it.each([
    ['<p>One<br>two</p><p>three</p>', '<p>One<br />two</p>\n<p>three</p>'],
    ['<p>a * b _c_ `d` [e](f) #1 &amp;copy; &lt;b&gt; 1 &lt; 2</p>', '<p>a * b _c_ `d` [e](f) #1 &amp;copy; &lt;b&gt; 1 &lt; 2</p>'],
    [
      '<p># no heading</p><p>- no list</p><p>1. no number</p><p>&gt; no quote</p><p>---</p>',
      '<p># no heading</p>\n<p>- no list</p>\n<p>1. no number</p>\n<p>&gt; no quote</p>\n<p>---</p>',
    ],
    [
      '<p><strong>bold</strong> and <em>slanted</em> and <s>gone</s> and <code>a`b</code></p>',
      '<p><strong>bold</strong> and <em>slanted</em> and <del>gone</del> and <code>a`b</code></p>',
    ],
    ['<p><b>重要！</b>请看</p>', '<p>重要！请看</p>'],
    ['<h1>Big</h1><h4>Small</h4>', '<h3>Big</h3>\n<h5>Small</h5>'],
    [
      '<ul><li>one</li><li><p>two</p><ol><li>three</li></ol></li></ul>',
      '<ul>\n<li>one</li>\n<li>two<ol>\n<li>three</li>\n</ol>\n</li>\n</ul>',
    ],
    [
      '<pre><code class="lang-cpp">if (a &lt; b) {\n\n  x();\n}\n</code></pre>',
      '<pre><code class="language-cpp">if (a &lt; b) {\n\n  x();\n}\n</code></pre>',
    ],
    ['<pre>```\nfence\n```</pre>', '<pre><code>```\nfence\n```\n</code></pre>'],
    ['<p><a href="https://a.example/x y">there</a></p>', '<p><a href="https://a.example/x%20y" rel="nofollow ugc noopener">there</a></p>'],
    [
      '<p><a href="/t/old/12">there</a> <a href="#x">near</a></p>',
      '<p><a href="https://forum.example.org/t/old/12" rel="nofollow ugc noopener">there</a> near</p>',
    ],
    [
      '<p><a class="mention" href="/u/ann">@Ann</a> <span class="mention">@nobody</span> @Override a@b.c</p>',
      '<p><a class="mention" href="/m/ann">@ann</a> @nobody @Override a@b.c</p>',
    ],
    [
      '<p><img class="emoji" title=":slight_smile:" alt=":slight_smile:" src="/x.png"> <img class="emoji" title=":odd_one:"></p>',
      '<p>🙂 :odd_one:</p>',
    ],
    [
      '<table><thead><tr><th>A</th><th>B|C</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      '<table>\n<thead>\n<tr>\n<th>A</th>\n<th>B|C</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody></table>',
    ],
  ])('%s', (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it('names who is quoted', () => {
    expect(
      shown(
        '<aside class="quote" data-username="Ann" data-post="2"><div class="title"><div class="quote-controls"></div>Ann:</div><blockquote><p>Her words</p></blockquote></aside><p>Mine</p>',
      ),
    ).toBe('<blockquote>\n<p><strong>Ann:</strong></p>\n<p>Her words</p>\n</blockquote>\n<p>Mine</p>');
  });

  it('makes links of pictures and films, so that nothing is asked of others', () => {
    const html = shown(
      '<p><img src="//cdn.example/a.png" alt="A bag"></p><div class="lightbox-wrapper"><a class="lightbox" href="https://cdn.example/b.jpeg" title="b.jpeg"><img src="https://cdn.example/s.jpeg" alt="b"><div class="meta"><svg></svg><span class="filename">b.jpeg</span></div></a></div><div class="lazyYT" data-youtube-id="abc_1" data-youtube-title="A ride"></div><iframe src="https://player.example/1"></iframe>',
    );
    expect(html).not.toMatch(/<(?:img|iframe|video|svg)/);
    for (const address of [
      'https://cdn.example/a.png',
      'https://cdn.example/b.jpeg',
      'https://www.youtube.com/watch?v=abc_1',
      'https://player.example/1',
    ])
      expect(html).toContain(`href="${address}"`);
    expect(html).toContain('🖼 A bag');
  });

  it('leaves nothing that runs of anything that anybody has thought of', () => {
    for (const attack of xssCorpus) {
      const html = shown(attack);
      expect(html, attack).not.toMatch(
        /<(?:script|style|iframe|object|embed|svg|math|form|input|base|link|meta|img)\b|<[^>]+\son\w+\s*=|(?:href|src)="\s*(?:javascript|data|vbscript):/i,
      );
    }
  });

  it('stays quick with what was made to be slow', () => {
    for (const nasty of [
      '<b>'.repeat(20_000),
      '<div>'.repeat(50_000),
      '<blockquote>'.repeat(5_000),
      `<p>${'*_`['.repeat(20_000)}</p>`,
      `${'<ul><li>'.repeat(3_000)}x`,
      `<a href="${'x'.repeat(100_000)}">x</a>`,
      '<table>'.repeat(3_000),
    ]) {
      const began = performance.now();
      shown(nasty);
      expect(performance.now() - began, nasty.slice(0, 20)).toBeLessThan(5_000);
    }
  });
});

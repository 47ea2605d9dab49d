import { describe, expect, it } from 'vitest';
import { renderMarkdown, sanitize } from './markdown.ts';
import { picturesIn } from './pictures.ts';

const id = '1ChNG9aJ5zwERwVRUqwpsj';
const other = '1ChNG9aJ5zwERwVRUqwpsk';
const known = new Map([
  [id, { width: 2000, height: 1500, smallWidth: 800, alt: 'A bag on a wall' }],
  [other, { width: 300, height: 200, smallWidth: 300, alt: '' }],
]);
const img = (html: string): string | undefined => /<img[^>]*>/.exec(html)?.[0];

describe('pictures in words', () => {
  it('of the house are shown with their size, the copy for small screens, and words', () => {
    const { html, pictures, links, excerpt } = renderMarkdown(`Look: ![My *new* bag & "strap"](/media/${id})`, known);
    expect(img(html)).toBe(
      `<img src="/media/${id}" srcset="/media/${id}/small 800w, /media/${id} 2000w" sizes="(max-width: 47.99em) 100vw, 40em" width="2000" height="1500" alt="My *new* bag &amp; &quot;strap&quot;" loading="lazy" decoding="async" />`,
    );
    expect({ pictures, links, excerpt }).toEqual({ pictures: [id], links: 0, excerpt: 'Look:' });
    expect(img(renderMarkdown(`![](/media/${other})`, known).html)).not.toContain('srcset');
  });

  it('say what their member said of them where the text says nothing', () => {
    const { html, excerpt } = renderMarkdown(`![](/media/${id})`, known);
    expect(html).toContain('alt="A bag on a wall"');
    expect(excerpt).toBe('A bag on a wall');
  });

  it('come by a reference and within a link, too', () => {
    expect(renderMarkdown(`![x][a]\n\n[a]: /media/${id}`, known).pictures).toEqual([id]);
    expect(renderMarkdown(`[![x](/media/${id})](https://x.example)`, known).html).toMatch(/^<p><a href="https:\/\/x\.example"[^>]*><img /);
  });

  it.each([
    'https://x.example/a.png',
    '//x.example/a.png',
    '/media/1ChNG9aJ5zwERwVRUqwpsz',
    `/media/${id}/small`,
    `/media/${id}?x`,
    `/media/${id}#x`,
    `https://x.example/media/${id}`,
    `/media/../media/${id}`,
    'data:image/png;base64,AAAA',
    `javascript:/media/${id}`,
  ])('%s is not drawn', (address) => {
    const { html, pictures } = renderMarkdown(`![x](${address})`, known);
    expect(html).not.toContain('<img');
    expect(pictures).toEqual([]);
  });

  it('as HTML are only shown as text, and what says it is one is not let through the second wall', () => {
    expect(renderMarkdown(`<img src="/media/${id}" onerror="alert(1)">`, known).html).not.toContain('<img');
    for (const tag of [
      '<img src="https://x.example/a.png">',
      `<img src="/media/${id}">`,
      `<img src="/media/${id}" width="1" height="x">`,
      '<img srcset="https://x.example/a.png 1x" width="1" height="1">',
    ])
      expect(sanitize(tag)).toBe('');
    const twisted = sanitize(
      `<img src="/media/${id}" srcset="https://x.example/a 800w, /media/${id} 2000w" width="1" height="1" alt="x" onload="x" style="x" class="x">`,
    );
    expect(twisted).toBe(`<img src="/media/${id}" width="1" height="1" alt="x" loading="lazy" decoding="async" />`);
  });

  it('are found before the text is rendered, each once, and at most fifty', () => {
    expect(picturesIn(`![a](/media/${id}) ![b](/media/${other}) ![c](/media/${id} "t")`)).toEqual([id, other]);
    expect(picturesIn(`![a][x]\n\n[x]: /media/${id}`)).toEqual([id]);
    expect(picturesIn('nothing here')).toEqual([]);
    expect(picturesIn(`/media/${id} https://x.example/media/${id}`)).toEqual([]);
    const many = Array.from({ length: 60 }, (_, i) => `![](/media/1ChNG9aJ5zwERwVRUq${String(i + 1000).replaceAll('0', 'a')})`).join(' ');
    expect(picturesIn(many)).toHaveLength(50);
  });

  it('have words of 300 characters at most', () => {
    expect(/alt="(x*)"/.exec(renderMarkdown(`![${'x'.repeat(400)}](/media/${id})`, known).html)?.[1]).toHaveLength(300);
  });
});

import { html } from 'lit';
import { expect, test } from 'vitest';
import { renderToString } from '../platform/html.ts';
import { phrases, phrasesOf } from './phrases.ts';

test.each([
  ['给明年的春茶罐，起个名字，画个盖子', ['给明年的春茶罐，', '起个名字，', '画个盖子']],
  ['先说“守”。再说别的', ['先说“守”。', '再说别的']],
  ['电脑怎么放？！', null],
  ['Wet, cold, and late', null],
])('%s', (title, parts) => {
  const shown = phrases(title);
  expect(Array.isArray(shown) ? shown.length : null).toBe(parts?.length ?? null);
  const body = renderToString(html`<h1>${shown}</h1>`);
  // whatever is marked, the words are the same
  expect(body.replace(/<[^>]*>/g, '')).toBe(title);
  for (const part of parts ?? []) expect(body).toContain(`>${part}</span>`);
});

test('a phrase goes on from one piece of a title into the next', () => {
  const pieces = ['盖碗泡绿', '茶', '，第三泡就发苦'].map((text) => ({ text, hit: text === '茶' }));
  const shown = phrasesOf(pieces, ({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));
  const body = renderToString(html`<h3>${shown}</h3>`).replace(/<!--.*?-->/g, '');
  expect(body).toBe('<h3><span class="phrase">盖碗泡绿<mark>茶</mark>，</span><span class="phrase">第三泡就发苦</span></h3>');
  expect(phrasesOf([{ text: 'Wet, ' }, { text: 'cold' }], ({ text }) => text)).toEqual(['Wet, ', 'cold']);
});

import { html } from 'lit';
import { expect, test } from 'vitest';
import { renderToString } from '../platform/html.ts';
import { phrases } from './phrases.ts';

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

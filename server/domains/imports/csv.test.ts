/** Titles of reviews that have none. */
import { expect, it } from 'vitest';
import { titleOf } from './csv.ts';

it.each([
  ['很快，好吃，味道足，量大', '很快，好吃，味道足，量大'],
  ['送餐特别快，包装也很好，就是米饭有一点硬，希望下次能改进一下，谢谢老板', '送餐特别快，包装也很好，就是米饭有一点硬'],
  ['x'.repeat(200), `${'x'.repeat(59)}…`],
  ['。。。', '。。。'],
])('a title of %.20s', (body, title) => {
  expect(titleOf(body)).toBe(title);
});

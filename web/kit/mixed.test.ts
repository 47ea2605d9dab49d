/** Runs of another language are marked, names are left in peace. */
import { expect, test } from 'vitest';
import { renderToString } from '../platform/html.ts';
import { mixed } from './mixed.ts';

const said = (text: string, locale: 'en' | 'zh-Hans'): string => {
  const out = mixed(text, { locale });
  return typeof out === 'string' ? out : renderToString(out);
};

test.each([
  ['zh-Hans', '公开。 Two are open: this year’s buckle.', '公开。 <span lang="en">Two are open: this year’s buckle.</span>'],
  ['zh-Hans', '公开。Lumb 的扣子。', '公开。Lumb 的扣子。'],
  ['zh-Hans', 'Nobody at present, really. 没有。', '<span lang="en">Nobody at present, really.</span> 没有。'],
  ['en', 'Open. 目前有两处：盖子偏松。', 'Open. <span lang="zh">目前有两处：盖子偏松。</span>'],
  ['en', 'Open. “Two” <b>', 'Open. “Two” &lt;b>'],
  ['en', 'Nothing to mark.', 'Nothing to mark.'],
] as const)('%s: %s', (locale, text, right) => {
  // what is a plain string is escaped by the template that it is put in
  expect(said(text, locale).replace('<b>', '&lt;b>')).toBe(right);
});

/** Which language is offered to whom. */
// before the browser is made up below: what draws would take it for a real one
import 'lit';
import { expect, test, vi } from 'vitest';

vi.stubGlobal('document', { readyState: 'loading', documentElement: { lang: 'en', dataset: {} }, addEventListener: () => undefined });
vi.stubGlobal('addEventListener', () => undefined);
const { localeOf, offeredFor } = await import('./language-offer.island.ts');

test.each([
  ['en-GB', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['de', undefined],
  ['enm', undefined],
])('%s is %s', (tag, locale) => expect(localeOf(tag)).toBe(locale));

test('the first of ours counts, and the page’s own is not offered', () => {
  expect(offeredFor(['de', 'zh-TW', 'en'], 'en')).toBe('zh-Hant');
  expect(offeredFor(['de', 'en', 'zh'], 'en')).toBeUndefined();
  expect(offeredFor(['fr'], 'zh-Hans')).toBeUndefined();
});

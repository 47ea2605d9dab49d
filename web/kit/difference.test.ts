import { html } from 'lit';
import { expect, test } from 'vitest';
import { renderToString } from '../platform/html.ts';
import { difference } from './difference.ts';

const drawn = (...diff: Parameters<typeof difference>[0]): string => renderToString(html`${difference(diff, (text) => text)}`);

test('a mark ends with its words, and no blank is lost', () => {
  expect(
    drawn(
      { what: 'same', text: 'from ' },
      { what: 'removed', text: '2000 ' },
      { what: 'added', text: '180 ' },
      { what: 'same', text: 'points' },
    ),
  ).toBe('from <del>2000</del> <ins>180</ins> points');
});

test('a blank alone is no change to show', () => {
  expect(drawn({ what: 'same', text: 'a' }, { what: 'added', text: '\n' }, { what: 'same', text: 'b' })).toBe('a\nb');
});

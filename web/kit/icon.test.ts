import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, test } from 'vitest';
import { icon, iconNames } from './icon.ts';

const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8');

describe('icons', () => {
  test('the list of names is the sprite, no more and no less', () => {
    const ids = [...sprite.matchAll(/<symbol id="i-([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(30);
    expect([...iconNames]).toEqual(ids);
  });

  test('a sprite carries no colour, style or script of its own', () => {
    expect(sprite).not.toMatch(/<style|<script|style=|fill=|stroke=| on\w+=/);
  });

  test('an icon is hidden from screen readers and points into the sprite', () => {
    const text = collectResultSync(render(icon('sign-out'))).replace(/<!--.*?-->/g, '');
    expect(text).toBe('<svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#i-sign-out"/></svg>');
  });
});

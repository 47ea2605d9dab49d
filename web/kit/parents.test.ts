import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { expect, test } from 'vitest';
import { parents, rootOf } from './parents.ts';

const say = (key: string): string => key;
const drawn = (href: string): string =>
  collectResultSync(render(parents({ say }, rootOf(href, say), { href, title: 'Name it', lang: 'zh' }))).replaceAll(
    /<!--.*?-->| (?=>)/g,
    '',
  );

test('the way back is the pages above, from where they begin: the contests for a contest, home for all else', () => {
  expect(drawn('/contests/1/name-it')).toBe(
    '<nav class="place" aria-label="platform.where-you-are"><a href="/contests">contests.contests</a><a href="/contests/1/name-it" lang="zh">Name it</a></nav>',
  );
  expect(drawn('/t/1/name-it')).toContain('<a href="/">platform.home</a>');
});

test('no page has a way back of another kind: an arrow to one page, and nothing of what that is below', () => {
  const domains = resolve(import.meta.dirname, '../domains');
  const pages = readdirSync(domains, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.page.ts'));
  expect(pages.length).toBeGreaterThan(50);
  const odd = pages.filter((file) => /class="place"[^\n]*?icon\('back'\)/.test(readFileSync(join(domains, file), 'utf8')));
  expect(odd).toEqual([]);
});

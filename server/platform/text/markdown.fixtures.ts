/**
 * What the tests of Markdown share: the HTML of a source, and the proof that what came out does no harm.
 *
 * Holds the allow-list written a second time: a mistake in the renderer's must show here, so nothing is taken from there.
 */
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import { renderMarkdown, sanitize } from './markdown.ts';

export const html = (source: string) => renderMarkdown(source).html.trimEnd();

type Parser = { new (handler: object): { write(html: string): void; end(): void } };
// the parser that sanitize-html reads with, found from there since it is not ours
const { Parser } = createRequire(createRequire(import.meta.url).resolve('sanitize-html'))('htmlparser2') as { Parser: Parser };

const langTags = ['p', 'li', 'h3', 'h4', 'h5', 'td', 'th'];
const bareTags = 'blockquote br del em hr pre strong table thead tbody tr ul'.split(' ');
const HREF = /^(?:https?:\/\/[^/\\\s"<>@]+(?:[/?#][^\s\\"<>]*)?|mailto:[^\s\\"<>@]+@[^\s\\"<>@]+|\/(?![/\\])[^\s\\"<>]*)$/i;

function attributeProblem(tag: string, attributes: Record<string, string>): string | null {
  const { href, rel, class: name, lang, start, ...others } = attributes;
  const problem = (what: string) => `${what} on <${tag}>: ${JSON.stringify(attributes)}`;
  if (Object.keys(others).length > 0) return problem('unknown attribute');
  if (bareTags.includes(tag)) return Object.keys(attributes).length > 0 ? problem('attribute') : null;
  if (tag !== 'a' && (href ?? rel) !== undefined) return problem('link attribute');
  if (tag !== 'ol' && start !== undefined) return problem('start');
  if (lang !== undefined && !(langTags.includes(tag) && /^(?:zh|en)$/.test(lang))) return problem('lang');
  if (tag === 'code') return name === undefined || /^language-[a-zA-Z0-9-]+$/.test(name) ? null : problem('class');
  if (tag === 'ol') return start === undefined || /^\d{1,9}$/.test(start) ? null : problem('start');
  if (tag === 'a') {
    if (href === undefined || !HREF.test(href)) return problem('href');
    if (name !== undefined) return name === 'mention' && /^\/m\/[a-z0-9_-]{2,30}$/.test(href) && !rel ? null : problem('class');
    return (href.startsWith('/') ? undefined : 'nofollow ugc noopener') === rel ? null : problem('rel');
  }
  if (name !== undefined) return problem('class');
  return langTags.includes(tag) ? null : `unknown tag <${tag}>`;
}

/** Reads the output letter by letter: nothing but balanced tags in one exact form, and text without bare `<`, `>` or `&`. */
export function strictProblem(output: string): string | null {
  const open: string[] = [];
  const piece = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)( \/)?>|(?:[^<>&]|&(?:amp|lt|gt|quot);)+/y;
  for (let at = 0; at < output.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const match = piece.exec(output);
    if (!match) return `malformed at ${at}: ${output.slice(at, at + 60)}`;
    const [, end, tag, attributes = '', empty] = match;
    if (tag === undefined) continue;
    if (end) {
      if (open.pop() !== tag || attributes !== '') return `wrong </${tag}> at ${at}`;
      continue;
    }
    if ((tag === 'br' || tag === 'hr') !== (empty !== undefined)) return `wrong end of <${tag}> at ${at}`;
    if (!empty) open.push(tag);
    if (tag === 'a' && open.indexOf('a') !== open.lastIndexOf('a')) return `link in a link at ${at}`;
    const names = [...attributes.matchAll(/ ([a-z]+)="/g)].map(([, name]) => name);
    if (new Set(names).size !== names.length) return `attribute twice at ${at}`;
  }
  return open.length > 0 ? `left open: ${open}` : null;
}

/** What a parser makes of the output, tag by tag. */
export function parsedProblem(output: string): string | null {
  const problems: (string | null)[] = [];
  const parser = new Parser({
    onopentag: (tag: string, attributes: Record<string, string>) => problems.push(attributeProblem(tag, attributes)),
    oncomment: () => problems.push('comment'),
    onprocessinginstruction: () => problems.push('declaration'),
    oncdatastart: () => problems.push('CDATA'),
  });
  parser.write(output);
  parser.end();
  return problems.find((problem) => problem !== null) ?? null;
}

export function expectHarmless(source: string) {
  const result = renderMarkdown(source);
  expect(strictProblem(result.html)).toBe(null);
  expect(parsedProblem(result.html)).toBe(null);
  expect(sanitize(result.html)).toBe(result.html);
  for (const text of [result.html, result.excerpt]) {
    expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(text.isWellFormed()).toBe(true);
  }
  expect(result.excerpt.length).toBeLessThanOrEqual(200);
  expect(result.mentions.length).toBeLessThanOrEqual(50);
  return result;
}

/** What an address asks of a page or a document: its parameters read by the schema, and the address by which the answer is kept. */
import type { TObject } from 'typebox';
import { fits, folded, readStrings } from '../input.ts';
import type { Encoding } from '../page-cache.ts';
import { asLocale } from './request.ts';

type Shape = { params: TObject; query: TObject };
export type Addressed = { params: unknown; query: unknown };

/** Of a parameter that stands there twice the last one counts, and a sign that no text holds is not there. */
const oneOf = (given: unknown): unknown => {
  const value = Array.isArray(given) ? given.at(-1) : given;
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
};

/** null where a parameter does not fit: there is nothing at that address. Unknown query parameters are left out. */
export const inputOf = (shape: Shape, request: Addressed): Record<string, unknown> | null => {
  const given = request.query as Record<string, unknown>;
  const names = Object.keys(shape.query.properties).filter((name) => name in given);
  const query =
    names.length === 0
      ? {}
      : folded(shape.query, readStrings(shape.query, Object.fromEntries(names.map((name) => [name, oneOf(given[name])])), 'query'));
  const params = folded(shape.params, request.params);
  if (!fits(shape.params, params) || !fits(shape.query, query)) return null;
  return { ...(query as object), ...(params as object) };
};

/** The part of the query that makes a difference: the page's own parameters, and a language that was asked for in the address. */
export const queryText = (shape: Shape, input: Record<string, unknown>, query: unknown): string => {
  const asked = new URLSearchParams();
  for (const name of Object.keys(shape.query.properties).sort()) if (input[name] !== undefined) asked.set(name, String(input[name]));
  const lang = asLocale((query as Record<string, unknown>).lang);
  // kept in the address of the page, so that its forms come back in the same language
  if (lang) asked.set('lang', lang);
  const text = asked.toString();
  return text ? `?${text}` : '';
};

export const encodingOf = (header: string | undefined): Encoding =>
  header?.includes('br') ? 'br' : header?.includes('gzip') ? 'gzip' : 'plain';

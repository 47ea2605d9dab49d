/**
 * The last word on every post: the second wall, which trusts nothing that the renderer has written.
 *
 * Owns: which tags, attributes, classes and addresses may come out. The renderer asks here too before it writes a link.
 */
import sanitizeHtml from 'sanitize-html';
import { MAX_ADDRESS } from './bounds.ts';
import { UNWANTED } from './clean.ts';
import { safePicture } from './pictures.ts';

/**
 * The address as it may stand in `href`, or null. Works on the letters as written, by an allow-list: an address hidden in character
 * references, spaces or control characters starts with none of the schemes and is refused. References are not read (only `&amp;`).
 */
export function safeAddress(written: string): string | null {
  const address = written.replaceAll('&amp;', '&');
  if (address.length > MAX_ADDRESS || /[\s\p{Cc}\p{Cf}\\<>"`]/u.test(address)) return null;
  if (address[0] === '/') return address[1] === '/' ? null : address;
  if (/^mailto:[^@]+@[^@]+$/i.test(address)) return address;
  // a name before the host (https://brand.example@evil.example) only serves to deceive
  return /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(address) && URL.canParse(address) ? address : null;
}

function anchorAttributes(href: string, name: string): sanitizeHtml.Attributes {
  const address = safeAddress(href);
  if (address === null) return {};
  if (name === 'mention' && /^\/m\/[a-z0-9_-]{2,30}$/.test(address)) return { class: name, href: address };
  return address[0] === '/' ? { href: address } : { href: address, rel: 'nofollow ugc noopener' };
}

const only = (name: string, value: string | undefined, allowed: RegExp): sanitizeHtml.Attributes =>
  value !== undefined && allowed.test(value) ? { [name]: value } : {};

const LANG_TAGS = ['h3', 'h4', 'h5', 'li', 'p', 'td', 'th'];

const SANITIZER: sanitizeHtml.IOptions = {
  allowedTags: 'a blockquote br code del em h3 h4 h5 hr img li ol p pre strong table tbody td th thead tr ul'.split(' '),
  allowedAttributes: {
    a: ['class', 'href', 'rel'],
    img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding'],
    ol: ['start'],
    ...Object.fromEntries(LANG_TAGS.map((tag) => [tag, ['lang']])),
  },
  allowedClasses: { a: ['mention'], code: [/^language-[a-z0-9-]{1,30}$/i] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 40,
  // a reference (`&#8238;`) can bring back what clean() took out of the source
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
  textFilter: (text) => text.replace(UNWANTED, ''),
  transformTags: {
    a: (tagName, { href = '', class: name = '' }) => ({ tagName, attribs: anchorAttributes(href, name) }),
    img: (tagName, attribs) => ({ tagName, attribs: safePicture(attribs) ?? {} }),
    ol: (tagName, { start }) => ({ tagName, attribs: only('start', start, /^\d{1,9}$/) }),
    ...Object.fromEntries(
      LANG_TAGS.map((tag): [string, sanitizeHtml.Transformer] => [
        tag,
        (tagName, { lang }) => ({ tagName, attribs: only('lang', lang, /^(?:zh|en)$/) }),
      ]),
    ),
  },
};

/** The allow-list of everything a post may hold. What renderMarkdown() has made passes unchanged. */
export function sanitize(html: string): string {
  return sanitizeHtml(html, SANITIZER);
}

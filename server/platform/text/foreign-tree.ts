/**
 * HTML from elsewhere as a small tree: tags balanced, references read, everything unknown taken off, no deeper than is shown.
 * Nothing of it is ever shown as it is: foreign-html.ts writes Markdown from it, and our own renderer makes the HTML.
 */
import sanitizeHtml from 'sanitize-html';

export type Piece = string | Tag;
export type Tag = { name: string; attributes: Record<string, string>; inside: Piece[] };

const kept =
  'a abbr article aside audio b blockquote br caption center cite code dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li mark ol p pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var video';
const attributes = [
  'class',
  'href',
  'src',
  'alt',
  'title',
  'start',
  'name',
  'data-youtube-id',
  'data-youtube-title',
  'data-username',
  'data-poll-name',
  'data-poll-option-id',
];

const read: sanitizeHtml.IOptions = {
  allowedTags: kept.split(' '),
  allowedAttributes: { '*': attributes },
  // which addresses may stand in a link, our renderer decides
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: true,
  nestingLimit: 60,
  // the words inside these are no words
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'svg', 'math', 'object', 'embed', 'title', 'head', 'xmp'],
  parseStyleAttributes: false,
};

const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (escaped: string): string => escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => named[name] as string);
const empty = new Set(['br', 'hr', 'img', 'source']);

/** What sanitize-html wrote is well-formed, so that it can be read piece by piece. */
export const foreignTree = (html: string): Piece[] => {
  const top: Tag = { name: '', attributes: {}, inside: [] };
  const open: Tag[] = [top];
  for (const [piece, end, name, said] of sanitizeHtml(html, read).matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=<>"]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g,
  )) {
    const around = open.at(-1) as Tag;
    if (name === undefined) {
      around.inside.push(plain(piece));
    } else if (end) {
      const at = open.findLastIndex((tag) => tag.name === name);
      if (at > 0) open.length = at;
    } else {
      const tag: Tag = { name, attributes: {}, inside: [] };
      for (const [, key = '', value = ''] of (said ?? '').matchAll(/([^\s=<>"]+)="([^"]*)"/g)) tag.attributes[key] = plain(value);
      around.inside.push(tag);
      if (!empty.has(name)) open.push(tag);
    }
  }
  return top.inside;
};

/** All text inside, as it is written. */
export const textIn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name === 'br' ? '\n' : textIn(piece.inside))).join('');
export const hasClass = (tag: Tag, ...names: string[]): boolean => {
  const has = ` ${tag.attributes.class ?? ''} `;
  return names.some((name) => has.includes(` ${name} `));
};
/** The first tag inside, at any depth, of which this holds. */
export const findTag = (pieces: readonly Piece[], is: (tag: Tag) => boolean): Tag | undefined => {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const found = is(piece) ? piece : findTag(piece.inside, is);
    if (found) return found;
  }
  return undefined;
};

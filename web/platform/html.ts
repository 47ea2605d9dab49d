/**
 * The server's renderer: Lit's own `html` and `svg` templates in, one string out. Owns escaping, and what stored HTML
 * (`Raw`) and JSON in a `<script>` may do. Pages only: in an island a `Raw` would show as [object Object].
 *
 * The output is letter by letter what `@lit-labs/ssr` gives, less its marker comments (the test beside this holds the two
 * together), because islands render the same template functions and must find what they would have made themselves.
 * It is stricter in one way: what could only be a mistake on a public page (a directive, a promise, a function, a hole in
 * a comment or in a tag name) throws instead of printing something odd.
 */
import { noChange, nothing, type TemplateResult } from 'lit';

/** HTML that was sanitized when it was stored: printed as it is. Never wrap what a person typed and nobody sanitized. */
export class Raw {
  readonly html: string;
  constructor(html: string) {
    if (typeof html !== 'string') throw new TypeError(`Raw() wants HTML as a string, got ${html === null ? 'null' : typeof html}`);
    this.html = html;
  }
}
export const raw = (html: string): Raw => new Raw(html);

/** JSON for `<script type="application/json">`: `<` could end the element, U+2028 and U+2029 a line in older engines. */
export const jsonForScript = (value: unknown): Raw => {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`jsonForScript() got ${typeof value}, which JSON cannot hold`);
  return new Raw(json.replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
};

/** A piece of a page that its owner keeps as long as what it shows is the same: printed once, then as it was printed. */
export class Kept {
  readonly #make: () => TemplateResult;
  #text: string | undefined;
  #bytes: string | undefined;
  constructor(make: () => TemplateResult) {
    this.#make = make;
  }
  print(bytes: boolean): string {
    if (bytes) this.#bytes ??= renderTemplate(this.#make());
    else this.#text ??= renderTemplate(this.#make());
    return (bytes ? this.#bytes : this.#text) as string;
  }
}

/** Renders a template, or whatever may stand in a child hole, to HTML. Throws when a hole gets what it cannot print. */
export const renderToString = (template: TemplateResult | unknown): string => render(template, false);

/**
 * The same as UTF-8, for a whole page. One sign past Latin-1 makes two bytes of every letter of a page while it is put together; so
 * each text is made bytes by itself, one in each letter, and most texts are ASCII and stay what they are. Measured on a page of 80 KB
 * with one such sign: 80 µs instead of 300.
 */
export const renderToBytes = (template: TemplateResult | unknown): Buffer => Buffer.from(render(template, true), 'latin1');

let asBytes = false;
const render = (template: unknown, bytes: boolean): string => {
  const outside = asBytes;
  asBytes = bytes;
  try {
    return child(template, 'renderToString()');
  } finally {
    asBytes = outside;
  }
};

const pastAscii = /[^\0-\x7f]/;
const bytesOf = (text: string): string => (pastAscii.test(text) ? Buffer.from(text).toString('latin1') : text);

// ---- values ----

type Lit = { _$litType$?: unknown; _$litDirective$?: { directiveName?: string; name?: string } };
const isTemplate = (value: object): value is TemplateResult => (value as Lit)._$litType$ !== undefined;

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;
/** Most values hold nothing special: one test and no new string is the usual way. */
const escapeHtml = (text: string): string => {
  const safe = special.test(text) ? text.replace(everySpecial, (c) => references[c] ?? c) : text;
  return asBytes ? bytesOf(safe) : safe;
};

/** What Lit would print by accident and nobody means: a forgotten call would even show the server's own source. */
const refuseMistake = (value: object, where: string): void => {
  const directive = (value as Lit)._$litDirective$;
  if (directive !== undefined) {
    const name = directive.directiveName ?? directive.name ?? 'without a name';
    throw new Error(`${where} got the directive ${name}, which only a browser can run: give the plain value`);
  }
  if (typeof value === 'function') throw new Error(`${where} got a function: call it and give its result`);
  if (typeof (value as PromiseLike<unknown>).then === 'function') throw new Error(`${where} got a promise: await it first`);
};

const child = (value: unknown, where: string): string => {
  if (typeof value === 'string') return escapeHtml(value);
  if (value === null || value === undefined || value === nothing || value === noChange) return '';
  if (typeof value !== 'object' && typeof value !== 'function') return escapeHtml(String(value));
  if (isTemplate(value)) return renderTemplate(value);
  if (value instanceof Raw) return asBytes ? bytesOf(value.html) : value.html;
  if (value instanceof Kept) return value.print(asBytes);
  refuseMistake(value, where);
  if (typeof (value as Iterable<unknown>)[Symbol.iterator] !== 'function') return escapeHtml(String(value));
  let out = '';
  for (const item of value as Iterable<unknown>) out += child(item, where);
  return out;
};

const plainText = (value: unknown, where: string): string => {
  if (typeof value === 'string') return escapeHtml(value);
  if (value === null || value === undefined || value === nothing || value === noChange) return '';
  if (typeof value === 'object' || typeof value === 'function') {
    if (value instanceof Raw) throw new Error(`${where} takes text only, got raw HTML`);
    if (isTemplate(value)) throw new Error(`${where} takes text only, got a template`);
    refuseMistake(value, where);
  }
  return escapeHtml(String(value));
};

/** In `<textarea>` and `<title>` tags are only letters. A list prints one item after the other, as any child does. */
const textContent = (value: unknown, where: string): string =>
  Array.isArray(value) ? value.map((item) => textContent(item, where)).join('') : plainText(value, where);

/** Escapes mean nothing in `<script>` and `<style>`, so only what was prepared for them may stand there. */
const code = (value: unknown, where: string): string => {
  if (!(value instanceof Raw)) throw new Error(`${where} takes jsonForScript(value) or raw(code), got ${typeof value}`);
  if (/<\/|<!--/.test(value.html)) throw new Error(`${where} got '</' or '<!--', which would end the element`);
  return asBytes ? bytesOf(value.html) : value.html;
};

/** Several holes, or text around one, in one attribute: `nothing` in any of them drops the whole attribute. */
const joined = (hole: Hole, values: readonly unknown[], first: number): string => {
  let out = `${hole.name}="${hole.statics[0]}`;
  for (let i = 1; i < hole.statics.length; i++) {
    const value = values[first + i - 1];
    if (value === nothing) return '';
    out += plainText(value, hole.where) + hole.statics[i];
  }
  return `${out}"`;
};

const renderTemplate = (result: TemplateResult): string => {
  const known = asBytes ? templatesInBytes : templates;
  let template = known.get(result.strings);
  if (template === undefined) {
    template = asBytes ? inBytes(compile(result.strings)) : compile(result.strings);
    known.set(result.strings, template);
  }
  const { holes, tail } = template;
  const values = result.values;
  let out = '';
  let at = 0;
  for (const hole of holes) {
    const value = values[at];
    out += hole.before;
    switch (hole.kind) {
      case 'child':
        out += child(value, hole.where);
        break;
      case 'attribute':
        // noChange alone prints no attribute, and in a joined one it is empty text: that is how Lit has it
        if (value !== nothing && value !== noChange) out += `${hole.name}="${plainText(value, hole.where)}"`;
        break;
      case 'joined':
        out += joined(hole, values, at);
        break;
      case 'boolean':
        if ((typeof value === 'object' && value !== null) || typeof value === 'function') refuseMistake(value, hole.where);
        if (value && value !== nothing && value !== noChange) out += hole.name;
        break;
      case 'text':
        out += textContent(value, hole.where);
        break;
      case 'code':
        out += code(value, hole.where);
        break;
    }
    at += hole.takes;
  }
  return out + tail;
};

// ---- templates: their fixed text is read once, and says what each hole is ----

type Hole = {
  kind: 'child' | 'text' | 'code' | 'attribute' | 'joined' | 'boolean' | 'dropped';
  /** The fixed text ahead of it, printed first. */
  before: string;
  /** Of the attribute, without Lit's `?`; empty for children. */
  name: string;
  /** The fixed text around the holes of one attribute, ready to print. */
  statics: readonly string[];
  /** How many values it uses up. */
  takes: number;
  /** Names it in errors. */
  where: string;
};
type Template = { holes: readonly Hole[]; tail: string };
const templates = new WeakMap<TemplateStringsArray, Template>();
const templatesInBytes = new WeakMap<TemplateStringsArray, Template>();
const inBytes = ({ holes, tail }: Template): Template => ({
  holes: holes.map((hole) => ({ ...hole, before: bytesOf(hole.before), name: bytesOf(hole.name), statics: hole.statics.map(bytesOf) })),
  tail: bytesOf(tail),
});

/** Elements whose content is not markup: what a hole in them may take. The others have no safe way to write any text. */
const rawContent: Record<string, 'code' | 'text' | 'never'> = {
  ...{ script: 'code', style: 'code', textarea: 'text', title: 'text' },
  ...{ iframe: 'never', noembed: 'never', noframes: 'never', plaintext: 'never', xmp: 'never' },
};
/** 1 a comment, 2 a doctype or the like, 3 a tag; a lone `<` before a hole matches too and is refused there. */
const markup = /<(?:(!--)|([!?]|\/(?![a-z]|$))|(\/?[a-z][^\s/>]*)|\/?$)/gi;
/** Inside a tag: 1 its end, or 2 an attribute's name and 3 equals sign with 4 the quote. */
const attribute = /[\s/]+|(>)|([^\s/>][^\s/>=]*)(\s*=\s*(["']?))?/g;
const reference = /&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;

/** As Lit prints them: in double quotes. Written references stay; an `&` that begins none is escaped like other text. */
const fixedText = (source: string): string => source.replace(reference, '&amp;').replace(/[<>"']/g, (c) => references[c] ?? c);

type State = 'text' | 'comment' | 'declaration' | 'tag name' | 'tag' | 'attribute name' | 'value' | 'raw';

const compile = (strings: TemplateStringsArray): Template => {
  // JSON cannot fake `raw`: without this test a stored object in the shape of a template would print as HTML
  if (!Array.isArray(strings) || !Object.hasOwn(strings, 'raw')) {
    throw new Error('got something in the shape of a template that no html`…` or svg`…` made');
  }
  const holes: Hole[] = [];
  let state = 'text' as State;
  let before = '';
  let tag = ''; // the one being read or, in state raw, the one we are in; '/p' when it closes
  let quote = '';
  let name = '';
  let nameStart = 0; // where the attribute, and its value, begin in `before`
  let valueStart = 0;
  let bound: { statics: string[]; where: string } | undefined; // set once the attribute being read has a hole

  const here = (): string => `the hole after ${JSON.stringify(before.slice(-60))}`;
  const refuse = (what: string): never => {
    throw new Error(`${here()} is ${what}, where no value can stand, in: ${strings.join('{…}')}`);
  };
  const endAttribute = (): void => {
    state = 'tag';
    if (bound === undefined) return;
    const { statics, where } = bound;
    bound = undefined;
    const alone = statics.every((s) => s === '') && statics.length === 2;
    const dropped = name.startsWith('.') || name.startsWith('@');
    const boolean = name.startsWith('?');
    if (boolean && !alone) throw new Error(`${where} is there or not, so it takes one value and no text around it`);
    const kind = dropped ? 'dropped' : boolean ? 'boolean' : alone ? 'attribute' : 'joined';
    holes.push({ kind, before, name: boolean ? name.slice(1) : name, statics: statics.map(fixedText), takes: statics.length - 1, where });
    before = '';
  };

  const read = (fixed: string): undefined => {
    let at = 0;
    const find = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(fixed);
    };
    const take = (end: number | undefined): string => {
      const part = fixed.slice(at, end);
      at += part.length;
      return part;
    };
    // `a=${x}/>` ends the tag, though by the book the slash would belong to the value: so Lit has it, with a space
    if (bound && quote === '' && fixed.startsWith('/>')) {
      endAttribute();
      before = ' ';
    }
    while (at < fixed.length) {
      if (state === 'text') {
        const match = find(markup);
        before += take(match ? match.index + match[0].length : undefined);
        if (!match) return;
        tag = match[3]?.toLowerCase() ?? '';
        state = match[1] ? 'comment' : match[2] ? 'declaration' : at === fixed.length ? 'tag name' : 'tag';
      } else if (state === 'tag') {
        const match = find(attribute);
        if (!match) return refuse('in a tag that cannot be read');
        if (match[2]) [name, nameStart] = [match[2], before.length];
        before += take(at + match[0].length);
        if (match[1]) state = Object.hasOwn(rawContent, tag) ? 'raw' : 'text';
        else if (match[3]) [state, quote, valueStart] = ['value', match[4] ?? '', before.length];
        else if (match[2] && at === fixed.length) state = 'attribute name';
      } else if (state === 'value') {
        const value = take(find(quote === '' ? /[\s>]/g : new RegExp(quote, 'g'))?.index);
        if (bound) bound.statics[bound.statics.length - 1] += value;
        else before += value;
        if (at === fixed.length) return;
        const end = quote === '' ? '' : take(at + 1);
        if (!bound) before += end; // else the quotes are printed with the value
        endAttribute();
      } else if (state === 'raw') {
        const match = find(new RegExp(`</${tag}(?=[\\s/>]|$)`, 'gi'));
        before += take(match ? match.index + match[0].length : undefined);
        if (match) [tag, state] = ['', at === fixed.length ? 'tag name' : 'tag'];
      } else {
        // a comment or a declaration; a tag or attribute name that a hole would break off was refused there
        const end = find(state === 'comment' ? /-->/g : />/g);
        before += take(end ? end.index + end[0].length : undefined);
        if (end) state = 'text';
      }
    }
  };

  const addHole = (): undefined => {
    if (state === 'text' || state === 'raw') {
      const kind = state === 'text' ? 'child' : (rawContent[tag] ?? 'never');
      if (kind === 'never') return refuse(`inside <${tag}>`);
      const where = state === 'text' ? here() : `${here()} in <${tag}>`;
      holes.push({ kind, before, name: '', statics: [], takes: 1, where });
      before = '';
    } else if (state === 'value') {
      if (tag.startsWith('/')) refuse('in a closing tag');
      // the browser reads these again, as script and as HTML: escaping the value would protect nobody
      if (/^(on|srcdoc$)/i.test(name)) refuse(`in ${name}=`);
      if (!bound) {
        bound = { statics: [before.slice(valueStart)], where: here() };
        before = before.slice(0, nameStart);
      }
      bound.statics.push('');
    } else refuse(state === 'tag' ? 'between attributes' : `in the ${state}`);
  };

  strings.forEach((fixed, i) => {
    read(fixed);
    if (i < strings.length - 1) addHole();
  });
  const inside = state === 'raw' ? `<${tag}>` : `the ${state}`;
  if (state !== 'text') throw new Error(`a template ends inside ${inside}: ${strings.join('{…}')}`);
  return { holes, tail: before };
};

/**
 * Holds html.ts to Lit: unit tests for what we promise, then random templates against `@lit-labs/ssr`.
 *
 * Where the two differ, and why each is harmless:
 *  1. Lit's markers `<!--lit-part …-->`, `<!--/lit-part-->`, `<!--lit-node n-->`: for hydration, which islands do not use.
 *  2. Lit prints `<?>` where a template ends in a hole: it parses as an empty comment.
 *  3. A reference like `&eacute;` in the fixed text of an attribute with a hole: Lit prints the letter itself, we leave
 *     the reference as written; a browser reads the same value.
 *  4. `.value` and other properties that mirror an attribute: Lit prints the attribute, we drop every property (a page
 *     that wants it without JavaScript writes the attribute). So the fuzz uses properties that mirror nothing.
 *  5. Lit throws where we print: a hole in `<template>` and `<noscript>`, and one in `<textarea>` or `<title>` unless the
 *     template is marked server-only (so the fuzz marks those).
 *  6. We throw where Lit prints by accident: directives, functions, promises, templates in attributes, `?x="a${…}"`.
 * The fuzz normalises 1 to 3, each by its own exact pattern, and builds nothing of 4 to 6.
 */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import fc from 'fast-check';
import { html, noChange, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { describe, expect, it } from 'vitest';
import { jsonForScript, Raw, raw, renderToBytes, renderToString } from './html.ts';

describe('as bytes', () => {
  it('is the same as UTF-8, in fixed text, names, attributes, values and stored HTML', () => {
    const shown = html`<p title="é ${'“tea”'} 茶" class=${'ü'}>“${'龙井'}” ${raw('<b>明前</b>')} ${['·', html`<i>…</i>`]}</p><title>${'“t”'}</title><script type="application/json">${jsonForScript({ a: '茶' })}</script>`;
    expect(renderToBytes(shown)).toEqual(Buffer.from(renderToString(shown)));
  });
  it('leaves what is rendered to a string on the way a string', () => {
    const lazily = function* () {
      yield raw(renderToString(html`<i>${'茶'}</i>`));
    };
    expect(renderToBytes(html`<p>${lazily()}</p>`).toString()).toBe('<p><i>茶</i></p>');
  });
  it('is in order again after a throw', () => {
    expect(() => renderToBytes(html`<p>${() => 1}</p>`)).toThrow('got a function');
    expect(renderToString(html`<p>${'茶'}</p>`)).toBe('<p>茶</p>');
  });
});

describe('children', () => {
  it('are escaped', () => {
    expect(renderToString(html`<p>${'<script>alert("1")</script> & \'x\' &amp;'}</p>`)).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &amp;amp;</p>',
    );
  });
  it('print nothing for null, undefined, nothing and noChange, but false, 0 and NaN as Lit does', () => {
    expect(renderToString(html`${null}|${undefined}|${nothing}|${noChange}|${''}|${false}|${true}|${0}|${Number.NaN}|${1n}`)).toBe(
      '|||||false|true|0|NaN|1',
    );
  });
  it('may be templates, lists and any iterable, at any depth', () => {
    const item = (n: number) => html`<li>${n}</li>`;
    const some = function* () {
      yield 'a';
      yield html`<b>${'<'}</b>`;
    };
    expect(renderToString(html`<ul>${[1, 2].map(item)}${[[item(3)], [[4]]]}${new Set([5])}${some()}</ul>`)).toBe(
      '<ul><li>1</li><li>2</li><li>3</li>45a<b>&lt;</b></ul>',
    );
    expect(renderToString(html`<svg viewBox="0 0 ${9} 9">${svg`<title>${'a<b'}</title><g/>`}</svg>`)).toBe(
      '<svg viewBox="0 0 9 9"><title>a&lt;b</title><g/></svg>',
    );
  });
  it('may be a bare value', () => {
    expect(renderToString('<')).toBe('&lt;');
    expect(renderToString([html`<i></i>`, 1, raw('<hr>')])).toBe('<i></i>1<hr>');
  });
  it('print Raw as it is', () => {
    expect(renderToString(html`<div>${raw('<b>&amp;</b>')}${new Raw('<i>')}</div>`)).toBe('<div><b>&amp;</b><i></div>');
    expect(() => raw(undefined as unknown as string)).toThrow('got undefined');
  });
  it('leave fixed text alone, a lone < and comments included', () => {
    expect(renderToString(html`<!doctype html><!-- a > b --><p>1 < 2 && ${3} > 2</p><!-->-->${4}`)).toBe(
      '<!doctype html><!-- a > b --><p>1 < 2 && 3 > 2</p><!-->-->4',
    );
  });
});

describe('attributes', () => {
  it('are always in double quotes and escaped', () => {
    const v = `"><script>'&`;
    const safe = '&quot;&gt;&lt;script&gt;&#39;&amp;';
    expect(renderToString(html`<p a=${v} b="${v}" c='${v}' D = ${v}></p>`)).toBe(`<p a="${safe}" b="${safe}" c="${safe}" D="${safe}"></p>`);
    expect(renderToString(html`<p a='it "is" ${1}' b="?x=1&y=${2}&amp;z=${3}"></p>`)).toBe(
      '<p a="it &quot;is&quot; 1" b="?x=1&amp;y=2&amp;z=3"></p>',
    );
  });
  it('may not be turned into a reference by fixed text before the hole', () => {
    expect(renderToString(html`<p a="&${'lt;'}" b="&am${'p;'}"></p>`)).toBe('<p a="&amp;lt;" b="&amp;amp;"></p>');
  });
  it('are empty for null and undefined and gone for nothing', () => {
    expect(renderToString(html`<p a=${null} b=${undefined} c=${nothing} d="x ${nothing}" e="x ${null}"></p>`)).toBe(
      '<p a="" b=""   e="x "></p>',
    );
  });
  it('take several holes, quoted or not', () => {
    expect(renderToString(html`<p class="a ${1} b ${'"'}" id=x${2}${3}y></p>`)).toBe('<p class="a 1 b &quot;" id="x23y"></p>');
  });
  it('with ? are there or not', () => {
    expect(renderToString(html`<p ?a=${1} ?b=${0} ?c=${nothing} ?d="${'x'}"></p>`)).toBe('<p a   d></p>');
  });
  it('with . and @ are dropped unread, even with a directive', () => {
    expect(renderToString(html`<input .value=${repeat([], String)} @input=${() => 1} .list="a ${1} ${2}" value=${3}>`)).toBe(
      '<input    value="3">',
    );
  });
  it('may stand right before the end of a tag', () => {
    expect(renderToString(html`<input value=${1}/><input value="${2}"/><br>`)).toBe('<input value="1" /><input value="2"/><br>');
  });
});

describe('text-only elements', () => {
  it('escape in textarea and title, so that typed text cannot leave', () => {
    const typed = '</textarea><script>1</script>&amp;';
    expect(renderToString(html`<textarea name=${'t'}>${typed}</textarea><title>${['a', '<']} – ${'b'}</title>`)).toBe(
      '<textarea name="t">&lt;/textarea&gt;&lt;script&gt;1&lt;/script&gt;&amp;amp;</textarea><title>a&lt; – b</title>',
    );
  });
  it('refuse markup', () => {
    expect(() => renderToString(html`<textarea>${raw('<b>')}</textarea>`)).toThrow('in <textarea> takes text only, got raw HTML');
    expect(() => renderToString(html`<title>${html`<b></b>`}</title>`)).toThrow('in <title> takes text only, got a template');
    expect(() => renderToString(html`<p title=${raw('x')}></p>`)).toThrow('takes text only, got raw HTML');
    expect(() => renderToString(html`<p title="a ${html``}"></p>`)).toThrow('takes text only, got a template');
  });
});

describe('script and style', () => {
  it('take JSON that cannot end the element', () => {
    const out = renderToString(html`<script type="application/json">${jsonForScript({ a: '</script><!--\u2028\u2029' })}</script>`);
    expect(out).toBe('<script type="application/json">{"a":"\\u003c/script>\\u003c!--\\u2028\\u2029"}</script>');
    expect(JSON.parse(out.replace(/<.*?>/g, ''))).toEqual({ a: '</script><!--\u2028\u2029' });
    expect(() => jsonForScript(undefined)).toThrow('got undefined');
  });
  it('refuse everything else', () => {
    expect(() => renderToString(html`<script>${'1'}</script>`)).toThrow('in <script> takes jsonForScript(value) or raw(code), got string');
    expect(() => renderToString(html`<STYLE>${'a{}'}</STYLE>`)).toThrow('in <style> takes');
    expect(() => renderToString(html`<script>${[raw('1')]}</script>`)).toThrow('got object');
    expect(() => renderToString(html`<script>${raw('"</script>"')}</script>`)).toThrow('would end the element');
  });
  it('end at their own end tag only, in any case', () => {
    expect(renderToString(html`<script>if (a</b>/) "<p "</SCRIPT ><p>${'<'}</p>`)).toBe('<script>if (a</b>/) "<p "</SCRIPT ><p>&lt;</p>');
  });
});

describe('what throws', () => {
  const cases: [string, TemplateResult, string][] = [
    ['a tag name', html`<${'p'}></p>`, 'in the tag name'],
    ['part of a tag name', html`<h${1}></h1>`, 'in the tag name'],
    ['a closing tag', html`<p></${'p'}>`, 'in the tag name'],
    ['an attribute of a closing tag', html`<p></p a=${1}>`, 'in a closing tag'],
    ['a comment', html`<!-- ${1} -->`, 'in the comment'],
    ['a doctype', html`<!doctype ${1}>`, 'in the declaration'],
    ['a processing instruction', html`<?${1}>`, 'in the declaration'],
    ['between attributes', html`<p a ${1}></p>`, 'between attributes'],
    ['right after a value', html`<p a="b"${1}></p>`, 'between attributes'],
    ['an attribute name', html`<p a${1}="2"></p>`, 'in the attribute name'],
    ['an event handler', html`<p onclick=${1}></p>`, 'in onclick='],
    ['srcdoc', html`<iframe srcdoc="${1}"></iframe>`, 'in srcdoc='],
    ['an iframe', html`<iframe>${1}</iframe>`, 'inside <iframe>'],
    ['a boolean with text', html`<p ?hidden="a ${1}"></p>`, 'one value and no text'],
    ['an open tag at the end', html`<p ${1}`, 'between attributes'],
    ['an open element at the end', html`<title>${1}`, 'ends inside <title>'],
    ['an open comment at the end', html`<p>${1}<!-- `, 'ends inside the comment'],
  ];
  it.each(cases)('a hole in %s', (_where, template, message) => {
    expect(() => renderToString(template)).toThrow(message);
    expect(() => renderToString(template)).toThrow(message); // and again: nothing half read is kept
  });
  it('a directive, by its name', () => {
    expect(() => renderToString(html`<p>${unsafeHTML('<b>')}</p>`)).toThrow('the hole after "<p>" got the directive unsafeHTML');
    expect(() => renderToString(html`<p a=${unsafeHTML('<b>')} ?b=${1}></p>`)).toThrow('got the directive unsafeHTML');
    expect(() => renderToString(html`<p ?b=${unsafeHTML('<b>')}></p>`)).toThrow('got the directive unsafeHTML');
    expect(() => renderToString(html`${repeat([1], String)}`)).toThrow('got the directive');
  });
  it('a function and a promise, which would print source code and [object Promise]', () => {
    expect(() => renderToString(html`<p>${() => 'secret'}</p>`)).toThrow('got a function: call it');
    expect(() => renderToString(html`<p a="b ${() => 'secret'}"></p>`)).toThrow('got a function: call it');
    expect(() => renderToString(html`<p>${Promise.resolve(1)}</p>`)).toThrow('got a promise: await it');
  });
  it('a template that came as data', () => {
    const forged = JSON.parse('{"_$litType$":1,"strings":["<script>1</script>"],"values":[]}');
    expect(() => renderToString(html`<p>${forged}</p>`)).toThrow('no html`…` or svg`…` made');
    expect(renderToString(html`<p>${JSON.parse('{"html":"<b>"}')}</p>`)).toBe('<p>[object Object]</p>');
  });
});

// ---- random templates against @lit-labs/ssr ----

type Piece = string | { hole: unknown };
/** Turns pieces into what a template literal would have given; equal fixed text shares one strings array, as a literal would. */
const known = new Map<string, TemplateStringsArray>();
const template = (pieces: Piece[], serverOnly: boolean): TemplateResult => {
  const strings = [''];
  const values: unknown[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') strings[strings.length - 1] += piece;
    else {
      values.push(piece.hole);
      strings.push('');
    }
  }
  const key = `${serverOnly}${JSON.stringify(strings)}`;
  if (!known.has(key)) known.set(key, Object.assign(strings, { raw: [...strings] }));
  const mode = serverOnly ? { _$litServerRenderMode: 1 } : {};
  return { _$litType$: 1, strings: known.get(key), values, ...mode } as unknown as TemplateResult;
};

const nasty = [
  ...['<script>alert(1)</script>', '</textarea>', '</title>', '<!-- x -->', '-->', '<?>', '<!--lit-part-->', ' onclick=alert(1) '],
  ...['"', "'", `"'`, '`', '=', '&', '&lt', '&amp;', '$' + '{x}', 'lit$', '\n', '\0', '\u00a0', '\u2028', ''],
  ...['龙井茶', '\u{1f375}', '\ud83c', '\udf75'],
];
const someText = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary' }), fc.string());
const scalar = fc.oneof(
  { weight: 5, arbitrary: someText },
  fc.constantFrom(null, undefined, nothing, noChange, true, false, 0, -0, Number.NaN, 1e21, 10n, {}),
  fc.integer(),
  fc.double(),
  fc.date({ noInvalidDate: true }),
);
/** In an attribute that joins several, Lit adds up with `+`, which no symbol survives but its own two. */
const attributeValue = fc.oneof({ weight: 6, arbitrary: scalar }, fc.array(fc.oneof(fc.string(), fc.integer())));
const names = ['class', 'href', 'data-x', 'aria-label', 'title', 'viewBox', 'style', 'x:y', 'A'];
const fixedLetters = ['a', 'b c', '"', "'", '&amp;', '&lt;', '&quot;', '&eacute;', '&', '?a=1&b=2', '茶', '/', '>', '<', '=', '`'];
const fixedValue = fc.array(fc.constantFrom(...fixedLetters), { maxLength: 3 });
const gap = fc.constantFrom(' ', '  ', '\n  ', '\t');
const unquotedSafe = (parts: string[]): string => parts.join('').replace(/[\s"'`=<>/]/g, '');

const alone = (fixed: string): Piece[] => [fixed];

const attributePieces = (name: string, serverOnly: boolean): fc.Arbitrary<Piece[]> => {
  const equals = fc.constantFrom('=', ' = ', '= ');
  const more = fc.array(fc.tuple(attributeValue, fixedValue), { maxLength: 3 });
  const quoted = fc
    .record({ quote: fc.constantFrom('"', "'"), equals, first: fixedValue, rest: more })
    .map(({ quote, equals, first, rest }) => {
      const text = (parts: string[]): string => parts.join('').replaceAll(quote, '');
      return [`${name}${equals}${quote}${text(first)}`, ...rest.flatMap(([hole, fixed]): Piece[] => [{ hole }, text(fixed)]), quote];
    });
  const unquoted = fc
    .record({ equals, first: fixedValue, holes: fc.array(attributeValue, { minLength: 1, maxLength: 2 }), last: fixedValue })
    .map((u): Piece[] => [name + u.equals + unquotedSafe(u.first), ...u.holes.map((hole) => ({ hole })), unquotedSafe(u.last)]);
  const bare = attributeValue.map((hole): Piece[] => [`${name}=`, { hole }]);
  const boolean = fc.tuple(fc.constantFrom('', '"', "'"), attributeValue).map(([q, hole]): Piece[] => [`?${name}=${q}`, { hole }, q]);
  const dropped = fc.tuple(fc.constantFrom('.x-', '@'), attributeValue).map(([p, hole]): Piece[] => [`${p}${name}="`, { hole }, '"']);
  const fixed = fc.constantFrom(name, `${name}=a`, `${name}="b > c"`, `${name}='d "e"'`).map(alone);
  return serverOnly ? fc.oneof(quoted, unquoted, bare, boolean, fixed) : fc.oneof(quoted, unquoted, bare, boolean, dropped, fixed);
};
const attributes = (serverOnly: boolean): fc.Arbitrary<Piece[]> =>
  fc
    .shuffledSubarray(names, { maxLength: 4 })
    .chain((some) => fc.tuple(...some.map((name) => fc.tuple(gap, attributePieces(name, serverOnly)))))
    .map((all) => all.flatMap(([space, pieces]): Piece[] => [space, ...pieces]));

const notes = ['<!-- note -->', '<!---->', '<br>', '<hr/>'];
const fixedChild = fc.constantFrom(...notes, 'text', ' ', '\n', '1 < 2', '&amp;', '&eacute;', '茶', '>', '"', '{{x}}');
const tags = ['div', 'span', 'section', 'x-thing', 'em', 'DIV', 'noscript-x'];

/** Content of one template; tags that a parser would move about (p, table, a in a) are left out: Lit walks the parsed tree. */
const pieces = (depth: number, serverOnly: boolean): fc.Arbitrary<Piece[]> => {
  const holes = fc.oneof(scalar, depth > 0 ? anything(depth - 1, serverOnly) : scalar).map((hole): Piece[] => [{ hole }]);
  const leaf = fc.oneof(holes, fixedChild.map(alone));
  const element: fc.Arbitrary<Piece[]> = fc
    .record({ tag: fc.constantFrom(...tags), attrs: attributes(serverOnly), inner: depth > 0 ? pieces(depth - 1, serverOnly) : leaf })
    .map(({ tag, attrs, inner }) => [`<${tag}`, ...attrs, '>', ...inner, `</${tag}>`]);
  const empty: fc.Arbitrary<Piece[]> = fc
    .record({ tag: fc.constantFrom('input', 'img'), attrs: attributes(serverOnly), end: fc.constantFrom('>', '/>', ' />') })
    .map(({ tag, attrs, end }) => [`<${tag}`, ...attrs, end]);
  const textOnly: fc.Arbitrary<Piece[]> = fc
    .record({ tag: fc.constantFrom('textarea', 'title'), attrs: attributes(serverOnly), hole: fc.oneof(scalar, fc.array(someText)) })
    .map(({ tag, attrs, hole }) => [`<${tag}`, ...attrs, '>a ', { hole }, ` b</${tag}>`]);
  return fc
    .array(serverOnly ? fc.oneof(leaf, element, empty, textOnly) : fc.oneof(leaf, element, empty), { maxLength: 5 })
    .map((all) => all.flat());
};
const anything = (depth: number, serverOnly: boolean): fc.Arbitrary<unknown> => {
  const whole = pieces(depth, serverOnly).map((all) => template(all, serverOnly));
  const set = fc.array(scalar, { maxLength: 3 }).map((all) => new Set(all));
  return fc.oneof(whole, set, fc.array(fc.oneof(scalar, whole), { maxLength: 4 }));
};

/** Removes from Lit's output exactly the differences 1 to 3 of the head of this file. */
const lessMarkers = (out: string): string =>
  out.replace(/<!--(?:lit-part(?: [\w+/=]+)?|\/lit-part|lit-node \d+)-->/g, '').replaceAll('<?>', '');
const sameLetters = (out: string): string => out.replaceAll('&eacute;', 'é');

describe('against @lit-labs/ssr', () => {
  const seed = 20260917;
  it.each([
    ['ordinary templates', false],
    ['server-only templates', true],
  ])('%s give the same letters', (_name, serverOnly) => {
    let holes = 0;
    fc.assert(
      fc.property(pieces(3, serverOnly), (all) => {
        const result = template(all, serverOnly);
        holes += result.values.length;
        const lit = collectResultSync(render(result));
        const ours = renderToString(result);
        expect(sameLetters(ours)).toBe(sameLetters(lessMarkers(lit)));
        expect(renderToBytes(result).toString()).toBe(ours.toWellFormed());
        expect(renderToString(result)).toBe(ours); // the second time from what was read the first time
      }),
      { seed, numRuns: 500 }, // fast-check prints the seed and the shrunk template when it fails
    );
    expect(holes).toBeGreaterThan(1000); // a generator that makes nothing would agree too
  });
});

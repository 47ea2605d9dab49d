/** Is this XML well-formed? As much of the rule as our own documents need: every element closed, every `&` a reference, no stray sign. */

const token =
  /<\?xml [^<>]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);|[^<&]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML can not hold
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** What is wrong with it, or null. */
export const xmlFault = (xml: string): string | null => {
  const bad = impossible.exec(xml);
  if (bad) return `a sign that XML can not hold at ${bad.index}`;
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== at) return `not markup and not text at ${at}: ${xml.slice(at, at + 40)}`;
    at += match[0].length;
    const [, closes, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(attributes)) return `a bare & in ${match[0]}`;
    const names = [...attributes.matchAll(/\s([\w:.-]+)=/g)].map(([, one]) => one);
    if (new Set(names).size !== names.length) return `an attribute twice in ${match[0]}`;
    if (closes) {
      const last = open.pop();
      if (last !== name) return `</${name}> where </${last}> should be`;
    } else {
      if (open.length === 0 && ++roots > 1) return `a second root: ${name}`;
      if (!empty) open.push(name);
    }
  }
  if (at !== xml.length) return `not markup and not text at ${at}: ${xml.slice(at, at + 40)}`;
  return open.length > 0 ? `never closed: ${open.join(', ')}` : roots === 1 ? null : 'no root';
};

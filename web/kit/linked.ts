/** Sentences of the house name places by their address (`/me/settings/sign-in`, `/rules#limits`): shown, these lead there. */
import { html, type TemplateResult } from 'lit';

const place = /(\/(?:me|rules)(?:[/#][\w-]+)*)/;

/** The sentence in pieces, ready for a template. */
export const linked = (sentence: string): (TemplateResult | string)[] =>
  sentence.split(place).map((piece, i) => (i % 2 === 1 ? html`<a href="${piece}">${piece}</a>` : piece));

/** A sentence that is a link, without the mark that ends it: under 。 the line would run on below nothing. */
export const linkOver = (href: string, sentence: string): TemplateResult => {
  const words = sentence.replace(/[.。！？]$/u, '');
  return html`<a href="${href}">${words}</a>${sentence.slice(words.length)}`;
};

/** What was taken out and what came in, in words. */
import { html, type TemplateResult } from 'lit';

type Piece = { what: 'same' | 'added' | 'removed'; text: string };
type Words = TemplateResult | string;

/** Blanks at the ends of what changed stay outside of the mark: a line through nothing, or under it, says nothing. */
export const difference = (diff: readonly Piece[], said: (text: string) => Words): Words[] =>
  diff.map(({ what, text }) => {
    if (what === 'same') return said(text);
    const words = text.trim();
    const at = text.indexOf(words);
    const marked = words === '' ? '' : what === 'added' ? html`<ins>${said(words)}</ins>` : html`<del>${said(words)}</del>`;
    return html`${text.slice(0, at)}${marked}${text.slice(at + words.length)}`;
  });

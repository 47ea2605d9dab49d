/** A section of a long page that waits behind its title. An address that names it, or anything in it, opens it by itself. */
import { html, type TemplateResult } from 'lit';

export const fold = (id: string, title: string, words: TemplateResult): TemplateResult =>
  html`<section class="block folded" aria-labelledby="${id}-title"><details class="more fold"><summary class="ruled"><h2 id="${id}-title">${title}</h2></summary><div id="${id}">${words}</div></details></section>`;

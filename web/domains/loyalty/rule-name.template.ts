/** The rule that gave points, with the way to its page; of one that only a newer version of the house knows, its key. */
import { html, type TemplateResult } from 'lit';
import { isSaid } from '../../../shared/messages/is-said.ts';
import type { SayKey } from '../../../shared/say.ts';

export const ruleName = ({ key, href }: { key: string; href: string }, say: SayKey): TemplateResult =>
  isSaid(`loyalty.rule-${key}`)
    ? html`<a href="${href}">${say(`loyalty.rule-${key}`)}</a>`
    : html`<span class="none">${say('loyalty.rule-unknown', { key })}</span>`;

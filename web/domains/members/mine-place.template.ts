/** Where one is among one's own pages, and the way to the others. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from '../../platform/page-view.ts';

const places = [
  ['my-record', '/me/record'],
  ['my-standing', '/me/standing'],
  ['my-follows', '/me/follows'],
  ['settings', '/me/settings'],
] as const;
export type MinePlace = (typeof places)[number][0];

export const minePlace = (here: MinePlace, { say }: PageContext): TemplateResult =>
  html`<nav class="tabs-line mine" aria-label="${say('members.your-pages')}">${places.map(([name, href]) => html`<a href="${href}" aria-current=${name === here ? 'page' : nothing}>${say(`members.${name}`)}</a>`)}</nav>`;

/** What the house found in its database when it made the list, and did not write there itself. Nothing, nearly always. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../kit/icon.ts';
import type { PageContext } from '../../platform/page-view.ts';

export const faultsNotice = (count: number, { say }: PageContext): TemplateResult | typeof nothing =>
  count === 0 ? nothing : html`<p class="notice care">${icon('alert')}<span>${say('ballots.faults', { count })}</span></p>`;

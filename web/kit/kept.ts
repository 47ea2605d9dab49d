/** The sign that what was sent is kept, at the head of the page that one is led to; said to screen readers, too. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SayKey } from '../../shared/say.ts';
import { icon } from './icon.ts';

export const keptSign = (kept: boolean, say: SayKey): TemplateResult | typeof nothing =>
  kept ? html`<p class="notice good" role="status">${icon('check')}<span>${say('notifications.settings-kept')}</span></p>` : nothing;

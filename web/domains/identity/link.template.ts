/** A link from a mail that is no good any more: what that means, and what to do instead. */
import { html, type TemplateResult } from 'lit';
import type { SayKey } from '../../../shared/say.ts';

/** `good`: press to use it. `over`: it ran out or was used. `done`: it was used just now. The name and the end of the telephone are those of the account. */
export type LinkState = { state: 'good' | 'over' | 'done'; token: string; name: string; signedIn: boolean; phone?: string | null };

export const linkIsOver = (line: string, next: { href: string; label: string; say: SayKey }): TemplateResult =>
  html`<section class="state-page" aria-labelledby="t"><h1 id="t">${next.say('identity.link-over')}</h1><p class="lead">${line}</p>
<p class="row"><a class="button first" href="${next.href}">${next.label}</a></p></section>`;

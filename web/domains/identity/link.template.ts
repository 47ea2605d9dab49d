/** A link from a mail that is no good any more: what that means, and what to do instead. */
import { html, type TemplateResult } from 'lit';
import type { SayKey } from '../../../shared/say.ts';

/** `good`: press to use it. `over`: it ran out or was used. `done`: it was used just now. */
export type LinkState = {
  state: 'good' | 'over' | 'done';
  token: string;
  /** Of the account, as is the end of the telephone. */
  name: string;
  phone?: string | null;
  /** That the link went to. */
  email: string;
  /** The address that it takes the place of, with most of it left out. */
  before?: string | null;
  /** One comes from taking a change of address back. */
  back?: boolean;
  signedIn: boolean;
};

export const linkIsOver = (line: string, next: { href: string; label: string; say: SayKey }): TemplateResult =>
  html`<section class="state-page" aria-labelledby="t"><h1 id="t">${next.say('identity.link-over')}</h1><p class="lead">${line}</p>
<p class="row"><a class="button first" href="${next.href}">${next.label}</a></p></section>`;

/** The way back from a page below another one: the pages above it, the uppermost first. One manner for all of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SayKey } from '../../shared/say.ts';

type Above = { href: string; title: string; lang?: string | typeof nothing };

export const parents = ({ say }: { say: SayKey }, ...above: Above[]): TemplateResult =>
  html`<nav class="place" aria-label="${say('platform.where-you-are')}">${above.map(({ href, title, lang }) => html`<a href="${href}" lang=${lang ?? nothing}>${title}</a>`)}</nav>`;

/** What they begin with: the contests for what is below a contest, home for all else. */
export const rootOf = (href: string, say: SayKey): Above =>
  href.startsWith('/contests/') ? { href: '/contests', title: say('contests.contests') } : { href: '/', title: say('platform.home') };

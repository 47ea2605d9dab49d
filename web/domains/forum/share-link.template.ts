/** The way to pass a thread on: without a script, its lasting address to be copied. */
import { html, type TemplateResult } from 'lit';
import type { SayKey } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';

export const shareLink = ({ href, say, onClick }: { href: string; say: SayKey; onClick?: (event: MouseEvent) => void }): TemplateResult =>
  html`<a class="quiet" href="${href}" @click=${onClick}>${icon('link')}${say('forum.pass-on')}</a>`;

export const sharePlace = (threadId: string, href: string, say: SayKey): TemplateResult =>
  html`<forum-share thread-id="${threadId}" href="${href}">${shareLink({ href, say })}</forum-share>`;

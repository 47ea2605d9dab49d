/** Where one was in a thread, and that one is there now: the same from the server and in the island. */
import { html, nothing, type TemplateResult } from 'lit';
import { postsPerPage } from '../../../shared/domains/forum.lists.ts';
import type { ThreadView } from '../../../shared/domains/forum.ts';
import type { SayKey } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';

export type Place = {
  /** The last post that was read; 0: none yet. */
  readTo: number;
  total: number;
  /** The first post on this page. */
  from: number;
  href: string;
  /** The first new post was in sight: there is nothing left to lead to. */
  reached: boolean;
  say: SayKey;
};

export const continueLink = ({ readTo, total, from: here, href, reached, say }: Place): TemplateResult | typeof nothing => {
  if (readTo === 0 || readTo >= total) return nothing;
  const n = readTo + 1;
  const from = Math.floor((n - 1) / postsPerPage) * postsPerPage + 1;
  return html`<a class="quiet fresh ${reached ? 'reached' : ''}" href="${from === here ? '' : `${href}${from > 1 ? `?from=${from}` : ''}`}#p${n}">${icon('down')}${say('notifications.continue-at', { n })}</a>`;
};

/** For who reads without a script, which notes by itself what was in sight. */
export const readToHere = (thread: ThreadView, readTo: number, back: string, say: SayKey): TemplateResult | typeof nothing => {
  const last = thread.posts.at(-1)?.n ?? 0;
  if (last <= readTo) return nothing;
  return html`<form class="row" method="post" action="/forms/keep-reading-place"><input type="hidden" name="threadId" value="${thread.id}"><input type="hidden" name="n" value="${last}"><input type="hidden" name="_back" value="${back}"><button class="quiet" type="submit">${icon('check')}${say('notifications.read-to-here')}</button></form>`;
};

/** What has been said already about what somebody is about to begin: drawn by the page after a plain form, and by the island while typing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AlikeThread } from '../../../shared/domains/search.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { SayKey } from '../../../shared/say.ts';
import { langIn } from '../../kit/person.ts';

export const alikeList = (threads: AlikeThread[], say: SayKey, locale: Locale): TemplateResult | typeof nothing =>
  threads.length === 0
    ? nothing
    : html`<section class="alike" aria-labelledby="alike"><h2 class="label" id="alike">${say(threads[0]?.same ? 'forum.alike-same' : 'forum.alike')}</h2><ul class="plain-list">${threads.map((thread) => html`<li><a href="${thread.href}" target="_blank" lang=${langIn(thread.lang, locale)}>${thread.title}</a>${thread.solved ? html` <span class="small">${say('forum.solved')}</span>` : nothing}</li>`)}</ul><p class="hint">${say('forum.alike-hint')}</p></section>`;

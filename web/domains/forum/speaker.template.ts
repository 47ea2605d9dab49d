/** Who speaks in the composer: the same from the server and in the island. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import { faceOf, langOf } from '../../kit/person.ts';

/** @param me nobody yet: an empty face keeps the place */
export const speaker = (me: ReturnsOf<typeof GetMe> | null | undefined, locale: Locale): TemplateResult =>
  me
    ? html`${faceOf(me, { mine: true })}<span class="label" lang=${langOf(me.name, locale)}>${me.name}</span>${me.line ? html`<span class="line"><span lang=${langOf(me.line, locale)}>${me.line}</span></span>` : nothing}`
    : html`<span class="face blank"></span>`;

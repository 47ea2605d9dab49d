/** Around the forms by which one comes in: beside them, where there is room, the picture of the house and who is in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { langOf } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** The picture is loaded only where it is shown: phones have the form alone. */
export const atTheDoor = (form: TemplateResult, { brand, locale }: PageContext): TemplateResult =>
  brand.hero
    ? html`<div class="door">${form}<div class="door-picture"><img src="${brand.hero.src}" width="${brand.hero.width}" height="${brand.hero.height}" alt="" loading="lazy" decoding="async">${brand.words.hosts ? html`<p class="meta" lang=${langOf(brand.words.hosts, locale)}><strong>${brand.words.hosts}</strong><br>${brand.words.hostsLine}</p>` : nothing}</div></div>`
    : form;

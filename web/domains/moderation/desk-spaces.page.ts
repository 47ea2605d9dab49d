/** Spaces as administrators keep them: their order, their words in every language, and who may come in. */
import { html, nothing, type TemplateResult } from 'lit';
import { mostClosed } from '../../../shared/domains/forum.lists.ts';
import type { SpaceAsKept } from '../../../shared/domains/forum.spaces.ts';
import type { SpaceView } from '../../../shared/domains/forum.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import { type Locale, languageNames, locales } from '../../../shared/locales.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from './desk-head.template.ts';

type Around = { around: DeskAround };

const place = (space: SpaceView, to: number, key: 'earlier' | 'later', { say }: PageContext): TemplateResult => {
  const label = say(`moderation.space-${key}`, { name: space.name });
  return html`<button class="glyph ${key}" type="submit" name="place" value="${to}" aria-label="${label}" title="${label}">${icon(key === 'earlier' ? 'up' : 'down')}</button>`;
};

export const deskSpacesPage = ({ spaces, around }: { spaces: SpaceView[] } & Around, context: PageContext): PageView => {
  const { say, locale } = context;
  return {
    title: say('moderation.head-spaces'),
    description: say('moderation.spaces-line'),
    canonical: '/desk/spaces',
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('spaces', around, context)}
${notice(context.form?.sentence ?? Object.values(context.form?.faults ?? {})[0])}
<p class="meta">${say('moderation.spaces-line')}</p>
${spaces.length === 0 ? html`<p class="lead">${say('forum.no-space-yet')}</p>` : nothing}
<ol class="keep-list">${spaces.map(
      (space, i) =>
        html`<li class="keep-row"><div><h2 class="label"><a href="/desk/spaces/${space.id}" lang=${langOf(space.name, locale)}>${space.name}</a></h2>${space.about ? html`<p class="meta" lang=${langOf(space.about, locale)}>${space.about}</p>` : nothing}<p class="small row"><a href="/s/${space.slug}">/s/${space.slug}</a><span>${say('forum.threads-here', { count: space.threads })}</span><span>${say(`moderation.door-${space.openTo}`)}</span>${space.forHellos ? html`<span>${say('moderation.for-hellos')}</span>` : nothing}</p></div><form class="places" method="post" action="/forms/place-space"><input type="hidden" name="spaceId" value="${space.id}"><input type="hidden" name="_back" value="/desk/spaces">${i > 0 ? place(space, i, 'earlier', context) : nothing}${i < spaces.length - 1 ? place(space, i + 2, 'later', context) : nothing}</form></li>`,
    )}</ol>
<p class="row"><a class="button first" href="/desk/spaces/new">${say('moderation.open-space')}</a></p></section>`,
  };
};

const door = (chosen: string, hint: string, fault: string | undefined, { say }: PageContext): TemplateResult =>
  html`<div class="form-field"><label class="label" for="openTo">${say('moderation.who-comes-in')}</label><select class="field" id="openTo" name="openTo" aria-describedby=${describedBy('openTo', fault, hint)}>${Array.from(
    { length: mostClosed + 1 },
    (_, openTo) => html`<option value="${openTo}" ?selected=${String(openTo) === chosen}>${say(`moderation.door-${openTo}`)}</option>`,
  )}</select><p class="hint" id="openTo-hint">${hint}</p>${fieldError('openTo', fault)}</div>`;

/** One space only: it is taken away from the one that had it. */
const hellos = (ticked: boolean, fault: string | undefined, { say }: PageContext): TemplateResult =>
  html`<div class="form-field"><label class="choice"><input type="checkbox" name="forHellos" ?checked=${ticked} aria-describedby="forHellos-hint${fault ? ' forHellos-fault' : ''}"><span>${say('moderation.for-hellos')}</span></label><p class="hint" id="forHellos-hint">${say('moderation.for-hellos-hint')}</p>${fault ? html`<p class="fault" id="forHellos-fault">${fault}</p>` : nothing}</div>`;

/** The words in one language; the house's own first and open, the others folded away. */
const words = (locale: Locale, space: SpaceAsKept | null, context: PageContext): TemplateResult => {
  const { say, form } = context;
  const field = (group: 'names' | 'about', max: number, label: string) => {
    const name = `${group}.${locale}`;
    const fault = form?.faults[name] ?? (locale === context.homeLocale ? form?.faults[group] : undefined);
    return textField({
      name,
      id: `${group}-${locale}`,
      label,
      max,
      optional: true,
      value: form?.values[name] ?? space?.[group][locale] ?? '',
      fault,
    });
  };
  const fields = html`${field('names', 60, say('moderation.space-name'))}${field('about', 200, say('moderation.space-about'))}`;
  const faulty = [`names.${locale}`, `about.${locale}`].some((name) => form?.faults[name]);
  return locale === context.homeLocale
    ? fields
    : html`<details class="more" ?open=${faulty}><summary class="label">${sentenceWith(say, 'brand.in-language', { language: html`<span lang="${locale}">${languageNames[locale]}</span>` })}</summary><div class="form">${fields}</div></details>`;
};

/** Asked only once somebody was told whom the new door shuts out. */
const sureField = ({ say, form }: PageContext): TemplateResult | typeof nothing => {
  const fault = form?.faults.sure;
  if (!fault && form?.values.sure === undefined) return nothing;
  return html`<div class="form-field"><label class="choice"><input type="checkbox" name="sure" ?checked=${form?.values.sure !== undefined} aria-describedby=${describedBy('sure', fault)}><span>${say('moderation.shut-all-the-same')}</span></label>${fieldError('sure', fault)}</div>`;
};

/** @param data.space null: a new one */
export const deskSpacePage = ({ space, around }: { space: SpaceAsKept | null } & Around, context: PageContext): PageView => {
  const { say, form } = context;
  const title = space ? say('moderation.change-space', { name: space.names[context.locale] }) : say('moderation.open-space');
  const ordered = [context.homeLocale, ...locales.filter((locale) => locale !== context.homeLocale)];
  return {
    title,
    description: say('moderation.spaces-line'),
    canonical: space ? `/desk/spaces/${space.id}` : '/desk/spaces/new',
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('spaces', around, context)}
<h2>${title}</h2>${notice(form?.sentence)}
<form class="form wide" method="post" action="/forms/${space ? 'change-space' : 'make-space'}"><input type="hidden" name="_back" value="${context.path}">${space ? html`<input type="hidden" name="spaceId" value="${space.id}"><input type="hidden" name="version" value="${space.version}">` : nothing}
${ordered.map((locale) => words(locale, space, context))}
${
  space
    ? html`<p class="meta">${say('moderation.space-address', { address: `/s/${space.slug}` })}</p>`
    : textField({
        name: 'slug',
        label: say('moderation.space-slug'),
        hint: say('moderation.space-slug-hint'),
        max: 60,
        value: form?.values.slug,
        fault: form?.faults.slug,
      })
}
${door(form?.values.openTo ?? String(space?.openTo ?? 0), say(space ? 'moderation.door-hint-change' : 'moderation.door-hint'), form?.faults.openTo, context)}
${hellos(form ? form.values.forHellos !== undefined : (space?.forHellos ?? false), form?.faults.forHellos, context)}
${space ? textField({ name: 'reason', label: say('moderation.reason'), hint: say('moderation.log-reason-hint'), max: 300, min: 3, value: form?.values.reason, fault: form?.faults.reason }) : nothing}${sureField(context)}
<p class="row"><button class="button first" type="submit">${say(space ? 'brand.save' : 'moderation.open-space')}</button><a class="quiet" href="/desk/spaces">${say('moderation.head-spaces')}</a></p></form></section>`,
  };
};

/** What is asked of a brand: the same fields when a house is set up and when it is changed later. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BrandForm } from '../../../shared/domains/brand.ts';
import { type Locale, languageNames, locales } from '../../../shared/locales.ts';
import { describedBy, fieldError, textField } from '../../kit/form-field.ts';
import { textArea } from '../../kit/text-area.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** What a field holds: as it was typed, else as the house has it. */
export type Filled = { value(name: string): string; fault(name: string): string | undefined };
export const filled = (form: PageContext['form'], values: Record<string, string>): Filled => ({
  value: (name) => form?.values[name] ?? values[name] ?? '',
  fault: (name) => form?.faults[name],
});

/** A choice that the server's settings have taken already: said, not asked. */
const taken = (label: string, value: string, setting: string, { say }: PageContext): TemplateResult =>
  html`<div class="form-field"><span class="label">${label}</span><p>${value}</p><p class="hint">${say('brand.set-by', { setting })}</p></div>`;

const languageField = (data: BrandForm, { value, fault }: Filled, context: PageContext): TemplateResult => {
  const { say } = context;
  if (data.fixed.locale) return taken(say('brand.language'), languageNames[value('locale') as Locale], 'FOLKMOOT_LOCALE', context);
  return html`<div class="form-field"><label class="label" for="locale">${say('brand.language')}</label><select class="field short" id="locale" name="locale" aria-describedby=${describedBy('locale', fault('locale'), 'hint')}>${locales.map((locale) => html`<option value="${locale}" lang="${locale}" ?selected=${locale === value('locale')}>${languageNames[locale]}</option>`)}</select><p class="hint" id="locale-hint">${say('brand.language-hint')}</p>${fieldError('locale', fault('locale'))}</div>`;
};

const zoneField = (data: BrandForm, { value, fault }: Filled, context: PageContext): TemplateResult => {
  const { say } = context;
  if (data.fixed.zone) return taken(say('brand.zone'), value('zone'), 'FOLKMOOT_ZONE', context);
  return html`${textField({ name: 'zone', label: say('brand.zone'), hint: say('brand.zone-hint'), list: 'zones', max: 60, value: value('zone'), fault: fault('zone') })}<datalist id="zones">${data.zones.map((zone) => html`<option value="${zone}"></option>`)}</datalist>`;
};

const themeField = (data: BrandForm, { value, fault }: Filled, context: PageContext): TemplateResult => {
  const { say } = context;
  if (data.fixed.theme) return taken(say('brand.theme'), value('theme'), 'FOLKMOOT_THEME', context);
  const chosen = data.themes.some((theme) => theme.name === value('theme')) ? value('theme') : data.themes[0]?.name;
  return html`<fieldset class="form-field" aria-describedby=${fault('theme') ? 'theme-fault' : nothing}><legend class="label">${say('brand.theme')}</legend><div class="swatches">${data.themes.map(
    (theme) =>
      html`<label class="swatch"><img src="${theme.picture}" width="160" height="108" alt="" loading="lazy"><span class="choice"><input type="radio" name="theme" value="${theme.name}" ?checked=${theme.name === chosen}><span>${theme.name}</span><span class="hint">${theme.about}</span></span></label>`,
  )}</div>${fieldError('theme', fault('theme'))}</fieldset>`;
};

export const brandFields = (data: BrandForm, state: Filled, context: PageContext): TemplateResult => {
  const { say } = context;
  const { value, fault } = state;
  const field = (name: 'name' | 'tagline', max: number) =>
    textField({ name, label: say(`brand.${name}`), hint: say(`brand.${name}-hint`), max, value: value(name), fault: fault(name) });
  const ticked = context.form ? 'picture' in context.form.values : data.picture;
  return html`${field('name', 40)}${field('tagline', 120)}${textArea({ name: 'welcome', label: say('brand.welcome'), hint: say('brand.welcome-hint'), value: value('welcome'), fault: fault('welcome') })}
${languageField(data, state, context)}${zoneField(data, state, context)}${themeField(data, state, context)}
<div class="form-field"><label class="choice"><input type="checkbox" name="picture" ?checked=${ticked}><span>${say('brand.picture')}</span><span class="hint">${say('brand.picture-hint')}</span></label></div>`;
};

/** A labelled field with its hint and, where it is at fault, the sentence that says what to do. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import { linked } from './linked.ts';

/** What was refused, where no field is at fault. The page that comes back opens at the first thing that is to be mended: `autofocus` does it without a script. */
export const notice = (sentence: string | undefined): TemplateResult | typeof nothing =>
  sentence ? html`<p class="notice" role="alert" tabindex="-1" autofocus>${icon('alert')}<span>${linked(sentence)}</span></p>` : nothing;

export type FieldState = { value?: string; fault?: string };

export const fieldError = (id: string, fault: string | undefined): TemplateResult | typeof nothing =>
  fault ? html`<p class="field-error" id="${id}-fault" tabindex="-1" autofocus>${icon('alert')}<span>${linked(fault)}</span></p>` : nothing;
/** What describes the field to a screen reader: its fault first, then its hint. */
export const describedBy = (id: string, fault: string | undefined, hint?: string): string | typeof nothing =>
  [fault ? `${id}-fault` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || nothing;

export const textField = (field: {
  name: string;
  /** Where two fields of one page have the same name. */
  id?: string;
  label: string;
  hint?: string;
  type?: string;
  autocomplete?: string;
  /** Left out where too much should be said in a sentence instead of being cut off in silence. */
  max?: number;
  min?: number;
  value?: string;
  fault?: string;
  /** The id of a datalist that helps typing. */
  list?: string;
  optional?: boolean;
  /** Which keys a phone offers. */
  inputmode?: 'numeric' | 'tel';
}): TemplateResult => {
  const id = field.id ?? field.name;
  return html`<div class="form-field">
<label class="label" for="${id}">${field.label}</label>
<input class="field" id="${id}" name="${field.name}" type="${field.type ?? 'text'}" ?required=${!field.optional} list=${field.list ?? nothing} maxlength=${field.max ?? nothing} minlength=${field.min ?? nothing} inputmode=${field.inputmode ?? nothing} autocomplete=${field.autocomplete ?? nothing} value=${field.value ?? nothing} ?autofocus=${Boolean(field.fault)} aria-invalid=${field.fault ? 'true' : nothing} aria-describedby=${describedBy(id, field.fault, field.hint)}>
${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : nothing}${fieldError(id, field.fault)}
</div>`;
};

/** A labelled field of several lines, and one that may stay empty: the same hint and fault as every other field. */
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, fieldError } from './form-field.ts';
import { langTyped } from './mixed.ts';

export type OptionalField = { name: string; label: string; hint?: string; max?: number; value?: string; fault?: string };

const around = (field: OptionalField, control: TemplateResult): TemplateResult => html`<div class="form-field">
<label class="label" for="${field.name}">${field.label}</label>
${control}
${field.hint ? html`<p class="hint" id="${field.name}-hint">${field.hint}</p>` : nothing}${fieldError(field.name, field.fault)}
</div>`;

export const textArea = (field: OptionalField): TemplateResult =>
  around(
    field,
    html`<textarea class="field" lang=${langTyped(field.value)} id="${field.name}" name="${field.name}" aria-invalid=${field.fault ? 'true' : nothing} aria-describedby=${describedBy(field.name, field.fault, field.hint)}>${field.value ?? ''}</textarea>`,
  );

export const optionalField = (field: OptionalField): TemplateResult =>
  around(
    field,
    html`<input class="field" id="${field.name}" name="${field.name}" type="text" maxlength=${field.max ?? nothing} value="${field.value ?? ''}" aria-invalid=${field.fault ? 'true' : nothing} aria-describedby=${describedBy(field.name, field.fault, field.hint)}>`,
  );

export const selectField = (field: OptionalField & { options: readonly { value: string; text: string }[] }): TemplateResult =>
  around(
    field,
    html`<select class="field" id="${field.name}" name="${field.name}" aria-invalid=${field.fault ? 'true' : nothing} aria-describedby=${describedBy(field.name, field.fault, field.hint)}>${field.options.map(({ value, text }) => html`<option value="${value}" lang=${langTyped(text)} ?selected=${value === (field.value ?? '')}>${text}</option>`)}</select>`,
  );

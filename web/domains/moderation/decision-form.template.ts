/** Deciding: a reason that is told and published, and one button for each way; Enter in the reason chooses none of them, so the first button is one that can't be pressed. Each form of a page knows whether it is the one that came back. */
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, fieldError } from '../../kit/form-field.ts';
import type { PageContext } from '../../platform/page-view.ts';

type Deciding = {
  command: string;
  id: string;
  idName: string;
  version: number;
  /** `hard`: takes something away from somebody. */
  choices: { value: string; label: string; hard?: boolean }[];
};

export const decisionForm = ({ command, id, idName, version, choices }: Deciding, context: PageContext): TemplateResult => {
  const { say } = context;
  const form = context.form?.command === command && context.form.values[idName] === id ? context.form : undefined;
  const field = `reason-${id}`;
  const fault = form?.faults.reason;
  return html`<form class="form wide" method="post" action="/forms/${command}"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="${idName}" value="${id}"><input type="hidden" name="version" value="${version}"><button type="submit" disabled hidden></button>
<div class="form-field"><label class="label" for="${field}">${say('moderation.reason')}</label><input class="field" id="${field}" name="reason" type="text" required minlength="3" maxlength="500" value="${form?.values.reason ?? ''}" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(field, fault, 'hint')}><p class="hint" id="${field}-hint">${say('moderation.reason-hint')}</p>${fieldError(field, fault)}</div>
<p class="row">${choices.map(({ value, label, hard }) => html`<button class="button${hard ? ' danger' : ''}" type="submit" name="decision" value="${value}">${label}</button>`)}</p></form>`;
};

/** One's own picture among the settings: the face as it is now, another one, or the drawn one again. Plain forms, with a file in them. */
import { html, nothing, type TemplateResult } from 'lit';
import { pictureTypes } from '../../../shared/domains/media.lists.ts';
import { describedBy, fieldError } from '../../kit/form-field.ts';
import { faceOf, type Person } from '../../kit/person.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** @param back the address of the page that it stands on */
export const pictureSection = (me: Person, back: string, context: PageContext): TemplateResult => {
  const { say, form } = context;
  const fault = form?.command === 'keep-my-picture' ? form.faults.file : undefined;
  return html`<div class="block">
${suspendedNote(context)}<div class="my-picture">${faceOf(me, { size: 'xl', mine: true })}<div>
${
  context.suspended
    ? nothing
    : html`<form class="form" method="post" action="/forms/keep-my-picture" enctype="multipart/form-data"><input type="hidden" name="_back" value="${back}">
<div class="form-field"><label class="label" for="file">${say('media.choose-picture')}</label><input class="field" id="file" name="file" type="file" required accept="${pictureTypes.join(',')}" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy('file', fault, 'yes')}><p class="hint" id="file-hint">${say('media.my-picture-hint')}</p>${fieldError('file', fault)}</div>
<p class="row"><button class="button first" type="submit">${say('media.keep-picture')}</button></p></form>`
}
${me.picture ? html`<form method="post" action="/forms/take-my-picture-away"><input type="hidden" name="_back" value="${back}"><button class="quiet" type="submit">${say('media.take-picture-away')}</button></form>` : nothing}
</div></div></div>`;
};
